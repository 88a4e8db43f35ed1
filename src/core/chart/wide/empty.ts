/** No timeline yet: say so, and what to add. */
import type { ChartOptions } from '../options';
import { line } from '../render/geometry';
import type { Scene } from '../scene';
import { tableMeasure } from '../text/measure';
import { shorten, wrap } from '../text/wrap';
import { overline } from '../words/headline';
import type { Telling } from '../words/telling';
import { SIZE, write } from './sheet';

export function empty(tell: Telling, options: ChartOptions, width: number): Scene {
  const measure = options.measure ?? tableMeasure;
  const { title, rest } = overline(tell.reading, options.severities);
  const over = shorten([title, rest].filter(Boolean).join(' · '), width - 4, { size: SIZE.body, measure });
  const hint =
    'Under timeline: each line is a time and what happened, such as "16:09 Support calls the on-call engineer."';
  const rows = wrap(hint, Math.min(width - 4, 640), 3, { size: 13, measure }).rows;
  const bottom = 62 + rows.length * 17;
  return {
    width,
    height: bottom + 12,
    title: [title, tell.headline].filter(Boolean).join('. '),
    description: hint,
    nodes: [
      ...(over === '' ? [] : [write(measure, 0, 16, over, { muted: true })]),
      write(measure, 0, 42, tell.headline, { size: 18, bold: true }),
      ...rows.map((row, i) => write(measure, 0, 64 + i * 17, row, { size: 13, muted: true })),
      line('hair', 0, bottom, width, bottom),
    ],
  };
}
