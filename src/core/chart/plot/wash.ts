/** The area under the recovery path, tinted by phase. */
import type { PhaseBand } from '../reading/phases';
import type { Recovery, Segment } from '../recovery';
import { num, shape, xy } from '../render/geometry';
import type { SceneNode } from '../scene';
import type { Sheet } from '../wide/sheet';
import { levelAt, segmentsIn, type Levels } from './line';

const COVERED: ReadonlySet<Segment['kind']> = new Set(['run', 'toward', 'away', 'unexplained']);

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
    const d = a < b ? area(sheet, recovery.segments, a, b, y) : '';
    return d === '' ? [] : [shape(look, d)];
  });
}

function area(sheet: Sheet, segments: readonly Segment[], from: number, to: number, y: Levels): string {
  const points: [number, number][] = [];
  const add = (time: number, level: number): void => {
    const point: [number, number] = [sheet.scale.x(time), y(level)];
    const first = points[points.length - 2];
    const last = points[points.length - 1];
    // Of several points within half a pixel only the first and the last matter to an area.
    if (sheet.dense && first !== undefined && last !== undefined && point[0] - first[0] < 0.5) points.pop();
    points.push(point);
  };
  for (const segment of segmentsIn(segments, [from, to])) {
    if (!COVERED.has(segment.kind)) continue;
    if (segment.t0 === segment.t1) {
      if (segment.t0 > from && segment.t0 < to) {
        add(segment.t0, segment.l0);
        add(segment.t0, segment.l1);
      }
      continue;
    }
    const a = Math.max(from, segment.t0);
    const b = Math.min(to, segment.t1);
    if (a >= b) continue;
    add(a, levelAt(segment, a, segment.l0));
    add(b, levelAt(segment, b, segment.l1));
  }
  const first = points[0];
  const last = points[points.length - 1];
  if (first === undefined || last === undefined) return '';
  return `M${xy(first[0], 0)}L${points.map(([px, py]) => xy(px, py)).join('L')}V${num(0)}Z`;
}
