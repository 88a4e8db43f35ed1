/** Who is named where in a review. */
import type { Review } from '../../format/model';
import { sourceSpan } from '../../format/words';
import type { Words } from '../../format/words';
import type { Span } from '../../text/span';

/** A person's id as it is compared: without `@` and capital letters. */
export function idOf(words: Words): string {
  return words.value.trim().replace(/^@/, '').toLowerCase();
}

/** Everywhere that a person is named by an id, in no particular order. */
export function namedPeople(review: Review): Words[] {
  const found: Words[] = [];
  for (const { who } of review.timeline) for (const words of who) found.push(words);
  for (const { owner } of review.actionItems) found.push(...owner);
  for (const words of [review.commander, review.facilitator]) if (words !== null) found.push(words);
  found.push(...review.attendees);
  return found;
}

/** The responders: who acts in the timeline, customers left out. */
export function responders(review: Review): Map<string, Words> {
  const found = new Map<string, Words>();
  const add = (words: Words): void => {
    const id = idOf(words);
    if (id !== 'customers' && !found.has(id)) found.set(id, words);
  };
  for (const { who } of review.timeline) who.forEach(add);
  if (review.commander !== null) add(review.commander);
  return found;
}

/** The first line of a text, where a finding about the whole text stands. */
export function firstLine(words: Words): Span {
  const end = words.value.indexOf('\n');
  return sourceSpan(words, 0, end < 0 ? words.value.length : end);
}
