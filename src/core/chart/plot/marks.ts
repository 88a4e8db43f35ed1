/** Where the marks of the entries stand: on the path, or a row off it where one without effect would cover another. */
import type { Recovery } from '../recovery';
import { AUTOMATION, firstWhere, Flag } from '../reading/columns';
import type { Moment } from '../reading/moments';
import type { Track } from '../reading/tracks';
import type { Box } from '../scene';
import { visiblePlaces, type Sheet } from '../wide/sheet';
import type { Levels } from './line';

export interface PlacedMark {
  readonly moment: Moment;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** The path's level just before and after, in pixels. */
  readonly top: number;
  readonly bottom: number;
  readonly own: Box;
}

export interface MarkLayout {
  readonly placed: readonly PlacedMark[];
  /** How many entries without effect joined a mark. */
  readonly joined: ReadonlyMap<PlacedMark, number>;
  /** The mark at which an entry is found, its own or one that it joined, by its order. */
  readonly byOrder: ReadonlyMap<number, PlacedMark>;
  readonly spots: Spots;
}

/** Where an entry is found. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** A mark is drawn for it, or it joined one. */
  readonly drawn: boolean;
}

/** Where each entry in view is found, whether a mark is drawn for it or not; y in the plot's or the picture's pixels. */
export interface Spots {
  /** By the order of an entry; null: not in view. */
  at(order: number): Spot | null;
}

/** Radius of a mark by the number of entries in view. */
export function radius(sheet: Sheet): number {
  const n = sheet.inView;
  if (sheet.mini) return n > 24 ? 3 : 4.4;
  if (sheet.dense) return 5.5;
  return n > 80 ? 4.5 : n > 30 ? 5.5 : 7;
}

/** The rank of what matters least. */
export const LAST_RANK = 4;

/** 0 matters most: moved away, milestone, brought closer, told others, the rest. */
export function rankOf(moment: Moment): number {
  if (moment.step < 0) return 0;
  if (moment.milestones.length > 0) return 1;
  if (moment.step > 0) return 2;
  return moment.entry.kind?.value === 'communication' ? 3 : LAST_RANK;
}

/** `before`: of the picture before on the same frame, whose marks are taken over where they are the same. */
export function layoutMarks(
  sheet: Sheet,
  track: Track,
  recovery: Recovery,
  y: Levels,
  before: MarkLayout | undefined,
): MarkLayout {
  const r = radius(sheet);
  const placed: PlacedMark[] = [];
  const joined = new Map<PlacedMark, number>();
  const byOrder = new Map<number, PlacedMark>();
  const { columns } = track;
  for (const place of drawnPlaces(sheet, track)) {
    const moment = track.moments[place];
    if (moment === undefined) continue;
    const order = columns.order[place] ?? 0;
    const x = sheet.xs[order - sheet.first] ?? 0;
    const spot = settle(sheet, placed, moment, x, y(recovery.heightAt(order, recovery.after(order))), r);
    if (spot === null) continue;
    if ('own' in spot) {
      joined.set(spot, (joined.get(spot) ?? 0) + 1);
      byOrder.set(order, spot);
      continue;
    }
    const level = moment.until !== null ? spot.y : y(recovery.heightAt(order, recovery.before(order)));
    const mark = kept(before?.byOrder.get(order), moment, x, spot, level);
    placed.push(mark);
    byOrder.set(order, mark);
  }
  return { placed, joined, byOrder, spots: new TrackSpots(sheet, track, recovery, y, byOrder) };
}

/** `level`: y of the path just before the mark. */
function kept(
  old: PlacedMark | undefined,
  moment: Moment,
  x: number,
  { y, r }: { readonly y: number; readonly r: number },
  level: number,
): PlacedMark {
  const top = Math.min(y, level);
  const bottom = Math.max(y, level);
  const same =
    old?.moment === moment && old.x === x && old.y === y && old.r === r && old.top === top && old.bottom === bottom;
  if (same) return old;
  const own = { x: x - r - 1, y: y - r - 1, w: 2 * r + 2, h: 2 * r + 2 };
  return { moment, x, y, r, top, bottom, own };
}

