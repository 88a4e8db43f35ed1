import { canBeSorted, sortTimeline } from '../../format/edit/sort-timeline';
import { addDays, writeDate } from '../../format/edit/write-date';
import { Trait } from '../../format/entry-columns';
import type { Entry, When } from '../../format/model';
import { lateFix, type Fix } from '../../text/finding';
import { remembered } from '../../text/remembered';
import type { Report, ReviewRule, ReviewSubject } from '../rule';
import { isShortNight } from '../reading/midnight';
import type { TimedEntries, TimedEntry } from '../reading/timeline-times';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** An approximate time may stand this far out of order. */
const ABOUT = 15 * MINUTE;
/** More places than this are one finding: the list is of another order altogether. */
const MOST = 5;

interface Descent {
  readonly before: TimedEntry;
  readonly after: TimedEntry;
}

function* check(subject: ReviewSubject): Iterable<Report> {
  const { times, entries, source } = subject;
  yield* newDays(subject);
  const descents = descentsOf(times);
  const first = descents[0];
  if (first === undefined) return;
  const sorting = sortFix(subject, times);
  for (const { before, after } of descents.length > MOST ? [first] : descents) {
    const others = descents.length > MOST ? `, and so do ${descents.length - 1} others further down` : '';
    const entry = entries.at(after.index);
    if (entry === undefined) continue;
    const span = entry.at?.span ?? entry.span;
    yield {
      span: entry.at === null ? { start: span.start, end: Math.min(span.end, lineEnd(source, span.start)) } : span,
      message: `${after.text} stands after ${before.text}${others}; a timeline is read in the order of time.`,
      fixes: [...sorting, ...nextDayFix(subject, entry)],
      related: relatedTo(subject, before),
    };
  }
}

/** Bare times that are read as of the next day: right as they are read, and one glance short of being plain to every reader. */
function* newDays(subject: ReviewSubject): Iterable<Report> {
  const { times, entries, source } = subject;
  const rolled = rolledOver(times);
  const inOrder = descentsOf(times).length === 0 && !leaps(times);
  const writeAll: Fix[] =
    rolled.length < 2
      ? []
      : [
          {
            title: `Add the dates of all ${rolled.length} days that begin so`,
            edits: rolled.flatMap(({ index }) => {
              const at = entries.at(index)?.at ?? null;
              return at?.date == null ? [] : [writeDate(source, at, at.date)];
            }),
            safe: false,
          },
        ];
  for (const { index, text } of rolled) {
    const at = entries.at(index)?.at ?? null;
    if (at?.date == null) continue;
    const before = times.knownBefore(index);
    const plain = inOrder && isShortNight(before?.instant ?? null, at.instant);
    yield {
      span: at.span,
      ...(plain && { severity: 'hint' }),
      message: `${text} stands after ${before?.text ?? 'a later time'} and has no date; it is read as of the next day, ${at.date}.`,
      fixes: [
        {
          title: `Add the next day's date, ${at.date}`,
          edits: [writeDate(source, at, at.date)],
          safe: plain,
          preferred: true,
        },
        ...sameDayFix(source, at),
        ...writeAll,
      ],
      related: relatedTo(subject, before),
    };
  }
}

/** A bare time most of a day behind the one before it: perhaps an entry in the wrong place, which makes days of minutes. */
const leaps = remembered((times: TimedEntries): boolean => {
  let before = NaN;
  const { instants } = times;
  for (let index = 0; index < instants.length; index++) {
    const instant = instants[index] ?? NaN;
    if (Number.isNaN(instant)) continue;
    if (instant - before > 12 * HOUR && /^\W*\d{1,2}[:.]\d\d/.test(times.at(index)?.text ?? '')) return true;
    before = instant;
  }
  return false;
});

const rolledOver = remembered((times: TimedEntries): readonly TimedEntry[] => {
  const found: TimedEntry[] = [];
  times.columns.traits.forEach((traits, index) => {
    const entry = (traits & Trait.NextDay) === 0 ? undefined : times.at(index);
    if (entry !== undefined) found.push(entry);
  });
  return found;
});

/** What is read as of the next day may be an entry in the wrong place all the same. */
function sameDayFix(source: string, at: When): Fix[] {
  const same = at.date === null ? null : addDays(at.date, -1);
  return same === null
    ? []
    : [{ title: `Add the same day's date, ${same}`, edits: [writeDate(source, at, same)], safe: false }];
}

function relatedTo({ entries }: ReviewSubject, before: TimedEntry | undefined): Report['related'] {
  const span = entries.at(before?.index ?? -1)?.at?.span;
  return span === undefined ? [] : [{ span, message: 'The entry before it.' }];
}

const descentsOf = remembered((times: TimedEntries): readonly Descent[] => {
  const found: Descent[] = [];
  let last = NaN;
  let lastIndex = -1;
  const { instants } = times;
  for (let index = 0; index < instants.length; index++) {
    const instant = instants[index] ?? NaN;
    if (Number.isNaN(instant)) continue;
    const descent = instant < last ? descentBetween(times.at(lastIndex), times.at(index)) : null;
    if (descent !== null) found.push(descent);
    last = instant;
    lastIndex = index;
  }
  return found;
});

function descentBetween(before: TimedEntry | undefined, after: TimedEntry | undefined): Descent | null {
  if (before === undefined || after === undefined) return null;
  const by = minuteOf(before, after) - minuteOf(after, before);
  const slack = before.approximate || after.approximate ? ABOUT : 0;
  // The hour that the clocks skip or repeat has a finding of its own.
  const changed = after.entry.at?.clockChange === 'overlap' || before.entry.at?.clockChange === 'gap';
  return by > slack && !(changed && by <= HOUR) ? { before, after } : null;
}

/** The instant as far as both are known: without seconds in one of them, the minute is all that can be compared. */
function minuteOf({ instant, entry }: TimedEntry, other: TimedEntry): number {
  const exact = entry.at?.hasSeconds === true && other.entry.at?.hasSeconds === true;
  return exact ? (instant ?? 0) : Math.floor((instant ?? 0) / MINUTE) * MINUTE;
}

function sortFix({ parsed }: ReviewSubject, times: TimedEntries): Fix[] {
  const { instants, columns } = times;
  const written = columns.at.map((at, index) => (Number.isNaN(at) ? (instants[index] ?? NaN) : at));
  if (!canBeSorted(parsed, written)) return [];
  const fix = { title: 'Sort the timeline', safe: true, preferred: true };
  return [lateFix(fix, () => sortTimeline(parsed, written) ?? [])];
}

/** A bare time a little earlier than the entry before it may be one of the next day all the same. */
function nextDayFix({ source }: ReviewSubject, { at }: Entry): Fix[] {
  if (at === null || !at.bare || at.nextDay || at.date === null) return [];
  const next = addDays(at.date, 1);
  if (next === null) return [];
  return [{ title: `Add the next day's date, ${next}`, edits: [writeDate(source, at, next)], safe: false }];
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
  why: 'The order of events is what a timeline is for. An entry out of place hides what was known when. A bare time more than twelve hours earlier is read as of the next day, and its date makes that plain to every reader; a hint says so where less than six hours lie between.',
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
      source: 'pir: 1\ntimeline:\n  - 2026-02-03T17:50 The queue grows.\n  - 05:10 The pager rings.\n',
      where: '05:10',
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
    'pir: 1\ntimezone: Europe/Berlin\ntimeline:\n  - 2026-03-29T02:40 The queue grows.\n  - 03:10 The pager rings, after the clocks went forward.\n',
  ],
  check,
};

export default rule;
