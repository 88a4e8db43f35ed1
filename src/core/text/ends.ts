/**
 * A text without the signs at its end that are of a kind. It walks back from the end: a search for `[…]+$` begins anew at each sign of
 * every run of them, and takes a time that grows with the square of the longest.
 * @param sign matches one such sign; without flags
 */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
