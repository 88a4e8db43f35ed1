/** Durations on a logarithmic axis, with ticks that people say. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TICKS = [
  ...[1, 5, 15].map((n) => n * SECOND),
  ...[1, 5, 15].map((n) => n * MINUTE),
  ...[1, 4, 12].map((n) => n * HOUR),
  ...[1, 3, 7, 30, 90, 365, 3650].map((n) => n * DAY),
];

export interface DurationScale {
  readonly y: (milliseconds: number) => number;
  readonly ticks: readonly number[];
}

/** Pixels between two ticks, at least. */
const APART = 20;

/**
 * Shorter than the first tick is drawn at it, a length of nothing too: records name minutes, so it is held to be up to one, but where others
 * are told by the second.
 */
export function durationScale(lengths: readonly number[], top: number, bottom: number): DurationScale {
  const floor = lengths.some((length) => length >= SECOND && length < MINUTE) ? SECOND : MINUTE;
  let [least, most] = [Infinity, 0];
  for (const length of lengths) {
    least = Math.min(least, Math.max(length, floor));
    most = Math.max(most, length, floor);
  }
  const low = TICKS.findLast((tick) => tick <= least) ?? floor;
  const found = TICKS.find((tick) => tick >= most) ?? most;
  const high = found > low ? found : low * 4;
  const y = (milliseconds: number): number => {
    const share = Math.log(Math.max(milliseconds, low) / low) / Math.log(high / low);
    return bottom - Math.min(1, share) * (bottom - top);
  };
  const ticks: number[] = [];
  for (const tick of TICKS) {
    if (tick < low || tick > high) continue;
    const before = ticks.at(-1);
    if (before === undefined || y(before) - y(tick) >= APART) ticks.push(tick);
  }
  return { y, ticks };
}
