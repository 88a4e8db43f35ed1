/** Slips of the hand that YAML reads in silence, or explains badly: each is found where it is, once, and the fix does what was meant. */
import assert from 'node:assert/strict';
import { parseReview } from '../../../src/core/format/parse';
import { applyEdits } from '../../../src/core/text/edit';
import type { Finding } from '../../../src/core/text/finding';

interface Slip {
  readonly name: string;
  readonly typed: string;
  /** Rule, the words marked, and the text after the first fix; null where none is offered. */
  readonly found: readonly [rule: string, marked: string, fixed: string | null];
}

const ENTRY = '- 2026-02-14T10:12 Two shops call.';

const SLIPS: readonly Slip[] = [
  {
    name: 'an item in another column than the others',
    typed: `timeline:\n  ${ENTRY}\n  - 10:13 b\n - at: 10:14\n   what: c\n`,
    found: ['yaml/indent', '-', `timeline:\n  ${ENTRY}\n  - 10:13 b\n  - at: 10:14\n    what: c\n`],
  },
  {
    name: 'a deeper item, which becomes a part of the text above',
    typed: `timeline:\n  ${ENTRY}\n    - 10:13 Noor looks.\n  - 10:14 c\n`,
    found: ['yaml/joined-lines', '- 10:13 Noor looks.', `timeline:\n  ${ENTRY}\n  - 10:13 Noor looks.\n  - 10:14 c\n`],
  },
  {
    name: 'a dash that touches the time',
    typed: `timeline:\n  ${ENTRY}\n  -10:13 Noor looks.\n`,
    found: ['yaml/indent', '-10:13 Noor looks.', `timeline:\n  ${ENTRY}\n  - 10:13 Noor looks.\n`],
  },
  {
    name: 'an entry without its dash',
    typed: `timeline:\n  ${ENTRY}\n  10:13 Noor looks.\n`,
    found: ['yaml/indent', '10:13 Noor looks.', `timeline:\n  ${ENTRY}\n  - 10:13 Noor looks.\n`],
  },
  {
    name: 'a second line that is not deeper than the dash',
    typed: 'learnings:\n  - The queue\n  has no alarm.\n',
    found: ['yaml/indent', 'has no alarm.', 'learnings:\n  - The queue\n    has no alarm.\n'],
  },
  {
    name: 'stars in place of dashes',
    typed: 'learnings:\n  * The queue has no alarm.\n',
    found: ['yaml/reserved-start', '*', 'learnings:\n  - The queue has no alarm.\n'],
  },
  {
    name: 'a list in a text without a bar',
    typed: 'summary: We looked at\n  - the queue\n  - the disk\nseverity: sev2\n',
    found: [
      'yaml/joined-lines',
      '- the queue',
      'summary: |-\n  We looked at\n  - the queue\n  - the disk\nseverity: sev2\n',
    ],
  },
  {
    name: 'a path in double quotes that YAML reads otherwise',
    typed: 'title: "C:\\temp is full"\n',
    found: ['yaml/backslash', 'C:\\temp', "title: 'C:\\temp is full'\n"],
  },
  {
    name: 'a path in double quotes that YAML cannot read',
    typed: `title: "Noor's C:\\Users \\"here\\""\nseverity: sev2\n`,
    found: ['yaml/backslash', `"Noor's C:\\Users \\"here\\""`, `title: 'Noor''s C:\\Users "here"'\nseverity: sev2\n`],
  },
  {
    name: 'a colon behind the time of an entry',
    typed: `timeline:\n  ${ENTRY}\n  - 10:13: Noor looks.\n`,
    found: ['schema/time', '10:13:', `timeline:\n  ${ENTRY}\n  - 10:13 Noor looks.\n`],
  },
  {
    name: 'a comma behind the time of an entry',
    typed: `timeline:\n  ${ENTRY}\n  - 10:13, Noor looks.\n`,
    found: ['schema/time', '10:13,', `timeline:\n  ${ENTRY}\n  - 10:13 Noor looks.\n`],
  },
  {
    name: 'a day without a time',
    typed: `timeline:\n  ${ENTRY}\n  - 2026-02-15 Nobody is there.\n`,
    found: ['schema/time', '2026-02-15', null],
  },
  {
    name: 'a text of several lines with a colon, under its key',
    typed: 'summary:\n  Known since March: the disk.\nseverity: sev2\n',
    found: [
      'yaml/colon-in-text',
      'Known since March: the disk.',
      'summary:\n  "Known since March: the disk."\nseverity: sev2\n',
    ],
  },
  {
    name: 'a comment between the lines of a text',
    typed: 'summary: The disk # of node 4\n  was full.\nseverity: sev2\n',
    found: ['yaml/text-after-hash', '# of node 4', "summary: 'The disk # of node 4\n  was full.'\nseverity: sev2\n"],
  },
  {
    name: 'a key of the review that slid to the right',
    typed: 'title: The disk\n  severity: sev2\n',
    found: ['yaml/indent', 'severity', 'title: The disk\nseverity: sev2\n'],
  },
  {
    name: 'a key at the left edge without a space behind its colon',
    typed: 'title:The disk\nseverity: sev2\n',
    found: ['yaml/syntax', 'title:', 'title: The disk\nseverity: sev2\n'],
  },
  {
    name: 'a key of an entry without a space behind its colon',
    typed: 'timeline:\n  - at: 2026-02-14T10:12\n    what:Two shops call.\n    who: noor\n',
    found: ['yaml/syntax', 'what:', 'timeline:\n  - at: 2026-02-14T10:12\n    what: Two shops call.\n    who: noor\n'],
  },
  {
    name: 'the only key of an item without a space behind its colon',
    typed: 'learnings:\n  - what:The queue has no alarm.\n',
    found: ['yaml/syntax', 'what:', 'learnings:\n  - what: The queue has no alarm.\n'],
  },
  {
    name: 'a no-break space before a space, at the left edge',
    typed: 'title:\u00a0 The disk\n',
    found: ['yaml/no-break-space', '\u00a0 ', 'title: The disk\n'],
  },
  {
    name: 'a line break of an old machine',
    typed: '# a\r# b\n',
    found: ['yaml/control-character', '\r', '# a\n# b\n'],
  },
  {
    name: 'a line that is neither a key nor an item, in a list',
    typed: `timeline:\n  ${ENTRY}\nNoor looks.\n  - 10:14 c\n`,
    found: ['yaml/syntax', 'Noor looks.', null],
  },
  {
    name: 'a key that is still to get its colon',
    typed: 'timeline:\n  - at: 2026-02-14T10:12\n    wha\n',
    found: ['yaml/syntax', 'wha', null],
  },
];

