/** The area under the recovery path, tinted by phase. */
import type { PhaseBand } from '../reading/phases';
import type { Recovery } from '../recovery';
import { num, shape, xy } from '../render/geometry';
import type { SceneNode } from '../scene';
import { SEGMENT_KINDS, type SegmentKind, type Segments } from '../segments';
import type { Sheet } from '../wide/sheet';
import type { Levels } from './line';

const KINDS: ReadonlySet<SegmentKind> = new Set(['run', 'toward', 'away', 'unexplained']);
/** By the places of `SEGMENT_KINDS`. */
const COVERED = SEGMENT_KINDS.map((kind) => KINDS.has(kind));

/** The area under the path, cut where phases change, so that the phases are read in the plot as well. */
export function washes(sheet: Sheet, recovery: Recovery, bands: readonly PhaseBand[], y: Levels): SceneNode[] {
  const phases = bands.filter((band) => band.kind === 'phase');
  const stretches =
    phases.length > 0
      ? phases.map(
          (band) =>
            ({ from: band.from, to: band.to, look: band.names.includes('response') ? 'wash2' : 'wash1' }) as const,
        )
      : recovery.spells.map(({ spell, until }) => ({ from: spell.begin.time, to: until, look: 'wash1' }) as const);
  return stretches.flatMap(({ from, to, look }) => {
    const a = sheet.view === null ? from : Math.max(from, sheet.view[0]);
    const b = sheet.view === null ? to : Math.min(to, sheet.view[1]);
    const d = a < b ? area(sheet, recovery.line, a, b, y) : '';
    return d === '' ? [] : [shape(look, d)];
  });
}

function area(sheet: Sheet, line: Segments, from: number, to: number, y: Levels): string {
  const xs: number[] = [];
  const ys: number[] = [];
  const add = (time: number, level: number): void => {
    const x = sheet.scale.x(time);
    const size = xs.length;
    // Of several points within half a pixel only the first and the last matter to an area.
    if (sheet.dense && size > 1 && x - (xs[size - 2] ?? 0) < 0.5) {
      xs.pop();
      ys.pop();
    }
    xs.push(x);
    ys.push(y(level));
  };
  const [first, behind] = line.placesIn([from, to]);
  for (let i = first; i < behind; i++) {
    if (COVERED[line.kind[i] ?? 0] !== true) continue;
    const t0 = line.t0[i] ?? 0;
    const t1 = line.t1[i] ?? 0;
    if (t0 === t1) {
      if (t0 > from && t0 < to) {
        add(t0, line.l0[i] ?? 0);
        add(t0, line.l1[i] ?? 0);
      }
      continue;
    }
    const a = Math.max(from, t0);
    const b = Math.min(to, t1);
    if (a >= b) continue;
    add(a, line.levelAt(i, a));
    add(b, line.levelAt(i, b));
  }
  if (xs.length === 0) return '';
  let d = `M${xy(xs[0] ?? 0, 0)}`;
  for (let i = 0; i < xs.length; i++) d += `L${xy(xs[i] ?? 0, ys[i] ?? 0)}`;
  return `${d}V${num(0)}Z`;
}
