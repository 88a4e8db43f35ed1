import { customersAffected, placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, parsed }: ReviewSubject): Iterable<Report> {
  const impacts = [review.customerImpact, ...review.incidents.map(({ customerImpact }) => customerImpact)].filter(
    (one) => one !== null,
  );
  const section = review.sections.get('customer_impact')?.span;
  const unread =
    section !== undefined && parsed.findings.some(({ span }) => section.start <= span.start && span.end <= section.end);
  if (unread) return;
  if (impacts.length === 0) {
    yield {
      span: placeOfMissing(review, 'customer_impact'),
      message: 'Were customers affected, and how? `customer_impact: no`, or a description and a number.',
    };
    return;
  }
  const said = impacts.some(({ description, users, requests, supportRequests }) =>
    [description, users, requests, supportRequests].some((one) => one !== null),
  );
  if (customersAffected(review) === true && !said) {
    yield {
      span: placeOfMissing(review, 'customer_impact'),
      message:
        'Customers were affected, and it is not said how: what did they meet, how many were they, how many wrote in?',
    };
  }
}

const rule: ReviewRule = {
  type: 'review',
  id: 'comms/no-customer-impact',
  severity: 'warning',
  completeness: 'needed',
  lacks: 'the customer impact',
  title: 'Nothing is said of the customers',
  why: 'What those who rely on the service met is what the incident was. Everything else is measured against it.',
  instead:
    'Write `customer_impact: no`, or what they met and how many they were: `{ description, users, requests, support_requests }`.',
  source:
    'Hand, Post-Incident Reviews, ch. 9 (customer impact); PagerDuty, Postmortem Documentation (document the impact)',
  flag: [
    { source: 'pir: 1\nstatus: reviewed\n', where: 'reviewed' },
    { source: 'pir: 1\nstatus: reviewed\ncustomer_impact: yes\n', where: 'customer_impact' },
  ],
  allow: [
    'pir: 1\nstatus: reviewed\ncustomer_impact: no\n',
    'pir: 1\nstatus: reviewed\ncustomer_impact: { users: 50 }\n',
    'pir: 1\nstatus: reviewed\nincidents:\n  - { id: a, customer_impact: { description: Mails came late. } }\n',
    'pir: 1\nstatus: reviewed\nseverity: sev5\n',
  ],
  check,
};

export default rule;
