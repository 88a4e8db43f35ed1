/** Where the time of a response went, by person and by kind: load, never a measure of anybody. */
import { KINDS, type Entry, type Kind, type Review } from '../format/model';

export interface Activity {
  /** Entries in which it occurs. */
  readonly entries: number;
  /** Milliseconds that its entries with `until` cover, overlaps counted once. Entries without `until` say no length. */
  readonly stated: number;
  /** The first and the last moment, in milliseconds UTC; null where no entry has a time. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface PersonActivity extends Activity {
  /** As first written, without `@`. */
  readonly id: string;
}

export interface KindActivity extends Activity {
  readonly kind: Kind;
}

/** Everybody named under `who`, in the order of the timeline; an id counts once however it is capitalised. */
export function activityOfPeople({ timeline }: Review): PersonActivity[] {
  const found = new Map<string, { id: string; entries: Entry[] }>();
  for (const entry of timeline) {
    for (const { value } of entry.who) {
      const id = value.trim().replace(/^@/, '');
      const known = found.get(id.toLowerCase()) ?? { id, entries: [] };
      found.set(id.toLowerCase(), known);
      if (!known.entries.includes(entry)) known.entries.push(entry);
    }
  }
  return [...found.values()].map(({ id, entries }) => ({ id, ...activity(entries) }));
}

/** The kinds that occur, in the order of the format. */
export function activityOfKinds({ timeline }: Review): KindActivity[] {
  return KINDS.flatMap((kind) => {
    const entries = timeline.filter((entry) => entry.kind?.value === kind);
    return entries.length === 0 ? [] : [{ kind, ...activity(entries) }];
  });
}

function activity(entries: readonly Entry[]): Activity {
  const spans = entries.flatMap(({ at, until }) => {
    const from = at?.instant ?? null;
    return from === null ? [] : [{ from, to: Math.max(from, until?.instant ?? from) }];
  });
  spans.sort((a, b) => a.from - b.from);
  let stated = 0;
  let reached = -Infinity;
  for (const { from, to } of spans) {
    stated += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return { entries: entries.length, stated, from: spans[0]?.from ?? null, to: spans.length === 0 ? null : reached };
}
