import type { Entry } from '../../format/model';
import type { ParsedReview } from '../../format/parse';
import { localDateTime, localText } from '../local-text';
import { figure, type Proposal } from './completion';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The last entry with a known time that begins before an offset. */
function entryBefore(review: ParsedReview['review'], offset: number): Entry | null {
  return review.timeline.findLast(({ span, at }) => span.end < offset && at?.instant != null) ?? null;
}

/**
 * Times for an entry that begins at `offset`: the present, a minute after the entry before, and that one's own minute. A time takes its date along
 * unless the entry before gives it.
 */
export function entryTimes({ review }: ParsedReview, offset: number, now: number | null): Proposal[] {
  const before = entryBefore(review, offset);
  const date = before?.at?.date ?? null;
  const proposals: Proposal[] = [];
  const add = (instant: number, detail: string): void => {
    const label = localText(review.zone, instant, date);
    if (!proposals.some((other) => other.label === label)) proposals.push(figure('time', label, detail));
  };
  const last = before?.until?.instant ?? before?.at?.instant ?? null;
  if (last !== null) add(last + MINUTE, 'a minute after the entry before');
  if (now !== null) add(now, 'now');
  if (last !== null) add(last, 'the same minute as the entry before');
  return proposals;
}

/** When an entry ended: now, or when the entry after it begins. */
export function untilTimes({ review }: ParsedReview, offset: number, now: number | null): Proposal[] {
  const entry =
    review.timeline.find(({ span }) => span.start <= offset && offset <= span.end) ?? entryBefore(review, offset);
  const next = entry === null ? undefined : review.timeline[entry.index + 1];
  const date = entry?.at?.date ?? null;
  const proposals: Proposal[] = [];
  if (next?.at?.instant != null) {
    proposals.push(figure('time', localText(review.zone, next.at.instant, date), 'when the next entry begins'));
  }
  if (now !== null) proposals.push(figure('time', localText(review.zone, now, date), 'now'));
  return proposals;
}

/** Days from the review meeting (else from now) on which something may be due. */
export function dueDates({ review }: ParsedReview, now: number | null): Proposal[] {
  const from = review.held?.instant ?? now;
  if (from === null) return [];
  const since = review.held?.instant == null ? 'from today' : 'from the review';
  return [
    [7, 'a week'],
    [14, 'two weeks'],
    [30, '30 days'],
  ].map(([days, words]) =>
    figure('time', localDateTime(review.zone, from + Number(days) * DAY).slice(0, 10), `${String(words)} ${since}`),
  );
}

/** Today and the days after. */
export function meetingDates({ review }: ParsedReview, now: number | null): Proposal[] {
  if (now === null) return [];
  return [
    figure('time', localDateTime(review.zone, now).slice(0, 10), 'today'),
    figure('time', localDateTime(review.zone, now + DAY).slice(0, 10), 'tomorrow'),
  ];
}
