import { dueBefore, firstMoment } from '../reading/due-dates';
import { openItems } from '../reading/open-items';
import { firstLine } from '../reading/people-named';
import { statusOf, thresholdFor } from '../reading/standing';
import { count } from '../reading/words';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

const DAY = 86_400_000;

function* check(subject: ReviewSubject): Iterable<Report> {
  const { review, metrics, thresholds, today } = subject;
  if (today === null) return;
  const restored = metrics.disruptions.flatMap(({ marks }) => marks.restored?.instant ?? []);
  const since = review.held?.instant ?? (restored.length === 0 ? null : Math.max(...restored));
  // A draft's items may still get their dates.
  const within = statusOf(review) === 'draft' ? Infinity : thresholdFor(review, thresholds.daysToDo);
  // A date before the incident is a slip, of which another rule speaks.
  const slips = new Set(dueBefore(subject, firstMoment(subject)));
  for (const { due, what } of openItems(review)) {
    if (due !== null && slips.has(due)) continue;
    if (due?.instant != null) {
      const late = Math.floor((today - due.instant) / DAY);
      if (late > 0)
        yield {
          span: due.span,
          message: `Due ${count(late, 'day')} ago and still open. Is it done, to be moved, or to be dropped?`,
        };
    } else if (since !== null && what !== null && (today - since) / DAY > within) {
      const days = Math.floor((today - since) / DAY);
      yield {
        span: firstLine(what),
        message: `Open for ${count(days, 'day')} without a due date; after ${review.severity?.value ?? 'such'} incidents ${within} are usual.`,
      };
    }
  }
}

const review = (item: string): string =>
  `pir: 1\naction_items:\n  - { what: Keep two spare nodes., owner: mo${item} }\n`;

const rule: ReviewRule = {
  type: 'review',
  id: 'action/overdue',
  severity: 'warning',
  needsToday: true,
  title: 'An action item past its date',
  why: 'A date that passes in silence teaches that dates mean nothing.',
  instead: 'Set the status, move the date, or drop the item with a word on why.',
  source: 'PagerDuty, Postmortem Documentation (accountability: due within 15 or 30 days by severity)',
  flag: [
    { source: review(', due: 2026-03-20'), where: '2026-03-20' },
    {
      source: `status: reviewed\nseverity: sev1\nreview: { held: 2026-02-03 }\n${review('')}`,
      where: 'Keep two spare nodes.',
    },
  ],
  allow: [
    review(', due: 2026-04-20'),
    `${review(', due: 2026-01-20')}timeline:\n  - 2026-02-03T14:00 The queue stalls.\n`,
    review(', due: 2026-03-31'),
    review(', due: 2026-03-20, status: done'),
    review(''),
    `status: reviewed\nseverity: sev3\nreview: { held: 2026-02-03 }\n${review('')}`,
  ],
  check,
};

export default rule;
