/** Time → x, in pieces: true to scale, except that folded stretches have a width of their own. Monotone and invertible. */
import type { Stretch } from './folds';
import { scaleFrom, type Piece, type TimeScale } from './pieces';

export type { Piece, TimeScale };

export interface ScaleInput {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  readonly stops: ArrayLike<number>;
  readonly folds: readonly Stretch[];
  /** Pixels of a fold outside the disruptions. */
  readonly foldWidth: number;
}

export function timeScale({ domain, range, stops, folds, foldWidth }: ScaleInput): TimeScale {
  const [from, to] = domain;
  const [x0, x1] = range;
  const span = to - from;
  // A fold keeps a little of its ends true to scale, so that the marks at its edges stand free of it.
  const keep = (gap: Stretch): number => Math.min(0.06 * (gap.to - gap.from), 0.004 * span);
  const cuts: { from: number; to: number; fold: Stretch | null }[] = [];
  let t = from;
  for (const gap of folds) {
    const edge = keep(gap);
    cuts.push({ from: t, to: gap.from + edge, fold: null }, { from: gap.from + edge, to: gap.to - edge, fold: gap });
    t = gap.to - edge;
  }
  cuts.push({ from: t, to, fold: null });

  const open = cuts.reduce((sum, cut) => (cut.fold === null ? sum + cut.to - cut.from : sum), 0);
  const inner = folds.filter((gap) => gap.inner).length;
  const room = x1 - x0;
  const outerWidth = folds.length === inner ? 0 : Math.min(foldWidth, (0.4 * room) / (folds.length - inner));
  const rest = room - (folds.length - inner) * outerWidth;
  const wait = longestOpenWait(stops, folds);
  const innerWidth =
    inner === 0
      ? 0
      : Math.min(
          (0.36 * rest) / inner,
          Math.max(foldWidth, open + inner * wait > 0 ? (wait * rest) / (open + inner * wait) : 0),
        );
  const width = rest - inner * innerWidth;

  let x = x0;
  const pieces = cuts.map((cut): Piece => {
    const w =
      cut.fold !== null
        ? cut.fold.inner
          ? innerWidth
          : outerWidth
        : open > 0
          ? ((cut.to - cut.from) / open) * width
          : width;
    const piece = { ...cut, x0: x, x1: x + w };
    x += w;
    return piece;
  });
  return scaleFrom(pieces, domain, range, width > 0 ? open / width : 0);
}

/** Whether two scales give every time the same x. */
export function isSameScale(a: TimeScale, b: TimeScale): boolean {
  if (a === b) return true;
  const isSame = (one: Piece, other: Piece | undefined): boolean =>
    one.from === other?.from &&
    one.to === other.to &&
    one.x0 === other.x0 &&
    one.x1 === other.x1 &&
    isSameFold(one.fold, other.fold);
  return (
    a.msPerPixel === b.msPerPixel &&
    a.domain.every((end, i) => end === b.domain[i]) &&
    a.range.every((end, i) => end === b.range[i]) &&
    a.pieces.length === b.pieces.length &&
    a.pieces.every((piece, i) => isSame(piece, b.pieces[i]))
  );
}

const isSameFold = (a: Stretch | null, b: Stretch | null): boolean =>
  a === null || b === null ? a === b : a.from === b.from && a.to === b.to && a.inner === b.inner;

function longestOpenWait(stops: ArrayLike<number>, folds: readonly Stretch[]): number {
  const folded = new Set(folds.map((gap) => gap.from));
  let longest = 0;
  for (let i = 1; i < stops.length; i++) {
    const a = stops[i - 1] ?? 0;
    if (folded.size === 0 || !folded.has(a)) longest = Math.max(longest, (stops[i] ?? 0) - a);
  }
  return longest;
}

/** The same scale seen closer: `domain` fills the range. Folds grow with it, so that zooming moves nothing sideways. */
export function zoomed(
  scale: TimeScale,
  domain: readonly [number, number],
  range: readonly [number, number],
): TimeScale {
  const a = scale.x(domain[0]);
  const b = scale.x(domain[1]);
  const factor = b > a ? (range[1] - range[0]) / (b - a) : 1;
  const move = (x: number): number => range[0] + (x - a) * factor;
  const pieces = scale.pieces.map((piece) => ({ ...piece, x0: move(piece.x0), x1: move(piece.x1) }));
  return scaleFrom(pieces, domain, range, scale.msPerPixel / factor);
}
