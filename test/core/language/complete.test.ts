import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { MILESTONES, SEVERITIES } from '../../../src/core/format/model';
import { complete } from '../../../src/core/language/complete/complete';
import type { CompleteOptions } from '../../../src/core/language/complete/complete';
import type { Completion } from '../../../src/core/language/complete/completion';
import { lintReview } from '../../../src/core/rules/lint';
import { applyEdits } from '../../../src/core/text/edit';

const NOW = Date.parse('2031-02-03T15:20Z');

/** Completions where `|` stands. */
function at(marked: string, options: CompleteOptions = {}): Completion[] {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0, 'a cursor');
  return complete(parseReview(marked.replace('|', '')), offset, options);
}

/** Labels of what is no snippet. */
const labels = (marked: string, options?: CompleteOptions): string[] =>
  at(marked, options).flatMap(({ label, kind }) => (kind === 'snippet' ? [] : [label]));

const snippets = (marked: string): string[] =>
  at(marked).flatMap(({ label, kind }) => (kind === 'snippet' ? [label] : []));

/** The text after the completion with this label is taken. */
function taken(marked: string, label: string, options?: CompleteOptions): string {
  const found = at(marked, options).find((one) => one.label === label);
  assert.ok(found !== undefined, `${label} is not among ${labels(marked, options).join(', ')}`);
  const { replace, text } = found;
  return applyEdits(marked.replace('|', ''), [{ start: replace.start, end: replace.end, text }]);
}

const REVIEW = `pir: 1
title: Mails arrive late
timezone: Europe/Vienna
services: [mail, queue]
incidents: [INC-7]
people:
  ida: { name: Ida, role: first responder }
  rui: { name: Rui, team: queues }
timeline:
  - at: 2031-02-03T16:00
    what: The alert pages Ida.
    who: ida
    kind: automation
    milestone: [started, detected]
  - at: 16:05
    what: Ida takes it on.
    who: [ida, zoe]
    milestone: acknowledged
`;

