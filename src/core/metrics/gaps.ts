/** Times of which a timeline tells nothing (Hand, Post-Incident Reviews, ch. 5: elapsed time is where to look for friction). */
import type { Entry, Review } from '../format/model';
import type { Disruption } from './metrics';

export interface Gap {
  /** Milliseconds. */
  readonly length: number;
  readonly before: Entry;
  readonly after: Entry;
}

/** The entries of the list from the one that detected (else started) to the one that restored, both included. Empty when either is missing. */
export function entriesWithin({ timeline }: Review, { marks }: Disruption): readonly Entry[] {
  const from = marks.detected ?? marks.started;
  const to = marks.restored;
  return from === undefined || to === undefined ? [] : timeline.slice(from.entry, to.entry + 1);
}

/**
 * Stretches between entries that no entry with `until` covers, in the order of the list. An entry without a time may lie anywhere, so it
 * closes no gap and leaves none.
 */
export function gapsOf(entries: readonly Entry[]): Gap[] {
  const gaps: Gap[] = [];
  let before: Entry | undefined;
  let reached = -Infinity;
  for (const entry of entries) {
    const begin = entry.at?.instant ?? null;
    if (begin === null) {
      before = undefined;
      continue;
    }
    if (before !== undefined && begin > reached) gaps.push({ length: begin - reached, before, after: entry });
    reached = Math.max(reached, begin, entry.until?.instant ?? begin);
    before = entry;
  }
  return gaps;
}

/** The longest gap between detection and restoration; the first of equals; null where there is none. */
export function longestGap(review: Review, disruption: Disruption): Gap | null {
  return gapsOf(entriesWithin(review, disruption)).reduce<Gap | null>(
    (longest, gap) => (longest === null || gap.length > longest.length ? gap : longest),
    null,
  );
}
