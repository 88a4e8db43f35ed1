/** A date, a time of day, or both, at a place of a line, with what belongs to it: about, a range, a zone. */
import { isAnOffset } from '../../format/time-range';
import { clockAt, type WrittenClock } from './clock';
import { dayAt, type DayOrder, type WrittenDay } from './day';
import { weekdayAt } from './divider';
import { zoneAt, type StatedZone } from './zones';

export interface WrittenMoment {
  readonly day: WrittenDay | null;
  /** `Today`, `Yesterday`, `Gestern`: days before the day of the text. */
  readonly daysAgo: 0 | 1 | null;
  /** `Monday 4:03 PM`: the weekday before the time, where no date is written. 0 is Sunday. */
  readonly weekday: number | null;
  readonly clock: WrittenClock | null;
  readonly until: WrittenClock | null;
  readonly zone: StatedZone | null;
  readonly approximate: boolean;
  readonly end: number;
}

const ABOUT = /(?:~|≈|≅|ca?\.\s?|circa\s|approx(?:\.|imately)?\s|around\s|about\s|gegen\s|etwa\s)\s?/iy;
/** `Hier` is left out: in German it is no day. */
const RELATIVE = /(today|yesterday|heute|gestern|aujourd['’]hui)\b/iy;
const BETWEEN =
  /(?:T(?=\d)|:(?=\d{2}:\d{2}:\d{2})|\s*,\s+at\s+|\s+(?:at|um|à)\s+|\s*,\s*|[ \t]*[|@][ \t]*|[ \t]+(?:[-–—][ \t]+)?|_)/iy;
/** `Dec 16th **12:43**` */
const MARKS = /(?:\*{1,3}|_{1,3}|`{1,2})(?=[~\d])/y;
const TO = /\s*(?:-|–|—|→|->|\bto\b|\buntil\b|\btill\b)\s*~?\s*/iy;

/** Null where neither a date nor a time of day is written at `from`. */
export function momentAt(text: string, from: number, order: DayOrder): WrittenMoment | null {
  let at = skip(ABOUT, text, from);
  let about = at > from;
  const relative = match(RELATIVE, text, at);
  const day = relative === null ? dayAt(text, at, order) : null;
  const daysAgo = relative === null ? null : /^[tha]/i.test(relative) ? 0 : 1;
  const named = day === null && relative === null ? weekdayAt(text, at) : null;
  let clock: WrittenClock | null;
  if (day === null && relative === null) {
    const start = skip(ABOUT, text, named?.end ?? at);
    about ||= start > (named?.end ?? at);
    clock = clockAt(text, start);
    if (clock === null) return null;
  } else {
    at = day?.end ?? at + (relative ?? '').length;
    const gap = skip(BETWEEN, text, at);
    const unmarked = skip(MARKS, text, gap);
    const start = skip(ABOUT, text, unmarked);
    clock = gap > at ? clockAt(text, start, day?.year != null) : null;
    about ||= clock !== null && start > unmarked;
  }
  const approximate = about || clock?.unsure === true;
  if (clock === null) return { day, daysAgo, weekday: null, clock, until: null, zone: null, approximate, end: at };
  const touching = rangeTouches(text, from, clock);
  const early = touching ? null : zoneBehind(text, clock.end);
  const until = untilAt(text, early?.end ?? clock.end, clock);
  const late = until === null ? null : zoneBehind(text, until.clock.end);
  const end = late?.end ?? until?.clock.end ?? early?.end ?? clock.end;
  const year = day?.year === null && until === null && clock.second !== null ? yearBehind(text, from, end) : null;
  return {
    day: day === null || year === null ? day : { ...day, year: year.year },
    daysAgo,
    weekday: named?.weekday ?? null,
    clock: until?.start ?? clock,
    until: until?.clock ?? null,
    zone: late ?? early,
    approximate,
    end: year?.end ?? end,
  };
}

/** `Sun Mar  1 22:48:10 2026`, as C and `date` print it. Without the weekday, words may follow: `2000 requests failed`. */
function yearBehind(text: string, from: number, behind: number): { year: number; end: number } | null {
  const found = /^\s((?:19|20)\d{2})(?=([\s\])])|$)/.exec(text.slice(behind, behind + 6));
  const [, year, next] = found ?? [];
  const weekday = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/i.test(text.slice(from, from + 3));
  return year === undefined || (next?.trim() === '' && !weekday && text.slice(behind + 5).trim() !== '')
    ? null
    : { year: Number(year), end: behind + 5 };
}

/** `09:00-10:00` and `16:19-00:10` are ranges, `2025-11-20T09:00-10:00` and `16:03-05:00` have an offset. */
function rangeTouches(text: string, from: number, clock: WrittenClock): boolean {
  const end = text[clock.end] === '-' ? clockAt(text, clock.end + 1) : null;
  if (end === null) return false;
  if (!isAnOffset(minutes(end))) return true;
  if (clock.second !== null || /\dT\d/.test(text.slice(from, clock.end))) return false;
  // As the format has it, a range may end soon behind midnight.
  const behindMidnight = minutes(end) <= 120 && minutes(clock) - minutes(end) >= 18 * 60;
  return end.half !== null || minutes(end) > minutes(clock) || behindMidnight;
}

/** The end of a range, and its beginning with the `PM` that stands at the end only. */
function untilAt(text: string, from: number, start: WrittenClock): { clock: WrittenClock; start: WrittenClock } | null {
  const gap = skip(TO, text, from);
  if (gap === from) return null;
  const clock = clockAt(text, gap);
  if (clock === null) return null;
  const takesHalf = start.half === null && clock.half !== null && start.hour >= 1 && start.hour <= 12;
  const shifted = takesHalf
    ? { ...start, hour: (start.hour % 12) + (clock.half === 'pm' ? 12 : 0), half: clock.half }
    : start;
  // `11:30-12:10 PM`: the beginning is in the morning.
  const begun =
    takesHalf && minutes(shifted) > minutes(clock)
      ? { ...shifted, hour: start.hour % 12, half: 'am' as const }
      : shifted;
  return { clock, start: begun };
}

function minutes({ hour, minute }: WrittenClock): number {
  return hour * 60 + minute;
}

function zoneBehind(text: string, from: number): (StatedZone & { end: number }) | null {
  const spaced = /[ \t]*/y;
  const gap = skip(spaced, text, from);
  if (text[gap] === '(') {
    const inside = zoneAt(text, gap + 1);
    return inside !== null && text[inside.end] === ')' ? { ...inside, end: inside.end + 1 } : null;
  }
  const found = zoneAt(text, gap);
  // An offset touches its time; `16:03 -0500` is a zone and `16:03 -05 rows` is not.
  return found !== null && found.zone === null && gap > from && !/^[+-]\d{4}$|^UTC|^GMT/.test(found.text)
    ? null
    : found;
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

function match(pattern: RegExp, text: string, from: number): string | null {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? null;
}
