import assert from 'node:assert/strict';
import { parseReview } from '../../../src/core/format/parse';
import { lintReview } from '../../../src/core/rules/lint';
import { applyEdits } from '../../../src/core/text/edit';

const review = (entry: string): string =>
  `pir: 1\ntimeline:\n  - 2026-11-20T10:00 The pool fills.\n  - ${entry}\n  - 12:30 The pool is empty.\n`;

const infos = (source: string) =>
  parseReview(source).findings.filter(({ rule, severity }) => rule === 'schema/time' && severity === 'info');

describe('an entry that begins with a time in another notation', () => {
  for (const [written, time] of [
    ['10.05 Uhr', '10:05'],
    ['9.05 Uhr', '09:05'],
    ['10:5', '10:05'],
    ['10h05', '10:05'],
    ['1005 Uhr', '10:05'],
    ['1005h', '10:05'],
    ['at 10:05', '10:05'],
    ['um 10.05 Uhr', '10:05'],
    ['(10:05)', '10:05'],
    ['~10.05 Uhr', '~10:05'],
    ['10.30 PM', '22:30'],
    ['(10:30 pm)', '22:30'],
    ['at 3:05 a.m.', '03:05'],
  ] as const)
    it(`is said to have none, and offered ${time}: ${written}`, () => {
      const source = review(`${written} the pool runs dry.`);
      const [finding, ...more] = infos(source);
      assert.ok(finding);
      assert.deepEqual(more, []);
      assert.equal(source.slice(finding.span.start, finding.span.end), written);
      const mended = applyEdits(source, finding.fixes[0]?.edits ?? []);
      assert.equal(mended, review(`${time} the pool runs dry.`));
      assert.deepEqual(infos(mended), []);
      assert.equal(parseReview(mended).review.timeline[1]?.at?.bare, true);
    });

  it('is seen in a time with a point where a sentence begins behind it', () => {
    assert.equal(infos(review('10.05 The pool runs dry.')).length, 1);
  });

  it('is found in brackets that YAML would read as a list only in quotes', () => {
    assert.equal(infos(review('"[10:05] the pool runs dry."')).length, 1);
  });

  for (const words of [
    '10.05 % of the requests fail.',
    '10.05 GB are free.',
    '12.30 seconds for each answer.',
    '4.20 goes out.',
    '22.04 hosts reboot.',
    '20.04 was upgraded.',
    '12.30 EUR is refunded.',
    '10.05 PMs wait.',
    '10.75 goes out.',
    '1005 requests fail.',
    '1200h of computing are lost.',
    '2000 orders are lost.',
    '16:9 pictures are cut.',
    '1:1 with the on-call engineer.',
    '25h of backlog are left.',
    '24h after the deploy the disk is full.',
    'at 10 requests a second the pool fills.',
    '10.05.2 is rolled back.',
    '10.05',
    '(10 of 20) nodes answer.',
  ])
    it(`is not seen in ${words}`, () => {
      assert.deepEqual(infos(review(words)), []);
    });

  it('does not count where times are put in order: it may be none', () => {
    const rules = lintReview(parseReview(review('99 things, and at 14.05 Uhr more.'))).map(({ rule }) => rule);
    assert.ok(!rules.includes('timeline/order'));
    assert.ok(!lintReview(parseReview(review('14.05 Uhr late.'))).some(({ rule }) => rule === 'timeline/order'));
  });
});
