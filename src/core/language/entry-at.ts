import { entriesOf } from '../format/entries';
import type { ParsedReview } from '../format/parse';
import { lineEnd, lineStart } from '../format/edit/mapping-edits';

/** The index of the timeline entry on whose lines an offset of the source lies, or null. */
export function entryAt({ source, review }: ParsedReview, offset: number): number | null {
  const entries = entriesOf(review);
  const line = { start: lineStart(source, offset), end: lineEnd(source, offset) };
  const found = entries.touching(line).find((index) => {
    const span = entries.at(index)?.span;
    return (
      span !== undefined &&
      lineStart(source, span.start) <= offset &&
      offset <= lineEnd(source, trimmed(source, span.start, span.end))
    );
  });
  return found ?? null;
}

function trimmed(source: string, start: number, end: number): number {
  while (end > start && /\s/.test(source[end - 1] ?? '')) end--;
  return end;
}
