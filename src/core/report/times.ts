/** Days, times and lengths of a report in words. Instants in milliseconds UTC, shown in the review's zone. */
import { clock, day, dayNumber, offsetName, plainClock, timeRange } from '../chart/time/clock';
import type { When } from '../format/model';
import type { Disruption } from '../metrics/metrics';

/** `Mon 10 Jul 2017, 15:52–16:20 (America/Denver, UTC−6)`, over several days `Mon 10 Jul 2017, 15:52 – Tue 11 Jul 2017, 09:00 (…)`. */
export function periodWords(zone: string, from: number, to: number): string {
  return periodsWords(zone, [{ from, to }]);
}

/** `Tue 14 Oct 2025, 02:10–11:15, and Wed 15 Oct 2025, 22:48–23:06 (Europe/Vienna, UTC+2)`; a day is said once. In time order, not empty. */
export function periodsWords(zone: string, periods: readonly { readonly from: number; readonly to: number }[]): string {
  const [first, end] = [periods[0]?.from ?? 0, periods.at(-1)?.to ?? 0];
  // One offset for all is said at the end.
  const changes = offsetName(zone, first) !== offsetName(zone, end);
  let today: number | null = null;
  const moment = (at: number): string => {
    const said = dayNumber(zone, at) === today;
    today = dayNumber(zone, at);
    const time = changes ? plainClock(zone, at) : clock(zone, at);
    return said ? time : `${day(zone, at, true)}, ${time}`;
  };
  const each = periods.map(({ from, to }) => {
    const begin = moment(from);
    const sameDay = dayNumber(zone, to) === today;
    if (from === to) return begin;
    return sameDay ? timeRange(begin, moment(to)) : `${begin} – ${moment(to)}`;
  });
  const last = each.pop() ?? '';
  // A second day brings a comma of its own.
  const and = /^\d/.test(last) ? ' and ' : ', and ';
  const all = each.length === 0 ? last : `${each.join(', ')}${and}${last}`;
  return `${all} (${zoneWords(zone, first, end, ', ')})`;
}

/** `America/Denver (UTC−6)`: the offset says which hour is meant; over a clock change both are said. */
export function zoneWords(
  zone: string,
  from: number,
  to: number,
  before = ' (',
  after = before === ' (' ? ')' : '',
): string {
  const [first, last] = [offsetName(zone, from), offsetName(zone, to)];
  if (first === last) return zone === first ? zone : `${zone}${before}${first}${after}`;
  return `${zone}${before}${first}, then ${last}${after}`;
}

/** `Tue 11 Jul 2017, 10:00`; a date alone has no time. */
export function momentWords(zone: string, when: When): string {
  if (when.instant === null) return when.text;
  const about = when.approximate ? 'about ' : '';
  const date = day(zone, when.instant, true);
  return when.dateOnly ? `${about}${date}` : `${about}${date}, ${plainClock(zone, when.instant, when.hasSeconds)}`;
}

/** From the first known start (else detection) to the last known end; null where nothing has a time. */
export function disruptedPeriod(disruptions: readonly Disruption[]): { from: number; to: number | null } | null {
  const begins = disruptions.flatMap(({ marks }) => marks.started?.instant ?? marks.detected?.instant ?? []);
  const ends = disruptions.flatMap(({ marks }) => marks.restored?.instant ?? []);
  if (begins.length === 0) return null;
  const from = Math.min(...begins);
  const to = ends.length === disruptions.length && ends.length > 0 ? Math.max(...ends) : null;
  return { from, to: to === null || to < from ? null : to };
}
