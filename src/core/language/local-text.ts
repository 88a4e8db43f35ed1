import { zoneOffset } from '../format/zone';

/** A moment in a zone as the clock and the calendar there show it: `2031-02-03T16:05`, cut to the minute. */
export function localDateTime(zone: string, instant: number): string {
  return new Date(instant + zoneOffset(zone, instant) * 60_000).toISOString().slice(0, 16);
}

/** A moment (milliseconds UTC) in a zone as an entry writes it, with its date unless it is the one that a bare time takes anyway. */
export function localText(zone: string, instant: number, date: string | null): string {
  const local = localDateTime(zone, instant);
  return local.slice(0, 10) === date ? local.slice(11) : local;
}
