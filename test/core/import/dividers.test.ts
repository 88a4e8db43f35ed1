import assert from 'node:assert/strict';
import { rest, lines, read } from './say';

/** A message late in the evening and one behind midnight, with the lines that a chat program draws between. */
const night = (...dividers: readonly [string, string]): string =>
  `${dividers[0]}\nAda Lind  23:41\nCheckout is down\n${dividers[1]}\nMo Ek  00:07\nIt works again\n`;

const times = (text: string, date: string): string[] =>
  lines(text, { date }).map((line) => line.slice(0, '2026-03-28 23:41'.length));

describe('the lines between the days of a chat', () => {
  // 2026-03-29 is a Sunday.
  for (const [language, yesterday, today] of [
    ['English', 'Yesterday', 'Today'],
    ['German', 'Gestern', 'Heute'],
    ['German of WhatsApp', 'GESTERN', 'HEUTE'],
    ['French', 'Hier', 'Aujourd’hui'],
    ['French with a plain apostrophe', 'hier', "aujourd'hui"],
    ['Spanish', 'Ayer', 'Hoy'],
    ['Italian', 'Ieri', 'Oggi'],
    ['Portuguese', 'Ontem', 'Hoje'],
    ['Dutch', 'Gisteren', 'Vandaag'],
    ['German weekdays', 'Samstag', 'Sonntag'],
    ['French weekdays', 'samedi', 'dimanche'],
    ['Spanish weekdays', 'sábado', 'domingo'],
    ['Italian weekdays', 'sabato', 'domenica'],
    ['Dutch weekdays', 'zaterdag', 'zondag'],
    ['English weekdays', 'Saturday', 'Sunday'],
    ['a weekday and a word', '--- Saturday ---', '**Today**'],
  ] as const)
    it(`give the days: ${language}`, () => {
      const text = night(yesterday, today);
      assert.deepEqual(times(text, '2026-03-29'), ['2026-03-28 23:41', '2026-03-29 00:07']);
      assert.deepEqual(rest(text, { date: '2026-03-29' }), [yesterday, today], 'no line is lost');
      assert.deepEqual(read(text, { date: '2026-03-29' }).warnings, []);
    });

  it('name weekdays in Portuguese, and days before yesterday', () => {
    assert.deepEqual(times(night('quarta-feira', 'quinta-feira'), '2026-03-27'), [
      '2026-03-25 23:41',
      '2026-03-26 00:07',
    ]);
    assert.deepEqual(times(night('Vorgestern', 'Gestern'), '2026-03-29'), ['2026-03-27 23:41', '2026-03-28 00:07']);
  });

  it('go on from the times above them where they are weekdays', () => {
    const text = 'Friday\n- 16:00 A disk fills up\n- 17:00 It is full\nMonday\n- 09:00 Somebody looks\n';
    // A Friday: the Monday is behind it.
    assert.deepEqual(times(text, '2026-03-27'), ['2026-03-27 16:00', '2026-03-27 17:00', '2026-03-30 09:00']);
  });

  it('are none where somebody wrote the word, or where the word means something else', () => {
    for (const word of ['Heute', 'Monday', 'Today', 'Ayer']) {
      const text = `Ada Lind  10:41\n${word}\nMo Ek  10:47\nFine\n`;
      assert.deepEqual(
        lines(text, { date: '2026-03-29' }),
        [`2026-03-29 10:41 | ada-lind interaction | "${word}"`, '2026-03-29 10:47 | mo-ek interaction | "Fine"'],
        word,
      );
    }
    const german = 'Ada Lind  10:41\nWer ist da?\nHier\nMo Ek  10:47\nIch\n';
    assert.deepEqual(times(german, '2026-03-29'), ['2026-03-29 10:41', '2026-03-29 10:47']);
    const words = 'Ada Lind  10:41\nFine\nHeute nicht\nMonday morning it is\nMo Ek  10:47\nFine\n';
    assert.deepEqual(times(words, '2026-03-29'), ['2026-03-29 10:41', '2026-03-29 10:47']);
  });

  it('give way to midnight where they are strays, with a remark', () => {
    const stray = 'Ada Lind  23:41\nCheckout is down\nYesterday\nNew\nToday\nMo Ek  00:07\nIt works again\n';
    assert.deepEqual(times(stray, '2026-03-28'), ['2026-03-28 23:41', '2026-03-29 00:07']);
    const { warnings } = read(stray, { date: '2026-03-28' });
    assert.deepEqual(warnings, [
      '`Today` stands between 23:41 and 00:07 of one day; midnight is taken to be there, so 00:07 is of 2026-03-29.',
    ]);
  });

  it('are said where they turn time back', () => {
    const back = 'Ada Lind  10:41\nCheckout is down\nYesterday\nMo Ek  11:07\nIt works again\n';
    assert.deepEqual(times(back, '2026-03-28'), ['2026-03-28 10:41', '2026-03-27 11:07']);
    assert.deepEqual(read(back, { date: '2026-03-28' }).warnings, [
      '`Yesterday` is 2026-03-27, and stands below 10:41 of 2026-03-28.',
    ]);
  });

  it('say nothing without the day of the text, which is said', () => {
    const { entries, warnings } = read(night('Gestern', 'Heute'));
    assert.deepEqual(
      entries.map(({ at }) => at?.date),
      [null, null],
    );
    assert.match(warnings[0] ?? '', /^The day of `Gestern` is not known/);
  });
});
