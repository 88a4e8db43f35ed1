import { daysOf, isDay, parts } from './time';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|\\.)?(?:\\s+of)?[ /-]*${NAME}\\.?,?[ /-]*(\\d{4})$`, 'i');
const MONTH_FIRST = new RegExp(`^${NAME}\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'i');

/**
 * The date that a text means, `YYYY-MM-DD`: `2026/12/10`, `10 Dec 2026`, `December 10th, 2026`, `10.12.2026` (the day stands first where dots
 * are written), `31/12/2026`. Null where a year is missing, or the day could be the month.
 */
export function guessDay(text: string): string | null {
  const plain = text.trim().replace(WEEKDAY, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (iso !== null) return written(iso[1], iso[2], iso[3]);
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst !== null) return written(dayFirst[3], month(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(plain);
  if (monthFirst !== null) return written(monthFirst[3], month(monthFirst[1]), monthFirst[2]);
  const dots = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(plain);
  if (dots !== null) return written(dots[3], dots[2], dots[1]);
  const [, first = '', second = '', year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(plain) ?? [];
  if (Number(first) > 12 || first === second) return written(year, second, first);
  return Number(second) > 12 ? written(year, first, second) : null;
}

/** The same moment on the last day of its month, where that has fewer days than are written: `2026-04-31`; null for all else. */
export function onLastDay(text: string): string | null {
  const [, before = '', year = '', month = '', day = '', behind = ''] =
    /^(~? ?)(\d{4})-(\d{2})-(\d{2})((?!\d).*)$/.exec(text.trim()) ?? [];
  const last = daysOf(Number(year), Number(month));
  if (last === 0 || Number(day) <= last || Number(day) > 31) return null;
  const moment = `${year}-${month}-${last}${behind}`;
  return parts(moment) === null ? null : `${before}${moment}`;
}

function month(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function written(...[year, month, day]: (string | number | undefined)[]): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const two = (n: number): string => String(n).padStart(2, '0');
  return isDay(y, m, d) ? `${year}-${two(m)}-${two(d)}` : null;
}
