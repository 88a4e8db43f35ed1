import assert from 'node:assert/strict';
import { guessDay } from '../../../src/core/format/guess-day';
import { guessWhen } from '../../../src/core/format/guess-when';
import { applyEdits } from '../../../src/core/text/edit';
import { parseReview } from '../../../src/core/format/parse';

describe('a date in other words', () => {
  for (const text of [
    '10 Dec 2026',
    'Dec 10, 2026',
    'December 10th, 2026',
    '10. December 2026',
    'Thu 10 Dec 2026',
    '10-Dec-2026',
    '10.12.2026',
    '2026/12/10',
    '2026-12-10',
  ])
    it(`is understood: ${text}`, () => {
      assert.equal(guessDay(text), '2026-12-10');
    });

  it('is not guessed where the day could be the month, a year is missing, or no calendar has it', () => {
    for (const text of ['12/10/2026', '10 Dec', '31 Feb 2026', '2026-13-01', 'next friday', 'Q1 2027', ''])
      assert.equal(guessDay(text), null, text);
    assert.equal(guessDay('31/12/2026'), '2026-12-31');
    assert.equal(guessDay('12/31/2026'), '2026-12-31');
  });

  it('is understood before a time of day', () => {
    assert.equal(guessWhen('10 Dec 2026 16:05'), '2026-12-10T16:05');
    assert.equal(guessWhen('Dec 10, 2026 at 4pm'), '2026-12-10T16:00');
    assert.equal(guessWhen('10 Dec 2026 or later'), null);
  });
});

describe('values of other tools', () => {
  const fixes = (line: string): string[] =>
    parseReview(`pir: 1\n${line}\n`).findings.flatMap((finding) =>
      finding.fixes.map(({ title, safe }) => `${title}${safe ? ' (sure)' : ''}`),
    );

  it('are offered as the format writes them', () => {
    assert.deepEqual(fixes('severity: SEV2'), ['Change to `sev2` (sure)']);
    assert.deepEqual(fixes('severity: Sev 2'), ['Change to `sev2` (sure)']);
    assert.deepEqual(fixes('severity: Severity 2'), ['Change to `sev2`']);
    assert.deepEqual(fixes('severity: sev2 (major)'), ['Change to `sev2`']);
    assert.deepEqual(fixes('action_items: [{ what: x, priority: P1 }]'), ['Change to `critical`', 'Change to `high`']);
    assert.deepEqual(fixes('action_items: [{ what: x, due: 10 Dec 2026 }]'), ['Change to 2026-12-10 (sure)']);
    assert.deepEqual(fixes('action_items: [{ what: x, due: ~10 Dec 2026 }]'), ['Change to ~2026-12-10 (sure)']);
    assert.deepEqual(fixes('action_items: [{ what: x, due: soon }]'), []);
  });
});

describe('half a day behind the time of an entry', () => {
  const findings = (line: string): string[] =>
    parseReview(`pir: 1\ntimeline:\n  - 2026-02-03T09:00 The alarm fires.\n  - ${line}\n`).findings.flatMap(
      ({ rule, fixes }) => (rule === 'schema/time' ? fixes.map(({ title }) => title) : []),
    );

  for (const [line, title] of [
    ['3:52 PM The queue is empty.', 'Change to 15:52'],
    ['03:52 pm The queue is empty.', 'Change to 15:52'],
    ['12:10 a.m. The queue is empty.', 'Change to 00:10'],
    ['11:05 AM The queue is empty.', 'Change to 11:05'],
  ] as const)
    it(`is never taken for a word: ${line}`, () => {
      assert.deepEqual(findings(line), [title]);
    });

  it('is mended unasked, but for a PM that may be a person', () => {
    const sure = (entry: string): boolean[] =>
      parseReview(`pir: 1\ntimeline:\n  - 2026-02-03T09:00 The alarm fires.\n${entry}\n`).findings.flatMap(
        ({ fixes }) => fixes.map(({ safe }) => safe),
      );
    for (const entry of ['  - 9:20 am It is empty.', '  - 4:10pm It is empty.', '  - 11:05 AM It is empty.'])
      assert.deepEqual(sure(entry), [true], entry);
    assert.deepEqual(sure('  - 4:10 PM joins the call.'), [false]);
    assert.deepEqual(sure('  - 04:XX It is empty.'), [false]);
  });

  for (const line of [
    '16:05 PM joins the call.',
    '0:30 am Standort ist es still.',
    '9:05 Pmdb is restarted.',
    '9:05 Amira joins.',
  ])
    it(`is a word where no clock has it: ${line}`, () => {
      assert.deepEqual(findings(line), []);
    });
});

describe('a day that its month does not have', () => {
  const mended = (more: string): string[] => {
    const source = `pir: 1\n${more}\n`;
    return parseReview(source).findings.flatMap(({ rule, fixes }) =>
      rule === 'schema/time'
        ? fixes.map(({ edits, safe }) => `${applyEdits(source, edits).slice(7, -1)}${safe ? ' (sure)' : ''}`)
        : [],
    );
  };

  it('may be the last one, which a person decides', () => {
    for (const [written, last] of [
      ['action_items: [{ what: x, due: 2026-04-31 }]', '2026-04-30'],
      ["review: { held: '2026-02-29T10:00' }", '2026-02-28T10:00'],
      ['review: { held: 2028-02-31 }', '2028-02-29'],
      ['timeline:\n  - ~2026-06-31T14:20 The queue grows.', '2026-06-30T14:20'],
      ['timeline:\n  - { at: 2026-11-31T14:20Z, what: x }', '2026-11-30T14:20Z'],
    ] as const) {
      const [text = '', ...others] = mended(written);
      assert.deepEqual(others, []);
      assert.ok(text.includes(last) && !text.includes('sure'), text);
      assert.deepEqual(
        parseReview(`pir: 1\n${text}\n`).findings.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.equal(text.replace(last, ''), written.replace(/'?\d{4}-\d{2}-\d{2}(?:T[\d:]+Z?)?'?/, ''));
    }
  });

  it('is not guessed where more is wrong', () => {
    for (const written of [
      'action_items: [{ what: x, due: 2026-13-31 }]',
      'action_items: [{ what: x, due: 2026-04-45 }]',
      'timeline:\n  - 2026-04-31T14:20+20:00 The queue grows.',
    ])
      assert.deepEqual(mended(written), [], written);
  });
});
