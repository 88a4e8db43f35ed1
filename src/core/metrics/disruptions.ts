/** Which milestone belongs to which disruption. */
import { MILESTONES } from '../format/model';
import { markedEntries, type EntryColumns } from '../format/entry-columns';
import type { EntryFacts } from '../format/entry-facts';
import type { Milestone } from '../format/model';
import { remembered } from '../text/remembered';
import type { Mark } from './metrics';

/** The milestones of one disruption, as the list order of the timeline puts them together. */
export interface MarkedDisruption {
  /** The `incident` id on its entries, or null for the unnamed track. */
  readonly incident: string | null;
  readonly marks: Partial<Record<Milestone, Mark>>;
}

/** A milestone that its disruption has already: the first counts, this one is an entry like others. */
export interface RepeatedMark {
  /** Index of its entry in the timeline, and its own among those of the entry. */
  readonly entry: number;
  readonly place: number;
  readonly first: Mark;
  readonly disruption: MarkedDisruption;
}

export interface Reading {
  /** In the order in which they begin in the list. */
  readonly disruptions: readonly MarkedDisruption[];
  readonly repeated: readonly RepeatedMark[];
}

const NONE: readonly never[] = [];
const AT_THE_BEGINNING: ReadonlySet<Milestone> = new Set(['started', 'detected', 'acknowledged']);
const OPENS: ReadonlySet<Milestone> = new Set(['started', 'detected']);

/**
 * Reads the disruptions off the timeline (`format.md`, "Milestones, phases and metrics").
 * - The order of the list decides, not the times, which may be unknown. The milestones of one entry apply in canonical order.
 * - Entries with the same `incident` are one track, those without one are another. `started` or `detected` after `restored` begins the
 *   track's next disruption; every other milestone belongs to the one that the track is in.
 * - On an entry with `until`, `started`, `detected` and `acknowledged` are its beginning, all others its end.
 */
export const readDisruptions = remembered((columns: EntryColumns): Reading => {
  const disruptions: MarkedDisruption[] = [];
  const repeated: RepeatedMark[] = [];
  const current = new Map<string | null, MarkedDisruption>();
  for (const index of markedEntries(columns)) {
    const entry = columns.facts[index];
    if (entry === undefined) continue;
    const { incident } = entry;
    for (const { milestone, place } of inCanonicalOrder(entry.milestones)) {
      let disruption = current.get(incident);
      if (disruption === undefined || (disruption.marks.restored !== undefined && OPENS.has(milestone))) {
        // The first `started` or `detected` after `restored` opens; the other one of the two then finds an open disruption.
        disruption = { incident, marks: {} };
        current.set(incident, disruption);
        disruptions.push(disruption);
      }
      const first = disruption.marks[milestone];
      if (first === undefined) disruption.marks[milestone] = mark(entry, index, milestone);
      else repeated.push({ entry: index, place, first, disruption });
    }
  }
  return { disruptions, repeated };
});

/**
 * The start of a disruption as far as it is known: `started`, else `detected`, which makes what counts from it a lower bound.
 * A `started` at an unknown time is no start to count from.
 */
export function knownStart(
  marks: MarkedDisruption['marks'],
): { readonly mark: Mark; readonly atLeast: boolean } | null {
  const { started, detected } = marks;
  if (started !== undefined && started.instant !== null) return { mark: started, atLeast: false };
  return detected !== undefined && detected.instant !== null ? { mark: detected, atLeast: true } : null;
}

/** Each with its place among those of the entry. */
function inCanonicalOrder(milestones: readonly Milestone[]): readonly { milestone: Milestone; place: number }[] {
  if (milestones.length === 0) return NONE;
  const placed = milestones.map((milestone, place) => ({ milestone, place }));
  return placed.sort((a, b) => MILESTONES.indexOf(a.milestone) - MILESTONES.indexOf(b.milestone));
}

function mark({ at, until }: EntryFacts, entry: number, milestone: Milestone): Mark {
  const moment = until !== null && !AT_THE_BEGINNING.has(milestone) ? until : at;
  return { milestone, instant: moment?.instant ?? null, approximate: moment?.approximate ?? false, entry };
}
