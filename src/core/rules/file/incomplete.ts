import type { Review } from '../../format/model';
import type { Finding } from '../../text/finding';
import { statusOf } from '../reading/standing';
import { listWords } from '../reading/words';
import type { ReviewRule } from '../rule';

/**
 * A draft is told in one hint what its review will be asked for; once reviewed, each rule speaks for itself.
 * @param lacks what a finding of each of these rules says is missing, by rule id
 */
export function incompleteDraft(
  review: Review,
  findings: readonly Finding[],
  lacks: ReadonlyMap<string, string>,
): Finding[] {
  if (statusOf(review) !== 'draft') return [...findings];
  const missing = [...lacks].filter(([id]) => findings.some((finding) => finding.rule === id)).map(([, lack]) => lack);
  const rest = findings.filter((finding) => !lacks.has(finding.rule));
  if (missing.length === 0) return rest;
  const span = review.sections.get('pir')?.key ?? { start: 0, end: 0 };
  const message = `Still to come in this draft: ${listWords(missing)}.`;
  return [...rest, { rule: rule.id, severity: rule.severity, message, span, fixes: [] }];
}

const rule: ReviewRule = {
  type: 'review',
  id: 'file/incomplete',
  severity: 'hint',
  title: 'A draft that lacks what a review will be asked for',
  why: 'A draft may lack anything. One quiet line says what to think of before the meeting.',
  instead: 'Add what is known. With `status: reviewed` each missing thing is a warning of its own.',
  source: 'Hand, Post-Incident Reviews, ch. 10 (the sections of the guide)',
  flag: [{ source: 'pir: 1\ntitle: Mails arrive late\n', where: 'pir' }],
  allow: [
    'pir: 1\ntitle: Mails arrive late\nstatus: reviewed\n',
    `pir: 1
title: Mails arrive late
severity: sev3
timezone: UTC
customer_impact: { description: Mails came up to an hour late. }
timeline:
  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }
  - { at: 2026-02-03T14:03, what: Mo answers., milestone: acknowledged }
learnings:
  - The alert came before the first complaint.
`,
  ],
  check: () => [],
};

export default rule;
