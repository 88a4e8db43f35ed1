/** The indices from one on to another, which is not among them. */
export const stretch = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
