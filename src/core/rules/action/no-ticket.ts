import { openItems } from '../reading/open-items';
import { firstLine } from '../reading/people-named';
import { placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

const FEW = 3;
const LATER = /^(?:later|tbd|todo|tba|none|\?+|-)$/i;

function* check({ review }: ReviewSubject): Iterable<Report> {
  const open = openItems(review);
  const without = open.filter(({ ticket }) => ticket.every(({ value }) => LATER.test(value.trim())));
  if (without.length > FEW) {
    yield {
      span: placeOfMissing(review, 'action_items'),
      message: `${without.length} of ${open.length} open action items have no \`ticket\`, and work is looked for there.`,
    };
    return;
  }
  for (const { what, ticket } of without) {
    const place = ticket[0]?.span ?? (what === null ? null : firstLine(what));
    if (place !== null)
      yield { span: place, message: 'No ticket. Work that is only in a review is not found by those who plan.' };
  }
}

const review = (...items: readonly string[]): string =>
  `pir: 1\nstatus: reviewed\naction_items:\n${items.map((item) => `  - { what: Keep two spare nodes., owner: mo, priority: high${item} }\n`).join('')}`;

const rule: ReviewRule = {
  type: 'review',
  id: 'action/no-ticket',
  severity: 'warning',
  from: 'reviewed',
  title: 'An action item without a ticket',
  why: 'A review is read once, a backlog every week. In public reviews one item in six has a link to its ticket.',
  instead: 'Write the id or the address under `ticket`.',
  source: 'Hand, Post-Incident Reviews, ch. 9 and 10 (action items are tracked where other work is)',
  flag: [
    { source: review(''), where: 'Keep two spare nodes.' },
    { source: review(', ticket: later'), where: 'later' },
    { source: review('', '', '', ''), where: 'action_items' },
  ],
  allow: [
    review(', ticket: OPS-4'),
    review(', ticket: https://tickets.example.com/4'),
    review(', status: done'),
    review('').replace('reviewed', 'draft'),
  ],
  check,
};

export default rule;
