import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AnchorTable } from '../../../src/core/prose/anchors';
import { anchorWords, compilePattern } from '../../../src/core/prose/pattern';
import { digitAt, packDigits, packList, packPairs, pairAt, unpackList } from '../../../src/core/rules/packed-numbers';
import {
  anchorAt,
  indexPhrases,
  meaningsIn,
  patternsOf,
  rowCount,
  rowsAt,
  SENTENCE_RULES,
  shelvesOf,
  witnessAt,
} from '../../../src/core/rules/phrase-index';
import { SENTENCE_INDEX } from '../../../src/core/rules/sentence-index';

/** What each word of the index stands for. */
const meanings = new Map<string, readonly number[]>();
const { count, read } = shelvesOf(SENTENCE_INDEX);
for (let shelf = 0; shelf < count; shelf++) read(shelf, (word, list) => meanings.set(word, meaningsIn(list)));

describe('The index of phrases', () => {
  it('knows each row of each pattern by its anchor, the words of that, and its witness', () => {
    const patterns = SENTENCE_RULES.flatMap(({ phrases }) => phrases.flatMap(patternsOf));
    let number = 0;
    patterns.forEach((pattern, index) => {
      const rows = compilePattern(pattern);
      assert.equal(rowsAt(SENTENCE_INDEX, index), rows.length, pattern);
      for (const row of rows) {
        assert.equal(anchorAt(SENTENCE_INDEX, number), row.anchor, pattern);
        for (const word of anchorWords(row))
          if (/^[a-z]+$/.test(word)) assert.ok(meanings.get(word)?.includes(3 * number), `${word} of ${pattern}`);
        const witness = witnessAt(SENTENCE_INDEX, number);
        if (row.witness === null) assert.equal(witness, -1, pattern);
        else for (const word of row.witness) assert.ok(meanings.get(word)?.includes(3 * witness + 1), pattern);
        number++;
      }
    });
    assert.equal(number, rowCount(SENTENCE_INDEX));
    assert.ok(meanings.size > 5000);
  });

  it('knows each word of a check, and leaves given names to their list', () => {
    SENTENCE_RULES.forEach(({ id, check }, order) => {
      for (const word of check?.words ?? [])
        if (/^[a-z]+$/.test(word)) assert.ok(meanings.get(word)?.includes(3 * order + 2), `${word} of ${id}`);
    });
    assert.ok(meanings.has('tobi') && !/(?:^|[\n ])tobi /.test(SENTENCE_INDEX.words));
  });

  it('writes given names out where no rule looks for all of them', () => {
    const [rule] = SENTENCE_RULES;
    assert.ok(rule !== undefined);
    const words = { ...rule, phrases: [], check: { words: ['tobi', 'lane'], find: () => null } };
    const some = indexPhrases([words]);
    assert.equal(some.names, '');
    const found: string[] = [];
    for (let shelf = 0; shelf < count; shelf++) shelvesOf(some).read(shelf, (word) => found.push(word));
    assert.deepEqual(found.sort(), ['lane', 'tobi']);
  });

  it('is met in a text word by word as if all of it had been there at the start', () => {
    const whole = new AnchorTable<string>();
    const shelved = shelvesOf(SENTENCE_INDEX);
    for (let shelf = 0; shelf < count; shelf++) read(shelf, (word, list) => whole.put(word, list));
    const late = new AnchorTable<string>(shelved);
    const word = fc.oneof(fc.constantFrom(...meanings.keys()), fc.string(), fc.constantFrom("shouldn't", 'Naïve', '’'));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const met = (table: AnchorTable<string>): unknown[] => {
          const found: unknown[] = [];
          table.scan(words.join(' '), (offset, list) => found.push([offset, list]));
          return found;
        };
        assert.deepEqual(met(late), met(whole));
      }),
    );
    assert.ok(late.size > 0 && late.size < whole.size, 'most shelves stay closed');
  });
});

describe('Packed numbers', () => {
  it('are the numbers again, in signs that neither JSON nor a script escapes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(89)), fc.array(fc.nat(8099)), fc.array(fc.nat(1_000_000)), (digits, pairs, list) => {
        const packed = packPairs(pairs);
        const single = packDigits(digits);
        assert.deepEqual(
          digits.map((_, index) => digitAt(single, index)),
          digits,
        );
        assert.deepEqual(
          pairs.map((_, index) => pairAt(packed, index)),
          pairs,
        );
        assert.deepEqual(unpackList(packList(list)), list);
        assert.match(packed + single + packList(list), /^[!#-[\]-~]*$/);
      }),
    );
  });

  it('refuse what so many signs do not hold', () => {
    assert.throws(() => packDigits([90]), RangeError);
    assert.throws(() => packPairs([8100]), RangeError);
    assert.throws(() => packPairs([-1]), RangeError);
  });
});
