/** Long times without an entry, as words below the path: "no entry for 2 h 15 min". */
import { durationWords } from '../../metrics/duration-words';
import type { Recovery } from '../recovery';
import { firstWhere, Flag, placesIn } from '../reading/columns';
import type { Track } from '../reading/tracks';
import type { TextNode } from '../scene';
import { SEGMENT_KINDS } from '../segments';
import { textBox } from '../scene';
import type { TimeScale } from '../time/scale';
import { isInView, SIZE, write, type Sheet } from '../wide/sheet';
import type { Levels } from './line';
import type { Obstacles } from './obstacles';

const MOST = 3;
const BELOW = 14;

export interface Quiet {
  readonly nodes: readonly TextNode[];
  /** Folds whose length is told here, by their start; the others are told at the axis. */
  readonly told: ReadonlySet<number>;
}

interface Wait {
  readonly from: number;
  readonly to: number;
  readonly milliseconds: number;
  readonly level: number;
}

export function quietTexts(
  sheet: Sheet,
  track: Track,
  recovery: Recovery,
  y: Levels,
  r: number,
  obstacles: Obstacles,
): Quiet {
  const nodes: TextNode[] = [];
  const told = new Set<number>();
  const say = (from: number, to: number, words: readonly string[], baseline: number, room: number): boolean => {
    const middle = (from + to) / 2;
    for (const text of words) {
      const node = write(sheet.measure, middle, baseline, text, {
        size: SIZE.small,
        anchor: 'middle',
        muted: true,
        italic: true,
        halo: true,
      });
      const box = textBox(node);
      if (node.width > room || box.x < sheet.x0 || box.x + box.w > sheet.width) continue;
      if (!obstacles.isFree({ x: box.x - 2, y: box.y, w: box.w + 4, h: box.h })) continue;
      obstacles.box({ x: box.x - 3, y: box.y - 1, w: box.w + 6, h: box.h + 3 });
      nodes.push(node);
      return true;
    }
    return false;
  };
  if (!sheet.dense) {
    for (const wait of waits(sheet, track, recovery)) {
      const a = sheet.scale.x(wait.from);
      const b = sheet.scale.x(wait.to);
      const text = durationWords(wait.milliseconds);
      say(a, b, [`no entry for ${text}`, text], y(wait.level) + BELOW, b - a - 2 * r - 8);
    }
  }
  for (const fold of sheet.scale.folds) {
    const { t0, t1, length } = recovery.line;
    const over = recovery.line.at(
      t0.findIndex((from, i) => i < length && from <= fold.from && (t1[i] ?? 0) >= fold.to),
    );
    if (over?.kind !== 'run') continue;
    const text = durationWords(fold.fold.to - fold.fold.from);
    const middle = (fold.x0 + fold.x1) / 2;
    const half = Math.min(middle - sheet.scale.x(over.t0), sheet.scale.x(over.t1) - middle) - r - 2;
    const done =
      say(fold.x0, fold.x1, [`no entry for ${text}`], y(over.l0) + BELOW, 2 * half) ||
      say(fold.x0, fold.x1, [text], y(over.l0) + BELOW, Infinity);
    if (done) told.add(fold.from);
  }
  return { nodes, told };
}

/** The longest times after detection in which nothing was written and no task was under way, not folded and wide enough to say so. */
function waits(sheet: Sheet, track: Track, recovery: Recovery): Wait[] {
  const { scale, whole, reading } = sheet;
  const { found, median } = reading.parts.part(`waits ${track.incident ?? ''}`, [whole], () =>
    openWaits(whole, track, recovery),
  );
  const width = sheet.x1 - sheet.x0;
  return found
    .filter(({ from, to, milliseconds }) => {
      if (milliseconds < 60_000 || to - from < 3 * median) return false;
      return isInView(sheet, from) && isInView(sheet, to) && scale.x(to) - scale.x(from) > 0.045 * width;
    })
    .sort((a, b) => b.milliseconds - a.milliseconds || a.from - b.from)
    .slice(0, MOST);
}

/** All of these times, however short, and the median of all times between entries. */
function openWaits(whole: TimeScale, track: Track, recovery: Recovery): { found: Wait[]; median: number } {
  const { drawn, end: ends, order, flags } = track.columns;
  const found: Wait[] = [];
  const lengths: number[] = [];
  for (const { spell, until } of recovery.spells) {
    const detected = spell.milestones.find((m) => m.milestone === 'detected')?.time ?? spell.begin.time;
    let end = detected;
    let level: number | null = null;
    let busy = detected;
    const [first, behind] = placesIn(drawn, [detected, until]);
    for (let i = first; i < behind; i++) {
      const time = drawn[i] ?? 0;
      const lasted = ends[i] ?? NaN;
      const length = time - end;
      if (length > 0 && level !== null && ((flags[i] ?? 0) & Flag.Unknown) === 0) {
        lengths.push(length);
        const folded = whole.folds.some((fold) => fold.from < time && fold.to > end);
        const rounded = Math.round(length / 60_000) * 60_000;
        if (!folded && time > busy) found.push({ from: end, to: time, milliseconds: rounded, level });
      }
      const last = Number.isNaN(lasted) ? time : lasted;
      busy = Math.max(busy, last);
      end = Math.max(end, last);
      level = heightAfter(recovery, order[i] ?? 0, lasted);
    }
  }
  lengths.sort((a, b) => a - b);
  return { found, median: lengths[lengths.length >> 1] ?? 0 };
}

/** `drawnEnd`: NaN of what did not last. */
function heightAfter(recovery: Recovery, order: number, drawnEnd: number): number {
  const height = recovery.heightAt(order, recovery.after(order));
  if (Number.isNaN(drawnEnd)) return height;
  const { line } = recovery;
  let next = firstWhere(line.length, (i) => (line.t0[i] ?? Infinity) >= drawnEnd);
  while (next < line.length && SEGMENT_KINDS[line.kind[next] ?? -1] === 'onset') next++;
  return next < line.length ? (line.l0[next] ?? height) : height;
}
