/** One recovery path with its marks and words, laid out around y = 0 (the line "restored"). */
import type { ChartOptions } from '../options';
import type { Recovery } from '../recovery';
import type { Moment } from '../reading/moments';
import type { Track } from '../reading/tracks';
import { line } from '../render/geometry';
import type { MarkNode, SceneNode } from '../scene';
import type { PhaseBand } from '../reading/phases';
import type { Sheet } from '../wide/sheet';
import type { Telling } from '../words/telling';
import { LabelWriter, type WrittenLabel } from './label-writer';
import { labelNodes } from './labels';
import { pathLine, type Levels } from './line';
import { layoutMarks, radius, type MarkLayout, type PlacedMark } from './marks';
import { Obstacles } from './obstacles';
import type { LabelPlacement } from './place';
import { joinedCounts, openEnd, rowNumbers, unexplained } from './notes';
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
  readonly tell: Telling;
  readonly track: Track;
  readonly bands: readonly PhaseBand[];
  readonly recovery: Recovery;
  /** Pixels from "restored" to the highest level. */
  readonly height: number;
  /** x of the milestones' lines. */
  readonly guides: readonly number[];
  readonly options: ChartOptions;
}

/** All of a plot that does not depend on words of entries. */
interface Frame {
  readonly levels: Levels;
  readonly ground: readonly SceneNode[];
  readonly layout: MarkLayout;
  readonly below: readonly SceneNode[];
  readonly above: readonly SceneNode[];
  readonly told: ReadonlySet<number>;
  /** What labels may not cover. */
  readonly obstacles: Obstacles;
  readonly labels: LabelWriter;
}

export function plot(sheet: Sheet, input: PlotInput): Plot {
  const { track, height, options } = input;
  const name = track.incident ?? '';
  const frame = sheet.parts.part(`frame ${name}`, [], () => plotFrame(sheet, input));
  const labels = frame.labels.write(input.tell.reading, options.previous);
  return sheet.parts.part(`plot ${name}`, [frame, labels], () => finish(sheet, input, frame, labels, -height));
}

function plotFrame(sheet: Sheet, input: PlotInput): Frame {
  const { tell, track, bands, recovery, height, guides, options } = input;
  const levels: Levels = (level) => -(level / recovery.top) * height;
  const obstacles = new Obstacles();
  const ground = washes(sheet, recovery, bands, levels);
  const tasks = tell.reading.parts.part(`tasks ${track.incident ?? ''}`, [], () => lastingWithoutEffect(track));
  const path = pathLine(sheet, { recovery, tasks, y: levels }, obstacles);
  const layout = sheet.lasting.next<MarkLayout>(`marks ${track.incident ?? ''}`, (before) =>
    layoutMarks(sheet, track, recovery, levels, before),
  );
  for (const mark of layout.placed) obstacles.box(mark.own);
  const joined = joinedCounts(sheet, layout, obstacles);
  const open = sheet.mini || sheet.view !== null ? [] : openEnd(sheet, recovery, levels, obstacles);
  const quiet = sheet.mini
    ? { nodes: [], told: new Set<number>() }
    : quietTexts(sheet, track, recovery, levels, radius(sheet), obstacles);
  const residual = sheet.mini ? [] : unexplained(sheet, recovery, levels, obstacles);
  const marks = layout.placed;
  const labels = sheet.lasting.next<LabelWriter>(
    `labels ${track.incident ?? ''}`,
    (before) => new LabelWriter(sheet, tell.reading, { marks, height, guides, obstacles, options }, before ?? null),
  );
  return {
    levels,
    ground,
    layout,
    below: [line('hair', sheet.x0, 0, sheet.x1, 0), ...path, ...open, ...quiet.nodes, ...residual],
    above: [...joined, ...layout.placed.map(markNode)],
    told: quiet.told,
    obstacles,
    labels,
  };
}

function lastingWithoutEffect({ columns: { end, step }, moments }: Track): readonly Moment[] {
  const found: Moment[] = [];
  for (let i = 0; i < end.length; i++) {
    const moment = step[i] === 0 && !Number.isNaN(end[i]) ? moments[i] : undefined;
    if (moment !== undefined) found.push(moment);
  }
  return found;
}

function finish(sheet: Sheet, input: PlotInput, frame: Frame, labels: readonly WrittenLabel[], top: number): Plot {
  const { ground, layout, levels, told } = frame;
  const words = labels.flatMap(({ label, mark }) => labelNodes(sheet, label, mark.moment));
  const wanted = input.options.numbers === true && !sheet.mini;
  const numbers = wanted ? rowNumbers(sheet, layout.placed, labels, frame.obstacles) : [];
  const nodes = [...frame.below, ...words, ...numbers, ...frame.above];
  return {
    ground,
    nodes,
    highest: highestPixel(nodes, layout.placed, top),
    recovery: input.recovery,
    layout,
    levels,
    placement: new Map(
      labels.map(({ label: { item, side, anchor, lift, wrap } }) => [item.key, { side, anchor, lift, wrap }]),
    ),
    told,
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
    entry: moment.index,
  };
}

function highestPixel(nodes: readonly SceneNode[], marks: readonly PlacedMark[], top: number): number {
  let highest = top - 10;
  for (const node of nodes) if (node.type === 'text') highest = Math.min(highest, node.y - node.size);
  for (const mark of marks) highest = Math.min(highest, mark.y - mark.r * 1.4 - 2);
  return highest;
}