function findings(source: string): readonly Finding[] {
  return parseReview(source).findings;
}

describe('a slip of the hand', () => {
  for (const { name, typed, found } of SLIPS) {
    it(`is found once: ${name}`, () => {
      const source = `pir: 1\n${typed}`;
      const all = findings(source);
      const [first] = all;
      assert.ok(first);
      const marked = source.slice(first.span.start, first.span.end);
      const fix = first.fixes[0];
      const after = fix === undefined ? null : applyEdits(source, fix.edits).slice('pir: 1\n'.length);
      assert.deepEqual([first.rule, marked, after], found);
      assert.deepEqual(
        all.map(({ rule, message }) => `${rule} ${message}`),
        [`${first.rule} ${first.message}`],
        'and nothing else is said',
      );
      if (after !== null) assert.deepEqual(findings(`pir: 1\n${after}`), [], 'nothing is left after the fix');
    });
  }

  it('is none where lines only look like one', () => {
    for (const typed of [
      'summary: Load fell from 5\n  to 3 - as always.\n',
      'summary: |\n  We looked at\n  - the queue\n',
      'title: "C:\\\\temp is full"\n',
      'title: "a\\tb, drive C: \\"full\\""\n',
      "title: 'C:\\temp'\n",
      'title: C:\\temp\n',
      'title: "Steps >A:\\nunplug it\\u0007"\n',
      'links:\n  - https://example.com/what:x\n',
      'timeline:\n  - 2026-02-14T10:12 The restart was planned for\n    10:30 on that day.\n',
      'timeline:\n- 2026-02-14T10:12 at the left edge\n- 10:13 b\n',
      'learnings:\n  - a\n# a remark at the left edge\n  - b\n',
      'learnings:\n  - a\n  # a remark in the column\n  - b\n',
      'summary: We looked # at the queue\n',
      'summary: # What happened?\n  We looked at the queue.\n',
      'people:\n  Ada Lovelace: engineer\n',
      'timeline:\n  - 2026-02-14\n  - 10:12 b\n',
    ])
      assert.deepEqual(findings(`pir: 1\n${typed}`), [], typed);
  });

  it('takes none of the words, and hides nothing of what follows', () => {
    const { review, findings } = parseReview(
      `pir: 1\ntimeline:\n<<<<<<< ours\n  ${ENTRY}\n=======\n  - 2026-02-14T10:11 Three shops call.\n    on two lines\n>>>>>>> theirs\n  - 10:14 c\n`,
    );
    assert.deepEqual(
      review.timeline.map(({ what }) => what?.value),
      ['Two shops call.', 'Three shops call. on two lines', 'c'],
    );
    assert.deepEqual(
      findings.map(({ message }) => message.split(';')[0]),
      Array.from({ length: 3 }, () => 'A conflict of a merge begins, parts or ends here'),
    );
    const slid = parseReview('pir: 1\n title: The disk\n severity: sev2\nservices: a\n').review;
    assert.deepEqual([slid.version, slid.title?.value, slid.severity?.value], [1, 'The disk', 'sev2']);
  });

  it('gives the times below a day that day', () => {
    const { review } = parseReview(
      `pir: 1\ntimeline:\n  ${ENTRY}\n  - 2026-02-15 Nobody is there.\n  - 11:00 Mo is.\n`,
    );
    assert.equal(review.timeline[1]?.what?.value, '2026-02-15 Nobody is there.');
    assert.equal(review.timeline[2]?.at?.date, '2026-02-15');
  });

  it('is told from a label, which only the writer takes away', () => {
    const labels: [string, string][] = [
      ["contributing_factors:\n  - root cause: Noor's push", "contributing_factors:\n  - Noor's push"],
      ['learnings:\n  - went well: a fast revert # ask', 'learnings:\n  - went: well\n    what: a fast revert # ask'],
      ['learnings:\r\n- Went wrong: two\r\n    pages', 'learnings:\r\n- went: poorly\r\n  what: two\r\n    pages'],
      ['learnings:\n  - got lucky: "a: b"', 'learnings:\n  - went: lucky\n    what: "a: b"'],
      ['action_items:\n  - Action item: alarm on lag', 'action_items:\n  - alarm on lag'],
    ];
    for (const [typed, meant] of labels) {
      const [one, ...others] = findings(`pir: 1\n${typed}\n`).filter(({ rule }) => rule === 'yaml/colon-in-text');
      assert.equal(others.length, 0, typed);
      assert.deepEqual(
        one?.fixes.map(({ safe, preferred }) => [safe, preferred]),
        [
          [false, true],
          [false, undefined],
        ],
      );
      const after = applyEdits(`pir: 1\n${typed}\n`, one?.fixes[0]?.edits ?? []);
      assert.equal(after, `pir: 1\n${meant}\n`);
      assert.deepEqual(findings(after), [], after);
    }
    const text = findings('pir: 1\nlearnings:\n  - At noon: a fast revert\n')[0];
    assert.deepEqual([text?.fixes[0]?.title, text?.fixes[0]?.safe], ['Quote the text', true]);
  });

  it('of one letter in a word is mended unasked, a word for another is not', () => {
    const safe = (typed: string): boolean | undefined => findings(`pir: 1\n${typed}\n`)[0]?.fixes[0]?.safe;
    for (const typed of [
      'timeline:\n  - what: a\n    impact: postive',
      'metrics:\n  time_to_detect: 10 min',
      'metrics:\n  time_to_detect: 1 hour and 5 minutes',
      'action_items:\n  - what: a\n    prio: high',
    ])
      assert.equal(safe(typed), true, typed);
    for (const typed of [
      'timeline:\n  - what: a\n    impact: good',
      'metrics:\n  time_to_detect: 10',
      'metrics:\n  time_to_detect: 1:05',
      'metrics:\n  time_to_detect: 1.5 hours',
    ])
      assert.equal(safe(typed), false, typed);
  });

  it('keeps a version that says something else', () => {
    for (const written of ['v1', '"1"']) assert.equal(findings(`pir: ${written}\n`)[0]?.fixes.length, 1, written);
    for (const written of ['one', '[1]', 'title of it'])
      assert.equal(findings(`pir: ${written}\n`)[0]?.fixes.length, 0);
  });
});

