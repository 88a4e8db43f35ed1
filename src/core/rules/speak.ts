/** One rule about the whole review, applied: whether it speaks at all, and what it says. */
import { STATUSES } from '../format/model';
import type { Finding } from '../text/finding';
import { levelOf, severityOf, statusOf } from './reading/standing';
import type { ReviewRule, ReviewSubject } from './rule';

export function speaks(rule: ReviewRule, { review, today }: ReviewSubject): boolean {
  if (rule.needsToday === true && today === null) return false;
  // A sev5 is asked for one learning or action item, and for nothing else.
  const asks = rule.completeness === 'needed' || rule.from !== undefined;
  if (asks && severityOf(review) === 'sev5' && rule.id !== 'learning/none') return false;
  return STATUSES.indexOf(statusOf(review)) >= STATUSES.indexOf(rule.from ?? 'draft');
}

export function findingsOf(rule: ReviewRule, subject: ReviewSubject): Finding[] {
  const usual = rule.completeness === undefined ? rule.severity : levelOf(statusOf(subject.review));
  return [...rule.check(subject)].map(({ span, message, severity, fixes, related }) => ({
    rule: rule.id,
    severity: severity ?? usual,
    message,
    span,
    fixes: fixes ?? [],
    ...(related === undefined ? {} : { related }),
  }));
}
