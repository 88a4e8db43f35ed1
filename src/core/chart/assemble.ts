/** Reading and layout → the picture. Which layouts there are is for its callers to know, so that a page need not read both. */
import type { Review } from '../format/model';
import type { Metrics } from '../metrics/metrics';
import type { ChartMemory } from './memory';
import type { ChartOptions } from './options';
import type { LabelPlacement } from './plot/place';
import type { PhaseBand } from './reading/phases';
import type { Moment } from './reading/moments';
import { differsInWords } from './reading/alike';
import { momentAt, read } from './reading/reading';
import type { Recovery } from './recovery';
import { flatten, textBox, type Box, type Scene, type SceneNode } from './scene';
import type { TimeScale } from './time/scale';
import { overline } from './words/headline';
import { card, type Card } from './words/card';
import { phaseCard, type PhaseCard } from './words/phase';
import { sentence } from './words/sentence';
import { table, type ChartTable } from './words/table';
import { telling, type Telling } from './words/telling';
import { empty } from './wide/empty';
import type { Layout, LayOut } from './wide/wide';
import { ring } from './wide/ring';

/** Where an entry is in the picture, whether a mark is drawn for it or not: hit testing, keys and cursor walk over these. */
export interface ChartMark {
  /** Its row in the timeline table, from 1; `entry` + 1. */
  readonly n: number;
  /** Index in the review's timeline. */
  readonly entry: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly drawn: boolean;
  /** The entry as a sentence; made when asked for. */
  readonly label: string;
}

export interface ChartBand extends Box {
  readonly band: PhaseBand;
}

export interface ChartLabel extends Box {
  readonly entry: number;
}

/** What a reading says, whatever the picture. */
export interface ChartWords {
  readonly headline: string;
  readonly subline: string;
  /** An entry as a sentence, by its index; '' when there is none. */
  sentence(entry: number): string;
  /** What hovering an entry shows. */
  card(entry: number): Card | null;
  /** What hovering one of a picture's `bands` shows. */
  phase(band: PhaseBand): PhaseCard;
  /** The same facts as rows. */
  table(): ChartTable;
}

export interface Chart extends ChartWords {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  /** One for every entry in view, in time order. */
  readonly marks: readonly ChartMark[];
  /** All entries in time order, by their indices. */
  readonly order: readonly number[];
  readonly bands: readonly ChartBand[];
  /** The words at the marks. */
  readonly labels: readonly ChartLabel[];
  /** Time ↔ x; null in an empty picture. */
  readonly scale: TimeScale | null;
  /** The recovery paths, one a track. Their entries may be those of an earlier text that has the same path. */
  readonly path: readonly Recovery[];
  /** The times in view, in milliseconds UTC; null in an empty picture. */
  readonly domain: readonly [number, number] | null;
  /** All times, from the first to the last. */
  readonly whole: readonly [number, number] | null;
  /** The area of the paths in pixels, and the time axis below it. */
  readonly plot: {
    readonly x0: number;
    readonly x1: number;
    readonly y0: number;
    readonly y1: number;
    readonly axis: number;
  } | null;
  /** The small whole path of a zoomed picture. */
  readonly overview: {
    readonly x0: number;
    readonly x1: number;
    readonly y0: number;
    readonly y1: number;
    readonly domain: readonly [number, number];
  } | null;
  /** To give to the next picture, so that labels stay where they are. */
  readonly placement: ReadonlyMap<string, LabelPlacement>;
}

const LEAST = 260;

/** A review as the chart reads it. Pictures of other widths and views are drawn from one reading. */
export type ChartReading = Telling;

/**
 * `zone`: of the times shown: `review`, `UTC`, or an IANA name. `memory`: of the last reading of an earlier version of the same review,
 * whose moments are taken over while only words of entries change.
 */
export function readChart(review: Review, metrics: Metrics, zone = 'review', memory?: ChartMemory): ChartReading {
  const before = memory?.told;
  const tell =
    before?.zone === zone && differsInWords(before.tell.reading, review, metrics)
      ? { ...before.tell, reading: { ...before.tell.reading, review, metrics } }
      : telling(read(review, metrics, zone, before?.tell.reading), before?.tell);
  if (memory !== undefined) memory.told = { tell, zone };
  return tell;
}

