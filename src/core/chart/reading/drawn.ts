/** The order in which entries are drawn, and at which time each stands. All times in milliseconds UTC. */
import { Trait, type EntryColumns } from '../../format/entry-columns';

const MINUTE = 60_000;
/** The last of a shared minute keeps clear of the next one. */
const SHARE = 0.92;

export interface Order {
  /**
   * By time, then by place in the list, which is what is given. An entry without a time stays behind the one that it follows in the list.
   * Null: as they stand in the list.
   */
  readonly indices: Int32Array | null;
  /** The time at which each stands. */
  readonly drawn: Float64Array;
}

export function timeOrder({ at, until, traits }: EntryColumns): Order {
  const indices = sorted(at);
  if (indices === null) return { indices, drawn: drawnTimes(at, until, traits) };
  const by = <T extends Float64Array | Uint16Array>(column: T): T => {
    const ordered = column.slice() as T;
    for (let i = 0; i < indices.length; i++) ordered[i] = column[indices[i] ?? 0] ?? 0;
    return ordered;
  };
  return { indices, drawn: drawnTimes(by(at), by(until), by(traits)) };
}

/** Null: they are in order. */
function sorted(times: Float64Array): Int32Array | null {
  let last = -Infinity;
  let unknown = false;
  let inOrder = true;
  for (const time of times) {
    if (Number.isNaN(time)) unknown = true;
    else {
      if (time < last) inOrder = false;
      last = time;
    }
  }
  if (inOrder) return null;
  const known: number[] = [];
  for (let i = 0; i < times.length; i++) if (!Number.isNaN(times[i])) known.push(i);
  known.sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
  if (!unknown) return Int32Array.from(known);
  const followers = new Map<number, number[]>();
  let leader = -1;
  times.forEach((time, i) => {
    if (!Number.isNaN(time)) leader = i;
    else if (followers.get(leader)?.push(i) === undefined) followers.set(leader, [i]);
  });
  return Int32Array.from([
    ...(followers.get(-1) ?? []),
    ...known.flatMap((index) => [index, ...(followers.get(index) ?? [])]),
  ]);
}

/**
 * Entries that share a minute are drawn in their order inside that minute: the clock by which they were written has no seconds
 * that could contradict it. Entries without a time are spread between their neighbours.
 */
function drawnTimes(times: Float64Array, until: Float64Array, traits: Uint16Array): Float64Array {
  const drawn = times.slice();
  let unknown = false;
  for (let i = 0; i < times.length;) {
    const time = times[i] ?? Number.NaN;
    let size = 0;
    let end = i;
    for (; end < times.length; end++) {
      const other = times[end] ?? Number.NaN;
      if (Number.isNaN(other)) unknown = true;
      else if (other === time) size++;
      else break;
    }
    if (size > 1) spreadMinute({ times, until, traits }, drawn, i, end, size);
    i = Math.max(end, i + 1);
  }
  if (unknown) spreadUnknown(drawn);
  return drawn;
}

/** Sets the times of the `size` entries of one time in [from, to). */
function spreadMinute(
  {
    times,
    until,
    traits,
  }: { readonly times: Float64Array; readonly until: Float64Array; readonly traits: Uint16Array },
  drawn: Float64Array,
  from: number,
  to: number,
  size: number,
): void {
  const start = times[from] ?? 0;
  if (start % MINUTE !== 0) return;
  let room = Math.min(MINUTE, (times[to] ?? Infinity) - start);
  for (let i = from; i < to; i++) {
    if (((traits[i] ?? 0) & Trait.Seconds) !== 0) return;
    const end = until[i] ?? NaN;
    if (end > start) room = Math.min(room, end - start);
  }
  for (let i = from, k = 0; i < to; i++) {
    if (!Number.isNaN(times[i])) drawn[i] = start + (k++ / size) * room * SHARE;
  }
}

function spreadUnknown(drawn: Float64Array): void {
  const known = drawn.filter((time) => !Number.isNaN(time));
  const span = (known[known.length - 1] ?? 0) - (known[0] ?? 0);
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
    for (let k = i; k < j; k++) {
      if (before !== null && after !== null) drawn[k] = before + ((after - before) * (k - i + 1)) / (j - i + 1);
      else if (before !== null) drawn[k] = before + pad * (k - i + 1);
      else drawn[k] = (after ?? 0) - pad * (j - k);
    }
    i = j;
  }
}
