/** What a text as a whole says about its times: the zone, the order of day and month, the year, twelve or twenty-four hours. */
import { offsetText } from '../../format/zone';
import type { ImportOptions } from '../imported';
import { dayAt, dayOrder, isoDay, type DayOrder, type WrittenDay } from './day';
import type { RelativeDay } from './divider';
import { statedZone, zoneAt, type StatedZone } from './zones';

const DATE_START =
  /(?<![\d.:-])(?:\d{4}年|\d{1,4}(?:[-/.–—]|\.[/–—-])\d|\d{1,2}(?:st|nd|rd|th|er)?\.? (?:[A-Z–—]|janv|f[ée]v|mars|avr|mai|jui|ao[ûu]t|sept|oct|nov|d[ée]c)|[A-Z][a-z]{2,8}\.? \d)/g;
const CLOCK_ZONE = /\d:[0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\.?)?[ \t]?\(?(?=[A-Z])/gi;
const MARKED = /\d\s?[ap]\.?m\b/gi;
const AFTERNOON = /(?<![\d:.-])(?:1[3-9]|2[0-3]|00):[0-5]\d(?!:?\d)/g;

export class Calendar {
  readonly order: DayOrder;
  /** A full date of the text, or the day that the caller gave. */
  readonly reference: string | null;
  /** The reference, or a day that is not far from it. */
  private readonly near: string | null;
  private readonly today: string | null;
  readonly zone: StatedZone | null;
  /** Times are written with am and pm, and some without either. */
  readonly twelveHours: boolean;

  /** "All times approximate" */
  readonly approximate: boolean;

  constructor(text: string, options: ImportOptions) {
    this.order = dayOrder(text);
    this.reference = options.date ?? firstDate(text, this.order);
    this.near = this.reference ?? options.near ?? null;
    this.today = options.today ?? this.reference;
    this.zone = statedZone(text) ?? onlyZone(text);
    this.approximate = /\ball times (?:are |were )?(?:approximat|estimat)/i.test(text);
    // Words may tell of a time on another clock than the one beside them.
    const marked = count(text, MARKED);
    this.twelveHours = marked > 0 && marked >= count(text, AFTERNOON);
  }

  /** The date with its year; where none is written, that of the neighbourhood. Null where no other day is known. */
  date({ year, month, day, unclear }: WrittenDay): string | null {
    if (unclear === true) return this.nearest([...this.years(year, month, day), ...this.years(year, day, month)]);
    return year !== null ? isoDay(year, month, day) : this.nearest(this.years(year, month, day));
  }

  /** The date in the year that is written, or in those around the day that is known. */
  private years(year: number | null, month: number, day: number): string[] {
    const around = Number(this.near?.slice(0, 4) ?? 0);
    return (year !== null ? [year] : [around, around - 1, around + 1]).map((one) => isoDay(one, month, day));
  }

  /** Of several dates the one nearest to the day that is known; null where none is. */
  private nearest(dates: readonly string[]): string | null {
    const { near } = this;
    if (near === null) return null;
    const distance = (date: string): number => Math.abs(Date.parse(date) - Date.parse(near));
    return dates.reduce((best, date) => (distance(date) < distance(best) ? date : best));
  }

  /** The day of the text, or the day before it. */
  daysAgo(days: number): string | null {
    return this.today === null ? null : nextDay(this.today, -days);
  }

  /**
   * The day that a line between days names; null where it is not known. A weekday is the next one from the day of the times above it, or
   * the last one up to the day of the text.
   */
  relative({ daysAgo, weekday }: RelativeDay, above: string | null): string | null {
    if (weekday === null) return daysAgo === null ? null : this.daysAgo(daysAgo);
    if (above !== null) return nextDay(above, (weekday - weekdayOf(above) + 7) % 7);
    return this.today === null ? null : this.daysAgo((weekdayOf(this.today) - weekday + 7) % 7);
  }

  /**
   * The day of a weekday that stands beside a time: the last one up to the day of the text. Where times stand above it, on the day `above`, it
   * is the next one, unless that is behind the day of the text and further off than the one before.
   */
  weekday(weekday: number, above: string | null): string | null {
    const next = this.relative({ daysAgo: null, weekday }, above);
    if (above === null || next === null || this.today === null || next <= this.today) return next;
    const ahead = (weekday - weekdayOf(above) + 7) % 7;
    return ahead > 3 ? nextDay(next, -7) : next;
  }

  /** What was assumed about the zone, as warnings. */
  zoneWarnings(): string[] {
    if (this.zone === null) return [];
    const { text, zone, offset } = this.zone;
    if (zone === null && offset === null)
      return [`\`${text}\` has more than one meaning, so times are taken as they stand.`];
    if (zone === null) return [`Times are written with the offset ${offsetText(offset ?? 0)}, as the text states.`];
    return zone === 'UTC' || zone === text ? [] : [`\`${text}\` is read as ${zone}.`];
  }
}

/** 0 is Sunday. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

export function nextDay(date: string, days = 1): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The first date with a year. */
function firstDate(text: string, order: DayOrder): string | null {
  let looks = 0;
  for (const { index } of text.matchAll(DATE_START)) {
    const day = dayAt(text, index, order);
    if (day?.year != null && day.unclear !== true) return isoDay(day.year, day.month, day.day);
    if (++looks > 2000) return null;
  }
  return null;
}

/** The zone behind the times of a text, where it is one and the same. */
function onlyZone(text: string): StatedZone | null {
  let found: StatedZone | null = null;
  for (const match of text.matchAll(CLOCK_ZONE)) {
    const zone = zoneAt(text, match.index + match[0].length);
    if (zone?.zone == null) continue;
    if (found !== null && found.zone !== zone.zone) return null;
    found = { text: zone.text, zone: zone.zone, offset: null };
  }
  return found;
}

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;
