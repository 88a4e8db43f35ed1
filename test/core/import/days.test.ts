/** Dates as people write them in a head or between entries: of a range the first day counts, and months have German and French names too. */
import assert from 'node:assert/strict';
import { Calendar } from '../../../src/core/import/time/calendar';
import { dayAt, isoDay } from '../../../src/core/import/time/day';
import { lines } from './say';

const first = (text: string): string | null => new Calendar(text, {}).reference;

describe('a written date', () => {
  for (const text of [
    '7–8 March 2026',
    '7-8 March 2026',
    '7 – 8 March 2026',
    '7 March – 8 March 2026',
    '7 March – 2 April 2026',
    'March 7 – March 8, 2026',
    'March 7 - April 2, 2026',
    'March 7–8, 2026',
    'March 7-8, 2026',
    'Mar 7th–8th 2026',
    '7. März 2026',
    '7./8. März 2026',
    '7.–8. März 2026',
    'Samstag, 7. März 2026',
    '7 mars 2026',
    'samedi 7 mars 2026',
    '2026年3月7日',
    '2026年3月7日–8日',
  ])
    it(`is read, the first of a range: ${text}`, () => {
      assert.equal(first(`**Date:** ${text}\n`), '2026-03-07');
      assert.equal(first(`${text}\n`), '2026-03-07');
    });

  it('has a month of German or French', () => {
    const months = [
      ['Januar', 'Jänner', 'janvier'],
      ['Februar', 'février', 'fevrier'],
      ['März', 'Maerz', 'mars'],
      ['April', 'avril'],
      ['Mai', 'mai'],
      ['Juni', 'juin'],
      ['Juli', 'juillet'],
      ['August', 'août', 'aout'],
      ['September', 'septembre'],
      ['Oktober', 'octobre'],
      ['November', 'novembre'],
      ['Dezember', 'décembre', 'DÉCEMBRE'],
    ];
    months.forEach((names, index) => {
      for (const name of names) {
        const day = dayAt(`9. ${name} 2026`, 0, null);
        assert.equal(day?.year != null && isoDay(day.year, day.month, day.day), isoDay(2026, index + 1, 9), name);
      }
    });
  });

  it('leaves times, numbers and words behind it alone', () => {
    for (const [text, rest] of [
      ['Mar 7 - 10:05 disk', ' - 10:05 disk'],
      ['Mar 7 - 3 users', ' - 3 users'],
      ['7 Mar - 3 users', ' - 3 users'],
      ['7 March – 8 hosts', ' – 8 hosts'],
      ['Mar 7, 2026 - 8 hosts', ' - 8 hosts'],
    ] as const)
      assert.equal(text.slice(dayAt(text, 0, null)?.end), rest);
    assert.equal(dayAt('7 marsupials', 0, null), null);
    assert.equal(dayAt('7 maintainers', 0, null), null);
  });

  for (const [before, behind] of [
    ['9. März 2026', '10. März 2026'],
    ['lundi 9 mars 2026', 'mardi 10 mars 2026'],
    ['March 9, 2026', 'March 10, 2026'],
  ])
    it(`divides the days of a list: ${before}`, () => {
      const text = `${before}\n- 23:50 A disk fills up\n- 23:55 It is full\n${behind}\n- 00:10 Somebody looks\n`;
      assert.deepEqual(
        lines(text).map((line) => line.slice(0, 16)),
        ['2026-03-09 23:50', '2026-03-09 23:55', '2026-03-10 00:10'],
      );
    });

  for (const [yesterday, today] of [
    ['Yesterday 11:58 PM', 'Today 12:03 AM'],
    ['Gestern 23:58', 'Heute 00:03'],
  ])
    it(`counts from the day of the text: ${yesterday}`, () => {
      const text = `[${yesterday}] Ada Lind: Checkout is down\n[${today}] Mo Ek: It works again\n`;
      assert.deepEqual(
        lines(text, { date: '2026-03-29' }).map((line) => line.slice(0, 16)),
        ['2026-03-28 23:58', '2026-03-29 00:03'],
      );
    });
});
