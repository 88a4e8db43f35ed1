import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentences } from '../../../src/core/prose/sentences';
import { tokens } from '../../../src/core/prose/tokens';

const cut = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));
const words = (text: string): string[] => tokens(text, 0, text.length).map(({ word }) => word);

describe('sentences', () => {
  it('end at stops, not inside versions, hosts, times and abbreviations', () => {
    assert.deepEqual(cut('Version 2.3.1 runs on db-1.example.net. It is old. See e.g. Fig. 3 at 14:02.'), [
      'Version 2.3.1 runs on db-1.example.net.',
      'It is old.',
      'See e.g. Fig. 3 at 14:02.',
    ]);
    assert.deepEqual(cut('It ended at 4 p.m. and began again. Mail J. Doe.'), [
      'It ended at 4 p.m. and began again.',
      'Mail J. Doe.',
    ]);
  });

  it('end at a stop before a small letter where the writer uses small letters only', () => {
    assert.deepEqual(cut('it froze. then v2.1 came up, i.e. the old build. notes.md. is stale.'), [
      'it froze.',
      'then v2.1 came up, i.e. the old build.',
      'notes.md. is stale.',
    ]);
    assert.deepEqual(cut('The proxy of example. net was down.'), ['The proxy of example. net was down.']);
  });

  it('do not end behind the short form of a section or a revision', () => {
    assert.deepEqual(cut('See Sec. 2 of Rev. 5. Both are old.'), ['See Sec. 2 of Rev. 5.', 'Both are old.']);
  });

  it('end where a line ends that stands alone', () => {
    assert.deepEqual(cut('First\nSecond'), ['First', 'Second']);
  });

  it('cover every word once and in order', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let last = 0;
        for (const { start, end } of sentences(text)) {
          assert.ok(start >= last && end > start);
          assert.equal(text.slice(last, start).trim(), '');
          last = end;
        }
        assert.equal(text.slice(last).trim(), '');
      }),
    );
  });
});

describe('tokens', () => {
  it('spell contractions out', () => {
    assert.deepEqual(words("We shouldn't've; can’t, won't, I'd."), [
      'we',
      'should',
      'not',
      'have',
      ';',
      'can',
      'not',
      ',',
      'will',
      'not',
      ',',
      'i',
      "'d",
      '.',
    ]);
    assert.deepEqual(words("Sam's cannot"), ['sam', "'s", 'can', 'not']);
  });

  it('keep hosts, times, ids and hyphens whole', () => {
    assert.deepEqual(words('On-call saw db-1.x.net at 14:02: 99.9% of #ops, @mo (A-1).'), [
      'on-call', 'saw', 'db-1.x.net', 'at', '14:02', ':', '99.9%', 'of', '#ops', ',', '@mo', '(', 'a-1', ')', '.',
    ]); // prettier-ignore
  });

  it('stand at their place in the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let last = 0;
        for (const token of tokens(text, 0, text.length)) {
          assert.ok(token.start >= last && token.end > token.start && token.end <= text.length);
          last = token.end;
        }
      }),
    );
  });
});
