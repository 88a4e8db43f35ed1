/**
 * The recovery path: how many steps of recovery are still to go, over time. After Hand, Post-Incident Reviews, figure 10-1.
 *
 *   progress(t) = Σ step(entry) · share of the entry done by t; a task with an end rises evenly, all else at once
 *   start       = 1 + the most progress ever made before restoration
 *   level(t)    = start − progress(t) while service is disrupted, 0 before and after
 *
 * So every step of a disruption has the same height, restoration is the last one, and the path reaches 0 when service is restored
 * and never before. What the drop at restoration has beyond its own step is recovery that no entry explains.
 *
 * Levels are steps where words speak of them, and heights where they are drawn. Of several disruptions on one path each is drawn to
 * begin at the same height, "disrupted": one that took more steps was not a worse one. For a single disruption the two are the same.
 */
import type { Moment } from './reading/moments';
import { covers, type Spell, type Track } from './reading/tracks';
import { walk } from './walk';

export type SegmentKind = 'before' | 'onset' | 'run' | 'toward' | 'away' | 'unexplained' | 'after';

/** A straight part of the path: times and heights as drawn; sloped while a task lasts, vertical at an instant. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly t0: number;
  readonly t1: number;
  readonly l0: number;
  readonly l1: number;
  /** Not exactly there: the start or the time is not known. */
  readonly vague: boolean;
}

/** The path of one disruption, in steps. */
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
  /** The height at which every disruption begins; at least 1. */
  readonly start: number;
  /** The highest height; at least 1. */
  readonly top: number;
  /** The level just before an entry, in steps, by its `order`; 0 where it takes no part. */
  before(order: number): number;
  /** The level just after an entry, in steps; for a task that lasts, at its beginning. */
  after(order: number): number;
  /** The height of a level of a disruption. */
  height(path: SpellPath, level: number): number;
  /** The height of what `before` or `after` says of an entry. */
  heightAt(order: number, level: number): number;
  /** The disruption in which an entry counts. */
  spellOf(order: number): SpellPath | null;
}

/** `end`: the last time of the record. */
export function recovery(track: Track, end: number): Recovery {
  const size = (track.moments[track.moments.length - 1]?.order ?? -1) + 1;
  const before = new Float64Array(size);
  const after = new Float64Array(size);
  const owner = new Int32Array(size).fill(-1);
  const walks = track.spells.map((spell, index) => {
    const own = inside(track.moments, spell);
    const found = walk(spell, own, end, before, after);
    const { path } = found;
    for (const { order } of own) {
      owner[order] = index;
      before[order] = path.start - (before[order] ?? 0);
      after[order] = path.start - (after[order] ?? 0);
    }
    if (spell.restoring !== null && spell.restoring.until === null) {
      // The restoring entry stands on the line "restored"; a task stands where its work began.
      before[spell.restoring.order] = path.last;
      after[spell.restoring.order] = 0;
    }
    return found;
  });
  const start = walks.reduce((most, { path }) => Math.max(most, path.start), 1);
  const heightOf = (path: SpellPath, level: number): number => (level * start) / path.start;
  const segments: Segment[] = [];
  let top = start;
  let free = track.moments[0]?.drawn ?? 0;
  for (const [index, { path, raw }] of walks.entries()) {
    const { spell } = path;
    const height = (level: number): number => heightOf(path, level);
    const worked = free < spell.begin.time;
    if (worked) segments.push(flat(index === 0 ? 'before' : 'after', free, spell.begin.time));
    // Where service worked before, the path rises also where nobody says when: it has no holes.
    if (spell.onset || worked || index > 0)
      segments.push(vertical('onset', spell.begin.time, 0, start, !spell.onset || !spell.startKnown));
    for (const { kind, t0, t1, l0, l1, vague } of raw) {
      const [from, to] = [height(path.start - l0), height(path.start - l1)];
      segments.push({ kind, t0, t1, l0: from, l1: to, vague });
      top = Math.max(top, from, to);
    }
    segments.push(...landing(path, height));
    free = spell.end?.time ?? Infinity;
  }
  if (free < end) segments.push(flat('after', free, end));
  const spells = walks.map(({ path }) => path);
  const spellOf = (order: number): SpellPath | null => spells[owner[order] ?? -1] ?? null;
  return {
    segments,
    spells,
    start,
    top,
    before: (order) => before[order] ?? 0,
    after: (order) => after[order] ?? 0,
    height: heightOf,
    heightAt: (order, level) => {
      const path = spellOf(order);
      return path === null ? level : heightOf(path, level);
    },
    spellOf,
  };
}

/** The entries that count for a disruption; in time order, but for the one that restored service, which may have begun earlier. */
function inside(moments: readonly Moment[], spell: Spell): Moment[] {
  const found: Moment[] = [];
  for (const moment of moments) if (covers(spell, moment)) found.push(moment);
  return found;
}

/** The last drop: first what no entry explains, then the restoring entry's own step. */
function landing(path: SpellPath, height: (level: number) => number): Segment[] {
  const { end, restoring } = path.spell;
  if (end === null) return [];
  const own = restoring === null ? 0 : path.last - path.residual;
  const found: Segment[] = [];
  if (path.last - own > 1e-9) found.push(vertical('unexplained', end.time, height(path.last), height(own), false));
  if (own > 1e-9) found.push(vertical('toward', end.time, height(own), 0, false));
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
