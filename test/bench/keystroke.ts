/**
 * What a keystroke costs of our own work: `npx tsx test/bench/keystroke.ts [ENTRIES…]`. A letter is typed into an entry in the middle of a
 * review, again and again; each round parses, lints, computes and draws on top of the round before, as the editor does. CPU time, medians (`least`: the least of all).
 */
import { parseDocument } from 'yaml';
import {
  computeMetrics,
  drawChart,
  LanguageMemory,
  lintReview,
  parseReview,
  readChart,
  toSvg,
  type ParsedReview,
} from '../../src/core/index';
import { longReview } from './long-review';

const ROUNDS = 41;

function time<T>(times: number[], work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  times.push((user + system) / 1000);
  return result;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

function measure(entries: number): Record<string, number> {
  const source = longReview(entries);
  const place = source.indexOf('      ', Math.floor(source.length / 2)) + 8;
  const floor: number[] = [];
  for (let i = 0; i < 5; i++) time(floor, () => parseDocument(source, { keepSourceTokens: true }));
  const full: number[] = [];
  for (let i = 0; i < 5; i++) time(full, () => lintReview(parseReview(source)));
  const steps = {
    parse: [] as number[],
    metrics: [] as number[],
    lint: [] as number[],
    scene: [] as number[],
    svg: [] as number[],
  };
  let before: ParsedReview = parseReview(source);
  const memory = new LanguageMemory();
  lintReview(before, { memory });
  for (let round = 1; round <= ROUNDS; round++) {
    const text = `${source.slice(0, place)}${'a'.repeat(round)}${source.slice(place)}`;
    const parsed = time(steps.parse, () => parseReview(text, before));
    const metrics = time(steps.metrics, () => computeMetrics(parsed.review));
    time(steps.lint, () => lintReview(parsed, { metrics, memory }));
    const chart = time(steps.scene, () => drawChart(readChart(parsed.review, metrics), { width: 900 }));
    time(steps.svg, () => toSvg(chart.scene));
    before = parsed;
  }
  return {
    entries,
    KB: Math.round(source.length / 1024),
    'yaml.parseDocument': median(floor),
    'full run': median(full),
    ...Object.fromEntries(Object.entries(steps).map(([name, times]) => [name, median(times)])),
  };
}

const sizes = process.argv.slice(2).map(Number);
const rows = (sizes.length > 0 ? sizes : [20, 100, 1000]).map(measure);
const heads = Object.keys(rows[0] ?? {});
console.log(`| ${heads.join(' | ')} |\n|${heads.map(() => '---:|').join('')}`);
for (const row of rows)
  console.log(`| ${heads.map((head) => (row[head] ?? 0).toFixed(/^(entries|KB)$/.test(head) ? 0 : 2)).join(' | ')} |`);
