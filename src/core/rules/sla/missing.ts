import { customersAffected, isCritical } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review }: ReviewSubject): Iterable<Report> {
  const place = review.customerImpact ?? review.severity;
  if (!isCritical(review) || customersAffected(review) !== true || review.sections.has('sla') || place === null) return;
  yield {
    span: review.sections.get('customer_impact')?.key ?? place.span,
    message:
      'Was a promised availability at stake? With `sla: { objective: 99.9%, window: 30d }` the share of allowed downtime that was used is computed.',
  };
}

const review = (more: string): string => `pir: 1\nstatus: reviewed\nseverity: sev1\n${more}`;

const rule: ReviewRule = {
  type: 'review',
  id: 'sla/missing',
  severity: 'hint',
  from: 'reviewed',
  title: 'A grave incident that says nothing of an SLA',
  why: 'Whether a promise was kept is asked after every grave incident, and is answered best while the figures are at hand.',
  instead: 'Write the objective and its window under `sla`; leave the key empty where none was promised.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (SLA impact)',
  flag: [{ source: review('customer_impact: yes\n'), where: 'customer_impact' }],
  allow: [
    review('customer_impact: yes\nsla: { objective: 99.9%, window: 30d }\n'),
    review('customer_impact: yes\nsla:\n'),
    review('customer_impact: no\n'),
    'pir: 1\nstatus: reviewed\nseverity: sev3\ncustomer_impact: yes\n',
  ],
  check,
};

export default rule;
