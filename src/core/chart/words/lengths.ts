/** Numbers and what they count. */

/** Numbers keep together with what they count where a sentence is wrapped, and the two parts of a length with each other. */
export const unbroken = (text: string): string =>
  text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0').replace(/(\d\u00a0(?:d|h|min)) (?=\d+\u00a0(?:h|min|s)\b)/g, '$1\u00a0');

/** A whole number with commas: `1,000`. */
export const count = (n: number): string => (n < 1000 ? String(n) : n.toLocaleString('en-US'));

/** `1 entry`, `3 entries`. */
export const plural = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;
