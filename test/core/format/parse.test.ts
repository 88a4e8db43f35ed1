import assert from 'node:assert/strict';
import { addDays } from '../../../src/core/format/edit/write-date';
import { parseReview, type ParsedReview } from '../../../src/core/format/parse';
import { applyEdits } from '../../../src/core/text/edit';

/** Rules found, each with the source text that it marks. */
function found(parsed: ParsedReview): string[] {
  return parsed.findings.map(({ rule, span }) => `${rule} ${parsed.source.slice(span.start, span.end)}`);
}

/** The text after the preferred (else the first) fix of each finding. */
function fixed(source: string): string {
  const edits = parseReview(source).findings.flatMap(
    ({ fixes }) => (fixes.find((fix) => fix.preferred) ?? fixes[0])?.edits ?? [],
  );
  return applyEdits(source, edits);
}

describe('a review is read', () => {
  it('in the long form and in the short one alike', () => {
    const short = parseReview(
      'pir: 1\nincidents: INC-7\ntimeline:\n  - 2026-02-03T08:15Z The queue grows.\n  - ~08:20 Rosa looks at it.\nlearnings:\n  - The queue has no alarm.\n',
    ).review;
    const long = parseReview(
      'pir: 1\nincidents: [{ id: INC-7 }]\ntimeline:\n  - at: 2026-02-03T08:15Z\n    what: The queue grows.\n  - at: ~08:20\n    what: Rosa looks at it.\nlearnings:\n  - what: The queue has no alarm.\n',
    ).review;
    for (const review of [short, long]) {
      assert.equal(review.incidents[0]?.id?.value, 'INC-7');
      assert.deepEqual(
        review.timeline.map(({ at, what }) => [at?.instant, at?.approximate, what?.value]),
        [
          [Date.UTC(2026, 1, 3, 8, 15), false, 'The queue grows.'],
          [Date.UTC(2026, 1, 3, 8, 20), true, 'Rosa looks at it.'],
        ],
      );
      assert.equal(review.learnings[0]?.what?.value, 'The queue has no alarm.');
    }
  });

  it('with a place for every word, also across folded lines, quotes and blocks', () => {
    const source =
      'pir: 1\ntitle: "A \\"quoted\\" na\\u00efve title"\nsummary: >\n  First line\n  second line.\n\n  Third.\ntimeline:\n  - 2026-02-03T08:15 words\n    on two lines\n';
    const { review } = parseReview(source);
    const where = (words: { value: string; map: readonly number[] } | null | undefined, part: string): string => {
      assert.ok(words);
      const at = words.value.indexOf(part);
      const pair = words.map.findLastIndex((value, i) => i % 2 === 0 && value <= at);
      const offset = (words.map[pair + 1] ?? 0) + at - (words.map[pair] ?? 0);
      return source.slice(offset, offset + 6);
    };
    assert.equal(review.title?.value, 'A "quoted" naïve title');
    assert.equal(where(review.title, 'quoted'), 'quoted');
    assert.equal(where(review.title, 'title'), 'title"');
    assert.equal(review.summary?.value, 'First line second line.\nThird.\n');
    assert.equal(where(review.summary, 'second'), 'second');
    assert.equal(where(review.summary, 'Third.'), 'Third.');
    assert.equal(review.timeline[0]?.what?.value, 'words on two lines');
    assert.equal(where(review.timeline[0]?.what, 'two li'), 'two li');
  });

  it('a block behind a dash keeps the spaces that its header says', () => {
    const { review } = parseReview(
      'pir: 1\nlearnings:\n  - |2\n      deep\n    shallow\n  - >\n    folded\n    text\n',
    );
    assert.deepEqual(
      review.learnings.map(({ what }) => what?.value),
      ['  deep\nshallow\n', 'folded text\n'],
    );
  });

  it('with bare times on the date of the entry before, in the zone of the review', () => {
    const { review } = parseReview(
      'pir: 1\ntimezone: Europe/Madrid\ntimeline:\n  - at: 2026-07-01T23:50\n    what: a\n  - what: no time at all\n  - 23:55 b\n  - at: 2026-07-02T00:05+00:00\n    what: c\n  - 00:10 d\n',
    );
    assert.deepEqual(
      review.timeline.map(({ at }) => (at?.instant == null ? null : new Date(at.instant).toISOString())),
      [
        '2026-07-01T21:50:00.000Z',
        null,
        '2026-07-01T21:55:00.000Z',
        '2026-07-02T00:05:00.000Z',
        '2026-07-01T22:10:00.000Z',
      ],
    );
  });

  it('with a bare time past midnight on the next day, and those behind it on that one', () => {
    const read = (...lines: string[]): (string | null)[][] =>
      parseReview(`pir: 1\ntimezone: Europe/Madrid\ntimeline:\n${lines.join('\n')}\n`).review.timeline.map(
        ({ at, until }) => [at, until].map((when) => (when?.instant == null ? null : localDateTime(when.instant))),
      );
    const localDateTime = (instant: number): string =>
      new Date(instant).toLocaleString('sv', { timeZone: 'Europe/Madrid' }).slice(5, 16);
    assert.deepEqual(
      read('  - 2026-10-24T23:50 a', '  - ~00:10 b', '  - no time', '  - 02:30 c', '  - 14:00 d', '  - 01:00 e').map(
        ([at]) => at,
      ),
      ['10-24 23:50', '10-25 00:10', null, '10-25 02:30', '10-25 14:00', '10-26 01:00'],
    );
    assert.deepEqual(
      read('  - { at: 2026-02-28T23:40, until: 00:20, what: a }', '  - { at: 00:10, until: 00:05, what: b }'),
      [
        ['02-28 23:40', '03-01 00:20'],
        ['03-01 00:10', '03-01 00:05'],
      ],
      'half a day back is midnight; less is an entry out of order',
    );
    assert.deepEqual(
      read('  - 2026-02-03T18:00 a', '  - 07:00 b', '  - 2026-02-02T01:00 c').map(([at]) => at),
      ['02-03 18:00', '02-03 07:00', '02-02 01:00'],
      'what is written stays',
    );
    for (const day of ['2026-02-03 Two days before.', '{ at: 2026-02-03, what: Two days before. }'])
      assert.deepEqual(
        read('  - 2026-02-05T23:00 a', `  - ${day}`, '  - 10:10 b', '  - 23:00 c', '  - 00:10 d').map(([at]) => at),
        ['02-05 23:00', null, '02-03 10:10', '02-03 23:00', '02-04 00:10'],
        'a day alone begins anew',
      );
    assert.deepEqual(
      read('  - 2026-02-05T23:00 a', '  - no time', '  - 00:10 b').map(([at]) => at),
      ['02-05 23:00', null, '02-06 00:10'],
      'an entry without any time changes nothing',
    );
  });

  it('with no date behind the last one that there is', () => {
    const { timeline } = parseReview(
      "pir: 1\ntimeline:\n  - { at: 9999-12-31T23:00, until: '00:10', what: a }\n  - 00:10 b\n  - 00:20 c\n",
    ).review;
    assert.deepEqual(
      timeline.map(({ at, until }) => [at?.date, at?.nextDay, until?.date, Number.isFinite(at?.instant)]),
      [
        ['9999-12-31', false, '9999-12-31', true],
        ['9999-12-31', false, undefined, true],
        ['9999-12-31', false, undefined, true],
      ],
    );
    assert.deepEqual(
      [addDays('9999-12-31', 1), addDays('0000-01-01', -1), addDays('9999-12-30', 1)],
      [null, null, '9999-12-31'],
    );
    assert.equal(addDays('some day', 1), null);
  });

  it('and a half-filled draft is never an error', () => {
    const draft =
      'pir: 1\ntitle:\nsummary:\nseverity:\ntimeline:\n  -\n  - at:\n  - what:\nlearnings:\n  -\naction_items:\npeople:\npublic:\n';
    assert.deepEqual(found(parseReview(draft)), []);
  });
});

