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

  const OWNED = [
    'Alert on a stalled queue – Ravi – OPS-3',
    'Alert on a stalled queue — Mette Dahl & Ravi, OPS-3',
    'Alert on a stalled queue (Mette Dahl, OPS-4)',
    'Alert on a stalled queue (OPS-4, Ravi, due 12 March)',
    'Alert on a stalled queue | Ravi | OPS-14',
    'Alert on a stalled queue [Ravi]',
    'Alert on a stalled queue. Ravi, OPS-3.',
    'Alert on a stalled queue, Ravi (OPS-3)',
    'Alert on a stalled queue – [Ravi](https://people.example/7) – [OPS-4](https://ops.example/OPS-4)',
    'Alert on a stalled queue – Ravi (search) – OPS-3',
    'Ravi: alert on a stalled queue',
    '**Ravi:** alert on a stalled queue',
    '**Ravi** to add an alert on a stalled queue',
    'Ravi – alert on a stalled queue',
    '[Ravi] Alert on a stalled queue',
    '[ ] (Ravi) Alert on a stalled queue',
    'Ravi will add an alert on a stalled queue',
    'Ravi and Mette will add an alert on a stalled queue',
    'Search team will write a test of a stalled queue',
    'Alert on a stalled queue (the search team, OPS-4)',
    'Alert on a stalled queue – SRE – OPS-3',
  ];
  for (const owned of OWNED)
    it(`knows the owner, and says nothing of the name: ${owned}`, () => {
      assert.deepEqual(said(`## Actions\n\n- Add a lock @mo\n- ${owned}\n`), []);
    });

  const UNOWNED = [
    'Grafana: alert on a stalled queue',
    'Jenkins will retry the job above 40 s',
    '[P1] Alert on a stalled queue',
    '[Search] Alert on a stalled queue',
    'Alert on a stalled queue (Kafka, OPS-4)',
    'Alert on a stalled queue – Kafka – OPS-3',
    'Alert on a stalled queue (High, OPS-4)',
    'Nobody will restart the broker by hand',
    'The cache will hold 300 jobs',
    'The team will alert on a stalled queue',
    'Search team will get a page at 300 jobs',
    'Max: 300 jobs in the queue',
    'Alert on a stalled queue (Ravi knows which)',
    'Alert on the queue (Ravi saw it stall) at 300 jobs',
    'Tell Mette, Ravi and Kim which queue stalls at 300 jobs',
    'Alert on a stalled queue – as Ravi did by hand',
    'Alert when the drain is done',
    'Replace the drain – done by hand today – with a job',
    'Alert on a stalled queue (done in the pipeline) at 300 jobs',
    'Fixed window of 300 jobs in the queue',
    'Resolved host names are kept for 300 s',
    'Grafana: add a panel of the queue',
    'Staging: add a panel of the queue',
    'Monitoring: add a panel of the queue',
    'Alert on a stalled queue (Redis)',
    'Alert on a stalled queue — Postgres',
    'Alert on a stalled queue — Postgres, this sprint',
    'Alert on a stalled queue (Sidekiq, 2026-08-31)',
    'Alert on a stalled queue -> Alertmanager',
    'Alert on a stalled queue [Monday]',
    'Alert on a stalled queue, staging, Nov 4',
    'Alert on a stalled queue, Production, Nov 4',
    'Alert on a stalled queue (Optional)',
    'Alert on a stalled queue (Mitigation, OPS-4)',
    'Alert on a stalled queue. Falcon.',
    'Alert on a stalled queue of Heron, Falcon',
    'Alert on a stalled queue (Falcon is drained by it)',
    'Falcon: 300 jobs in the queue',
    'Owners of a stalled queue get a page at 300 jobs',
    'Alert on a queue that is assigned to Redis',
    'GitOps: add a panel of the queue',
  ];
  for (const unowned of UNOWNED)
    it(`knows no owner and no end: ${unowned}`, () => {
      const rules = said(`## Actions\n\n- Add a lock @mo\n- ${unowned}\n`).filter((one) => one.includes('no-owner'));
      assert.deepEqual(rules, [`action/no-owner: ${unowned}`]);
    });

  for (const settled of [
    "Won't do: second cluster",
    'Declined – second cluster',
    'Alert on a stalled queue – done',
    'Alert on a stalled queue (done 3 March)',
    'Alert on a stalled queue (fixed in OPS-4)',
    'Alert on a stalled queue. Done.',
    'Alert on a stalled queue – declined: the broker has one',
    '~~Alert on a stalled queue~~',
    '✅ Alert on a stalled queue',
  ])
    it(`asks for no owner of what is done or declined: ${settled}`, () => {
      assert.deepEqual(said(`## Actions\n\n- Add a lock @mo\n- ${settled}\n`), []);
    });

  const PERHAPS = [
    'Alert on a stalled queue — Mirela',
    'Alert on a stalled queue — Mirela Vasik, this sprint',
    'Bex: alert on a stalled queue',
    'Bex to alert on a stalled queue',
    'Bex and Tom: alert on a stalled queue',
    'Alert on a stalled queue (Bex, 2026-08-31)',
    'Alert on a stalled queue (Wen)',
    'Alert on a stalled queue -> Bex',
    'Alert on a stalled queue → Wen & Bex',
    'Alert on a stalled queue [Bex]',
    'Alert on a stalled queue (assigned to Bex)',
    'Alert on a stalled queue, Bex, Nov 4',
    'Alert on a stalled queue, Bex, 4 Nov',
    'Alert on a stalled queue. Assignee Bex.',
    'Alert on a stalled queue, owned by Bex',
  ];
  for (const owned of PERHAPS)
    it(`says nothing where a name that is in no list stands as the owner's: ${owned}`, () => {
      assert.deepEqual(said(`## Actions\n\n- Add a lock @mo\n- ${owned}\n`), []);
    });

  it('takes such a name for no sign that the others lack an owner, but for what is said to be one', () => {
    const lacks = ['action/no-owner: Add a probe'];
    assert.deepEqual(said('## Actions\n\n- Add a lock (Bex)\n- Add a probe\n'), []);
    assert.deepEqual(said('## Actions\n\n- Bex to add a lock\n- Add a probe\n'), []);
    assert.deepEqual(said('## Actions\n\n- Add a lock (assigned to Bex)\n- Add a probe\n'), lacks);
    assert.deepEqual(said('## Actions\n\n- Add a lock. Assignee Bex.\n- Add a probe\n'), lacks);
  });

  const items = '## Actions\n\n- Zhanar: alert on a stalled queue\n- Drain it (Oyuna, OPS-4)\n- Add a probe\n';
  for (const people of [
    '**People:** Zhanar Bek (search), Oyuna\n',
    '## People\n\n- Zhanar Bek: search\n- Oyuna\n',
    '| Authors | Zhanar, Oyuna |\n|---|---|\n',
    '| Time | Who | What |\n|---|---|---|\n| 10:00 | Oyuna | drained it |\n',
    '- 10:00 @zhanar drained it\n',
    '**Owner:** Zhanar\n',
  ])
    it(`knows as owners those whom the review shows as people: ${people.trim()}`, () => {
      assert.deepEqual(
        said(`${people}\n${items}`).filter((one) => one.includes('no-owner')),
        ['action/no-owner: Add a probe'],
      );
    });
  for (const others of [
    '**Systems:** Zhanar, Oyuna\n',
    'People: the Zhanar team and the team of Oyuna\n',
    '## People\n\nNone.\n\n- Zhanar\n- Oyuna\n',
    '| Time | Where | What |\n|---|---|---|\n| 10:00 | Oyuna | drained it |\n',
    '- 10:00 mail from ops@zhanar.example\n',
    '| Who | What |\n|---|---|\n| Mo | drained it |\n\n| What | Host |\n|---|---|\n| drained | Oyuna |\n',
  ])
    it(`knows none: ${others.trim()}`, () => {
      assert.deepEqual(
        said(`${others}\n${items}`).filter((one) => one.includes('no-owner')),
        [],
      );
    });

  const item = (text: string): string[] => said(`## Actions\n\n- ${text}\n`);
  for (const owned of [
    'Improve alerting (owner: Pim, due 2026-12-01)',
    'Improve alerting - owner: Pim',
    'Improve alerting – DRI: Pim',
    'Improve alerting [owner: Pim]',
    'Improve alerting [owner: Pim] by hand',
    'Improve alerting (Owner: Pim)',
    'Improve alerting, **owner:** Pim',
    'Improve alerting (priority: high)',
  ])
    it(`takes what stands before the owner for the item, and for no label: ${owned}`, () => {
      assert.deepEqual(item(owned), ['action/vague: Improve']);
    });
  it('names the topic that stands before the owner', () => {
    assert.deepEqual(item('Better dashboards (owner: Pim)'), ['action/vague: Better dashboards']);
    assert.deepEqual(item('Alerting (owner: Pim)'), ['action/no-verb: Alerting (owner: Pim)']);
  });
  for (const labelled of [
    'Alerting: improve it',
    'Alerting: improve it (owner: Pim)',
    'Owner of alerting: improve it',
    '(Alerting): improve it',
    'Alerting [search]: improve it',
    'Alerting - search: improve it',
  ])
    it(`takes what stands before another colon for a label: ${labelled}`, () => {
      assert.deepEqual(item(labelled), ['action/vague: improve']);
    });
  for (const end of ['Improve alerting: page on lag (owner: Pim)', 'Add an alert at 40 s (owner: Pim)'])
    it(`leaves alone an item with an end before the owner: ${end}`, () => {
      assert.deepEqual(item(end), []);
    });

  it('takes a team as an owner, and not as a sign that the others lack one', () => {
    assert.deepEqual(said('## Actions\n\n- Search team will write a test of it\n- Alert on a stalled queue\n'), []);
    assert.deepEqual(said('## Actions\n\n- Ravi will write a test of it\n- Alert on a stalled queue\n'), [
      'action/no-owner: Alert on a stalled queue',
    ]);
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
