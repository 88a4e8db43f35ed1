import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packIndex, unpackIndex } from '../../../src/core/rules/packed-index';
import { SENTENCE_INDEX } from '../../../src/core/rules/sentence-index';

describe('the packed index of phrases', () => {
  it('is the index again, in less than half of its size', () => {
    const packed = packIndex(SENTENCE_INDEX);
    assert.deepEqual(unpackIndex(packed), SENTENCE_INDEX);
    const size = (index: object): number => JSON.stringify({ ...index, words: '' }).length;
    assert.ok(size(packed) * 2 < size(SENTENCE_INDEX), `${size(packed)} of ${size(SENTENCE_INDEX)}`);
  });

  it('holds whatever numbers and lists there are', () => {
    const numbers = fc.array(fc.integer({ min: -1, max: 100_000 }));
    const lists = fc
      .array(fc.array(fc.nat(100_000), { minLength: 1 }))
      .map((all) => all.flatMap((list) => list.map((one, i) => (i === list.length - 1 ? ~one : one))));
    fc.assert(
      fc.property(numbers, numbers, numbers, lists, (rows, witnesses, anchors, meanings) => {
        const index = { rows, witnesses, anchors, words: 'any words', meanings };
        assert.deepEqual(unpackIndex(packIndex(index)), index);
      }),
    );
  });
});
