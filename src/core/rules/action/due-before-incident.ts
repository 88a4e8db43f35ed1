import { addDays, writeDate } from '../../format/edit/write-date';
import type { When } from '../../format/model';
import type { Fix } from '../../text/finding';
import { daysBetween, dueBefore, firstMoment } from '../reading/due-dates';
import { count } from '../reading/words';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

/** A date of the year before is due within this many days behind the incident. */
const SOON = 200;

function* check(subject: ReviewSubject): Iterable<Report> {
  const incident = firstMoment(subject);
  for (const due of dueBefore(subject, incident)) {
    if (due.instant === null || incident === null) continue;
    const days = daysBetween(due.instant, incident);
    yield {
      span: due.span,
      message: `Due ${count(days, 'day')} before the incident, and still open. Which date is meant?`,
      fixes: yearLater(subject.source, due, days),
    };
  }
}

/** The same day of the next year, where the year is what is wrong: at the turn of one the old is written for weeks. */
function yearLater(source: string, due: When, days: number): Fix[] {
  if (due.date === null || days < 365 - SOON || days >= 365) return [];
  const date = `${String(Number(due.date.slice(0, 4)) + 1).padStart(4, '0')}${due.date.slice(4)}`;
  // Only leap years have a 29 February.
  if (addDays(date, 0) !== date) return [];
  return [{ title: `Change to ${date}`, edits: [writeDate(source, due, date)], safe: false, preferred: true }];
}

const review = (item: string): string =>
  `pir: 1\ntimeline:\n  - { at: 2026-02-03T14:00, what: The queue stalls., milestone: detected }\naction_items:\n  - { what: Keep two spare nodes., owner: mo${item} }\n`;

const rule: ReviewRule = {
  type: 'review',
  id: 'action/due-before-incident',
  severity: 'warning',
  title: 'An action item due before the incident',
  why: 'What follows from an incident cannot be due before it; the month or the year is a slip, or the date is that of an older ticket.',
  instead: 'Write the date that is meant; an item that was done by then has the status `done`.',
  source: 'File format: `due`',
  flag: [
    { source: review(', due: 2026-01-20'), where: '2026-01-20' },
    { source: review(', due: 2025-02-20, status: in_progress'), where: '2025-02-20' },
    { source: `status: published\n${review(', due: 2026-02-02')}`, where: '2026-02-02' },
    {
      source:
        'pir: 1\ntimeline:\n  - 2026-02-03T14:00 The queue stalls.\naction_items:\n  - { what: Keep two spare nodes., due: 2026-01-20 }\n',
      where: '2026-01-20',
    },
  ],
  allow: [
    review(', due: 2026-02-20'),
    review(', due: 2026-02-03'),
    review(', due: 2026-01-20, status: done'),
    review(', due: 2026-01-20, status: dropped'),
    review(', due: soon'),
    'pir: 1\naction_items:\n  - { what: Keep two spare nodes., due: 2026-01-20 }\n',
    'pir: 1\ntimeline:\n  - { at: 2026-01-12T09:00, what: The limit is lowered., milestone: started }\n  - { at: 2026-02-03T14:00, what: The queue stalls., milestone: detected }\naction_items:\n  - { what: Keep two spare nodes., due: 2026-01-20 }\n',
  ],
  check,
};

export default rule;
