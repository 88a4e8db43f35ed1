import { markSpan } from '../reading/disruption-places';
import { isMinor } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, entries, metrics }: ReviewSubject): Iterable<Report> {
  if (isMinor(review)) return;
  for (const { marks } of metrics.disruptions) {
    const entry = marks.detected === undefined ? undefined : entries.facts[marks.detected.entry];
    if (marks.detected === undefined || entry === undefined || entry.who.length > 0 || entry.kind !== null) continue;
    yield {
      span: markSpan(review, marks.detected),
      message:
        'Who or what noticed first is not said: `who: customers`, a person, or `kind: automation` for a monitor.',
    };
  }
}

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/no-first-alert',
  severity: 'info',
  from: 'reviewed',
  title: 'A detection that does not say who or what noticed',
  why: 'Whether customers, people or monitoring noticed first is the short answer to how the team could know sooner.',
  instead: 'Write `who: customers`, or `kind: automation` for an alert, on the detected entry.',
  source: 'Hand, Post-Incident Reviews, ch. 10 (who was alerted first?)',
  flag: [
    {
      source:
        'pir: 1\nstatus: reviewed\ntimeline:\n  - { at: 2026-02-03T14:00, what: Mails are late., milestone: [detected, acknowledged] }\n  - { at: 14:40, what: Mails arrive., milestone: restored }\n',
      where: 'detected',
    },
  ],
  allow: [
    'pir: 1\nstatus: reviewed\ntimeline:\n  - { at: 2026-02-03T14:00, what: Mails are late., who: customers, milestone: [detected, acknowledged] }\n',
    'pir: 1\nstatus: reviewed\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., kind: automation, milestone: [detected, acknowledged] }\n',
    'pir: 1\nstatus: reviewed\nseverity: sev4\ntimeline:\n  - { at: 2026-02-03T14:00, what: Mails are late., milestone: detected }\n',
    'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:00, what: Mails are late., milestone: detected }\n',
  ],
  check,
};

export default rule;
