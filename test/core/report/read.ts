/** Reviews of these tests, and ways to look into what comes out. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseReview, type ParsedReview } from '../../../src/core/format/parse';

export const FIXTURES = path.join(__dirname, '../../fixtures/reports');

export const fixture = (name: string): ParsedReview =>
  parseReview(fs.readFileSync(path.join(FIXTURES, `${name}.pir.yaml`), 'utf8'));

export const review = (...lines: readonly string[]): ParsedReview =>
  parseReview(`${['pir: 1', ...lines].join('\n')}\n`);

/** The headings of a Markdown report, without their marks. */
export const headings = (markdown: string): string[] =>
  markdown.split('\n').flatMap((line) => /^#{1,6} (.+)$/.exec(line)?.[1] ?? []);

/** The text under a heading of a Markdown report, up to the next of any level; null when there is no such heading. */
export function under(markdown: string, heading: string): string | null {
  const lines = markdown.split('\n');
  const at = lines.findIndex((line) => /^#{1,6} /.test(line) && line.replace(/^#+ /, '') === heading);
  if (at < 0) return null;
  const end = lines.findIndex((line, index) => index > at && /^#{1,6} /.test(line));
  return lines
    .slice(at + 1, end < 0 ? undefined : end)
    .join('\n')
    .trim();
}
