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
import { coveredPlaces, type Spell, type Track } from './reading/tracks';
import { Segments, type Segment } from './segments';
import { walk } from './walk';

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
  readonly line: Segments;
  /** The same one by one, made when asked for. */
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
  const { columns } = track;
  const size = (columns.order[columns.order.length - 1] ?? -1) + 1;
  const before = new Float64Array(size);
  const after = new Float64Array(size);
  const owner = new Int32Array(size).fill(-1);
  const line = new Segments(2 * size);
  let free = columns.drawn[0] ?? 0;
  const walks = track.spells.map((spell, index) => {
    const worked = free < spell.begin.time;
    if (worked) line.push(index === 0 ? 'before' : 'after', free, spell.begin.time, 0, 0);
    const from = line.length;
    // Where service worked before, the path rises also where nobody says when: it has no holes.
    const rises = spell.onset || worked || index > 0;
    if (rises) line.push('onset', spell.begin.time, spell.begin.time, 0, 0, !spell.onset || !spell.startKnown);
    const begin = line.length;
    const own = coveredPlaces(track, spell);
    const path = walk(spell, columns, own, end, before, after, line);
    for (const place of own) {
      const order = columns.order[place] ?? 0;
      owner[order] = index;
      before[order] = path.start - (before[order] ?? 0);
      after[order] = path.start - (after[order] ?? 0);
    }
    if (spell.restoring !== null && spell.restoring.until === null) {
      // The restoring entry stands on the line "restored"; a task stands where its work began.
      before[spell.restoring.order] = path.last;
      after[spell.restoring.order] = 0;
    }
    const done = line.length;
    land(line, path);
    free = spell.end?.time ?? Infinity;
    return { path, from, begin, done, behind: line.length };
  });
  if (free < end) line.push('after', free, end, 0, 0);
  const start = walks.reduce((most, { path }) => Math.max(most, path.start), 1);
  const heightOf = (path: SpellPath, level: number): number => (level * start) / path.start;
  let top = start;
  for (const { path, from, begin, done, behind } of walks) {
    if (begin > from) line.l1[from] = start;
    // So far progress, from which the levels follow.
    line.relevel(begin, done, (progress) => heightOf(path, path.start - progress));
    for (let i = begin; i < done; i++) top = Math.max(top, line.l0[i] ?? 0, line.l1[i] ?? 0);
    line.relevel(done, behind, (level) => heightOf(path, level));
  }
  const spells = walks.map(({ path }) => path);
  const spellOf = (order: number): SpellPath | null => spells[owner[order] ?? -1] ?? null;
  let segments: readonly Segment[] | null = null;
  return {
    line,
    get segments() {
      return (segments ??= line.all());
    },
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

/** The last drop: first what no entry explains, then the restoring entry's own step. */
function land(line: Segments, path: SpellPath): void {
  const { end, restoring } = path.spell;
  if (end === null) return;
  const own = restoring === null ? 0 : path.last - path.residual;
  if (path.last - own > 1e-9) line.push('unexplained', end.time, end.time, path.last, own);
  if (own > 1e-9) line.push('toward', end.time, end.time, own, 0);
}
