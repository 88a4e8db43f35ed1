import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReview } from '../src/core/format/parse';
import { FORM_RULES, LANGUAGE_RULES, REVIEW_RULES } from '../src/core/rules/index';
import { lintReview } from '../src/core/rules/lint';

const ROOT = join(__dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  contributes: {
    commands: { title: string }[];
    configuration: { properties: Record<string, unknown> };
    keybindings: { command: string; key: string }[];
  };
};
const WORDS = JSON.parse(readFileSync(join(ROOT, 'package.nls.json'), 'utf8')) as Record<string, string>;
const SNIPPETS = readFileSync(join(ROOT, 'snippets/post-incident-review.code-snippets'), 'utf8');

function all(pattern: RegExp): string[] {
  return [...new Set([...README.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

describe('the README', () => {
  it('points at files that are there', () => {
    for (const target of all(/\]\(([^)]+)\)/g)) assert.ok(existsSync(join(ROOT, target)), target);
  });

  it('names scripts, settings, commands, snippets and rules that exist, and every setting', () => {
    for (const script of all(/^npm (?:run )?([\w:]+)/gm)) assert.ok(script in MANIFEST.scripts, script);
    assert.deepEqual(
      all(/`(postIncidentReview\.[\w.]+)`/g).sort(),
      Object.keys(MANIFEST.contributes.configuration.properties).sort(),
    );
    const titles = MANIFEST.contributes.commands.map(({ title }) => WORDS[title.replaceAll('%', '')]);
    for (const title of all(/_((?:Set|Open) [A-Z][^_]*)_/g)) assert.ok(titles.includes(title), title);
    for (const prefix of all(/`(pir-[a-z]+)`/g)) assert.ok(SNIPPETS.includes(`"${prefix}"`), prefix);
    const rules = [...FORM_RULES, ...REVIEW_RULES, ...LANGUAGE_RULES].map(({ id }) => id);
    for (const rule of all(/["` ]([a-z]+\/[a-z]+-[a-z-]+)[":`]/g)) assert.ok(rules.includes(rule), rule);
    assert.ok(MANIFEST.contributes.keybindings.some(({ key }) => key === 'ctrl+k v'));
  });

  it('names every command of the command line and no other', () => {
    const main = readFileSync(join(ROOT, 'src/cli/main.ts'), 'utf8');
    const commands = [...main.matchAll(/^ {2}(\w+): async \(\) => \(await import/gm)].map((match) => match[1] ?? '');
    assert.deepEqual(all(/^\| `pir (\w+)`/gm).sort(), commands.sort());
  });

  it('shows pieces of reviews that say nothing wrong', () => {
    for (const block of [...README.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')) {
      const dated = block.replace('at: 10:14', 'at: 2026-02-14T10:14');
      const timeline = /^ *- at/.test(dated) ? `timeline:\n${dated}` : dated;
      const source = timeline.startsWith('pir: 1')
        ? timeline
        : `pir: 1\ntitle: Gift cards fail\ntimezone: UTC\n${timeline}`;
      const found = lintReview(parseReview(source)).filter(({ rule }) => rule !== 'file/incomplete');
      assert.deepEqual(
        found.map(({ rule, message }) => `${rule}: ${message}`),
        [],
        source,
      );
    }
  });
});
