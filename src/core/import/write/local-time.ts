/** Imported times on the clock of a review's zone. */
import { localToInstant, offsetText, zoneOffset } from '../../format/zone';
import type { ImportedTime } from '../imported';

/** A time as the review's clock shows it. */
export interface LocalTime {
  /** Milliseconds UTC, or null without a date. */
  readonly instant: number | null;
  readonly date: string | null;
  readonly clock: string;
  readonly approximate: boolean;
  /** An offset that must be written with it, or empty. */
  readonly offset: string;
}

/**
 * @param from the zone of times without an offset; null for the review's own
 * @param zone the review's
 */
export function localTime(time: ImportedTime, from: string | null, zone: string): LocalTime {
  const { date, clock, approximate } = time;
  if (date === null) {
    const needed = time.offset !== null && !(time.offset === 0 && zone === 'UTC');
    return { instant: null, date, clock, approximate, offset: needed ? offsetText(time.offset ?? 0) : '' };
  }
  const written = Date.parse(`${date}T${clock.length === 5 ? `${clock}:00` : clock}Z`);
  const stays = time.offset === null && (from === null || from === zone);
  const instant = time.offset === null ? localToInstant(from ?? zone, written).instant : written - time.offset * 60_000;
  if (stays) return { instant, date, clock, approximate, offset: '' };
  const east = zoneOffset(zone, instant);
  const local = new Date(instant + east * 60_000).toISOString();
  // In the hour that comes twice the clock alone would mean the first.
  const twice = localToInstant(zone, instant + east * 60_000).instant !== instant;
  return {
    instant,
    date: local.slice(0, 10),
    clock: local.slice(11, 11 + clock.length),
    approximate,
    offset: twice ? offsetText(east) : '',
  };
}

/** As the format writes it, the date only where it is not the one that a bare time takes anyway. */
export function timeText({ date, clock, approximate, offset }: LocalTime, carried: string | null): string {
  return `${approximate ? '~' : ''}${date === null || date === carried ? '' : `${date}T`}${clock}${offset}`;
}

/** Without seconds where none of the times has any. */
export function withoutZeroSeconds(times: readonly (LocalTime | null)[]): (LocalTime | null)[] {
  const exact = times.some((time) => time !== null && time.clock.length > 5 && !time.clock.endsWith(':00'));
  return exact ? [...times] : times.map((time) => time && { ...time, clock: time.clock.slice(0, 5) });
}
