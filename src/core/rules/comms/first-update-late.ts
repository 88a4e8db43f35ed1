import { durationWords } from '../../metrics/duration-words';
import { isConfidential } from '../reading/disruption-places';
import { customersAffected, isMinor } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, entries, metrics, thresholds }: ReviewSubject): Iterable<Report> {
  const detected = metrics.disruptions[0]?.marks.detected?.instant ?? null;
  if (detected === null || customersAffected(review) !== true || isMinor(review) || isConfidential(review)) return;
  // The first word may have been written before the first signal, or have no time: then nothing is known to be late.
  const told = entries.facts.findIndex(({ kind }) => kind === 'communication');
  const first = entries.at(told)?.at ?? null;
  if (first?.instant == null || first.instant - detected <= thresholds.firstUpdate) return;
  yield {
    span: first.span,
    message: `The first word to those affected comes ${durationWords(first.instant - detected)} after detection. What would have let it come sooner?`,
  };
}

const review = (at: string, severity = 'sev2'): string =>
  `pir: 1\nstatus: reviewed\nseverity: ${severity}\ncustomer_impact: { users: 50 }\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n  - { at: ${at}, what: The status page is updated., kind: communication }\n`;

const rule: ReviewRule = {
  type: 'review',
  id: 'comms/first-update-late',
  severity: 'info',
  from: 'reviewed',
  title: 'A late first word to customers',
  why: 'Until the first word, each customer finds out alone. A short "we see it" costs a minute.',
  instead: 'Ask what the first update waited for; a template or a named person often shortens it.',
  source: 'Hand, Post-Incident Reviews, ch. 6 and 9 (status pages)',
  flag: [{ source: review('15:10'), where: '15:10' }],
  allow: [review('14:20'), review('15:10', 'sev4'), review('15:10').replace('{ users: 50 }', 'no')],
  check,
};

export default rule;
