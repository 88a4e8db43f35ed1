/** One recovery path with all that belongs to it: milestones, strip, stages, plot, brackets. */
import type { ChartOptions } from '../options';
import type { Recovery } from '../recovery';
import type { Track } from '../reading/tracks';
import type { PhaseBand } from '../reading/phases';
import { line, rect } from '../render/geometry';
import { flatten, textBox, type Box, type SceneNode } from '../scene';
import { shorten } from '../text/wrap';
import { activity } from '../plot/activity';
import { plot, type Plot } from '../plot/plot';
import { count } from '../words/lengths';
import type { Telling } from '../words/telling';
import { dimensions } from './dimension';
import { flags, flagSpan, openings, FLAG_ROW, type Flag } from './flags';
import { clampX, SIZE, write, type Sheet } from './sheet';
import { notches, strip, stripHint, STRIP_HEIGHT } from './strip';

/** Pixels between a milestone's line and words. */
const GUIDE_CLEAR = 2;

export interface TrackPart {
  /** What lies below everything of every track. */
  readonly ground: SceneNode;
  readonly nodes: readonly SceneNode[];
  readonly height: number;
  readonly plot: Plot;
  /** y of the line "restored", and of the highest thing in the plot. */
  readonly zero: number;
  readonly top: number;
  readonly bands: readonly BandPlace[];
}

