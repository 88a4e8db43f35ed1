import { namedInFields } from '../../../src/core/prose/markdown/named';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownPassages } from '../../../src/core/prose/markdown/passages';
import { ignoreMarkdownEdit, lintMarkdown } from '../../../src/core/rules/markdown';
import { applyEdits } from '../../../src/core/text/edit';

const read = (source: string): string[] =>
  markdownPassages(source).map(({ section, words }) => `${section}: ${words.value}`);
const said = (source: string): string[] =>
  lintMarkdown(source).map(({ rule, span }) => `${rule}: ${source.slice(span.start, span.end)}`);

const REVIEW = `---
title: Queue
---
# Review of the queue stall

Some prose
over two lines.

## What happened

- **Timeline**:
  - 10:00 the queue stops
  - **Impact**: some orders wait

### Root cause

> We should have waited.

    code: we should have waited

## Follow-ups

| Action | Owner | Status |
|---|---|---|
| Improve \\| alerts | | open |
| Add a lock | @mo | done |

- [ ] Write the runbook @anna
- [x] Drop the table
`;

describe('the passages of a Markdown review', () => {
  it('stand in the sections that headings and labels open', () => {
    assert.deepEqual(read(REVIEW), [
      'title: Review of the queue stall',
      'notes: Some prose\nover two lines.',
      'timeline: 10:00 the queue stops',
      'timeline: some orders wait',
      'action_items: Improve \\| alerts',
      'action_items: Add a lock',
      'action_items: Write the runbook @anna',
      'action_items: Drop the table',
    ]);
  });

  it('know owners and what is done', () => {
    const items = markdownPassages(REVIEW).filter(({ section }) => section === 'action_items');
    assert.deepEqual(items.map(({ facts }) => [facts.owned ?? null, facts.open]), [[false, true], [true, false], [true, true], [false, false]]); // prettier-ignore
  });

  it('point at their words in the source, with any line ends', () => {
    for (const source of [REVIEW, REVIEW.replaceAll('\n', '\r\n'), REVIEW.replaceAll('\n', '\r'), `\uFEFF${REVIEW}`]) {
      assert.deepEqual(read(source), read(REVIEW));
      for (const { words } of markdownPassages(source)) {
        assert.equal(source.slice(words.span.start, words.span.end).replaceAll(/\r?\n\s*|\r/g, '\n'), words.value);
      }
    }
  });

  it('take a paragraph or item in the first line of a review for one', () => {
    for (const source of ['The queue stalled.\n', '- The queue stalled.\n', '**Impact:** the queue stalled.\n'])
      assert.deepEqual(
        markdownPassages(source).map(({ facts }) => facts.item),
        [source.startsWith('-')],
      );
    assert.deepEqual(read('**Impact:** the queue stalled.\n'), ['customer_impact: the queue stalled.']);
  });

  it('take a whole item in bold among tasks and lessons for one, where nothing stands below it', () => {
    const below = (...lines: string[]): string[] => read(`## Action items\n\n${lines.join('\n')}\n`);
    assert.deepEqual(below('- **Split the queue**', '- Drain it'), [
      'action_items: **Split the queue**',
      'action_items: Drain it',
    ]);
    assert.deepEqual(below('- **Split the queue.**'), ['action_items: **Split the queue.**']);
    // Labels: of what stands below, with a colon, of a section, and elsewhere.
    assert.deepEqual(below('- **Split the queue**', '  - Drain it'), ['action_items: Drain it']);
    assert.deepEqual(below('- **Split the queue**', '', '  Drain it'), ['action_items: Drain it']);
    assert.deepEqual(below('- **Split the queue:**', '- Drain it'), ['action_items: Drain it']);
    assert.deepEqual(below('- **Lessons learned**', '- Drain it'), ['action_items: Drain it']);
    assert.deepEqual(read('## Summary\n\n- **Slow queue**\n- Drained\n'), ['summary: Drained']);
  });

  it('are found without an exception in any text', () => {
    const part = fc.constantFrom('# a', '- b', '  - c', '| d | e |', '|---|---|', '> f', '```', '**g**:', '---', '', 'h', '1. i', '[ ] j', '\t', '<b>', '\r'); // prettier-ignore
    const text = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join('\n')),
    );
    fc.assert(
      fc.property(text, (source) => {
        for (const { words } of markdownPassages(source))
          assert.ok(words.span.end <= source.length && words.span.start <= words.span.end);
        lintMarkdown(source);
      }),
    );
  });
});

