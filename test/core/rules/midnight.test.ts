import assert from 'node:assert/strict';
import { parseReview } from '../../../src/core/format/parse';
import { fixAll } from '../../../src/core/rules/fix-all';
import { lintReview } from '../../../src/core/rules/lint';
import { applyEdits } from '../../../src/core/text/edit';

const RULES = ['timeline/order', 'time/until-before-at'];

const review = (...entries: readonly string[]): string =>
  `pir: 1\ntimeline:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`;
const found = (source: string): string[] =>
  lintReview(parseReview(source))
    .filter(({ rule }) => RULES.includes(rule))
    .map(({ severity, span }) => `${severity} ${source.slice(span.start, span.end)}`);
const mended = (source: string): string => applyEdits(source, fixAll(lintReview(parseReview(source))));
const instants = (source: string): (number | null | undefined)[] =>
  parseReview(source).review.timeline.flatMap(({ at, until }) => [at?.instant, until?.instant]);

describe('a time behind midnight without a date', () => {
  const night = review('2026-02-28T23:50 a', '{ at: "23:55", until: "00:05", what: b }', '~00:10 c', '00:20 d');

  it('is a hint where few hours lie between', () => {
    assert.deepEqual(found(night), ['hint "00:05"', 'hint ~00:10']);
    assert.deepEqual(found(review('2026-02-28T20:00 a', '02:00 b')), ['hint 02:00']);
  });

  it('gets its date from all safe fixes, which move nothing', () => {
    const text = mended(night);
    assert.equal(text, night.replace('"00:05"', '"2026-03-01T00:05"').replace('~00:10', '~2026-03-01T00:10'));
    assert.deepEqual(instants(text), instants(night));
    assert.deepEqual(found(text), []);
  });

  it('is a warning that only people mend where many hours lie between', () => {
    for (const source of [
      review('2026-02-28T20:00 a', '02:01 b'),
      review('2026-02-28T16:40 a', '04:10 b'),
      review('{ at: 2026-02-28T16:40, until: "04:10", what: a }'),
    ]) {
      assert.match(found(source).join(), /^warning "?0[24]:\d\d"?$/);
      assert.equal(mended(source), source);
    }
  });

  it('is a warning in a list that is out of order elsewhere', () => {
    const source = review('2026-02-28T23:50 a', '00:10 b', '00:05 c');
    assert.deepEqual(found(source), ['warning 00:10', 'warning 00:05']);
    const leap = review('2026-02-28T23:50 a', '00:05 b', '23:55 c', '00:40 d');
    assert.deepEqual(found(leap), ['warning 00:05', 'warning 00:40']);
    assert.equal(mended(leap), leap);
  });
});
