/** The path in the margin of the list: time runs down, recovery runs right, so here too what helps goes down and to the right. */
import type { Moment } from '../reading/moments';
import type { Track } from '../reading/tracks';
import { line } from '../render/geometry';
import type { Look, SceneNode } from '../scene';
import { Pens } from '../plot/pens';
import { rowLevels, type Row, type RowLevel, type RowLevels } from './rows';

const LOOKS: readonly Look[] = ['calm', 'run', 'run-dotted', 'onset', 'onset-dotted', 'unexplained', 'away', 'toward'];

export class Margin {
  private readonly data: RowLevels;
  private readonly members: ReadonlySet<Moment>;
  private readonly pens = new Pens();
  private last: { x: number; y: number } | null = null;

  /** `x0`: the highest level, `x1`: restored. */
  constructor(
    private readonly track: Track,
    readonly x0: number,
    readonly x1: number,
    private readonly from: number,
  ) {
    this.data = rowLevels(track);
    this.members = new Set(track.moments);
  }

  private x(level: number): number {
    return this.x1 - (level / this.data.top) * (this.x1 - this.x0);
  }

  private level({ order }: Moment): RowLevel {
    return this.data.levels.get(order) ?? { before: 0, after: 0, step: 1 };
  }

  has(row: Row): boolean {
    return row.moments.some((moment) => this.members.has(moment));
  }

  /** Goes down to y at its level; dotted where nothing is known of the time between. */
  drop(y: number, dotted = false): void {
    if (this.last === null) return;
    const look = this.last.x === this.x1 ? 'calm' : dotted ? 'run-dotted' : 'run';
    this.pens.line(look, this.last.x, this.last.y, this.last.x, y);
    this.last = { x: this.last.x, y };
  }

  /** Takes the steps of a row at y, and gives the x where its mark stands. */
  step(row: Row, y: number): number {
    const own = this.track.moments.length === 0 ? [] : row.moments;
    const first = own[0] ?? row.first;
    const final = own[own.length - 1] ?? row.first;
    const xBefore = this.x(this.level(first).before);
    const xAfter = this.x(this.level(final).after);
    const onset = row.moments.map((moment) => this.data.onsets.get(moment.order)).find((found) => found !== undefined);
    if (this.last === null) {
      this.last = { x: onset?.marked === false ? xBefore : this.x1, y: onset?.marked === false ? y : this.from };
    }
    if (this.last.x === this.x1 && xBefore !== this.x1) {
      this.drop(y - 6);
      if (onset === undefined || onset.marked) {
        this.pens.line(onset?.known === true ? 'onset' : 'onset-dotted', this.x1, y - 6, xBefore, y - 6);
      }
      this.last = { x: xBefore, y: y - 6 };
    }
    this.drop(y);
    this.across(row, xBefore, xAfter, y);
    this.last = { x: xAfter, y };
    return xAfter;
  }

  private across(row: Row, from: number, to: number, y: number): void {
    const restoring = row.moments.some((moment) => this.track.spells.some((spell) => spell.restoring === moment));
    if (!restoring) {
      if (to !== from) this.pens.line(to > from ? 'toward' : 'away', from, y, to, y);
      return;
    }
    const last = row.moments[row.moments.length - 1];
    const own = last?.step === 1 ? this.x(this.level(last).step) : this.x1;
    if (own > from) this.pens.line('unexplained', from, y, own, y);
    if (own < this.x1) this.pens.line('toward', own, y, this.x1, y);
  }

  /** `to`: the y at which the list ends. Where service was restored it stays so. */
  nodes(to: number): SceneNode[] {
    if (this.last?.x === this.x1) this.drop(to);
    return [line('hair', this.x1, this.from, this.x1, to), ...this.pens.shapes(LOOKS)];
  }
}
