/** The entries of a timeline in time order, each with the time at which it is drawn. All times in milliseconds UTC. */
import type { Entries } from '../../format/entries';
import type { EntryFacts } from '../../format/entry-facts';
import type { Entry, Milestone } from '../../format/model';
import type { Disruption } from '../../metrics/metrics';
import { changeOfList } from '../../text/list-change';
import { momentColumns, type MomentColumns } from './columns';
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

/** All of them, in time order, and what they were made from. */
export interface Moments {
  readonly list: readonly Moment[];
  readonly columns: MomentColumns;
  /** Their indices in time order, and the place in time order by index; null: the two are the same. */
  readonly indices: Int32Array | null;
  readonly orders: Int32Array | null;
  readonly facts: readonly EntryFacts[];
  readonly milestones: ReadonlyMap<number, readonly Milestone[]>;
}

const NONE: readonly never[] = [];

/** `before`: those of an earlier version, of which all that have stayed the same are taken over. */
export function momentsOf(entries: Entries, disruptions: readonly Disruption[], before: Moments | null): Moments {
  const { own, facts } = entries;
  const milestones = milestonesByEntry(disruptions);
  const order = timeOrder(entries.columns);
  const { indices, drawn } = order;
  const columns = momentColumns(entries.columns, order, milestones.keys());
  const moment = (place: number): Moment | undefined => {
    const index = indices === null ? place : (indices[place] ?? -1);
    const entry = own[index];
    return entry && momentOf(entry, index, place, drawn[place] ?? 0, milestones.get(index) ?? NONE);
  };
  const now = { columns, indices, orders: inverse(indices), facts, milestones };
  const kept = before !== null && before.list.length === own.length ? before : null;
  const list = kept === null ? [] : kept.list.slice();
  for (const place of kept === null ? own.keys() : changedPlaces(kept, now)) {
    const one = moment(place);
    if (one !== undefined) list[place] = one;
  }
  return { ...now, list };
}

function momentOf(entry: Entry, index: number, order: number, drawn: number, milestones: readonly Milestone[]): Moment {
  const at = entry.at?.instant ?? null;
  const end = entry.until?.instant ?? null;
  const until = at !== null && end !== null && end > at ? end : null;
  const impact = entry.impact?.value;
  return {
    entry,
    index,
    n: index + 1,
    order,
    at,
    until,
    drawn,
    drawnEnd: until,
    approximate: entry.at?.approximate === true || entry.until?.approximate === true,
    step: impact === 'positive' ? 1 : impact === 'negative' ? -1 : 0,
    milestones,
    who: names(entry),
  };
}

/** Of two versions with as many entries: the places of other entries, of other facts, drawn elsewhere, or with other milestones. */
function changedPlaces(before: Moments, now: Omit<Moments, 'list'>): ReadonlySet<number> {
  const changed = new Set<number>();
  const { start, newEnd } = changeOfList(before.facts, now.facts);
  const orderOf = (index: number): number => now.orders?.[index] ?? index;
  for (let index = start; index < newEnd; index++) changed.add(orderOf(index));
  const old = before.columns.drawn;
  const { drawn } = now.columns;
  for (let place = 0; place < drawn.length; place++) if (old[place] !== drawn[place]) changed.add(place);
  const [then, here] = [before.indices, now.indices];
  if (then !== here) {
    for (let place = 0; place < drawn.length; place++)
      if ((then === null ? place : then[place]) !== (here === null ? place : here[place])) changed.add(place);
  }
  for (const index of [...before.milestones.keys(), ...now.milestones.keys()]) {
    const [marked, marks] = [before.milestones.get(index) ?? NONE, now.milestones.get(index) ?? NONE];
    if (marked.join(' ') !== marks.join(' ')) changed.add(orderOf(index));
  }
  return changed;
}

function inverse(indices: Int32Array | null): Int32Array | null {
  if (indices === null) return null;
  const orders = new Int32Array(indices.length);
  indices.forEach((index, order) => (orders[index] = order));
  return orders;
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
