import assert from 'node:assert/strict';
import { line, lines, read, rest } from './say';

describe('a pasted chat', () => {
  it('with the time in brackets: words of people become quotes', () => {
    const text =
      '[16:03] gary: the login page is down?\n[16:04] @cathy: looking\n[16:05] gary: see https://status.example.com/i/7.\n';
    const { entries, format, people } = read(text);
    assert.equal(format, 'chat');
    assert.deepEqual(entries.map(line), [
      '16:03 | gary interaction | "the login page is down?"',
      '16:04 | cathy interaction | "looking"',
      '16:05 | gary interaction | "see https://status.example.com/i/7." -> https://status.example.com/i/7',
    ]);
    assert.deepEqual(people, []);
  });

  it('of Slack, as copied: names above messages, times alone for the next ones, apps', () => {
    const text = [
      'Gary Smith',
      '  4:03 PM',
      'The login page is down?',
      '',
      'At least for me.',
      '4:05',
      'Still down.',
      'PagerDuty',
      'APP  4:06 PM',
      'Triggered: login latency',
      'host: web1',
      'Cathy Jones  4:07 PM',
      'On it.',
      '4:21 PM then it worked for a second',
    ].join('\n');
    assert.deepEqual(lines(text), [
      '16:03 | gary-smith interaction | "The login page is down?\n\nAt least for me."',
      '16:05 | gary-smith interaction | "Still down."',
      '16:06 | automation | PagerDuty: Triggered: login latency [host: web1]',
      '16:07 | cathy-jones interaction | "On it.\n4:21 PM then it worked for a second"',
    ]);
    assert.deepEqual(read(text).people, [
      { id: 'gary-smith', name: 'Gary Smith' },
      { id: 'cathy-jones', name: 'Cathy Jones' },
    ]);
    assert.deepEqual(read(text).warnings, ['Times without AM or PM are read in the order in which they stand.']);
  });

  it('of Slack without blank lines: a time alone is the same author, whatever word stands above it', () => {
    assert.deepEqual(lines('Gary Smith\n  4:09 PM\nanyone?\nCathy Jones\n  4:10 PM\nlooking\n4:16\nweb1: CPU\n'), [
      '16:09 | gary-smith interaction | "anyone?"',
      '16:10 | cathy-jones interaction | "looking"',
      '16:16 | cathy-jones interaction | "web1: CPU"',
    ]);
    assert.deepEqual(lines('Gary Smith\n  16:09\nanyone?\nlooking\n16:16\nweb1\nPagerDuty\nAPP  16:20\nTriggered\n'), [
      '16:09 | gary-smith interaction | "anyone?\nlooking"',
      '16:16 | gary-smith interaction | "web1"',
      '16:20 | automation | PagerDuty: Triggered',
    ]);
  });

  it('with names and times on lines of their own: an answer of one word above a time is nobody', () => {
    assert.deepEqual(lines('gary\n16:09\nanyone?\ncathy\n16:10\nlooking\nok\n16:16\nweb1 is back\n'), [
      '16:09 | gary interaction | "anyone?"',
      '16:10 | cathy interaction | "looking\nok"',
      '16:16 | cathy interaction | "web1 is back"',
    ]);
  });

  it('of Slack: the emoji of a status, reactions and threads are nobody’s words', () => {
    const text =
      'Gary Smith\n:palm_tree:  4:09 PM\nanyone?\n:eyes:\n2\n2 replies\nLast reply 3 months ago\nView thread\nCathy Jones\n  4:10 PM\nyes\n';
    assert.deepEqual(lines(text), [
      '16:09 | gary-smith interaction | "anyone?"',
      '16:10 | cathy-jones interaction | "yes"',
    ]);
    assert.deepEqual(rest(text), [':eyes: 2', '2 replies', 'Last reply 3 months ago', 'View thread']);
  });

  it('with blank lines between a name, its time and the words', () => {
    assert.deepEqual(lines('gary\n4:09 PM\n\nanyone?\n\ncathy\n4:10 PM\n\nyes\n'), [
      '16:09 | gary interaction | "anyone?"',
      '16:10 | cathy interaction | "yes"',
    ]);
  });

  it('with family names first, and dates without a year', () => {
    assert.deepEqual(
      lines('Smith, Gary\n20/11/2025 16:09\nanyone?\nJones, Cathy (External)\n20/11/2025 16:10\nyes\n'),
      ['2025-11-20 16:09 | smith-gary interaction | "anyone?"', '2025-11-20 16:10 | jones-cathy interaction | "yes"'],
    );
    assert.deepEqual(
      lines('Gary Smith 11/19 4:09 PM\nanyone?\nCathy Jones 11/20 4:12 PM\nyes\n', { date: '2025-11-20' }),
      ['2025-11-19 16:09 | gary-smith interaction | "anyone?"', '2025-11-20 16:12 | cathy-jones interaction | "yes"'],
    );
  });

  it('of the day on which it was copied, and of the day before', () => {
    const text = 'gary — Yesterday at 4:09 PM\nanyone?\ncathy — Today at 9:10 AM\nyes\n';
    assert.deepEqual(
      read(text, { today: '2025-11-21', near: '2025-11-20' }).entries.map(({ at }) => at?.date),
      ['2025-11-20', '2025-11-21'],
    );
    assert.deepEqual(
      read(text, { near: '2025-11-20' }).entries.map(({ at }) => at?.date),
      [null, null],
    );
  });

  it('of Jira, and of programs that say that a message was edited', () => {
    assert.deepEqual(
      lines(
        'Gary Smith added a comment - 20/Nov/25 4:03 PM\nanyone?\nEdited\nCathy Jones added a comment - 20/Nov/25 4:10 PM\nyes\n',
      ),
      ['2025-11-20 16:03 | gary-smith interaction | "anyone?"', '2025-11-20 16:10 | cathy-jones interaction | "yes"'],
    );
  });

  it('of WeeChat, with a bar behind the name', () => {
    assert.deepEqual(lines('16:03:01  gary | anyone?\n16:03:12  cathy | yes\n16:03:20  gary | thanks\n'), [
      '16:03:01 | gary interaction | "anyone?"',
      '16:03:12 | cathy interaction | "yes"',
      '16:03:20 | gary interaction | "thanks"',
    ]);
  });

  it('of Slack, with the days between', () => {
    const text =
      'Wednesday, November 19th, 2025\nGary Smith  11:58 PM\nlast one\nThursday, November 20th\nGary Smith  12:04 AM\nnot the last';
    assert.deepEqual(lines(text), [
      '2025-11-19 23:58 | gary-smith interaction | "last one"',
      '2025-11-20 00:04 | gary-smith interaction | "not the last"',
    ]);
  });

  it('of Teams: the time first, in brackets, and the name behind it', () => {
    assert.deepEqual(lines('[4:03 PM] Gary Smith\nwhat now\n[11/20/2025 4:05 PM] Cathy Jones\nwe wait\nand watch\n'), [
      '16:03 | gary-smith interaction | "what now"',
      '2025-11-20 16:05 | cathy-jones interaction | "we wait\nand watch"',
    ]);
  });

  it('of IRC: angle brackets, actions, the log, and what the client says', () => {
    const text =
      '--- Day changed Thu Nov 20 2025\n16:03 <gary> anyone?\n16:04 <+cathy> !log restarted nginx on web1\n16:05 * cathy watches\n16:06 -!- greg [~greg@example.net] has joined #ops\n16:07 <icinga-wm> CRITICAL web1\n';
    assert.deepEqual(lines(text), [
      '2025-11-20 16:03 | gary interaction | "anyone?"',
      '2025-11-20 16:04 | cathy task | restarted nginx on web1',
      '2025-11-20 16:05 | cathy | cathy watches',
      '2025-11-20 16:07 | automation | icinga-wm: CRITICAL web1',
    ]);
    assert.deepEqual(rest(text), ['16:06 -!- greg [~greg@example.net] has joined #ops']);
  });

  for (const [where, text] of [
    ['a phone', '20/11/2025, 16:03 - Gary: hello\n20/11/2025, 16:04 - Cathy: hi\n'],
    ['another phone', '[20/11/2025, 16:03:00] Gary: hello\n[20/11/2025, 16:04:00] Cathy: hi\n'],
    ['Telegram', 'Gary, [20.11.2025 16:03]\nhello\n\nCathy, [20.11.2025 16:04]\nhi\n'],
    ['Discord', 'Gary — 11/20/2025 4:03 PM\nhello\nCathy — 11/20/2025 4:04 PM\nhi\n'],
    ['Zoom', '2025-11-20 16:03 From Gary to Everyone: hello\n2025-11-20 16:04 From Cathy to Everyone: hi\n'],
  ] as const) {
    it(`from ${where}`, () => {
      assert.deepEqual(
        lines(text).map((one) => one.replace(':00 |', ' |')),
        ['2025-11-20 16:03 | gary interaction | "hello"', '2025-11-20 16:04 | cathy interaction | "hi"'],
      );
    });
  }

  it('without brackets, where labels come again and again', () => {
    const text = '16:03 gary: restarted web1\n16:04 cathy: thanks\n16:05 Update: all green\n16:06 gary: closing\n';
    assert.deepEqual(lines(text), [
      '16:03 | gary interaction | "restarted web1"',
      '16:04 | cathy interaction | "thanks"',
      '16:05 |  | Update: all green',
      '16:06 | gary interaction | "closing"',
    ]);
  });

  it('is not made of a list whose labels are no people', () => {
    assert.deepEqual(lines('16:03 Cause: the disk\n16:04 DNS: slow\n16:05 Note: check\n'), [
      '16:03 |  | Cause: the disk',
      '16:04 |  | DNS: slow',
      '16:05 |  | Note: check',
    ]);
  });

  it('keeps what stands in a block of code, times and all', () => {
    assert.deepEqual(lines('[16:03] gary: look\n```\n16:01 boot\n[16:02] x: y\n```\n[16:05] cathy: ok'), [
      '16:03 | gary interaction | "look\n```\n16:01 boot\n[16:02] x: y\n```"',
      '16:05 | cathy interaction | "ok"',
    ]);
  });
});

