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

function area({ scale, dense }: Sheet, line: Segments, from: number, to: number, y: Levels): string {
  const [first, behind] = line.placesIn([from, to]);
  const { kind, t0, t1, l0, l1 } = line;
  const xs = new Float64Array(2 * Math.max(0, behind - first));
  const ys = new Float64Array(xs.length);
  let size = 0;
  const add = (time: number, level: number): void => {
    const x = scale.x(time);
    // Of several points within half a pixel only the first and the last matter to an area.
    if (dense && size > 1 && x - (xs[size - 2] ?? 0) < 0.5) size--;
    xs[size] = x;
    ys[size++] = y(level);
  };
  for (let i = first; i < behind; i++) {
    if (COVERED[kind[i] ?? 0] !== true) continue;
    const begin = t0[i] ?? 0;
    const end = t1[i] ?? 0;
    if (begin === end) {
      if (begin > from && begin < to) {
        add(begin, l0[i] ?? 0);
        add(begin, l1[i] ?? 0);
      }
      continue;
    }
    const a = Math.max(from, begin);
    const b = Math.min(to, end);
    if (a >= b) continue;
    add(a, line.levelAt(i, a));
    add(b, line.levelAt(i, b));
  }
  if (size === 0) return '';
  let d = `M${xy(xs[0] ?? 0, 0)}`;
  for (let i = 0; i < size; i++) d += `L${xy(xs[i] ?? 0, ys[i] ?? 0)}`;
  return `${d}V${num(0)}Z`;
}
