import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { readEveryday } from '../../../src/core/format/everyday';
import { parseUnusual } from '../../../src/core/format/yaml';
import { piecesOf } from '../../fuzz/properties';
import { cpuMs } from '../../cpu';

const EXAMPLES = path.join(__dirname, '../../../examples');

describe('everyday YAML', () => {
  const everyday = [
    'title: Uploads stall\n',
    'title: no line break behind it',
    'status: draft\n\n\n',
    'pir: 1\n',
    'services: [uploads, mail queue]\n',
    'services: [ ]\n',
    'sla: { objective: 99.9%, window: 30d, users: 200 }\n',
    'people:\n  ada: { name: Ada Lovelace, role: on-call }\n  bo: Bo\n',
    'title: \'in quotes\'\nsummary: "and in these: all of it"\n',
    'summary: >-\n  folded\n  lines\n\n  and another\n\n',
    'summary: >\n  folded\n',
    'output: |\n  a\n    # b: c\n\n  d\n',
    'what: words that\n  go on below\n\n  and on\n',
    '    at: ~10:12\n    what: what\n    who: [ada]\n    judgment:\n      known: little\n    kind: task\n',
    'a:\n- b\n- c\n',
    'a:\n  - b: c\n    d: e\n  - f\n# a comment at the edge\n',
    'a:\n  # before\n  b: c\n  # between\n  d: e\n',
    'owner:\nticket: x\n',
    'owner:\n',
    '   An item of words alone, (with) "signs".\n',
    '__proto__: a\nconstructor: b\n',
  ];
  for (const text of everyday) {
    it(`is read as \`yaml\` reads it: ${JSON.stringify(text)}`, () => {
      const node = readEveryday(text);
      assert.notEqual(node, null);
      assert.deepEqual({ node, findings: [] }, parseUnusual(text));
    });
  }

  const unusual = [
    'a: &b c\n',
    'a: *b\n',
    'a: !b c\n',
    'a: "b\\n"\n',
    "a: 'it''s'\n",
    'a: b # c\n',
    'a: b\n  # c\n',
    'a: b: c\n',
    'a: b\n  c: d\n',
    'a: b\na: c\n',
    'a: ~\n',
    'a: null\n',
    'a: true\n',
    'a: 012\n',
    'a: 1e3\n',
    'a: 1.5\n',
    'a: [b, c\n',
    'a: [b,, c]\n',
    'a: {b, c: d}\n',
    'a: |+\n  b\n',
    'a: |2\n  b\n',
    'a: >\n  b\n    c\n',
    'a: |\n  no break behind it',
    'a: b\n  - c\n',
    'a:\tb\n',
    'a: b\r\n',
    'a:\u00a0b\n',
    '? a\n',
    '- a\n- - b\n',
    '---\na: b\n',
    '',
    '\n',
    '# only a comment\n',
  ];
  for (const text of unusual) {
    it(`is left to \`yaml\` where it is not: ${JSON.stringify(text)}`, () => {
      assert.equal(readEveryday(text), null);
    });
  }

  it('is what the examples are written in, nearly all of them', () => {
    const pieces = fs
      .readdirSync(EXAMPLES)
      .filter((name) => name.endsWith('.pir.yaml'))
      .flatMap((name) => piecesOf(fs.readFileSync(path.join(EXAMPLES, name), 'utf8')));
    const read = pieces.filter((piece) => readEveryday(piece) !== null);
    assert.ok(read.length > 0.8 * pieces.length, `${read.length} of ${pieces.length}`);
    for (const piece of read) assert.deepEqual(readEveryday(piece), parseUnusual(piece).node);
  });

  it('is read in a time that grows with the text only', () => {
    const time = (text: string): number => cpuMs(() => readEveryday(text));
    for (const text of [
      `a: ${'b '.repeat(1_000_000)}\n`,
      `a: b\n${'  c d\n'.repeat(300_000)}`,
      `a:\n${' #\n'.repeat(300_000)}`,
      `a: |\n${' b\n'.repeat(300_000)}`,
      `a: [${'b,'.repeat(300_000)}b]\n`,
      `a:\n${'  - b: [c]\n    d: e\n'.repeat(100_000)}`,
      `a: ${' '.repeat(1_000_000)}b\n`,
    ])
      assert.ok(time(text) < 2000, text.slice(0, 20));
  });
});
