/** Where one label could stand: directly at its mark, or at the end of a hairline leader. */
import { Candidate } from './candidate';
import type { LabelItem, LabelPlacement, Placed } from './place';
import { isStance, isTouched, leftOf, stances, topOf, type Stance } from './stance';
import { differences, type Differences, type Place } from './surroundings';

/** So many free places of a label are looked at, the cheapest first. */
const MOST = 40;
/** A label that can stay where it was stays. */
const FAMILIAR = 9;

/** All that a label could take, by how it is wrapped: the same in every picture. */
export type Stances = Map<string, readonly Stance[]>;

/** What was found for a label. */
interface Known {
  /** How it stood in the picture before. */
  readonly before: string;
  /** How many of its stances were looked at to find them. */
  readonly tried: number;
  readonly list: readonly Candidate[];
}

/** The free places of labels among obstacles that stay where they are. Remembers the last ones of each. */
export class Candidates {
  private readonly known = new WeakMap<LabelItem, Known>();
  private last: {
    readonly open: readonly (readonly Candidate[])[];
    readonly again: boolean;
    readonly found: readonly Placed[];
  } | null = null;
  /** Those of the picture before, and where things stand otherwise now. */
  private earlier: { readonly of: Candidates; readonly differs: Differences } | null = null;

  /** `before`: of the picture before; is left alone from then on. */
  constructor(
    private readonly place: Place,
    private readonly stances: Stances,
    before: Candidates | null,
  ) {
    if (before === null) return;
    before.earlier = null;
    const differs = differences(before.place, place);
    this.last = before.last;
    if (differs !== null) this.earlier = { of: before, differs };
  }

  /** The free places of a label, the cheapest first. `before`: how it stood in the picture before. */
  of(item: LabelItem, before: LabelPlacement | undefined): readonly Candidate[] {
    const stood = before === undefined ? '' : `${before.side} ${before.anchor} ${before.lift} ${before.wrap}`;
    const known = this.known.get(item);
    if (known?.before === stood) return known.list;
    const earlier = this.earlier?.of.known.get(item);
    const now =
      earlier?.before === stood && this.isAsBefore(item, earlier)
        ? earlier
        : { before: stood, ...candidates(this.place, item, this.stancesOf(item), before, earlier?.list ?? []) };
    this.known.set(item, now);
    return now.list;
  }

  /** Whether all that was looked at for a label stands as it did. */
  private isAsBefore(item: LabelItem, { tried, list }: Known): boolean {
    if (this.earlier === null) return false;
    const { of, differs } = this.earlier;
    if (!differs.near(item)) return true;
    const { place } = this;
    const all = this.stancesOf(item);
    for (let i = 0; i < tried; i++) {
      const stance = all[i];
      if (stance !== undefined && isTouched(place, differs, item, stance)) return false;
    }
    return list.every((one) => one.hasSameSurroundings(differs, of.place, place));
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

/** `earlier`: the list of an earlier picture, which is given again where it holds the same. */
function candidates(
  place: Place,
  item: LabelItem,
  all: readonly Stance[],
  before: LabelPlacement | undefined,
  earlier: readonly Candidate[],
): Omit<Known, 'before'> {
  const { obstacles } = place;
  const free: Candidate[] = [];
  const hung: Candidate[] = [];
  let sought = before !== undefined;
  let tried = 0;
  for (; tried < all.length && (sought || free.length < MOST); tried++) {
    const stance = all[tried];
    if (stance === undefined) break;
    const familiar = before !== undefined && isStance(before, stance);
    if (familiar) sought = false;
    else if (free.length >= MOST) continue;
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
  for (const candidate of list) candidate.weigh(place);
  list.sort((a, b) => a.cost - b.cost);
  const same = earlier.length === list.length && earlier.every((one, i) => list[i]?.isLike(one));
  return { tried, list: same ? earlier : list };
}

/** A label as it stands, where its words cover nothing and leave no room; else null. */
function standing({ area, lineHeight, obstacles }: Place, item: LabelItem, stance: Stance): Candidate | null {
  const block = item.blocks[stance.block];
  if (block === undefined) return null;
  const h = block.rows.length * lineHeight;
  const x = leftOf(item, stance, block);
  const y = topOf(item, stance, h);
  if (x < area.x || x + block.width > area.x + area.w || y < area.y || y + h > area.y + area.h) return null;
  if (!obstacles.isClear(x - 2, y - 1, block.width + 4, h + 2, item.own)) return null;
  const { block: index, side, anchor, lift, cost } = stance;
  return new Candidate(item, block, index, side, anchor, lift, x, y, h, cost);
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
