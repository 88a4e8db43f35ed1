/** Time zones by their IANA names. All instants in milliseconds UTC, all offsets in minutes east of UTC. */
import { clockTime } from './clocks';

export { utc } from './clocks';

const offsets = new Map<string, Map<number, number>>();
const QUARTER_HOUR = 900_000;

/** Whether `Intl` knows the zone. Offsets such as `+02:00` are no zones: a review's zone must know its own clock changes. */
export function isZone(name: string): boolean {
  return name === 'UTC' || (/^[A-Za-z]/.test(name) && clockTime(name, 0) !== null);
}

/** Minutes that the zone's clocks are ahead of UTC at an instant. Unknown zones count as UTC. */
export function zoneOffset(zone: string, instant: number): number {
  if (zone === 'UTC' || !Number.isFinite(instant)) return 0;
  const slot = Math.floor(instant / QUARTER_HOUR);
  let known = offsets.get(zone);
  if (known === undefined) offsets.set(zone, (known = new Map()));
  let offset = known.get(slot);
  if (offset === undefined) {
    offset = readOffset(zone, slot * QUARTER_HOUR);
    if (known.size > 20_000) known.clear();
    known.set(slot, offset);
  }
  return offset;
}

function readOffset(zone: string, instant: number): number {
  const local = clockTime(zone, instant);
  return local === null ? 0 : Math.round((local - instant) / 60_000);
}

export interface LocalInstant {
  readonly instant: number;
  /** `gap`: the clocks skipped this time, it is read with the offset before; `overlap`: it came twice, the first is taken. */
  readonly clockChange: 'gap' | 'overlap' | null;
  /** Offsets on both sides of the change, in minutes; equal where there is none. */
  readonly offsets: readonly [number, number];
}

/** The instant at which the clocks of a zone show a local time, given as that time's milliseconds on a UTC clock. */
export function localToInstant(zone: string, local: number): LocalInstant {
  const before = zoneOffset(zone, local - 86_400_000);
  const after = zoneOffset(zone, local + 86_400_000);
  const early = local - before * 60_000;
  const late = local - after * 60_000;
  if (before === after) {
    // Two changes within two days happen (Morocco around Ramadan does not come this close), so one look is enough.
    const offset = zoneOffset(zone, early);
    if (offset === before) return { instant: early, clockChange: null, offsets: [before, after] };
    return { instant: local - offset * 60_000, clockChange: null, offsets: [offset, offset] };
  }
  const earlyFits = zoneOffset(zone, early) === before;
  const lateFits = zoneOffset(zone, late) === after;
  if (earlyFits && lateFits) return { instant: early, clockChange: 'overlap', offsets: [before, after] };
  if (earlyFits) return { instant: early, clockChange: null, offsets: [before, before] };
  if (lateFits) return { instant: late, clockChange: null, offsets: [after, after] };
  return { instant: early, clockChange: 'gap', offsets: [before, after] };
}

/** Whether the zone's clocks show the time of an instant twice, because they go back. */
export const comesTwice = (zone: string, instant: number): boolean =>
  zone !== 'UTC' &&
  Number.isFinite(instant) &&
  localToInstant(zone, instant + zoneOffset(zone, instant) * 60_000).clockChange === 'overlap';

/** `+02:00`, `-06:00`, `+05:45`. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
