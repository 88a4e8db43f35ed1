/** The picture for an editor tab, a meeting-room screen and a report: 640 pixels and more. */
import { severityKey } from '../memory';
import type { ChartOptions } from '../options';
import type { Spots } from '../plot/marks';
import type { SceneNode } from '../scene';
import { wrap } from '../text/wrap';
import type { Telling } from '../words/telling';
import { axis } from './axis';
import { frame } from './frame';
import { head, wideSizes } from './head';
import { lanes } from './lanes';
import { legend, occurringIn } from './legend';
import { overview, type Overview } from './overview';
import { SIZE, write, type Sheet } from './sheet';
import { trackPart, type TrackPart } from './track';

/** A picture before it is given out: its parts with their places. */
export interface Layout {
  readonly nodes: readonly SceneNode[];
  readonly width: number;
  readonly height: number;
  readonly sheet: Sheet;
  readonly tracks: readonly TrackPart[];
  /** Where each entry in view is found, by its order. */
  readonly spots: Spots;
  /** y of the time axis. */
  readonly axis: number;
  readonly overview: Overview['place'] | null;
}

/** Gives the parts of a picture their places. */
export type LayOut = (tell: Telling, options: ChartOptions, width: number) => Layout;

export function wideLayout(tell: Telling, options: ChartOptions, width: number): Layout {
  const make = (before: Sheet | null): Sheet => frame(tell.reading, options, width, false, before);
  const sheet = options.memory?.sheet(tell, options, width, make) ?? make(null);
  const { parts, lasting } = sheet;
  const nodes: SceneNode[] = [];
  let y = 4;
  if (options.head !== false) {
    const top = lasting.part('head', [severityKey(options), tell.headline, tell.subline], () =>
      head(tell, sheet.measure, width, wideSizes(sheet.big), options.severities),
    );
    nodes.push(...top.nodes);
    y = top.height + 20;
  }
  const body = plotsAndAxis(sheet, tell, options, y);
  nodes.push(...body.nodes);
  y = body.end;
  if (options.lanes !== false) {
    const people = parts.part('lanes', [y], () => lanes(sheet, y));
    nodes.push(...people.nodes);
    y += people.height;
  }
  if (options.legend !== false) {
    const target = tell.reading.review.targets.length > 0 && tell.reading.metrics.disruptions.length > 0;
    const small = sheet.inView > 30 && !sheet.dense;
    const { measure, x0 } = sheet;
    const occurring = occurringIn(tell.reading.columns, sheet.first, sheet.first + sheet.inView);
    const meaning = lasting.part('legend', [y, target, ...occurring], () =>
      legend({ measure, occurring, x0, width, target, short: false, small }, y),
    );
    nodes.push(...meaning.nodes);
    y += meaning.height;
  }
  if (options.note === true) {
    const words = note(
      sheet,
      body.tracks.some((track) => track.plot.numbered),
      y,
    );
    nodes.push(...words.nodes);
    y += words.height;
  }
  let small: Overview | null = null;
  if (sheet.view !== null) {
    const { view } = sheet;
    small = parts.part('overview', [y], () => overview(sheet, tell, view, y));
    nodes.push(...small.nodes);
    y += small.height;
  }
  const height = Math.ceil(y + 4);
  return {
    nodes,
    width,
    height,
    sheet,
    tracks: body.tracks,
    spots: spotsOf(body.tracks),
    axis: body.axis,
    overview: small?.place ?? null,
  };
}

/** An entry on several paths is found on the first. */
const spotsOf = (tracks: readonly TrackPart[]): Spots => ({
  at: (order) => {
    for (const { plot, zero } of tracks) {
      const spot = plot.layout.spots.at(order);
      if (spot !== null) return { ...spot, y: spot.y + zero };
    }
    return null;
  },
});

export interface Body {
  readonly nodes: readonly SceneNode[];
  readonly tracks: readonly TrackPart[];
  readonly axis: number;
  readonly end: number;
}

/** The paths, one below the other, over one time axis. */
export function plotsAndAxis(sheet: Sheet, tell: Telling, options: ChartOptions, start: number): Body {
  const { reading, recoveries } = tell;
  const unit = stepHeight(
    sheet,
    recoveries.map((recovery) => recovery.top),
  );
  const nodes: SceneNode[] = [];
  const tracks: TrackPart[] = [];
  let y = start;
  reading.tracks.forEach((track, i) => {
    const recovery = recoveries[i];
    if (recovery === undefined) return;
    const bands = track.spells.flatMap((spell) => tell.bands.get(spell) ?? []);
    const withActivity = sheet.dense && i === reading.tracks.length - 1;
    const plotHeight = sheet.mini
      ? Math.max(60, 104 / Math.sqrt(reading.tracks.length))
      : Math.round(Math.max(recovery.top * unit * (options.paths ?? 1), 70));
    const part = trackPart(sheet, { tell, track, recovery, bands, plotHeight, withActivity, options }, y);
    nodes.push(...part.nodes);
    tracks.push(part);
    y += part.height + (i < reading.tracks.length - 1 ? 18 : 0);
  });
  const zero = reading.tracks
    .flatMap((track) => track.spells)
    .reduce((t, spell) => Math.min(t, spell.begin.time), Infinity);
  const yAxis = y + 2;
  const told = new Set(tracks.flatMap((part) => [...part.plot.told]));
  const from = Number.isFinite(zero) ? zero : sheet.scale.domain[0];
  const foot = sheet.lasting.part('axis', [yAxis, from, ...told], () =>
    axis(sheet, { kind: options.axis ?? 'clock', zero: from, told }, yAxis),
  );
  nodes.push(...foot.nodes);
  // The line of the cursor lies on the grounds, and below all words.
  nodes.unshift(...tracks.map(({ ground }) => ground));
  return { nodes, tracks, axis: yAxis, end: yAxis + foot.height };
}

/** Pixels of one step: the same on every path, so that they can be compared. */
function stepHeight(sheet: Sheet, tops: readonly number[]): number {
  const most = sheet.big ? 330 : 300;
  const highest = Math.max(1, ...tops);
  if (tops.length === 1) return Math.min(most, Math.max(150, highest * 46)) / highest;
  return Math.min(46, Math.max(110, most / Math.sqrt(tops.length)) / highest);
}

/** How it is read, for paper. */
export function note(sheet: Sheet, numbered: boolean, y: number): { nodes: SceneNode[]; height: number } {
  const text =
    'Each entry moves the path one step: down when it brought recovery closer, up when it moved it further away; a task that lasted is a slope. The steps have no unit.' +
    (numbered ? ' Small numbers: rows of the timeline.' : '');
  const { rows } = wrap(text, sheet.x1 - sheet.x0 - 6, 4, { size: SIZE.small, measure: sheet.measure });
  return {
    nodes: rows.map((row, i) =>
      write(sheet.measure, sheet.x0, y + 15 * (i + 1), row, { size: SIZE.small, muted: true }),
    ),
    height: rows.length * 15 + 4,
  };
}
