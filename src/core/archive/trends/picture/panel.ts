/** One figure over time: a dot for every incident, a line for the median of each period, a dotted one for the 90th percentile. */
import { line, num, rect, shape, xy } from '../../../chart/render/geometry';
import type { SceneNode } from '../../../chart/scene';
import { durationWords, figureWords } from '../../../metrics/duration-words';
import { capital, METRIC_NAMES } from '../tables';
import type { Dot, MetricTrend, Trends } from '../trends';
import { durationScale } from './scale';
import type { Pen } from './pen';

const RADIUS = 3;
/** A page's own font may be wider than the one that is measured. */
const SLACK = 1.15;
const QUIET = { muted: true, size: 11 } as const;
const FULL = 'lane-mark';
const HOLLOW = 'overview';
const HEAD = 40;
const PLOT = 132;
const FOOT = 22;
const ROW = 14;

export interface Frame {
  readonly x0: number;
  readonly x1: number;
  readonly pen: Pen;
}

/** @returns the nodes from `top` on, and where they end. */
export function panel(
  trends: Trends,
  metric: MetricTrend,
  frame: Frame,
  top: number,
): { nodes: SceneNode[]; bottom: number } {
  const { pen, x0, x1 } = frame;
  const { key, all, dots } = metric;
  const nodes: SceneNode[] = [pen.text(0, top + 14, capital(METRIC_NAMES[key]), { size: 14, bold: true })];
  const lengthOf = (milliseconds: number): string =>
    figureWords({ milliseconds, atLeast: all.atLeast > 0, approximate: false });
  const words = [
    ...(all.median === null ? [] : [`median ${lengthOf(all.median)}`]),
    ...(all.p90 === null ? [] : [`90th percentile ${lengthOf(all.p90)}`]),
    ...(all.mean === null ? [] : [`mean ${lengthOf(all.mean)}`]),
    `${all.count} of ${trends.incidents.length} incidents`,
  ].join(' · ');
  nodes.push(pen.text(0, top + 31, words, { muted: true, width: x1 }));
  const [first, last] = [trends.periods[0], trends.periods.at(-1)];
  if (first === undefined || last === undefined || all.count === 0) return { nodes, bottom: top + HEAD };
  const y0 = top + HEAD + 6;
  const y1 = y0 + PLOT;
  const x = (instant: number): number => x0 + ((instant - first.start) / (last.end - first.start)) * (x1 - x0);
  const { y, ticks } = durationScale(
    dots.map(({ milliseconds }) => milliseconds),
    y0 + 6,
    y1 - 6,
  );
  trends.periods.forEach(({ start, end }, index) => {
    if (index % 2 === 0) nodes.push(rect('wash1', x(start), y0, x(end) - x(start), y1 - y0));
  });
  const shortest = dots.reduce((least, { milliseconds }) => Math.min(least, milliseconds), Infinity);
  for (const tick of ticks) {
    nodes.push(line('grid', x0, y(tick), x1, y(tick)));
    nodes.push(
      pen.text(x0 - 6, y(tick) + 4, tickWords(tick, ticks[0] ?? 0, shortest), { anchor: 'end', muted: true, size: 11 }),
    );
  }
  nodes.push(line('rule', x0, y1, x1, y1), ...periodNames(trends, x, y1 + 15, pen));
  nodes.push(...dotShapes(dots, x, y));
  trends.periods.forEach(({ start, end }, index) => {
    const one = metric.periods[index];
    if (one?.median == null || one.p90 === null) return;
    const [from, to] = [x(start) + 2, x(end) - 2];
    if (one.count > 1) nodes.push(line('toward-dotted', from, y(one.p90), to, y(one.p90)));
    nodes.push(line('toward', from, y(one.median), to, y(one.median)));
  });
  const medians = medianTexts(trends, metric, x, y1 + 15 + ROW, pen);
  if (medians.length > 0)
    nodes.push(...medians, pen.text(x0 - 6, y1 + 15 + ROW, 'median', { ...QUIET, anchor: 'end' }));
  return { nodes, bottom: y1 + FOOT + (medians.length > 0 ? ROW : 0) };
}

