import { placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, entries }: ReviewSubject): Iterable<Report> {
  if (
    entries.own.some(
      ({ at, what, quote, command }) => at !== null || what !== null || quote !== null || command !== null,
    )
  )
    return;
  yield {
    span: placeOfMissing(review, 'timeline'),
    message: 'There is no timeline. Figures, chart and most of what can be learned come from it.',
  };
}

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/none',
  severity: 'warning',
  completeness: 'needed',
  lacks: 'a timeline',
  title: 'A review without a timeline',
  why: 'A timeline says what was known when. Without it a review is told from its end.',
  instead: 'Write a line for each thing that happened: `- 2026-02-03T14:20 The queue stalls.`',
  source: 'Hand, Post-Incident Reviews, ch. 9 and 10 (the timeline comes first)',
  flag: [
    { source: 'pir: 1\nstatus: reviewed\ntitle: Mails arrive late\n', where: 'reviewed' },
    { source: 'pir: 1\nstatus: published\ntimeline:\n  -\n', where: 'timeline' },
  ],
  allow: [
    'pir: 1\nstatus: reviewed\ntimeline:\n  - The queue stalls.\n',
    'pir: 1\nstatus: reviewed\nseverity: sev5\n',
    'pir: 1\nstatus: reviewed\ntimeline:\n  - { at: 2026-02-03T14:20, quote: all queues are red }\n',
  ],
  check,
};

export default rule;
