/** Two clock times with a dash between them, `09:10-09:15`, where one time belongs: its end looks like an offset from UTC. */
import { utc, zoneOffset } from './zone';

export interface TimeRange {
  /** The range as it is written, from the first sign of the text on. */
  readonly text: string;
  /** Its beginning, as `at` takes it: `~`, date and clock time. */
  readonly from: string;
  /** Its end, as `until` takes it. */
  readonly until: string;
  /** Nothing else can be meant. Otherwise there are clocks at such an offset, though hardly here. */
  readonly sure: boolean;
}

const RANGE =
  /^(~?\s?(?:(\d{4}-\d{2}-\d{2})([Tt]|\s{1,4}))?(\d{1,2}):([0-5]\d)(?::[0-5]\d)?)(\s{0,2})([-–—])(\s{0,2})((\d{1,2}):?([0-5]\d)(?::[0-5]\d)?)(?=\s|$)/;
const DAY = 24 * 60;
/** Nobody writes a longer stretch as one entry and means its end. */
const LONGEST = 6 * 60;
/** The offsets west of UTC, in minutes, that are no whole hours. */
const ODD_OFFSETS: readonly number[] = [150, 210, 270, 570, 630];

/**
 * The range that a text begins with, or null. A dash between blanks, or a long one, is never the sign of an offset; a short one that
 * touches the end is, unless no clocks have that offset (IANA time zone database), or hardly: few entries without a date name an offset
 * that is later than they are by little and none of the zone's own.
 * @param zone IANA name of the review's zone
 * @param date the local date that a bare time takes, `YYYY-MM-DD`, or null
 */
export function timeRange(text: string, zone: string, date: string | null): TimeRange | null {
  // Most texts are none, and end here.
  if (!/^~?\s?\d[^-–—]{0,12}(?:-\d\d-[^-–—]{3,16})?[-–—]/.test(text)) return null;
  const match = RANGE.exec(text);
  if (match === null) return null;
  const [whole, from = '', day, mark = '', hour, minute, before = '', dash, behind = '', until = '', hours, minutes] =
    match;
  const start = Number(hour) * 60 + Number(minute);
  const end = Number(hours) * 60 + Number(minutes);
  if (start >= DAY || end >= DAY || start === end) return null;
  const length = (end - start + DAY) % DAY;
  const range = { text: whole, from, until, sure: true };
  const withColon = until.includes(':');
  const isOffset = dash === '-' && behind === '' && /^\d\d:?\d\d$/.test(until);
  if (!isOffset) return withColon && length < DAY / 2 && before.length === behind.length ? range : null;
  if (!isAnOffset(end)) return withColon && length < DAY / 2 ? range : null;
  if (!withColon || before !== '') return null;
  // A log writes seconds, and offsets.
  if (/:\d\d:\d\d$/.test(from)) return null;
  const far = end >= 11 * 60;
  const near = length <= LONGEST && (end > start || end <= 120);
  const likely = day === undefined ? near || (far && end > start) : /\s/.test(mark) && far && near;
  return likely && !hasOffset(zone, day ?? date, -end) ? { ...range, sure: false } : null;
}

/** Whether clocks anywhere are, or lately were, this many minutes behind UTC. */
export function isAnOffset(minutes: number): boolean {
  return minutes <= 12 * 60 && (minutes % 60 === 0 || ODD_OFFSETS.includes(minutes));
}

/** Whether the zone's clocks are at the offset in winter or in summer. */
function hasOffset(zone: string, date: string | null, offset: number): boolean {
  const year = Number((date ?? '2026').slice(0, 4));
  return [0, 6].some((months) => zoneOffset(zone, utc(year, 1 + months, 1, 0, 0, 0)) === offset);
}
