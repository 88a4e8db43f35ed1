/** Dates that were probably mistyped: the wrong year, month or day. */
import { dayNumber, type EntryColumns } from '../../format/entry-columns';
import type { EntryFacts } from '../../format/entry-facts';
import { remembered } from '../../text/remembered';

/** Days that a date must lie out of order to be more than an entry in the wrong place. */
const OUT_OF_ORDER = 5;
/** Days between the last date and all others that make it a slip. */
const FAR_BEHIND = 45;
const ABOUT_A_YEAR = 300;
/** With more than these, the dates are of another kind than the rule knows. */
const MOST = 5;
/** Each date is held against all others; a timeline with more of them comes from machines, which mistype nothing. */
const MOST_DATES = 3000;

export interface DateOutlier {
  /** Index of the entry. */
  readonly entry: number;
  /** The nearest date that keeps the order, `YYYY-MM-DD`. */
  readonly date: string;
  /** Days from the written date to that one. */
  readonly days: number;
  /** Days to the nearest of all other dates. */
  readonly distance: number;
}

interface Carrier {
  readonly index: number;
  readonly entry: EntryFacts;
  readonly day: number;
  readonly date: string;
}

/**
 * Entries whose written date lies far from all others: far out of order, about a year off, or long behind the rest. Entries days or weeks
 * before the others are the lead-up, and a `closed` long after them is usual: both are left alone.
 */
export const dateOutliers = remembered(({ facts, day: days }: EntryColumns): readonly DateOutlier[] => {
  if (!jumps(days)) return [];
  const carriers: Carrier[] = [];
  for (const [index, entry] of facts.entries()) {
    const date = entry.at !== null && !entry.at.bare ? entry.at.date : null;
    if (date === null) continue;
    const before = carriers.at(-1);
    carriers.push({ index, entry, date, day: before?.date === date ? before.day : dayNumber(date) });
  }
  if (carriers.length > MOST_DATES) return [];
  const found: DateOutlier[] = [];
  let sound = carriers;
  for (;;) {
    const worst = pick(sound);
    if (worst === null || found.length * 2 >= carriers.length || found.length === MOST) return found;
    const rest = sound.filter((carrier) => carrier !== worst);
    found.push(mended(worst, rest, facts));
    sound = rest;
  }
});

/** Whether a date lies far before or behind the one above it: it does in few timelines. */
function jumps(days: Float64Array): boolean {
  let day = NaN;
  for (const next of days) {
    if (Number.isNaN(next)) continue;
    if (day - next >= OUT_OF_ORDER || next - day >= FAR_BEHIND) return true;
    day = next;
  }
  return false;
}

function pick(carriers: readonly Carrier[]): Carrier | null {
  if (carriers.length < 2) return null;
  for (const [index, carrier] of carriers.entries()) {
    const others = carriers.filter((other) => other !== carrier);
    const distance = nearest(carrier, others);
    if (distance >= ABOUT_A_YEAR && span(others) <= 60 && others.length > 1 && inYear(carrier, others) !== null)
      return carrier;
    const isLast = index === carriers.length - 1;
    const closes = carrier.entry.milestones.includes('closed');
    if (
      isLast &&
      !closes &&
      carrier.day - Math.max(...others.map(({ day }) => day)) >= FAR_BEHIND &&
      span(others) * 3 <= distance
    ) {
      return carrier;
    }
    const before = carriers[index - 1];
    if (before === undefined || before.day - carrier.day < OUT_OF_ORDER) continue;
    const withoutBefore = carriers.filter((other) => other !== before);
    const blameBefore = carriers.length > 2 && middleDistance(before, withoutBefore) > middleDistance(carrier, others);
    if (blameBefore) return nearest(before, withoutBefore) >= OUT_OF_ORDER ? before : null;
    return distance >= OUT_OF_ORDER ? carrier : null;
  }
  return null;
}

function mended(carrier: Carrier, others: readonly Carrier[], facts: readonly EntryFacts[]): DateOutlier {
  const before = others.filter(({ index }) => index < carrier.index).at(-1);
  const after = others.find(({ index }) => index > carrier.index);
  const sameYear = nearest(carrier, others) >= ABOUT_A_YEAR ? inYear(carrier, others) : null;
  let day = sameYear ?? before?.day ?? after?.day ?? carrier.day;
  if (sameYear === null && before !== undefined) {
    const last = facts.slice(0, carrier.index).findLast(({ at }) => at?.date === before.date)?.at?.instant ?? null;
    const moved = (carrier.entry.at?.instant ?? 0) + (day - carrier.day) * 86_400_000;
    if (last !== null && moved < last) day += 1;
  }
  return { entry: carrier.index, date: isoDate(day), days: day - carrier.day, distance: nearest(carrier, others) };
}

function nearest(carrier: Carrier, others: readonly Carrier[]): number {
  return Math.min(...others.map(({ day }) => Math.abs(day - carrier.day)));
}

function middleDistance(carrier: Carrier, others: readonly Carrier[]): number {
  const distances = others.map(({ day }) => Math.abs(day - carrier.day)).sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}

function span(carriers: readonly Carrier[]): number {
  const days = carriers.map(({ day }) => day);
  return Math.max(...days) - Math.min(...days);
}

/** The same day and month in the year of another date, where that lies close to it. */
function inYear(carrier: Carrier, others: readonly Carrier[]): number | null {
  for (const other of others) {
    const day = dayNumber(other.date.slice(0, 4) + carrier.date.slice(4));
    if (Math.abs(day - other.day) <= 10) return day;
  }
  return null;
}

function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
