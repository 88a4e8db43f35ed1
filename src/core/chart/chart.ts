/** A review and its metrics → the picture. Pure: same input, same picture. */
import type { Review } from '../format/model';
import type { Metrics } from '../metrics/metrics';
import { narrow } from './narrow/narrow';
import type { ChartOptions } from './options';
import type { LabelPlacement } from './plot/place';
import type { PhaseBand } from './reading/phases';
import { read } from './reading/reading';
import type { Recovery } from './recovery';
import { flatten, textBox, type Box, type Scene } from './scene';
import type { TimeScale } from './time/scale';
import { headline, overline, subline } from './words/headline';
import { card, type Card } from './words/card';
import { sentence } from './words/sentence';
import { table, type ChartTable } from './words/table';
import { telling, type Telling } from './words/telling';
import { empty } from './wide/empty';
import { wide, type Layout } from './wide/wide';
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

export interface Chart {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  /** One for every entry in view, in time order. */
  readonly marks: readonly ChartMark[];
  readonly bands: readonly ChartBand[];
  /** The words at the marks. */
  readonly labels: readonly ChartLabel[];
  /** Time ↔ x; null in an empty picture. */
  readonly scale: TimeScale | null;
  /** The recovery paths, one a track. */
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
  readonly headline: string;
  readonly subline: string;
  /** An entry as a sentence, by its index; '' when there is none. */
  sentence(entry: number): string;
  /** What hovering an entry shows. */
  card(entry: number): Card | null;
  /** The same facts as rows. */
  table(): ChartTable;
}

/** From this width on the wide picture is drawn. */
export const WIDE = 640;
const LEAST = 260;

export function chart(review: Review, metrics: Metrics, options: ChartOptions = {}): Chart {
  const width = Math.max(LEAST, Math.round(options.width ?? 900));
  const reading = read(review, metrics, options.zone);
  const tell = telling(reading);
  const words = wordsOf(tell);
  if (reading.moments.length === 0) {
    const scene = empty(reading, options, width);
    return { ...BLANK, ...words, scene, width, height: scene.height, path: tell.recoveries };
  }
  const layout = width < WIDE ? narrow(tell, options, width) : wide(tell, options, width);
  const { title } = overline(reading);
  const marks = marksOf(layout, tell);
  const selected = marks.find((mark) => mark.entry === options.selected);
  const nodes = selected === undefined ? layout.nodes : [...layout.nodes, ...ring(selected, layout.axis)];
  const description = subline(reading);
  const zero = Math.max(...layout.tracks.map((track) => track.zero));
  return {
    ...words,
    scene: {
      width,
      height: layout.height,
      title: title === '' ? words.headline : `${title}. ${words.headline}`,
      description,
      nodes,
    },
    width,
    height: layout.height,
    marks,
    bands: layout.tracks.flatMap((track) =>
      track.bands.map(({ band, x0, x1, y0, y1 }) => ({ band, x: x0, y: y0, w: x1 - x0, h: y1 - y0 })),
    ),
    labels: labelsOf(layout.nodes),
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
  bands: [],
  labels: [],
  scale: null,
  domain: null,
  whole: null,
  plot: null,
  overview: null,
  placement: new Map<string, LabelPlacement>(),
};

function wordsOf(tell: Telling): Pick<Chart, 'headline' | 'subline' | 'sentence' | 'card' | 'table'> {
  const find = (entry: number) => tell.reading.moments.find((moment) => moment.entry.index === entry);
  return {
    headline: headline(tell.reading),
    subline: subline(tell.reading),
    sentence: (entry) => {
      const moment = find(entry);
      return moment === undefined ? '' : sentence(tell, moment);
    },
    card: (entry) => {
      const moment = find(entry);
      return moment === undefined ? null : card(tell, moment);
    },
    table: () => table(tell),
  };
}

/** Ten thousand sentences would cost more than the picture, so each is made when read. */
class Mark implements ChartMark {
  constructor(
    readonly n: number,
    readonly entry: number,
    readonly x: number,
    readonly y: number,
    readonly r: number,
    readonly drawn: boolean,
    private readonly say: () => string,
  ) {}

  get label(): string {
    return this.say();
  }
}

function marksOf({ spots, sheet }: Layout, tell: Telling): ChartMark[] {
  return tell.reading.moments.flatMap((moment) => {
    const spot = spots.get(moment.order);
    if (spot === undefined) return [];
    const x = Math.min(sheet.x1, Math.max(sheet.x0, spot.x));
    return [new Mark(moment.n, moment.entry.index, x, spot.y, spot.r, spot.drawn, () => sentence(tell, moment))];
  });
}

function labelsOf(nodes: Scene['nodes']): ChartLabel[] {
  const found: ChartLabel[] = [];
  for (const { node, dy } of flatten(nodes)) {
    if (node.type === 'text' && node.entry !== undefined) found.push({ entry: node.entry, ...textBox(node, dy) });
  }
  return found;
}
