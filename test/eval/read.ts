/**
 * Lints every review in a folder and lists the findings by rule, each with its sentence: `npm run findings -- FOLDER
 * [--rule PREFIX] [--severity warning] [--counts]`. For reading through: is what it flags worth a sentence in the review?
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageContext, passages, proseOf } from '../../src/core/prose/passages';
import { markdownPassages } from '../../src/core/prose/markdown/passages';
import { parseReview } from '../../src/core/format/parse';
import { lintProse } from '../../src/core/rules/language';
import { lintMarkdown } from '../../src/core/rules/markdown';
import type { Finding } from '../../src/core/text/finding';

interface Read {
  readonly file: string;
  readonly source: string;
  readonly section: string;
  readonly finding: Finding;
}

const [folder = '.'] = process.argv.slice(2);
const option = (name: string): string | null => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
};

function read(file: string): Read[] {
  const source = readFileSync(join(folder, file), 'utf8');
  const isReview = /\.pir\.ya?ml$/.test(file);
  const review = isReview ? parseReview(source).review : null;
  const places = review === null ? markdownPassages(source) : passages(review);
  const findings = review === null ? lintMarkdown(source) : lintProse(proseOf(places), languageContext(source, review));
  return findings.map((finding) => ({
    file,
    source,
    finding,
    section:
      places.find(({ words }) => words.span.start <= finding.span.start && finding.span.start <= words.span.end)
        ?.section ?? '',
  }));
}

/** The text around a finding, on one line, the words that were found in brackets. */
function context({ source, finding: { span } }: Read): string {
  const before = source.slice(Math.max(0, span.start - 160), span.start);
  const after = source.slice(span.end, span.end + 160);
  const from = before.lastIndexOf('\n\n') + 1;
  return `${before.slice(from)}⟦${source.slice(span.start, span.end)}⟧${after.split('\n\n')[0] ?? ''}`
    .replace(/\s+/g, ' ')
    .trim();
}

const found = (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[])
  .sort()
  .filter((file) => /\.(?:md|qmd|erb|markdown|ya?ml)$|incident$/i.test(file))
  .flatMap(read)
  .filter(({ finding }) => finding.rule.startsWith(option('rule') ?? ''))
  .filter(({ finding }) => option('severity') === null || finding.severity === option('severity'));
const byRule = new Map<string, Read[]>();
for (const one of found) byRule.set(one.finding.rule, [...(byRule.get(one.finding.rule) ?? []), one]);
for (const [rule, ones] of [...byRule].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`\n${rule} (${ones.length})`);
  if (process.argv.includes('--counts')) continue;
  for (const one of ones) console.log(`- ${one.finding.severity} [${one.section}] ${context(one)}`);
}
console.log(`\n${found.length} findings`);
