/** Cuts an edited review from how it was cut before, where the edit stays inside the value of one key. */
import type { Change } from '../text/change';
import type { ListChange } from '../text/list-change';
import type { Span } from '../text/span';
import { cutPieces, type Outline, type TopLevel } from './pieces';

export interface Recut {
  readonly outline: Outline;
  /** The pair that has changed. */
  readonly pair: number;
  /** The items of it that have changed, and no others; null where more may have. */
  readonly items: ListChange | null;
  /** How much longer it is. */
  readonly by: number;
}

/** What `cutPieces(text)` gives, or null when the edit may reach further than one key. `before`: how the text was cut before. */
export function recut(text: string, before: Outline, change: Change): Recut | null {
  if (before.whole || before.stray.length > 0 || before.secondDocument !== null) return null;
  const pair = before.pairs.findIndex(({ span }) => change.start < span.end);
  const top = before.pairs[pair];
  // The line break before the next key stays.
  if (top === undefined || change.start < top.valueStart || change.oldEnd >= top.span.end) return null;
  const by = change.newEnd - change.oldEnd;
  const edited = editedItems(text, top, change, by);
  const now = edited === null ? cutAlone(text, top, by) : withItems(top, edited, by);
  if (now === null) return null;
  const pairs = before.pairs.map((one, i) => (i < pair ? one : i > pair ? shiftPair(one, by) : now));
  return { outline: { ...before, pairs }, pair, items: edited, by };
}

/** Items in place of others. */
interface EditedItems extends ListChange {
  readonly spans: readonly Span[];
}

/** The items that an edit touches, cut again; null where it may reach further. */
function editedItems(text: string, { items }: TopLevel, change: Change, by: number): EditedItems | null {
  const first = items?.at(0);
  if (items === null || first === undefined) return null;
  // The dash of the first and the blank behind it, and the line break behind the last, stay.
  const start = items.lastBefore(change.start - 2);
  const holding = items.lastBefore(change.oldEnd);
  const last = change.oldEnd < (items.at(holding)?.end ?? 0) ? holding : holding + 1;
  const [from, to] = [items.at(start)?.start, items.at(last)?.end];
  if (from === undefined || to === undefined) return null;
  const spans = cutItems(text, { start: from, end: to + by }, columnOf(text, first.start));
  return spans && { start, oldEnd: last + 1, newEnd: start + spans.length, spans };
}

const withItems = (top: TopLevel, { spans, ...change }: EditedItems, by: number): TopLevel => ({
  ...top,
  span: { start: top.span.start, end: top.span.end + by },
  items: top.items?.replaced(change, spans, by) ?? null,
});

/** A pair cut again from its own lines; null where they are more than that pair now. What stands above a key says nothing of it. */
function cutAlone(text: string, { key, span }: TopLevel, by: number): TopLevel | null {
  const lines = text.slice(span.start, span.end + by);
  const { pairs, stray, secondDocument, whole } = cutPieces(lines);
  const [alone, ...others] = pairs;
  if (alone?.key !== key || others.length > 0 || stray.length > 0 || secondDocument !== null || whole) return null;
  return alone.span.end === lines.length ? shiftPair(alone, span.start) : null;
}

/** The column of a place in its line. */
export const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

/**
 * The items from the dash of one to where another begins; null where a line is none of theirs. `dash`: the column of the list's dashes. As
 * `cutPieces` cuts them.
 */
function cutItems(text: string, { start, end }: Span, dash: number): readonly Span[] | null {
  const spans: Span[] = [];
  let open = start;
  for (let line = text.indexOf('\n', start) + 1; line > 0 && line < end; line = text.indexOf('\n', line) + 1) {
    let first = line;
    while (text.charCodeAt(first) === 32) first++;
    const code = text.charCodeAt(first);
    if (Number.isNaN(code) || code === 10 || code === 13 || code === 35) continue;
    if (code === 45 && first - line <= dash && /[ \r\n\t]/.test(text[first + 1] ?? '\n')) {
      spans.push({ start: open, end: line });
      open = first;
    } else if (first === line && code !== 9) return null;
  }
  return [...spans, { start: open, end }];
}

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function shiftPair(top: TopLevel, by: number): TopLevel {
  return {
    key: top.key,
    keySpan: shift(top.keySpan, by),
    span: shift(top.span, by),
    valueStart: top.valueStart + by,
    items: top.items?.moved(by) ?? null,
  };
}
