import type { Effect, Entry, Review, Severity, Status, Went } from '../format/model';
import { repeatsQuote } from '../format/quoted';
import type { Words } from '../format/words';
import type { Section } from './section';

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
const entryFacts = (more: PassageFacts): Readonly<Record<'acted' | 'other', PassageFacts>> => ({
  acted: { actor: true, ...more },
  other: { actor: false, ...more },
});
/** Entries of a long timeline share what is known of them. */
const ENTRIES = entryFacts({});
const EARLY_ENTRIES = entryFacts({ foresight: true });
const LATE_ENTRIES = entryFacts({ foresight: false });

/** The prose of a review, in the order of the file's usual sections. */
export function passages(review: Review): Passage[] {
  const found: Passage[] = [];
  const add = (section: Section, words: Words | null, facts: PassageFacts = NOTHING): void => {
    if (words !== null && words.value !== '') found.push({ section, words, facts });
  };
  add('title', review.title);
  add('summary', review.summary);
  add('customer_impact', review.customerImpact?.description ?? null);
  for (const incident of review.incidents) {
    add('title', incident.title);
    add('customer_impact', incident.customerImpact?.description ?? null);
  }
  for (const goal of review.goals) add('goals', goal);
  const identified = firstIdentified(review.timeline);
  for (const entry of review.timeline) {
    const facts = identified < 0 ? ENTRIES : entry.index < identified ? EARLY_ENTRIES : LATE_ENTRIES;
    // Somebody's words, word for word, are left alone wherever they stand.
    add('timeline', repeatsQuote(entry) ? null : entry.what, entry.who.length > 0 ? facts.acted : facts.other);
    const { judgment } = entry;
    if (judgment === null) continue;
    for (const words of [judgment.decision, judgment.known, judgment.reasoning, judgment.alternatives])
      add('judgments', words);
  }
  for (const { what, went } of review.learnings) add('learnings', what, { item: true, ...helpful(went?.value) });
  for (const { what, effect } of review.contributingFactors)
    add('contributing_factors', what, { item: true, ...helpful(effect?.value) });
  for (const item of review.actionItems) {
    const status = item.status?.value ?? 'open';
    add('action_items', item.what, { item: true, open: status === 'open', owned: item.owner.length > 0 });
  }
  for (const idea of review.parkingLot) add('parking_lot', idea, { item: true });
  const report = review.publicReport;
  if (report !== null) {
    for (const words of [
      report.title,
      report.summary,
      report.customerImpact,
      report.resolution,
      ...report.countermeasures,
    ])
      add('public', words);
    add('public_cause', report.proximateCause);
  }
  return found;
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
    status: review.status?.value ?? 'draft',
    severity: review.severity?.value ?? null,
  };
}

function firstIdentified(timeline: readonly Entry[]): number {
  return timeline.findIndex((entry) => entry.milestones.some(({ value }) => value === 'identified'));
}

function helpful(mark: Went | Effect | undefined): PassageFacts {
  return mark === undefined ? {} : { helpful: mark === 'well' || mark === 'helpful' || mark === 'lucky' };
}
