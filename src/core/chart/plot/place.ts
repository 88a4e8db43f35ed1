/** Finds places for texts beside marks so that nothing covers anything. Same input, same result. */
import { hit, type Box } from '../scene';
import type { Obstacles } from './obstacles';

/** A text wrapped in one way. */
export interface Block {
  readonly rows: readonly string[];
  readonly width: number;
  readonly cut: boolean;
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
  readonly rows: number;
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

export interface PlaceInput {
  readonly items: readonly LabelItem[];
  /** No label leaves it. */
  readonly area: Box;
  readonly obstacles: Obstacles;
  readonly marks: readonly { readonly x: number; readonly y: number }[];
  /** x of the dotted lines, which a label had better not cover. */
  readonly guides: readonly number[];
  readonly previous?: ReadonlyMap<string, LabelPlacement> | undefined;
  readonly lineHeight: number;
}

interface Candidate extends Placed {
  cost: number;
  readonly leaderBox: Box | null;
}

const LIFT = 14;
const MOST = 80;
const GAIN = [140, 60, 45, 25, 20] as const;
/** A label that can stay where it was stays. */
const FAMILIAR = 9;

export function placeLabels(input: PlaceInput): Placed[] {
  const open = input.items.map((item) => candidates(input, item));
  const indexes = input.items.map((_, i) => i);
  const item = (i: number): LabelItem => input.items[i] as LabelItem;
  const late = (i: number): number => (item(i).rank > 2 ? 1 : 0);
  const orders: ((a: number, b: number) => number)[] = [
    (a, b) => item(a).rank - item(b).rank || item(a).x - item(b).x || a - b,
    (a, b) => late(a) - late(b) || item(b).x - item(a).x || a - b,
    (a, b) => late(a) - late(b) || item(a).x - item(b).x || a - b,
    (a, b) => (open[a]?.length ?? 0) - (open[b]?.length ?? 0) || item(a).x - item(b).x || a - b,
  ];
  let best: { score: number; got: Candidate[] } | null = null;
  for (const order of orders) {
    const got = improve(open, greedy([...indexes].sort(order), open));
    const score = got.reduce((sum, candidate) => sum + gain(candidate), 0);
    if (best === null || score > best.score + 1e-9) best = { score, got };
  }
  return best?.got ?? [];
}

const gain = (candidate: Candidate): number => (GAIN[candidate.item.rank] ?? 20) - candidate.cost;

function greedy(order: readonly number[], open: readonly (readonly Candidate[])[]): Candidate[] {
  const got: Candidate[] = [];
  for (const i of order) {
    const found = open[i]?.find((candidate) => got.every((other) => clear(candidate, other)));
    if (found !== undefined) got.push(found);
  }
  return got;
}

/** For each label without a place: move or drop the one that is in its way, when that gains. */
function improve(open: readonly (readonly Candidate[])[], start: Candidate[]): Candidate[] {
  let got = start;
  for (const list of open) {
    const first = list[0];
    if (first === undefined || got.some((candidate) => candidate.item === first.item)) continue;
    let bestValue = 0;
    let bestGot: Candidate[] | null = null;
    for (const candidate of list) {
      const rivals = got.filter((other) => !clear(candidate, other));
      const rival = rivals[0];
      if (rivals.length > 1) continue;
      if (rival === undefined) {
        if (gain(candidate) > bestValue) [bestValue, bestGot] = [gain(candidate), [...got, candidate]];
        continue;
      }
      const rest = got.filter((other) => other !== rival);
      const again = open
        .find((other) => other[0]?.item === rival.item)
        ?.find((other) => clear(other, candidate) && rest.every((third) => clear(other, third)));
      const value = gain(candidate) + (again === undefined ? 0 : gain(again)) - gain(rival);
      if (value > bestValue)
        [bestValue, bestGot] = [value, [...rest, candidate, ...(again === undefined ? [] : [again])]];
    }
    if (bestGot !== null) got = bestGot;
  }
  return got;
}

function clear(a: Candidate, b: Candidate): boolean {
  if (hit(a.box, b.box)) return false;
  if (a.leaderBox !== null && (hit(a.leaderBox, b.box) || (b.leaderBox !== null && hit(a.leaderBox, b.leaderBox))))
    return false;
  return b.leaderBox === null || !hit(a.box, b.leaderBox);
}

/** All free places of one label, the cheapest first: directly at its mark, or at the end of a hairline leader. */
function candidates(input: PlaceInput, item: LabelItem): Candidate[] {
  const { obstacles } = input;
  const free: Candidate[] = [];
  const hung: Candidate[] = [];
  item.blocks.forEach((block, index) => {
    for (const side of ['above', 'below'] as const) {
      for (let lift = 0; lift <= item.maxLift; lift++) {
        for (const anchor of ['start', 'end'] as const) {
          const candidate = candidateAt(input, item, block, index, side, anchor, lift);
          if (candidate === null || !obstacles.isFree(candidate.box, item.own)) continue;
          if (candidate.leaderBox === null || obstacles.isFree(candidate.leaderBox, item.own)) free.push(candidate);
          else hung.push(candidate);
        }
      }
    }
  });
  // In a cluster a leader may start between other marks, if it is free from a little further on.
  const list =
    free.length > 0
      ? free
      : hung.filter((c) => c.leaderBox !== null && obstacles.isFree(beyond(c.leaderBox, item.y, 26), item.own));
  const before = input.previous?.get(item.key);
  for (const candidate of list) {
    candidate.cost += surroundings(input, candidate);
    if (before !== undefined && isSame(before, candidate)) candidate.cost -= FAMILIAR;
  }
  return list.sort((a, b) => a.cost - b.cost).slice(0, MOST);
}

const isSame = (before: LabelPlacement, now: Candidate): boolean =>
  before.side === now.side && before.anchor === now.anchor && before.lift === now.lift && before.rows === now.rows;

function candidateAt(
  { area, lineHeight }: PlaceInput,
  item: LabelItem,
  block: Block,
  index: number,
  side: 'above' | 'below',
  anchor: 'start' | 'end',
  lift: number,
): Candidate | null {
  const h = block.rows.length * lineHeight;
  const gap = item.r + 2 + lift * LIFT;
  const from = lift === 0 ? item.y : side === 'above' ? item.top : item.bottom;
  const y = side === 'above' ? from - gap - h : from + gap;
  const aside =
    lift > 0 ? 4 : anchor === 'end' ? 3 : item.stepped && side === 'above' ? item.r * 0.5 + 2 : item.guided ? 4 : 0;
  const x = anchor === 'start' ? item.x + aside : item.x - aside - block.width;
  if (x < area.x || x + block.width > area.x + area.w || y < area.y || y + h > area.y + area.h) return null;
  const start = side === 'above' ? item.top - item.r : item.bottom + item.r;
  const end = side === 'above' ? y + 1 : y + h - 1;
  return {
    item,
    block,
    side,
    anchor,
    lift,
    rows: block.rows.length,
    x,
    y,
    cost: lift * 3 + index * 2.5 + (side === 'below' ? 1.5 : 0) + (anchor === 'end' ? 2 : 0) + (block.cut ? 4 : 0),
    box: { x: x - 2, y: y - 1, w: block.width + 4, h: h + 2 },
    leader: lift === 0 ? null : [item.x, start, end],
    leaderBox: lift === 0 ? null : { x: item.x - 1.5, y: Math.min(start, end), w: 3, h: Math.abs(end - start) },
  };
}

/** A label close to another mark could be read as that mark's; one on a dotted line is harder to read. */
function surroundings({ marks, guides }: PlaceInput, { box, item }: Candidate): number {
  let cost = 0;
  for (const mark of marks) {
    if (mark.x === item.x && mark.y === item.y) continue;
    if (mark.x > box.x - 6 && mark.x < box.x + box.w + 2 && mark.y > box.y - 14 && mark.y < box.y + box.h + 14)
      cost += 5;
  }
  for (const guide of guides) if (guide > box.x + 3 && guide < box.x + box.w - 3) cost += 1.5;
  return cost;
}

/** The part of a leader that is further than `distance` from the mark. */
function beyond(leader: Box, y: number, distance: number): Box {
  if (leader.y < y) return { ...leader, h: Math.max(0, Math.min(leader.h, y - distance - leader.y)) };
  const top = Math.max(leader.y, y + distance);
  return { ...leader, y: top, h: Math.max(0, leader.y + leader.h - top) };
}
