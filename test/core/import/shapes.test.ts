import assert from 'node:assert/strict';
import { importDraft } from '../../../src/core/import/write/draft';
import { importEdits } from '../../../src/core/import/write/edits';
import { parseReview } from '../../../src/core/format/parse';
import { applyEdits } from '../../../src/core/text/edit';
import { line, lines, read, rest } from './say';

describe('what a message says in the timeline', () => {
  const what = (text: string): (string | null)[] => read(text).entries.map((entry) => entry.what);

  it('is the message, not that it was written', () => {
    assert.deepEqual(what('[16:03] gary: the login page is down?\n'), ['the login page is down?']);
  });

  it('is its first line with words, cut behind a sentence or a word where it is long; the quote has all of it', () => {
    const long = 'The queue of the mailer grows by two thousand a minute and the workers are idle. ';
    assert.deepEqual(what(`[16:03] gary: ${long}${long}\n[16:04] ada: \`\`\`\nx\n\`\`\`\n[16:05] ada: one\ntwo\n`), [
      long.trim(),
      'x',
      'one',
    ]);
    const endless = `[16:03] gary: ${'and then '.repeat(30)}done`;
    assert.match(what(endless)[0] ?? '', /^(?:and then ){13}and…$/);
    assert.equal(read(endless).entries[0]?.quote, `${'and then '.repeat(30)}done`);
  });
});

describe('lines of programs', () => {
  it('of syslog, with a priority or without, and dates that have no year', () => {
    const text =
      'Mar  1 22:48:10 web1 nginx[12]: upstream timed out\n<34>Mar  2 00:01:00 web1 su: denied\n<165>1 2026-03-02T00:02:00.003Z web1 shop - - - ready\n';
    assert.deepEqual(lines(text, { near: '2026-03-03' }), [
      '2026-03-01 22:48:10 |  | web1 nginx[12]: upstream timed out',
      '2026-03-02 00:01:00 |  | web1 su: denied',
      '2026-03-02 00:02:00 +0 |  | web1 shop - - - ready',
    ]);
  });

  it('of access logs, klog, logfmt and the clock of C', () => {
    const text = [
      '192.0.2.1 - - [01/Mar/2026:22:48:10 +0000] "GET /pay HTTP/1.1" 502',
      '[01/Mar/2026:22:49:10 +0000] deploy begins',
      'E0301 22:50:00.123456    12 queue.go:147] cannot watch',
      'time="2026-03-01T22:51:00Z" level=error msg="late"',
      '[Sun Mar 01 22:52:00 2026] [error] proxy gave up',
    ].join('\n');
    assert.deepEqual(lines(text), [
      '2026-03-01 22:48:10 +0 |  | 192.0.2.1 "GET /pay HTTP/1.1" 502',
      '2026-03-01 22:49:10 +0 |  | deploy begins',
      '2026-03-01 22:50:00 |  | E 12 queue.go:147] cannot watch',
      '2026-03-01 22:51:00 |  | level=error msg="late"',
      '2026-03-01 22:52:00 |  | [error] proxy gave up',
    ]);
  });

  it('with what a program prints below them as output', () => {
    const text =
      '2026-03-01 22:48:10,123 ERROR [main] Pay - failed\njava.lang.Error: boom\n\tat shop.Pay.run(Pay.java:10)\n2026-03-01 22:48:11,001 WARN retry\n';
    assert.deepEqual(lines(text), [
      '2026-03-01 22:48:10 |  | ERROR [main] Pay - failed [java.lang.Error: boom\n    at shop.Pay.run(Pay.java:10)]',
      '2026-03-01 22:48:11 |  | WARN retry',
    ]);
    const told =
      '16:12 <cathy> look at this\n- 16:23 gary: the shop says\n\tat shop.Pay.run(Pay.java:10)\n16:24 <cathy> reading it\n';
    assert.deepEqual(read(told).entries[1]?.who, ['gary'], 'the name above the output is kept');
  });

  it('as JSON that no tool of the list wrote: what it says besides is output', () => {
    assert.deepEqual(
      lines(
        '{"level":"error","ts":1772405290,"msg":"late","host":"web1"}\n{"level":"info","ts":1772405295,"msg":"fine"}',
      ),
      ['2026-03-01 22:48:10 +0 |  | ERROR late [host: web1]', '2026-03-01 22:48:15 +0 |  | INFO fine'],
    );
  });

  it('as JSON: each key that says nothing of the entry itself is output, a number that is a level too', () => {
    const record = {
      time: '2026-03-01T22:48:10Z',
      created_at: '2026-03-01',
      level: 30,
      msg: 'late',
      summary: 'Queue is long',
      name: 'worker',
      user: { id: 7, name: 'svc' },
      labels: { team: 'shop', tags: ['a', 'b'] },
      steps: [{ took: 5 }],
      none: null,
    };
    assert.deepEqual(lines(JSON.stringify([record])), [
      '2026-03-01 22:48:10 +0 | svc | worker: late [created_at: 2026-03-01\nlevel: 30\nsummary: Queue is long\nuser.id: 7\nlabels.team: shop\nlabels.tags: a, b\nsteps.0.took: 5]',
    ]);
  });

  it('of the log of an alert, copied from the page of the tool', () => {
    const text =
      '2026-03-01 22:48 Triggered through the API.\n2026-03-01 22:49 Notified Mira Okafor via push notification.\n2026-03-01 22:51 [Web] Alert acknowledged by jonas@example.com\n2026-03-01 23:10 Resolved by the API.\n';
    assert.deepEqual(
      read(text).entries.map((entry) => line(entry).replace(/ \| [^|]*$/, '')),
      [
        '2026-03-01 22:48 | automation detected',
        '2026-03-01 22:49 | mira-okafor automation',
        '2026-03-01 22:51 | jonas task acknowledged',
        '2026-03-01 23:10 | automation',
      ],
    );
    assert.deepEqual(lines('22:48 The alert was acknowledged by nobody for an hour\n22:50 Triggered nothing'), [
      '22:48 |  | The alert was acknowledged by nobody for an hour',
      '22:50 |  | Triggered nothing',
    ]);
  });
});

