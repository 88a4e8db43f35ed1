import { isConfidential } from '../reading/disruption-places';
import { customersAffected, isCritical, placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review }: ReviewSubject): Iterable<Report> {
  if (
    !isCritical(review) ||
    customersAffected(review) !== true ||
    review.sections.has('public') ||
    isConfidential(review)
  )
    return;
  yield {
    span: placeOfMissing(review, 'status'),
    message:
      'Customers were affected gravely, and the review has no words for them. `public` holds those of a report without names.',
  };
}

const review = (more: string): string => `pir: 1\nstatus: published\nseverity: sev1\n${more}`;

const rule: ReviewRule = {
  type: 'review',
  id: 'public/missing',
  severity: 'info',
  from: 'published',
  title: 'A grave incident without a public report',
  why: 'Those affected trust a team that tells what happened and what changes.',
  instead: 'Write `public`. Where customers were told otherwise, or all are inside, ignore this with that reason.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (an external report, as quickly as possible)',
  flag: [{ source: review('customer_impact: { users: 50 }\n'), where: 'status' }],
  allow: [
    review('customer_impact: { users: 50 }\npublic: { summary: Mails came late. }\n'),
    review('customer_impact: no\n'),
    review('customer_impact: { users: 50 }\n').replace('published', 'reviewed'),
    review('tags: [security]\ncustomer_impact: { users: 50 }\n'),
  ],
  check,
};

export default rule;
