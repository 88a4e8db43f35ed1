/** Times of which a timeline tells nothing (Hand, Post-Incident Reviews, ch. 5: elapsed time is where to look for friction). */
import { entriesOf } from '../format/entries';
import type { EntryColumns } from '../format/entry-columns';
import type { Entry, Review } from '../format/model';
import { remembered } from '../text/remembered';
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
 * Stretches between the entries of a disruption that no entry with `until` covers, in the order of the list. An entry without a time may
 * lie anywhere, so it closes no gap and leaves none.
 */
export const gapsOf = (columns: EntryColumns, disruption: Disruption): readonly GapBetween[] =>
  gapsIn(columns)(disruption);

const gapsIn = remembered(({ at, until }: EntryColumns) =>
  remembered((disruption: Disruption): readonly GapBetween[] => {
    const gaps: GapBetween[] = [];
    let before = -1;
    let reached = -Infinity;
    const [from, to] = boundsOf(disruption.marks);
    for (let index = from; index < to; index++) {
      const begin = at[index] ?? NaN;
      if (Number.isNaN(begin)) {
        before = -1;
        continue;
      }
      if (before >= 0 && begin > reached) gaps.push({ length: begin - reached, before, after: index });
      const end = until[index] ?? NaN;
      reached = Math.max(reached, begin, Number.isNaN(end) ? begin : end);
      before = index;
    }
    return gaps;
  }),
);

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
