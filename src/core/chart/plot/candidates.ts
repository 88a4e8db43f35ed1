/** Where one label could stand: directly at its mark, or at the end of a hairline leader. */
import type { Box } from '../scene';
import type { Obstacles } from './obstacles';
import type { Block, LabelItem, LabelPlacement, Placed } from './place';

const LIFT = 14;
/** So many free places of a label are looked at, the cheapest first. */
const MOST = 40;
/** A label that can stay where it was stays. */
const FAMILIAR = 9;
/** A few words instead of all. */
const BRIEF = 18;

type Leader = readonly [number, number, number];

/** A free place of a label; lower cost is better. */
export class Candidate implements Placed {
  cost: number;
  /** It stood like this in the picture before. */
  familiar = false;
  private readonly x0: number;
  private readonly x1: number;
  private readonly y0: number;
  private readonly y1: number;
  /** The leader's extent; empty without one. */
  private readonly lx0: number;
  private readonly lx1: number;
  private readonly ly0: number;
  private readonly ly1: number;
  /** Of both together. */
  private readonly left: number;
  private readonly right: number;

  constructor(
    readonly item: LabelItem,
    readonly block: Block,
    readonly wrap: number,
    readonly side: 'above' | 'below',
    readonly anchor: 'start' | 'end',
    readonly lift: number,
    readonly x: number,
    readonly y: number,
    height: number,
    cost: number,
  ) {
    this.cost = cost;
    this.x0 = x - 2;
    this.x1 = x + block.width + 2;
    this.y0 = y - 1;
    this.y1 = y + height + 1;
    const start = this.leaderStart;
    const end = this.leaderEnd;
    this.lx0 = lift === 0 ? Infinity : item.x - 1.5;
    this.lx1 = lift === 0 ? -Infinity : item.x + 1.5;
    this.ly0 = Math.min(start, end);
    this.ly1 = Math.max(start, end);
    this.left = Math.min(this.x0, this.lx0);
    this.right = Math.max(this.x1, this.lx1);
  }

  get box(): Box {
    return { x: this.x0, y: this.y0, w: this.x1 - this.x0, h: this.y1 - this.y0 };
  }

  get leader(): Leader | null {
    return this.lift === 0 ? null : [this.item.x, this.leaderStart, this.leaderEnd];
  }

  private get leaderStart(): number {
    const { item, side } = this;
    return side === 'above' ? item.top - item.r : item.bottom + item.r;
  }

  private get leaderEnd(): number {
    return this.side === 'above' ? this.y0 + 2 : this.y1 - 2;
  }

  get leaderBox(): Box | null {
    return this.lift === 0 ? null : { x: this.lx0, y: this.ly0, w: 3, h: this.ly1 - this.ly0 };
  }

  /** Whether its leader covers nothing; without one it does not. */
  hangsFree(obstacles: Obstacles): boolean {
    return this.lift === 0 || obstacles.isClear(this.lx0, this.ly0, 3, this.ly1 - this.ly0, this.item.own);
  }

  /** A label close to another mark could be read as that mark's; one on a dotted line is harder to read. */
  surroundings({ marks, guides }: Place): number {
    const { item, x0, x1, y0, y1 } = this;
    let cost = 0;
    for (let i = firstFrom(marks, x0 - 6); i < marks.length; i++) {
      const mark = marks[i];
      if (mark === undefined || mark.x >= x1 + 2) break;
      if (mark.x === item.x && mark.y === item.y) continue;
      if (mark.y > y0 - 14 && mark.y < y1 + 14) cost += 5;
    }
    for (const guide of guides) if (guide > x0 + 3 && guide < x1 - 3) cost += 1.5;
    return cost;
  }

  /** Whether the text or leader of one covers the other's. */
  touches(other: Candidate): boolean {
    if (this.left >= other.right || other.left >= this.right) return false;
    if (this.x0 < other.x1 && other.x0 < this.x1 && this.y0 < other.y1 && other.y0 < this.y1) return true;
    if (this.x0 < other.lx1 && other.lx0 < this.x1 && this.y0 < other.ly1 && other.ly0 < this.y1) return true;
    if (this.lx0 < other.x1 && other.x0 < this.lx1 && this.ly0 < other.y1 && other.y0 < this.ly1) return true;
    return this.lx0 < other.lx1 && other.lx0 < this.lx1 && this.ly0 < other.ly1 && other.ly0 < this.ly1;
  }
}

/** What a place costs before anything is known of its surroundings. */
interface Stance {
  readonly block: number;
  readonly side: 'above' | 'below';
  readonly anchor: 'start' | 'end';
  readonly lift: number;
  readonly cost: number;
}

function stances(blocks: readonly Block[], maxLift: number): Stance[] {
  const found: Stance[] = [];
  blocks.forEach((block, index) => {
    const words = index * 2.5 + (block.cut ? 4 : 0) + (block.brief ? BRIEF : 0);
    for (const side of ['above', 'below'] as const) {
      for (const anchor of ['start', 'end'] as const) {
        const base = words + (side === 'below' ? 1.5 : 0) + (anchor === 'end' ? 2 : 0);
        for (let lift = 0; lift <= maxLift; lift++)
          found.push({ block: index, side, anchor, lift, cost: base + lift * 3 });
      }
    }
  });
  return found.sort((a, b) => a.cost - b.cost);
}

