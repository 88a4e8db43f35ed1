/** Weekdays beside times, German ways to write days and times, and what looks like them. */
import assert from 'node:assert/strict';
import { lines, read } from './say';

const starts = (text: string, date?: string): string[] =>
  lines(text, date === undefined ? {} : { date }).map((line) => line.split(' | ')[0] ?? '');
const people = (text: string): string[] => read(text, { date: '2026-05-15' }).entries.flatMap(({ who }) => who);

/** Two messages, each below a name and a time; on one line, or on two. */
const chat = (first: string, second: string, gap = '\n'): string =>
  `Vera Holm${gap}${first}\nQueue is stuck\nIvo Brandt${gap}${second}\nOn it\n`;

describe('a weekday beside a time', () => {
  // 2026-05-15 is a Friday.
  for (const [first, second] of [
    ['Wednesday 10:52 PM', 'Thursday 8:14 AM'],
    ['Wed 10:52 PM', 'Thu 8:14 AM'],
    ['Wednesday at 10:52 PM', 'Thursday at 8:14 AM'],
    ['Mittwoch 22:52', 'Donnerstag 08:14'],
    ['Mittwoch um 22:52', 'Donnerstag um 08:14 Uhr'],
    ['mercredi 22:52', 'jeudi 08:14'],
    ['mercredi à 22:52', 'jeudi à 08:14'],
    ['miércoles 22:52', 'jueves 08:14'],
  ] as const)
    it(`is the last one up to the day of the text: ${first}`, () => {
      for (const gap of ['\n', '  ']) {
        const text = chat(first, second, gap);
        assert.deepEqual(starts(text, '2026-05-15'), ['2026-05-13 22:52', '2026-05-14 08:14']);
        assert.deepEqual(people(text), ['vera-holm', 'ivo-brandt']);
      }
    });

  it('is that day itself where the text is of such a day', () => {
    assert.deepEqual(starts(chat('Thursday 10:52 PM', 'Friday 8:14 AM'), '2026-05-15'), [
      '2026-05-14 22:52',
      '2026-05-15 08:14',
    ]);
  });

  it('goes on from the times above, and back where the next one is far behind the text', () => {
    assert.deepEqual(starts('- Fri 16:05 A disk fills\n- Mon 09:20 Somebody looks\n', '2026-05-15'), [
      '2026-05-15 16:05',
      '2026-05-18 09:20',
    ]);
    assert.deepEqual(starts(chat('Thursday 10:52 AM', 'Wednesday 8:14 AM'), '2026-05-15'), [
      '2026-05-14 10:52',
      '2026-05-13 08:14',
    ]);
    assert.deepEqual(starts('2026-05-11\n- Tue 09:20 Somebody looks\n'), ['2026-05-12 09:20']);
  });

  it('leaves written dates and plain times as they are', () => {
    assert.deepEqual(starts(chat('Wednesday, 6 May 2026 22:52', '23:14'), '2026-05-15'), [
      '2026-05-06 22:52',
      '2026-05-06 23:14',
    ]);
    assert.deepEqual(starts(chat('22:52', '23:14'), '2026-05-15'), ['2026-05-15 22:52', '2026-05-15 23:14']);
  });

  it('is none in the words, in small letters where it is short, or as part of another word', () => {
    for (const words of ['sat 10:41 by the fan', 'Mondays 10:41 as ever', 'See you Monday 10:41', 'Monday the 4th'])
      assert.deepEqual(lines(`Vera Holm  22:52\n${words}\n`, { date: '2026-05-15' }), [
        `2026-05-15 22:52 | vera-holm interaction | "${words}"`,
      ]);
  });

  it('leaves people their names', () => {
    assert.deepEqual(people('Mo  10:52\nQueue is stuck\nSo Yun  10:54\nOn it\n'), ['mo', 'so-yun']);
    assert.deepEqual(people('Friday Okoro  10:52\nQueue is stuck\nIvo  10:54\nOn it\n'), ['friday-okoro', 'ivo']);
  });

  it('gives no day without a date, and says so', () => {
    const { entries, warnings } = read(chat('Wednesday 22:52', 'Thursday 08:14'));
    assert.deepEqual(
      entries.map(({ at }) => at?.date),
      [null, null],
    );
    assert.deepEqual(warnings, ['Weekdays stand beside times, and no date tells which week is meant.']);
  });
});

