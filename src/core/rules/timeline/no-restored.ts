import { firstOf, markSpan } from '../reading/disruption-places';
import { customersAffected, placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

const MESSAGE = 'No entry is `restored`: when was service back for those who use it?';

function* check({ review, entries, metrics }: ReviewSubject): Iterable<Report> {
  if (entries.length === 0 || customersAffected(review) === false) return;
  if (metrics.disruptions.length === 0) yield { span: placeOfMissing(review, 'timeline'), message: MESSAGE };
  for (const disruption of metrics.disruptions) {
    const place = firstOf(disruption, 'started', 'detected', 'acknowledged');
    if (disruption.marks.restored === undefined && place !== undefined)
      yield { span: markSpan(review, place), message: MESSAGE };
  }
}

const TIMELINE = 'timeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n';

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/no-restored',
  severity: 'warning',
  completeness: 'needed',
  from: 'reviewed',
  title: 'No moment of restoration',
  why: 'The time to recover ends there, and so does what customers met. In one company every fifth incident had none.',
  instead:
    'Put `milestone: restored` on the entry in which service was back for those who use it; a workaround is `mitigated`.',
  source: 'Hand, Post-Incident Reviews, ch. 10 (date and time of service restoration)',
  flag: [
    { source: `pir: 1\nstatus: reviewed\n${TIMELINE}`, where: 'detected' },
    { source: 'pir: 1\nstatus: published\ntimeline:\n  - 2026-02-03T14:20 The queue stalls.\n', where: 'timeline' },
  ],
  allow: [
    `pir: 1\nstatus: reviewed\n${TIMELINE}  - { at: 14:20, what: Mails arrive., milestone: restored }\n`,
    `pir: 1\nstatus: reviewed\n${TIMELINE}  - { what: Mails arrive., milestone: restored }\n`,
    `pir: 1\nstatus: draft\n${TIMELINE}`,
    `pir: 1\nstatus: reviewed\ncustomer_impact: no\n${TIMELINE}`,
  ],
  check,
};

export default rule;
