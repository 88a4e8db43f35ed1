/** Moments as they are written: full and bare times, dates, `~`; and what a writer probably meant by one that cannot be read. */
import type { When } from './model';
import type { Words } from './words';
import { isAnOffset, timeRange } from './time-range';
import { localToInstant, utc } from './zone';

const DATE = String.raw`(\d{4})-(\d{2})-(\d{2})`;
const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?`;
const OFFSET = String.raw`\s?(Z|[+-]\d{2}(?::?\d{2})?)?`;
const MOMENT = new RegExp(`^(?:${DATE}(?:[Tt]|\\s+))?${CLOCK}${OFFSET}$`);
const WRITTEN_DATE = new RegExp(`^~?\\s?${DATE}(?=$|[Tt\\s])`);
const DAY = new RegExp(`^${DATE}$`);
/** A text entry of the timeline: a time, white space, words. */
const TEXT_ENTRY = new RegExp(`^~?\\s?(?:${DATE}(?:[Tt]|\\s+))?${CLOCK}(?:Z|[+-]\\d{2}:?\\d{2})?(?=\\s|$)`);
/** Half a day behind an hour that has two: `3:52 PM`. In `16:05 PM joins`, somebody does. */
const TWELVE_HOURS = /^~?\s?(?:\d{4}-\d{2}-\d{2}(?:[Tt]|\s+))?(?:0?[1-9]|1[0-2]):\d{2}(?::\d{2})?\s[AaPp]\.?[Mm]\b/;
/** The beginning of a text that was meant as a time: `3:52 AM`, `04:XX`, `24:10`, `16:09:`, `16:09,`. */
const NEARLY_A_TIME =
  /^~?\s?(?:\d{4,5}-\d{1,2}-\d{1,2}(?:[Tt]|\s+))?(?:\d{1,2}:(?:\d{2}|[\dXx?]{2})(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\b\.?|[:,;.–—])?|\d{1,2}\s?[AaPp]\.?[Mm]\b\.?)(?=\s|$)/;

export function textEntryTime(text: string): string | null {
  return TWELVE_HOURS.test(text) ? null : (TEXT_ENTRY.exec(text)?.[0] ?? null);
}

export function nearlyTime(text: string): string | null {
  return NEARLY_A_TIME.exec(text)?.[0] ?? null;
}

/** A moment's parts, before a date and a zone are known. */
interface Parts {
  readonly day: readonly [number, number, number] | null;
  readonly clock: readonly [number, number, number] | null;
  readonly offset: number | null;
  readonly hasSeconds: boolean;
}

export function parts(text: string): Parts | null {
  const moment = MOMENT.exec(text);
  const day = moment === null ? DAY.exec(text) : null;
  const match = moment ?? day;
  if (match === null) return null;
  const [, year, month, date, hour, minute, second, offset] = match;
  const result: Parts = {
    day: year === undefined ? null : [Number(year), Number(month), Number(date)],
    clock: hour === undefined ? null : [Number(hour), Number(minute), Number(second ?? 0)],
    offset: readOffset(offset),
    hasSeconds: second !== undefined,
  };
  if (result.clock !== null && (result.clock[0] > 23 || result.clock[1] > 59 || result.clock[2] > 59)) return null;
  if (result.offset !== null && (result.offset > 14 * 60 || !(result.offset >= 0 || isAnOffset(-result.offset))))
    return null;
  return result.day === null || isDay(...result.day) ? result : null;
}

function readOffset(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === 'Z') return 0;
  const digits = text.replace(/\D/g, '');
  const size = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0);
  return text.startsWith('-') ? -size : size;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysOf(year, month);
}

/** 0 where there is no such month. */
export function daysOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** What a moment is read with. */
export interface Clock {
  /** IANA name for times without an offset. */
  readonly zone: string;
  /** The local date that a bare time takes, `YYYY-MM-DD`, or null when none is known. */
  readonly date: string | null;
  /** Whether a date alone is a moment here: the start of that day. */
  readonly dateAlone: boolean;
}

/** The moment that the words write, or null when they write none. */
export function readWhen(words: Words, clock: Clock): When | null {
  const moment = readMoment(words.value.trim(), clock);
  return moment === null ? null : { ...moment, span: words.span };
}

/** Remembers moments by their text: those of a timeline are read again whenever the lines above them move. */
export class MomentMemory {
  private readonly moments = new Map<string, Moment | null>();

  /** The same as `readWhen`. */
  read(words: Words, clock: Clock): When | null {
    const key = `${clock.zone} ${String(clock.date)} ${String(clock.dateAlone)} ${words.value.trim()}`;
    let moment = this.moments.get(key);
    if (moment === undefined) {
      if (this.moments.size > MOST_MOMENTS) this.moments.clear();
      moment = readMoment(words.value.trim(), clock);
      this.moments.set(key, moment);
    }
    return moment === null ? null : { ...moment, span: words.span };
  }
}

const MOST_MOMENTS = 50_000;

/** A moment wherever it stands. */
export type Moment = Omit<When, 'span'>;

function readMoment(text: string, clock: Clock): Moment | null {
  const approximate = text.startsWith('~');
  const found = parts(approximate ? text.slice(1).trim() : text);
  if (found === null || (found.offset !== null && timeRange(text, clock.zone, clock.date) !== null)) return null;
  if (found.clock === null && !clock.dateAlone) return null;
  const bare = found.day === null;
  const date = found.day === null ? clock.date : isoDate(...found.day);
  const common = {
    approximate,
    bare,
    nextDay: false,
    dateOnly: found.clock === null,
    hasSeconds: found.hasSeconds,
    date,
    writtenOffset: found.offset,
    text,
  };
  if (date === null) return { ...common, instant: null, clockChange: null };
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const local = utc(year, month, day, ...(found.clock ?? [0, 0, 0]));
  // A date from elsewhere that is none gives no moment.
  if (!Number.isFinite(local)) return { ...common, instant: null, clockChange: null };
  if (found.offset !== null) return { ...common, instant: local - found.offset * 60_000, clockChange: null };
  const { instant, clockChange } = localToInstant(clock.zone, local);
  return { ...common, instant, clockChange: found.clock === null ? null : clockChange };
}

function isoDate(year: number, month: number, day: number): string {
  const pad = (n: number, width: number): string => String(n).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The date that a text writes, also one whose clock time cannot be read: the entries that follow take it. */
export function writtenDate(text: string): string | null {
  const match = WRITTEN_DATE.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day] = match;
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : null;
}
