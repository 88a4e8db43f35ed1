import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { LintMemory } from '../../../src/core/rules/lint-memory';
import { lintReview } from '../../../src/core/rules/lint';

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

function staysEqual(seed: string, edits: readonly { at: number; remove: number; insert: string }[]): void {
  const memory = new LintMemory();
  let source = seed;
  let parsed = parseReview(source);
  lintReview(parsed, { memory });
  for (const change of edits) {
    source = apply(source, change);
    parsed = parseReview(source, parsed);
    assert.deepEqual(lintReview(parsed, { memory }), lintReview(parseReview(source)), source);
  }
}

describe('linting on from an earlier version', () => {
  it('finds what a run from the start finds, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => staysEqual(SEED, edits)),
      { numRuns: Number(process.env.PIR_RUNS ?? 30) },
    );
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
