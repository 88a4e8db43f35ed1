/** The picture for a side panel: a small plot for the shape, and below it the timeline as a list whose margin carries the path. */
import type { ChartOptions } from '../options';
import type { SceneNode } from '../scene';
import { frame } from '../wide/frame';
import { head, narrowSizes } from '../wide/head';
import type { Sheet } from '../wide/sheet';
import { legend, occurringIn } from '../wide/legend';
import { note, plotsAndAxis, type Layout } from '../wide/wide';
import type { Telling } from '../words/telling';
import { list } from './list';

export function narrowLayout(tell: Telling, options: ChartOptions, width: number): Layout {
  const make = (before: Sheet | null): Sheet => frame(tell.reading, options, width, true, before);
  const sheet = options.memory?.sheet(tell, options, width, make) ?? make(null);
  const nodes: SceneNode[] = [];
  let y = 4;
  if (options.head !== false) {
    const top = head(tell, sheet.measure, width, narrowSizes, options.severities);
    nodes.push(...top.nodes);
    y = top.height + 12;
  }
  const body = plotsAndAxis(sheet, tell, options, y);
  nodes.push(...body.nodes);
  const rows = list(sheet, tell, body.end + 6);
  nodes.push(...rows.nodes);
  y = body.end + 6 + rows.height + 8;
  if (options.legend !== false) {
    const { measure } = sheet;
    const target = tell.reading.review.targets.length > 0 && tell.reading.metrics.disruptions.length > 0;
    const meaning = legend(
      {
        measure,
        occurring: occurringIn(tell.reading.columns, 0, tell.reading.moments.length),
        x0: 0,
        width,
        target,
        short: true,
        small: false,
      },
      y,
    );
    nodes.push(...meaning.nodes);
    y += meaning.height;
  }
  if (options.note === true) {
    const words = note({ ...sheet, x0: 1, x1: width }, false, y);
    nodes.push(...words.nodes);
    y += words.height;
  }
  return {
    nodes,
    width,
    height: Math.ceil(y + 4),
    sheet,
    tracks: body.tracks,
    spots: rows.spots,
    axis: body.axis,
    overview: null,
  };
}
