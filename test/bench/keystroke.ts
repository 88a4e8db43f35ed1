/**
 * What a keystroke costs of our own work, beside reading the text, `yaml` alone and yaml-language-server with our schema. A letter is typed
 * into an entry in the middle of a review, again and again; each round goes on from the one before, as the editor does.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseDocument } from 'yaml';
import {
  ChartMemory,
  computeMetrics,
  drawChart,
  LanguageMemory,
  lintReview,
  parseReview,
  readChart,
  type ChartOptions,
  type Metrics,
  type ParsedReview,
} from '../../src/core/index';
import { longReview } from './long-review';
import { cpuTime, median, medianTime, table } from './measure';
import { yamlLanguageServer, type Check } from './peers';

const SCHEMA = path.join(__dirname, '../../src/core/format/schema.json');

export async function keystroke(sizes: readonly number[] = [20, 100, 1000, 10_000]): Promise<string> {
  const server = yamlLanguageServer(JSON.parse(fs.readFileSync(SCHEMA, 'utf8')) as object);
  const rows: (string | number)[][] = [];
  for (const size of sizes) rows.push(await row(size, server));
  return table(
    [
      'entries',
      'KB',
      'read once',
      '`yaml` alone',
      'yaml-language-server',
      'ours, from the start',
      'ours, a keystroke',
      'parse + validate',
      'metrics',
      'lint',
      'chart scene',
      'server : keystroke',
    ],
    rows,
  );
}

async function row(entries: number, server: Check): Promise<(string | number)[]> {
  const source = longReview(entries);
  const few = entries > 5000 ? 3 : 7;
  const read = await medianTime(few, () => countLines(source));
  const yaml = await medianTime(few, () => parseDocument(source));
  const validation = await medianTime(few, (round) => server(`${source}# ${round}\n`));
  const full = await medianTime(few, () => lintReview(parseReview(source)));
  const steps = await typing(source, few * 5);
  const stroke = steps.reduce((sum, each) => sum + each, 0);
  const ratio = `${(validation / stroke).toFixed(1)} ×`;
  return [String(entries), String(source.length >> 10), read, yaml, validation, full, stroke, ...steps, ratio];
}

/** Parse and validate, metrics, lint, chart: the medians of many keystrokes. */
async function typing(source: string, strokes: number): Promise<number[]> {
  const place = source.indexOf('      ', source.length >> 1) + 8;
  const memory = new LanguageMemory();
  const charts = new ChartMemory();
  let labels: ChartOptions = {};
  const draw = (parsed: ParsedReview, metrics: Metrics): void => {
    const options = { width: 900, memory: charts, ...labels };
    labels = { previous: drawChart(readChart(parsed.review, metrics, 'review', charts), options).placement };
  };
  let before: ParsedReview = parseReview(source);
  lintReview(before, { memory });
  draw(before, computeMetrics(before.review));
  const times: number[][] = [[], [], [], []];
  for (let stroke = 1; stroke <= strokes; stroke++) {
    const text = `${source.slice(0, place)}${'word '.repeat(stroke).slice(0, stroke)}${source.slice(place)}`;
    let parsed = before;
    times[0]?.push(await cpuTime(() => (parsed = parseReview(text, before))));
    let metrics = computeMetrics(parsed.review);
    times[1]?.push(await cpuTime(() => (metrics = computeMetrics(parsed.review))));
    times[2]?.push(await cpuTime(() => lintReview(parsed, { metrics, memory })));
    times[3]?.push(await cpuTime(() => draw(parsed, metrics)));
    before = parsed;
  }
  return times.map(median);
}

function countLines(text: string): number {
  let lines = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 10) lines++;
  return lines;
}