describe('completion of keys', () => {
  it('offers the sections that are not there yet, in the order of the format', () => {
    const offered = labels(`${REVIEW}|`);
    assert.deepEqual(offered.slice(0, 3), ['status', 'severity', 'tags']);
    for (const key of ['pir', 'title', 'timeline', 'people']) assert.ok(!offered.includes(key), key);
    assert.ok(offered.includes('learnings'));
  });

  it('says what a key holds', () => {
    const [first] = at('pir: 1\nsev|');
    const severity = at('pir: 1\nsev|').find(({ label }) => label === 'severity');
    assert.ok(first !== undefined && severity !== undefined);
    assert.equal(severity.detail, 'Severity');
    assert.match(severity.documentation ?? '', /- `sev1` Complete outage\./);
  });

  it('replaces the whole word, before and behind the cursor', () => {
    assert.equal(taken('pir: 1\nse|verity', 'severity'), 'pir: 1\nseverity: ');
    assert.equal(taken('pir: 1\nti|tel: Words', 'title'), 'pir: 1\ntitle: Words');
  });

  it('lets figures be found by how they begin, so that none is taken for another of the same digits', () => {
    const places = [
      `${REVIEW}  - |`,
      `${REVIEW}  - at: |`,
      `${REVIEW}  - at: 16:10\n    until: |`,
      `${REVIEW}targets:\n  time_to_recover: |`,
      `${REVIEW}action_items:\n  - what: Add a probe.\n    due: |`,
    ];
    for (const place of places) {
      const figures = at(place, { now: NOW }).filter(({ kind }) => kind === 'time' || kind === 'duration');
      assert.ok(figures.length > 0, place);
      for (const { label, filter } of figures) {
        assert.ok(
          filter !== null && label.startsWith(filter) && label !== filter,
          `${label} is found by ${String(filter)}`,
        );
        assert.match(filter, /^(?:at: )?[-~\dT:]+$/);
      }
    }
  });

  it('opens a list or a mapping on the next line, indented', () => {
    assert.equal(taken('pir: 1\nlear|', 'learnings'), 'pir: 1\nlearnings:\n  - ');
    assert.equal(taken('pir: 1\nrev|', 'review'), 'pir: 1\nreview:\n  ');
    assert.equal(taken('pir: 1\nserv|', 'services'), 'pir: 1\nservices: ');
    assert.equal(
      taken('pir: 1\ntimeline:\n  - at: 16:00\n    judg|', 'judgment'),
      'pir: 1\ntimeline:\n  - at: 16:00\n    judgment:\n      ',
    );
  });

  it('offers the keys of an entry on a line below it, without those that it has', () => {
    const offered = labels(`${REVIEW}    |`);
    assert.deepEqual(offered.slice(0, 3), ['until', 'kind', 'impact']);
    assert.ok(!offered.includes('who'));
    assert.ok(!offered.includes('severity'));
  });

  it('knows the entry although the cursor stands above its other keys', () => {
    const offered = labels(
      'pir: 1\ntimeline:\n  - at: 16:00\n    |\n    what: A page.\n  - at: 16:05\n    kind: task\n',
    );
    assert.ok(!offered.includes('what') && offered.includes('kind'));
  });

  it('offers the keys of an item behind its dash', () => {
    assert.deepEqual(labels('pir: 1\naction_items:\n  - |'), [
      'what',
      'owner',
      'priority',
      'phase',
      'due',
      'status',
      'ticket',
    ]);
  });

  it('offers keys in nested mappings, in lists at the column of their key, and in braces', () => {
    assert.deepEqual(labels('pir: 1\ntimeline:\n  - at: 16:00\n    judgment:\n      kn|'), [
      'decision',
      'known',
      'reasoning',
      'alternatives',
    ]);
    assert.ok(labels('pir: 1\nlearnings:\n- what: x\n  |').includes('went'));
    assert.deepEqual(labels('pir: 1\npeople:\n  ida: { name: Ida, | }'), ['role', 'team']);
    assert.equal(taken('pir: 1\npeople:\n  ida: { na|', 'name'), 'pir: 1\npeople:\n  ida: { name: ');
    assert.deepEqual(labels('pir: 1\nsla: { objective: 99%, |'), ['window']);
  });

  it('asks to go on where the value can be completed, and only there', () => {
    const more = (marked: string, label: string): boolean | undefined =>
      at(marked).find((one) => one.label === label)?.more;
    assert.equal(more('pir: 1\n|', 'severity'), true);
    assert.equal(more('pir: 1\n|', 'summary'), false);
    assert.equal(more('pir: 1\ntimeline:\n  - at: 16:00\n    |', 'who'), true);
  });
});

