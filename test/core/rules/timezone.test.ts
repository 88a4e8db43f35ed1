import assert from 'node:assert/strict';
import { parseReview } from '../../../src/core/format/parse';
import { lintReview } from '../../../src/core/rules/lint';

function offered(zone: string): readonly string[] {
  const findings = lintReview(parseReview(`pir: 1\ntimezone: ${zone}\n`)).filter(
    ({ rule }) => rule === 'timeline/timezone',
  );
  return findings.flatMap(({ fixes }) => fixes.map(({ title }) => title.replace('Change to ', '')));
}

describe('a zone that is none', () => {
  for (const [written, zone] of [
    ['Europe/Berln', 'Europe/Berlin'],
    ['europe/madird', 'Europe/Madrid'],
    ['America/NewYork', 'America/New_York'],
    ['New York', 'America/New_York'],
    ['Berlin', 'Europe/Berlin'],
    ['Asia/Tokio', 'Asia/Tokyo'],
    ['Europe/Kyv', 'Europe/Kyiv'],
    ['Kolkatta', 'Asia/Kolkata'],
  ] as const)
    it(`is held against the names there are: ${written}`, () => {
      assert.deepEqual(offered(written), [zone]);
      const message = lintReview(parseReview(`pir: 1\ntimezone: ${written}\n`)).find(
        ({ rule }) => rule === 'timeline/timezone',
      )?.message;
      assert.match(message ?? '', new RegExp(`zone; ${zone} is\\.`));
    });

  for (const written of ['Moon/Base', 'local', 'x', 'Franconia', '+05:30'])
    it(`is given no other that it does not resemble: ${written}`, () => {
      assert.deepEqual(offered(written), []);
    });
});