/** A phase or stage where it is drawn, for those who point at it. */
export interface BandPlace {
  readonly band: PhaseBand;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

export interface TrackInput {
  readonly tell: Telling;
  readonly track: Track;
  readonly recovery: Recovery;
  readonly bands: readonly PhaseBand[];
  readonly plotHeight: number;
  /** A dense picture's columns stand below the last path. */
  readonly withActivity: boolean;
  readonly options: ChartOptions;
}

export function trackPart(sheet: Sheet, input: TrackInput, y: number): TrackPart {
  const { tell, track, recovery, bands, plotHeight, options } = input;
  const name = track.incident ?? '';
  const marked = sheet.lasting.part(`flags ${name}`, track.spells, () => (sheet.mini ? [] : flags(sheet, track)));
  const guides = sheet.lasting.part(`guides ${name}`, [marked], () => marked.map((flag) => flag.x));
  const drawn = plot(sheet, { tell, track, bands, recovery, height: plotHeight, guides, options });
  return sheet.parts.part(`track ${name}`, [drawn, y], () => around(sheet, input, marked, drawn, y));
}

/** What stands around a plot. */
function around(sheet: Sheet, input: TrackInput, marked: readonly Flag[], drawn: Plot, y: number): TrackPart {
  const { track, bands } = input;
  const rows = Math.max(0, ...marked.map((flag) => flag.row + 1));
  const opened = sheet.mini ? openingNames(sheet, track, y + 9) : [];
  const named = track.incident !== null || opened.length > 0;
  const yStrip = y + rows * FLAG_ROW + (named && rows === 0 ? FLAG_ROW : 0);
  const nodes: SceneNode[] = [...opened, ...marked.flatMap((flag) => flagText(sheet, flag, yStrip))];
  if (track.incident !== null) nodes.push(incidentName(sheet, track.incident, yStrip + 16));
  const name = track.incident ?? '';
  const head = sheet.lasting.part(`strip ${name}`, [yStrip, track.spells.length, ...track.spells, ...bands], () =>
    stripPart(sheet, track, bands, yStrip),
  );
  nodes.push(...head.nodes);
  const yPlot = yStrip + head.height + 8;
  const zero = Math.round(yPlot - drawn.highest);
  nodes.push({ type: 'group', name: 'plot', dy: zero, children: [...drawn.nodes, ...gutter(sheet, drawn)] });
  const texts = textsOf(nodes);
  const guides = marked.flatMap((flag) =>
    guide(flag.x, flag.row < 0 ? yStrip : yStrip - 15 - flag.row * FLAG_ROW, zero, texts),
  );
  nodes.unshift(...guides);
  let end = zero + 12;
  if (input.withActivity) {
    nodes.push(...activity(sheet, end), ...activityCaption(sheet, end));
    end += 46;
  }
  const lengths = sheet.lasting.part(`lengths ${name}`, [end, ...track.spells], () =>
    dimensions(sheet, track.spells, end),
  );
  nodes.push(...lengths.nodes);
  return {
    ground: { type: 'group', name: 'ground', dy: zero, children: drawn.ground },
    nodes,
    height: end + lengths.height - y,
    plot: drawn,
    zero,
    top: yPlot,
    bands: bands.map((band) => bandPlace(sheet, band, yStrip)),
  };
}

const textsOf = (nodes: readonly SceneNode[]): Box[] =>
  [...flatten(nodes)].flatMap(({ node, dy }) => (node.type === 'text' ? [textBox(node, dy)] : []));

/** The dotted line of a milestone, open where words stand. */
function guide(x: number, from: number, to: number, texts: readonly Box[]): SceneNode[] {
  const crossed = texts
    .filter((box) => box.x - GUIDE_CLEAR < x && x < box.x + box.w + GUIDE_CLEAR && box.y + box.h > from && box.y < to)
    .sort((one, other) => one.y - other.y);
  const nodes: SceneNode[] = [];
  let y = from;
  for (const box of crossed) {
    if (box.y - GUIDE_CLEAR - y > 3) nodes.push(line('guide', x, y, x, box.y - GUIDE_CLEAR));
    y = Math.max(y, box.y + box.h + GUIDE_CLEAR);
  }
  return to - y > 3 ? [...nodes, line('guide', x, y, x, to)] : nodes;
}

function flagText(sheet: Sheet, flag: Flag, yStrip: number): SceneNode[] {
  if (flag.row < 0) return [];
  const [a, b] = flagSpan(flag);
  const right = flag.side === 'right';
  const look = { size: SIZE.small, anchor: right ? 'start' : 'end', halo: true, entry: flag.entry } as const;
  return [write(sheet.measure, right ? a : b, yStrip - 6 - flag.row * FLAG_ROW, flag.runs, look)];
}

/** The incidents above the disruptions of a small plot, where one path has those of several. */
function openingNames(sheet: Sheet, track: Track, y: number): SceneNode[] {
  const { measure, width } = sheet;
  let end = width;
  return [...openings(track)].reverse().flatMap(([milestone, incident]) => {
    if (milestone === undefined) return [];
    const x = Math.max(0, Math.min(sheet.scale.x(milestone.time), end - measure(incident, SIZE.small, true)));
    const text = shorten(incident, end - x, { size: SIZE.small, bold: true, measure });
    if (text === '') return [];
    end = x - 10;
    return [write(measure, x, y, text, { size: SIZE.small, bold: true })];
  });
}

const incidentName = (sheet: Sheet, incident: string, y: number): SceneNode =>
  write(
    sheet.measure,
    sheet.mini ? 0 : sheet.x0 - 10,
    sheet.mini ? y - 20 : y,
    shorten(incident, sheet.mini ? sheet.width * 0.5 : sheet.x0 - 14, {
      size: SIZE.small,
      bold: true,
      measure: sheet.measure,
    }),
    {
      size: SIZE.small,
      anchor: sheet.mini ? 'start' : 'end',
      bold: true,
    },
  );

function stripPart(
  sheet: Sheet,
  track: Track,
  bands: readonly PhaseBand[],
  y: number,
): { nodes: SceneNode[]; height: number } {
  if (!bands.some((band) => band.kind === 'phase')) {
    if (sheet.mini) return { nodes: [], height: 0 };
    return { nodes: stripHint(sheet, track, y), height: STRIP_HEIGHT };
  }
  const part = strip(sheet, bands, y);
  const edges = bands
    .filter((band) => band.kind === 'phase')
    .map((band) => [clampX(sheet, band.from), clampX(sheet, band.to)] as const);
  return { nodes: [...part.nodes, ...notches(sheet, part.texts, edges, y)], height: part.height };
}

/** What the heights mean; there is no axis with numbers, because the steps have no unit. */
function gutter(sheet: Sheet, { levels, recovery }: Plot): SceneNode[] {
  if (sheet.mini) return [];
  const caption = (y: number, text: string): SceneNode =>
    write(sheet.measure, sheet.x0 - 10, y, text, { size: SIZE.small, anchor: 'end', muted: true });
  const nodes = [caption(4, 'restored')];
  const first = recovery.spells[0];
  const yStart = first === undefined || !first.spell.onset ? null : levels(recovery.start);
  if (yStart !== null && yStart < -14) nodes.push(caption(yStart + 4, 'disrupted'));
  const height = -levels(recovery.top);
  const middle = yStart !== null && Math.abs(yStart + height / 2) <= 26 ? yStart + 34 : -height / 2;
  if (middle < -24) nodes.push(caption(middle - 2, 'state of'), caption(middle + 11, 'recovery'));
  return nodes;
}

function activityCaption(sheet: Sheet, y: number): SceneNode[] {
  if (sheet.mini) return [];
  const { measure, x0 } = sheet;
  return [
    write(measure, x0 - 10, y + 12, `${count(sheet.inView)} entries`, { size: SIZE.small, anchor: 'end', muted: true }),
    ...swatches(sheet, x0 - 10, y + 26),
  ];
}

/** What the two shades of the columns mean, right-aligned. */
function swatches({ measure }: Sheet, right: number, y: number): SceneNode[] {
  const nodes: SceneNode[] = [];
  let x = right;
  for (const [text, look] of [
    ['rest', 'bar'],
    ['people', 'bar-people'],
  ] as const) {
    const label = write(measure, x, y, text, { size: SIZE.tiny, anchor: 'end', muted: true });
    x -= label.width + 10;
    nodes.push(label, rect(look, x, y - 7, 7, 7));
    x -= 6;
  }
  return nodes;
}

function bandPlace(sheet: Sheet, band: PhaseBand, yStrip: number): BandPlace {
  const y0 = band.kind === 'phase' ? yStrip : yStrip + STRIP_HEIGHT + 3;
  return {
    band,
    x0: clampX(sheet, band.from),
    x1: clampX(sheet, band.to),
    y0,
    y1: y0 + (band.kind === 'phase' ? STRIP_HEIGHT : 18),
  };
}