describe('completion of values', () => {
  it('offers every word of a vocabulary with its meaning', () => {
    assert.deepEqual(labels('pir: 1\nseverity: |'), [...SEVERITIES]);
    const [first] = at('pir: 1\ntimeline:\n  - kind: ta|sk');
    assert.equal(first?.documentation, 'Somebody did something.');
    assert.equal(taken('pir: 1\ntimeline:\n  - kind: ta|sk', 'event'), 'pir: 1\ntimeline:\n  - kind: event');
    assert.deepEqual(labels('pir: 1\ncustomer_impact: |'), ['yes', 'no']);
    assert.ok(labels('pir: 1\naction_items:\n  - { what: x, status: |}').includes('in_progress'));
  });

  it('writes the blank that YAML wants behind the colon', () => {
    assert.equal(taken('pir: 1\nseverity:|', 'sev2'), 'pir: 1\nseverity: sev2');
  });

  it('keeps a comment behind the value', () => {
    assert.equal(taken('pir: 1\nseverity: s|ev # why', 'sev2'), 'pir: 1\nseverity: sev2 # why');
  });

  it('offers people where a person is named: declared ones with what is known, those named before, customers', () => {
    const offered = at(`${REVIEW}  - at: 16:09\n    who: |`);
    assert.deepEqual(
      offered.map(({ label }) => label),
      ['ida', 'zoe', 'rui', 'customers'],
    );
    assert.equal(offered[0]?.detail, 'Ida, first responder');
    assert.deepEqual(labels(`${REVIEW}  - at: 16:09\n    who: [ida, |]`), ['zoe', 'rui', 'customers']);
    assert.deepEqual(labels(`${REVIEW}  - at: 16:09\n    who:\n      - ida\n      - |`), ['zoe', 'rui', 'customers']);
    assert.deepEqual(labels(`${REVIEW}action_items:\n  - what: x\n    owner: |`), ['ida', 'zoe', 'rui']);
    assert.deepEqual(labels(`${REVIEW}review:\n  attendees: [rui, i|`), ['ida', 'zoe']);
  });

  it('does not offer the half-typed word itself as a person', () => {
    assert.ok(!labels(`${REVIEW}  - at: 16:09\n    who: vik|`).includes('vik'));
  });

  it('offers the milestone that comes next first, and those that are marked last', () => {
    const offered = at(`${REVIEW}  - at: 16:09\n    milestone: |`);
    assert.deepEqual(
      offered.map(({ label }) => label),
      [
        ...['declared', 'investigated', 'identified', 'mitigated', 'restored', 'closed'],
        ...['started', 'detected', 'acknowledged'],
      ],
    );
    assert.equal(offered.at(-1)?.detail, 'marked at 16:05');
  });

  it('puts a milestone that a later entry marks behind those that are open', () => {
    const later = `${REVIEW}  - at: 16:09\n    milestone: |\n  - at: 16:20\n    milestone: declared\n`;
    assert.equal(labels(later)[0], 'investigated');
    assert.deepEqual(labels(later).slice(-4), ['declared', 'started', 'detected', 'acknowledged']);
  });

  it('offers all milestones again in a new disruption', () => {
    const again = `${REVIEW}  - at: 16:09\n    milestone: restored\n  - at: 17:00\n    milestone: [started, detected]\n  - at: 17:05\n    milestone: |`;
    assert.equal(labels(again)[0], 'acknowledged');
    assert.equal(at(again).find(({ label }) => label === 'acknowledged')?.detail, null);
  });

  it('offers in a list of milestones what is not in it', () => {
    const offered = labels('pir: 1\ntimeline:\n  - milestone: [started, |]');
    assert.deepEqual([...offered].sort(), MILESTONES.filter((milestone) => milestone !== 'started').sort());
  });

  it('offers the next times of an entry, with the date where it changes', () => {
    assert.deepEqual(labels(`${REVIEW}  - at: |`, { now: NOW }), ['16:06', '16:20', '16:05']);
    assert.deepEqual(labels(`${REVIEW}  - at: |`, { now: NOW + 86_400_000 }), ['16:06', '2031-02-04T16:20', '16:05']);
    assert.deepEqual(labels('pir: 1\ntimeline:\n  - at: |', { now: NOW }), ['2031-02-03T15:20']);
    assert.deepEqual(labels('pir: 1\ntimeline:\n  - at: |'), []);
  });

  it('begins an entry behind a dash: words behind the next time, or keys', () => {
    assert.equal(taken(`${REVIEW}  - |`, '16:06'), `${REVIEW}  - 16:06 `);
    assert.equal(taken(`${REVIEW}  - |`, 'at: 16:06'), `${REVIEW}  - at: 16:06\n    what: `);
    assert.equal(taken(`${REVIEW}  |`, '16:06'), `${REVIEW}  - 16:06 `);
    assert.equal(taken(`${REVIEW}  |`, 'at: 16:06'), `${REVIEW}  - at: 16:06\n    what: `);
  });

  it('offers the beginning of the next entry as the end of one', () => {
    const between = REVIEW.replace('what: The alert', 'until: |\n    what: The alert');
    assert.deepEqual(labels(between), ['16:05']);
  });

  it('offers what the timeline gives for a stated figure, and targets that follow from it', () => {
    assert.deepEqual(labels(`${REVIEW}metrics:\n  time_to_acknowledge: |`), ['5m']);
    assert.deepEqual(labels(`${REVIEW}targets:\n  time_to_acknowledge: |`).slice(0, 3), ['2m 30s', '-50%', '-25%']);
  });

  it('offers dates, services, incidents, tickets and zones that it knows', () => {
    assert.deepEqual(labels(`${REVIEW}action_items:\n  - due: |`, { now: NOW }), [
      '2031-02-10',
      '2031-02-17',
      '2031-03-05',
    ]);
    assert.deepEqual(labels(`${REVIEW}public:\n  services: [mail, |]`), ['queue']);
    assert.deepEqual(labels(`${REVIEW}  - at: 16:09\n    incident: |`), ['INC-7']);
    assert.deepEqual(labels(`${REVIEW}action_items:\n  - ticket: OPS-1\n  - ticket: |`), ['INC-7', 'OPS-1']);
    const zones = labels('pir: 1\ntimezone: |');
    assert.equal(zones[0], 'UTC');
    assert.ok(zones.includes('Europe/Vienna'));
  });

  it('offers behind pir-ignore the rules that find something below first', () => {
    const source = 'pir: 1\ntitle: x\nlearnings:\n  # pir-ignore \n  - The on-call engineer broke the queue.\n';
    const offset = source.indexOf('ignore ') + 7;
    const offered = complete(parseReview(source), offset, { findings: lintReview(parseReview(source)) });
    assert.equal(offered[0]?.label, 'blame/person-cause');
    assert.equal(offered[0]?.text, 'blame/person-cause: ');
    assert.ok(offered.length > 30);
  });
});

