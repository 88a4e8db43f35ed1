import { sortTimeline } from '../../format/edit/sort-timeline';
import { addDays, writeDate } from '../../format/edit/write-date';
import type { Fix } from '../../text/finding';
import type { Report, ReviewRule, ReviewSubject } from '../rule';
import type { TimedEntry } from '../reading/timeline-times';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** An approximate time may stand this far out of order. */
const ABOUT = 15 * MINUTE;
/** More places than this are one finding: the list is of another order altogether. */
const MOST = 5;

interface Descent {
  readonly before: TimedEntry;
  readonly after: TimedEntry;
  readonly by: number;
}

function* check(subject: ReviewSubject): Iterable<Report> {
  const { times } = subject;
  const descents = descentsOf(times);
  const first = descents[0];
  if (first === undefined) return;
  const sorting = sortFix(subject, times, descents);
  for (const { before, after, by } of descents.length > MOST ? [first] : descents) {
    const others = descents.length > MOST ? `, and so do ${descents.length - 1} others further down` : '';
    const span = after.entry.at?.span ?? after.entry.span;
    const nextDay = nextDayFix(subject, after, by);
    yield {
      span:
        after.entry.at === null
          ? { start: span.start, end: Math.min(span.end, lineEnd(subject.source, span.start)) }
          : span,
      message: `${after.text} stands after ${before.text}${others}; a timeline is read in the order of time.`,
      // Half a day back is midnight rather than a slip of the order.
      fixes: [...sorting.map((fix) => ({ ...fix, preferred: by <= 12 * HOUR || nextDay.length === 0 })), ...nextDay],
      related: before.entry.at === null ? [] : [{ span: before.entry.at.span, message: 'The entry before it.' }],
    };
  }
}

function descentsOf(times: readonly TimedEntry[]): Descent[] {
  const found: Descent[] = [];
  let before: TimedEntry | undefined;
  for (const after of times) {
    if (after.instant === null) continue;
    if (before !== undefined && before.instant !== null) {
      const by = minuteOf(before, after) - minuteOf(after, before);
      const slack = before.approximate || after.approximate ? ABOUT : 0;
      const secondHour = after.entry.at?.clockChange === 'overlap' && by <= HOUR;
      if (by > slack && !secondHour) found.push({ before, after, by });
    }
    before = after;
  }
  return found;
}

/** The instant as far as both are known: without seconds in one of them, the minute is all that can be compared. */
function minuteOf({ instant, entry }: TimedEntry, other: TimedEntry): number {
  const exact = entry.at?.hasSeconds === true && other.entry.at?.hasSeconds === true;
  return exact ? (instant ?? 0) : Math.floor((instant ?? 0) / MINUTE) * MINUTE;
}

function sortFix({ parsed }: ReviewSubject, times: readonly TimedEntry[], descents: readonly Descent[]): Fix[] {
  const written = times.map(({ entry, instant }) => entry.at?.instant ?? instant);
  const edits = sortTimeline(parsed, written);
  if (edits === null) return [];
  const safe = descents.every(({ after, by }) => by <= 12 * HOUR || after.entry.at?.bare === false);
  return [{ title: 'Sort the timeline', edits, safe }];
}

/** A bare time earlier than the entry before it may be one of the next day. */
function nextDayFix({ source }: ReviewSubject, { entry }: TimedEntry, by: number): Fix[] {
  const { at } = entry;
  if (at === null || !at.bare || at.date === null || by > 24 * HOUR) return [];
  const next = addDays(at.date, 1);
  return [
    {
      title: `Add the next day's date, ${next}`,
      edits: [writeDate(source, at, next)],
      safe: false,
      preferred: by > 12 * HOUR,
    },
  ];
}

function lineEnd(source: string, offset: number): number {
  const lineBreak = source.indexOf('\n', offset);
  return lineBreak < 0 ? source.length : lineBreak;
}

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/order',
  severity: 'warning',
  title: 'An entry earlier than the one before it',
  why: 'The order of events is what a timeline is for. An entry out of place hides what was known when, and a bare time past midnight takes the wrong date.',
  instead: 'Sort the timeline, or write the date where a new day begins.',
  source: 'Hand, Post-Incident Reviews, ch. 10 (the timeline is in chronological order)',
  flag: [
    {
      source: 'pir: 1\ntimeline:\n  - 2026-02-03T14:20 The queue grows.\n  - 14:10 A deployment ends.\n',
      where: '14:10',
    },
    {
      source: 'pir: 1\ntimeline:\n  - 2026-02-03T23:50 The queue grows.\n  - 00:05 The pager rings.\n',
      where: '00:05',
    },
    {
      source:
        'pir: 1\ntimeline:\n  - at: 2026-02-03T14:20\n    what: The queue grows.\n  - at: 2026-02-02T15:00\n    what: A deployment ends.\n',
      where: '2026-02-02T15:00',
    },
  ],
  allow: [
    'pir: 1\ntimeline:\n  - 2026-02-03T14:20 The queue grows.\n  - 14:20 The pager rings.\n',
    'pir: 1\ntimeline:\n  - 2026-02-03T14:00Z The queue grows.\n  - 2026-02-03T16:00+02:00 The pager rings.\n',
    'pir: 1\ntimeline:\n  - 2026-01-20T10:00 The limit is lowered.\n  - 2026-02-03T14:20 The queue grows.\n',
    'pir: 1\ntimeline:\n  - 2026-02-03T23:50 The queue grows.\n  - 2026-02-04T00:05 The pager rings.\n  - 00:09 Mo answers.\n',
    'pir: 1\ntimeline:\n  - 2026-02-03T14:20 The queue grows.\n  - ~14:15 Support hears of it.\n',
    'pir: 1\ntimeline:\n  - 2026-02-03T14:20:30 The queue grows.\n  - 14:20 The pager rings.\n',
    'pir: 1\ntimezone: Europe/Berlin\ntimeline:\n  - 2025-10-26T02:50 The queue grows.\n  - 02:10 The pager rings, after the clocks went back.\n',
  ],
  check,
};

export default rule;
