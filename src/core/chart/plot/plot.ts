/** One recovery path with its marks and words, laid out around y = 0 (the line "restored"). */
import type { ChartOptions } from '../options';
import type { Recovery } from '../recovery';
import type { Track } from '../reading/tracks';
import { line, shape, xy } from '../render/geometry';
import { textBox, type MarkNode, type SceneNode } from '../scene';
import type { PhaseBand } from '../reading/phases';
import { isInView, SIZE, write, type Sheet } from '../wide/sheet';
import { labelItem, labelNodes, LINE_HEIGHT, wantsLabel } from './labels';
import { pathLine, washes, type Levels } from './line';
import { layoutMarks, radius, rankOf, type MarkLayout, type PlacedMark } from './marks';
import { Obstacles } from './obstacles';
import { placeLabels, type LabelPlacement, type Placed } from './place';
import { quietTexts } from './quiet';

export interface Plot {
  /** The area under the path, below everything else. */
  readonly ground: readonly SceneNode[];
  readonly nodes: readonly SceneNode[];
  /** The highest pixel used, negative. */
  readonly highest: number;
  readonly recovery: Recovery;
  readonly layout: MarkLayout;
  readonly levels: Levels;
  /** How the labels stand, by key. */
  readonly placement: ReadonlyMap<string, LabelPlacement>;
  /** Folds whose length the plot tells. */
  readonly told: ReadonlySet<number>;
  /** Some mark has a number in place of a label. */
  readonly numbered: boolean;
}

export interface PlotInput {
  readonly track: Track;
  readonly bands: readonly PhaseBand[];
  readonly recovery: Recovery;
  /** Pixels from "restored" to the highest level. */
  readonly height: number;
  /** x of the milestones' lines. */
  readonly guides: readonly number[];
  readonly options: ChartOptions;
}

export function plot(sheet: Sheet, input: PlotInput): Plot {
  const { track, bands, recovery, height, guides, options } = input;
  const levels: Levels = (level) => -(level / recovery.top) * height;
  const obstacles = new Obstacles();
  const ground = washes(sheet, recovery, bands, levels);
  const path = pathLine(sheet, { recovery, moments: track.moments, y: levels }, obstacles);
  const layout = layoutMarks(sheet, track, recovery, levels);
  for (const mark of layout.placed) obstacles.box(mark.own);
  const joined = layout.placed.flatMap((mark) => joinedCount(sheet, mark, obstacles));
  const open = sheet.mini || sheet.view !== null ? [] : openEnd(sheet, recovery, levels, obstacles);
  const quiet = sheet.mini
    ? { nodes: [], told: new Set<number>() }
    : quietTexts(sheet, track, recovery, levels, radius(sheet), obstacles);
  const residual = sheet.mini ? [] : unexplained(sheet, recovery, levels, obstacles);
  const labels = sheet.mini ? [] : placed(sheet, layout, height, guides, obstacles, options);
  const words = labels.flatMap(({ label, mark }) => labelNodes(sheet, label, mark.moment));
  for (const { label } of labels) {
    obstacles.box(label.box);
    if (label.leader !== null) obstacles.line(label.leader[0], label.leader[1], label.leader[0], label.leader[2], 1.5);
  }
  const told = new Set(labels.map(({ mark }) => mark));
  const numbers = options.numbers === true && !sheet.mini ? rowNumbers(sheet, layout.placed, told, obstacles) : [];
  const marks = layout.placed.map(markNode);
  const nodes = [
    line('hair', sheet.x0, 0, sheet.x1, 0),
    ...path,
    ...open,
    ...quiet.nodes,
    ...residual,
    ...words,
    ...numbers,
    ...joined,
    ...marks,
  ];
  return {
    ground,
    nodes,
    highest: highestPixel(nodes, layout.placed, -height),
    recovery,
    layout,
    levels,
    placement: new Map(
      labels.map(({ label: { item, side, anchor, lift, rows } }) => [item.key, { side, anchor, lift, rows }]),
    ),
    told: quiet.told,
    numbered: numbers.length > 0,
  };
}

