import { plainId } from '../reading/people-named';
import { isMinor, placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, entries, metrics }: ReviewSubject): Iterable<Report> {
  const items = review.actionItems.filter(({ what, status }) => what !== null && status?.value !== 'dropped');
  const phased = items.filter(({ phase }) => phase !== null);
  // Items without any phase say nothing of what they are about.
  if (
    isMinor(review) ||
    items.length === 0 ||
    phased.length < items.length ||
    phased.some(({ phase }) => phase?.value === 'detection')
  )
    return;
  const byCustomers = metrics.disruptions.some(({ marks }) => {
    const entry = marks.detected === undefined ? undefined : entries.facts[marks.detected.entry];
    return entry?.who.some((name) => plainId(name) === 'customers') === true;
  });
  if (!byCustomers) return;
  yield {
    span: placeOfMissing(review, 'action_items'),
    message: 'Customers noticed first, and no action item is about detection. How would the team know sooner?',
  };
}

const review = (phases: readonly (string | null)[], who = 'customers'): string =>
  `pir: 1\nstatus: reviewed\ntimeline:\n  - { at: 2026-02-03T14:00, what: Mails are late., who: ${who}, milestone: detected }\naction_items:\n${phases.map((phase, index) => `  - { what: Item ${index + 1}., owner: mo${phase === null ? '' : `, phase: ${phase}`} }\n`).join('')}`;

const rule: ReviewRule = {
  type: 'review',
  id: 'action/phase',
  severity: 'hint',
  from: 'reviewed',
  title: 'Customers noticed first, and nothing is done about it',
  why: 'How do we know sooner is one of the two questions of a review. Where customers were the monitor, it has an answer to come.',
  instead: 'Add an action item with `phase: detection`, or say why none is worth it.',
  source:
    'Hand, Post-Incident Reviews, ch. 5 and 10; Wikimedia incident reports (if humans only noticed, add alerting)',
  flag: [{ source: review(['remediation', 'disruption']), where: 'action_items' }],
  allow: [review(['remediation', 'detection']), review(['remediation'], 'mo'), review(['remediation', null])],
  check,
};

export default rule;
