/**
 * What is found in whole texts, stored as text: a changed rule shows as a diff. `WRITE=1 npx mocha test/corpus/corpus.test.ts` writes
 * `findings/` anew; read the diff before it is kept.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseReview } from '../../src/core/format/parse';
import { fixAll } from '../../src/core/rules/fix-all';
import { lintReview } from '../../src/core/rules/lint';
import { lintMarkdown } from '../../src/core/rules/markdown';
import { applyEdits } from '../../src/core/text/edit';
import type { Finding } from '../../src/core/text/finding';
import { LineIndex } from '../../src/core/text/lines';

const EXAMPLES = join(__dirname, '../../examples');
const TEXTS = join(__dirname, 'texts');
const STORED = join(__dirname, 'findings');

const files = [EXAMPLES, TEXTS].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.pir\.yaml$/.test(name) || (folder === TEXTS && name.endsWith('.md')))
    .map((name) => join(folder, name)),
);

function lint(file: string, source: string): Finding[] {
  return file.endsWith('.md') ? lintMarkdown(source) : lintReview(parseReview(source));
}

/** A line for each finding: place, severity, rule, words, and its fixes (`=` for those that change no meaning). */
function told(source: string, findings: readonly Finding[]): string {
  const lines = new LineIndex(source);
  return findings
    .map(({ span, severity, rule, fixes }) => {
      const { line, column } = lines.position(span.start);
      const words = source.slice(span.start, span.end).replace(/\s+/g, ' ');
      const shown = words.length > 70 ? `${words.slice(0, 69)}…` : words;
      const place = `${line + 1}:${column + 1}`.padEnd(8);
      const offered = fixes.map(({ title, safe }) => `\n${' '.repeat(17)}${safe ? '=' : '~'} ${title}`).join('');
      return `${place}${severity.padEnd(9)}${rule.padEnd(28)} ${shown}${offered}\n`;
    })
    .join('');
}

describe('the findings in whole texts', () => {
  for (const file of files) {
    const name = basename(file);
    const stored = join(STORED, `${name.replace(/\.(?:pir\.yaml|md)$/, '')}.txt`);

    it(`are as they were in ${name}`, () => {
      const source = readFileSync(file, 'utf8');
      const now = told(source, lint(file, source));
      if (process.env['WRITE'] === '1') {
        mkdirSync(STORED, { recursive: true });
        writeFileSync(stored, now);
      }
      assert.ok(existsSync(stored), `${stored} is missing; WRITE=1 writes it`);
      assert.equal(now, readFileSync(stored, 'utf8'));
    });

    it(`are mended as far as that is safe in ${name}, and the second time there is nothing to do`, () => {
      let source = readFileSync(file, 'utf8');
      const rounds: number[] = [];
      for (let edits = fixAll(lint(file, source)); edits.length > 0; edits = fixAll(lint(file, source))) {
        rounds.push(edits.length);
        source = applyEdits(source, edits);
        assert.ok(rounds.length < 5, `two fixes undo each other: ${rounds.join(', ')} edits`);
      }
      assert.deepEqual(
        lint(file, source).flatMap(({ fixes }) => fixes.filter(({ safe }) => safe)),
        [],
      );
    });
  }
});
