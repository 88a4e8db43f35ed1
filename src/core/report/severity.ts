import type { Config } from '../config/config';
import type { Severity } from '../format/model';

/** How grave a level is, in one word (Hand, ch. 9: incident severity and priority). */
const PRIORITY: Readonly<Record<Severity, string>> = {
  sev1: 'critical',
  sev2: 'critical',
  sev3: 'warning',
  sev4: 'warning',
  sev5: 'info',
};

/** `sev2 (critical)`, or as the team calls it; what a level means in detail is the team's own, and a leak of data is no outage. */
export const severityWords = (severity: Severity, { severities }: Config): string =>
  `${severities[severity] ?? severity} (${PRIORITY[severity]})`;

const FOR_ALL: Readonly<Record<Severity, string>> = {
  sev1: 'critical',
  sev2: 'critical',
  sev3: 'minor',
  sev4: 'minor',
  sev5: 'for information',
};

/** `Critical: sev2, on a scale from sev1, the gravest, to sev5.`, in the names of the team, for those who do not know the levels. */
export function publicSeverity(severity: Severity, { severities }: Config): string {
  const [own, first, last] = ([severity, 'sev1', 'sev5'] as const).map((level) => severities[level] ?? level);
  const word = FOR_ALL[severity];
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${own}, on a scale from ${first}, the gravest, to ${last}.`;
}
