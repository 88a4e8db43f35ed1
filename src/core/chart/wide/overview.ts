/** When zoomed: the whole path, small, with a window where the view is. */
import type { Recovery } from '../recovery';
import type { Telling } from '../words/telling';
import { line, rect, shape, xy } from '../render/geometry';
import type { SceneNode } from '../scene';
import { SIZE, write, type Sheet } from './sheet';

export interface Overview {
  readonly nodes: readonly SceneNode[];
  readonly height: number;
  /** Where it is, and which time its edges stand for. */
  readonly place: {
    readonly x0: number;
    readonly x1: number;
    readonly y0: number;
    readonly y1: number;
    readonly domain: readonly [number, number];
  };
}

const HEIGHT = 28;

export function overview(sheet: Sheet, tell: Telling, view: readonly [number, number], y: number): Overview {
  const { x0, x1 } = sheet;
  const [from, to] = sheet.reading.span;
  const x = (time: number): number =>
    x0 + ((Math.min(to, Math.max(from, time)) - from) / Math.max(1, to - from)) * (x1 - x0);
  const base = y + 34;
  const paths = sheet.reading.parts.part('overview', [x0, x1], () =>
    tell.recoveries.map((recovery) => pathOf(recovery, x)),
  );
  return {
    nodes: [
      write(sheet.measure, x0 - 10, y + 24, 'whole review', { size: SIZE.small, anchor: 'end', muted: true }),
      rect('window', x(view[0]), y + 2, Math.max(2, x(view[1]) - x(view[0])), 36),
      line('hair', x0, base, x1, base),
      { type: 'group', name: 'overview', dy: base, children: paths },
    ],
    height: 46,
    place: { x0, x1, y0: y + 2, y1: y + 38, domain: [from, to] },
  };
}

/** Around y = 0, the line "restored". */
function pathOf(recovery: Recovery, x: (time: number) => number): SceneNode {
  let d = '';
  let last = '';
  const to = (time: number, level: number): void => {
    const point = xy(Math.round(x(time)), -(level / recovery.top) * HEIGHT);
    if (point !== last) d += `${d === '' ? 'M' : 'L'}${point}`;
    last = point;
  };
  const { t0, t1, l0, l1, length } = recovery.line;
  for (let i = 0; i < length; i++) {
    to(t0[i] ?? 0, l0[i] ?? 0);
    to(t1[i] ?? 0, l1[i] ?? 0);
  }
  return shape('overview', d);
}
