import { knownStart } from '../../metrics/disruptions';
import { durationWords } from '../../metrics/duration-words';
import { markSpan } from '../reading/disruption-places';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, metrics, thresholds }: ReviewSubject): Iterable<Report> {
  // A change that lay dormant may have started it weeks before: what counts is when it was noticed.
  const noticed = metrics.disruptions.flatMap(({ marks }) => {
    const mark = marks.detected?.instant != null ? marks.detected : knownStart(marks)?.mark;
    return mark?.instant == null ? [] : [{ mark, instant: mark.instant }];
  });
  for (const [index, { mark, instant }] of noticed.entries()) {
    const before = noticed[index - 1];
    if (before === undefined || instant - before.instant <= thresholds.window) continue;
    yield {
      span: markSpan(review, mark),
      message: `This disruption was noticed ${durationWords(instant - before.instant)} after the one before it. Are they one story, or is this a review of its own?`,
    };
  }
}

const review = (second: string): string =>
  `pir: 1\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n  - { at: 14:40, what: Mails arrive., milestone: restored }\n  - { at: ${second}, what: It rings again., milestone: detected }\n`;

const rule: ReviewRule = {
  type: 'review',
  id: 'multi/window',
  severity: 'info',
  title: 'Disruptions far apart in one review',
  why: 'A review of several incidents covers those of one time frame; what lies weeks apart has other people and another system behind it.',
  instead: 'Write a review of its own and link the two, or ignore this with the reason that joins them.',
  source: 'Hand, Post-Incident Reviews, ch. 10 (related incidents within a time frame)',
  flag: [{ source: review('2026-02-20T10:00'), where: 'detected' }],
  allow: [
    review('2026-02-04T10:00'),
    'pir: 1\ntimeline:\n  - { at: 2026-01-03T14:00, what: A counter is changed., milestone: started }\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n',
  ],
  check,
};

export default rule;