/** Looked up when asked for: there are as many as entries, and few are asked for. */
class TrackSpots implements Spots {
  constructor(
    private readonly sheet: Sheet,
    private readonly track: Track,
    private readonly recovery: Recovery,
    private readonly levels: Levels,
    private readonly byOrder: ReadonlyMap<number, PlacedMark>,
  ) {}

  at(order: number): Spot | null {
    const { sheet, recovery } = this;
    const x = sheet.xs[order - sheet.first];
    if (x === undefined || !this.has(order)) return null;
    const mark = this.byOrder.get(order);
    if (mark !== undefined) return { x, y: mark.y, r: mark.r, drawn: true };
    return { x, y: this.levels(recovery.heightAt(order, recovery.after(order))), r: NOT_DRAWN, drawn: false };
  }

  private has(wanted: number): boolean {
    const { order } = this.track.columns;
    return order[wanted] === wanted || order[firstWhere(order.length, (i) => (order[i] ?? 0) >= wanted)] === wanted;
  }
}

/** Radius around the place of an entry without a mark. */
const NOT_DRAWN = 4;

/** The places of marks. In a dense picture: milestones, and what people did with an effect. In the small plot: what had an effect. */
function drawnPlaces(sheet: Sheet, track: Track): readonly number[] {
  const { flags, step, kind } = track.columns;
  const { Milestone } = Flag;
  const many = sheet.mini && sheet.inView > 24;
  const found: number[] = [];
  const [first, behind] = visiblePlaces(sheet, track);
  for (let place = first; place < behind; place++) {
    const hasEffect = step[place] !== 0;
    const isDrawn = sheet.dense ? hasEffect && kind[place] !== AUTOMATION : hasEffect || !many;
    if (isDrawn || ((flags[place] ?? 0) & Milestone) !== 0) found.push(place);
  }
  return found;
}

function sizeOf(sheet: Sheet, moment: Moment, r: number): number {
  if (moment.step !== 0 || moment.milestones.length > 0) return r;
  return Math.max(sheet.mini ? 2.6 : 3.4, r * (sheet.inView > 30 ? 0.66 : 0.8));
}

/** A place of its own, or the mark that it joins, or none. */
function settle(
  sheet: Sheet,
  placed: PlacedMark[],
  moment: Moment,
  x: number,
  home: number,
  r: number,
): { y: number; r: number } | PlacedMark | null {
  const size = sizeOf(sheet, moment, r);
  if (sheet.dense) {
    const near = clash(placed, x, home, size * 1.5);
    return near !== null && moment.milestones.length === 0 ? null : { y: home, r: size };
  }
  if (moment.step !== 0) return { y: home, r: size };
  const distance = size * 1.9;
  let y = home;
  if (clash(placed, x, y, distance) !== null) {
    // Nothing hangs into the rows below the plot.
    const down = home < -1 ? 1 : -1;
    for (let k = 1; k <= 2 && clash(placed, x, y, distance) !== null; k++) {
      const next = home + down * k * (size + r + 1.5);
      if (next + size > -1 && down > 0) break;
      y = next;
    }
    const near = clash(placed, x, y, size * 1.4);
    if (near !== null && moment.milestones.length === 0) return near;
  }
  return { y, r: size };
}

function clash(placed: readonly PlacedMark[], x: number, y: number, distance: number): PlacedMark | null {
  for (let i = placed.length - 1; i >= 0; i--) {
    const mark = placed[i];
    if (mark === undefined || mark.x < x - distance) break;
    if (Math.abs(mark.x - x) < distance && Math.abs(mark.y - y) < distance) return mark;
  }
  return null;
}
