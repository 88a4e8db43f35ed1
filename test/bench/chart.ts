/**
 * The chart beside d3 and ECharts, on one review in one run: `npx tsx test/bench/chart.ts` prints tables in Markdown. The libraries lie in
 * `drawing-peers` and are installed when they are not there; the part in a browser is left out where there is none.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { chromium } from 'playwright-core';
import { computeMetrics, parseReview, type Metrics, type Review } from '../../src/core/index';
import { BROWSER, BROWSER_ARGUMENTS } from '../pictures/browser';
import { denseReview } from '../pictures/dense';
import { own, pointsOf, read, withD3, withECharts, zooming, type D3, type ECharts } from './drawings';

const PEERS = join(__dirname, 'drawing-peers');
const SIZES = [100, 1000, 10_000];
const ZOOM = 0.25;

type Draw = (run: number) => string;

interface Measured {
  readonly milliseconds: number;
  readonly kilobytes: number;
}

/** The tables, in Markdown. */
export async function chart(): Promise<string> {
  if (!existsSync(join(PEERS, 'node_modules'))) {
    const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel', 'error'];
    execFileSync('npm', ['ci', '--prefix', PEERS, ...quiet], { stdio: 'inherit' });
  }
  const parts = [await inNode()];
  if (existsSync(BROWSER)) parts.push(await inBrowser());
  return parts.join('\n');
}

async function inNode(): Promise<string> {
  const load = createRequire(join(PEERS, 'package.json'));
  const from = (name: string): Promise<object> => import(load.resolve(name)) as Promise<object>;
  const d3 = { ...(await from('d3-scale')), ...(await from('d3-shape')) } as D3;
  const echarts = load('echarts') as ECharts;
  const rows: string[][] = [];
  for (const size of SIZES) {
    const { review, metrics } = made(size);
    const points = pointsOf(review);
    const reading = read(review, metrics);
    const whole = measure(() => own(read(review, metrics)));
    // The others are given their points, so here the review is read before.
    let fresh = reading;
    const bare = measure(
      () => own(fresh, 'none'),
      () => (fresh = read(review, metrics)),
    );
    const zoom = zooming(reading);
    const zoomed = measure((run) => zoom(ZOOM - run * 0.001));
    const peers = [measure(() => withD3(d3, points)), measure(() => withECharts(echarts, points))] as const;
    rows.push([
      size.toLocaleString('en'),
      cell(whole),
      cell(bare),
      cell(zoomed),
      cell(peers[0]),
      cell(peers[1]),
      ...peers.map((peer) => `${(peer.milliseconds / bare.milliseconds).toFixed(1)}×`),
    ]);
  }
  return table(
    'SVG text in Node, ms of CPU (KB)',
    [
      'entries',
      'ours, from the review',
      'drawing alone, without labels, as the others',
      'ours, a zoomed frame',
      'd3',
      'ECharts',
      'd3 / ours without labels',
      'ECharts / ours without labels',
    ],
    rows,
  );
}

/** A zoomed frame as a page shows it: drawn, put into the document, laid out. */
async function inBrowser(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: PAGE, resolveDir: __dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    nodePaths: [join(PEERS, 'node_modules')],
  });
  const browser = await chromium.launch({ executablePath: BROWSER, args: BROWSER_ARGUMENTS });
  try {
    const rows: string[][] = [];
    for (const size of SIZES) {
      const { review, metrics } = made(size);
      const page = await browser.newPage({ viewport: { width: 1240, height: 900 } });
      await page.setContent('<div id="stage"></div>');
      await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
      const data = JSON.stringify({ review: { ...review, sections: undefined }, metrics });
      const found = await page.evaluate<number[]>(`bench(${JSON.stringify(data)}, ${ZOOM})`);
      rows.push([size.toLocaleString('en'), ...found.map(digits)]);
      await page.close();
    }
    return table(
      'A zoomed frame in headless Chromium with layout, ms',
      ['entries', 'ours', 'the same without labels, as the others', 'd3', 'ECharts (SVG)'],
      rows,
    );
  } finally {
    await browser.close();
  }
}

const PAGE = `
import * as scale from 'd3-scale';
import * as shape from 'd3-shape';
import * as echarts from 'echarts';
import { pointsOf, read, withD3, withECharts, zooming } from './drawings';
globalThis.bench = (text, zoom) => {
  const { review, metrics } = JSON.parse(text);
  const points = pointsOf(review);
  const reading = read({ ...review, sections: new Map() }, metrics);
  const stage = document.getElementById('stage');
  const frame = (draw) => {
    const times = [];
    for (let i = 0; i < 40; i++) {
      const start = performance.now();
      stage.innerHTML = draw(zoom - i * 0.001);
      stage.getBoundingClientRect();
      stage.firstElementChild.getBBox();
      times.push(performance.now() - start);
    }
    return times.slice(10).sort((a, b) => a - b)[15];
  };
  return [
    frame(zooming(reading)),
    frame(zooming(reading, 'none')),
    frame((share) => withD3({ ...scale, ...shape }, points, share)),
    frame((share) => withECharts(echarts, points, share)),
  ];
};`;

function made(size: number): { review: Review; metrics: Metrics } {
  const { review } = parseReview(denseReview(size));
  return { review, metrics: computeMetrics(review) };
}

/** CPU time of the process, which a busy machine does not lengthen: the median of thirty runs behind ten that are not counted. */
function measure(draw: Draw, before?: () => void): Measured {
  const times: number[] = [];
  let length = 0;
  for (let i = 0; i < 40; i++) {
    before?.();
    const start = process.cpuUsage();
    length = draw(i).length;
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  const [median = 0] = times
    .slice(10)
    .sort((a, b) => a - b)
    .slice(15);
  return { milliseconds: median, kilobytes: length / 1024 };
}

const digits = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const cell = ({ milliseconds, kilobytes }: Measured): string => `${digits(milliseconds)} (${kilobytes.toFixed(0)})`;

function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const rule = line(heads.map((_, i) => (i === 0 ? '---' : '---:')));
  return `### ${title}\n\n${line(heads)}${rule}${rows.map(line).join('')}`;
}

if (require.main === module) void chart().then((text) => console.log(text));