describe('completion of snippets', () => {
  it('offers whole files where there is nothing, and sections that are not there yet', () => {
    assert.deepEqual(snippets('|'), ['pir-review', 'pir-light', 'pir-notes']);
    assert.deepEqual(snippets('pir-no|'), ['pir-review', 'pir-light', 'pir-notes']);
    const sections = snippets(`${REVIEW}|`);
    assert.ok(sections.includes('pir-learnings') && sections.includes('pir-ignore'));
    assert.ok(!sections.includes('pir-timeline') && !sections.includes('pir-task') && !sections.includes('pir-notes'));
  });

  it('offers entries in the timeline, items in their lists, a judgment in an entry, a person among people', () => {
    const entries = snippets(`${REVIEW}  |`);
    assert.ok(entries.includes('pir-task') && entries.includes('pir-restored') && !entries.includes('pir-learning'));
    assert.deepEqual(snippets('pir: 1\nlearnings:\n  |'), ['pir-learning', 'pir-ignore']);
    assert.deepEqual(snippets('pir: 1\nlearnings:\n  - |'), ['pir-learning']);
    assert.deepEqual(snippets(`${REVIEW}    |`), ['pir-judgment', 'pir-ignore']);
    assert.deepEqual(snippets('pir: 1\npeople:\n  |'), ['pir-person', 'pir-ignore']);
    assert.deepEqual(snippets('pir: 1\nseverity: |'), []);
    assert.deepEqual(snippets('pir: 1\ntimeline:\n  - at: 16:00\n    kind: |'), []);
  });

  it('writes an item with its dash, or without it behind one, in the column of its list', () => {
    const lines = (text: string): string[] =>
      text
        .replace(/\$\{\d+[:|][^}]*\}*/g, '_')
        .split('\n')
        .slice(-3);
    assert.deepEqual(lines(taken('pir: 1\ncontributing_factors:\n    |', 'pir-factor')), [
      '    - what: _',
      '      effect: _',
      '      phase: _',
    ]);
    assert.deepEqual(lines(taken('pir: 1\ncontributing_factors:\n    - |', 'pir-factor')), [
      '    - what: _',
      '      effect: _',
      '      phase: _',
    ]);
  });

  it('finds a snippet by its everyday word', () => {
    assert.equal(at(`${REVIEW}  |`).find(({ label }) => label === 'pir-task')?.filter, 'pir-task did');
  });
});

