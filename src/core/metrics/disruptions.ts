/** Which milestone belongs to which disruption. */
import { MILESTONES } from '../format/model';
import type { Choice, Entry, Milestone, Review } from '../format/model';
import type { Mark } from './metrics';

/** The milestones of one disruption, as the list order of the timeline puts them together. */
export interface MarkedDisruption {
  /** The `incident` id on its entries, or null for the unnamed track. */
  readonly incident: string | null;
  readonly marks: Partial<Record<Milestone, Mark>>;
}

/** A milestone that its disruption has already: the first counts, this one is an entry like others. */
export interface RepeatedMark {
  readonly entry: Entry;
  readonly choice: Choice<Milestone>;
  readonly first: Mark;
  readonly disruption: MarkedDisruption;
}

export interface Reading {
  /** In the order in which they begin in the list. */
  readonly disruptions: readonly MarkedDisruption[];
  readonly repeated: readonly RepeatedMark[];
}

const AT_THE_BEGINNING: ReadonlySet<Milestone> = new Set(['started', 'detected', 'acknowledged']);
const OPENS: ReadonlySet<Milestone> = new Set(['started', 'detected']);

/**
 * Reads the disruptions off the timeline (`format.md`, "Milestones, phases and metrics").
 * - The order of the list decides, not the times, which may be unknown. The milestones of one entry apply in canonical order.
 * - Entries with the same `incident` are one track, those without one are another. `started` or `detected` after `restored` begins the
 *   track's next disruption; every other milestone belongs to the one that the track is in.
 * - On an entry with `until`, `started`, `detected` and `acknowledged` are its beginning, all others its end.
 */
export function readDisruptions(review: Review): Reading {
  const disruptions: MarkedDisruption[] = [];
  const repeated: RepeatedMark[] = [];
  const current = new Map<string | null, MarkedDisruption>();
  for (const entry of review.timeline) {
    const incident = entry.incident?.value ?? null;
    for (const choice of inCanonicalOrder(entry.milestones)) {
      const milestone = choice.value;
      let disruption = current.get(incident);
      if (disruption === undefined || (disruption.marks.restored !== undefined && OPENS.has(milestone))) {
        // The first `started` or `detected` after `restored` opens; the other one of the two then finds an open disruption.
        disruption = { incident, marks: {} };
        current.set(incident, disruption);
        disruptions.push(disruption);
      }
      const first = disruption.marks[milestone];
      if (first === undefined) disruption.marks[milestone] = mark(entry, milestone);
      else repeated.push({ entry, choice, first, disruption });
    }
  }
  return { disruptions, repeated };
}

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

function inCanonicalOrder(choices: readonly Choice<Milestone>[]): readonly Choice<Milestone>[] {
  if (choices.length < 2) return choices;
  return [...choices].sort((a, b) => MILESTONES.indexOf(a.value) - MILESTONES.indexOf(b.value));
}

function mark(entry: Entry, milestone: Milestone): Mark {
  const moment = entry.until !== null && !AT_THE_BEGINNING.has(milestone) ? entry.until : entry.at;
  return { milestone, instant: moment?.instant ?? null, approximate: moment?.approximate ?? false, entry: entry.index };
}
