import { mendedInstants } from '../reading/mended-instants';
import { isConfidential } from '../reading/disruption-places';
import { placeOfMissing, statusOf, thresholdFor } from '../reading/standing';
import { count } from '../reading/words';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

const DAY = 86_400_000;

function* check(subject: ReviewSubject): Iterable<Report> {
  const { review, metrics, thresholds, today } = subject;
  const instantOf = mendedInstants(subject);
  const most = thresholdFor(review, thresholds.businessDaysToReview);
  const ends = metrics.disruptions.flatMap(({ marks }) => instantOf(marks.restored) ?? []);
  if (ends.length === 0 || isConfidential(review)) return;
  const end = Math.max(...ends);
  const held = review.held?.instant ?? null;
  if (held !== null && review.held !== null) {
    const days = businessDays(end, held);
    if (days <= most) return;
    yield {
      span: review.held.span,
      message: `The review was held ${count(days, 'business day')} after restoration; within ${most} memories are fresh.`,
    };
  } else if (today !== null && statusOf(review) === 'draft' && businessDays(end, today) > most) {
    const days = businessDays(end, today);
    yield {
      span: placeOfMissing(review, 'review'),
      message: `Restored ${count(days, 'business day')} ago, and no date for the review yet; within ${most} memories are fresh.`,
    };
  }
}

/** Mondays to Fridays that begin after the one and no later than the other, in UTC. */
function businessDays(from: number, to: number): number {
  const first = Math.floor(from / DAY) + 1;
  const last = Math.floor(to / DAY);
  if (last < first) return 0;
  const weeks = Math.floor((last - first + 1) / 7);
  let days = weeks * 5;
  for (let day = first + weeks * 7; day <= last; day++) if (![6, 0].includes(new Date(day * DAY).getUTCDay())) days++;
  return days;
}

const review = (held: string, more = ''): string =>
  `pir: 1\nseverity: sev2\n${more}review: { held: ${held} }\ntimeline:\n  - { at: 2026-02-05T14:00, what: The pager rings., milestone: detected }\n  - { at: 15:00, what: Mails arrive., milestone: restored }\n`;

const rule: ReviewRule = {
  type: 'review',
  id: 'review/late',
  severity: 'warning',
  title: 'A review long after the incident',
  why: 'After a week people remember what they have told each other since, and screens and logs are gone.',
  instead: 'Hold it on the next business day where possible. What must wait is ignored with its reason.',
  source:
    'Hand, Post-Incident Reviews, ch. 9 (the next business day); PagerDuty, Postmortem Documentation (sev1 in 3 days, sev2 in 5 business days)',
  flag: [
    { source: review('2026-02-13'), where: '2026-02-13' },
    { source: review('').replace('review: { held:  }\n', 'review:\n'), where: 'review' },
  ],
  allow: [
    review('2026-02-06T10:00'),
    review('2026-02-12'),
    review('2026-02-13').replace('sev2', 'sev3'),
    review('2026-02-23', 'tags: [security]\n'),
    'pir: 1\nreview: { held: 2026-02-13 }\ntimeline:\n  - 2026-02-03T14:00 The pager rings.\n',
  ],
  check,
};

export default rule;
