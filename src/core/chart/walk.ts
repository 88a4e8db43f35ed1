/** One disruption, walked through in time: what its entries did to progress, in straight parts. */
import { Flag, type MomentColumns } from './reading/columns';
import type { Spell } from './reading/tracks';
import type { SpellPath } from './recovery';
import type { Segments } from './segments';

/**
 * Notes the progress before and after each of the entries at `places` in `before` and `after`, by its order, and adds the parts of the
 * path to `line`, in progress, not yet in levels.
 */
export function walk(
  spell: Spell,
  columns: MomentColumns,
  places: Int32Array,
  recordEnd: number,
  before: Float64Array,
  after: Float64Array,
  line: Segments,
): SpellPath {
  const walker = new Walker(spell, spell.end?.time ?? recordEnd, columns, line);
  const instant = spell.restoring !== null && spell.restoring.until === null ? spell.restoring.order : -1;
  for (const place of places) if (columns.order[place] !== instant) walker.take(place, before, after);
  return walker.finish();
}

class Walker {
  /** Tasks with an effect under way, by their places, the first to end first. */
  private readonly running: number[] = [];
  /** The first of the parts that are its own. */
  private readonly first: number;
  private time: number;
  private progress = 0;
  private best = 0;
  /** Steps per millisecond now, and in the last part drawn. */
  private slope = 0;
  private lastSlope = Number.NaN;

  constructor(
    private readonly spell: Spell,
    private readonly end: number,
    private readonly columns: MomentColumns,
    private readonly line: Segments,
  ) {
    this.first = line.length;
    this.time = spell.begin.time;
  }

  take(place: number, before: Float64Array, after: Float64Array): void {
    const { order, drawn, end, step } = this.columns;
    const at = order[place] ?? 0;
    const time = drawn[place] ?? 0;
    const steps = step[place] ?? 0;
    this.advance(Math.min(time, this.end));
    before[at] = this.progress;
    if (steps !== 0) {
      if ((end[place] ?? NaN) > time) this.start(place);
      else this.instant(steps, ((this.columns.flags[place] ?? 0) & Flag.Unknown) !== 0);
    }
    after[at] = this.progress;
  }

  finish(): SpellPath {
    this.advance(this.end);
    const { spell, best, progress, end } = this;
    const start = 1 + best;
    const last = Math.max(0, start - progress);
    const own = spell.restoring?.until === null && spell.restoring.step === 1 ? 1 : 0;
    const residual = spell.restoring === null ? 0 : Math.max(0, last - own);
    return { spell, start, last, residual, until: end };
  }

  private instant(steps: number, vague: boolean): void {
    const from = this.progress;
    this.progress += steps;
    this.line.push(steps > 0 ? 'toward' : 'away', this.time, this.time, from, this.progress, vague);
    this.see();
  }

  private start(task: number): void {
    const end = this.endOf(task);
    let at = this.running.length;
    while (at > 0 && this.endOf(this.running[at - 1]) > end) at--;
    this.running.splice(at, 0, task);
    this.reslope();
  }

  /** Goes on to a time, stopping where tasks end. */
  private advance(to: number): void {
    for (
      let next = this.running[0];
      next !== undefined && this.endOf(next) <= to && this.endOf(next) < this.end;
      next = this.running[0]
    ) {
      this.draw(this.endOf(next));
      this.running.shift();
      this.reslope();
    }
    this.draw(to);
  }

  private draw(to: number): void {
    if (to <= this.time) return;
    const { slope, time, progress } = this;
    let next = progress + slope * (to - time);
    // When all that began is done it is a whole number, whatever the rounding on the way.
    if (Math.abs(next - Math.round(next)) < 1e-6) next = Math.round(next);
    const { t0, t1, length } = this.line;
    const end = length > this.first ? t1[length - 1] : undefined;
    // Entries without effect do not cut a straight part in two.
    if (end === time && (t0[length - 1] ?? end) < end && slope === this.lastSlope) this.line.extend(to, next);
    else this.line.push(slope > 0 ? 'toward' : slope < 0 ? 'away' : 'run', time, to, progress, next);
    this.lastSlope = slope;
    this.time = to;
    this.progress = next;
    this.see();
  }

  private reslope(): void {
    let slope = 0;
    const { step, drawn } = this.columns;
    for (const task of this.running) slope += (step[task] ?? 0) / (this.endOf(task) - (drawn[task] ?? 0));
    this.slope = Math.abs(slope) < 1e-15 ? 0 : slope;
  }

  /** The last step is the restoring entry's, so its own slope does not count as progress made before it. */
  private see(): void {
    const { restoring } = this.spell;
    const task = restoring === null || restoring.step <= 0 ? -1 : this.restoringTask(restoring.order);
    this.best = Math.max(this.best, this.progress - (task < 0 ? 0 : this.share(task)));
  }

  /** The place of the restoring entry while it is under way, else -1. */
  private restoringTask(order: number): number {
    return this.running.find((place) => this.columns.order[place] === order) ?? -1;
  }

  private endOf(task: number | undefined): number {
    if (task === undefined) return Infinity;
    const end = this.columns.end[task] ?? NaN;
    return Number.isNaN(end) ? (this.columns.drawn[task] ?? Infinity) : end;
  }

  /** How much of a task is done by now. */
  private share(task: number): number {
    const begin = this.columns.drawn[task] ?? 0;
    const length = this.endOf(task) - begin;
    return length > 0 ? (this.time - begin) / length : 0;
  }
}
