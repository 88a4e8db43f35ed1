/** Times of which a timeline tells nothing (Hand, Post-Incident Reviews, ch. 5: elapsed time is where to look for friction). */
import { entriesOf } from '../format/entries';
import type { EntryColumns } from '../format/entry-columns';
import type { Entry, Review } from '../format/model';
import type { Disruption } from './metrics';

export interface Gap {
  /** Milliseconds. */
  readonly length: number;
  readonly before: Entry;
  readonly after: Entry;
}

/** The same by the indices of the entries. */
export interface GapBetween {
  readonly length: number;
  readonly before: number;
  readonly after: number;
}

/** The entries of the list from the one that detected (else started) to the one that restored, both included. Empty when either is missing. */
export function indicesWithin({ marks }: Disruption): readonly number[] {
  const [from, to] = boundsOf(marks);
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** From one index to another, which is not among them. */
function boundsOf({ detected, started, restored }: Disruption['marks']): readonly [number, number] {
  const from = detected ?? started;
  return from === undefined || restored === undefined ? [0, 0] : [from.entry, restored.entry + 1];
}

/**
 * Stretches between the entries of a disruption that no entry with `until` covers, in the order of the list, as far as they are longer than
 * so many milliseconds. An entry without a time may lie anywhere, so it closes no gap and leaves none.
 */
export function gapsOf({ at, until }: EntryColumns, disruption: Disruption, longerThan = 0): GapBetween[] {
  const gaps: GapBetween[] = [];
  const [from, to] = boundsOf(disruption.marks);
  let before = -1;
  let reached = -Infinity;
  for (let index = from; index < to; index++) {
    const begin = at[index] ?? NaN;
    if (Number.isNaN(begin)) {
      before = -1;
      continue;
    }
    const length = begin - reached;
    if (before >= 0 && length > longerThan) gaps.push({ length, before, after: index });
    const end = until[index] ?? NaN;
    reached = Math.max(reached, begin, Number.isNaN(end) ? begin : end);
    before = index;
  }
  return gaps;
}

/** The longest gap between detection and restoration; the first of equals; null where there is none. */
export function longestGap(review: Review, disruption: Disruption): Gap | null {
  const entries = entriesOf(review);
  const longest = gapsOf(entries.columns, disruption).reduce<GapBetween | null>(
    (most, gap) => (most === null || gap.length > most.length ? gap : most),
    null,
  );
  const [before, after] = [entries.at(longest?.before ?? -1), entries.at(longest?.after ?? -1)];
  if (longest === null || before === undefined || after === undefined) return null;
  return { length: longest.length, before, after };
}
