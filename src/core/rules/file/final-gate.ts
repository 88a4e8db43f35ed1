import type { Review } from '../../format/model';
import type { Finding } from '../../text/finding';
import { statusOf } from '../reading/standing';
import { count } from '../reading/words';
import type { ReviewRule } from '../rule';

/** What `status: published` is told while errors remain. Reported by the loop, which alone knows all findings. */
export function remainingErrors(review: Review, findings: readonly Finding[]): Finding[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (statusOf(review) !== 'published' || review.status === null || errors === 0) return [];
  const message = `Published with ${count(errors, 'error')} in it. \`reviewed\` is the status until they are mended or ignored with a reason.`;
  return [{ rule: rule.id, severity: rule.severity, message, span: review.status.span, fixes: [] }];
}

const rule: ReviewRule = {
  type: 'review',
  id: 'file/final-gate',
  severity: 'error',
  title: 'Published while errors remain',
  why: 'What is published is read by people who were not there and cannot tell an oversight from a fact.',
  instead: 'Mend the errors, ignore those that were decided on with a reason, or set the status back to `reviewed`.',
  source:
    'Google, Site Reliability Engineering, ch. 15 (no postmortem is left unreviewed); PagerDuty, Postmortem Documentation (status)',
  flag: [{ source: 'pir: 1\ntitle: Mails arrive late\nstatus: published\n', where: 'published' }],
  allow: [
    'pir: 1\ntitle: Mails arrive late\nstatus: reviewed\n',
    `pir: 1
title: Mails arrive late
status: published
severity: sev5
timezone: UTC
timeline:
  - 2026-02-03T14:20 The alert about the queue is a false one.
learnings:
  - The alert counted test mails.
`,
  ],
  check: () => [],
};

export default rule;
