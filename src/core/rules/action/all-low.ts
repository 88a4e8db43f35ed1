import { openItems } from '../reading/open-items';
import { isMinor, placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

/** Two items may well be equal. */
const ENOUGH = 3;

function* check({ review }: ReviewSubject): Iterable<Report> {
  const open = openItems(review);
  const first = open[0]?.priority ?? null;
  if (
    isMinor(review) ||
    first === null ||
    open.length < ENOUGH ||
    open.some(({ priority }) => priority?.value !== first.value)
  )
    return;
  yield {
    span: placeOfMissing(review, 'action_items'),
    message: `All ${open.length} open action items are ${first.value}, so the priority orders nothing. Which one comes first?`,
  };
}

const review = (...priorities: readonly string[]): string =>
  `pir: 1\nstatus: reviewed\naction_items:\n${priorities.map((priority, index) => `  - { what: Item ${index + 1}., owner: mo, priority: ${priority} }\n`).join('')}`;

const rule: ReviewRule = {
  type: 'review',
  id: 'action/all-low',
  severity: 'warning',
  from: 'reviewed',
  title: 'Action items of one priority',
  why: 'When everything is high, or everything is low, nothing says what to do first.',
  instead: 'Put the items into an order; what is low for good belongs in the parking lot.',
  source:
    'Google, The Site Reliability Workbook, ch. 10 (all items with an equal priority); Hand, Post-Incident Reviews, ch. 9',
  flag: [{ source: review('low', 'low', 'low'), where: 'action_items' }],
  allow: [
    review('high', 'high', 'critical'),
    review('low', 'low'),
    review('low', 'low', 'low').replace('reviewed', 'draft'),
  ],
  check,
};

export default rule;
