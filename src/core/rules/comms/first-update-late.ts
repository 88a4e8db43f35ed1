import { durationWords } from '../../metrics/duration-words';
import { isConfidential } from '../reading/disruption-places';
import { customersAffected, isMinor } from '../reading/standing';
import { firstWords } from '../reading/words-to-customers';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, entries, metrics, thresholds }: ReviewSubject): Iterable<Report> {
  const { disruptions } = metrics;
  if (disruptions.length === 0 || customersAffected(review) !== true || isMinor(review) || isConfidential(review))
    return;
  const words = firstWords(disruptions, entries.facts);
  for (const [index, { marks, incident }] of disruptions.entries()) {
    const detected = marks.detected?.instant ?? null;
    // The first word may have been written before the first signal, or have no time: then nothing is known to be late.
    const first = entries.at(words[index] ?? -1)?.at ?? null;
    if (detected === null || first?.instant == null || first.instant - detected <= thresholds.firstUpdate) continue;
    const name = incident === null ? '' : ` (${incident})`;
    const which = disruptions.length === 1 ? '' : ` of disruption ${index + 1}${name}`;
    yield {
      span: first.span,
      message: `The first word to those affected comes ${durationWords(first.instant - detected)} after detection${which}. What would have let it come sooner?`,
    };
  }
}

const review = (at: string, severity = 'sev2'): string =>
  `pir: 1\nstatus: reviewed\nseverity: ${severity}\ncustomer_impact: { users: 50 }\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n  - { at: ${at}, what: The status page is updated., kind: communication }\n`;

/** Two disruptions, and what stands within each. */
const twice = (first: string, second: string): string =>
  `pir: 1\nstatus: reviewed\nseverity: sev2\ncustomer_impact: { users: 50 }\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n${first}  - { at: 15:30, what: Mails arrive., milestone: restored }\n  - { at: 2026-02-04T09:00, what: The pager rings again., milestone: detected }\n${second}  - { at: 10:00, what: Mails arrive again., milestone: restored }\n`;
const word = (at: string): string => `  - { at: ${at}, what: The status page is updated., kind: communication }\n`;

const rule: ReviewRule = {
  type: 'review',
  id: 'comms/first-update-late',
  severity: 'info',
  from: 'reviewed',
  title: 'A late first word to customers',
  why: 'Until the first word, each customer finds out alone. A short "we see it" costs a minute.',
  instead: 'Ask what the first update waited for; a template or a named person often shortens it.',
  source: 'Hand, Post-Incident Reviews, ch. 6 and 9 (status pages)',
  flag: [
    { source: review('15:10'), where: '15:10' },
    { source: twice('', word('09:45')), where: '09:45' },
    { source: twice(word('15:10'), word('09:02')), where: '15:10' },
  ],
  allow: [
    review('14:20'),
    review('15:10', 'sev4'),
    review('15:10').replace('{ users: 50 }', 'no'),
    twice('', word('09:02')),
    twice(word('14:05'), ''),
  ],
  check,
};

export default rule;
