/** One review drawn by us, by d3 and by ECharts: the same path, area, marks, axis and lanes, as SVG text. Runs in Node and in a page. */
import { drawChart, readChart, toSvg, type Chart, type ChartReading } from '../../src/core/chart/index';
import type { Metrics, Review } from '../../src/core/index';

/** What a drawing library is given: the entries in time order with the level behind each. */
export interface Point {
  readonly time: number;
  readonly level: number;
  readonly kind: number;
  readonly impact: -1 | 0 | 1;
  readonly person: number;
}

export interface D3 {
  scaleUtc(): Scale;
  scaleLinear(): Scale;
  line(): Shape;
  area(): Shape;
  curveStepAfter: unknown;
  symbol(type: unknown, size: number): () => string;
  symbolCircle: unknown;
  symbolDiamond: unknown;
  symbolSquare: unknown;
  symbolTriangle: unknown;
}

interface Scale {
  (value: number): number;
  domain(values: readonly number[]): Scale;
  range(values: readonly number[]): Scale;
  ticks(count: number): (number | Date)[];
  tickFormat(): (value: number | Date) => string;
}

interface Shape {
  (points: readonly Point[]): string;
  x(of: (point: Point) => number): Shape;
  y(of: (point: Point) => number): Shape;
  y0(value: number): Shape;
  y1(of: (point: Point) => number): Shape;
  curve(curve: unknown): Shape;
}

export interface ECharts {
  init(
    dom: null,
    theme: null,
    options: object,
  ): { setOption(option: object): void; renderToSVGString(): string; dispose(): void };
}

export const WIDTH = 1200;
const HEIGHT = 640;
const KINDS = ['task', 'interaction', 'automation', 'communication', 'event'];

export function pointsOf(review: Review): Point[] {
  const people = new Map(review.people.map(({ id }, i) => [id.value, i]));
  let level = review.timeline.filter(({ impact }) => impact?.value === 'positive').length;
  return review.timeline
    .flatMap((entry) => (entry.at?.instant == null ? [] : [{ entry, time: entry.at.instant }]))
    .sort((a, b) => a.time - b.time)
    .map(({ entry, time }) => {
      const impact = entry.impact?.value === 'positive' ? 1 : entry.impact?.value === 'negative' ? -1 : 0;
      level -= impact;
      const kind = Math.max(0, KINDS.indexOf(entry.kind?.value ?? ''));
      return { time, level, kind, impact, person: people.get(entry.who[0]?.value ?? '') ?? -1 };
    });
}

export const read = (review: Review, metrics: Metrics): ChartReading => readChart(review, metrics);

const svg = ({ scene }: Chart): string => toSvg(scene, 'light', { style: false });

/** The whole picture. */
export const own = (reading: ChartReading, labels?: 'none'): string =>
  svg(drawChart(reading, { width: WIDTH, ...(labels && { labels }) }));

/** Zoomed to a share of the time, frame after frame, as the page draws: each begins with where labels stood in the one before. */
export function zooming(reading: ChartReading, labels?: 'none'): (share: number) => string {
  const [from, to] = reading.reading.span;
  const middle = (from + to) / 2;
  let last: Chart | null = null;
  return (share) => {
    const half = ((to - from) / 2) * share;
    const domain = [middle - half, middle + half] as const;
    const previous = last?.placement;
    last = drawChart(reading, { width: WIDTH, domain, ...(labels && { labels }), ...(previous && { previous }) });
    return svg(last);
  };
}

const COLOURS = { '-1': '#b6741a', 0: '#5c5c5c', 1: '#0063d3' } as const;

export function withD3(d3: D3, points: readonly Point[], share = 1): string {
  const times = points.map(({ time }) => time);
  const [from, to] = [times[0] ?? 0, times[times.length - 1] ?? 1];
  const [middle, half] = [(from + to) / 2, ((to - from) / 2) * share];
  const x = d3
    .scaleUtc()
    .domain([middle - half, middle + half])
    .range([100, WIDTH - 20]);
  const shown = share === 1 ? points : points.filter(({ time }) => Math.abs(time - middle) <= half);
  const most = points.reduce((high, { level }) => Math.max(high, level), 1);
  const y = d3.scaleLinear().domain([0, most]).range([400, 60]);
  const line = d3
    .line()
    .x(({ time }) => x(time))
    .y(({ level }) => y(level))
    .curve(d3.curveStepAfter);
  const area = d3
    .area()
    .x(({ time }) => x(time))
    .y0(400)
    .y1(({ level }) => y(level))
    .curve(d3.curveStepAfter);
  const symbols = [d3.symbolCircle, d3.symbolDiamond, d3.symbolSquare, d3.symbolTriangle, d3.symbolCircle].map((type) =>
    d3.symbol(type, 64)(),
  );
  const format = x.tickFormat();
  const ticks = x
    .ticks(12)
    .map((tick) => `<text x="${x(Number(tick)).toFixed(1)}" y="430" text-anchor="middle">${format(tick)}</text>`);
  const mark = (at: string, { kind, impact }: Point): string =>
    `<path transform="translate(${at})" d="${symbols[kind] ?? ''}" fill="${COLOURS[impact]}" stroke="#fff"/>`;
  const marks = shown.map((point) => mark(`${x(point.time).toFixed(1)},${y(point.level).toFixed(1)}`, point));
  const lanes = shown
    .filter(({ person }) => person >= 0)
    .map((point) => mark(`${x(point.time).toFixed(1)},${450 + point.person * 18}`, { ...point, impact: 0 }));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">` +
    `<path fill="#f6f7f8" d="${area(shown)}"/><path fill="none" stroke="#5c5c5c" stroke-width="2" d="${line(shown)}"/>` +
    `${ticks.join('')}${marks.join('')}${lanes.join('')}</svg>`
  );
}

export function withECharts(echarts: ECharts, points: readonly Point[], share = 1): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  const symbols = ['circle', 'diamond', 'rect', 'triangle', 'circle'];
  const [from, to] = [points[0]?.time ?? 0, points[points.length - 1]?.time ?? 1];
  const [middle, half] = [(from + to) / 2, ((to - from) / 2) * share];
  chart.setOption({
    animation: false,
    useUTC: true,
    grid: [
      { top: 60, height: 340 },
      { top: 440, height: 100 },
    ],
    xAxis: [0, 1].map((gridIndex) => ({ type: 'time', gridIndex, min: middle - half, max: middle + half })),
    yAxis: [
      { type: 'value', gridIndex: 0 },
      { type: 'value', gridIndex: 1 },
    ],
    series: [
      {
        type: 'line',
        step: 'end',
        areaStyle: {},
        showSymbol: false,
        data: points.map(({ time, level }) => [time, level]),
      },
      {
        type: 'scatter',
        data: points.map(({ time, level, kind, impact }) => ({
          value: [time, level],
          symbol: symbols[kind],
          symbolSize: 9,
          itemStyle: { color: COLOURS[impact] },
        })),
      },
      {
        type: 'scatter',
        xAxisIndex: 1,
        yAxisIndex: 1,
        data: points
          .filter(({ person }) => person >= 0)
          .map(({ time, person, kind }) => ({ value: [time, person], symbol: symbols[kind], symbolSize: 7 })),
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
