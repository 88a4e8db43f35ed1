/** Dates as people write them. */

/** Which of two small numbers in `07/08/2025` is the month; null where the text does not tell. */
export type DayOrder = 'day-first' | 'month-first' | null;

export interface WrittenDay {
  /** Null where no year is written. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Day and month may be the other way round. */
  readonly unclear?: true;
  readonly end: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** By the first four letters, without accents, where the first three are not those of English. */
const OTHER_MONTHS: Readonly<Record<string, number>> = {
  fevr: 2,
  maer: 3,
  avri: 4,
  mai: 5,
  juin: 6,
  juil: 7,
  aout: 8,
  okto: 10,
  deze: 12,
};
const MONTH = String.raw`(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?`;
/** Of German and French, which write the day first. */
const OTHER_MONTH = String.raw`(J[aä]n(?:uar|ner)|Februar|März|Maerz|Mai|Juni|Juli|Oktober|Dezember|janvier|f[ée]vrier|mars|avril|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)\b`;
const WEEKDAY =
  /(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\b\.?,?\s+(?:the\s+|den\s+|le\s+)?/iy;
/** Of German, before a date with dots or a year in front: `So` and `Do` are words elsewhere, and `Mo` a name. */
const SHORT_WEEKDAY =
  /(?:Mo|Di|Mi|Do|Fr|Sa|So)(?:\.,?|,)?\s{1,2}(?:den\s)?(?=\d{1,2}\.(?:\s?\d{1,2}\.|\s[A-ZÄ])|\d{4}-\d)/y;
const ISO = /(\d{4,5})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const NUMBERS = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d.])/y;
/** `11/20 4:03 PM` */
const SHORT = /(\d{1,2})\/(\d{1,2})(?=,?[ \t]+\d{1,2}:\d{2})/y;
/** `02.03. 08:00`. `1.2. 08:00` may be the number of an item, unless a weekday stands in front. */
const DOTTED = /(\d{1,2})\.(\d{1,2})\.(?=\s*$|,?[ \t]+(?:um[ \t]+)?\d{1,2}[:.]\d{2}(?![\d.]))/y;
/** The year of a range of days, behind its last one. */
const RANGE_YEAR = String.raw`(?=,?\s{1,2}\d{4}(?!\d|:\d))`;
const ANY_MONTH = `(?:${MONTH}|${OTHER_MONTH})`.replace(/\((?!\?)/g, '(?:');
/** `March 7–8, 2026`, `March 7 – April 8, 2026`: the last day, read over. */
const TO_DAY = String.raw`(?:\s?[-–—]\s?(?:${ANY_MONTH}\s)?\d{1,2}(?:st|nd|rd|th)?${RANGE_YEAR})?`;
const MONTH_DAY = new RegExp(
  `${MONTH}\\s*(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])${TO_DAY}(?:\\s*,?\\s*(\\d{4})(?!\\d|:\\d))?`,
  'iy',
);
/** `7–8 March`, `7./8. März`: the same. */
const OR_DAY = String.raw`(?:\s?[-–—/]\s?\d{1,2}(?:st|nd|rd|th)?\.?(?=\s{1,2}${ANY_MONTH}))?`;
/** `7 March – 8 April 2026`: the same. */
const TO_DAY_MONTH = String.raw`(?:\s?[-–—]\s?\d{1,2}(?:st|nd|rd|th)?\.?\s${ANY_MONTH}${RANGE_YEAR})?`;
const DAY_MONTH = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th|er)?\\.?${OR_DAY}(?:\\s+of)?[\\s-]+(?:${MONTH}|${OTHER_MONTH})${TO_DAY_MONTH}(?:\\s*[,-]?\\s*(\\d{4})(?!\\d|:\\d))?`,
  'iy',
);
const HAN = /(\d{4})年(\d{1,2})月(\d{1,2})日/y;
/** `20/Nov/25`, as Jira writes it. */
const SLASHED = new RegExp(`(\\d{1,2})([/-])${MONTH}\\2(\\d{4}|\\d{2})(?!\\d)`, 'iy');
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The date that is written at `from`, a weekday before it included; null where none is, or one that no calendar has. */
export function dayAt(text: string, from: number, order: DayOrder): WrittenDay | null {
  WEEKDAY.lastIndex = from;
  SHORT_WEEKDAY.lastIndex = from;
  const weekday = (WEEKDAY.exec(text) ?? SHORT_WEEKDAY.exec(text))?.[0].length ?? 0;
  const start = from + weekday;
  return (
    iso(text, start) ??
    han(text, start) ??
    numbers(text, start, order) ??
    dotted(text, start, weekday > 0) ??
    named(text, start)
  );
}

function dotted(text: string, from: number, sure: boolean): WrittenDay | null {
  DOTTED.lastIndex = from;
  const [, day = '', month = ''] = DOTTED.exec(text) ?? [];
  if (day === '' || (!sure && day.length + month.length < 3)) return null;
  return checked(null, Number(month), Number(day), DOTTED.lastIndex);
}

function iso(text: string, from: number): WrittenDay | null {
  ISO.lastIndex = from;
  const match = ISO.exec(text);
  if (match === null || (match[1] ?? '').length > 4) return null;
  return checked(Number(match[1]), Number(match[3]), Number(match[4]), ISO.lastIndex);
}

/** `2026年3月7日` */
function han(text: string, from: number): WrittenDay | null {
  HAN.lastIndex = from;
  const match = HAN.exec(text);
  return match && checked(Number(match[1]), Number(match[2]), Number(match[3]), HAN.lastIndex);
}

function numbers(text: string, from: number, order: DayOrder): WrittenDay | null {
  NUMBERS.lastIndex = from;
  const match = NUMBERS.exec(text);
  SHORT.lastIndex = from;
  const short = match === null ? SHORT.exec(text) : null;
  if (match === null && short === null) return null;
  const [, a, sign, b, y = ''] = match ?? [short?.[0], short?.[1], '/', short?.[2]];
  const [first, second] = [Number(a), Number(b)];
  const year = y === '' ? null : y.length === 2 ? 2000 + Number(y) : Number(y);
  const end = match === null ? SHORT.lastIndex : NUMBERS.lastIndex;
  // Dots are written where the day comes first.
  const known: DayOrder =
    sign === '.' || first > 12 ? 'day-first' : second > 12 ? 'month-first' : first === second ? 'day-first' : order;
  if (known === null) {
    const day = checked(year, first, second, end);
    return day && { ...day, unclear: true };
  }
  return known === 'day-first' ? checked(year, second, first, end) : checked(year, first, second, end);
}

function named(text: string, from: number): WrittenDay | null {
  MONTH_DAY.lastIndex = from;
  const monthFirst = MONTH_DAY.exec(text);
  if (monthFirst !== null) {
    const [, month, day, year] = monthFirst;
    return checked(year === undefined ? null : Number(year), monthOf(month), Number(day), MONTH_DAY.lastIndex);
  }
  SLASHED.lastIndex = from;
  const slashed = SLASHED.exec(text);
  if (slashed !== null) {
    const [, day, , month, year = ''] = slashed;
    return checked(Number(year) + (year.length === 2 ? 2000 : 0), monthOf(month), Number(day), SLASHED.lastIndex);
  }
  DAY_MONTH.lastIndex = from;
  const dayFirst = DAY_MONTH.exec(text);
  if (dayFirst === null) return null;
  const [, day, english, other, year] = dayFirst;
  const month = monthOf(english ?? other);
  return checked(year === undefined ? null : Number(year), month, Number(day), DAY_MONTH.lastIndex);
}

function monthOf(name = ''): number {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return OTHER_MONTHS[plain.slice(0, 4)] ?? MONTHS.indexOf(plain.slice(0, 3)) + 1;
}

function checked(year: number | null, month: number, day: number, end: number): WrittenDay | null {
  if (month < 1 || month > 12 || day < 1 || day > (LENGTHS[month - 1] ?? 0)) return null;
  if (year !== null && month === 2 && day === 29 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)))
    return null;
  return year !== null && (year < 1970 || year > 2999) ? null : { year, month, day, end };
}

export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether a text writes the day first, as far as its dates with a number above 12 tell. */
export function dayOrder(text: string): DayOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const [, a, , b] of text.matchAll(/(?<![\d.])(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d.])/g)) {
    if (Number(a) > 12) dayFirst = true;
    else if (Number(b) > 12) monthFirst = true;
  }
  return dayFirst === monthFirst ? null : dayFirst ? 'day-first' : 'month-first';
}
