/** One recovery path with its marks and words, laid out around y = 0 (the line "restored"). */
import type { ChartOptions } from '../options';
import type { Recovery } from '../recovery';
import type { Track } from '../reading/tracks';
import { line } from '../render/geometry';
import type { MarkNode, SceneNode } from '../scene';
import type { PhaseBand } from '../reading/phases';
import type { Sheet } from '../wide/sheet';
import { labelItem, labelNodes, LINE_HEIGHT, wantsLabel } from './labels';
import { pathLine, type Levels } from './line';
import { layoutMarks, radius, rankOf, type MarkLayout, type PlacedMark } from './marks';
import { Obstacles } from './obstacles';
import { placeLabels, type LabelPlacement, type Placed } from './place';
import { joinedCount, openEnd, rowNumbers, unexplained } from './notes';
import { quietTexts } from './quiet';
import { washes } from './wash';

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
      labels.map(({ label: { item, side, anchor, lift, wrap } }) => [item.key, { side, anchor, lift, wrap }]),
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
