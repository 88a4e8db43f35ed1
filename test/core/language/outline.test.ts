import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { outline, type OutlineSymbol } from '../../../src/core/language/outline';

const EXAMPLE = readFileSync(join(__dirname, '../../../examples/login-page.pir.yaml'), 'utf8');
const of = (source: string): OutlineSymbol[] => outline(parseReview(source));
const named = (source: string, name: string): OutlineSymbol => {
  const found = of(source).find((one) => one.name === name);
  assert.ok(
    found !== undefined,
    of(source)
      .map((one) => one.name)
      .join(', '),
  );
  return found;
};

describe('the outline', () => {
  it('names the sections as the schema does, with what they hold', () => {
    assert.deepEqual(
      of('pir: 1\ntitle: Mails arrive late\nlearnings:\n  - One.\n  - Two.\nx_own: 1\n').map(({ name, detail }) => [
        name,
        detail,
      ]),
      [
        ['Format version', '1'],
        ['Title', 'Mails arrive late'],
        ['Learnings', '2'],
        ['x_own', '1'],
      ],
    );
  });

  it('lists entries by time and first words, milestones told apart', () => {
    const [first, second] = named(EXAMPLE, 'Timeline').children;
    assert.equal(first?.name, "2017-07-10T15:52 A caching service begins to take most of a host's CPU.");
    assert.equal(first.kind, 'milestone');
    assert.equal(first.detail, 'started');
    assert.match(second?.name ?? '', /^16:00 A notice tells support that people mention the/);
    assert.match(second?.name ?? '', /…$/);
  });

  it('lists people by name and action items by owner', () => {
    assert.deepEqual(
      named(EXAMPLE, 'People').children.map(({ name, detail }) => `${name}: ${detail}`),
      ['Gary: support', 'Cathy: first responder', 'Greg: escalation responder', 'Debby: social media'],
    );
    assert.equal(named(EXAMPLE, 'Action items').children[0]?.detail, 'cathy');
  });

  it('shows an entry without words or time as a dash of its own', () => {
    assert.deepEqual(
      named('pir: 1\ntimeline:\n  - at: 16:00\n  - kind: task\n  -\n', 'Timeline').children.map(({ name }) => name),
      ['16:00', '…', '…'],
    );
  });

  it('keeps children inside their parents and selections inside spans, in any text', () => {
    const insert = fc.constantFrom('', '"', '{', ': ', '\n- ', '\n', '  ', '#');
    fc.assert(
      fc.property(fc.nat(EXAMPLE.length), fc.nat(60), insert, (at, cut, text) => {
        const source = EXAMPLE.slice(0, at) + text + EXAMPLE.slice(at + cut);
        const check = (list: readonly OutlineSymbol[], start: number, end: number): void => {
          for (const { name, span, selection, children } of list) {
            assert.ok(name !== '');
            assert.ok(start <= span.start && span.end <= end, name);
            assert.ok(span.start <= selection.start && selection.end <= span.end, name);
            check(children, span.start, span.end);
          }
        };
        check(of(source), 0, source.length);
      }),
      { numRuns: 300, examples: [[0, 0, ': ']] },
    );
  });
});
