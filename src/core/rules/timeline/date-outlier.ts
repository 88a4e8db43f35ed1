import { writeDate } from '../../format/edit/write-date';
import { dateOutliers } from '../reading/date-outliers';
import { count, dayWords } from '../reading/words';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ entries, source }: ReviewSubject): Iterable<Report> {
  for (const { entry, date, distance } of dateOutliers(entries.columns)) {
    const at = entries.at(entry)?.at ?? null;
    if (at?.date == null) continue;
    const { facts } = entries;
    const followers = facts.slice(entry + 1).findIndex((next) => next.at !== null && !next.at.bare);
    const dragged = facts
      .slice(entry + 1, followers < 0 ? undefined : entry + 1 + followers)
      .some((next) => next.at !== null);
    yield {
      span: at.span,
      message: `${dayWords(at.date)} lies ${count(distance, 'day')} from all other dates${dragged ? '; the bare times that follow take it' : ''}.`,
      fixes: [{ title: `Change to ${date}`, edits: [writeDate(source, at, date)], safe: false, preferred: true }],
    };
  }
}

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/date-outlier',
  severity: 'warning',
  title: 'A date far from all others',
  why: 'Mistyped years, months and days are found in public reviews, and one such date moves every bare time after it.',
  instead: 'Correct the date. Entries of the lead-up may be weeks before the rest; `closed` may be weeks after.',
  source: 'Found in public reviews: a detection dated a year before its incident, a resolution two months after it',
  flag: [
    {
      source:
        'pir: 1\ntimeline:\n  - 2026-02-23T14:20 The queue stalls.\n  - 2026-02-03T14:31 Mo answers.\n  - 14:35 Mo reads the logs.\n',
      where: '2026-02-03T14:31',
    },
    {
      source:
        'pir: 1\ntimeline:\n  - 2025-02-03T14:20 The queue stalls.\n  - 2026-02-03T14:31 Mo answers.\n  - 2026-02-04T09:00 Mo tells support.\n',
      where: '2025-02-03T14:20',
    },
    {
      source:
        'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:20, what: The pager rings., milestone: detected }\n  - { at: 2026-04-03T15:00, what: Mails arrive., milestone: restored }\n',
      where: '2026-04-03T15:00',
    },
  ],
  allow: [
    'pir: 1\ntimeline:\n  - 2026-01-10T09:00 The limit is lowered.\n  - 2026-02-23T14:20 The queue stalls.\n  - 14:31 Mo answers.\n',
    'pir: 1\ntimeline:\n  - 2026-02-03T14:20 The queue stalls.\n  - 2026-02-06T10:00 Another node fails.\n  - 2026-02-12T10:00 The last node is replaced.\n',
    'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:20, what: The pager rings., milestone: detected }\n  - { at: 2026-04-03T15:00, what: The old queue is gone., milestone: closed }\n',
    'pir: 1\ntimeline:\n  - 2025-12-31T23:50 The queue stalls.\n  - 2026-01-01T00:10 Mo answers.\n  - 2026-01-02T08:00 Mo tells support.\n',
  ],
  check,
};

export default rule;