describe('a pasted list', () => {
  it('in the many ways in which times are written', () => {
    const text = [
      '- 16:03 a',
      '* **16:04** b',
      '1. 16:05: c',
      '~16:06 - d',
      '16:07–16:12 e',
      '`16:13` f',
      '(16:14) g',
      '2025-11-20T16:15Z h',
      '2025-11-20 16:16 UTC - i',
      '14:?? j',
      '5:17 PM k',
      'around 17:30 l',
      '17h45 m',
      '- [x] 18:00 n',
      '18:05 @rosa drains the node',
    ].join('\n');
    assert.deepEqual(lines(text), [
      '16:03 |  | a',
      '16:04 |  | b',
      '16:05 |  | c',
      '~16:06 |  | d',
      '16:07 to 16:12 |  | e',
      '16:13 |  | f',
      '16:14 |  | g',
      '2025-11-20 16:15 |  | h',
      '2025-11-20 16:16 |  | i',
      '~2025-11-20 14:00 |  | j',
      '2025-11-20 17:17 |  | k',
      '~2025-11-20 17:30 |  | l',
      '2025-11-20 17:45 |  | m',
      '2025-11-20 18:00 |  | n',
      '2025-11-20 18:05 | rosa | @rosa drains the node',
    ]);
    assert.equal(read(text).zone, 'UTC');
  });

  it('whose sentences begin with the time', () => {
    assert.deepEqual(lines('At 16:03 UTC Gary sees the graph.\nat 16:10 UTC Cathy restarts web1.\n'), [
      '16:03 |  | Gary sees the graph.',
      '16:10 |  | Cathy restarts web1.',
    ]);
  });

  it('over several days: date lines, dates without a year, midnight', () => {
    const text = '2025-12-31\n- 23:50 a\n- 00:10 b\nJan 2\n- 08:00 c\n### 3 January 2026\n- 09:00 d\n';
    assert.deepEqual(lines(text), [
      '2025-12-31 23:50 |  | a',
      '2026-01-01 00:10 |  | b',
      '2026-01-02 08:00 |  | c',
      '2026-01-03 09:00 |  | d',
    ]);
  });

  it('keeps a small step back, which is a list out of order and no midnight', () => {
    assert.deepEqual(lines('2025-11-20 14:49 a\n14:43 b\n'), ['2025-11-20 14:49 |  | a', '2025-11-20 14:43 |  | b']);
  });

  it('with nested items, wrapped lines and paragraphs under a heading', () => {
    const text =
      '- 10:15: We begin:\n    - drained it\n    - restarted it\n- 10:40 It comes\n  back.\n\nSomething else.\n\n### 11:00\nFirst.\n\nSecond.\n';
    assert.deepEqual(lines(text), [
      '10:15 |  | We begin:\n- drained it\n- restarted it',
      '10:40 |  | It comes back.',
      '11:00 |  | First.\n\nSecond.',
    ]);
    assert.deepEqual(rest(text), ['Something else.']);
  });

  it('with a zone: UTC, a named one, an offset, one that means several', () => {
    assert.equal(read('All times in UTC\n- 16:03 a').zone, 'UTC');
    const pacific = read('Timeline (all times PST)\n- 16:03 a');
    assert.equal(pacific.zone, 'America/Los_Angeles');
    assert.deepEqual(pacific.warnings, ['`PST` is read as America/Los_Angeles.']);
    assert.deepEqual(lines('times are UTC+2\n2025-11-20 16:03 a'), ['2025-11-20 16:03 +120 |  | a']);
    const several = read('Times (IST)\n- 16:03 a');
    assert.equal(several.zone, null);
    assert.match(several.warnings[0] ?? '', /more than one meaning/);
  });

  it('with two zones at its times: the one that is not the text’s becomes an offset', () => {
    assert.deepEqual(lines('All times in UTC\n2025-07-01 16:03 a\n2025-07-01 10:00 PDT b'), [
      '2025-07-01 16:03 |  | a',
      '2025-07-01 10:00 -420 |  | b',
    ]);
  });

  it('does not guess which number is the month', () => {
    const { entries, warnings } = read('- 05/06/2025 16:03 a');
    assert.deepEqual(entries.map(line), ['16:03 |  | 05/06/2025 16:03: a']);
    assert.equal(warnings.length, 1);
    assert.deepEqual(lines('- 05/06/2025 16:03 a', { date: '2025-06-05' }), ['2025-06-05 16:03 |  | a']);
    assert.deepEqual(lines('- 05/06/2025 16:03 a\n- 05/16/2025 17:00 b'), [
      '2025-05-06 16:03 |  | a',
      '2025-05-16 17:00 |  | b',
    ]);
  });

  it('leaves numbers alone that are no times', () => {
    assert.deepEqual(rest('- 16:03 a\n- 1.17 creates two groups\n- 25:99 no\n- 12 pods\n'), [
      '- 1.17 creates two groups',
      '- 25:99 no',
      '- 12 pods',
    ]);
  });

  it('marks the milestone that a line names and nothing else', () => {
    const text =
      '- First detected 2025-03-18 09:36\n- 2025-03-18 10:03 Incident declared\n- 2025-03-18 10:40: **Repaired**\n- 2025-03-18 12:00 Resolved\n- 2025-03-18 12:30 Detected by a probe';
    assert.deepEqual(
      read(text).entries.map(({ milestones }) => milestones.join()),
      ['detected', 'declared', 'restored', '', ''],
    );
  });
});

