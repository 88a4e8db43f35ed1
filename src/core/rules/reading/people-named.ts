/** Who is named where in a review. */
import { entriesOf } from '../../format/entries';
import { namesIn } from '../../format/entry-facts';
import type { Review } from '../../format/model';
import { sourceSpan } from '../../format/words';
import type { Words } from '../../format/words';
import type { Span } from '../../text/span';

/** A person's id as it is compared: without `@` and capital letters. */
export const idOf = (words: Words): string => plainId(words.value);

export const plainId = (name: string): string => name.trim().replace(/^@/, '').toLowerCase();

/** Everywhere that a person is named by an id, as far as a name is wanted, in no particular order. */
export function namedPeople(review: Review, wanted: (name: string) => boolean = () => true): Words[] {
  return [...namedInTimeline(review, wanted), ...namedElsewhere(review).filter(({ value }) => wanted(value))];
}

/** Each name of a long timeline stands in it often, and few are wanted: names are looked at before their places. */
function namedInTimeline(review: Review, wanted: (name: string) => boolean): Words[] {
  const entries = entriesOf(review);
  const names = new Set([...namesIn(entries.deeds)].filter(wanted));
  if (names.size === 0) return [];
  return entries.deeds.flatMap(({ who }, index) =>
    who.some((name) => names.has(name)) ? (entries.at(index)?.who.filter(({ value }) => names.has(value)) ?? []) : [],
  );
}

function namedElsewhere(review: Review): Words[] {
  const found: Words[] = [];
  for (const { owner } of review.actionItems) found.push(...owner);
  for (const words of [review.commander, review.facilitator]) if (words !== null) found.push(words);
  found.push(...review.attendees);
  return found;
}

/** The responders: who acts in the timeline, customers left out. */
export function responders(review: Review): Map<string, Words> {
  const found = new Map<string, Words>();
  const entries = entriesOf(review);
  const missing = new Set(namesIn(entries.deeds));
  for (const [index, { who }] of entries.deeds.entries()) {
    if (missing.size === 0) break;
    who.forEach((name, i) => {
      if (!missing.delete(name)) return;
      const id = plainId(name);
      const words = id === 'customers' || found.has(id) ? undefined : entries.at(index)?.who[i];
      if (words !== undefined) found.set(id, words);
    });
  }
  const { commander } = review;
  if (commander !== null && idOf(commander) !== 'customers' && !found.has(idOf(commander)))
    found.set(idOf(commander), commander);
  return found;
}

/** The first line of a text, where a finding about the whole text stands. */
export function firstLine(words: Words): Span {
  const end = words.value.indexOf('\n');
  return sourceSpan(words, 0, end < 0 ? words.value.length : end);
}
