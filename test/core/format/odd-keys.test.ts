import assert from 'node:assert/strict';
import { parseReview } from '../../../src/core/format/parse';
import { applyEdits } from '../../../src/core/text/edit';

const told = (source: string) => parseReview(source).findings.filter(({ rule }) => rule.startsWith('yaml/'));

describe('a key that YAML reads as another', () => {
  for (const [key, rule] of [
    ['+0', 'yaml/number'],
    ['.0', 'yaml/number'],
    ['1.10', 'yaml/number'],
    ['010', 'yaml/number'],
    ['~', 'yaml/null-word'],
    ['~\t', 'yaml/null-word'],
  ] as const)
    it(`is told of once, and read as written in quotes: ${JSON.stringify(key)}`, () => {
      const source = `${key}: a long wait\npir: 1\n`;
      const [finding, ...more] = told(source);
      assert.deepEqual([finding?.rule, more], [rule, []]);
      assert.equal(source.slice(finding?.span.start, finding?.span.end), key.trim());
      assert.deepEqual(told(applyEdits(source, finding?.fixes[0]?.edits ?? [])), []);
    });

  it('is told of where a question mark stands in front of it', () => {
    for (const mark of ['', '\ufeff']) {
      const source = `${mark}? x_why\n: a long wait\npir: 1\n`;
      assert.deepEqual(told(source).map(({ rule, span }) => [rule, source.slice(span.start, span.end)]), [['yaml/reserved-start', '?']]); // prettier-ignore
    }
  });

  for (const line of ['1', '10', '1.5', 'x_why?', '?why', '"+0"', "'~'", '"010"', '~why', 'x_0', '"? x"'])
    it(`is not seen in ${line}`, () => {
      assert.deepEqual(told(`${line}: a long wait\npir: 1\n`), []);
    });

  it('is not seen in a value or in the words of an entry', () => {
    assert.deepEqual(told('pir: 1\nsummary: ~\ntimeline:\n  - 10:05 why? the queue grows\n  - 10:06 ~0 is left\n'), []);
  });
});
