/** Finds places for texts beside marks so that nothing covers anything. Same input, same result. */
import type { Box } from '../scene';
import { Assignment } from './assignment';
import type { Candidate } from './candidate';
import type { Candidates } from './candidates';

/** A text wrapped in one way. */
export interface Block {
  readonly rows: readonly string[];
  readonly width: number;
  readonly cut: boolean;
  /** Few words only, where nothing better finds a place. */
  readonly brief: boolean;
}

export interface LabelItem {
  /** The same for the same entry while a review is edited. */
  readonly key: string;
  /** The mark, and the extent of the path's step at it. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly top: number;
  readonly bottom: number;
  readonly blocks: readonly Block[];
  /** 0 matters most. */
  readonly rank: number;
  /** The mark's own box, which its label may touch. */
  readonly own: Box;
  /** A milestone that brought recovery closer. */
  readonly helped: boolean;
  /** The path falls here: the corner above right is empty. */
  readonly stepped: boolean;
  /** A dotted line runs through the mark. */
  readonly guided: boolean;
  readonly maxLift: number;
}

/** How a label stands to its mark, in terms that survive small changes of the picture. */
export interface LabelPlacement {
  readonly side: 'above' | 'below';
  readonly anchor: 'start' | 'end';
  readonly lift: number;
  /** Which of the ways to wrap it. */
  readonly wrap: number;
}

export interface Placed extends LabelPlacement {
  readonly item: LabelItem;
  readonly block: Block;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  /** From the mark to the text: x, y of both ends. */
  readonly leader: readonly [number, number, number] | null;
}

/** What another arrangement must be better by, to be worth the eye's work of finding things again. */
const STEADY = 25;
/** Exchanges make room for others, a few times. */
const PASSES = 4;

/**
 * Tries a few orders and keeps the one that places the most weight at the least cost. `previous`: how the labels stood in the picture
 * before. The same list as the last time where every label has the same candidates.
 */
export function placeLabels(
  items: readonly LabelItem[],
  candidates: Candidates,
  previous: ReadonlyMap<string, LabelPlacement> | undefined,
): readonly Placed[] {
  const open = items.map((item) => candidates.of(item, previous?.get(item.key)));
  return candidates.arranged(open, previous !== undefined, () => arrange(items, open, previous !== undefined));
}

/** For each label its places, the cheapest first. */
type Open = readonly (readonly Candidate[])[];

function arrange(items: readonly LabelItem[], open: Open, again: boolean): readonly Placed[] {
  const rank = items.map((item) => item.rank);
  const x = items.map((item) => item.x);
  const by = (list: readonly number[], a: number, b: number): number => (list[a] ?? 0) - (list[b] ?? 0);
  const byRank = (a: number, b: number): number => by(rank, a, b) || by(x, a, b) || a - b;
  const indexes = items.map((_, i) => i);
  let best: { got: Assignment; score: number } | null = null;
  if (again) {
    // What changes the picture before least is taken when no other can be worth the change.
    const got = asBefore([...indexes].sort(byRank), open);
    best = { got, score: exchanged(open, got) + STEADY };
    if (best.score >= most(open)) return got.placed();
  }
  const late = rank.map((value) => (value > 2 ? 1 : 0));
  const few = open.map((list) => list.length);
  const orders: ((a: number, b: number) => number)[] = [
    byRank,
    (a, b) => by(late, a, b) || by(x, b, a) || a - b,
    (a, b) => by(late, a, b) || by(x, a, b) || a - b,
    (a, b) => by(few, a, b) || by(x, a, b) || a - b,
  ];
  const first = orders.map((order) => greedy([...indexes].sort(order), open));
  // Only the two most promising are worth the search for exchanges.
  const promising = first.map((got) => ({ got, score: got.score() })).sort((a, b) => b.score - a.score);
  for (const { got } of promising.slice(0, 2)) {
    const value = exchanged(open, got);
    if (best === null || value > best.score + 1e-9) best = { got, score: value };
  }
  return best?.got.placed() ?? [];
}

/** Makes the exchanges that gain, and gives the score. */
function exchanged(open: Open, got: Assignment): number {
  const seen = new Int32Array(open.length).fill(-1);
  for (let pass = 0; pass < PASSES && improve(open, got, seen); pass++);
  return got.score();
}

/** More than this no arrangement can be worth: every label at its own best place. */
function most(open: Open): number {
  let sum = 0;
  for (const list of open) sum += bestOf(list);
  return sum;
}

/** What a label can be worth at most; the cheapest place comes first. */
const bestOf = (list: readonly Candidate[] | undefined): number => Math.max(0, list?.[0]?.worth ?? 0);

/** Every label where it was, as far as they do not touch now; then the others. */
function asBefore(order: readonly number[], open: Open): Assignment {
  const got = new Assignment(open.length);
  for (const i of order) {
    const known = open[i]?.find((candidate) => candidate.familiar);
    if (known !== undefined && got.rivalOf(known, -1) === -1) got.put(i, known);
  }
  for (const i of order) if (got.at(i) === null) got.put(i, got.firstClear(open[i] ?? [], i));
  return got;
}

function greedy(order: readonly number[], open: Open): Assignment {
  const got = new Assignment(open.length);
  for (const i of order) got.put(i, got.firstClear(open[i] ?? [], i));
  return got;
}

/**
 * For each label without a place: move or drop the one that is in its way, when that gains. Whether anything did. `seen`: at which turn
 * nothing gained for a label.
 */
function improve(open: Open, got: Assignment, seen: Int32Array): boolean {
  let improved = false;
  for (let i = 0; i < open.length; i++) {
    if (got.at(i) !== null || seen[i] === got.turn) continue;
    let best = 0;
    let change: { candidate: Candidate; rival: number; again: Candidate | null } | null = null;
    for (const candidate of open[i] ?? []) {
      if (candidate.worth <= best) continue;
      const rival = got.rivalOf(candidate, i);
      if (rival === -2) continue;
      const old = got.at(rival);
      const oldWorth = old === null ? 0 : old.worth;
      // Not even at its best place would the other make up for it.
      if (old !== null && candidate.worth + bestOf(open[rival]) - oldWorth <= best) continue;
      const again = old === null ? null : got.elsewhere(open[rival] ?? [], rival, candidate);
      const value = candidate.worth + (again === null ? 0 : again.worth) - oldWorth;
      if (value > best) {
        best = value;
        change = { candidate, rival, again };
      }
    }
    if (change === null) {
      seen[i] = got.turn;
      continue;
    }
    if (change.rival >= 0) got.put(change.rival, change.again);
    got.put(i, change.candidate);
    improved = true;
  }
  return improved;
}
