import type { Span } from '../text/span';

/**
 * Words of a review: the text that a reader gets, and where each of its characters stands in the source.
 * `map` holds pairs (offset in `value`, offset in the source), ascending, the first pair at value offset 0: from each pair on, both
 * advance together until the next. A text folded over several lines, or with escapes in quotes, has several pairs.
 */
export interface Words {
  readonly value: string;
  /** The scalar in the source, quotes and block header included. */
  readonly span: Span;
  readonly map: readonly number[];
}

/** The source offset of a character of the value. */
export function sourceOffset(words: Words, offset: number): number {
  const { map } = words;
  let low = 0;
  let high = map.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[2 * middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.min((map[2 * low + 1] ?? words.span.start) + offset - (map[2 * low] ?? 0), words.span.end);
}

/** The place in the source of `value.slice(start, end)`. */
export function sourceSpan(words: Words, start: number, end: number): Span {
  const from = sourceOffset(words, start);
  return { start: from, end: end > start ? Math.max(from, sourceOffset(words, end - 1) + 1) : from };
}

/** A part of the words as words of their own; its span is the part's place in the source. */
export function sliceWords(words: Words, start: number, end = words.value.length): Words {
  const map: number[] = [0, sourceOffset(words, start)];
  for (let i = 0; i < words.map.length; i += 2) {
    const at = words.map[i] ?? 0;
    if (at > start && at < end) map.push(at - start, words.map[i + 1] ?? 0);
  }
  return { value: words.value.slice(start, end), span: sourceSpan(words, start, end), map };
}
