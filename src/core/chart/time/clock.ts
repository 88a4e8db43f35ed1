/** Wall-clock times of a zone, as text. All instants in milliseconds UTC. */
import { comesTwice, zoneOffset } from '../../format/zone';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = 86_400_000;

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** Milliseconds that the zone's clocks show at an instant, as if they were UTC's. */
export const localTime = (zone: string, instant: number): number => instant + zoneOffset(zone, instant) * 60_000;

/** `16:09`, or `16:09:30` with seconds. */
export function clock(zone: string, instant: number, seconds = false): string {
  const local = localTime(zone, instant);
  const time = Math.floor((((local % DAY) + DAY) % DAY) / 1000);
  const text = `${two(Math.floor(time / 3600))}:${two(Math.floor(time / 60) % 60)}`;
  return seconds ? `${text}:${two(time % 60)}` : text;
}

/** As `clock`; where that time comes twice with the offset that is meant: `01:20 (UTC−5)`. */
export function plainClock(zone: string, instant: number, seconds = false): string {
  const text = clock(zone, instant, seconds);
  return comesTwice(zone, instant) ? `${text} (${offsetName(zone, instant)})` : text;
}

/** `16:09–16:18`, `01:50 (UTC−4) – 01:20 (UTC−5)`; the second time may be ''. */
export const timeRange = (from: string, to: string): string =>
  `${from}${/\(UTC/.test(from + to) ? ' – ' : '–'}${to}`.trimEnd();

/** The number of the local day, for comparisons. */
export const dayNumber = (zone: string, instant: number): number => Math.floor(localTime(zone, instant) / DAY);

/** `Mon 10 Jul`, or `Mon 10 Jul 2017` with the year. */
export function day(zone: string, instant: number, year = false): string {
  const date = new Date(localTime(zone, instant));
  if (Number.isNaN(date.getTime())) return '';
  const text = `${DAYS[date.getUTCDay()] ?? ''} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''}`;
  return year ? `${text} ${date.getUTCFullYear()}` : text;
}

/** `10 Jul` */
export const date = (zone: string, instant: number): string => day(zone, instant).replace(/^\w+ /, '');

/** `UTC`, `UTC−6`, `UTC+5:45`. */
export function offsetName(zone: string, instant: number): string {
  const minutes = zoneOffset(zone, instant);
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${two(size % 60)}`;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}