describe('times', () => {
  it('with a full stop, where the whole text writes them so', () => {
    assert.deepEqual(lines('01.03.2026\n22.48 Alarm\n22.50 – 22.58 Neustart\n'), [
      '2026-03-01 22:48 |  | Alarm',
      '2026-03-01 22:50 to 22:58 |  | Neustart',
    ]);
    assert.deepEqual(rest('- 10:00 a\n- 10.50 was the price\n- 11.20 is the new one'), [
      '- 10.50 was the price',
      '- 11.20 is the new one',
    ]);
    assert.deepEqual(rest('10:00 a\n\n- 22.48 x\n- 30.10 y'), ['- 22.48 x', '- 30.10 y']);
  });

  it('of a range that ends behind midnight', () => {
    const { entries } = read('2026-03-01\n23:50 - 00:15 clean-up\n');
    assert.deepEqual(entries[0]?.until, { date: '2026-03-02', clock: '00:15', approximate: false, offset: null });
    assert.match(importDraft(read('2026-03-01\n23:50 - 00:15 clean-up\n')), /until: 2026-03-02T00:15/);
  });

  it('above the first date are of the day before where a line with the date stands between, or midnight', () => {
    const chat = 'Mira Okafor  10:48 PM\nred\n--- Monday, March 2nd, 2026 ---\nMira Okafor  12:03 AM\ngreen\n';
    assert.deepEqual(lines(chat), [
      '2026-03-01 22:48 | mira-okafor interaction | "red"',
      '2026-03-02 00:03 | mira-okafor interaction | "green"',
    ]);
    assert.deepEqual(read(chat).warnings, ['Times above the first date are taken for 2026-03-01.']);
    assert.deepEqual(lines('23:50 a\n2026-03-02 00:10 b\n'), ['2026-03-01 23:50 |  | a', '2026-03-02 00:10 |  | b']);
    assert.deepEqual(lines('09:50 a\n2026-03-02 10:10 b\n'), ['09:50 |  | a', '2026-03-02 10:10 |  | b']);
  });

  it('without AM or PM below those with one, over midnight and beside words on another clock', () => {
    const at = (text: string): string[] =>
      read(text).entries.map(({ at }) => `${at?.date?.slice(8) ?? ''} ${at?.clock ?? ''}`.trim());
    assert.deepEqual(
      at('2 Nov 2026\nRaj Patel  11:58 PM\nlag still growing\n11:59\ntrying throttle\n12:01\nit falls\n'),
      ['02 23:58', '02 23:59', '03 00:01'],
    );
    assert.deepEqual(at('Ines Vogel  [11:22 PM]\nlag\n[11:24]\nsince 22:58\n'), ['23:22', '23:24']);
    assert.deepEqual(at('Ines Vogel  11:58 AM\nthe lag grows\n12:03\nit still grows\n'), ['11:58', '12:03']);
  });

  it('with AM or PM and a full stop', () => {
    assert.deepEqual(lines('10.48pm a\n12.30am b\n'), ['22:48 |  | a', '00:30 |  | b']);
  });

  it('of a document take no day by which something is to be done', () => {
    const text =
      '# Late mail\n\n## Timeline\n\n- 22:48 alert\n- 00:05 green\n\n## Action items\n\n- Alert on lag (@ada, due 2026-12-10)\n';
    assert.deepEqual(lines(text), ['22:48 |  | alert', '00:05 |  | green']);
    assert.deepEqual(lines(text.replace('mail', 'mail of 2026-03-01')), [
      '2026-03-01 22:48 |  | alert',
      '2026-03-02 00:05 |  | green',
    ]);
  });
});

