/** The recovery path and the area below it, in the plot's own pixels: y = 0 is the line "restored", up is negative. */
import type { Recovery, Segment } from '../recovery';
import { firstWhere, type Moment } from '../reading/moments';
import type { Look, SceneNode } from '../scene';
import { isInView, type Sheet } from '../wide/sheet';
import type { Obstacles } from './obstacles';
import { Pens } from './pens';

/** Height of the path → y. */
export type Levels = (level: number) => number;

const LOOK: Readonly<Record<Segment['kind'], readonly [Look, Look]>> = {
  before: ['calm', 'calm'],
  after: ['calm', 'calm'],
  onset: ['onset', 'onset-dotted'],
  run: ['run', 'run-dotted'],
  toward: ['toward', 'toward-dotted'],
  away: ['away', 'away-dotted'],
  unexplained: ['unexplained', 'unexplained'],
};

/** From the least to the most important, which lies on top. */
const ORDER: readonly Look[] = [
  'calm',
  'run',
  'run-dotted',
  'thick',
  'onset',
  'onset-dotted',
  'unexplained',
  'away',
  'away-dotted',
  'toward',
  'toward-dotted',
];

/** What a text keeps from the path. */
const PAD = 2.5;

interface Piece {
  readonly segment: Segment;
  readonly t0: number;
  readonly t1: number;
  readonly dotted: boolean;
}

export interface PathInput {
  readonly recovery: Recovery;
  /** The tasks without effect that lasted. */
  readonly tasks: readonly Moment[];
  readonly y: Levels;
}

/** The path, and where texts may not stand because of it. */
export function pathLine(sheet: Sheet, { recovery, tasks, y }: PathInput, obstacles: Obstacles): SceneNode[] {
  const { scale } = sheet;
  const cover = covering(sheet.dense ? 4 : 0, obstacles);
  const pens = new Pens(sheet.dense ? (sheet.inView > 3000 ? 1 : 0.5) : 0);
  for (const segment of segmentsIn(recovery.segments, sheet.view)) {
    for (const piece of pieces(sheet, segment)) {
      const x0 = scale.x(piece.t0);
      const x1 = scale.x(piece.t1);
      const y0 = y(levelAt(segment, piece.t0, segment.l0));
      const y1 = y(levelAt(segment, piece.t1, segment.l1));
      pens.line(LOOK[segment.kind][piece.dotted ? 1 : 0], x0, y0, x1, y1);
      if (Math.abs(x1 - x0) + Math.abs(y1 - y0) > 0.2) cover.line(x0, y0, x1, y1);
    }
  }
  cover.end();
  for (const task of tasks) underway(sheet, recovery, task, y, pens);
  lead(sheet, recovery, pens);
  return pens.shapes(ORDER);
}

/** Notes the path as obstacles; steps that together are no wider than `merge` pixels as one box. */
function covering(
  merge: number,
  obstacles: Obstacles,
): { line(x0: number, y0: number, x1: number, y1: number): void; end(): void } {
  let box: { x0: number; x1: number; top: number; bottom: number } | null = null;
  const end = (): void => {
    if (box !== null)
      obstacles.box({
        x: box.x0 - PAD,
        y: box.top - PAD,
        w: box.x1 - box.x0 + 2 * PAD,
        h: box.bottom - box.top + 2 * PAD,
      });
    box = null;
  };
  const line = (x0: number, y0: number, x1: number, y1: number): void => {
    if (x1 - x0 > merge) {
      end();
      obstacles.line(x0, y0, x1, y1, PAD);
      return;
    }
    if (box !== null && x1 - box.x0 > merge) end();
    box = {
      x0: Math.min(box?.x0 ?? x0, x0),
      x1: Math.max(box?.x1 ?? x1, x1),
      top: Math.min(box?.top ?? y0, y0, y1),
      bottom: Math.max(box?.bottom ?? y0, y0, y1),
    };
    if (merge === 0) end();
  };
  return { line, end };
}

/** While a task without effect lasted the level parts of the path are thick. */
function underway(sheet: Sheet, recovery: Recovery, { drawn, drawnEnd }: Moment, y: Levels, pens: Pens): void {
  if (drawnEnd === null || (sheet.view !== null && (drawn > sheet.view[1] || drawnEnd < sheet.view[0]))) return;
  const { segments } = recovery;
  for (let i = firstAfter(segments, drawn); i < segments.length; i++) {
    const segment = segments[i];
    if (segment === undefined || segment.t0 >= drawnEnd) break;
    if (segment.l0 !== segment.l1) continue;
    const a = Math.max(drawn, segment.t0, sheet.view?.[0] ?? -Infinity);
    const b = Math.min(drawnEnd, segment.t1, sheet.view?.[1] ?? Infinity);
    if (a < b) pens.line('thick', sheet.scale.x(a), y(segment.l0), sheet.scale.x(b), y(segment.l0));
  }
}

/** The first segment that ends after a time; segments are in time order. */
const firstAfter = (segments: readonly Segment[], time: number): number =>
  firstWhere(segments.length, (i) => (segments[i]?.t1 ?? Infinity) > time);

/** The segments that reach into a stretch of time, its ends included; all without one. */
export function segmentsIn(
  segments: readonly Segment[],
  stretch: readonly [number, number] | null,
): readonly Segment[] {
  if (stretch === null) return segments;
  const [from, to] = stretch;
  const first = firstWhere(segments.length, (i) => (segments[i]?.t1 ?? Infinity) >= from);
  return segments.slice(
    first,
    firstWhere(segments.length, (i) => (segments[i]?.t0 ?? Infinity) > to),
  );
}

/** Service works at both ends of the picture, as far as the record says. */
function lead(sheet: Sheet, recovery: Recovery, pens: Pens): void {
  const first = recovery.segments[0];
  if (sheet.view !== null || first === undefined) return;
  const begin = sheet.scale.x(first.t0);
  if (first.kind === 'before' || first.kind === 'onset') pens.line('calm', sheet.x0, 0, begin, 0);
  const last = recovery.spells[recovery.spells.length - 1];
  if (last?.spell.end == null) return;
  const end = recovery.segments.reduce((t, segment) => Math.max(t, segment.t1), -Infinity);
  pens.line('calm', sheet.scale.x(end), 0, sheet.x1, 0);
}

/** A segment, cut at the view and at the folds. */
function pieces(sheet: Sheet, segment: Segment): Piece[] {
  const { view, scale } = sheet;
  if (segment.t0 === segment.t1) {
    return isInView(sheet, segment.t0) ? [{ segment, t0: segment.t0, t1: segment.t1, dotted: segment.vague }] : [];
  }
  const t0 = view === null ? segment.t0 : Math.max(segment.t0, view[0]);
  const t1 = view === null ? segment.t1 : Math.min(segment.t1, view[1]);
  if (t0 >= t1) return [];
  const found: Piece[] = [];
  let t = t0;
  for (const fold of scale.folds) {
    if (fold.to <= t || fold.from >= t1) continue;
    if (fold.from > t) found.push({ segment, t0: t, t1: fold.from, dotted: segment.vague });
    const end = Math.min(fold.to, t1);
    found.push({ segment, t0: Math.max(t, fold.from), t1: end, dotted: true });
    t = end;
  }
  if (t < t1) found.push({ segment, t0: t, t1, dotted: segment.vague });
  return found;
}

/** The level of a segment at a time inside it; `otherwise` for an instant. */
export function levelAt({ t0, t1, l0, l1 }: Segment, time: number, otherwise: number): number {
  return t1 === t0 ? otherwise : l0 + ((time - t0) / (t1 - t0)) * (l1 - l0);
}
