/**
 * What a keystroke costs of our own work, beside reading the text, `yaml` alone and yaml-language-server with our schema. Letters are typed
 * into an entry in the middle of a review, again and again; each round goes on from the one before, as the editor does. The last columns
 * are letters typed into the summary above all entries, and digits into the time of an entry.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseDocument } from 'yaml';
import { lintReview, parseReview } from '../../src/core/index';
import { longReview } from './long-review';
import { median, medianTime, table } from './measure';
import { yamlLanguageServer, type Check } from './peers';
import { strokes, whole } from './writer';

/** As many as the compiler of Node takes to get warm, several times over: somebody who types is past the first hundred soon. */
const STROKES = 150;
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
      'in the summary',
      'in a time',
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
  const typed = await strokes(source, 'words', STROKES);
  const stroke = median(typed.map(whole));
  const steps = (['parse', 'metrics', 'lint', 'chart'] as const).map((part) => median(typed.map((one) => one[part])));
  const summary = median((await strokes(source, 'summary', STROKES)).map(whole));
  const time = median((await strokes(source, 'time', STROKES)).map(whole));
  const ratio = `${(validation / stroke).toFixed(1)} ×`;
  const size = String(source.length >> 10);
  return [String(entries), size, read, yaml, validation, full, stroke, ...steps, summary, time, ratio];
}

function countLines(text: string): number {
  let lines = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 10) lines++;
  return lines;
}
