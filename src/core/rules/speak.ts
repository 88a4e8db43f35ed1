/** One rule about the whole review, applied: whether it speaks at all, and what it says. */
import { STATUSES } from '../format/model';
import { shiftFinding } from '../format/shift';
import type { Finding, FindingSeverity } from '../text/finding';
import { remembered } from '../text/remembered';
import type { EntryQuestion } from './entry-answers';
import { levelOf, severityOf, statusOf } from './reading/standing';
import type { Report, ReviewRule, ReviewSubject } from './rule';

export function speaks(rule: ReviewRule, { review, today }: ReviewSubject): boolean {
  if (rule.needsToday === true && today === null) return false;
  // A sev5 is asked for one learning or action item, and for nothing else.
  const asks = rule.completeness === 'needed' || rule.from !== undefined;
  if (asks && severityOf(review) === 'sev5' && rule.id !== 'learning/none') return false;
  return STATUSES.indexOf(statusOf(review)) >= STATUSES.indexOf(rule.from ?? 'draft');
}

export function findingsOf(rule: ReviewRule, subject: ReviewSubject): Finding[] {
  const usual = rule.completeness === undefined ? rule.severity : levelOf(statusOf(subject.review));
  const found = (report: Report): Finding => findingOf(rule, report, usual);
  return [...Array.from(rule.check(subject), found), ...entryFindings(rule, subject, found)];
}

function findingOf({ id }: ReviewRule, report: Report, usual: FindingSeverity): Finding {
  const { span, message, severity = usual, fixes = [], related } = report;
  return { rule: id, severity, message, span, fixes, ...(related === undefined ? {} : { related }) };
}

/** What the rule says of entries one by one. */
function entryFindings(
  rule: ReviewRule,
  { entries, answers }: ReviewSubject,
  found: (report: Report) => Finding,
): Finding[] {
  if (rule.checkEntry === undefined) return [];
  const findings: Finding[] = [];
  answers.of(entries.own, questionOf(rule)).forEach((reports, index) => {
    for (const report of reports ?? []) findings.push(shiftFinding(found(report), entries.base(index)));
  });
  return findings;
}

/** The same rule, the same question. */
const questionOf = remembered((rule: ReviewRule): EntryQuestion<readonly Report[]> => (entry) => {
  const reports = [...(rule.checkEntry?.(entry) ?? [])];
  return reports.length === 0 ? null : reports;
});
