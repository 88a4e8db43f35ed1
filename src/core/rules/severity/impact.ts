import { customersAffected } from '../reading/standing';
import { isConfidential } from '../reading/disruption-places';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review }: ReviewSubject): Iterable<Report> {
  const { severity, customerImpact } = review;
  const affected = customersAffected(review);
  if (severity === null || affected === null || isConfidential(review)) return;
  const related = customerImpact === null ? [] : [{ span: customerImpact.span, message: 'The impact is stated here.' }];
  if ((severity.value === 'sev1' || severity.value === 'sev2') && !affected && !isStaging(review)) {
    const message = `${severity.value} means that a major function was broken for those who use it, and \`customer_impact\` says no. Customers are all who rely on the service, inside as well.`;
    yield { span: severity.span, message, related };
  }
  if (severity.value === 'sev5' && affected) {
    yield {
      span: severity.span,
      message: 'sev5 is a false alarm or nothing to act on, and customers were affected.',
      related,
    };
  }
}

function isStaging({ tags }: ReviewSubject['review']): boolean {
  return tags.some(({ value }) => /^(?:staging|drill|test|exercise|near[- ]miss|data[- ]loss)$/i.test(value));
}

const rule: ReviewRule = {
  type: 'review',
  id: 'severity/impact',
  severity: 'warning',
  title: 'A severity that the impact contradicts',
  why: 'One of the two is wrong, and both are read by people who decide what to do first.',
  instead: 'Correct the severity, or say who relied on what did not work.',
  source: 'Hand, Post-Incident Reviews, ch. 8 (definitions of severity) and 9 (customer impact)',
  flag: [
    { source: 'pir: 1\nseverity: sev1\ncustomer_impact: no\n', where: 'sev1' },
    { source: 'pir: 1\nseverity: sev5\ncustomer_impact: { description: Mails came late. }\n', where: 'sev5' },
  ],
  allow: [
    'pir: 1\nseverity: sev1\ncustomer_impact: yes\n',
    'pir: 1\nseverity: sev3\ncustomer_impact: no\n',
    'pir: 1\nseverity: sev5\ncustomer_impact: no\n',
    'pir: 1\nseverity: sev1\ntags: [security]\ncustomer_impact: no\n',
  ],
  check,
};

export default rule;
