import type { Box } from '../scene';
import type { Obstacles } from './obstacles';
import type { Block, LabelItem, Placed } from './place';
import type { Differences, Place } from './surroundings';

type Leader = readonly [number, number, number];

/** What moved recovery away is worth more than all that could stand in its place. */
const GAIN = [1000, 60, 45, 25, 20] as const;
/** Among milestones, the one that changed something. */
const HELPED = 15;
/** A free place of a label; lower cost is better. */
export class Candidate implements Placed {
  cost: number;
  /** What the picture gains by it, once its cost is known. */
  worth = 0;
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
  readonly left: number;
  readonly right: number;

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

  /** Whether another one of the same label is the same. */
  isLike(other: Candidate): boolean {
    const { side, anchor, lift, wrap, cost, familiar } = this;
    return (
      lift === other.lift &&
      wrap === other.wrap &&
      side === other.side &&
      anchor === other.anchor &&
      cost === other.cost &&
      familiar === other.familiar
    );
  }

  /** Whether its leader covers nothing; without one it does not. */
  hangsFree(obstacles: Obstacles): boolean {
    return this.lift === 0 || obstacles.isClear(this.lx0, this.ly0, 3, this.ly1 - this.ly0, this.item.own);
  }

  /** Takes in what stands around it. */
  weigh(place: Place): void {
    const { item } = this;
    this.cost += this.surroundings(place);
    this.worth = (GAIN[item.rank] ?? 20) + (item.helped ? HELPED : 0) - this.cost;
  }

  /** A label close to another mark could be read as that mark's; one on a dotted line is harder to read. */
  private surroundings({ marks, guides }: Place): number {
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

  hasSameSurroundings(differs: Differences, before: Place, now: Place): boolean {
    return !differs.beside(this.x0 - 6, this.x1 + 2) || this.surroundings(before) === this.surroundings(now);
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
