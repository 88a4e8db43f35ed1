import { markSpan } from '../reading/disruption-places';
import { placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

const MESSAGE = 'No entry is `detected`: when did a first signal reach the team, and from whom?';

function* check({ review, entries, metrics }: ReviewSubject): Iterable<Report> {
  if (entries.length === 0) return;
  if (metrics.disruptions.length === 0) yield { span: placeOfMissing(review, 'timeline'), message: MESSAGE };
  for (const { marks } of metrics.disruptions) {
    // An end without any beginning is said once, at the end (milestone/no-start).
    if (marks.detected === undefined && marks.started !== undefined)
      yield { span: markSpan(review, marks.started), message: MESSAGE };
  }
}

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/no-detection',
  severity: 'warning',
  completeness: 'needed',
  lacks: 'a detected entry',
  title: 'No moment of detection',
  why: 'How do we know sooner is the first question of a review. It needs the moment at which something was known.',
  instead: 'Put `milestone: detected` on the alert or report that came first.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (when did we know about this problem?)',
  flag: [
    {
      source:
        'pir: 1\nstatus: reviewed\ntimeline:\n  - { at: 2026-02-03T14:00, what: A disk fills up., milestone: started }\n  - { at: 14:20, what: Mails arrive., milestone: restored }\n',
      where: 'started',
    },
    { source: 'pir: 1\nstatus: published\ntimeline:\n  - 2026-02-03T14:20 The queue stalls.\n', where: 'timeline' },
  ],
  allow: [
    'pir: 1\nstatus: reviewed\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n',
    'pir: 1\nstatus: reviewed\ntimeline:\n  - { at: 2026-02-03T14:00, what: Mails stop, milestone: [started, detected] }\n',
    'pir: 1\nstatus: reviewed\nseverity: sev5\ntimeline:\n  - 2026-02-03T14:20 A false alarm.\n',
  ],
  check,
};

export default rule;