/** `layouts`: which one a width takes. */
export function drawWith(layouts: (width: number) => LayOut, tell: ChartReading, options: ChartOptions): Chart {
  const width = Math.max(LEAST, Math.round(options.width ?? 900));
  const { reading } = tell;
  const words = chartWords(tell);
  if (reading.moments.length === 0) {
    const scene = empty(tell, options, width);
    return { ...BLANK, ...words, scene, width, height: scene.height, path: tell.recoveries };
  }
  const layout = layouts(width)(tell, options, width);
  const { title } = overline(reading);
  const selected = options.selected === undefined ? null : spotOf(layout, tell, options.selected);
  const nodes = selected === null ? layout.nodes : withRing(layout.nodes, ring(selected, layout.axis));
  const zero = Math.max(...layout.tracks.map((track) => track.zero));
  // Ten thousand of them cost as much as the drawing, so they are made when asked for.
  let marks: ChartMark[] | null = null;
  let labels: ChartLabel[] | null = null;
  return {
    ...words,
    scene: {
      width,
      height: layout.height,
      title: title === '' ? words.headline : `${title}. ${words.headline}`,
      description: tell.subline,
      nodes,
    },
    width,
    height: layout.height,
    get marks() {
      return (marks ??= marksOf(layout, tell));
    },
    get order() {
      return reading.parts.part('order', [], () => reading.moments.map(({ index }) => index));
    },
    bands: layout.tracks.flatMap((track) =>
      track.bands.map(({ band, x0, x1, y0, y1 }) => ({ band, x: x0, y: y0, w: x1 - x0, h: y1 - y0 })),
    ),
    get labels() {
      return (labels ??= labelsOf(layout.nodes));
    },
    scale: layout.sheet.scale,
    path: tell.recoveries,
    domain: layout.sheet.scale.domain,
    whole: reading.span,
    plot: {
      x0: layout.sheet.x0,
      x1: layout.sheet.x1,
      y0: Math.min(...layout.tracks.map((track) => track.top)),
      y1: zero,
      axis: layout.axis,
    },
    overview: layout.overview,
    placement: new Map(layout.tracks.flatMap((track) => [...track.plot.placement])),
  };
}

const BLANK = {
  marks: [],
  order: [],
  bands: [],
  labels: [],
  scale: null,
  domain: null,
  whole: null,
  plot: null,
  overview: null,
  placement: new Map<string, LabelPlacement>(),
};

export function chartWords(tell: ChartReading): ChartWords {
  const find = (entry: number) => momentAt(tell.reading, entry);
  return {
    headline: tell.headline,
    subline: tell.subline,
    sentence: (entry) => {
      const moment = find(entry);
      return moment === undefined ? '' : sentence(tell, moment);
    },
    card: (entry) => {
      const moment = find(entry);
      return moment === undefined ? null : card(tell, moment);
    },
    phase: (band) => phaseCard(tell, band),
    table: () => table(tell),
  };
}

/** Ten thousand sentences would cost more than the picture, so each is made when read. */
class Mark implements ChartMark {
  constructor(
    private readonly tell: Telling,
    private readonly moment: Moment,
    readonly x: number,
    readonly y: number,
    readonly r: number,
    readonly drawn: boolean,
  ) {}

  get n(): number {
    return this.moment.n;
  }

  get entry(): number {
    return this.moment.index;
  }

  get label(): string {
    return sentence(this.tell, this.moment);
  }
}

function marksOf({ spots, sheet }: Layout, tell: Telling): ChartMark[] {
  const marks: ChartMark[] = [];
  for (const moment of sheet.mini ? tell.reading.moments : sheet.visible) {
    const spot = spots.at(moment.order);
    if (spot === null) continue;
    const x = Math.min(sheet.x1, Math.max(sheet.x0, spot.x));
    marks.push(new Mark(tell, moment, x, spot.y, spot.r, spot.drawn));
  }
  return marks;
}

function spotOf({ spots }: Layout, tell: Telling, entry: number): { x: number; y: number; r: number } | null {
  const moment = momentAt(tell.reading, entry);
  return moment === undefined ? null : spots.at(moment.order);
}

/** The hairline on the ground only, so that no word is crossed out; the ring above all. */
function withRing(nodes: readonly SceneNode[], cursor: readonly SceneNode[]): SceneNode[] {
  const isLine = (node: SceneNode): boolean => node.type === 'shape' && node.look === 'ring-line';
  const floor = nodes.findLastIndex((node) => node.type === 'group' && node.name === 'ground') + 1;
  return [
    ...nodes.slice(0, floor),
    ...cursor.filter(isLine),
    ...nodes.slice(floor),
    ...cursor.filter((node) => !isLine(node)),
  ];
}

function labelsOf(nodes: Scene['nodes']): ChartLabel[] {
  const found: ChartLabel[] = [];
  for (const { node, dy } of flatten(nodes)) {
    if (node.type === 'text' && node.entry !== undefined) found.push({ entry: node.entry, ...textBox(node, dy) });
  }
  return found;
}
