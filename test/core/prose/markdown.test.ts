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
    for (const source of [REVIEW, REVIEW.replaceAll('\n', '\r\n')]) {
      for (const { words } of markdownPassages(source)) {
        assert.equal(source.slice(words.span.start, words.span.end).replaceAll(/\r?\n\s*/g, '\n'), words.value);
      }
    }
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

  it('asks for owners in a list only where the list names some', () => {
    assert.deepEqual(said('## Actions\n\n- Add a lock\n- Add a probe\n'), []);
    assert.deepEqual(said('## Actions\n\n- Add a lock @mo\n- Add a probe\n'), ['action/no-owner: Add a probe']);
  });

  it('knows an owner by words such as Owner: and Responsible:, and by a name that is told to act', () => {
    const items = (...lines: string[]): string[] => said(`## Actions\n\n- Add a lock @mo\n${lines.join('\n')}\n`);
    for (const owned of [
      'Alert on a stalled queue. Owner: Ravi. OPS-1',
      'Alert on a stalled queue (owner: Ravi, due in May)',
      'Alert on a stalled queue – **Assignee:** Ravi',
      'Alert on a stalled queue; DRI: Ravi',
      'Alert on a stalled queue. **Owner:** Ravi',
      'Alert on a stalled queue [responsible: the storage team]',
      'Ravi to add an alert on a stalled queue.',
      'Ravi and Mette to add an alert on a stalled queue.',
    ])
      assert.deepEqual(items(`- ${owned}`), [], owned);
    for (const unowned of ['Owner: TBD', 'Owner: nobody', '(owner: ?)', 'The owner of a job is paged'])
      assert.deepEqual(
        items(`- Alert on a stalled queue. ${unowned}`).filter((one) => one.startsWith('action/no-owner')),
        [`action/no-owner: Alert on a stalled queue. ${unowned}`],
      );
    assert.deepEqual(items('- Alert on a stalled queue', '  - Owner: Ravi'), []);
    assert.deepEqual(items('- Alert on a stalled queue', '  - **Owner:** –'), [
      'action/no-owner: Alert on a stalled queue',
    ]);
    assert.deepEqual(items('- Terraform to manage the queue'), ['action/no-owner: Terraform to manage the queue']);
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
