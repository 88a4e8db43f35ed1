import assert from 'node:assert/strict';
import { lines, read, rest } from './say';

describe('a pasted chat', () => {
  for (const [where, head] of [
    ['on a line of its own', 'Cathy Jones\n:sleeping:\n  16:10\n'],
    ['before the time', 'Cathy Jones\n:sleeping:  16:10\n'],
    ['behind the name', 'Cathy Jones :sleeping:\n  16:10\n'],
    ['behind the name on one line', 'Cathy Jones 😴  16:10\n'],
    ['as a sign of several parts', 'Cathy Jones\n👩🏽‍💻\n  16:10\n'],
    ['with the name of a flag', 'Cathy Jones\n🇳🇴  16:10\n'],
  ] as const) {
    it(`of Slack: somebody with the emoji of a status ${where} writes their own words`, () => {
      const cathy = '16:10 | cathy-jones interaction | "anyone else?"';
      assert.deepEqual(lines(`Gary Smith\n  16:09\nfirst\n${head}anyone else?\n`), [
        '16:09 | gary-smith interaction | "first"',
        cathy,
      ]);
      assert.deepEqual(lines(`${head}anyone else?\nGary Smith\n  16:11\nme\n`), [
        cathy,
        '16:11 | gary-smith interaction | "me"',
      ]);
    });
  }

  it('of Slack: the emoji of a status on its own line is kept once, and one below a message is no status', () => {
    assert.deepEqual(
      rest('Cathy Jones\n:zzz:\n  16:10\none\nGary\n  16:11\ntwo\nCathy Jones\n:zzz:\n  16:12\nthree\n'),
      [':zzz:'],
    );
    assert.deepEqual(lines('Gary Smith\n  16:09\nthanks\n:tada:\n16:10\nmore\n'), [
      '16:09 | gary-smith interaction | "thanks\n:tada:"',
      '16:10 | gary-smith interaction | "more"',
    ]);
  });

  it('of Slack: a time below a name that is not recognised is nobody’s, and that is said', () => {
    const text = 'Gary Smith\n  16:09\nfirst\nsomebody from the vendor\n  16:10\nhello\n';
    assert.deepEqual(lines(text), [
      '16:09 | gary-smith interaction | "first\nsomebody from the vendor"',
      '16:10 | interaction | "hello"',
    ]);
    assert.deepEqual(read(text).warnings, ['Who wrote at 16:10 is not known: no name is recognised above it.']);
  });

  it('of Slack: who joins and who begins a huddle stand apart from the words', () => {
    assert.deepEqual(
      lines(
        'Gary Smith\n  4:09 PM\nfirst\njoined #ops along with Cathy Jones.\nsecond\nCathy Jones\nstarted a huddle  4:11 PM\nGary Smith started a huddle  4:12 PM\nok\nstarted a huddle  4:13 PM\n',
      ),
      [
        '16:09 | gary-smith interaction | "first"',
        '16:09 | gary-smith | Gary Smith joined #ops along with Cathy Jones.',
        '16:09 | gary-smith interaction | "second"',
        '16:11 | cathy-jones | Cathy Jones started a huddle',
        '16:12 | gary-smith | Gary Smith started a huddle',
        '16:12 | gary-smith interaction | "ok"',
        '16:13 |  | started a huddle',
      ],
    );
  });

  it('of Slack: an answer in a thread is what was answered', () => {
    const text = 'Gary Smith\n  4:09 PM\nreplied to a thread: anyone else?\nyes, web1 too\n';
    assert.deepEqual(lines(text), ['16:09 | gary-smith interaction | "yes, web1 too"']);
    assert.deepEqual(read(text).entries[0]?.what, 'yes, web1 too');
    assert.deepEqual(rest(text), ['replied to a thread: anyone else?']);
  });
});