describe('a table', () => {
  it('of Markdown, its columns by their headings', () => {
    const text = [
      '| Time (UTC) | Event | Who | Severity |',
      '|:--|---|---|---|',
      '| 2025-11-20 16:03 | Alert \\| page | Ada, Bo | high |',
      '| HH:mm | what happened | | |',
      '| 16:10 | `a|b`<br>second line | | |',
      '| - | A part whose time nobody knows | | |',
    ].join('\n');
    assert.deepEqual(lines(text), [
      '2025-11-20 16:03 | ada+bo | Alert | page; Severity: high',
      '2025-11-20 16:10 |  | `a|b`\nsecond line',
      '- |  | A part whose time nobody knows',
    ]);
    assert.deepEqual(rest(text), ['| HH:mm | what happened | | |']);
  });

  it('with day and time in two columns, and with a heading that says neither', () => {
    assert.deepEqual(
      lines('| Day | Date (2025) | Time | Event |\n|--|--|--|--|\n| Thu | Nov 20 | 16:03 | a |', {
        date: '2025-11-20',
      }),
      ['2025-11-20 16:03 |  | a'],
    );
    assert.deepEqual(lines('| Clock on the wall | Notes |\n|--|--|\n| 16:03 | a |\n| 16:04 | b |'), [
      '16:03 |  | a',
      '16:04 |  | b',
    ]);
  });

  it('without times stays a comment', () => {
    assert.deepEqual(rest('| Name | Size |\n|--|--|\n| a | 3 |\n\n- 16:03 b'), [
      '| Name | Size |',
      '|--|--|',
      '| a | 3 |',
    ]);
  });
});

