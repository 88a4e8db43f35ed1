import assert from 'node:assert/strict';
import { importDraft } from '../../../src/core/import/write/draft';
import { parseReview } from '../../../src/core/format/parse';
import { read } from './say';

const REPORT = `---
title: Payments answer 502
date: 2025-11-20
author: Rosa
---

## Executive Summary

The pool of connections ran empty.
Payments were late for an hour.

**Severity**: SEV-2

## Impact

- A third of the payments were late.

## Timeline

All times in UTC.

- 16:03 An alert fires.
- 16:05 @rosa takes it on
- somewhen Milan joins
- 17:00 **Payments flow again.**

## Root causes

1. The pool held 20 connections.
2. A retry doubled the load:

   \`\`\`
   retries: 5
   \`\`\`

## Lessons Learned

### What went well

- The alert named the service.

### What went poorly

- Nobody knew the size
  of the pool.

### Where we got lucky

- It was not payday.

## Action items

| Action | Owner | Due | Ticket | Priority |
|---|---|---|---|---|
| Alert on the pool | @rosa | 2025-12-01 | PAY-12 | high |
| Write the size down | Milan | soon | | |

### Later

- [x] Lower the retries (owner: Milan)
- [ ] Try a bigger pool https://github.com/acme/pay/issues/9

## Attendees

Rosa, Milan

## Stats

- Time to detect: 3 minutes
- Time to recovery: 57 min
- Time to resolve: 2 days

## Resolution

We restarted it.

## Supporting information

- https://wiki.example.com/pool
`;

