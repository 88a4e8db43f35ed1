import type { Entry } from '../format/model';
import type { ParsedReview } from '../format/parse';
import type { Edited } from '../format/edit/entry-edits';
import { localText } from './local-text';
import { column, lineBreak, lineEnd, lineStart } from '../format/edit/mapping-edits';

const MINUTE = 60_000;

/**
 * A new entry at a moment (milliseconds UTC, rounded to the minute), written behind the last entry that is not later: as a text
 * entry, or as a mapping where its neighbour is one. The cursor goes where the words belong. Entries around it keep their times.
 */
export function addEntry(parsed: ParsedReview, moment: number): Edited {
  const { source, review } = parsed;
  const instant = Math.round(moment / MINUTE) * MINUTE;
  const before = review.timeline.findLast((entry) => entry.at?.instant != null && entry.at.instant <= instant) ?? null;
  const first = review.timeline[0] ?? null;
  if (first === null) return firstEntry(parsed, localText(review.zone, instant, null));
  const neighbour = before ?? first;
  if (!standsAloneOnLines(source, neighbour)) return { edits: [] };
  const time = localText(review.zone, instant, dateBefore(review.timeline, before));
  const eol = lineBreak(source);
  const dash = source.lastIndexOf('-', neighbour.span.start - 1);
  const indent = ' '.repeat(column(source, dash));
  const inner = `${indent}  `;
  const head = `${indent}- `;
  const text = neighbour.form === 'mapping' ? `${head}at: ${time}${eol}${inner}what: ` : `${head}${time} `;
  if (before === null) {
    const at = lineStart(source, dash);
    return { edits: [{ start: at, end: at, text: text + eol }], cursor: at + text.length };
  }
  const at = lineEnd(source, trimmedEnd(source, before));
  return { edits: [{ start: at, end: at, text: eol + text }], cursor: at + eol.length + text.length };
}

/** In a file that has no timeline yet. */
function firstEntry({ source, review }: ParsedReview, time: string): Edited {
  const eol = lineBreak(source);
  const section = review.sections.get('timeline');
  const text = `${eol}  - ${time} `;
  if (section !== undefined) {
    const at = lineEnd(source, source.indexOf(':', section.key.end));
    return { edits: [{ start: at, end: at, text }], cursor: at + text.length };
  }
  const gap = source === '' || source.endsWith('\n') ? '' : eol;
  const whole = `${gap}timeline:${text}`;
  return { edits: [{ start: source.length, end: source.length, text: whole }], cursor: source.length + whole.length };
}

/** The date that a bare time behind `before` takes. */
function dateBefore(timeline: readonly Entry[], before: Entry | null): string | null {
  if (before === null) return null;
  return timeline.slice(0, before.index + 1).findLast(({ at }) => at?.date != null)?.at?.date ?? null;
}

/** Whether the entry is an item of a list in lines, not in brackets. */
function standsAloneOnLines(source: string, entry: Entry): boolean {
  const start = lineStart(source, entry.span.start);
  return /-[ \t]*$/.test(source.slice(start, entry.span.start)) || source.slice(start, entry.span.start).trim() === '-';
}

function trimmedEnd(source: string, { span }: Entry): number {
  let { end } = span;
  while (end > span.start && /\s/.test(source[end - 1] ?? '')) end--;
  return end;
}
