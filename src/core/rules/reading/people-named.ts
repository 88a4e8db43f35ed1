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
  return [
    ...review.timeline.flatMap((entry) => entry.who),
    ...review.actionItems.flatMap((item) => item.owner),
    ...[review.commander, review.facilitator].flatMap((words) => words ?? []),
    ...review.attendees,
  ];
}

/** The responders: who acts in the timeline, customers left out. */
export function responders(review: Review): Map<string, Words> {
  const found = new Map<string, Words>();
  for (const words of [
    ...review.timeline.flatMap((entry) => entry.who),
    ...(review.commander === null ? [] : [review.commander]),
  ]) {
    const id = idOf(words);
    if (id !== 'customers' && !found.has(id)) found.set(id, words);
  }
  return found;
}

/** The first line of a text, where a finding about the whole text stands. */
export function firstLine(words: Words): Span {
  const end = words.value.indexOf('\n');
  return sourceSpan(words, 0, end < 0 ? words.value.length : end);
}
