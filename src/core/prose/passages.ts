import { undeclaredNames } from './leaks/names';
import type { Effect, Review, Severity, Status, Went } from '../format/model';
import type { Words } from '../format/words';
import type { Span } from '../text/span';
import type { Section } from './section';
import { entryPassages, NO_TIMELINE, timelineProse, type TimelineProse } from './timeline-prose';

/** A stretch of prose with its place in the review. Headings, commands, outputs and quotes are no passages. */
export interface Passage {
  readonly section: Section;
  readonly words: Words;
  readonly facts: PassageFacts;
}

/** What the model knows about the item that the passage belongs to; absent means unknown. */
export interface PassageFacts {
  /** A timeline entry that says who acted. */
  readonly actor?: boolean;
  /** A timeline entry before the one that identified what to act on. */
  readonly foresight?: boolean;
  /** An action item that is still open. */
  readonly open?: boolean;
  /** An action item that names an owner. */
  readonly owned?: boolean;
  /** Where an action item of a Markdown review names its owner; offsets in the words. */
  readonly owner?: Span;
  /** How deep in lists an action item of a Markdown review stands. */
  readonly depth?: number;
  /** A learning or factor about what helped. */
  readonly helpful?: boolean;
  /** A list item or table cell, where an order is an action item whatever the heading. */
  readonly item?: boolean;
}

/** What the language rules know about the whole review. */
export interface LanguageContext {
  readonly source: string;
  readonly people: readonly DeclaredPerson[];
  /** Ids and names that stand for people without being introduced; in prose they have a capital letter. */
  readonly named?: readonly string[];
  readonly status: Status;
  readonly severity: Severity | null;
  /** Words of the team: more roles, and names of systems that sound like people or places. */
  readonly roles?: readonly string[];
  readonly systems?: readonly string[];
  /** Hosts that everybody may know. */
  readonly publicHosts?: readonly string[];
}

export interface DeclaredPerson {
  readonly id: string;
  readonly name: string | null;
  readonly role: string | null;
}

const NOTHING: PassageFacts = {};

/** The prose of a review: that of the timeline, which may be long, entry by entry, and all that stands before and behind it. */
export interface Prose {
  readonly above: readonly Passage[];
  readonly timeline: TimelineProse;
  readonly below: readonly Passage[];
}

/** Passages of no timeline. */
export const proseOf = (passages: readonly Passage[]): Prose => ({
  above: passages,
  timeline: NO_TIMELINE,
  below: [],
});

/** In the order of the file's usual sections. */
export function readProse(review: Review): Prose {
  const above: Passage[] = [];
  const below: Passage[] = [];
  const add = (found: Passage[], section: Section, words: Words | null, facts: PassageFacts = NOTHING): void => {
    if (words !== null && words.value !== '') found.push({ section, words, facts });
  };
  add(above, 'title', review.title);
  add(above, 'summary', review.summary);
  add(above, 'customer_impact', review.customerImpact?.description ?? null);
  for (const incident of review.incidents) {
    add(above, 'title', incident.title);
    add(above, 'customer_impact', incident.customerImpact?.description ?? null);
  }
  for (const goal of review.goals) add(above, 'goals', goal);
  for (const { what, went } of review.learnings) add(below, 'learnings', what, { item: true, ...helpful(went?.value) });
  for (const { what, effect } of review.contributingFactors)
    add(below, 'contributing_factors', what, { item: true, ...helpful(effect?.value) });
  for (const item of review.actionItems) {
    const status = item.status?.value ?? 'open';
    add(below, 'action_items', item.what, { item: true, open: status === 'open', owned: item.owner.length > 0 });
  }
  for (const idea of review.parkingLot) add(below, 'parking_lot', idea, { item: true });
  const report = review.publicReport;
  if (report !== null) {
    for (const words of [
      report.title,
      report.summary,
      report.customerImpact,
      report.resolution,
      ...report.countermeasures,
    ])
      add(below, 'public', words);
    add(below, 'public_cause', report.proximateCause);
  }
  return { above, timeline: timelineProse(review), below };
}

/** All of it at its places in the source, in the order of the file's usual sections. */
export function passages(review: Review): Passage[] {
  const { above, timeline, below } = readProse(review);
  const entries = timeline.entries.all.flatMap((entry) => entryPassages(entry, timeline.stageOf(entry.index)));
  return [...above, ...entries, ...below];
}

/** What the language rules need to know about a review. */
export function languageContext(source: string, review: Review): LanguageContext {
  return {
    source,
    people: review.people.map(({ id, name, role }) => ({
      id: id.value,
      name: name?.value ?? null,
      role: role?.value ?? null,
    })),
    named: undeclaredNames(review),
    status: review.status?.value ?? 'draft',
    severity: review.severity?.value ?? null,
  };
}

function helpful(mark: Went | Effect | undefined): PassageFacts {
  return mark === undefined ? {} : { helpful: mark === 'well' || mark === 'helpful' || mark === 'lucky' };
}
