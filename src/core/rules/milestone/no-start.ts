import { markFixes } from '../reading/mark-fixes';
import { stretch } from '../reading/stretch';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ entries, metrics, parsed }: ReviewSubject): Iterable<Report> {
  for (const { marks } of metrics.disruptions) {
    const end = marks.restored ?? marks.mitigated ?? marks.closed;
    if (marks.started !== undefined || marks.detected !== undefined || end === undefined) continue;
    const entry = entries.at(end.entry);
    const written = entry?.milestones.find(({ value }) => value === end.milestone);
    if (written === undefined) continue;
    yield {
      span: written.span,
      message: `\`${end.milestone}\` without \`started\` or \`detected\`: how long it took cannot be computed. One of the entries before may be \`detected\`.`,
      fixes: markFixes(parsed, stretch(0, end.entry), 'detected'),
    };
  }
}

const rule: ReviewRule = {
  type: 'review',
  id: 'milestone/no-start',
  severity: 'warning',
  completeness: 'begun',
  title: 'An end without a beginning',
  why: 'Every time to recover counts from the start of the disruption, or at least from its detection.',
  instead:
    'Put `milestone: detected` on the entry in which the first signal arrived, and `started` where that is known.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (when did we know about this problem?)',
  flag: [
    {
      source: 'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:20, what: Mails arrive again., milestone: restored }\n',
      where: 'restored',
    },
    {
      source:
        'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected, incident: a }\n  - { at: 14:20, what: Mails arrive again., milestone: restored, incident: b }\n',
      where: 'restored',
    },
  ],
  allow: [
    'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n  - { at: 14:20, what: Mails arrive again., milestone: restored }\n',
    'pir: 1\ntimeline:\n  - { what: A disk fills up., milestone: started }\n  - { at: 2026-02-03T14:20, what: Mails arrive again., milestone: restored }\n',
    'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:00, what: Mo takes the page., milestone: acknowledged }\n',
    'pir: 1\ntimeline:\n  - 2026-02-03T14:20 Mails arrive again.\n',
  ],
  check,
};

export default rule;
