/** What a time without a date takes from the entries before it. */
import { addDays } from './edit/write-date';
import type { When } from './model';
import type { YamlNode } from './node';
import { at, words } from './read';
import { readWhen, writtenDate, type Clock, type Moment } from './time';
import type { Words } from './words';

/** What the entries before one hand on to it. */
export interface Before {
  /** The local date, `YYYY-MM-DD`, or null where none is known. */
  readonly date: string | null;
  /** The last moment, milliseconds UTC, which says whether midnight has passed; null where none is known since the date was written. */
  readonly last: number | null;
}

export const NOTHING_BEFORE: Before = { date: null, last: null };

/** A bare time further back than this is one of the next day: midnight has passed, rather than an entry stands out of order. */
const HALF_A_DAY = 12 * 3_600_000;

/**
 * The moment that a time of the timeline writes, or null when it writes none.
 * @param read reads a moment on a date that is given: `readWhen`, or what remembers its results
 */
export function readBehind(
  text: Words,
  { date, last }: Before,
  zone: string,
  read: (text: Words, clock: Clock) => When | null = readWhen,
): When | null {
  const sameDay = read(text, { zone, date, dateAlone: false });
  if (sameDay?.bare !== true || date === null || !isPastMidnight(sameDay.instant, last)) return sameDay;
  const tomorrow = addDays(date, 1);
  const next = tomorrow === null ? null : read(text, { zone, date: tomorrow, dateAlone: false });
  return next === null ? sameDay : { ...next, nextDay: true };
}

function isPastMidnight(instant: number | null, last: number | null): boolean {
  return instant !== null && last !== null && last - instant > HALF_A_DAY;
}

/**
 * What the entry behind one takes.
 * @param written the text of its time, or of an entry that begins with it: a date in it counts also where no moment can be read
 */
export function behind(before: Before, moment: Moment | null, written: string | null): Before {
  if (moment !== null) return { date: moment.date ?? before.date, last: moment.instant ?? before.last };
  const day = written === null ? null : writtenDate(written);
  // A day of its own begins with that entry, whatever came before it.
  return day === null ? before : { date: day, last: null };
}

/** The text of an entry that may write a date of its own, for `behind`. */
export function writtenTime(node: YamlNode | undefined): string | null {
  return (node?.type === 'scalar' ? words(node) : words(at(node, 'at')))?.value ?? null;
}
