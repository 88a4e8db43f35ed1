/** Where the marks of the entries stand: on the path, or a row off it where one without effect would cover another. */
import type { Recovery } from '../recovery';
import { Flag, kindOf, type MomentColumns } from '../reading/columns';
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
  /** How many entries without effect joined it. */
  joined: number;
}

export interface MarkLayout {
  readonly placed: readonly PlacedMark[];
  readonly spots: Spots;
}

/** Where each entry in view is found, whether a mark is drawn for it or not; y in the plot's or the picture's pixels. */
export class Spots {
  /** x, y and radius of each; 0 as radius: none. */
  private readonly data: Float64Array;
  private readonly marked: Uint8Array;

  /** Of entries from one order on to another, which is not among them. */
  constructor(
    private readonly first: number,
    behind: number,
  ) {
    const size = Math.max(0, behind - first);
    this.data = new Float64Array(size * 3);
    this.marked = new Uint8Array(size);
  }

  set(order: number, x: number, y: number, r: number, drawn: boolean): void {
    const i = order - this.first;
    this.data[i * 3] = x;
    this.data[i * 3 + 1] = y;
    this.data[i * 3 + 2] = r;
    this.marked[i] = drawn ? 1 : 0;
  }

  /** By the order of an entry; null: not in view. */
  at(order: number): { readonly x: number; readonly y: number; readonly r: number; readonly drawn: boolean } | null {
    const i = order - this.first;
    const { data } = this;
    const r = i < 0 ? 0 : (data[i * 3 + 2] ?? 0);
    return r === 0 ? null : { x: data[i * 3] ?? 0, y: data[i * 3 + 1] ?? 0, r, drawn: this.marked[i] === 1 };
  }

  /** Takes over what is not known here yet, `dy` pixels further down. */
  add(other: Spots, dy: number): void {
    const { data, marked } = other;
    for (let i = 0; i < marked.length; i++) {
      const r = data[i * 3 + 2] ?? 0;
      const order = other.first + i;
      if (r === 0 || (this.data[(order - this.first) * 3 + 2] ?? 0) !== 0) continue;
      this.set(order, data[i * 3] ?? 0, (data[i * 3 + 1] ?? 0) + dy, r, marked[i] === 1);
    }
  }
}

/** Radius of a mark by the number of entries in view. */
export function radius(sheet: Sheet): number {
  const n = sheet.inView;
  if (sheet.mini) return n > 24 ? 3 : 4.4;
  if (sheet.dense) return 5.5;
  return n > 80 ? 4.5 : n > 30 ? 5.5 : 7;
}

/** 0 matters most: moved away, milestone, brought closer, told others, the rest. */
export function rankOf(moment: Moment): number {
  if (moment.step < 0) return 0;
  if (moment.milestones.length > 0) return 1;
  if (moment.step > 0) return 2;
  return moment.entry.kind?.value === 'communication' ? 3 : 4;
}

export function layoutMarks(sheet: Sheet, track: Track, recovery: Recovery, y: Levels): MarkLayout {
  const r = radius(sheet);
  const placed: PlacedMark[] = [];
  const { columns } = track;
  const [first, behind] = visiblePlaces(sheet, track);
  const spots = new Spots(columns.order[first] ?? 0, first < behind ? (columns.order[behind - 1] ?? 0) + 1 : 0);
  for (let place = first; place < behind; place++) {
    const order = columns.order[place] ?? 0;
    const x = sheet.xs[order - sheet.first] ?? 0;
    const home = y(recovery.heightAt(order, recovery.after(order)));
    const moment = isDrawn(sheet, columns, place) ? track.moments[place] : undefined;
    const spot = moment === undefined ? null : settle(sheet, placed, moment, x, home, r);
    if (spot === null || moment === undefined) {
      spots.set(order, x, home, 4, false);
      continue;
    }
    if ('joined' in spot) {
      spot.joined++;
      spots.set(order, x, spot.y, spot.r, true);
      continue;
    }
    const before = moment.until !== null ? spot.y : y(recovery.heightAt(order, recovery.before(order)));
    placed.push({
      moment,
      x,
      y: spot.y,
      r: spot.r,
      top: Math.min(spot.y, before),
      bottom: Math.max(spot.y, before),
      own: { x: x - spot.r - 1, y: spot.y - spot.r - 1, w: 2 * spot.r + 2, h: 2 * spot.r + 2 },
      joined: 0,
    });
    spots.set(order, x, spot.y, spot.r, true);
  }
  return { placed, spots };
}

/** In a dense picture: milestones, and what people did with an effect. In the small plot: what had an effect. */
function isDrawn(sheet: Sheet, { flags, step, kind }: MomentColumns, place: number): boolean {
  if (((flags[place] ?? 0) & Flag.Milestone) !== 0) return true;
  if (sheet.dense) return step[place] !== 0 && kindOf(kind[place] ?? 0) !== 'automation';
  return !(sheet.mini && sheet.inView > 24 && step[place] === 0);
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