describe('a Markdown postmortem', () => {
  const imported = read(REPORT);
  const draft = importDraft(imported);
  const { review, findings } = parseReview(draft);

  it('becomes a review without findings about form', () => {
    assert.equal(imported.format, 'markdown');
    assert.deepEqual(findings, []);
    assert.equal(review.title?.value, 'Payments answer 502');
    assert.equal(review.status?.value, 'draft');
    assert.equal(review.zone, 'UTC');
  });

  it('with each part under its key', () => {
    assert.equal(review.summary?.value, 'The pool of connections ran empty.\nPayments were late for an hour.\n');
    assert.equal(review.severity?.value, 'sev2');
    assert.equal(review.customerImpact?.description?.value, 'A third of the payments were late.');
    assert.deepEqual(
      review.timeline.map(({ at, what, who }) => [at?.text, what?.value, who.map((one) => one.value).join()]),
      [
        ['2025-11-20T16:03', 'An alert fires.', ''],
        ['16:05', '@rosa takes it on', 'rosa'],
        ['17:00', '**Payments flow again.**', ''],
      ],
    );
    assert.deepEqual(
      review.contributingFactors.map(({ what }) => what?.value),
      ['The pool held 20 connections.', 'A retry doubled the load:\n\n```\nretries: 5\n```\n'],
    );
    assert.deepEqual(
      review.learnings.map(({ what, went }) => [what?.value, went?.value]),
      [
        ['The alert named the service.', 'well'],
        ['Nobody knew the size of the pool.', 'poorly'],
        ['It was not payday.', 'lucky'],
      ],
    );
    assert.deepEqual(
      review.actionItems.map((item) => [
        item.what?.value,
        item.owner.map(({ value }) => value).join(),
        item.due?.text,
        item.ticket.map(({ value }) => value).join(),
        item.priority?.value,
        item.status?.value,
      ]),
      [
        ['Alert on the pool', 'rosa', '2025-12-01', 'PAY-12', 'high', undefined],
        ['Write the size down; Due: soon', 'milan', undefined, '', undefined, undefined],
        ['Lower the retries', 'milan', undefined, '', undefined, 'done'],
        [
          'Try a bigger pool https://github.com/acme/pay/issues/9',
          '',
          undefined,
          'https://github.com/acme/pay/issues/9',
          undefined,
          undefined,
        ],
      ],
    );
    assert.deepEqual(
      review.attendees.map(({ value }) => value),
      ['rosa', 'milan'],
    );
    assert.deepEqual(
      review.metrics.map(({ key, duration }) => [key, duration.text]),
      [
        ['time_to_detect', '3m'],
        ['time_to_recover', '57m'],
      ],
    );
    assert.deepEqual(
      review.links.map(({ value }) => value),
      ['https://wiki.example.com/pool'],
    );
  });

  it('and the rest as comments at their places', () => {
    assert.match(draft, /\n {2}# All times in UTC\.\n {2}- 2025/);
    assert.match(draft, /\n {2}# - somewhen Milan joins\n {2}- 17:00/);
    assert.match(draft, /\n# Stats\n# - Time to resolve: 2 days\n# Resolution\n# We restarted it\.\n/);
  });

  it('loses no word', () => {
    const plain = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
    const known = new Set(plain(draft));
    // What headings and columns are called is said by the keys.
    const structure = new Set(
      'executive root causes lessons learned went well poorly where lucky action items attendees detect minutes supporting information sev timeline owner ticket priority recovery date items impact title'.split(
        ' ',
      ),
    );
    assert.deepEqual(
      plain(REPORT).filter((word) => !known.has(word) && !structure.has(word)),
      [],
    );
  });

  it('is read in other shapes as well: setext headings, bold headings, bold list items', () => {
    const setext = read(
      'Slow search\n===========\n\nSummary\n-------\nIt was slow.\n\nTimeline\n--------\n2025-11-20 16:03 a\n\nNext steps\n----------\n- do it\n',
    );
    assert.deepEqual(
      [setext.review.title, setext.review.summary, setext.entries.length, setext.review.actionItems?.length],
      ['Slow search', 'It was slow.', 1, 1],
    );
    const bold = read(
      '# Slow search\n\n**Summary**\n\nIt was slow.\n\n**Detection**\n\nBy a customer.\n\n**Action items**\n\n- do it\n',
    );
    assert.deepEqual(
      [bold.review.summary, bold.review.remarks, bold.review.actionItems?.map(({ what }) => what)],
      ['It was slow.', ['Detection', 'By a customer.'], ['do it']],
    );
    const items = read(
      '# Incident\n\n- **Key events**\n  - First detected 2025-03-18 09:36\n  - Repaired 2025-03-18 10:40\n\n- **Time to repair**: 1h 4m\n\n- **Impact**:\n  - No deploys.\n\n- **Review actions**:\n  - do it\n',
    );
    assert.deepEqual(
      items.entries.map(({ what, milestones }) => [what, ...milestones]),
      [
        ['First detected', 'detected'],
        ['Repaired', 'restored'],
      ],
    );
    assert.deepEqual(
      [items.review.metrics, items.review.actionItems?.map(({ what }) => what)],
      [[['time_to_recover', '1h 4m']], ['do it']],
    );
  });

  it('says which date it takes where none stands at the times', () => {
    const dated = read('# Slow search, 2025-11-20\n\n## Timeline\n- 16:03 a\n\n## Summary\nx\n');
    assert.deepEqual([dated.entries[0]?.at?.date, dated.warnings], ['2025-11-20', []]);
    const undated = read('# Slow search\n\n## Summary\nOn November 20, 2025 it was slow.\n\n## Timeline\n- 16:03 a\n');
    assert.equal(undated.entries[0]?.at?.date, '2025-11-20');
    assert.match(undated.warnings[0] ?? '', /first date of the document/);
  });

  it('takes headings with times for entries', () => {
    const { entries } = read(
      '## Summary\nx\n\n## Timeline\n\n### 2025-11-20 16:03\n\nIt began.\n\nThen it went on.\n\n### 16:20 Fixed\n\n## Action items\n- do it\n',
    );
    assert.deepEqual(
      entries.map(({ at, what }) => [at?.date, at?.clock, what]),
      [
        ['2025-11-20', '16:03', 'It began.\n\nThen it went on.'],
        ['2025-11-20', '16:20', 'Fixed'],
      ],
    );
  });
});

describe('an action item of a Markdown postmortem', () => {
  const item = (line: string): readonly (string | undefined)[] => {
    const { review } = parseReview(importDraft(read(`# Stall of 2026-11-30\n\n## Action items\n\n- ${line}\n`)));
    const [only] = review.actionItems;
    return [only?.owner.map(({ value }) => value).join() ?? '', only?.due?.text];
  };

  it('takes its owner from the words that a review lints by', () => {
    for (const owned of [
      'Add a probe. Owner: Ravi. OPS-1',
      'Add a probe. **Owner:** Ravi',
      'Add a probe (responsible: Ravi, OPS-1)',
      'Add a probe. Assignee: Ravi, OPS-1',
      'Add a probe @ravi OPS-1',
      'Add a probe (@ravi), due May 2',
      'Add a probe.\n  - Owner: Ravi',
      'Add a probe @ravi 2026-12-14',
      'Add a probe – Ravi, 2026-12-14',
      'Add a probe — Ravi',
      'Add a probe (Ravi)',
      'Add a probe (Ravi, OPS-1)',
      'Add a probe, Ravi, OPS-1',
      'Add a probe [Ravi]',
      'Ravi: add a probe',
      'Ravi to add a probe',
    ])
      assert.equal(item(owned)[0], 'ravi', owned);
    for (const unowned of [
      'Add a probe (Redis)',
      'Add a probe – Postgres, 2026-12-14',
      'Add a probe (Falcon)',
      'Grafana: add a probe',
      'Add a probe like that of Ravi',
      'Tell Mette, Ravi and Kim which queue stalls',
      'Add a probe (Ravi knows which)',
      'Add a probe of the stall of 2026-12-14',
    ])
      assert.equal(item(unowned)[0], '', unowned);
    for (const unowned of ['Add a probe. Owner: TBD', 'Ask @ravi for the size of the pool', 'Owners of jobs are paged'])
      assert.equal(item(unowned)[0], '', unowned);
  });

  it('takes the day by which it is due, of the year behind the incident', () => {
    assert.equal(item('Add a probe. Owner: Ravi. Due 2027-04-01')[1], '2027-04-01');
    assert.equal(item('Add a probe, due Dec 20')[1], '2026-12-20');
    assert.equal(item('Add a probe, **due:** Feb 20.')[1], '2027-02-20');
    assert.equal(item('Add a probe (@ravi, due 20 February)')[1], '2027-02-20');
    assert.equal(item('Add a probe @ravi 2026-12-14')[1], '2026-12-14');
    assert.equal(item('Add a probe – Ravi, 2026-12-14')[1], '2026-12-14');
    assert.equal(item('Add a probe, Ravi, 2026-12-14.')[1], '2026-12-14');
    for (const undated of [
      'Add a probe of the stall of 2026-12-14',
      'Add a probe – Postgres, 2026-12-14',
      'Ask @ravi about 2026-12-14',
      'Ravi to look at the stall of 2026-12-14',
    ])
      assert.equal(item(undated)[1], undefined, undated);
    for (const undated of ['Add a probe, due soon', 'Add a probe, due in Feb', 'Add a probe like that of Feb 20'])
      assert.equal(item(undated)[1], undefined, undated);
  });
});

describe('front matter and headings of a Markdown postmortem', () => {
  it('say the severity, and what helped and what was hard', () => {
    const document = (severity: string): string =>
      `---\ntitle: Stall\nseverity: ${severity}\n---\n\n## Lessons learned\n\n### What was hard\n\n- The page named no shard.\n\n### What helped\n\n- The drill.\n`;
    for (const [written, severity] of [
      ['2', 'sev2'],
      ['"2"', 'sev2'],
      ['SEV-1', 'sev1'],
    ] as const) {
      const { review } = read(document(written));
      assert.deepEqual([review.severity, review.remarks], [severity, []]);
      assert.deepEqual(review.learnings?.map(({ what, went }) => [what, went]), [['The page named no shard.', 'poorly'], ['The drill.', 'well']]); // prettier-ignore
    }
    for (const other of ['high', '7', '2 of 5']) {
      const { review } = read(document(other));
      assert.deepEqual([review.severity, review.remarks], [undefined, [`severity: ${other}`]]);
    }
  });
});

describe('what could be improved in a Markdown postmortem', () => {
  const learnings = (heading: string): unknown =>
    read(
      `# Stall\n\n## ${heading}\n\n- The page names no shard.\n\n## Action items\n\n- do it\n`,
    ).review.learnings?.map(({ what, went }) => [what, went]);

  it('is learned', () => {
    for (const heading of ['What could be improved', 'What could be better?', 'What we could have done better'])
      assert.deepEqual(learnings(heading), [['The page names no shard.', 'poorly']], heading);
    for (const heading of ['Areas for improvement', 'Opportunities for improvement', 'Room for improvement'])
      assert.deepEqual(learnings(heading), [['The page names no shard.', undefined]], heading);
  });
});