describe('chats of more programs', () => {
  const said = ['2026-03-01 22:48 | mira interaction | "red"', '2026-03-01 22:50 | jonas interaction | "looking"'];
  for (const [where, text] of [
    ['WeeChat’s log files', '2026-03-01 22:48:00\tmira\tred\n2026-03-01 22:50:00\t@jonas\tlooking\n'],
    ['Signal', 'mira (2026-03-01 22:48): red\njonas (2026-03-01 22:50): looking\n'],
    ['Telegram Desktop', 'mira, [1 Mar 2026 at 22:48:00]:\nred\n\njonas, [1 Mar 2026 at 22:50:00]:\nlooking\n'],
    ['Google Chat', 'mira, Mar 1, 2026, 10:48 PM\nred\njonas, Mar 1, 2026, 10:50 PM, Edited\nlooking\n'],
    ['irssi', '--- Log opened Sun Mar 01 22:40:00 2026\n22:48 < mira> red\n22:50 <@jonas> looking\n'],
  ] as const) {
    it(`of ${where}`, () => {
      assert.deepEqual(
        lines(text).map((one) => one.replace(':00 |', ' |')),
        said,
      );
    });
  }

  it('of Discord, with a bot and a time alone', () => {
    const text = 'mira — 03/21/2026 10:48 PM\nred\nherald\nBOT\n — 03/21/2026 10:50 PM\nlooking\n[10:51 PM]\nstill\n';
    assert.deepEqual(lines(text), [
      '2026-03-21 22:48 | mira interaction | "red"',
      '2026-03-21 22:50 | automation | herald: looking',
      '2026-03-21 22:51 | automation | herald: still',
    ]);
  });

  it('of Slack as it was copied before: times in brackets, also before the next message', () => {
    assert.deepEqual(lines('Mira Okafor  [10:48 PM]\nred\n[10:49 PM] still\nJonas Berg  [10:50 PM]\nlooking\n'), [
      '22:48 | mira-okafor interaction | "red"',
      '22:49 | mira-okafor interaction | "still"',
      '22:50 | jonas-berg interaction | "looking"',
    ]);
  });

  it('of Jira, with brackets around the time', () => {
    assert.deepEqual(
      lines(
        'Comment by Mira Okafor [ 01/Mar/26 10:48 PM ]\nred\nComment by Jonas Berg [ 01/Mar/26 10:50 PM ]\nlooking\n',
      ),
      ['2026-03-01 22:48 | mira-okafor interaction | "red"', '2026-03-01 22:50 | jonas-berg interaction | "looking"'],
    );
  });

  it('of GitHub’s pages, which show a day at most', () => {
    assert.deepEqual(lines('mira commented on Mar 1, 2026\nred\n\njonas commented 2 days ago\nlooking\n'), [
      '- | mira interaction | 2026-03-01: red "red"',
      '- | jonas interaction | "looking"',
    ]);
    assert.deepEqual(rest('jonas commented 2 days ago\nlooking\n'), ['jonas commented 2 days ago']);
    assert.deepEqual(lines('22:48 mira commented on the graph\n22:50 x').length, 2);
  });

  it('of log bots: the name before the host, `!log` without a name', () => {
    assert.deepEqual(
      lines('* 22:48 mira@deploy1: depooled web1\n* 22:50 jonas: restarts web2\n* 22:55 mira: repooled\n'),
      ['22:48 | mira | depooled web1', '22:50 | jonas | restarts web2', '22:55 | mira | repooled'],
    );
    assert.deepEqual(lines('22:48 !log depooled web1\n22:50 <ada> ok\n'), [
      '22:48 | task | depooled web1',
      '22:50 | ada interaction | "ok"',
    ]);
  });

  it('exported as JSON: Teams, Google, Telegram, Discord', () => {
    const now = '2026-03-01 22:48:10 +0 | mira interaction | "see red"';
    for (const [value, wanted] of [
      [
        {
          value: [
            {
              createdDateTime: '2026-03-01T22:48:10.1Z',
              body: { content: '<p>see <b>red</b></p>' },
              from: { user: { displayName: 'mira' } },
            },
          ],
        },
        now,
      ],
      [
        {
          messages: [
            { creator: { name: 'mira' }, created_date: 'Sunday, March 1, 2026 at 10:48:10 PM UTC', text: 'see red' },
          ],
        },
        now,
      ],
      [
        {
          messages: [
            { timestamp: '2026-03-01T22:48:10.123+00:00', content: 'see red', author: { name: 'mira', isBot: false } },
          ],
        },
        now,
      ],
      [
        { messages: [{ date: '2026-03-01T22:48:10', from: 'mira', text: ['see ', { type: 'bold', text: 'red' }] }] },
        now.replace(' +0', ''),
      ],
    ] as const) {
      assert.deepEqual(lines(JSON.stringify(value)), [wanted]);
    }
  });
});

