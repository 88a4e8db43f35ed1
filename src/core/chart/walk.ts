/** One disruption, walked through in time: what its entries did to progress, in straight parts. */
import type { Moment } from './reading/moments';
import type { Spell } from './reading/tracks';
import type { Segment, SpellPath } from './recovery';

export interface Walk {
  readonly path: SpellPath;
  /** Parts of the path in progress, not yet in levels. */
  readonly raw: readonly Segment[];
}

/** Notes the progress before and after each entry in `before` and `after`, by its order. */
export function walk(
  spell: Spell,
  moments: readonly Moment[],
  recordEnd: number,
  before: Float64Array,
  after: Float64Array,
): Walk {
  const walker = new Walker(spell, spell.end?.time ?? recordEnd);
  for (const moment of moments) {
    if (moment === spell.restoring && moment.until === null) continue;
    walker.take(moment, before, after);
  }
  return walker.finish();
}

type Part = { -readonly [K in keyof Segment]: Segment[K] };

class Walker {
  private readonly raw: Part[] = [];
  /** Tasks with an effect under way, the first to end first. */
  private readonly running: Moment[] = [];
  private time: number;
  private progress = 0;
  private best = 0;
  /** Steps per millisecond now, and in the last part drawn. */
  private slope = 0;
  private lastSlope = Number.NaN;

  constructor(
    private readonly spell: Spell,
    private readonly end: number,
  ) {
    this.time = spell.begin.time;
  }

  take(moment: Moment, before: Float64Array, after: Float64Array): void {
    this.advance(Math.min(moment.drawn, this.end));
    before[moment.order] = this.progress;
    if (moment.step !== 0) {
      if (moment.drawnEnd !== null && moment.drawnEnd > moment.drawn) this.start(moment);
      else this.instant(moment);
    }
    after[moment.order] = this.progress;
  }

  finish(): Walk {
    this.advance(this.end);
    const { spell, best, progress, end } = this;
    const start = 1 + best;
    const last = Math.max(0, start - progress);
    const own = spell.restoring?.until === null && spell.restoring.step === 1 ? 1 : 0;
    const residual = spell.restoring === null ? 0 : Math.max(0, last - own);
    return { path: { spell, start, last, residual, until: end }, raw: this.raw };
  }

  private instant(moment: Moment): void {
    const from = this.progress;
    this.progress += moment.step;
    const kind = moment.step > 0 ? 'toward' : 'away';
    this.raw.push({ kind, t0: this.time, t1: this.time, l0: from, l1: this.progress, vague: moment.at === null });
    this.see();
  }

  private start(task: Moment): void {
    const end = endOf(task);
    let at = this.running.length;
    while (at > 0 && endOf(this.running[at - 1]) > end) at--;
    this.running.splice(at, 0, task);
    this.reslope();
  }

  /** Goes on to a time, stopping where tasks end. */
  private advance(to: number): void {
    for (
      let next = this.running[0];
      next !== undefined && endOf(next) <= to && endOf(next) < this.end;
      next = this.running[0]
    ) {
      this.draw(endOf(next));
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
    const last = this.raw[this.raw.length - 1];
    // Entries without effect do not cut a straight part in two.
    if (last !== undefined && last.t0 < last.t1 && last.t1 === time && slope === this.lastSlope) {
      last.t1 = to;
      last.l1 = next;
    } else {
      const kind = slope > 0 ? 'toward' : slope < 0 ? 'away' : 'run';
      this.raw.push({ kind, t0: time, t1: to, l0: progress, l1: next, vague: false });
    }
    this.lastSlope = slope;
    this.time = to;
    this.progress = next;
    this.see();
  }

  private reslope(): void {
    let slope = 0;
    for (const task of this.running) slope += task.step / (endOf(task) - task.drawn);
    this.slope = Math.abs(slope) < 1e-15 ? 0 : slope;
  }

  /** The last step is the restoring entry's, so its own slope does not count as progress made before it. */
  private see(): void {
    const { restoring } = this.spell;
    const own =
      restoring !== null && restoring.step > 0 && this.running.includes(restoring) ? share(restoring, this.time) : 0;
    this.best = Math.max(this.best, this.progress - own);
  }
}

const endOf = (task: Moment | undefined): number => task?.drawnEnd ?? task?.drawn ?? Infinity;

function share(task: Moment, time: number): number {
  const length = endOf(task) - task.drawn;
  return length > 0 ? (time - task.drawn) / length : 0;
}
