/** A scale of time from its pieces, which are plain data. */
import type { Stretch } from './folds';

export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
  /** The quiet stretch that this piece stands for, or null. */
  readonly fold: Stretch | null;
}

export interface TimeScale {
  /** Milliseconds UTC to pixels; outside the domain the ends go on. */
  x(instant: number): number;
  invert(x: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  readonly pieces: readonly Piece[];
  readonly folds: readonly (Piece & { readonly fold: Stretch })[];
  /** Where it is not folded. */
  readonly msPerPixel: number;
}

/** `msPerPixel`: where it is not folded. */
export function scaleFrom(
  pieces: readonly Piece[],
  domain: readonly [number, number],
  range: readonly [number, number],
  msPerPixel: number,
): TimeScale {
  const x = (instant: number): number => {
    let low = 0;
    for (let high = pieces.length - 1; low < high;) {
      const middle = (low + high) >> 1;
      if (instant <= (pieces[middle] ?? NONE).to) high = middle;
      else low = middle + 1;
    }
    const { from, to, x0, x1 } = pieces[low] ?? NONE;
    return to === from ? (x0 + x1) / 2 : x0 + ((instant - from) / (to - from)) * (x1 - x0);
  };
  const invert = (pixel: number): number => {
    const { from, to, x0, x1 } = pieces.find((piece) => pixel <= piece.x1) ?? pieces[pieces.length - 1] ?? NONE;
    return x1 === x0 ? from : from + ((pixel - x0) / (x1 - x0)) * (to - from);
  };
  const folds = pieces.flatMap((piece) =>
    piece.fold !== null && piece.to > domain[0] && piece.from < domain[1] ? [{ ...piece, fold: piece.fold }] : [],
  );
  return { x, invert, domain, range, pieces, folds, msPerPixel };
}

const NONE: Piece = { from: 0, to: 0, x0: 0, x1: 0, fold: null };
