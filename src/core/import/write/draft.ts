/** A whole review from an import. */
import type { Milestone } from '../../format/model';
import { writeReview } from '../../format/write-review';
import type { Imported } from '../imported';
import { block, draftEntry, placeEntries } from './entries';

export interface ImportDraftOptions {
  /** IANA name; the zone that the text states, or UTC where its times have offsets, when absent. */
  readonly timezone?: string;
  readonly title?: string;
}

/** The text of a review with everything that was read. What was not understood stands in it as comments. */
export function importDraft(imported: Imported, options: ImportDraftOptions = {}): string {
  const { review } = imported;
  const timezone = options.timezone ?? imported.zone ?? (hasOffsets(imported) ? 'UTC' : undefined);
  const { entries, behind } = placeEntries(imported, timezone ?? 'UTC');
  const taken = new Set<Milestone>();
  let carried: string | null = null;
  const timeline = entries.map((placed) => {
    const item = draftEntry(placed, { carried, taken, ids: new Map() });
    carried = placed.at?.date ?? carried;
    for (const milestone of item.milestones ?? []) taken.add(milestone);
    return { item, above: placed.above };
  });
  const title = options.title ?? review.title;
  return writeReview({
    ...review,
    ...(title === undefined ? {} : { title }),
    status: 'draft',
    ...(timezone === undefined ? {} : { timezone }),
    people: [
      ...imported.people,
      ...(review.people ?? []).filter(({ id }) => imported.people.every((one) => one.id !== id)),
    ],
    timeline,
    behindTimeline: behind,
    ...(review.summary === undefined ? {} : { summary: block(review.summary) }),
  });
}

function hasOffsets({ entries }: Imported): boolean {
  const times = entries.flatMap(({ at }) => at ?? []);
  return times.length > 0 && times.every(({ offset }) => offset !== null);
}
