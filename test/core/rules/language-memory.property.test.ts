import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { LintMemory } from '../../../src/core/rules/lint-memory';
import { lintReview, type LintOptions } from '../../../src/core/rules/lint';

const EXAMPLES = path.join(__dirname, '../../../examples');

/** A review with something for every kind of rule: names, terms, rules that speak once, quotes, folded text. */
const SEED = `pir: 1
title: Post mortem of the label printer
severity: sev3
timezone: UTC
people:
  ines: { name: Ines, role: operator }
summary: >-
  Ines should have looked at the queue (LQ) first. The postmortem of last year
  said so. It was human error.
timeline:
  - 2026-01-12T09:00 Labels stop. Ines forgot the spare roll.
  - at: 09:10
    what: "Nobody noticed the LQ; it would have shown \\"full\\"."
    who: ines
    milestone: detected
  - at: 09:30
    what: The root cause is found. Why did Ines wait?
    milestone: [identified, restored]
learnings:
  - what: We could have seen it earlier.
    went: poorly
contributing_factors:
  - what: Five whys led to the LQ. The operator failed to follow the steps.
action_items:
  - what: Be more careful with the printer.
  - what: Look into the queue.
    owner: ines
`;

const insert = fc.constantFrom(
  ...[
    'a',
    ' ',
    '.',
    '\n',
    '  ',
    ' she should have known ',
    ' root cause ',
    'Ines',
    'postmortem',
    ' (LQ)',
    '"',
    "'",
    '- ',
    '# ',
    ': ',
    '@ines',
  ],
  ...['\n  - 09:12 They failed to act.', 'five whys', '💥', '\\n', 'who: ines', 'human error'],
);
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(9), insert });

function apply(text: string, change: { at: number; remove: number; insert: string }): string {
  const at = Math.floor(change.at * text.length);
  return text.slice(0, at) + change.insert + text.slice(at + change.remove);
}

function staysEqual(
  seed: string,
  edits: readonly { at: number; remove: number; insert: string }[],
  options: LintOptions = {},
): void {
  const memory = new LintMemory();
  let source = seed;
  let parsed = parseReview(source);
  lintReview(parsed, { ...options, memory });
  for (const change of edits) {
    source = apply(source, change);
    parsed = parseReview(source, parsed);
    assert.deepEqual(lintReview(parsed, { ...options, memory }), lintReview(parseReview(source), options), source);
  }
}

/** What every rule about times, people and milestones has something to say of, now and then. */
const SEED_FACTS = `pir: 1
title: The label printer stands still
status: reviewed
severity: sev2
customer_impact: { users: 50 }
incidents: [INC-1, INC-2]
people:
  ines: { name: Ines Okafor, role: operator }
  mo: Mo
review: { held: 2026-01-13T10:00, facilitator: mo, attendees: [ines] }
timeline:
  - at: 2026-01-12T09:00
    what: Labels stop.
    milestone: started
    incident: INC-1
  - at: 09:10
    until: 09:05
    what: Somebody notices. TBD
    who: [inez, "@mo"]
    kind: task
    impact: negative
    milestone: detected
  - 08:55 The queue is longer than ever.
  - at: 9.30
    what: The roll is changed. The root cause is found.
    who: ines
    kind: task
    milestone: [identified, detected, restored]
    incident: INC-3
  - 23:50 It comes back.
  - 2025-01-13T00:10 It is well again.
  - { what: No time. }
learnings:
  - A spare roll should have been near.
action_items:
  - what: Keep a spare roll.
public:
  summary: Mo changed the roll.
`;

/** Another sign in place of one of a time, a name or a word of the vocabulary. */
const slip = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.constantFrom(0, 1, 1, 2),
  insert: fc.constantFrom(
    ...'0123459:@-',
    'mo',
    'task',
    'restored',
    'INC-1',
    '2026-01-12T',
    '  - 09:20 ??? stands.\n',
    'TBD',
    'spare',
  ),
});

/** A team that has words of its own. */
const TEAM: LintOptions = {
  today: Date.UTC(2026, 1, 1),
  phrases: {
    flag: [{ find: ['spare roll'], say: null, instead: 'roll', severity: 'info' }],
    allow: ['should have', 'root cause'],
  },
};

