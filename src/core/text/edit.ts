import type { Span } from './span';

/** Replaces the source between `start` and `end` by `text`; an insertion when both are equal. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * The text after all edits, which all speak of offsets in the text before.
 * @throws RangeError when two edits overlap or one lies outside the text: a program error, never bad input.
 */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
  let result = '';
  let done = 0;
  for (const { edit } of sorted) {
    if (edit.start < done || edit.end < edit.start || edit.end > source.length) {
      throw new RangeError(`edit ${edit.start}-${edit.end} overlaps another or lies outside the text`);
    }
    result += source.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + source.slice(done);
}
