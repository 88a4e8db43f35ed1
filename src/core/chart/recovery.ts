/**
 * The recovery path: how many steps of recovery are still to go, over time. After Hand, Post-Incident Reviews, figure 10-1.
 *
 *   progress(t) = Σ step(entry) · share of the entry done by t; a task with an end rises evenly, all else at once
 *   start       = 1 + the most progress ever made before restoration
 *   level(t)    = start − progress(t) while service is disrupted, 0 before and after
 *
 * So every step has the same height, restoration is the last one, and the path reaches 0 when service is restored and never
 * before. What the drop at restoration has beyond its own step is recovery that no entry explains.
 */
import type { Moment } from './reading/moments';
import { covers, type Spell, type Track } from './reading/tracks';

export type SegmentKind = 'before' | 'onset' | 'run' | 'toward' | 'away' | 'unexplained' | 'after' | 'open';

/** A straight part of the path: level (times in drawn milliseconds), sloped while a task lasts, vertical at an instant. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly t0: number;
  readonly t1: number;
  readonly l0: number;
  readonly l1: number;
  /** Not exactly there: the start or the time is not known. */
  readonly vague: boolean;
}

/** The path of one disruption. */
export interface SpellPath {
  readonly spell: Spell;
  /** The level at which it begins. */
  readonly start: number;
  /** The level at the end of the record, or just before restoration. */
  readonly last: number;
  /** Steps of the drop at restoration that no entry explains. */
  readonly residual: number;
  /** Where the path stops when service is not restored. */
  readonly until: number;
}

export interface Recovery {
  readonly segments: readonly Segment[];
  readonly spells: readonly SpellPath[];
  /** The highest level; at least 1. */
  readonly top: number;
  /** Levels just before and just after each entry, by its `order`; 0 where it takes no step. */
  readonly before: ReadonlyMap<number, number>;
  readonly after: ReadonlyMap<number, number>;
  /** The disruption in which an entry counts, by its `order`. */
  readonly spellOf: ReadonlyMap<number, SpellPath>;
}

/** `end`: the last time of the record. */
export function recovery(track: Track, end: number): Recovery {
  const segments: Segment[] = [];
  const spells: SpellPath[] = [];
  const before = new Map<number, number>();
  const after = new Map<number, number>();
  const spellOf = new Map<number, SpellPath>();
  let top = 1;
  let free = track.moments[0]?.drawn ?? 0;
  let from = 0;
  for (const [index, spell] of track.spells.entries()) {
    while (
      from < track.moments.length &&
      !covers(spell, at(track.moments, from)) &&
      at(track.moments, from).drawn <= spell.begin.time
    )
      from++;
    const inside: Moment[] = [];
    for (let i = from; i < track.moments.length; i++) {
      const moment = at(track.moments, i);
      if (covers(spell, moment)) inside.push(moment);
      else if (spell.end !== null && moment.drawn > spell.end.time) break;
    }
    if (free < spell.begin.time) segments.push(flat(index === 0 ? 'before' : 'after', free, spell.begin.time, 0));
    const { path, raw, levels } = walk(spell, inside, end);
    const { start } = path;
    if (spell.onset) {
      segments.push({
        kind: 'onset',
        t0: spell.begin.time,
        t1: spell.begin.time,
        l0: 0,
        l1: start,
        vague: !spell.startKnown,
      });
    }
    for (const segment of raw) {
      segments.push({ ...segment, l0: start - segment.l0, l1: start - segment.l1 });
      top = Math.max(top, start - segment.l0, start - segment.l1);
    }
    segments.push(...landing(path, spell));
    for (const [order, [p0, p1]] of levels) {
      before.set(order, start - p0);
      after.set(order, start - p1);
      spellOf.set(order, path);
    }
    if (spell.restoring !== null && spell.end !== null) settle(spell.restoring, path, before, after, spellOf);
    spells.push(path);
    top = Math.max(top, start);
    free = spell.end?.time ?? Infinity;
    if (spell.restoring === null && spell.end !== null)
      segments.push(vertical('unexplained', spell.end.time, path.last, 0));
  }
  if (free < end) segments.push(flat('after', free, end, 0));
  return { segments, spells, top, before, after, spellOf };
}

/** The restoring entry stands where its work began; an instant stands on the line "restored". */
function settle(
  entry: Moment,
  path: SpellPath,
  before: Map<number, number>,
  after: Map<number, number>,
  spellOf: Map<number, SpellPath>,
): void {
  spellOf.set(entry.order, path);
  if (entry.until !== null) return;
  before.set(entry.order, path.last);
  after.set(entry.order, 0);
}

