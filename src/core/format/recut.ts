/** Cuts an edited review from how it was cut before, where the edit stays inside an item of a list. */
import type { Change } from '../text/change';
import type { Outline, TopLevel } from './pieces';
import type { Span } from '../text/span';

export interface Recut {
  readonly outline: Outline;
  /** Which item of which pair has changed. */
  readonly pair: number;
  readonly item: number;
}

/** What `cutPieces(text)` gives, or null when the edit may reach further than one item. `before`: how the text was cut before. */
export function recut(text: string, before: Outline, change: Change): Recut | null {
  if (before.whole || before.stray.length > 0 || before.secondDocument !== null) return null;
  const pair = before.pairs.findIndex(({ span }) => change.start < span.end);
  const top = before.pairs[pair];
  const items = top?.items;
  const first = items?.[0];
  if (top === undefined || items == null || first === undefined) return null;
  const item = lastBefore(items, change.start);
  const old = items[item];
  // The dash and the blank behind it, and the line break before the next piece, stay.
  if (old === undefined || change.start < old.start + 2 || change.oldEnd >= old.end) return null;
  const by = change.newEnd - change.oldEnd;
  const span = { start: old.start, end: old.end + by };
  if (!isOneItem(text, span, columnOf(text, first.start))) return null;
  const moved = items.map((one, i) => (i < item ? one : i === item ? span : shift(one, by)));
  const pairs = before.pairs.map((one, i) =>
    i < pair
      ? one
      : i > pair
        ? shiftPair(one, by)
        : { ...one, span: { start: one.span.start, end: one.span.end + by }, items: moved },
  );
  return { outline: { ...before, pairs }, pair, item };
}

/** The column of a place in its line. */
export const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

/** The last of the spans that begins at or before a place; -1 where none does. */
function lastBefore(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

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
    items: top.items?.map((item) => shift(item, by)) ?? null,
  };
}
