import { firstOf, markSpan } from '../reading/disruption-places';
import { markFixes } from '../reading/mark-fixes';
import { stretch } from '../reading/stretch';
import { placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

const MESSAGE =
  'No entry is `acknowledged`: when did a responder take it on? Without it there is no time to acknowledge.';

function* check({ review, entries, metrics, parsed }: ReviewSubject): Iterable<Report> {
  if (entries.length === 0) return;
  if (metrics.disruptions.length === 0) yield { span: placeOfMissing(review, 'timeline'), message: MESSAGE };
  for (const disruption of metrics.disruptions) {
    const place = firstOf(disruption, 'detected', 'started', 'restored');
    if (disruption.marks.acknowledged !== undefined || place === undefined) continue;
    const end = disruption.marks.restored?.entry ?? entries.length;
    const byPeople = stretch(place.entry, end).filter((index) => (entries.facts[index]?.who.length ?? 0) > 0);
    yield { span: markSpan(review, place), message: MESSAGE, fixes: markFixes(parsed, byPeople, 'acknowledged') };
  }
}

const TIMELINE = 'timeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n';

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/no-ack',
  severity: 'warning',
  completeness: 'needed',
  lacks: 'an acknowledged entry',
  title: 'Nobody is said to have taken it on',
  why: 'Between the first signal and the first responder lies the time that alerting and on-call can shorten. Few public reviews say when it ended.',
  instead:
    'Put `milestone: acknowledged` on the entry in which a responder took it on; it may be the detected one: `[detected, acknowledged]`.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (time to acknowledge)',
  flag: [
    {
      source: `pir: 1\nstatus: reviewed\n${TIMELINE}  - { at: 14:20, what: Mails arrive., milestone: restored }\n`,
      where: 'detected',
    },
    { source: 'pir: 1\nstatus: reviewed\ntimeline:\n  - 2026-02-03T14:20 The queue stalls.\n', where: 'timeline' },
  ],
  allow: [
    `pir: 1\nstatus: reviewed\n${TIMELINE}  - { at: 14:02, what: Mo answers., milestone: acknowledged }\n`,
    'pir: 1\nstatus: reviewed\ntimeline:\n  - { at: 2026-02-03T14:00, what: Mo sees it., milestone: [detected, acknowledged] }\n',
    `pir: 1\nstatus: reviewed\nseverity: sev5\n${TIMELINE}`,
  ],
  check,
};

export default rule;
