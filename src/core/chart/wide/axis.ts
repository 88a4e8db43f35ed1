/** The time axis: ticks at round clock times, days named, zone named, folds marked, clock changes said. */
import { durationWords } from '../../metrics/duration-words';
import { line, shape, xy } from '../render/geometry';
import type { SceneNode } from '../scene';
import { clock, date, day, dayNumber, offsetName } from '../time/clock';
import { clockChanges, stepFor, ticks } from '../time/ticks';
import { RowSpace, SIZE, write, type Sheet } from './sheet';

export interface AxisInput {
  readonly kind: 'clock' | 'elapsed';
  /** What elapsed times count from. */
  readonly zero: number;
  /** Folds whose length stands elsewhere. */
  readonly told: ReadonlySet<number>;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Pixels between a fold and a time with words; the small plot has few places for them. */
const FOLD_CLEAR = 17;
const FOLD_CLEAR_SMALL = 6;
/** So far the words of a time may stand beside its stroke to stay in the small plot. */
const ASIDE = 12;

export function axis(sheet: Sheet, { kind, zero, told }: AxisInput, y: number): { nodes: SceneNode[]; height: number } {
  const { scale, reading, mini, measure } = sheet;
  const nodes: SceneNode[] = rules(sheet, y);
  if (!reading.timed) {
    nodes.push(caption(sheet, y + 16, 'times not known'));
    return { nodes, height: 26 };
  }
  const [from, to] = scale.domain;
  const row = new RowSpace(8);
  const clear = mini ? FOLD_CLEAR_SMALL : FOLD_CLEAR;
  for (const fold of scale.folds) {
    if (fold.x0 > sheet.x1 || fold.x1 < sheet.x0) continue;
    nodes.push(...foldEdges(sheet, fold.x0, fold.x1, y));
    if (!told.has(fold.from) && !mini) nodes.push(...foldLength(sheet, fold, y, row));
  }
  const step = Math.max(reading.seconds ? 0 : MINUTE, stepFor(scale.msPerPixel, mini ? 58 : 64));
  // Where each tick would say midnight, the days are the ticks.
  const daily = kind === 'clock' && step >= DAY;
  const all = daily
    ? []
    : kind === 'elapsed'
      ? elapsedTicks(zero, from, to, step)
      : ticks(reading.zone, from, to, step);
  for (const t of all) {
    if (scale.folds.some((fold) => t > fold.from && t < fold.to)) continue;
    const x = scale.x(t);
    if (x < sheet.x0 || x > sheet.x1) continue;
    nodes.push(line('rule', x, y, x, y + 4));
    if (scale.folds.some((fold) => x > fold.x0 - clear && x < fold.x1 + clear)) continue;
    const text =
      kind === 'elapsed' ? (t === zero ? '0' : durationWords(t - zero)) : clock(reading.zone, t, step < MINUTE);
    const half = measure(text, SIZE.small) / 2;
    const middle = mini ? Math.min(sheet.width - half, Math.max(half, x)) : x;
    if (Math.abs(middle - x) > ASIDE || middle - half < (mini ? 0 : sheet.x0 - 6) || middle + half > sheet.width)
      continue;
    if (!row.claim(middle - half, middle + half)) continue;
    nodes.push(write(measure, middle, y + 16, text, { size: SIZE.small, anchor: 'middle', muted: true }));
  }
  nodes.push(caption(sheet, y + 16, kind === 'elapsed' ? 'elapsed' : offsetName(reading.zone, from)));
  let height = 26;
  if (kind === 'clock') {
    const shown = daily && scale.folds.length === 0 ? 1 : 0;
    const days = dayNames(sheet, y, y + 31 - shown * 14);
    const rows = days.rows - shown;
    const changes = changeTexts(sheet, y + 30 + rows * 14, y);
    nodes.push(...days.nodes, ...changes);
    height += rows * 14 + (changes.length > 0 ? 14 : 0);
  }
  return { nodes: nodes.filter((node) => node.type !== 'text' || node.width > 0), height };
}

const caption = (sheet: Sheet, y: number, text: string): SceneNode =>
  write(sheet.measure, sheet.mini ? 0 : sheet.x0 - 10, y, sheet.mini ? '' : text, {
    size: SIZE.small,
    anchor: 'end',
    muted: true,
  });

/** The line itself, open at folds. */
function rules(sheet: Sheet, y: number): SceneNode[] {
  const { x0, x1, scale } = sheet;
  const nodes: SceneNode[] = [];
  let x = x0;
  for (const fold of scale.folds) {
    const a = Math.min(x1, Math.max(x0, fold.x0));
    if (a > x) nodes.push(line('rule', x, y, a, y));
    x = Math.max(x, Math.min(x1, fold.x1));
  }
  if (x < x1) nodes.push(line('rule', x, y, x1, y));
  return nodes;
}

const foldEdges = (sheet: Sheet, a: number, b: number, y: number): SceneNode[] =>
  [a, b].filter((x) => x >= sheet.x0 && x <= sheet.x1).map((x) => shape('rule', `M${xy(x - 2.5, y + 4)}l5 -8`));

interface Fold {
  readonly x0: number;
  readonly x1: number;
  readonly fold: { readonly from: number; readonly to: number };
}

/** How long the folded stretch is: in the opening of the axis, or below it. */
function foldLength(sheet: Sheet, { x0, x1, fold }: Fold, y: number, row: RowSpace): SceneNode[] {
  const middle = (x0 + x1) / 2;
  const text = durationWords(fold.to - fold.from);
  const node = write(sheet.measure, middle, y + 3.5, text, { size: SIZE.tiny, anchor: 'middle', muted: true });
  if (middle - node.width / 2 < 0 || middle + node.width / 2 > sheet.width) return [];
  if (node.width <= x1 - x0 - 8) return [node];
  return row.claim(middle - node.width / 2, middle + node.width / 2) ? [{ ...node, y: y + 16 }] : [];
}

function elapsedTicks(zero: number, from: number, to: number, step: number): number[] {
  const first = Math.ceil((from - zero) / step);
  const last = Math.floor((to - zero) / step);
  return Array.from({ length: Math.max(0, Math.min(400, last - first + 1)) }, (_, i) => zero + (first + i) * step);
}

/**
 * The name of each day where it begins in view, at a stroke down from the axis: after a fold, where the axis goes on. Shorter, or a
 * row lower, where there is no room. `first`: the baseline of the first row.
 */
function dayNames(sheet: Sheet, y: number, first: number): { nodes: SceneNode[]; rows: number } {
  const { scale, reading, measure } = sheet;
  const { zone } = reading;
  const [from, to] = scale.domain;
  if (dayNumber(zone, from) === dayNumber(zone, to)) return { nodes: [], rows: 0 };
  const nodes: SceneNode[] = [];
  const rows = [new RowSpace(6), new RowSpace(6)];
  let told = -Infinity;
  let used = 1;
  const begins = dayBegins(sheet);
  for (const [at, { t, x, afterFold }] of begins.entries()) {
    const today = dayNumber(zone, t);
    if (today === told) continue;
    const forms = [day(zone, t), date(zone, t)].map((text) => ({ text, width: measure(text, SIZE.small, true) }));
    // A name for every day would be a second axis: where there is no room, the next one tells it. A day that is broad itself is named.
    const end = begins.slice(at + 1).find((next) => dayNumber(zone, next.t) !== today)?.x ?? sheet.x1;
    const broad = end - x >= 2 * (forms[0]?.width ?? Infinity);
    const places = rows
      .slice(0, afterFold || broad ? 2 : 1)
      .flatMap((row, i) => forms.map((form) => ({ ...form, row, i })));
    for (const { text, width, row, i } of places) {
      const start = Math.min(x + 4, sheet.width - width);
      if (start + width < x + 4 || start < x - width || !row.claim(start, start + width)) continue;
      const baseline = first + i * 14;
      nodes.push(line('rule', x, y, x, y + 5));
      if (start > x) nodes.push(line('rule', x, baseline - 10, x, baseline + 2));
      nodes.push(write(measure, start, baseline, text, { size: SIZE.small, bold: true }));
      told = today;
      used = Math.max(used, i + 1);
      break;
    }
  }
  return { nodes, rows: used };
}

interface DayBegin {
  readonly t: number;
  readonly x: number;
  readonly afterFold: boolean;
}

/** The beginning of the view, of each day in it, and of what comes after a fold. */
function dayBegins({ scale, reading, x0, x1 }: Sheet): DayBegin[] {
  const [from, to] = scale.domain;
  const isFolded = (t: number): boolean => scale.folds.some((fold) => t > fold.from && t < fold.to);
  return [
    { t: from, afterFold: false },
    ...ticks(reading.zone, from + 1, to, DAY)
      .filter((t) => !isFolded(t))
      .map((t) => ({ t, afterFold: false })),
    ...scale.folds.filter((fold) => fold.to > from && fold.to < to).map((fold) => ({ t: fold.to, afterFold: true })),
  ]
    .sort((a, b) => a.t - b.t)
    .map((begin) => ({ ...begin, x: Math.max(x0, scale.x(begin.t)) }))
    .filter(({ x }) => x <= x1);
}

function changeTexts(sheet: Sheet, y: number, yAxis: number): SceneNode[] {
  const { scale, reading, measure, width: W } = sheet;
  const nodes: SceneNode[] = [];
  const row = new RowSpace(10);
  for (const { at, by } of clockChanges(reading.zone, scale.domain[0], scale.domain[1])) {
    const x = scale.x(at);
    const where = `${offsetName(reading.zone, at - 1)} → ${offsetName(reading.zone, at)}`;
    const text = `clocks ${by > 0 ? 'forward' : 'back'} ${durationWords(Math.abs(by) * MINUTE)}: ${where}`;
    const half = measure(text, SIZE.small) / 2;
    const middle = Math.min(W - half - 2, Math.max(half + 2, x));
    nodes.push(line('tick', x, yAxis - 5, x, yAxis + 5));
    if (row.claim(middle - half, middle + half)) {
      nodes.push(write(measure, middle, y, text, { size: SIZE.small, anchor: 'middle', muted: true }));
    }
  }
  return nodes;
}