/** The last drop: first what no entry explains, then the restoring entry's own step. */
function landing(path: SpellPath, spell: Spell): Segment[] {
  if (spell.end === null || spell.restoring === null) return [];
  const own = path.last - path.residual;
  const found: Segment[] = [];
  if (path.residual > 1e-9) found.push(vertical('unexplained', spell.end.time, path.last, own));
  if (own > 1e-9) found.push(vertical('toward', spell.end.time, own, 0));
  return found;
}

interface Walk {
  readonly path: SpellPath;
  /** Segments in progress, not yet in levels. */
  readonly raw: readonly Segment[];
  readonly levels: ReadonlyMap<number, readonly [number, number]>;
}

interface Stop {
  readonly time: number;
  readonly order: number;
  readonly moment: Moment;
  readonly ends: boolean;
}

function walk(spell: Spell, inside: readonly Moment[], recordEnd: number): Walk {
  const end = spell.end?.time ?? recordEnd;
  const stops: Stop[] = [];
  for (const moment of inside) {
    if (moment === spell.restoring && moment.until === null) continue;
    stops.push({ time: moment.drawn, order: moment.order, moment, ends: false });
    if (moment.drawnEnd !== null && moment.step !== 0 && moment.drawnEnd < end) {
      stops.push({ time: moment.drawnEnd, order: -1, moment, ends: true });
    }
  }
  stops.sort((a, b) => a.time - b.time || a.order - b.order);
  const raw: Segment[] = [];
  const levels = new Map<number, readonly [number, number]>();
  const running = new Set<Moment>();
  let time = spell.begin.time;
  let progress = 0;
  let best = 0;
  let lastSlope = Number.NaN;
  const advance = (to: number): void => {
    if (to <= time) return;
    const slope = slopeOf(running);
    let next = progress + slope * (to - time);
    // When nothing is under way, all that began is done: a whole number, whatever the rounding on the way.
    if (Math.abs(next - Math.round(next)) < 1e-6) next = Math.round(next);
    const kind = slope > 0 ? 'toward' : slope < 0 ? 'away' : 'run';
    const last = raw[raw.length - 1];
    // Entries without effect do not cut a straight part of the path in two.
    if (last !== undefined && last.t0 < last.t1 && last.t1 === time && slope === lastSlope) {
      raw[raw.length - 1] = { ...last, t1: to, l1: next };
    } else raw.push({ kind, t0: time, t1: to, l0: progress, l1: next, vague: false });
    lastSlope = slope;
    time = to;
    progress = next;
  };
  // The last step is the restoring entry's, so its own slope does not count as progress made before.
  const see = (): void => {
    const own = spell.restoring !== null && running.has(spell.restoring) ? ownShare(spell.restoring, time) : 0;
    best = Math.max(best, progress - own);
  };
  for (const { time: at, moment, ends } of stops) {
    advance(Math.min(at, end));
    see();
    if (ends) {
      running.delete(moment);
      continue;
    }
    const from = progress;
    if (moment.step !== 0 && moment.drawnEnd !== null && moment.drawnEnd > moment.drawn) running.add(moment);
    else if (moment.step !== 0) {
      progress += moment.step;
      raw.push({
        kind: moment.step > 0 ? 'toward' : 'away',
        t0: time,
        t1: time,
        l0: from,
        l1: progress,
        vague: moment.at === null,
      });
    }
    levels.set(moment.order, [from, progress]);
    see();
  }
  advance(end);
  see();
  const start = 1 + best;
  const last = start - progress;
  const instant = spell.restoring !== null && spell.restoring.until === null;
  const own = instant && spell.restoring?.step === 1 ? 1 : 0;
  const restored = spell.restoring !== null;
  const path: SpellPath = { spell, start, last, residual: restored ? Math.max(0, last - own) : 0, until: end };
  return { path, raw, levels };
}

/** Steps per millisecond of all tasks under way. */
function slopeOf(running: ReadonlySet<Moment>): number {
  let slope = 0;
  for (const moment of running) slope += moment.step / ((moment.drawnEnd ?? moment.drawn) - moment.drawn);
  return Math.abs(slope) < 1e-15 ? 0 : slope;
}

function ownShare(moment: Moment, time: number): number {
  const end = moment.drawnEnd ?? moment.drawn;
  return end > moment.drawn ? (Math.max(0, moment.step) * (time - moment.drawn)) / (end - moment.drawn) : 0;
}

const at = (list: readonly Moment[], i: number): Moment => list[i] as Moment;
const flat = (kind: SegmentKind, t0: number, t1: number, level: number): Segment => ({
  kind,
  t0,
  t1,
  l0: level,
  l1: level,
  vague: false,
});
const vertical = (kind: SegmentKind, t: number, l0: number, l1: number): Segment => ({
  kind,
  t0: t,
  t1: t,
  l0,
  l1,
  vague: false,
});