describe('what is copied from a status page', () => {
  it('has its times below the words', () => {
    const history =
      'Resolved - All is well.\nNov 20, 17:00 UTC\nInvestigating - We look\ninto it.\nNov 20, 16:03 UTC\nold\n';
    assert.deepEqual(lines(history, { date: '2025-11-20' }), [
      '2025-11-20 17:00 | communication | Status page, resolved: All is well. "All is well."',
      '2025-11-20 16:03 | communication | Status page, investigating: We look "We look\ninto it."',
    ]);
    assert.deepEqual(rest(history), ['old']);
    const incident = 'Resolved\nAll is well.\nPosted 2 days ago. Nov 20, 2025 - 17:00 UTC\n';
    assert.deepEqual(lines(incident, { format: 'statuspage' }), [
      '2025-11-20 17:00 | communication | Status page, resolved: All is well. "All is well."',
    ]);
    assert.equal(read(incident).zone, 'UTC');
  });

  it('is not seen in a list of moments', () => {
    assert.equal(read('Resolved\n- 16:03 a\n- 16:04 b\n').format, 'list');
    assert.equal(read('2025-11-20 16:03 Investigating\n2025-11-20 16:10 Resolved\n').format, 'list');
  });
});

describe('CSV', () => {
  it('under a head in another language, with the delimiter that Excel names, and dates as Jira writes them', () => {
    assert.deepEqual(lines('\ufeffsep=;\nDatum;Uhrzeit;Ereignis;Wer\n20.11.2025;16:03;Alarm im Lager;Ada\n'), [
      '2025-11-20 16:03 |  | Alarm im Lager; Wer: Ada',
    ]);
    assert.deepEqual(lines('Key,Created,Summary\nOPS-1,20/Nov/25 4:03 PM,Checkout is down\n'), [
      '2025-11-20 16:03 |  | Checkout is down; Key: OPS-1',
    ]);
  });

  it('with quotes, another delimiter, seconds since 1970, no head', () => {
    assert.deepEqual(
      lines('timestamp,user,message\n2025-11-20T16:03:22Z,ada,"one, two ""three""\nfour"\n1763654650,bo,five\n'),
      ['2025-11-20 16:03:22 | ada | one, two "three"\nfour', '2025-11-20 16:04:10 +0 | bo | five'],
    );
    assert.deepEqual(lines('time;event;by\n16:03;a;Ada\n16:04;b;\n'), ['16:03 | ada | a', '16:04 |  | b']);
    assert.deepEqual(lines('2025-11-20 16:03,a,the first thing\n2025-11-20 16:04,b,the second thing\n'), [
      '2025-11-20 16:03 |  | the first thing; a',
      '2025-11-20 16:04 |  | the second thing; b',
    ]);
  });
});
