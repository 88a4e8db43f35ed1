/** Cuts an edited review from how it was cut before, where the edit stays inside the value of one key. */
import type { Change } from '../text/change';
import type { Span } from '../text/span';
import { cutPieces, type Outline, type TopLevel } from './pieces';

export interface Recut {
  readonly outline: Outline;
  /** The pair that has changed. */
  readonly pair: number;
  /** The item of it that has changed, and no other; null where more may have. */
  readonly item: number | null;
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
  const item = editedItem(text, top, change, by);
  const now = item === null ? cutAlone(text, top, by) : grown(top, item, by);
  if (now === null) return null;
  const pairs = before.pairs.map((one, i) => (i < pair ? one : i > pair ? shiftPair(one, by) : now));
  return { outline: { ...before, pairs }, pair, item, by };
}

/** The item that an edit stays in; null where it may reach further. */
function editedItem(text: string, { items }: TopLevel, change: Change, by: number): number | null {
  const first = items?.at(0);
  if (items === null || first === undefined) return null;
  const item = items.lastBefore(change.start);
  const old = items.at(item);
  // The dash and the blank behind it, and the line break before the next piece, stay.
  if (old === undefined || change.start < old.start + 2 || change.oldEnd >= old.end) return null;
  return isOneItem(text, { start: old.start, end: old.end + by }, columnOf(text, first.start)) ? item : null;
}

const grown = (top: TopLevel, item: number, by: number): TopLevel => ({
  ...top,
  span: { start: top.span.start, end: top.span.end + by },
  items: top.items?.grown(item, by) ?? null,
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

/** Whether no line below the first begins anything but what belongs to the item; see `cutPieces`. */
function isOneItem(text: string, { start, end }: Span, dash: number): boolean {
  let line = text.indexOf('\n', start) + 1;
  while (line > 0 && line < end) {
    let first = line;
    while (text.charCodeAt(first) === 32) first++;
    const code = text.charCodeAt(first);
    const blank = Number.isNaN(code) || code === 10 || code === 13 || code === 35;
    const item = code === 45 && first - line <= dash;
    if (!blank && (item || (first === line && code !== 9))) return false;
    line = text.indexOf('\n', line) + 1;
  }
  return true;
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