describe('what YAML does not read as typed is found where it stands, and the fix keeps the words', () => {
  const cases: { typed: string; rule: string; words: string }[] = [
    { typed: 'what: @rosa looks', rule: 'yaml/reserved-start', words: '@rosa looks' },
    { typed: 'what: `df -h` shows 100%', rule: 'yaml/reserved-start', words: '`df -h` shows 100%' },
    { typed: 'what: %iowait is at 80', rule: 'yaml/reserved-start', words: '%iowait is at 80' },
    { typed: 'what: *Now* it is slow', rule: 'yaml/reserved-start', words: '*Now* it is slow' },
    { typed: 'what: &co joins', rule: 'yaml/reserved-start', words: '&co joins' },
    { typed: 'what: !page fires', rule: 'yaml/tag', words: '!page fires' },
    {
      typed: 'what: [graph](https://example.com/g) is flat',
      rule: 'yaml/reserved-start',
      words: '[graph](https://example.com/g) is flat',
    },
    { typed: 'what: {node} does not answer', rule: 'yaml/reserved-start', words: '{node} does not answer' },
    { typed: 'what: >200 requests wait', rule: 'yaml/reserved-start', words: '>200 requests wait' },
    { typed: 'what: - drained the node', rule: 'yaml/reserved-start', words: '- drained the node' },
    { typed: 'what: "no route" says the log', rule: 'yaml/after-quote', words: '"no route" says the log' },
    { typed: "what: 'tis slow", rule: 'yaml/open-quote', words: "'tis slow" },
    { typed: 'what: Cause: the disk', rule: 'yaml/colon-in-text', words: 'Cause: the disk' },
    { typed: 'what: Rosa opens #inc-disk', rule: 'yaml/text-after-hash', words: 'Rosa opens #inc-disk' },
    { typed: 'what:\u00a0Rosa joins', rule: 'yaml/no-break-space', words: 'Rosa joins' },
  ];
  for (const { typed, rule, words } of cases) {
    it(`${rule}: ${JSON.stringify(typed)}`, () => {
      const source = `pir: 1\ntimeline:\n  - at: 2026-02-03T08:15\n    ${typed}\n    kind: tsk\nseverity: sev1\n`;
      const parsed = parseReview(source);
      const rules = parsed.findings.map((finding) => finding.rule);
      assert.ok(rules.includes(rule), rules.join());
      assert.ok(rules.includes('schema/value'), 'the finding below it is still there');
      assert.equal(parsed.review.severity?.value, 'sev1');
      if (rule !== 'yaml/text-after-hash') assert.equal(parsed.review.timeline[0]?.what?.value, words);
      assert.equal(parseReview(fixed(source)).review.timeline[0]?.what?.value, words);
      assert.deepEqual(found(parseReview(fixed(source))), []);
    });
  }

  it('and texts that are fine are left alone', () => {
    const fine = [
      'what: Rosa looks at it # a remark',
      "what: 'tis quoted, it''s fine'",
      'what: "with \\" quote: and # sign"',
      'what: 10:15 is a time, a:b is no key',
      'what: see https://example.com/#top',
      'what: C# and a#b',
      "{ what: ',* :' }".slice(2, -2),
      'what: a! #: b',
      'what: restart & wait * 2',
      'what: |\n      @literal: yes\n      # not a comment',
      'what: >-\n      folded: text\n\n      *star*',
      'what: "two\n      lines: quoted"',
      'who: [rosa, "@bot"]\n    what: ok',
      'what: (status) yes',
      'links: ["https://example.com/a?b=c,d"]\n    what: ok',
      'command: kubectl get pods -o jsonpath={.items}\n    what: ok',
    ];
    for (const typed of fine) {
      const source = `pir: 1\ntimeline:\n  - at: 2026-02-03T08:15\n    ${typed}\n`;
      assert.deepEqual(found(parseReview(source)), [], typed);
    }
  });

  it('a text entry keeps its colon, and loses nothing at a hash', () => {
    const source = 'pir: 1\ntimeline:\n  - 2026-02-03T08:15 Rosa: looks at #4711\n';
    const parsed = parseReview(source);
    assert.equal(parsed.review.timeline[0]?.what?.value, 'Rosa: looks at');
    assert.deepEqual(found(parsed), ['yaml/text-after-hash #4711']);
    assert.equal(parseReview(fixed(source)).review.timeline[0]?.what?.value, 'Rosa: looks at #4711');
  });

  it('keys below a text entry expand it', () => {
    const source = 'pir: 1\ntimeline:\n  - 2026-02-03T08:15 Rosa looks\n    who: rosa\n    impact: positive\n';
    const parsed = parseReview(source);
    assert.deepEqual(
      parsed.findings.map(({ rule }) => rule),
      ['yaml/keys-below-text'],
    );
    assert.equal(parsed.review.timeline[0]?.who[0]?.value, 'rosa');
    assert.equal(
      fixed(source),
      'pir: 1\ntimeline:\n  - at: 2026-02-03T08:15\n    what: Rosa looks\n    who: rosa\n    impact: positive\n',
    );
  });

  it('a comma in braces, a block of uneven lines, a tab, a key in another column, a key twice', () => {
    const source =
      'pir: 1\ncustomer_impact: { description: carts, and wish lists, users: 1,300 }\npeople:\n  rosa: Rosa\n\tlee: Lee\ntimeline:\n  - at: 2026-02-03T08:15\n   what: a\n    output: |\n            deep\n        shallow\n  - at: 08:16\n    what: b\n    what: c\n';
    assert.deepEqual(
      parseReview(source).findings.map(({ rule }) => rule),
      ['yaml/comma-in-braces', 'yaml/tab', 'yaml/indent', 'yaml/block-indent', 'yaml/duplicate-key'],
    );
    const after = parseReview(fixed(source));
    assert.deepEqual(
      after.findings.map(({ rule }) => rule),
      ['schema/amount', 'yaml/duplicate-key'],
    );
    assert.equal(after.review.customerImpact?.description?.value, 'carts, and wish lists');
    assert.equal(after.review.people[1]?.name?.value, 'Lee');
  });
});

