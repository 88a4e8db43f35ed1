import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../src/core/text/finding';
import { movedFindings } from '../../../src/core/text/moved';

const at = (text: string, words: string): Finding => {
  const start = text.indexOf(words);
  return { rule: 'a/b', severity: 'hint', message: 'm', span: { start, end: start + words.length }, fixes: [] };
};
const covered = (findings: readonly Finding[], text: string): string[] =>
  findings.map(({ span }) => text.slice(span.start, span.end));

describe('findings of an earlier text', () => {
  const before = 'one two three';
  const all = ['one', 'two', 'three'].map((word) => at(before, word));

  it('move with what is typed before them', () => {
    const after = 'none too much two three';
    const moved = movedFindings(all, before, after);
    assert.deepEqual(covered(moved, after), ['two', 'three']);
    assert.equal(moved[1]?.span.start, after.indexOf('three'));
    assert.equal(movedFindings(all, before, before), all);
  });

  it('are left out where their words have changed or are grown onto', () => {
    for (const [after, left] of [
      ['one 2 three', ['one', 'three']],
      ['one twofold three', ['one', 'three']],
      ['one  three', ['one', 'three']],
      ['', []],
    ] as const)
      assert.deepEqual(covered(movedFindings(all, before, after), after), left, after);
  });

  it('cover the same words wherever they still stand', () => {
    const word = fc.constantFrom('one', 'two', 'aa', 'a', ' ', '\n');
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, text, text, fc.nat(), fc.nat(), (head, tail, old, fresh, from, length) => {
        const [earlier, later] = [head + old + tail, head + fresh + tail];
        const start = Math.min(from % (earlier.length + 1), earlier.length);
        const span = { start, end: Math.min(earlier.length, start + (length % 4)) };
        const one: Finding = { rule: 'a/b', severity: 'hint', message: 'm', span, fixes: [] };
        for (const moved of movedFindings([one], earlier, later))
          assert.equal(later.slice(moved.span.start, moved.span.end), earlier.slice(span.start, span.end));
      }),
    );
  });
});
