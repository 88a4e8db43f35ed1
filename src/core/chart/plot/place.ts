/** Finds places for texts beside marks so that nothing covers anything. Same input, same result. */
import type { Box } from '../scene';
import type { Candidate, Candidates } from './candidates';

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

/** What moved recovery away is worth more than all that could stand in its place. */
const GAIN = [1000, 60, 45, 25, 20] as const;
/** Among milestones, the one that changed something. */
const HELPED = 15;
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

function arrange(items: readonly LabelItem[], open: readonly (readonly Candidate[])[], again: boolean): Placed[] {
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
    if (best.score >= most(open)) return got.filter((candidate) => candidate !== null);
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
  const promising = first.map((got) => ({ got, score: score(got) })).sort((a, b) => b.score - a.score);
  for (const { got } of promising.slice(0, 2)) {
    const value = exchanged(open, got);
    if (best === null || value > best.score + 1e-9) best = { got, score: value };
  }
  return (best?.got ?? []).filter((candidate) => candidate !== null);
}

/** Makes the exchanges that gain, and gives the score. */
function exchanged(open: readonly (readonly Candidate[])[], got: Assignment): number {
  for (let pass = 0; pass < PASSES && improve(open, got); pass++);
  return score(got);
}

/** More than this no arrangement can be worth: every label at its own best place. */
function most(open: readonly (readonly Candidate[])[]): number {
  let sum = 0;
  for (const [first] of open) if (first !== undefined) sum += Math.max(0, gain(first));
  return sum;
}

/** Every label where it was, as far as they do not touch now; then the others. */
function asBefore(order: readonly number[], open: readonly (readonly Candidate[])[]): Assignment {
  const got: Assignment = open.map(() => null);
  for (const i of order) {
    const known = open[i]?.find((candidate) => candidate.familiar);
    if (known !== undefined && rivalOf(known, got, -1) === -1) got[i] = known;
  }
  for (const i of order) got[i] ??= firstClear(open[i] ?? [], got, i, null);
  return got;
}

/** For each label its place, or null. */
type Assignment = (Candidate | null)[];

const gain = (candidate: Candidate): number =>
  (GAIN[candidate.item.rank] ?? 20) + (candidate.item.helped ? HELPED : 0) - candidate.cost;

function score(got: Assignment): number {
  let sum = 0;
  for (const candidate of got) if (candidate !== null) sum += gain(candidate);
  return sum;
}

function greedy(order: readonly number[], open: readonly (readonly Candidate[])[]): Assignment {
  const got: Assignment = open.map(() => null);
  for (const i of order) got[i] = firstClear(open[i] ?? [], got, -1, null);
  return got;
}

/** The cheapest candidate that is clear of all placed ones, except those of `without`, and of `also`. */
function firstClear(
  list: readonly Candidate[],
  got: Assignment,
  without: number,
  also: Candidate | null,
): Candidate | null {
  for (const candidate of list) {
    if (also !== null && candidate.touches(also)) continue;
    if (rivalOf(candidate, got, without) === -1) return candidate;
  }
  return null;
}

/** Whose label is in the way: −1 nobody's, −2 several. */
function rivalOf(candidate: Candidate, got: Assignment, without: number): number {
  let rival = -1;
  for (let i = 0; i < got.length; i++) {
    const other = got[i];
    if (other == null || i === without || !candidate.touches(other)) continue;
    if (rival !== -1) return -2;
    rival = i;
  }
  return rival;
}

/** For each label without a place: move or drop the one that is in its way, when that gains. Whether anything did. */
function improve(open: readonly (readonly Candidate[])[], got: Assignment): boolean {
  let improved = false;
  for (const [i, list] of open.entries()) {
    if (got[i] !== null) continue;
    let best = 0;
    let change: { candidate: Candidate; rival: number; again: Candidate | null } | null = null;
    for (const candidate of list) {
      if (gain(candidate) <= best) continue;
      const rival = rivalOf(candidate, got, i);
      if (rival === -2) continue;
      const old = got[rival] ?? null;
      const again = old === null ? null : firstClear(open[rival] ?? [], got, rival, candidate);
      const value = gain(candidate) + (again === null ? 0 : gain(again)) - (old === null ? 0 : gain(old));
      if (value > best) {
        best = value;
        change = { candidate, rival, again };
      }
    }
    if (change === null) continue;
    if (change.rival >= 0) got[change.rival] = change.again;
    got[i] = change.candidate;
    improved = true;
  }
  return improved;
}
