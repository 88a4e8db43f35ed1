/**
 * What a keystroke costs of our own work, beside reading the text, `yaml` alone and yaml-language-server with our schema. Letters are typed
 * into an entry in the middle of a review, again and again; each round goes on from the one before, as the editor does. The second table
 * is of what else is typed: `writer.ts` says what each is.
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
  const others: (string | number)[][] = [];
  for (const size of sizes) others.push(await otherStrokes(size));
  const peers = table(
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
  return `${peers}\n${table(['entries', ...OTHER_PLACES], others)}`;
}

const OTHER_PLACES = ['summary', 'time', 'ordinary time', 'entry', 'line', 'impact', 'kind'] as const;

async function otherStrokes(entries: number): Promise<(string | number)[]> {
  const source = longReview(entries);
  const row: (string | number)[] = [String(entries)];
  for (const place of OTHER_PLACES) row.push(median((await strokes(source, place, STROKES)).map(whole)));
  return row;
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
  const ratio = `${(validation / stroke).toFixed(1)} ×`;
  const size = String(source.length >> 10);
  return [String(entries), size, read, yaml, validation, full, stroke, ...steps, ratio];
}

function countLines(text: string): number {
  let lines = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 10) lines++;
  return lines;
}
