/** Short texts in the plot that are no labels: counts, row numbers, what no entry explains, that it is not restored. */
import { isFalseAlarm } from '../reading/reading';
import type { Recovery } from '../recovery';
import { line, shape, xy } from '../render/geometry';
import { textBox, type SceneNode } from '../scene';
import { isInView, SIZE, write, type Sheet } from '../wide/sheet';
import type { Levels } from './line';
import type { WrittenLabel } from './label-writer';
import type { MarkLayout, PlacedMark } from './marks';
import { Obstacles } from './obstacles';

/** A short text beside a mark, where there is room; muted. */
function beside(
  sheet: Sheet,
  { x, y, r, own }: PlacedMark,
  text: string,
  size: number,
  obstacles: Obstacles,
): SceneNode[] {
  const w = sheet.measure(text, size);
  const h = size * 0.74;
  const offsets: readonly (readonly [number, number])[] = [
    [r + 1, -r],
    [r + 1, r + h - 1],
    [-r - 1 - w, -r],
    [-r - 1 - w, r + h - 1],
    [-w / 2, -r - 3],
    [-w / 2, r + h + 2],
  ];
  for (const [dx, dy] of offsets) {
    const node = write(sheet.measure, x + dx, y + dy, text, { size, muted: true, halo: true });
    const box = textBox(node);
    // Left of the plot stand the captions.
    if (box.x < sheet.x0 - 8 || box.x + w > sheet.width || box.y + box.h > -2 || !obstacles.isFree(box, own)) continue;
    obstacles.box(box);
    return [node];
  }
  return [];
}

/** How many entries share each of the marks that several do. */
export const joinedCounts = (sheet: Sheet, { placed, joined }: MarkLayout, obstacles: Obstacles): SceneNode[] =>
  joined.size === 0 || sheet.mini
    ? []
    : placed.flatMap((mark) => {
        const others = joined.get(mark) ?? 0;
        return others === 0 ? [] : beside(sheet, mark, `×${others + 1}`, SIZE.tiny, obstacles);
      });

/** The rows of the entries that have no label, where they cover neither a label nor anything else. */
export function rowNumbers(
  sheet: Sheet,
  marks: readonly PlacedMark[],
  labels: readonly WrittenLabel[],
  below: Obstacles,
): SceneNode[] {
  const obstacles = new Obstacles(below);
  for (const { label } of labels) {
    obstacles.box(label.box);
    if (label.leader !== null) obstacles.line(label.leader[0], label.leader[1], label.leader[0], label.leader[2], 1.5);
  }
  const told = new Set(labels.map(({ mark }) => mark));
  return marks.flatMap((mark) => (told.has(mark) ? [] : beside(sheet, mark, String(mark.moment.n), 9, obstacles)));
}

/** Not restored: the path goes on, dotted, out of the picture. */
export function openEnd(sheet: Sheet, recovery: Recovery, levels: Levels, obstacles: Obstacles): SceneNode[] {
  const last = recovery.spells[recovery.spells.length - 1];
  if (last === undefined || last.spell.end !== null || !last.spell.onset || isFalseAlarm(sheet.reading)) return [];
  const { x1, measure } = sheet;
  const y = levels(recovery.height(last, last.last));
  const x = sheet.scale.x(last.until);
  const nodes: SceneNode[] = [];
  if (x1 - x > 8)
    nodes.push(
      line('run-dotted', x, y, x1 - 4, y),
      shape('arrow', `M${xy(x1 - 5, y - 4)}L${xy(x1, y)}L${xy(x1 - 5, y + 4)}`),
    );
  obstacles.line(x, y, x1, y, 4);
  for (const text of ['not restored in this record', 'not restored']) {
    for (const dy of [18, -9, 32, -23, 46]) {
      const node = write(measure, x1, y + dy, text, { size: SIZE.small, anchor: 'end', muted: true, halo: true });
      const box = textBox(node);
      if (y + dy > -3 || !obstacles.isFree({ ...box, x: box.x - 2, w: box.w + 4 })) continue;
      obstacles.box({ x: box.x - 2, y: box.y - 2, w: box.w + 4, h: box.h + 4 });
      return [...nodes, node];
    }
  }
  return nodes;
}

/** The steps of a drop that no entry explains, in words, from two on. */
export function unexplained(sheet: Sheet, recovery: Recovery, levels: Levels, obstacles: Obstacles): SceneNode[] {
  return recovery.spells.flatMap((path) => {
    const { spell, residual, last } = path;
    if (spell.end === null || residual < 1.5 || !isInView(sheet, spell.end.time)) return [];
    const text = `${Math.round(residual)} steps that no entry explains`;
    const x = sheet.scale.x(spell.end.time) - 8;
    for (const share of [0.5, 0.35, 0.65, 0.2, 0.8]) {
      const y = levels(recovery.height(path, last - residual + residual * share));
      const node = write(sheet.measure, x, y, text, {
        size: SIZE.small,
        anchor: 'end',
        muted: true,
        italic: true,
        halo: true,
      });
      const box = textBox(node);
      if (y > -4 || box.x < sheet.x0 || !obstacles.isFree({ ...box, x: box.x - 2, w: box.w + 4 })) continue;
      obstacles.box({ x: box.x - 3, y: box.y - 2, w: box.w + 6, h: box.h + 4 });
      return [node];
    }
    return [];
  });
}