describe('German days and times', () => {
  for (const day of [
    'Di, 12.05.2026',
    'Di 12.05.2026',
    'Di. 12.05.2026',
    'Di., 12.5.2026',
    'Di, 12. Mai 2026',
    'Di, 12.05.',
  ])
    it(`divide a list: ${day}`, () => {
      assert.deepEqual(starts(`09:30 Erster Anruf\n${day}\n09:31 Zweiter\n`, '2026-05-11'), [
        '2026-05-11 09:30',
        '2026-05-12 09:31',
      ]);
    });

  for (const text of [
    '12.05. 09:30 Anruf',
    '12.5., 09:30 Anruf',
    'Di 12.05.2026 09:30 - Anruf',
    'Di, 12.5. 09:30 Anruf',
    '12. Mai, 09:30 Uhr: Anruf',
    '12. Mai um 09:30 Uhr: Anruf',
  ])
    it(`begin an entry: ${text}`, () => {
      assert.deepEqual(lines(`${text}\n`, { date: '2026-05-11' }), ['2026-05-12 09:30 |  | Anruf']);
    });

  for (const [text, time] of [
    ['09:30h Anruf', '09:30'],
    ['09:30 Uhr Anruf', '09:30'],
    ['09:30 Uhr: Anruf', '09:30'],
    ['ca. 09:30 Anruf', '~2026-05-11 09:30'],
    ['gegen 09:30 Uhr Anruf', '~2026-05-11 09:30'],
    ['etwa 09:30 Anruf', '~2026-05-11 09:30'],
  ] as const)
    it(`write times so: ${text}`, () => {
      const at = time.startsWith('~') ? time : `2026-05-11 ${time}`;
      assert.deepEqual(lines(`09:20 Alarm\n${text}\n`, { date: '2026-05-11' }), [
        '2026-05-11 09:20 |  | Alarm',
        `${at} |  | Anruf`,
      ]);
    });

  it('are none where words or numbers only look so', () => {
    for (const more of [
      'Do 3 restarts',
      'So 2026 it is',
      'Mi casa',
      'gegen Mittag Neustart',
      '1.2. 10:05 as the section has it',
      '32.13. 10:05 is no day',
    ])
      assert.deepEqual(lines(`09:20 Alarm\n${more}\n`, { date: '2026-05-11' }), [
        `2026-05-11 09:20 |  | Alarm ${more}`,
      ]);
    assert.deepEqual(starts('1. May 11 09:20 disk\n2. May 12 09:30 disk\n', '2026-05-11'), [
      '2026-05-11 09:20',
      '2026-05-12 09:30',
    ]);
  });
});

describe('the comma in a second', () => {
  it('is read over in the logs of Python', () => {
    const log = '2026-05-11 09:20:31,118 WARNING queue grows\n2026-05-11 09:20:32,007 INFO queue drained\n';
    assert.deepEqual(lines(log), [
      '2026-05-11 09:20:31 |  | WARNING queue grows',
      '2026-05-11 09:20:32 |  | INFO queue drained',
    ]);
  });

  it('is one between cells where a cell is a number alone, or words', () => {
    for (const [one, two] of [
      ['118,queue grows', '007,queue drained'],
      ['queue grows', 'queue drained'],
    ] as const)
      assert.equal(read(`2026-05-11 09:20:31,${one}\n2026-05-11 09:20:32,${two}\n`).format, 'csv');
  });
});

describe('the severity of a document', () => {
  const severity = (head: string): string | undefined =>
    read(`# Queue stuck\n\n${head}\n\n## Timeline\n\n- 09:20 Alarm\n`, { date: '2026-05-11' }).review.severity;

  it('stands on a line, or in a table below the title', () => {
    for (const head of [
      '**Severity:** SEV-2',
      'Severity: P2',
      '| Severity | SEV-2 |',
      '| Field | Value |\n| --- | --- |\n| Date | 2026-05-11 |\n| **Severity** | P2 |',
    ])
      assert.equal(severity(head), 'sev2', head);
  });

  it('is none of other rows, words or levels', () => {
    for (const head of [
      '| Severity | SEV-2 | SEV-3 |',
      '| Severity | high |',
      '| Priority | P2 |',
      'Severity: P2 or P3',
      'Severity: P9',
    ])
      assert.equal(severity(head), undefined, head);
  });
});
