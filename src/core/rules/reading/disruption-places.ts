/** Where a disruption stands in the timeline. */
import type { Disruption, Mark } from '../../metrics/metrics';
import type { Entry, Milestone, Review } from '../../format/model';
import type { Span } from '../../text/span';

/** The place of a milestone in the source; the entry when the milestone itself has none. */
export function markSpan(review: Review, mark: Mark): Span {
  const entry = review.timeline[mark.entry];
  return entry?.milestones.find(({ value }) => value === mark.milestone)?.span ?? entry?.span ?? { start: 0, end: 0 };
}

/** The first of these milestones that the disruption has. */
export function firstOf({ marks }: Disruption, ...milestones: readonly Milestone[]): Mark | undefined {
  return milestones.flatMap((milestone) => marks[milestone] ?? [])[0];
}

/** The entries of the list from the one that detected (else started) to the one that restored, both included. Empty when either is missing. */
export function entriesWithin(review: Review, disruption: Disruption): readonly Entry[] {
  const from = firstOf(disruption, 'detected', 'started');
  const to = disruption.marks.restored;
  return from === undefined || to === undefined ? [] : review.timeline.slice(from.entry, to.entry + 1);
}

/** Security incidents and embargoes: silence towards customers may be intended. */
export function isConfidential(review: Review): boolean {
  return (
    review.publicReport?.embargoUntil != null ||
    review.tags.some(({ value }) => /^(?:security|embargo|confidential)$/i.test(value))
  );
}
