/** The entries of a timeline in time order, each with the time at which it is drawn. All times in milliseconds UTC. */
import type { Entry, Milestone } from '../../format/model';
import type { Disruption } from '../../metrics/metrics';

/** One entry as the picture takes it. */
export interface Moment {
  readonly entry: Entry;
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

const MINUTE = 60_000;
const NONE: readonly never[] = [];

export function moments(timeline: readonly Entry[], disruptions: readonly Disruption[]): Moment[] {
  const sorted = inTimeOrder(timeline);
  const drawn = drawnTimes(sorted);
  const milestones = milestonesByEntry(disruptions);
  return sorted.map((entry, order): Moment => {
    const at = entry.at?.instant ?? null;
    const end = entry.until?.instant ?? null;
    const until = at !== null && end !== null && end > at ? end : null;
    const impact = entry.impact?.value;
    const time = drawn[order] ?? 0;
    return {
      entry,
      n: entry.index + 1,
      order,
      at,
      until,
      drawn: time,
      drawnEnd: until,
      approximate: entry.at?.approximate === true || entry.until?.approximate === true,
      step: impact === 'positive' ? 1 : impact === 'negative' ? -1 : 0,
      milestones: milestones.get(entry.index) ?? NONE,
      who: entry.who.length === 0 ? NONE : [...new Set(entry.who.map((person) => person.value))],
    };
  });
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

/** By time, then by place in the list. An entry without a time stays behind the one that it follows in the list. */
function inTimeOrder(timeline: readonly Entry[]): Entry[] {
  const timed = timeline.filter((entry) => entry.at?.instant != null);
  timed.sort((a, b) => (a.at?.instant ?? 0) - (b.at?.instant ?? 0) || a.index - b.index);
  if (timed.length === timeline.length) return timed;
  const followers = new Map<number, Entry[]>();
  let leader = -1;
  for (const entry of timeline) {
    if (entry.at?.instant != null) leader = entry.index;
    else followers.set(leader, [...(followers.get(leader) ?? []), entry]);
  }
  return [...(followers.get(-1) ?? []), ...timed.flatMap((entry) => [entry, ...(followers.get(entry.index) ?? [])])];
}

/**
 * Entries that share a minute are drawn in their order inside that minute: the clock by which they were written has no seconds
 * that could contradict it. Entries without a time are spread between their neighbours.
 */
function drawnTimes(sorted: readonly Entry[]): Float64Array {
  const drawn = new Float64Array(sorted.length).fill(Number.NaN);
  const known = sorted.flatMap((entry, order) => (entry.at?.instant == null ? [] : [order]));
  const at = (i: number): number => sorted[known[i] ?? -1]?.at?.instant ?? 0;
  for (let i = 0; i < known.length;) {
    let j = i + 1;
    while (j < known.length && at(j) === at(i)) j++;
    const group = known.slice(i, j);
    const room =
      group.length === 1
        ? 0
        : sharedMinute(
            group.map((order) => sorted[order]),
            j < known.length ? at(j) : Infinity,
          );
    group.forEach((order, k) => (drawn[order] = at(i) + (k / group.length) * room * 0.92));
    i = j;
  }
  spreadUnknown(drawn);
  return drawn;
}

/** How much of the minute the entries of one time may take up. */
function sharedMinute(group: readonly (Entry | undefined)[], next: number): number {
  const start = group[0]?.at?.instant ?? 0;
  if (start % MINUTE !== 0 || group.some((entry) => entry?.at?.hasSeconds === true)) return 0;
  const ends = group.map((entry) => entry?.until?.instant ?? Infinity).filter((end) => end > start);
  return Math.min(MINUTE, next - start, ...ends.map((end) => end - start));
}

function spreadUnknown(drawn: Float64Array): void {
  const known = drawn.filter((time) => !Number.isNaN(time));
  const span = known.length === 0 ? 0 : Math.max(...endsOf(known)) - Math.min(...endsOf(known));
  // Outside the known times they need some room, which stands for no length of time.
  const pad = Math.max(MINUTE, span * 0.02);
  for (let i = 0; i < drawn.length;) {
    if (!Number.isNaN(drawn[i] ?? 0)) {
      i++;
      continue;
    }
    let j = i;
    while (j < drawn.length && Number.isNaN(drawn[j] ?? 0)) j++;
    const before = i === 0 ? null : (drawn[i - 1] ?? 0);
    const after = j === drawn.length ? null : (drawn[j] ?? 0);
    const size = j - i;
    for (let k = i; k < j; k++) {
      if (before !== null && after !== null) drawn[k] = before + ((after - before) * (k - i + 1)) / (size + 1);
      else if (before !== null) drawn[k] = before + pad * (k - i + 1);
      else drawn[k] = (after ?? 0) - pad * (j - k);
    }
    i = j;
  }
}

/** First and last: known times are sorted. */
const endsOf = (sorted: Float64Array): [number, number] => [sorted[0] ?? 0, sorted[sorted.length - 1] ?? 0];
