import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import type { IGrammar } from 'vscode-textmate';
import { INITIAL, Registry, parseRawGrammar } from 'vscode-textmate';
import * as model from '../src/core/format/model';
import { grammar } from '../syntaxes/grammar';
import { cpuMs } from './cpu';

const ROOT = join(__dirname, '..');
const FILE = join(ROOT, 'syntaxes/post-incident-review.tmLanguage.json');

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

async function load(): Promise<IGrammar> {
  await loadWASM(Uint8Array.from(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'))).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(FILE, 'utf8'), FILE)),
  });
  const loaded = await registry.loadGrammar('source.post-incident-review');
  assert.ok(loaded !== null);
  return loaded;
}

/** The scopes of each token of the last line that is not blank, by the token's text. */
function lastLine(loaded: IGrammar, text: string): Map<string, string> {
  let state = INITIAL;
  const result = new Map<string, string>();
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = loaded.tokenizeLine(line, state);
    state = ruleStack;
    if (line.trim() === '') continue;
    result.clear();
    for (const token of tokens) result.set(line.slice(token.startIndex, token.endIndex).trim(), token.scopes.join(' '));
  }
  return result;
}

/** Each line, and under it each of its words with its scopes, the language's own names cut short. */
function scopesOf(loaded: IGrammar, source: string): string {
  let state = INITIAL;
  const out: string[] = [];
  for (const line of source.trimEnd().split('\n')) {
    const { tokens, ruleStack } = loaded.tokenizeLine(line, state);
    state = ruleStack;
    out.push(line);
    for (const { startIndex, endIndex, scopes } of tokens) {
      const names = scopes.slice(1).map((name) => name.replace(/\.(?:post-incident-review|markdown)$/, ''));
      const words = line.slice(startIndex, endIndex).trim();
      if (words !== '') out.push(`      ${words} · ${names.join(' ')}`);
    }
  }
  return `${out.join('\n')}\n`;
}

function keysBelow(node: SchemaNode, into = new Set<string>()): Set<string> {
  for (const [key, child] of Object.entries(node.properties ?? {})) {
    into.add(key);
    keysBelow(child, into);
  }
  for (const child of [node.items, node.additionalProperties, ...Object.values(node.$defs ?? {})]) {
    if (typeof child === 'object') keysBelow(child, into);
  }
  return into;
}

describe('the grammar', () => {
  let loaded: IGrammar;
  before(async () => {
    loaded = await load();
  });

  it('ships as its source says', () => {
    assert.equal(
      readFileSync(FILE, 'utf8'),
      `${JSON.stringify(grammar(), null, 2)}\n`,
      'stale: run `npx tsx syntaxes/write.ts`',
    );
  });

  it('knows every key of the schema, at the top and below', () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'src/core/format/schema.json'), 'utf8')) as SchemaNode;
    const below: SchemaNode = { ...schema, properties: {} };
    for (const [key, child] of Object.entries(schema.properties ?? {})) {
      assert.match(lastLine(loaded, `${key}:`).get(key) ?? '', /entity\.name\.tag/, `top key ${key}`);
      for (const nested of keysBelow(child)) check(nested);
    }
    for (const nested of keysBelow(below)) check(nested);

    function check(key: string): void {
      for (const text of [`timeline:\n  - ${key}: x`, `public:\n  ${key}: x`, `sla: { ${key}: x }`]) {
        assert.match(lastLine(loaded, text).get(key) ?? '', /entity\.name\.tag/, text);
      }
    }
  });

  it('knows every word of every vocabulary, behind its own key only', () => {
    const vocabularies: [string, readonly string[]][] = [
      ['status: ', model.STATUSES],
      ['severity: ', model.SEVERITIES],
      ['timeline:\n  - kind: ', model.KINDS],
      ['timeline:\n  - impact: ', model.IMPACTS],
      ['timeline:\n  - milestone: ', model.MILESTONES],
      ['learnings:\n  - phase: ', model.PHASES],
      ['learnings:\n  - went: ', model.WENT],
      ['contributing_factors:\n  - effect: ', model.EFFECTS],
      ['action_items:\n  - priority: ', model.PRIORITIES],
      ['action_items:\n  - status: ', model.ACTION_STATUSES],
    ];
    const coloured = /constant\.language|support\.type|keyword\.control|markup\.(?:inserted|deleted)/;
    for (const [before, words] of vocabularies) {
      for (const word of words) {
        assert.match(lastLine(loaded, before + word).get(word) ?? '', coloured, before + word);
        assert.doesNotMatch(lastLine(loaded, `${before}${word}ish`).get(`${word}ish`) ?? '', coloured);
        assert.doesNotMatch(lastLine(loaded, `timeline:\n  - what: ${word}`).get(word) ?? '', coloured);
      }
    }
  });

  it('finds the next top-level key after anything that somebody is in the middle of typing', () => {
    const fragment = fc.constantFrom(
      ...['timeline:', 'summary: |', 'people:', 'title:', 'links:', 'customer_impact:', 'incidents:'],
      ...[
        ' - at: 16:00',
        '  - 16:09 "words',
        "    what: 'tis",
        '    who: [a, b',
        '  x: { what: a, ',
        '  - "',
        '   `',
        '  **',
      ],
      ...[
        '  cathy: { name: ',
        '    ```',
        '#',
        '  # pir-ignore ',
        '-',
        '  -',
        '\t',
        '',
        '  output: >-',
        '    judgment:',
        ' - - -',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(fragment, fc.string({ unit: 'grapheme' })), { maxLength: 12 }), (lines) => {
        const text = lines.map((line) => line.replace(/[\r\n]/g, ' ')).join('\n');
        assert.match(lastLine(loaded, `${text}\nseverity: sev2`).get('sev2') ?? '', /constant\.language\.severity/);
      }),
    );
  });

  it('colours the examples as it did', () => {
    for (const file of ['login-page', 'half-written-draft', 'notes-during-an-incident']) {
      const source = readFileSync(join(ROOT, `examples/${file}.pir.yaml`), 'utf8');
      const stored = join(__dirname, `grammar/snapshot/${file}.txt`);
      const found = scopesOf(loaded, source);
      if (process.env.UPDATE_SNAPSHOTS !== undefined) writeFileSync(stored, found);
      assert.equal(found, readFileSync(stored, 'utf8'), 'changed: read the diff, then run with UPDATE_SNAPSHOTS=1');
    }
  });

  it('takes a long line without delay', () => {
    for (const piece of ['**a', '`', '[x](', '_a ', 'a: ', '~~', '"', "''", ' #', '{ what: ']) {
      const line = `    what: ${piece.repeat(2000)}`;
      const before = loaded.tokenizeLine('  - at: 16:00', loaded.tokenizeLine('timeline:', INITIAL).ruleStack);
      const time = cpuMs(() => loaded.tokenizeLine(line, before.ruleStack));
      assert.ok(time < 2000, `${piece} takes ${Math.round(time)} ms`);
    }
  });
});
