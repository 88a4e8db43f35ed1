/** Who took part in the response and in the review, and where to read on. */
import type { Review } from '../../format/model';
import type { Words as Source } from '../../format/words';
import { responders } from '../../rules/reading/people-named';
import type { Block, Fact } from '../document/document';
import { bullets, paragraph, placed, section, text } from '../document/make';
import { linkWords, personName, personNames, type Subject } from '../subject';
import { momentWords } from '../times';
import { plainOf } from '../document/free-text';

export function people(subject: Subject): Block[] {
  const { review } = subject;
  const one = (id: Source | null): string => (id === null ? '' : described(subject, id.value));
  const held = review.held === null ? '' : momentWords(review.zone, review.held);
  const acted = [...responders(review).values()].filter((id) => id.value !== review.commander?.value);
  const items: Fact[] = (
    [
      ['Commander', one(review.commander), review.commander],
      ['In the response', acted.map((id) => described(subject, id.value)).join(', '), acted[0], true],
      ['Review held', held, review.held],
      ['Facilitator', one(review.facilitator), review.facilitator],
      ['In the review', personNames(subject, review.attendees), review.attendees[0]],
    ] as const
  ).flatMap(([name, value, source, refers = false]) =>
    value === '' ? [] : [{ name, value: text(value), ...(source == null ? {} : { at: source.span.start, refers }) }],
  );
  return section(2, 'Participants', items.length === 0 ? null : { type: 'facts', items });
}

/** `Cathy (first responder, payments)`. */
function described(subject: Subject, id: string): string {
  const person = subject.review.people.find((each) => each.id.value === id);
  const more = [person?.role?.value ?? '', person?.team?.value ?? ''].filter((part) => part !== '').join(', ');
  return more === '' ? personName(subject, id) : `${personName(subject, id)} (${more})`;
}

/** A question of the book stands where the team has none of its own (Hand, ch. 10). */
const BOOKS_QUESTIONS = ['How could this be known sooner?', 'How could service be recovered sooner?'];

export function goalsOf({ goals: own }: Review): readonly string[] {
  const stated = own.map(({ value }) => plainOf(value)).filter((goal) => goal !== '');
  return stated.length === 0 ? BOOKS_QUESTIONS : stated;
}

export function goals({ review }: Subject): Block[] {
  return section(2, 'Questions of this review', bullets(goalsOf(review).map((goal) => [paragraph(text(goal))])));
}

export function evidence({ review }: Subject): Block[] {
  const links = review.links.filter(({ value }) => value.trim() !== '');
  return section(
    2,
    'Links',
    links.length === 0
      ? null
      : bullets(links.map(({ value, span }) => placed(span.start, [paragraph(linkWords(value))]))),
  );
}
