import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { fixAll } from '../../../src/core/rules/fix-all';
import { lintReview } from '../../../src/core/rules/lint';
import type { LintOptions } from '../../../src/core/rules/lint';
import { applyEdits } from '../../../src/core/text/edit';
import type { Finding } from '../../../src/core/text/finding';

const lint = (source: string, options?: LintOptions): Finding[] => lintReview(parseReview(source), options);
const ids = (source: string, options?: LintOptions): string[] => lint(source, options).map(({ rule }) => rule);
const severity = (source: string, rule: string): string | undefined =>
  lint(source).find((finding) => finding.rule === rule)?.severity;

const NOTES = `pir: 1
title: Mails arrive late
timezone: Europe/Madrid
timeline:
  - 2026-02-03T14:00 The pager rings.
  - 14:05 Mo reads the logs.
`;

describe('a draft', () => {
  it('is told in one hint what is still to come', () => {
    const findings = lint(NOTES);
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [['file/incomplete', 'hint']],
    );
    assert.match(findings[0]?.message ?? '', /a severity/);
  });

  it('is never an error, however little is in it', () => {
    const keys = [
      'title',
      'summary',
      'severity',
      'timeline',
      'learnings',
      'action_items',
      'people',
      'review',
      'public',
      'customer_impact',
      'metrics',
    ];
    fc.assert(
      fc.property(fc.subarray(keys), fc.boolean(), (chosen, items) => {
        const source = `pir: 1\n${chosen.map((key) => `${key}:${items && /timeline|learnings|items/.test(key) ? '\n  -' : ''}\n`).join('')}`;
        assert.deepEqual(
          lint(source).filter((finding) => finding.severity !== 'hint'),
          [],
        );
      }),
    );
  });
});

describe('the status', () => {
  it('decides how much a missing thing weighs', () => {
    assert.equal(severity(`${NOTES}status: reviewed\n`, 'learning/none'), 'warning');
    assert.equal(severity(`${NOTES}status: published\n`, 'learning/none'), 'error');
    assert.equal(severity(`${NOTES}summary:\n`, 'file/empty'), 'hint');
    assert.equal(severity(`${NOTES}status: published\nsummary:\n`, 'file/empty'), 'error');
  });

  it('of a sev5 asks for one learning or action item only', () => {
    const source = 'pir: 1\ntitle: A false alarm\nstatus: published\nseverity: sev5\n';
    assert.deepEqual(ids(source), ['file/final-gate', 'learning/none']);
    assert.deepEqual(ids(`${source}learnings:\n  - The alert counts test mails.\n`), []);
    assert.deepEqual(ids(`${source}action_items:\n  - { what: Ignore test mails in the count., owner: mo }\n`), []);
  });
});

describe('the options', () => {
  it('change severities and switch rules off', () => {
    const source = 'pir: 1\ntitle: T\naction_items:\n  - Keep two spare nodes.\n';
    assert.equal(
      lint(source, { severities: { 'action/no-owner': 'error' } }).find(({ rule }) => rule === 'action/no-owner')
        ?.severity,
      'error',
    );
    assert.ok(!ids(source, { severities: { 'action/no-owner': 'off' } }).includes('action/no-owner'));
    assert.ok(!ids(source, { severities: { 'file/incomplete': 'off' } }).includes('file/incomplete'));
  });

  it('let a rule with a severity of its own speak in a draft', () => {
    assert.ok(ids(NOTES, { severities: { 'severity/missing': 'warning' } }).includes('severity/missing'));
  });

  it('set thresholds', () => {
    const items = `pir: 1\ntitle: T\naction_items:\n${'  - { what: Do a thing., owner: mo }\n'.repeat(3)}`;
    assert.ok(!ids(items).includes('action/overload'));
    assert.ok(ids(items, { thresholds: { openItems: 2 } }).includes('action/overload'));
  });

  it('give the date without which nothing is overdue', () => {
    const source = 'pir: 1\ntitle: T\naction_items:\n  - { what: Do a thing., owner: mo, due: 2026-02-01 }\n';
    assert.ok(!ids(source).includes('action/overdue'));
    assert.ok(ids(source, { today: Date.parse('2026-03-01') }).includes('action/overdue'));
  });
});

describe('the findings', () => {
  it('come in source order, and the same each time', () => {
    const source = 'pir: 1\ntimezone: CEST\naction_items:\n  - Do a thing.\nsummary: TBD\ntimeline:\n  - 14:00 x\n';
    const findings = lint(source);
    assert.ok(findings.every(({ span }, index) => span.start >= (findings[index - 1]?.span.start ?? 0)));
    assert.deepEqual(lint(source), findings);
  });

  it('of a later version are that one only', () => {
    assert.deepEqual(ids('pir: 2\ntitle:\nmood: good\n'), ['schema/version']);
  });

  it('say one thing at a place that the parser could not read', () => {
    const source = 'pir: 1\ntitle: T\npeople: { mo: Mo }\ncommander: "@mo"\n';
    assert.equal(ids(source).filter((rule) => rule.startsWith('people/')).length, 1);
  });
});

describe('the order of the timeline', () => {
  it('counts with a day alone, and with midnight, before a time that cannot be read', () => {
    for (const lines of [
      ['2026-03-28T18:00 a', '2026-03-30 Monday.', '15:52: b', '16:00 c'],
      ['2026-03-28T18:00 a', '{ at: 2026-03-30, what: Monday. }', '15:52: b', '16:00 c'],
      ['2026-03-28T23:50 a', '00:10: b', '2026-03-29T00:20 c'],
    ])
      assert.deepEqual(
        lint(`pir: 1\ntimeline:\n${lines.map((line) => `  - ${line}\n`).join('')}`)
          .filter(({ rule }) => rule === 'timeline/order')
          .map(({ message }) => message),
        [],
      );
  });
});

describe('all safe fixes', () => {
  it('do not overlap, and leave nothing to fix after a few rounds', () => {
    const source =
      'pir: 1\ntitle: T\nseverity: SEV-2\ncommander: "@mo"\ntimeline:\n  - 2026-02-03T14:10 b see #4\n  - 2026-02-03T14:00 a\n';
    let text = source;
    for (let round = 0; round < 5; round++) text = applyEdits(text, fixAll(lint(text)));
    assert.match(
      text,
      /severity: sev2\ncommander: mo\ntimeline:\n {2}- 2026-02-03T14:00 a\n {2}- "2026-02-03T14:10 b see #4"\n/,
    );
    assert.deepEqual(fixAll(lint(text)), []);
  });

  it('never change a stated figure or a name', () => {
    const source =
      'pir: 1\ntitle: T\npeople: { marta: M }\ncommander: martha\nmetrics: { time_to_recover: 9m }\ntimeline:\n  - { at: 2026-02-03T14:00Z, what: a, milestone: detected }\n  - { at: 14:40Z, what: b, milestone: restored }\n';
    assert.ok(ids(source).includes('metric/mismatch') && ids(source).includes('people/similar'));
    assert.deepEqual(fixAll(lint(source)), []);
  });
});