/** What is shorter has no place of its own on a logarithmic axis: it is drawn at the lowest tick, which says so. */
const tickWords = (tick: number, lowest: number, shortest: number): string =>
  tick === lowest && shortest < lowest ? `≤ ${durationWords(tick)}` : durationWords(tick);

/** The median of each period, below its name, where it covers no dot. */
function medianTexts(
  trends: Trends,
  { periods }: MetricTrend,
  x: (instant: number) => number,
  baseline: number,
  pen: Pen,
): SceneNode[] {
  return trends.periods.flatMap(({ start, end }, index) => {
    const one = periods[index];
    if (one?.median == null || one.count < 2) return [];
    const text = figureWords({ milliseconds: one.median, atLeast: one.atLeast > 0, approximate: false });
    if (pen.measure(text, 11, true) * SLACK + 4 > x(end) - x(start)) return [];
    return [pen.text((x(start) + x(end)) / 2, baseline, text, { anchor: 'middle', size: 11, bold: true })];
  });
}

/** Grave incidents are full, others hollow, lower bounds point upwards. Dots on the same spot are drawn once. */
function dotShapes(dots: readonly Dot[], x: (instant: number) => number, y: (length: number) => number): SceneNode[] {
  let [full, hollow, up] = ['', '', ''];
  const seen = new Set<string>();
  for (const { incident, milliseconds, atLeast } of dots) {
    const { severity } = incident.disruption;
    const grave = severity === 'sev1' || severity === 'sev2';
    const [px, py] = [x(incident.local), y(milliseconds)];
    const id = `${grave}${atLeast} ${Math.round(px)} ${Math.round(py)}`;
    if (seen.has(id)) continue;
    seen.add(id);
    const circle = `M${xy(px - RADIUS, py)}a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0Z`;
    if (atLeast) up += `M${xy(px, py - 4.5)}l4 7h-8Z`;
    else if (grave) full += circle;
    else hollow += circle;
  }
  return [shape(HOLLOW, hollow), shape(HOLLOW, up), shape(FULL, full)];
}

/** As many names as find room, always the first. */
function periodNames(trends: Trends, x: (instant: number) => number, baseline: number, pen: Pen): SceneNode[] {
  let free = -Infinity;
  return trends.periods.flatMap(({ name, start, end }) => {
    const width = pen.measure(name, 11);
    const middle = (x(start) + x(end)) / 2;
    if (middle - width / 2 < free) return [];
    free = middle + width / 2 + 10;
    return [pen.text(middle, baseline, name, { ...QUIET, anchor: 'middle' })];
  });
}

/** What the shapes mean. */
export function legend({ pen, x1 }: Frame, top: number): { nodes: SceneNode[]; bottom: number } {
  const parts: readonly (readonly [string, (x: number, y: number) => SceneNode])[] = [
    ['sev1, sev2', (x, y) => shape(FULL, circleAt(x + 4, y))],
    ['other severities', (x, y) => shape(HOLLOW, circleAt(x + 4, y))],
    ['at least: the start is not known', (x, y) => shape(HOLLOW, `M${xy(x + 4, y - 4.5)}l4 7h-8Z`)],
    ['median', (x, y) => line('toward', x - 4, y, x + 10, y)],
    ['90th percentile', (x, y) => line('toward-dotted', x - 4, y, x + 10, y)],
  ];
  const nodes: SceneNode[] = [];
  let [x, y] = [4, top + 10];
  for (const [words, sign] of parts) {
    const width = pen.measure(words, 12) * SLACK + 18;
    if (x > 4 && x + width > x1) [x, y] = [4, y + 20];
    nodes.push(sign(x, y - 4), pen.text(x + 15, y, words, { muted: true }));
    x += width + 20;
  }
  return { nodes, bottom: y + 14 };
}

function circleAt(x: number, y: number): string {
  return `M${num(x - RADIUS)} ${num(y)}a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0Z`;
}
