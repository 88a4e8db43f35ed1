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
import { walk } from './walk';

export type SegmentKind = 'before' | 'onset' | 'run' | 'toward' | 'away' | 'unexplained' | 'after';

/** A straight part of the path: times as drawn, level; sloped while a task lasts, vertical at an instant. */
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
  /** Where it ends, or where the record does when service is not restored. */
  readonly until: number;
}

export interface Recovery {
  readonly segments: readonly Segment[];
  readonly spells: readonly SpellPath[];
  /** The highest level; at least 1. */
  readonly top: number;
  /** The level just before an entry, by its `order`; 0 where it takes no part. */
  before(order: number): number;
  /** The level just after an entry; for a task that lasts, at its beginning. */
  after(order: number): number;
  /** The disruption in which an entry counts. */
  spellOf(order: number): SpellPath | null;
}

/** `end`: the last time of the record. */
export function recovery(track: Track, end: number): Recovery {
  const size = (track.moments[track.moments.length - 1]?.order ?? -1) + 1;
  const before = new Float64Array(size);
  const after = new Float64Array(size);
  const owner = new Int32Array(size).fill(-1);
  const segments: Segment[] = [];
  const spells: SpellPath[] = [];
  let top = 1;
  let free = track.moments[0]?.drawn ?? 0;
  for (const [index, spell] of track.spells.entries()) {
    if (free < spell.begin.time) segments.push(flat(index === 0 ? 'before' : 'after', free, spell.begin.time));
    const own = inside(track.moments, spell);
    const { path, raw } = walk(spell, own, end, before, after);
    const { start } = path;
    // After a restoration the path rises again, also where nobody says when: it has no holes.
    if (spell.onset || index > 0)
      segments.push(vertical('onset', spell.begin.time, 0, start, !spell.onset || !spell.startKnown));
    for (const { kind, t0, t1, l0, l1, vague } of raw) {
      segments.push({ kind, t0, t1, l0: start - l0, l1: start - l1, vague });
      top = Math.max(top, start - l0, start - l1);
    }
    segments.push(...landing(path, spell));
    for (const { order } of own) {
      owner[order] = index;
      before[order] = start - (before[order] ?? 0);
      after[order] = start - (after[order] ?? 0);
    }
    if (spell.restoring !== null && spell.restoring.until === null) {
      // The restoring entry stands on the line "restored"; a task stands where its work began.
      before[spell.restoring.order] = path.last;
      after[spell.restoring.order] = 0;
    }
    spells.push(path);
    top = Math.max(top, start);
    free = spell.end?.time ?? Infinity;
  }
  if (free < end) segments.push(flat('after', free, end));
  return {
    segments,
    spells,
    top,
    before: (order) => before[order] ?? 0,
    after: (order) => after[order] ?? 0,
    spellOf: (order) => spells[owner[order] ?? -1] ?? null,
  };
}

/** The entries that count for a disruption; in time order, but for the one that restored service, which may have begun earlier. */
function inside(moments: readonly Moment[], spell: Spell): Moment[] {
  const found: Moment[] = [];
  for (const moment of moments) if (covers(spell, moment)) found.push(moment);
  return found;
}

/** The last drop: first what no entry explains, then the restoring entry's own step. */
function landing(path: SpellPath, { end, restoring }: Spell): Segment[] {
  if (end === null) return [];
  const own = restoring === null ? 0 : path.last - path.residual;
  const found: Segment[] = [];
  if (path.last - own > 1e-9) found.push(vertical('unexplained', end.time, path.last, own, false));
  if (own > 1e-9) found.push(vertical('toward', end.time, own, 0, false));
  return found;
}

const flat = (kind: SegmentKind, t0: number, t1: number): Segment => ({ kind, t0, t1, l0: 0, l1: 0, vague: false });
const vertical = (kind: SegmentKind, t: number, l0: number, l1: number, vague: boolean): Segment => ({
  kind,
  t0: t,
  t1: t,
  l0,
  l1,
  vague,
});
