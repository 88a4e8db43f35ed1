/** The moments of a text one after the other: each takes from those before it what it does not say. */
import { localToInstant } from '../../format/zone';
import type { ImportedTime } from '../imported';
import { nextDay, type Calendar } from './calendar';
import { clockText, type WrittenClock } from './clock';
import type { WrittenMoment } from './moment';

const HALF_DAY = 12 * 60;

export class Sequence {
  private date: string | null;
  /** Minutes of the day of the last time. */
  private last: number | null = null;
  /** The time before the lines between days that were read since, the last of which is `divider`. */
  private above: { readonly date: string; readonly minutes: number; readonly clock: string } | null = null;
  private divider: string | null = null;
  /** The text gave the day, and not the caller. */
  private told = false;
  readonly warnings = new Set<string>();

  constructor(
    private readonly calendar: Calendar,
    date: string | null,
  ) {
    this.date = date;
  }

  /**
   * From here on times belong to this day.
   * @param divider the words of a line such as `Today`, which may be a stray one
   */
  startDay(date: string, divider: string | null = null): void {
    if (date !== this.date) this.last = null;
    this.date = date;
    this.told = true;
    this.divider = divider;
  }

  /** The date that a moment writes, or null where it writes none that can be known. */
  dateOf({ day, daysAgo, weekday }: WrittenMoment): string | null {
    if (day !== null) {
      const date = this.calendar.date(day);
      if (date === null && day.unclear === true) {
        this.warnings.add(
          'Dates such as 05/06/2025 do not tell whether the day or the month stands first, so they are not read.',
        );
      }
      return date;
    }
    if (weekday === null) return daysAgo === null ? null : this.calendar.daysAgo(daysAgo);
    const date = this.calendar.weekday(weekday, this.told ? this.date : null);
    if (date === null) this.warnings.add('Weekdays stand beside times, and no date tells which week is meant.');
    return date;
  }

  /** A moment with a time of day, as a time; and where its range ends. */
  read(moment: WrittenMoment & { readonly clock: WrittenClock }): { at: ImportedTime; until: ImportedTime | null } {
    const written = this.dateOf(moment);
    if (written !== null) this.startDay(written);
    const clock = this.withHalf(moment.clock);
    const now = clock.hour * 60 + clock.minute;
    // Behind midnight the clock starts again; a step back of less is a list that is out of order.
    if (written === null && this.date !== null && this.last !== null && this.last - now > HALF_DAY) {
      this.date = nextDay(this.date);
    }
    if (written === null && this.divider !== null) this.agree(now, clockText(clock));
    this.last = now;
    const at = this.time(clock, moment);
    if (this.date !== null) this.above = { date: this.date, minutes: now, clock: at.clock };
    this.divider = null;
    const end = moment.until === null ? null : this.withHalf(moment.until);
    if (end === null) return { at, until: null };
    const lasts = (end.hour * 60 + end.minute - now + 2 * HALF_DAY) % (2 * HALF_DAY);
    const until = this.time(end, moment);
    // Behind midnight the clock starts again; what goes back further is no range.
    if (lasts === 0 || lasts > HALF_DAY) return { at, until: null };
    const date = lasts + now >= 2 * HALF_DAY && until.date !== null ? nextDay(until.date) : until.date;
    return { at, until: { ...until, date } };
  }

  /** A line between days that has the clock run back over midnight is a stray one: pages are copied with those of other places on them. */
  private agree(now: number, clock: string): void {
    const { above, divider, date } = this;
    if (above === null || date === null || date > above.date) return;
    if (date === above.date && above.minutes - now > HALF_DAY) {
      this.date = nextDay(date);
      this.warnings.add(
        `\`${divider ?? ''}\` stands between ${above.clock} and ${clock} of one day; midnight is taken to be there, so ${clock} is of ${this.date}.`,
      );
    } else if (date < above.date)
      this.warnings.add(`\`${divider ?? ''}\` is ${date}, and stands below ${above.clock} of ${above.date}.`);
  }

  private time(clock: WrittenClock, { approximate, zone }: WrittenMoment): ImportedTime {
    const text = clockText(clock);
    return {
      date: this.date,
      clock: text,
      approximate: approximate || this.calendar.approximate,
      offset: this.offset(text, zone),
    };
  }

  private offset(clock: string, zone: WrittenMoment['zone']): number | null {
    const stated = zone ?? this.calendar.zone;
    if (stated === null) return null;
    if (stated.offset !== null && stated.zone !== this.calendar.zone?.zone) return stated.offset;
    if (stated.zone === null) return stated.offset;
    if (stated.zone === this.calendar.zone?.zone) return null;
    if (this.date === null) {
      this.warnings.add(`Without a date, times in ${stated.text} are taken as they stand.`);
      return null;
    }
    const local = Date.parse(`${this.date}T${clock.length === 5 ? `${clock}:00` : clock}Z`);
    return (local - localToInstant(stated.zone, local).instant) / 60_000;
  }

  /** With am and pm elsewhere, a time without either is the first behind the one it follows, or a little before it in a list out of order. */
  private withHalf(clock: WrittenClock): WrittenClock {
    if (!this.calendar.twelveHours || clock.half !== null || clock.hour > 12 || this.last === null) return clock;
    const morning = { ...clock, hour: clock.hour % 12 };
    const now = morning.hour * 60 + morning.minute;
    const back = this.last - (now + HALF_DAY);
    const on = now + 2 * HALF_DAY - this.last;
    const half = this.last >= HALF_DAY ? (back < on ? 12 : 0) : now < this.last ? 12 : 0;
    this.warnings.add('Times without AM or PM are read in the order in which they stand.');
    return { ...morning, hour: morning.hour + half };
  }
}