describe('the schema speaks at the key or value, and knows what was meant', () => {
  const cases: [string, string, string][] = [
    ['titel: x', 'schema/unknown-key titel', 'title: x'],
    ['severity: Sev 2', 'schema/value Sev 2', 'severity: sev2'],
    ['metrics:\n  time_to_recover: 90', 'schema/duration 90', 'metrics:\n  time_to_recover: 90m'],
    ['metrics:\n  time_to_recover: 1 hour 5 min', 'schema/duration 1 hour 5 min', 'metrics:\n  time_to_recover: 1h 5m'],
    [
      'timeline:\n  - at: 2026-02-03 3:05 PM\n    what: x',
      'schema/time 2026-02-03 3:05 PM',
      'timeline:\n  - at: 2026-02-03T15:05\n    what: x',
    ],
    [
      'timeline:\n  - at: 2026-02-03T08:15\n    what: x\n    milestone: ack',
      'schema/value ack',
      'timeline:\n  - at: 2026-02-03T08:15\n    what: x\n    milestone: acknowledged',
    ],
    ['customer_impact:\n  users: 1,200', 'schema/amount 1,200', 'customer_impact:\n  users: 1200'],
    [
      'timeline:\n  - at: 2026-02-03T08:15\n    what: x\n    who: rosa, lee',
      'schema/list rosa, lee',
      'timeline:\n  - at: 2026-02-03T08:15\n    what: x\n    who: [rosa, lee]',
    ],
    ['incidents: [0042]', 'yaml/number 0042', 'incidents: ["0042"]'],
  ];
  for (const [typed, finding, after] of cases) {
    it(typed.replaceAll('\n', ' '), () => {
      const source = `pir: 1\n${typed}\n`;
      assert.equal(found(parseReview(source))[0] ?? '', finding);
      if (finding !== '') assert.equal(fixed(source), `pir: 1\n${after}\n`);
    });
  }

  it('`resolved` is restored or closed, and the choice is the author’s', () => {
    const [finding] = parseReview(
      'pir: 1\ntimeline:\n  - at: 2026-02-03T08:15\n    what: x\n    milestone: resolved\n',
    ).findings;
    assert.deepEqual(
      finding?.fixes.map(({ title, safe }) => [title, safe]),
      [
        ['Change to `restored`', false],
        ['Change to `closed`', false],
      ],
    );
  });

  it('own keys are left alone, and inherited names are keys like others', () => {
    assert.deepEqual(
      found(parseReview('pir: 1\nx_team: web\npeople:\n  constructor: Connie\n  __proto__: { name: Pat }\n')),
      [],
    );
    assert.deepEqual(found(parseReview('pir: 1\nconstructor: x\n')), ['schema/unknown-key constructor']);
  });

  it('a later version of the format says so and nothing else', () => {
    assert.deepEqual(found(parseReview('pir: 2\nnew_key: [x\n')), ['schema/version 2']);
  });

  it('clock changes: a time that never was, and one that was twice', () => {
    const parsed = parseReview(
      'pir: 1\ntimezone: Europe/Paris\ntimeline:\n  - 2026-03-29T02:30 a\n  - 2026-10-25T02:30 b\n',
    );
    assert.deepEqual(found(parsed), ['time/clock-gap 2026-03-29T02:30', 'time/clock-overlap 2026-10-25T02:30']);
    assert.equal(parsed.findings[1]?.fixes[1]?.edits[0]?.text, '+01:00');
  });
});
