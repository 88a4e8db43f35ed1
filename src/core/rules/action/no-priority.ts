import { openItems } from '../reading/open-items';
import { firstLine } from '../reading/people-named';
import { placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

const FEW = 3;

function* check({ review, parsed }: ReviewSubject): Iterable<Report> {
  const open = openItems(review);
  const unread = (item: (typeof open)[number]): boolean =>
    parsed.findings.some(
      ({ span, rule }) => rule.startsWith('schema/') && item.span.start <= span.start && span.end <= item.span.end,
    );
  const without = open.filter((item) => item.priority === null && !unread(item));
  if (without.length > FEW) {
    const all = without.length === open.length;
    yield {
      span: placeOfMissing(review, 'action_items'),
      message:
        `${all ? `None of the ${open.length} open action items has` : `${without.length} of ${open.length} open action items have no`} a priority: critical, high, medium or low.`.replace(
          'no a',
          'no',
        ),
    };
    return;
  }
  for (const { what } of without) {
    if (what !== null)
      yield { span: firstLine(what), message: 'No priority. What is to be done first: critical, high, medium or low?' };
  }
}

const review = (...items: readonly string[]): string =>
  `pir: 1\nstatus: reviewed\naction_items:\n${items.map((item) => `  - { what: Keep two spare nodes., owner: mo${item} }\n`).join('')}`;

const rule: ReviewRule = {
  type: 'review',
  id: 'action/no-priority',
  severity: 'warning',
  completeness: 'needed',
  from: 'reviewed',
  title: 'An action item without a priority',
  why: 'What has no priority waits behind all that has one.',
  instead: 'Write `priority: critical`, `high`, `medium` or `low`; ideas without one belong in the parking lot.',
  source: 'Hand, Post-Incident Reviews, ch. 10 (ownership and priority)',
  flag: [
    { source: review(''), where: 'Keep two spare nodes.' },
    { source: review('', '', '', ''), where: 'action_items' },
  ],
  allow: [
    review(', priority: high'),
    review(', status: done'),
    review(', status: dropped'),
    review('').replace('reviewed', 'draft'),
  ],
  check,
};

export default rule;
