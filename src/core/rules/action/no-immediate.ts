import { isCritical, placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review }: ReviewSubject): Iterable<Report> {
  const items = review.actionItems.filter(({ what, status }) => what !== null && status?.value !== 'dropped');
  if (!isCritical(review) || items.length === 0 || items.some(({ priority }) => priority === null)) return;
  const begun = items.some(({ status }) => status?.value === 'done' || status?.value === 'in_progress');
  const urgent = items.some(({ priority }) => priority?.value === 'critical' || priority?.value === 'high');
  if (begun || urgent) return;
  yield {
    span: placeOfMissing(review, 'action_items'),
    message: 'No action item is begun, critical or high. Which one thing can be done at once?',
  };
}

const review = (items: string, severity = 'sev1'): string =>
  `pir: 1\nstatus: reviewed\nseverity: ${severity}\naction_items:\n${items}`;

const rule: ReviewRule = {
  type: 'review',
  id: 'action/no-immediate',
  severity: 'warning',
  from: 'reviewed',
  title: 'A grave incident after which nothing is done at once',
  why: 'One thing done the same week shows those who told their story that it was heard.',
  instead: 'Give one item the priority `high`, or begin it.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (at least one item to be implemented immediately)',
  flag: [
    {
      source: review(
        '  - { what: Keep two spare nodes., priority: medium }\n  - { what: Split the queue., priority: low }\n',
      ),
      where: 'action_items',
    },
  ],
  allow: [
    review('  - { what: Keep two spare nodes., priority: high }\n'),
    review('  - { what: Keep two spare nodes., priority: medium, status: in_progress }\n'),
    review('  - { what: Keep two spare nodes., priority: medium }\n', 'sev3'),
    review('  - { what: Keep two spare nodes. }\n'),
  ],
  check,
};

export default rule;
