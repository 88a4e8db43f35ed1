import assert from 'node:assert/strict';
import { parseReview } from '../../../src/core/format/parse';
import { importEdits } from '../../../src/core/import/write/edits';
import { applyEdits } from '../../../src/core/text/edit';
import { read } from './say';

function add(
  review: string,
  text: string,
): { text: string; added: number; duplicates: number; refused: string | null } {
  const { edits, ...counts } = importEdits(parseReview(review), read(text));
  return { text: applyEdits(review, edits), ...counts };
}

const REVIEW = `# ours
pir: 1
timezone: America/Denver   # the office
people:
  cat: Cathy Jones
timeline:
  # the beginning
  - 2017-07-10T15:52 The cache fills.   # a guess
  - at: 16:09
    what: Gary asks for help.
    who: [gary]
    milestone: detected
      # odd, but ours

  # the next day
  - 2017-07-11T08:00 We meet.
  - 09:00 We part.

learnings: [ x ]
`;

describe('adding an import to a review', () => {
  it('puts each entry where its time belongs and keeps everything else', () => {
    const { text, added, duplicates } = add(REVIEW, '16:03 a\n16:30 b\n15:00 c\n');
    assert.deepEqual([added, duplicates], [3, 0]);
    assert.equal(
      text,
      REVIEW.replace('  # the beginning\n', '  - 2017-07-10T15:00 c\n  # the beginning\n')
        .replace('# a guess\n', '# a guess\n  - 16:03 a\n')
        .replace('# odd, but ours\n', '# odd, but ours\n  - 16:30 b\n'),
    );
  });

  it('writes the date where a bare time would take the wrong one, before and behind', () => {
    const { text } = add(REVIEW, '2017-07-11 08:30 x\n2017-07-12 10:00 y\n2017-07-10 23:30 z\n');
    const { review } = parseReview(text);
    assert.deepEqual(
      review.timeline.map(({ at, what }) => [at?.date, at?.text.slice(-5), what?.value]),
      [
        ['2017-07-10', '15:52', 'The cache fills.'],
        ['2017-07-10', '16:09', 'Gary asks for help.'],
        ['2017-07-10', '23:30', 'z'],
        ['2017-07-11', '08:00', 'We meet.'],
        ['2017-07-11', '08:30', 'x'],
        ['2017-07-11', '09:00', 'We part.'],
        ['2017-07-12', '10:00', 'y'],
      ],
    );
    assert.match(text, /\n {2}- 08:30 x\n {2}- 09:00 We part\.\n/);
    const between = add('pir: 1\ntimeline:\n  - 2017-07-10T23:00 a\n  - 23:50 b\n', '2017-07-11 00:10 n\n').text;
    assert.match(between, /- 23:50 b\n {2}- 2017-07-11T00:10 n\n$/);
    const pushed = add('pir: 1\ntimeline:\n  - 2017-07-10T23:00 a\n  - 12:00 b\n', '2017-07-11 00:10 n\n').text;
    assert.match(pushed, /- 2017-07-10T23:00 a\n {2}- 12:00 b\n/, 'an entry that is out of order keeps its date');
    const night = add('pir: 1\ntimeline:\n  - 2017-07-10T23:00 a\n  - 00:20 b\n', '2017-07-11 00:10 n\n').text;
    assert.match(night, /- 2017-07-10T23:00 a\n {2}- 2017-07-11T00:10 n\n {2}- 00:20 b\n$/);
  });

  it('gives an entry behind the new ones its own date, where it took that of the entry before', () => {
    const { text } = add(
      'pir: 1\ntimeline:\n  - 2017-07-10T15:00 a\n  - at: 2017-07-12T08:00\n    what: b\n  - 09:00 c\n',
      '2017-07-12 08:30 x\n',
    );
    assert.match(text, / {2}- 08:30 x\n {2}- 09:00 c\n$/);
    const later = add(
      'pir: 1\ntimezone: America/Denver\ntimeline:\n  - 2017-07-10T15:00 a\n  - 15:20 b\n',
      '2017-07-09 10:00 x\n2017-07-10 15:10 y\n',
    ).text;
    assert.match(later, /- 2017-07-09T10:00 x\n {2}- 2017-07-10T15:00 a\n {2}- 15:10 y\n {2}- 15:20 b\n/);
  });

  it('reads times on the clock of the review', () => {
    const { text } = add(REVIEW, '2017-07-10T22:15:00Z deployed\n2017-07-11 00:30 UTC checked\n');
    assert.match(text, /ours\n {2}- 16:15 deployed\n {2}- 18:30 checked\n/);
  });

  it('takes the day of the review on the clock of the import, the second time too', () => {
    const utc = 'All times in UTC\n04:07 a\n';
    const once = add('pir: 1\ntimezone: America/Denver\ntimeline:\n  - 2025-11-20T15:52 One.\n', utc);
    assert.match(once.text, /\n {2}- 2025-11-19T21:07 a\n {2}- 2025-11-20T15:52 One\./);
    assert.equal(add(once.text, utc).added, 0);
  });

  it('adds nothing twice, whatever the quoting, and says how many it knew', () => {
    const chat = '[16:09] gary: need help?\n[16:10] cathy: here: I am #1\n-!- noise\n';
    const once = add(REVIEW, chat);
    assert.deepEqual([once.added, once.duplicates], [2, 0]);
    const twice = add(once.text, chat);
    assert.deepEqual([twice.added, twice.duplicates, twice.text], [0, 2, once.text]);
    assert.deepEqual(add(REVIEW, '16:09 Gary asks for *help*').duplicates, 1);
  });

  it('keeps two people apart who say the same in the same minute', () => {
    const once = add(REVIEW, '[16:11] gary: ok\n');
    assert.equal(add(once.text, '[16:11] gary: ok\n[16:11] cathy: ok\n').added, 1);
  });

  it('uses the ids of the review for its people', () => {
    assert.match(add(REVIEW, 'Cathy Jones  4:30 PM\nback\n').text, /who: cat\n/);
  });

  it('declares people whose id does not say their name, where the review declares people, or above its timeline', () => {
    const chat = 'Gary Smith  4:30 PM\nback\nCathy Jones  4:31 PM\nfine\n';
    assert.match(add(REVIEW, chat).text, /\npeople:\n {2}cat: Cathy Jones\n {2}gary-smith: Gary Smith\ntimeline:\n/);
    for (const [before, after] of [
      [
        'pir: 1\ntitle: x\n\n# what happened\ntimeline:\n',
        /title: x\npeople:\n {2}gary-smith: Gary Smith\n {2}cathy-jones: Cathy Jones\n\n# what happened\ntimeline:/,
      ],
      [
        'pir: 1\npeople:   # who\ntimeline:\n',
        /people: {3}# who\n {2}gary-smith: Gary Smith\n {2}cathy-jones: Cathy Jones\ntimeline:\n/,
      ],
      ['pir: 1\n', /^pir: 1\npeople:\n {2}gary-smith: Gary Smith\n {2}cathy-jones: Cathy Jones\n\ntimeline:\n/],
      ['pir: 1\npeople: { ada: Ada }\ntimeline:\n', /^pir: 1\npeople: \{ ada: Ada \}\ntimeline:\n {2}- at: 16:30/],
      ['pir: 1\r\ntimeline:\r\n', /^pir: 1\r\npeople:\r\n {2}gary-smith: Gary Smith\r\n/],
    ] as const) {
      const { text } = add(before, chat);
      assert.match(text, after);
      assert.deepEqual(
        parseReview(text).findings.filter(({ severity }) => severity === 'error'),
        [],
        text,
      );
      assert.equal(parseReview(text).review.timeline.length, 2);
    }
  });

  it('marks no milestone that is marked already', () => {
    const log = JSON.stringify({
      log_entries: [
        { type: 'trigger_log_entry', created_at: '2017-07-10T22:00:00Z', summary: 'Triggered.' },
        { type: 'acknowledge_log_entry', created_at: '2017-07-10T22:01:00Z', summary: 'Acknowledged.' },
      ],
    });
    const { text } = add(REVIEW, log);
    assert.equal(text.match(/milestone: detected/g)?.length, 1);
    assert.equal(text.match(/milestone: acknowledged/g)?.length, 1);
  });

  it('keeps what was not understood as comments, once', () => {
    const { text } = add(REVIEW, 'pir-ignore a/b: no\n16:03 a\n\nwhat is this\n');
    assert.match(text, /guess\n {2}# > pir-ignore a\/b: no\n {2}- 16:03 a\n {2}# what is this\n/);
    assert.equal(add(text, '16:04 b\n\nwhat is this\n').text.match(/what is this/g)?.length, 1);
  });

  it('keeps a comment that only begins like one of the review', () => {
    const { text } = add('timeline:\n  # what is this about\n  - 16:03 a\n', '16:04 b\n\nwhat is this\n');
    assert.match(text, /\n {2}# what is this\n/);
  });

  it('finds the places of many entries among many, whatever the order of those', () => {
    const minute = (i: number): string => new Date(i * 60_000).toISOString().slice(11, 16);
    const halves = [...Array(300).keys()].filter((i) => i % 2 === 0);
    const old = [5, 3, ...halves.slice(4)];
    const review = `timezone: UTC\ntimeline:\n${old.map((i) => `  - 2031-02-03T${minute(i)} old ${i}\n`).join('')}`;
    const { text } = add(review, halves.map((i) => `2031-02-03 ${minute(i + 1)} new ${i + 1}`).join('\n'));
    const order = [...text.matchAll(/(?:old|new) (\d+)/g)].map(([, i]) => Number(i));
    // Each stands behind the last one that is not later; of the same minute, behind it.
    assert.deepEqual(order.slice(0, 8), [1, 5, 3, 3, 5, 7, 8, 9]);
    assert.deepEqual(
      order.slice(8),
      [...Array(290).keys()].map((i) => i + 10),
    );
  });

  it('begins a timeline where there is none, an empty one, or one with an empty item', () => {
    assert.equal(add('pir: 1\n', '16:03 a').text, 'pir: 1\n\ntimeline:\n  - 16:03 a\n');
    assert.equal(add('', '16:03 a').text, 'timeline:\n  - 16:03 a\n');
    assert.equal(
      add('pir: 1\ntimeline:   # to do\nsummary: x\n', '16:03 a').text,
      'pir: 1\ntimeline:   # to do\n  - 16:03 a\nsummary: x\n',
    );
    assert.equal(
      add('pir: 1\ntimeline:\n    -\nsummary: x\n', '16:03 a').text,
      'pir: 1\ntimeline:\n    - 16:03 a\nsummary: x\n',
    );
  });

  it('keeps the line breaks of the file', () => {
    const { text } = add('pir: 1\r\ntimeline:\r\n- 2025-11-20T16:00 a\r\n', '[16:03] gary: one\n two\n');
    assert.equal(
      text,
      'pir: 1\r\ntimeline:\r\n- 2025-11-20T16:00 a\r\n- at: 16:03\r\n  what: one\r\n  who: gary\r\n  kind: interaction\r\n  quote: |\r\n    one\r\n     two\r\n',
    );
  });

  it('says why nothing can be added, and changes nothing', () => {
    for (const review of ['pir: 1\ntimeline: [16:00 a]\n', 'pir: 1\ntimeline: soon\n', 'pir: 7\n']) {
      const { text, added, refused } = add(review, '16:03 a');
      assert.deepEqual([text, added], [review, 0]);
      assert.match(refused ?? '', /nothing is added/);
    }
  });
});
