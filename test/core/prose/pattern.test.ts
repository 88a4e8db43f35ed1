import assert from 'node:assert/strict';
import { elementsOf, rowsOf } from '../../../src/core/prose/pattern';
import { otherSpelling } from '../../../src/core/prose/spellings';

describe('the words of a pattern', () => {
  it('are taken with their plural where a plus follows', () => {
    assert.deepEqual(wordsOf('valve+|pump'), ['valve', 'valves', 'pump']);
    assert.deepEqual(wordsOf('{valve+|pump}'), ['valve', 'valves', 'pump']);
    assert.deepEqual(wordsOf('!valve+'), ['valve', 'valves']);
    assert.deepEqual(wordsOf('valve+?'), ['valve', 'valves']);
  });

  it('are taken as they are elsewhere', () => {
    assert.deepEqual(wordsOf('valve'), ['valve']);
    assert.deepEqual(wordsOf('+'), ['+']);
    assert.deepEqual(wordsOf('valves|pumps'), ['valves', 'pumps']);
  });

  it('are met with an s and with a z', () => {
    assert.deepEqual(wordsOf('realised|known'), ['realised', 'known', 'realized']);
    assert.ok(wordsOf('prioritise%').includes('prioritizing'));
  });
});

describe('the other spelling of a verb', () => {
  it('has a z in all its forms', () => {
    const given = ['recognise', 'organises', 'minimised', 'authorising', 'standardise', 'organisation'];
    const other = ['recognize', 'organizes', 'minimized', 'authorizing', 'standardize', 'organization'];
    assert.deepEqual(given.map(otherSpelling), other);
  });

  it('is none for words that only end alike', () => {
    for (const word of ['raise', 'noise', 'advised', 'precise', 'otherwise', 'exercise', 'surprise', 'disk', 'realist'])
      assert.equal(otherSpelling(word), null, word);
  });
});

function wordsOf(pattern: string): string[] {
  return rowsOf(pattern)
    .flatMap(elementsOf)
    .flatMap((element) => ('words' in element ? [...element.words] : []));
}
