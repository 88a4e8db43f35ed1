/** Which quiet stretches of the time axis are folded to a mark. */

export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Inside a disruption: its length matters, so its fold is as wide as the longest wait that is not folded. */
  readonly inner: boolean;
}

const HOUR = 3_600_000;
/** Neighbours closer than this, in pixels, count as crowded. */
const NEAR = 11;

/**
 * `stops`: the sorted times at which something is written. `cores`: the disruptions, what the picture is about.
 * Inside them a gap is folded only when entries would crowd, outside them when what is outside takes more than a fifth.
 */
export function foldable(
  stops: ArrayLike<number>,
  cores: readonly (readonly [number, number])[],
  width: number,
  fold: 'auto' | 'always' | 'never',
): Stretch[] {
  const from = stops[0] ?? 0;
  const span = (stops[stops.length - 1] ?? 0) - from;
  if (fold === 'never' || span <= 0 || stops.length < 3) return [];
  const inside = cores.reduce((sum, [a, b]) => sum + Math.max(0, b - a), 0);
  const outsideMatters = 1 - inside / span > 0.2;
  const everywhere = fold === 'always' || crowded(stops, width / span) > 0.25;
  const found: Stretch[] = [];
  for (let i = 1; i < stops.length; i++) {
    const a = stops[i - 1] ?? 0;
    const b = stops[i] ?? 0;
    const length = b - a;
    if (length < Math.min(HOUR / 2, 0.08 * span)) continue;
    const inner = cores.some(([c, d]) => a >= c && b <= d);
    const long = everywhere && length >= Math.max(HOUR, 0.08 * span);
    const aside = !inner && outsideMatters && length >= Math.max(HOUR / 2, 0.1 * span);
    if (long || aside) found.push({ from: a, to: b, inner });
  }
  return found;
}

/** The share of neighbouring stops that would stand too close. */
function crowded(stops: ArrayLike<number>, pixelsPerMs: number): number {
  let close = 0;
  for (let i = 1; i < stops.length; i++) {
    if (((stops[i] ?? 0) - (stops[i - 1] ?? 0)) * pixelsPerMs < NEAR) close++;
  }
  return close / (stops.length - 1);
}