describe('completion leaves alone', () => {
  for (const marked of [
    'pir: 1\ntitle: A wo|rd',
    'pir: 1\nsummary: >\n  A wo|rd',
    'pir: 1\nsummary: >\n  A word.\n  |',
    'pir: 1\ntimeline:\n  - 16:09 Ida wh|',
    'pir: 1\ntimeline:\n  - at: 16:09\n    what: Ida reads\n      wh|',
    'pir: 1\ntimeline:\n  - at: 16:09\n    judgment: It seemed quick,\n      al|',
    'pir: 1\n# sev|',
    'pir: 1\nseverity: sev2 # s|',
    'pir: 1\ntitle: "sev|',
    'pir: 1\nx_own:\n  k|',
    'pir: 1\nunknown: |',
    'pir: 1\nlearnings:\n  - Chat held wh|',
  ]) {
    it(JSON.stringify(marked), () => {
      assert.deepEqual(labels(marked), []);
    });
  }
});

describe('completion among people', () => {
  it('offers those who are named and not declared, those named most often first', () => {
    const source = (under: string): string =>
      `pir: 1\ncommander: zoe\npeople:\n  ida: Ida\n  ${under}\ntimeline:\n  - { at: 16:00, what: x, who: [ida, zoe, pim, customers] }\n`;
    assert.deepEqual(labels(source('|')), ['zoe', 'pim']);
    assert.equal(taken(source('zo|'), 'zoe'), source('zoe: '));
    assert.deepEqual(labels(source('pim: { | }')), ['name', 'role', 'team']);
  });

  it('offers roles and teams that others have', () => {
    assert.deepEqual(labels(REVIEW.replace('team: queues', 'team: queues, role: |')), ['first responder']);
    assert.deepEqual(labels(REVIEW.replace('role: first responder', 'team: |')), ['queues']);
  });
});

describe('completion in a text that is broken', () => {
  for (const [name, marked, expected] of [
    ['an open quote above', 'pir: 1\ntitle: "open\nseverity: |', 'sev1'],
    ['a tab', 'pir: 1\ntimeline:\n  - at:\t16:00\n\twho: x\n    kind: |', 'task'],
    ['a sign of YAML', 'pir: 1\ntimeline:\n  - at: 16:00\n    what: @ida says\n    kind: |', 'task'],
    ['a colon in a text', 'pir: 1\ntimeline:\n  - at: 16:00\n    what: Fix: restart\n    impact: |', 'positive'],
    ['an open bracket', 'pir: 1\ntimeline:\n  - who: [ida, zoe\n    kind: |', 'task'],
    ['Windows line ends', 'pir: 1\r\ntimeline:\r\n  - at: 16:00\r\n    kind: |\r\n', 'task'],
    ['a word without a colon below', 'pir: 1\ntimeline:\n  - at: 16:00\n    ki|\n    wh\n', 'kind'],
  ] as const) {
    it(name, () => {
      assert.ok(labels(marked).includes(expected), labels(marked).join(', '));
    });
  }

  it('never throws, and its edits stay on the line and at the cursor', () => {
    const folder = join(__dirname, '../../../examples');
    const texts = readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
    const cut = fc.record({
      text: fc.constantFrom(...texts),
      from: fc.nat(4000),
      length: fc.nat(30),
      insert: fc.constantFrom('', '"', '{', '[', ': ', '- ', '\n', '\t', '#', '  ', '|'),
      cursor: fc.nat(6000),
    });
    fc.assert(
      fc.property(cut, ({ text, from, length, insert, cursor }) => {
        const source = (text.slice(0, from) + insert + text.slice(from + length)).slice(0, 3000);
        const offset = Math.min(cursor, source.length);
        for (const { replace } of complete(parseReview(source), offset, { now: NOW })) {
          assert.ok(replace.start <= offset && offset <= replace.end && replace.end <= source.length);
          assert.ok(!source.slice(replace.start, replace.end).includes('\n'));
        }
      }),
      { numRuns: 150 },
    );
  });
});