describe('linting a Markdown review', () => {
  it('says what the language rules say, and which item lacks an owner', () => {
    assert.deepEqual(
      said('# Stall of the queue\n\n## Actions\n\n| Action | Owner |\n|---|---|\n| Look into the locks | TBD |\n'),
      ['action/vague: Look into', 'action/no-owner: Look into the locks'],
    );
  });

  it('says the same with a mark of the byte order in front, and with any line ends', () => {
    const source = `**Authors:** Gösta Ek\n\n## Actions\n\n- Improve monitoring\n  of the queue\n- Add a lock @mo\n\n## Notes\n\nWe should have\nwaited.\n`;
    const findings = ['action/vague: Improve', 'action/no-owner: Improve monitoring\n  of the queue', 'counterfactual/should-have: should have\nwaited']; // prettier-ignore
    assert.deepEqual(said(source), findings);
    for (const end of ['\n', '\r\n', '\r'])
      for (const mark of ['', '\uFEFF']) {
        const text = mark + source.slice(source.indexOf('##')).replaceAll('\n', end);
        assert.deepEqual(
          said(text).map((one) => one.replaceAll(end, '\n')),
          findings,
          JSON.stringify([mark, end]),
        );
      }
    assert.deepEqual(namedInFields(source.replaceAll('\n', '\r')), ['Gösta']);
  });

  const DEED = 'Developer ran an unreviewed migration against production';
  for (const table of [
    `| Root cause | ${DEED} |\n|---|---|\n`,
    `| Root cause | ${DEED} |\n|---|---|\n| Severity | SEV2 |\n`,
    `| | |\n|---|---|\n| Root cause | ${DEED} |\n`,
    `| Field | Value |\n|---|---|\n| Date | 3 May |\n| **Root cause** | ${DEED} |\n`,
    `| Field | Details |\n|---|---|\n| Contributing factor | ${DEED} |\n`,
  ])
    it(`reads what a row of the head table says of the cause: ${table.trim()}`, () => {
      assert.deepEqual(
        said(`# Incident\n\n${table}`).filter((one) => one.startsWith('blame/')),
        ['blame/person-cause: Developer ran an unreviewed'],
      );
    });
  it('reads it also where it is as short as a name', () => {
    assert.deepEqual(said('# Incident\n\n| Field | Value |\n|---|---|\n| Cause | Engineer error |\n'), [
      'blame/human-error: Engineer error',
    ]);
  });
  for (const table of [
    '| Metric | Value |\n|---|---|\n| Retries by engineer error | Engineer error |\n',
    '| Field | Value |\n|---|---|\n| Category | Engineer error |\n',
    '| Cause | Owner |\n|---|---|\n| Root cause | Engineer error |\n',
    '| Cause | Type |\n|---|---|\n| Trigger | Engineer error |\n',
    '| Field | Value | Source |\n|---|---|---|\n| Cause | Engineer error | form |\n',
    '| Root cause | Whose mistake |\n|---|---|\n',
  ])
    it(`leaves alone the values of a table: ${table.trim()}`, () => {
      assert.deepEqual(
        said(`# Incident\n\n${table}`).filter((one) => one.endsWith(': Engineer error') || one.includes('hose')),
        [],
      );
    });

  it('asks for owners in a list only where the list names some', () => {
    assert.deepEqual(said('## Actions\n\n- Add a lock\n- Add a probe\n'), []);
    assert.deepEqual(said('## Actions\n\n- Add a lock @mo\n- Add a probe\n'), ['action/no-owner: Add a probe']);
  });

  it('leaves alone what a comment with a reason ignores, and reports one without effect', () => {
    const source = '## Summary\n\nWe should have waited.\n';
    const [finding] = lintMarkdown(source);
    assert.equal(finding?.rule, 'counterfactual/should-have');
    const edit = ignoreMarkdownEdit(
      source,
      'counterfactual/should-have',
      finding?.span.start ?? 0,
      'the customer said so',
    );
    assert.deepEqual(said(applyEdits(source, [edit])), []);
    assert.deepEqual(said('<!-- pir-ignore blame/fault: no reason to -->\nAll is well.\n'), [
      'suppress/reason: blame/fault',
    ]);
    assert.deepEqual(said('<!-- pir-ignore counterfactual/should-have -->\nWe should have waited.\n'), [
      'suppress/reason: pir-ignore counterfactual/should-have',
      'counterfactual/should-have: should have waited',
    ]);
  });
});

describe('people in the fields of a Markdown review', () => {
  for (const [text, ...names] of [
    ['**Authors:** Gösta Ek, Mirjam Ö. Vance\n', 'Gösta', 'Mirjam', 'Vance'],
    ['| Owner | Tove Lindqvist |\n', 'Tove', 'Lindqvist'],
    ['- Incident commander: Adrian Popa (storage) and [Nora Reed](mailto:x)\n', 'Adrian', 'Popa', 'Nora', 'Reed'],
  ] as const)
    it(`are named: ${text.trim()}`, () => {
      assert.deepEqual(
        namedInFields(text).filter((name) => name.length > 2),
        names,
      );
    });
  for (const text of [
    'On-call: Payments Backend\n',
    '| Owner | Due Date | Ticket |\n',
    'Owner: Customer Success\n',
    'Owner: Storage Team\n',
    'Authors: SRE\n',
    'Owner: Payments\n',
    'The author: Mirka Vance wrote it.\n',
  ])
    it(`are not: ${text.trim()}`, () => {
      assert.deepEqual(namedInFields(text), []);
    });
});
