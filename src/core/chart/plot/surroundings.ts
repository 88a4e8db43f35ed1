/** What labels are put among, and where it is another than in the picture before. */
import type { Box } from '../scene';
import type { Obstacles } from './obstacles';
import type { LabelItem } from './place';

/** Pixels of one step away from the mark. */
export const LIFT = 14;
/** What a label looks at beyond its own box and its distance to the mark. */
const MARGIN = 16;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where labels are put. */
export interface Place {
  /** No label leaves it. */
  readonly area: Box;
  readonly obstacles: Obstacles;
  /** In order of x. */
  readonly marks: readonly Point[];
  /** x of the dotted lines, which a label had better not cover. */
  readonly guides: readonly number[];
  readonly lineHeight: number;
}

/** What differs between two places of the same size. */
export interface Differences {
  /** Whether anything may matter to where a label could stand. */
  near(item: LabelItem): boolean;
  /** Whether what lies in a box is looked for among other obstacles. */
  touch(left: number, right: number, top: number, bottom: number): boolean;
  /** Whether a mark or a line stands otherwise from one x to another. */
  beside(left: number, right: number): boolean;
}

/** Null: everything may be another. */
export function differences(before: Place, now: Place): Differences | null {
  const { area, lineHeight, guides } = now;
  if (!isSameBox(before.area, area) || before.lineHeight !== lineHeight) return null;
  const obstacles = now.obstacles.changesSince(before.obstacles);
  const [from, to] = otherMarks(before.marks, now.marks);
  const lines = otherLines(before.guides, guides);
  const beside = (left: number, right: number): boolean =>
    (left <= to && right >= from) || lines.some((x) => x >= left && x <= right);
  const touch = (left: number, right: number, top: number, bottom: number): boolean =>
    obstacles.touch(left, right, top, bottom);
  return {
    beside,
    touch,
    near: ({ x, y, r, top, bottom, blocks, maxLift }) => {
      const width = blocks.reduce((most, block) => Math.max(most, block.width), 0) + r + MARGIN;
      if (beside(x - width, x + width)) return true;
      const height = blocks.reduce((most, block) => Math.max(most, block.rows.length), 0) * lineHeight;
      const reach = r + maxLift * LIFT + height + MARGIN;
      const least = Math.max(area.y - MARGIN, Math.min(y, top) - reach);
      const most = Math.min(area.y + area.h + MARGIN, Math.max(y, bottom) + reach);
      return touch(x - width, x + width, least, most);
    },
  };
}

/** The dotted lines of which there are more or fewer at their x. */
function otherLines(before: readonly number[], now: readonly number[]): readonly number[] {
  if (before.length !== now.length) return [...before, ...now];
  return [...now.filter((x) => !before.includes(x)), ...before.filter((x) => !now.includes(x))];
}

const isSameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;

/** From which x to which marks stand otherwise. */
function otherMarks(before: readonly Point[], now: readonly Point[]): readonly [number, number] {
  const isSame = (a: Point | undefined, b: Point | undefined): boolean => a === b || (a?.x === b?.x && a?.y === b?.y);
  let start = 0;
  while (start < Math.min(before.length, now.length) && isSame(before[start], now[start])) start++;
  let end = 0;
  const most = Math.min(before.length, now.length) - start;
  while (end < most && isSame(before.at(-1 - end), now.at(-1 - end))) end++;
  const others = [...before.slice(start, before.length - end), ...now.slice(start, now.length - end)].map(({ x }) => x);
  return [Math.min(...others), Math.max(...others)];
}
