/** Texts made to hang, crash or mislead a reader. Bounds are generous: what they are to catch grows with the square of the length. */
import assert from 'node:assert/strict';
import { MAX_LENGTH } from '../../../src/core/format/longest';
import { parseReview } from '../../../src/core/format/parse';
import { toValue } from '../../../src/core/format/node';
import { lintMarkdown } from '../../../src/core/rules/markdown';
import { lintReview } from '../../../src/core/rules/lint';
import { cpuMs } from '../../cpu';

const LENGTH = 40_000;
const long = (text: string): string => text.repeat(Math.ceil(LENGTH / text.length));

/** Milliseconds; a linear reading takes a hundredth. */
const PATIENCE = 20_000;

const HOSTILE: Readonly<Record<string, string>> = {
  'brackets that are never closed': `title: ${long('[')}`,
  'braces that are never closed': `title: ${long('{a: ')}`,
  'dashes in dashes': `tags:\n  ${long('- ')}`,
  'keys in keys': `x_a:\n${Array.from({ length: 400 }, (_, i) => `${' '.repeat(i + 1)}a:\n`).join('')}`,
  colons: `title: ${long('a: ')}`,
  quotes: `title: ${long('"')}`,
  'quotes on every line': long('title: "\n'),
  hashes: `title: a${long(' #a')}`,
  'comments between the lines of a text': `summary: a\n${long('  b # c\n')}`,
  'a list in a text': `summary: a\n${long('  - b\n')}`,
  'colons on every line of a text': `summary:\n${long('  foo: bar\n')}`,
  spaces: `title: a\n${long(' ')}b`,
  'empty lines': `title: a\n${long('\n')}`,
  tabs: `timeline:\n${long('\t- a\n')}`,
  'keys that slid': `title: a\n${long(` title: ${'b'.repeat(80)}\n`)}`,
  backslashes: `title: "${long('\\q')}"`,
  'control characters': `title: ${long('\u0001')}`,
  'carriage returns': long('a\r'),
  'a key again and again': long('people:\n'),
  'comments that ignore': `${long('# pir-ignore a/b: c\n')}title: a`,
  'Markdown links': `summary: |\n  ${long('[a](')}`,
  'Markdown emphasis': `summary: |\n  ${long('**a ')}`,
  'code spans': `summary: |\n  ${long('`a ``')}`,
  'one sentence without an end': `summary: |\n  ${long('he should have ')}`,
  'one word': `summary: |\n  ${long('a.b@c')}`,
  anchors: `tags:\n${long('  - &a b\n')}`,
  aliases: `title: ${long('*a ')}`,
  'merge keys': `x_a:\n${long('  <<: *a\n')}`,
};

describe('a hostile text', () => {
  it('is read in its time: blanks in quotes, wherever something is written', () => {
    const blanks = ' '.repeat(30_000);
    const source = [
      'pir: 1',
      `title: "Queue${blanks}stalls"`,
      'metrics:',
      `  time_to_detect: "2h${blanks}5m${blanks}x"`,
      'timeline:',
      `  - at: "2025-11-20${blanks}16:03"`,
      `    what: "The alert${blanks}fires"`,
      `    until: "16:20${blanks}x"`,
      `  - "16:09${blanks}Cathy looks"`,
      'action_items:',
      `  - what: "Alert on lag${blanks}and page"`,
      `    owner: "ada${blanks}?"`,
      '',
    ].join('\n');
    let parsed = parseReview('');
    const time = cpuMs(() => {
      parsed = parseReview(source);
      lintReview(parsed, { today: Date.UTC(2026, 2, 1) });
    });
    assert.ok(time < 2000, `took ${Math.round(time)} ms`);
    assert.equal(parsed.review.timeline.length, 2);
  });

  it('is read in its time: a paragraph of many sentences on one line', () => {
    const line = 'The queue stalls. '.repeat(40_000);
    for (const lint of [() => lintMarkdown(line), () => lintReview(parseReview(`pir: 1\nsummary: ${line}\n`))]) {
      const time = cpuMs(lint);
      assert.ok(time < 4000, `took ${Math.round(time)} ms`);
    }
  });

  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`is read in its time: ${name}`, function () {
      this.timeout(60_000);
      const source = `pir: 1\n${text}\n`;
      let parsed = parseReview('');
      const time = cpuMs(() => {
        parsed = parseReview(source);
        lintReview(parsed, { today: Date.UTC(2026, 2, 1) });
      });
      assert.ok(time < PATIENCE, `took ${Math.round(time)} ms`);
      assert.equal(parsed.review.version, 1);
      for (const { span } of parsed.findings) assert.ok(span.end <= source.length);
    });
  }

  it('expands no alias: a bomb stays as small as it is', () => {
    const names = 'abcdefghij'.split('');
    const bomb = names.map((name, i) => `x_${name}: &${name} [${`*${names[i - 1] ?? 'z'}, `.repeat(9)}]`).join('\n');
    const parsed = parseReview(`pir: 1\n${bomb}\n`);
    assert.ok(JSON.stringify(toValue(parsed.root)).length < 2 * bomb.length);
    assert.ok(parsed.findings.some(({ rule }) => rule === 'yaml/reserved-start'));
  });

  it('does not reach what all objects share', () => {
    const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    const source = `pir: 1\npeople:\n${keys.map((key) => `  ${key}: { name: Pat, polluted: 1 }\n`).join('')}${keys
      .map((key) => `${key}: { polluted: 1 }\n`)
      .join(
        '',
      )}timeline:\n  - { at: 2026-02-14T10:00, what: a, who: [${keys.join(', ')}], __proto__: { polluted: 1 } }\n`;
    const parsed = parseReview(source);
    lintReview(parsed, { severities: JSON.parse('{"__proto__":"off"}') as Record<string, 'off'> });
    assert.equal(({} as { polluted?: number }).polluted, undefined);
    assert.deepEqual(
      parsed.review.people.map(({ id }) => id.value),
      keys,
    );
    assert.deepEqual(
      parsed.review.timeline[0]?.who.map(({ value }) => value),
      keys,
    );
  });

  it('of 50 megabytes is refused with one finding, which says where most of it is', () => {
    const line = '  - 14:00 The queue stalls.\n';
    const source = `pir: 1\ntitle: T\ntimeline:\n${line.repeat(50_000_000 / line.length)}summary: s\n`;
    const parsed = parseReview(source);
    assert.ok(parsed.refused);
    const [finding, ...more] = lintReview(parsed);
    assert.ok(finding);
    assert.deepEqual(more, []);
    assert.equal(finding.rule, 'yaml/size');
    assert.equal(source.slice(finding.span.start, finding.span.end), 'timeline');
    assert.match(finding.message, /50 million characters, most of them under `timeline`/);
    assert.equal(parseReview(`title: ${'a'.repeat(MAX_LENGTH - 20)}\n`).refused, false);
  });
  it('of 50 megabytes is refused as Markdown, too', () => {
    const source = 'The queue stalls. '.repeat(3_000_000);
    const [finding, ...more] = lintMarkdown(source);
    assert.deepEqual(more, []);
    assert.match(finding?.message ?? '', /54 million characters; reviews are read up to 6 million/);
    assert.deepEqual([finding?.rule, finding?.span.start], ['yaml/size', 0]);
    assert.notEqual(lintMarkdown(`Bob should have known. ${' '.repeat(MAX_LENGTH - 30)}`)[0]?.rule, 'yaml/size');
  });
});