describe('while an entry is typed', () => {
  const around = (typed: string): string =>
    `pir: 1\ntimeline:\n  ${ENTRY}\n${typed}\n  - 10:20 The import runs.\nlearnings:\n  - a\n`;
  const typed = [
    '  - 10:14 Noor opens a call: "hello".',
    '  - at: 10:14\n    what: Noor opens a call.\n    who: [noor, pim]\n    kind: interaction\n    milestone: [detected, acknowledged]\n    judgment:\n      decision: "Look first."\n      known: \'It was green.\'\n    output: |\n      foo: bar\n        baz',
  ];

  it('at most one thing is said, and that at the line which is typed', () => {
    for (const text of typed) {
      for (let length = 0; length <= text.length; length++) {
        // A line and its indentation come with one key.
        if (/\n *$/.test(text.slice(0, length)) && text[length] === ' ') continue;
        const source = around(text.slice(0, length));
        const end = around('').indexOf(ENTRY) + ENTRY.length + 1 + length;
        const line = source.lastIndexOf('\n', end - 1) + 1;
        const loud = findings(source).filter(({ severity }) => severity === 'error' || severity === 'warning');
        assert.ok(loud.length <= 1, JSON.stringify([text.slice(0, length), loud.map(({ message }) => message)]));
        for (const { span } of loud)
          assert.ok(line <= span.start && span.end <= end, JSON.stringify([text.slice(0, length), loud]));
        assert.equal(parseReview(source).review.learnings.length, 1);
      }
    }
  });
});