function markNode({ moment, x, y, r }: PlacedMark): MarkNode {
  const { entry } = moment;
  const vague = moment.approximate || moment.at === null;
  return {
    type: 'mark',
    x,
    y,
    r,
    kind: entry.kind?.value ?? null,
    impact: entry.impact?.value ?? null,
    vague,
    entry: entry.index,
  };
}

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
    if (box.x < 0 || box.x + w > sheet.width || box.y + box.h > -2 || !obstacles.isFree(box, own)) continue;
    obstacles.box(box);
    return [node];
  }
  return [];
}

/** How many entries share a mark. */
const joinedCount = (sheet: Sheet, mark: PlacedMark, obstacles: Obstacles): SceneNode[] =>
  mark.joined === 0 || sheet.mini ? [] : beside(sheet, mark, `×${mark.joined + 1}`, SIZE.tiny, obstacles);

/** The rows of the entries that have no label. */
const rowNumbers = (
  sheet: Sheet,
  marks: readonly PlacedMark[],
  told: ReadonlySet<PlacedMark>,
  obstacles: Obstacles,
): SceneNode[] =>
  marks.flatMap((mark) => (told.has(mark) ? [] : beside(sheet, mark, String(mark.moment.n), 9, obstacles)));

/** Not restored: the path goes on, dotted, out of the picture. */
function openEnd(sheet: Sheet, recovery: Recovery, levels: Levels, obstacles: Obstacles): SceneNode[] {
  const last = recovery.spells[recovery.spells.length - 1];
  if (last === undefined || last.spell.end !== null || !last.spell.onset) return [];
  const { x1, measure } = sheet;
  const y = levels(last.last);
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
function unexplained(sheet: Sheet, recovery: Recovery, levels: Levels, obstacles: Obstacles): SceneNode[] {
  return recovery.spells.flatMap(({ spell, residual, last }) => {
    if (spell.end === null || residual < 1.5 || !isInView(sheet, spell.end.time)) return [];
    const text = `${Math.round(residual)} steps that no entry explains`;
    const x = sheet.scale.x(spell.end.time) - 8;
    for (const share of [0.5, 0.35, 0.65, 0.2, 0.8]) {
      const y = levels(last - residual + residual * share);
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

function placed(
  sheet: Sheet,
  layout: MarkLayout,
  height: number,
  guides: readonly number[],
  obstacles: Obstacles,
  options: ChartOptions,
): { label: Placed; mark: PlacedMark }[] {
  const wanted = foremost(
    layout.placed.filter((mark) => wantsLabel(sheet, options.labels, mark)),
    sheet.dense ? 24 : 60,
  );
  const seen = new Map<number | null, number>();
  const byItem = new Map<unknown, PlacedMark>();
  const items = wanted.map((mark) => {
    const nth = (seen.get(mark.moment.at) ?? 0) + 1;
    seen.set(mark.moment.at, nth);
    const guided = mark.moment.milestones.length > 0;
    const item = labelItem(sheet, mark, `${mark.moment.at ?? 'unknown'}#${nth}`, guided);
    byItem.set(item, mark);
    return item;
  });
  const headroom = sheet.dense ? 40 : 130;
  const area = { x: sheet.x0 - 4, y: -height - headroom, w: sheet.width - sheet.x0 + 4, h: height + headroom - 2 };
  const found = placeLabels({
    items,
    area,
    obstacles,
    marks: layout.placed,
    guides,
    previous: options.previous,
    lineHeight: LINE_HEIGHT,
  });
  return found.flatMap((label) => {
    const mark = byItem.get(label.item);
    return mark === undefined ? [] : [{ label, mark }];
  });
}

/** The marks that matter most, in order of time; more than this would find no place. */
function foremost(marks: readonly PlacedMark[], most: number): readonly PlacedMark[] {
  if (marks.length <= most) return marks;
  const chosen = new Set([...marks].sort((a, b) => rankOf(a.moment) - rankOf(b.moment)).slice(0, most));
  return marks.filter((mark) => chosen.has(mark));
}

function highestPixel(nodes: readonly SceneNode[], marks: readonly PlacedMark[], top: number): number {
  let highest = top - 10;
  for (const node of nodes) if (node.type === 'text') highest = Math.min(highest, node.y - node.size);
  for (const mark of marks) highest = Math.min(highest, mark.y - mark.r * 1.4 - 2);
  return highest;
}
