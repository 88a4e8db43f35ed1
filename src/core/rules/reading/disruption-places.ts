/** Where a disruption stands in the timeline. */
import type { Disruption, Mark } from '../../metrics/metrics';
import { entriesOf } from '../../format/entries';
import type { Milestone, Review } from '../../format/model';
import type { Span } from '../../text/span';

/** The place of a milestone in the source; the entry when the milestone itself has none. */
export function markSpan(review: Review, mark: Mark): Span {
  const entry = entriesOf(review).at(mark.entry);
  return entry?.milestones.find(({ value }) => value === mark.milestone)?.span ?? entry?.span ?? { start: 0, end: 0 };
}

/** The first of these milestones that the disruption has. */
export function firstOf({ marks }: Disruption, ...milestones: readonly Milestone[]): Mark | undefined {
  return milestones.flatMap((milestone) => marks[milestone] ?? [])[0];
}

/** Security incidents and embargoes: silence towards customers may be intended. */
export function isConfidential(review: Review): boolean {
  return (
    review.publicReport?.embargoUntil != null ||
    review.tags.some(({ value }) => /^(?:security|embargo|confidential)$/i.test(value))
  );
}
