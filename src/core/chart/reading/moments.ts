/** The entries of a timeline in time order, each with the time at which it is drawn. All times in milliseconds UTC. */
import type { Entry, Milestone } from '../../format/model';
import type { Disruption } from '../../metrics/metrics';
import { timeOrder } from './drawn';

/** One entry as the picture takes it. */
export interface Moment {
  /** Without its words and its place, which may have changed since; `entryOf` has them. */
  readonly entry: Pick<Entry, 'at' | 'until' | 'who' | 'kind' | 'impact' | 'incident'>;
  /** Its place in the review's timeline, from 0. */
  readonly index: number;
  /** Its row in the timeline table, from 1. */
  readonly n: number;
  /** Its place in time order, from 0. */
  readonly order: number;
  /** As written; null when the time is not known. */
  readonly at: number | null;
  /** The end of what lasted, later than `at`; else null. */
  readonly until: number | null;
  /** Where it stands: `at`, moved by less than a minute where several share one, or between its neighbours where the time is unknown. */
  readonly drawn: number;
  readonly drawnEnd: number | null;
  readonly approximate: boolean;
  /** What it does to the path: +1 brings recovery closer, −1 moves it away. */
  readonly step: -1 | 0 | 1;
  /** The milestones that it set, in canonical order. */
  readonly milestones: readonly Milestone[];
  readonly who: readonly string[];
}

const NONE: readonly never[] = [];

/** `own`: the entries in the order of the text; where they stand in it does not matter. */
export function moments(own: readonly Entry[], disruptions: readonly Disruption[]): Moment[] {
  const { indices, drawn } = timeOrder(own);
  const milestones = milestonesByEntry(disruptions);
  const found: Moment[] = [];
  indices.forEach((index, order) => {
    const entry = own[index];
    if (entry === undefined) return;
    const at = entry.at?.instant ?? null;
    const end = entry.until?.instant ?? null;
    const until = at !== null && end !== null && end > at ? end : null;
    const impact = entry.impact?.value;
    const time = drawn[order] ?? 0;
    found.push({
      entry,
      index,
      n: index + 1,
      order,
      at,
      until,
      drawn: time,
      drawnEnd: until,
      approximate: entry.at?.approximate === true || entry.until?.approximate === true,
      step: impact === 'positive' ? 1 : impact === 'negative' ? -1 : 0,
      milestones: milestones.get(index) ?? NONE,
      who: names(entry),
    });
  });
  return found;
}

/** Those drawn in a stretch of time, both ends included; all without one. */
export function momentsIn(all: readonly Moment[], stretch: readonly [number, number] | null): readonly Moment[] {
  if (stretch === null) return all;
  const [from, to] = stretch;
  const first = firstWhere(all.length, (i) => (all[i]?.drawn ?? 0) >= from);
  return all.slice(
    first,
    firstWhere(all.length, (i) => (all[i]?.drawn ?? 0) > to),
  );
}

/** The first index below `size` from which on something holds; `size`: nowhere. */
export function firstWhere(size: number, holds: (index: number) => boolean): number {
  let low = 0;
  for (let high = size; low < high;) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function names({ who }: Entry): readonly string[] {
  const first = who[0];
  if (first === undefined) return NONE;
  return who.length === 1 ? [first.value] : [...new Set(who.map((person) => person.value))];
}

function milestonesByEntry(disruptions: readonly Disruption[]): Map<number, Milestone[]> {
  const found = new Map<number, Milestone[]>();
  for (const { marks } of disruptions) {
    for (const mark of Object.values(marks)) {
      const list = found.get(mark.entry);
      if (list === undefined) found.set(mark.entry, [mark.milestone]);
      else if (!list.includes(mark.milestone)) list.push(mark.milestone);
    }
  }
  return found;
}
