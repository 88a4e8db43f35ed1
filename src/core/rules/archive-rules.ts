/** The rules across reviews, and the loop over them. */
import { reviewsByUri, type Archive } from '../archive/archive';
import { sortFindings, type Finding, type FindingSeverity } from '../text/finding';
import actionRepeat from './action/repeat';
import type { ArchiveRule, ArchiveSubject } from './archive-rule';
import { readIgnore } from './ignore';
import linkNoReview from './link/no-review';
import metricCopied from './metric/copied';
import metricLastTarget from './metric/last-target';
import multiSameIncident from './multi/same-incident';
import { readIncidentList } from './reading/incident-list';
import reviewRequired from './review/required';
import type { SeverityNames } from './severity-names';

export const ARCHIVE_RULES: readonly ArchiveRule[] = [
  actionRepeat,
  linkNoReview,
  metricCopied,
  metricLastTarget,
  multiSameIncident,
  reviewRequired,
];

export interface LintArchiveOptions {
  /** The severities of a team for a review; what is not named keeps its own. */
  readonly severities?: (uri: string) => Readonly<Record<string, FindingSeverity | 'off'>>;
  /** The list of incidents, as CSV or JSON; `names`: what the team calls its levels there. */
  readonly incidents?: { readonly uri: string; readonly text: string; readonly names?: SeverityNames };
  /** Whether there is a file that is none of the reviews, where only some of a folder are looked at; by default there is none. */
  readonly isThere?: (uri: string) => boolean;
}

/**
 * What several reviews say together, by uri; spans are those of the summarised texts. Comments that ignore a rule hold here too.
 * @returns null instead of findings where the list of incidents is none
 */
export function lintArchive(archive: Archive, options: LintArchiveOptions = {}): ReadonlyMap<string, Finding[]> | null {
  const { incidents } = options;
  const listed = incidents === undefined ? [] : readIncidentList(incidents.text, incidents.names);
  if (listed === null) return null;
  const subject: ArchiveSubject = {
    archive,
    reviews: reviewsByUri(archive).sort(
      (a, b) => (a.summary.instant ?? Infinity) - (b.summary.instant ?? Infinity) || 0,
    ),
    incidents: listed,
    list: incidents?.uri ?? null,
    isThere: options.isThere ?? (() => false),
  };
  const found = new Map<string, Finding[]>();
  for (const rule of ARCHIVE_RULES) {
    for (const { uri, span, message } of rule.check(subject)) {
      const severity = options.severities?.(uri)[rule.id] ?? rule.severity;
      if (severity === 'off' || isIgnored(archive, uri, rule.id, span.start)) continue;
      found.set(uri, [...(found.get(uri) ?? []), { rule: rule.id, severity, message, span, fixes: [] }]);
    }
  }
  return new Map([...found].map(([uri, findings]) => [uri, sortFindings(findings)]));
}

function isIgnored({ reviews }: Archive, uri: string, rule: string, offset: number): boolean {
  const ignores = reviews.get(uri)?.summary.ignores ?? [];
  return ignores.some(({ text, span, covers }) => {
    if (offset < covers.start || offset > covers.end) return false;
    const { rules, reason } = readIgnore(text, span, covers);
    return reason !== '' && rules.some(({ id }) => id === rule);
  });
}
