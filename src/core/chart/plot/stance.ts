/** How a label could stand to its mark, and where it would stand then. */
import type { Block, LabelItem, LabelPlacement } from './place';
import { LIFT, type Differences, type Place } from './surroundings';

/** A few words instead of all. */
const BRIEF = 18;

/** What a place costs before anything is known of its surroundings. */
export interface Stance {
  readonly block: number;
  readonly side: 'above' | 'below';
  readonly anchor: 'start' | 'end';
  readonly lift: number;
  readonly cost: number;
}

export function stances(blocks: readonly Block[], maxLift: number): Stance[] {
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

export const isStance = (before: LabelPlacement, stance: Stance): boolean =>
  before.side === stance.side &&
  before.anchor === stance.anchor &&
  before.lift === stance.lift &&
  before.wrap === stance.block;

export function leftOf(item: LabelItem, { side, anchor, lift }: Stance, { width }: Block): number {
  const corner = item.stepped && side === 'above' ? item.r * 0.5 + 2 : item.guided ? 4 : 0;
  const aside = lift > 0 ? 4 : anchor === 'end' ? 3 : corner;
  return anchor === 'start' ? item.x + aside : item.x - aside - width;
}

export function topOf(item: LabelItem, { side, lift }: Stance, h: number): number {
  const gap = item.r + 2 + lift * LIFT;
  const from = lift === 0 ? item.y : side === 'above' ? item.top : item.bottom;
  return side === 'above' ? from - gap - h : from + gap;
}

/** Whether a label that stands like this, its leader with it, is tested against other obstacles than before. */
export function isTouched({ area, lineHeight }: Place, differs: Differences, item: LabelItem, stance: Stance): boolean {
  const block = item.blocks[stance.block];
  if (block === undefined) return false;
  const { width, rows } = block;
  const h = rows.length * lineHeight;
  const x = leftOf(item, stance, block);
  const y = topOf(item, stance, h);
  if (x < area.x || x + width > area.x + area.w || y < area.y || y + h > area.y + area.h) return false;
  if (stance.lift === 0) return differs.touch(x - 2, x + width + 2, y - 1, y + h + 1);
  const left = Math.min(x, item.x) - 2;
  const right = Math.max(x + width, item.x) + 2;
  return stance.side === 'above'
    ? differs.touch(left, right, y - 1, Math.max(y + h + 1, item.top))
    : differs.touch(left, right, Math.min(y - 1, item.bottom), y + h + 1);
}