/** All that a label could take, by how it is wrapped: the same in every picture. */
export type Stances = Map<string, readonly Stance[]>;

/** Where labels are put. */
export interface Place {
  /** No label leaves it. */
  readonly area: Box;
  readonly obstacles: Obstacles;
  /** In order of x. */
  readonly marks: readonly { readonly x: number; readonly y: number }[];
  /** x of the dotted lines, which a label had better not cover. */
  readonly guides: readonly number[];
  readonly lineHeight: number;
}

/** The free places of labels among obstacles that stay where they are. Remembers the last ones of each. */
export class Candidates {
  private readonly known = new WeakMap<LabelItem, { readonly before: string; readonly list: readonly Candidate[] }>();
  private last: {
    readonly open: readonly (readonly Candidate[])[];
    readonly again: boolean;
    readonly found: readonly Placed[];
  } | null = null;

  constructor(
    private readonly place: Place,
    private readonly stances: Stances,
  ) {}

  /** The free places of a label, the cheapest first. `before`: how it stood in the picture before. */
  of(item: LabelItem, before: LabelPlacement | undefined): readonly Candidate[] {
    const stood = before === undefined ? '' : `${before.side} ${before.anchor} ${before.lift} ${before.wrap}`;
    const known = this.known.get(item);
    if (known?.before === stood) return known.list;
    const list = candidates(this.place, item, this.stancesOf(item), before);
    this.known.set(item, { before: stood, list });
    return list;
  }

  /** What was found for the same candidates the last time, else what `find` finds. */
  arranged(open: readonly (readonly Candidate[])[], again: boolean, find: () => readonly Placed[]): readonly Placed[] {
    const { last } = this;
    const same =
      last?.again === again && last.open.length === open.length && last.open.every((list, i) => list === open[i]);
    if (same) return last.found;
    const found = find();
    this.last = { open, again, found };
    return found;
  }

  private stancesOf({ blocks, maxLift }: LabelItem): readonly Stance[] {
    const key = `${maxLift}${blocks.map((block) => (block.brief ? 'b' : block.cut ? 'c' : 'w')).join('')}`;
    let found = this.stances.get(key);
    if (found === undefined) this.stances.set(key, (found = stances(blocks, maxLift)));
    return found;
  }
}

function candidates(
  place: Place,
  item: LabelItem,
  all: readonly Stance[],
  before: LabelPlacement | undefined,
): Candidate[] {
  const { obstacles } = place;
  const free: Candidate[] = [];
  const hung: Candidate[] = [];
  for (const stance of all) {
    const familiar = before !== undefined && isStance(before, stance);
    if (free.length >= MOST && !familiar) continue;
    const candidate = standing(place, item, stance);
    if (candidate === null) continue;
    if (familiar) {
      candidate.familiar = true;
      candidate.cost -= FAMILIAR;
    }
    (candidate.hangsFree(obstacles) ? free : hung).push(candidate);
  }
  // In a cluster a leader may start between other marks, if it is free from a little further on.
  const list = free.length > 0 ? free : hung.filter((candidate) => isFreeBeyond(place, candidate));
  for (const candidate of list) candidate.cost += candidate.surroundings(place);
  return list.sort((a, b) => a.cost - b.cost);
}

const isStance = (before: LabelPlacement, stance: Stance): boolean =>
  before.side === stance.side &&
  before.anchor === stance.anchor &&
  before.lift === stance.lift &&
  before.wrap === stance.block;

/** A label as it stands, where its words cover nothing and leave no room; else null. */
function standing(
  { area, lineHeight, obstacles }: Place,
  item: LabelItem,
  { block: index, side, anchor, lift, cost }: Stance,
): Candidate | null {
  const block = item.blocks[index];
  if (block === undefined) return null;
  const h = block.rows.length * lineHeight;
  const gap = item.r + 2 + lift * LIFT;
  const from = lift === 0 ? item.y : side === 'above' ? item.top : item.bottom;
  const y = side === 'above' ? from - gap - h : from + gap;
  const corner = item.stepped && side === 'above' ? item.r * 0.5 + 2 : item.guided ? 4 : 0;
  const aside = lift > 0 ? 4 : anchor === 'end' ? 3 : corner;
  const x = anchor === 'start' ? item.x + aside : item.x - aside - block.width;
  if (x < area.x || x + block.width > area.x + area.w || y < area.y || y + h > area.y + area.h) return null;
  if (!obstacles.isClear(x - 2, y - 1, block.width + 4, h + 2, item.own)) return null;
  return new Candidate(item, block, index, side, anchor, lift, x, y, h, cost);
}

/** The first mark right of `x`; marks are in order of x. */
function firstFrom(marks: Place['marks'], x: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.x ?? Infinity) > x) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isFreeBeyond({ obstacles }: Place, { leaderBox, item }: Candidate): boolean {
  if (leaderBox === null) return false;
  const distance = 26;
  const bottom = leaderBox.y + leaderBox.h;
  if (leaderBox.y < item.y) {
    const h = Math.max(0, Math.min(bottom, item.y - distance) - leaderBox.y);
    return obstacles.isFree({ ...leaderBox, h }, item.own);
  }
  const top = Math.max(leaderBox.y, item.y + distance);
  return obstacles.isFree({ ...leaderBox, y: top, h: Math.max(0, bottom - top) }, item.own);
}
