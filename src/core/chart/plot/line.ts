/** The recovery path and the area below it, in the plot's own pixels: y = 0 is the line "restored", up is negative. */
import type { Recovery } from '../recovery';
import { firstWhere } from '../reading/columns';
import type { Moment } from '../reading/moments';
import type { Look, SceneNode } from '../scene';
import { SEGMENT_KINDS, type SegmentKind, type Segments } from '../segments';
import { isInView, type Sheet } from '../wide/sheet';
import type { Obstacles } from './obstacles';
import { Pens } from './pens';

/** Height of the path → y. */
export type Levels = (level: number) => number;

const LOOK: Readonly<Record<SegmentKind, readonly [Look, Look]>> = {
  before: ['calm', 'calm'],
  after: ['calm', 'calm'],
  onset: ['onset', 'onset-dotted'],
  run: ['run', 'run-dotted'],
  toward: ['toward', 'toward-dotted'],
  away: ['away', 'away-dotted'],
  unexplained: ['unexplained', 'unexplained'],
};

/** By the places of `SEGMENT_KINDS`. */
const LOOKS = SEGMENT_KINDS.map((kind) => LOOK[kind]);

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

export interface PathInput {
  readonly recovery: Recovery;
  /** The tasks without effect that lasted. */
  readonly tasks: readonly Moment[];
  readonly y: Levels;
}

/** The path, and where texts may not stand because of it. */
export function pathLine(sheet: Sheet, { recovery, tasks, y }: PathInput, obstacles: Obstacles): SceneNode[] {
  const { scale } = sheet;
  const cover = new Cover(sheet.dense ? 4 : 0, obstacles);
  const pens = new Pens(sheet.dense ? (sheet.inView > 3000 ? 1 : 0.5) : 0);
  const { line } = recovery;
  const { kind, vague, t0: begins, t1: ends, l1: levels } = line;
  const [first, behind] = line.placesIn(sheet.view);
  const draw = (i: number, t0: number, t1: number, dotted: boolean): void => {
    const x0 = scale.x(t0);
    const x1 = t1 === t0 ? x0 : scale.x(t1);
    const y0 = y(line.levelAt(i, t0));
    const y1 = y(t1 === t0 ? (levels[i] ?? 0) : line.levelAt(i, t1));
    if (!pens.isNothing(x0, y0, x1, y1)) pens.line(LOOKS[kind[i] ?? 0]?.[dotted ? 1 : 0] ?? 'run', x0, y0, x1, y1);
    if (Math.abs(x1 - x0) + Math.abs(y1 - y0) > 0.2) cover.line(x0, y0, x1, y1);
  };
  const isWhole = sheet.view === null && scale.folds.length === 0;
  for (let i = first; i < behind; i++) {
    if (isWhole) draw(i, begins[i] ?? 0, ends[i] ?? 0, vague[i] === 1);
    else eachPiece(sheet, line, i, draw);
  }
  cover.end();
  for (const task of tasks) underway(sheet, recovery, task, y, pens);
  lead(sheet, recovery, pens);
  return pens.shapes(ORDER);
}

/** Notes the path as obstacles; steps that together are no wider than `merge` pixels as one box. */
class Cover {
  private open = false;
  private x0 = 0;
  private x1 = 0;
  private top = 0;
  private bottom = 0;

  constructor(
    private readonly merge: number,
    private readonly obstacles: Obstacles,
  ) {}

  line(x0: number, y0: number, x1: number, y1: number): void {
    if (x1 - x0 > this.merge) {
      this.end();
      this.obstacles.line(x0, y0, x1, y1, PAD);
      return;
    }
    if (this.open && x1 - this.x0 > this.merge) this.end();
    if (!this.open) {
      this.open = true;
      this.x0 = x0;
      this.x1 = x1;
      this.top = this.bottom = y0;
    }
    this.x0 = Math.min(this.x0, x0);
    this.x1 = Math.max(this.x1, x1);
    this.top = Math.min(this.top, y0, y1);
    this.bottom = Math.max(this.bottom, y0, y1);
    if (this.merge === 0) this.end();
  }

  end(): void {
    if (!this.open) return;
    this.open = false;
    const { x0, x1, top, bottom } = this;
    this.obstacles.box({ x: x0 - PAD, y: top - PAD, w: x1 - x0 + 2 * PAD, h: bottom - top + 2 * PAD });
  }
}

/** While a task without effect lasted the level parts of the path are thick. */
function underway(sheet: Sheet, recovery: Recovery, { drawn, drawnEnd }: Moment, y: Levels, pens: Pens): void {
  if (drawnEnd === null || (sheet.view !== null && (drawn > sheet.view[1] || drawnEnd < sheet.view[0]))) return;
  const { t0, t1, l0, l1, length } = recovery.line;
  // The first that ends after it began; segments are in time order.
  for (let i = firstWhere(length, (at) => (t1[at] ?? Infinity) > drawn); i < length; i++) {
    const from = t0[i] ?? 0;
    const level = l0[i] ?? 0;
    if (from >= drawnEnd) break;
    if (level !== l1[i]) continue;
    const a = Math.max(drawn, from, sheet.view?.[0] ?? -Infinity);
    const b = Math.min(drawnEnd, t1[i] ?? 0, sheet.view?.[1] ?? Infinity);
    if (a < b) pens.line('thick', sheet.scale.x(a), y(level), sheet.scale.x(b), y(level));
  }
}

/** Service works at both ends of the picture, as far as the record says. */
function lead(sheet: Sheet, { line, spells }: Recovery, pens: Pens): void {
  if (sheet.view !== null || line.length === 0) return;
  const begin = sheet.scale.x(line.t0[0] ?? 0);
  const first = SEGMENT_KINDS[line.kind[0] ?? 0];
  if (first === 'before' || first === 'onset') pens.line('calm', sheet.x0, 0, begin, 0);
  const last = spells[spells.length - 1];
  if (last?.spell.end == null) return;
  const { t1, length } = line;
  let end = -Infinity;
  for (let i = 0; i < length; i++) end = Math.max(end, t1[i] ?? 0);
  pens.line('calm', sheet.scale.x(end), 0, sheet.x1, 0);
}

/** A segment, cut at the view and at the folds. */
function eachPiece(
  sheet: Sheet,
  line: Segments,
  index: number,
  draw: (index: number, t0: number, t1: number, dotted: boolean) => void,
): void {
  const { view, scale } = sheet;
  const from = line.t0[index] ?? 0;
  const to = line.t1[index] ?? 0;
  const vague = line.vague[index] === 1;
  if (from === to) {
    if (isInView(sheet, from)) draw(index, from, to, vague);
    return;
  }
  const t1 = view === null ? to : Math.min(to, view[1]);
  let t = view === null ? from : Math.max(from, view[0]);
  if (t >= t1) return;
  for (const fold of scale.folds) {
    if (fold.to <= t || fold.from >= t1) continue;
    if (fold.from > t) draw(index, t, fold.from, vague);
    const end = Math.min(fold.to, t1);
    draw(index, Math.max(t, fold.from), end, true);
    t = end;
  }
  if (t < t1) draw(index, t, t1, vague);
}
