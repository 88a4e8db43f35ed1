/** Days, times and lengths of a report in words. Instants in milliseconds UTC, shown in the review's zone. */
import { clock, day, dayNumber, offsetName } from '../chart/time/clock';
import type { When } from '../format/model';
import type { Disruption, Figure } from '../metrics/metrics';
import { durationWords } from '../metrics/duration-words';

/** `Mon 10 Jul 2017, 15:52–16:20 (America/Denver, UTC−6)`, over several days `Mon 10 Jul 2017, 15:52 – Tue 11 Jul 2017, 09:00 (…)`. */
export function periodWords(zone: string, from: number, to: number): string {
  const begin = `${day(zone, from, true)}, ${clock(zone, from)}`;
  const sameDay = dayNumber(zone, from) === dayNumber(zone, to);
  const end = sameDay ? `–${clock(zone, to)}` : ` – ${day(zone, to, true)}, ${clock(zone, to)}`;
  return `${begin}${from === to ? '' : end} (${zoneWords(zone, from, to, ', ')})`;
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
  return when.dateOnly ? `${about}${date}` : `${about}${date}, ${clock(zone, when.instant, when.hasSeconds)}`;
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

/** `about 28 min`, `at least 28 min`. */
export function lengthWords({ milliseconds, atLeast, approximate }: Figure): string {
  return `${atLeast ? 'at least ' : ''}${approximate ? 'about ' : ''}${milliseconds < 60_000 ? 'less than a minute' : durationWords(milliseconds)}`;
}
