import { placeOfMissing, severityOf } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, parsed }: ReviewSubject): Iterable<Report> {
  if (severityOf(review) !== null) return;
  const place = review.sections.get('severity');
  const unread =
    place !== undefined &&
    parsed.findings.some(({ span }) => place.span.start <= span.start && span.end <= place.span.end);
  if (unread) return;
  yield {
    span: placeOfMissing(review, 'severity'),
    message:
      'No severity. sev1 is a complete outage, sev2 a major function broken, sev3 a minor problem, sev4 a redundant part, sev5 a false alarm.',
  };
}

const rule: ReviewRule = {
  type: 'review',
  id: 'severity/missing',
  severity: 'warning',
  completeness: 'needed',
  lacks: 'a severity',
  title: 'A review without a severity',
  why: 'Readers learn from it how much was at stake; trends and the public report need it.',
  instead: 'Write `severity: sev1` … `sev5`; of several incidents, the gravest.',
  source: 'Hand, Post-Incident Reviews, ch. 8 (severity and priority)',
  flag: [
    { source: 'pir: 1\nstatus: reviewed\n', where: 'reviewed' },
    { source: 'pir: 1\nstatus: published\nseverity:\n', where: 'severity' },
  ],
  allow: [
    'pir: 1\nstatus: reviewed\nseverity: sev3\n',
    'pir: 1\nstatus: reviewed\nincidents:\n  - { id: INC-1, severity: sev2 }\n',
    'pir: 1\nstatus: reviewed\nseverity: SEV-2\n',
  ],
  check,
};

export default rule;
