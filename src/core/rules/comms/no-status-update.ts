import { kindsIn } from '../../format/entry-columns';
import type { Entry } from '../../format/model';
import { isConfidential } from '../reading/disruption-places';
import { customersAffected, isMinor, placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

/** Whether the words of an entry say that customers were told. */
const tellsCustomers = ({ what }: Entry): true | null =>
  /status ?page|\bannounce|\bcustomers? (?:are|were) (?:told|informed)/i.test(what?.value ?? '') ? true : null;

function* check({ review, entries, answers }: ReviewSubject): Iterable<Report> {
  if (customersAffected(review) !== true || isMinor(review) || isConfidential(review)) return;
  const { known, kinds } = kindsIn(entries.columns);
  // Where most entries have no kind, telling customers may be among them.
  if (known === 0 || known * 2 < entries.length) return;
  if (kinds.has('communication') || answers.of(entries.own, tellsCustomers).includes(true)) return;
  yield {
    span: placeOfMissing(review, 'customer_impact', 'incidents'),
    message: 'Customers were affected, and no entry tells when they heard of it: `kind: communication`.',
  };
}

const review = (more: string, head = ''): string =>
  `pir: 1\nstatus: reviewed\n${head}customer_impact: { users: 50 }\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., kind: automation }\n  - { at: 14:05, what: Mo adds a node., kind: task }\n${more}`;

const rule: ReviewRule = {
  type: 'review',
  id: 'comms/no-status-update',
  severity: 'warning',
  from: 'reviewed',
  title: 'Customers were affected and were not told',
  why: 'Who hears nothing writes to support, and support writes to the responders.',
  instead: 'Add the entry in which customers were told. That they were not may be a learning.',
  source: 'Hand, Post-Incident Reviews, ch. 6 and 9 (status pages)',
  flag: [{ source: review(''), where: 'customer_impact' }],
  allow: [
    review('  - { at: 14:10, what: The status page is updated., kind: communication }\n'),
    review('', 'severity: sev4\n'),
    review('', 'tags: [security]\n'),
    'pir: 1\nstatus: reviewed\ncustomer_impact: yes\ntimeline:\n  - 2026-02-03T14:00 The pager rings.\n  - 14:10 Mo adds a node.\n',
  ],
  check,
};

export default rule;