describe('who did a step of an alert', () => {
  it('is a person by two names, an address, or a name that the text knows', () => {
    assert.deepEqual(lines('22:50 Alert closed by failover\n22:51 Alert closed by Mira Okafor\n'), [
      '22:50 |  | Alert closed by failover',
      '22:51 | mira-okafor task | Alert closed by Mira Okafor',
    ]);
    assert.deepEqual(
      lines('[22:49] mira: looking\n22:51 Alert closed by mira\n').at(-1),
      '22:51 | mira task | Alert closed by mira',
    );
  });
});

describe('action items of a document', () => {
  it('keep a day alone in brackets: it may be that on which something happened', () => {
    const items = [
      '- Add an alert for what happened (2026-03-01)',
      '- Add a test (until 2026-12-10)',
      '- Lower the limit (high, 2026-12-10)',
    ];
    const { review } = read(`# Late\n\n## Summary\n\nMail was late.\n\n## Action items\n\n${items.join('\n')}\n`);
    assert.deepEqual(review.actionItems, [
      { what: 'Add an alert for what happened (2026-03-01)' },
      { what: 'Add a test', due: '2026-12-10' },
      { what: 'Lower the limit', priority: 'high', due: '2026-12-10' },
    ]);
  });

  it('with owner, day and priority in brackets', () => {
    const items = [
      '- [ ] Alert on lag (@lotte, due 2026-12-10)',
      '- [x] Add a test (owner: Mira Okafor; 10 Dec 2026)',
      '- Write the runbook (see wiki)',
      '- Lower the limit (high priority, @jonas)',
      '- Raise the timeout — @lotte, by 10 Dec 2026',
    ];
    const { review } = read(`# Late\n\n## Summary\n\nMail was late.\n\n## Action items\n\n${items.join('\n')}\n`);
    assert.deepEqual(review.actionItems, [
      { what: 'Alert on lag', owner: ['lotte'], due: '2026-12-10' },
      { what: 'Add a test', owner: ['mira-okafor'], due: '2026-12-10', status: 'done' },
      { what: 'Write the runbook (see wiki)' },
      { what: 'Lower the limit', owner: ['jonas'], priority: 'high' },
      { what: 'Raise the timeout', owner: ['lotte'], due: '2026-12-10' },
    ]);
  });
});

describe('people of a review, in an import', () => {
  const into = (people: string, chat: string): string => {
    const source = `pir: 1\n${people}timeline:\n  - 2026-03-01T22:40 Alert\n`;
    return applyEdits(source, importEdits(parseReview(source), read(chat)).edits);
  };

  it('are not declared again: by id, by name, or by the only given name of that kind', () => {
    for (const people of ['  mira: Mira\n', '  mo: Mira Okafor\n', '  mira-okafor: {}\n', '  mira:\n']) {
      const after = into(`people:\n${people}`, '[22:48] Mira Okafor: red\n');
      const id = /\S+(?=:)/.exec(people)?.[0] ?? '';
      assert.match(after, new RegExp(`who: ${id}\\n`), after);
      assert.equal(after.includes('Mira Okafor') && !people.includes('Okafor'), false, after);
    }
  });

  it('stay two where two have the same given name', () => {
    const two = into('people:\n  mira-l: Mira Lund\n  mira-o: Mira Olsen\n', '[22:48] Mira: red\n');
    assert.match(two, /who: mira\n/);
    assert.match(
      into('people:\n  mira: Mira\n', '[22:48] Mira Lund: red\n[22:49] Mira Olsen: ok\n'),
      /mira-lund: Mira Lund/,
    );
    assert.match(into('people:\n  mira: Mira Lund\n', '[22:48] Mira Olsen: red\n'), /mira-olsen: Mira Olsen/);
  });
});
