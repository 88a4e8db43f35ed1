import { durationWords } from '../../metrics/duration-words';
import { markSpan } from '../reading/disruption-places';
import { isCritical } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, metrics, thresholds }: ReviewSubject): Iterable<Report> {
  if (!isCritical(review)) return;
  for (const { marks, response } of metrics.disruptions) {
    if (response === null || response.milliseconds <= thresholds.shortResponse || marks.identified === undefined)
      continue;
    if (marks.declared !== undefined || marks.investigated !== undefined) continue;
    yield {
      span: markSpan(review, marks.identified),
      message: `The response of ${durationWords(response.milliseconds)} is not divided. \`declared\` ends triage: severity is set, and people know that it is an incident.`,
    };
  }
}

const review = (severity: string, minutes: string, more = ''): string =>
  `pir: 1\nstatus: reviewed\nseverity: ${severity}\ntimeline:\n  - { at: 2026-02-03T14:00, what: Mo answers., milestone: [detected, acknowledged] }\n${more}  - { at: 14:${minutes}, what: A full disk is found., milestone: identified }\n`;

const rule: ReviewRule = {
  type: 'review',
  id: 'phase/subphase',
  severity: 'hint',
  from: 'reviewed',
  title: 'A long response without stages',
  why: 'The response is often three quarters of an incident. Its stages say whether getting people together, gathering data or making sense of it took the time.',
  instead:
    'Put `declared` on the entry in which severity was set, `investigated` where the data was gathered, if that is known.',
  source: 'Hand, Post-Incident Reviews, ch. 8 (triage, investigation, identification)',
  flag: [{ source: review('sev1', '40'), where: 'identified' }],
  allow: [
    review('sev1', '40', '  - { at: 14:05, what: Mo declares sev1., milestone: declared }\n'),
    review('sev1', '08'),
    review('sev3', '40'),
  ],
  check,
};

export default rule;