describe('linting on from an earlier version', () => {
  it('finds what a run from the start finds, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => staysEqual(SEED, edits)),
      { numRuns: Number(process.env.PIR_RUNS ?? 30) },
    );
  });

  it('does so of facts that are typed, and for a team with words of its own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(slip, slip, edit), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(SEED_FACTS, SEED_FACTS.replace('status: reviewed\n', '')),
        (edits, seed) => staysEqual(seed, edits, TEAM),
      ),
      { numRuns: Number(process.env.PIR_RUNS ?? 30) },
    );
  });

  it('does not put a long timeline in its places while words are typed into it', () => {
    const entries = Array.from({ length: 50 }, (_, i) => `  - 10:${i + 10} The queue holds ${i} labels.`);
    const source = SEED.replace('learnings:', `${entries.join('\n')}\nlearnings:`);
    const memory = new LintMemory();
    const before = parseReview(source);
    lintReview(before, { memory });
    const after = parseReview(source.replace('holds 20', 'held 20'), before);
    const asked = new Error('all entries at their places');
    Object.defineProperty(after.review, 'timeline', {
      get: () => {
        throw asked;
      },
    });
    const now = lintReview(after, { memory });
    assert.deepEqual(now, lintReview(parseReview(after.source)));
  });

  it('does so for the examples', () => {
    for (const name of fs.readdirSync(EXAMPLES).filter((each) => each.endsWith('.pir.yaml'))) {
      const seed = fs.readFileSync(path.join(EXAMPLES, name), 'utf8');
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => staysEqual(seed, edits)),
        { numRuns: 3 },
      );
    }
  });

  it('finds the same of a long review whose entries say the same again and again, wherever one changes', () => {
    const words = [
      'The postmortem of 12 March.',
      'Five whys.',
      'The LQ (queue) is full.',
      'They forgot it; TBD.',
      'Ines looks.',
      '',
    ];
    const entries = Array.from(
      { length: 40 },
      (_, i) => `  - 10:${i + 10} ${words[i % 6] ?? ''}\n    ${words[(i * 5) % 6] ?? ''}`,
    );
    const seed = SEED.replace('learnings:', `${entries.join('\n')}\nlearnings:`);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => staysEqual(seed, edits)),
      { numRuns: Number(process.env.PIR_RUNS ?? 15) },
    );
  });

  it('reads a passage anew when the people of the review change', () => {
    const memory = new LintMemory();
    const text = (name: string): string =>
      `pir: 1\ntitle: Late mails\npeople:\n  kim: ${name}\nsummary: The outage was caused by Kim.\n`;
    const rules = (source: string): string[] => lintReview(parseReview(source), { memory }).map(({ rule }) => rule);
    assert.ok(rules(text('Kim')).includes('blame/person-cause'));
    assert.deepEqual(
      rules(text('Kim')),
      lintReview(parseReview(text('Kim'))).map(({ rule }) => rule),
    );
    assert.deepEqual(
      rules(text('Sam')),
      lintReview(parseReview(text('Sam'))).map(({ rule }) => rule),
    );
  });

  it('reads all anew when the team names a host as public', () => {
    const memory = new LintMemory();
    const parsed = parseReview('pir: 1\ntitle: Late mails\npublic:\n  summary: Mails of mx1.example.net came late.\n');
    const rules = (publicHosts: string[]): string[] =>
      lintReview(parsed, { memory, publicHosts }).map(({ rule }) => rule);
    assert.ok(rules([]).includes('public/internal-detail'));
    assert.ok(!rules(['mx1.example.net']).includes('public/internal-detail'));
  });

  it('lets a rule that speaks once speak again when its first place is gone', () => {
    const memory = new LintMemory();
    const text = (title: string): string => `pir: 1\ntitle: ${title}\nsummary: This postmortem is short.\n`;
    const spans = (source: string): number[] =>
      lintReview(parseReview(source), { memory })
        .filter(({ rule }) => rule === 'naming/postmortem')
        .map(({ span }) => span.start);
    assert.deepEqual(spans(text('The postmortem')), [text('The postmortem').indexOf('postmortem')]);
    assert.deepEqual(spans(text('The review')), [text('The review').indexOf('postmortem')]);
  });
});
