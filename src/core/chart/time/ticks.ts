/** Where an axis has its ticks: at round times of the zone's clocks. */
import { zoneOffset } from '../../format/zone';
import { localTime } from './clock';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  ...[1, 5, 10, 30].map((n) => n * 1000),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 7].map((n) => n * DAY),
];
/** Offsets change at quarter hours, at most. */
const GRAIN = 15 * MINUTE;
const MOST = 400;

/** The smallest step that is at least `minimum` pixels wide. */
export function stepFor(millisecondsPerPixel: number, minimum: number): number {
  const wanted = millisecondsPerPixel * minimum;
  return STEPS.find((step) => step >= wanted) ?? Math.ceil(wanted / (7 * DAY)) * 7 * DAY;
}

/**
 * The instants in [from, to] at which local time is a multiple of `step`. Over a clock change the wall times stay round: an hour
 * that is skipped has no ticks, one that comes twice has them twice.
 */
export function ticks(zone: string, from: number, to: number, step: number): number[] {
  const found: number[] = [];
  if (!(to >= from)) return found;
  const grain = Math.min(step, GRAIN);
  if (step <= GRAIN) {
    // All offsets in use are multiples of fifteen minutes, save some of long ago; those fall back to the look at each grain.
    for (let t = Math.ceil(from / grain) * grain; t <= to && found.length < MOST; t += grain) {
      if (isMultiple(localTime(zone, t), step)) found.push(t);
    }
    return found;
  }
  // Jump from day to day or step to step, then look at the quarter hours around, where a change may have moved it.
  const first = Math.ceil(localTime(zone, from) / step) * step - DAY;
  const seen = new Set<number>();
  for (let local = first; found.length < MOST; local += step) {
    const guess = local - zoneOffset(zone, local) * MINUTE;
    if (guess > to + DAY) break;
    for (const offset of new Set([
      zoneOffset(zone, guess - DAY),
      zoneOffset(zone, guess + DAY),
      zoneOffset(zone, guess),
    ])) {
      const t = local - offset * MINUTE;
      if (t < from || t > to || seen.has(t) || localTime(zone, t) !== local) continue;
      if (step >= DAY && !isMultiple(local, step)) continue;
      seen.add(t);
      found.push(t);
    }
    if (step < DAY && local - first > MOST * step + 2 * DAY) break;
  }
  return found.sort((a, b) => a - b);
}

const isMultiple = (local: number, step: number): boolean => local % step === 0;

export interface ClockChange {
  /** The first instant with the new offset. */
  readonly at: number;
  /** Minutes that the clocks went forward; negative: back. */
  readonly by: number;
}

/** Over more than this an hour is nothing to be seen; a mistyped year makes thousands of them. */
const LONGEST = 2 * 366 * DAY;

/** The moments in (from, to) at which the zone's clocks change, at most a few; none over more than two years. */
export function clockChanges(zone: string, from: number, to: number): ClockChange[] {
  const changes: ClockChange[] = [];
  if (zone === 'UTC' || to - from > LONGEST) return changes;
  // Two changes are weeks apart: look at both ends of each week (a day would not find more).
  for (let a = from; a < to && changes.length < 4; a += 7 * DAY) {
    const b = Math.min(to, a + 7 * DAY);
    const before = zoneOffset(zone, a);
    if (before === zoneOffset(zone, b)) continue;
    let low = Math.floor(a / GRAIN);
    let high = Math.ceil(b / GRAIN);
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (zoneOffset(zone, middle * GRAIN) === before) low = middle;
      else high = middle;
    }
    const at = high * GRAIN;
    if (at > from && at < to) changes.push({ at, by: zoneOffset(zone, at) - before });
  }
  return changes;
}
