import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { languageContext, passages, proseOf } from '../../../src/core/prose/passages';
import { lintProse } from '../../../src/core/rules/language';
import { applyEdits } from '../../../src/core/text/edit';
import type { Finding } from '../../../src/core/text/finding';

function lint(source: string): Finding[] {
  const { review } = parseReview(source);
  return lintProse(proseOf(passages(review)), languageContext(source, review));
}

const said = (source: string): string[] =>
  lint(source).map(({ rule, severity, span }) => `${severity} ${rule}: ${source.slice(span.start, span.end)}`);

describe('the language rules on a review', () => {
  it('point at the words in the source, also across folds, blocks and escapes', () => {
    assert.deepEqual(said('pir: 1\nsummary: >-\n  We\n  should have\n  waited longer.\n'), [
      'warning counterfactual/should-have: should have\n  waited',
    ]);
    assert.deepEqual(said('pir: 1\nsummary: "A \\u2013 caf\\u00e9. We should have\\x20waited."\n'), [
      'warning counterfactual/should-have: should have\\x20waited',
    ]);
    assert.deepEqual(said('pir: 1\r\nsummary: |\r\n  One line.\r\n  We should have waited.\r\n'), [
      'warning counterfactual/should-have: should have waited',
    ]);
  });

  it('leave alone what only repeats the words that an entry quotes', () => {
    const entry = (what: string, quote: string): string =>
      `pir: 1\ntimeline:\n  - at: 2025-11-20T16:03\n    what: ${what}\n    quote: |\n      ${quote}\n`;
    assert.deepEqual(said(entry('We should have waited longer', 'We should have waited longer, I think.')), []);
    assert.deepEqual(said(entry('We should have waited…', 'We should have waited longer, I think.')), []);
    assert.deepEqual(said(entry('We should have waited longer.', 'Let us wait.')).length, 1);
  });

  it('say one thing a sentence and family, and mention the others', () => {
    const source = 'pir: 1\nsummary: If only the careless engineer had looked, we would have known.\n';
    const found = lint(source).filter(({ rule }) => rule.startsWith('counterfactual/'));
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['counterfactual/would-have'],
    );
    assert.deepEqual(
      found[0]?.related?.map(({ message }) => message.split(':')[0]),
      ['`counterfactual/if-only`'],
    );
    assert.ok(lint(source).some(({ rule }) => rule === 'blame/character'));
  });

  it('say one thing about the same words, the graver one, and a hint elsewhere in the sentence all the same', () => {
    assert.deepEqual(said('pir: 1\nlearnings:\n  - nobody noticed\n'), ['info blame/human-error: nobody noticed']);
    // Told in the timeline it explains nothing.
    assert.deepEqual(said('pir: 1\ntimeline:\n  - 2026-02-03T10:00 nobody noticed\n'), []);
    assert.deepEqual(said('pir: 1\nsummary: Nobody noticed, and in hindsight it was late.\n'), [
      'warning blame/human-error: Nobody noticed',
      'info hindsight/marker: in hindsight',
    ]);
  });

  it('say the gravest of what one rule finds in a sentence, wherever it stands', () => {
    assert.deepEqual(said('pir: 1\nsummary: The ticket fell through the cracks by plain human error.\n'), [
      'warning blame/human-error: human error',
    ]);
  });

  it('write nothing for a label that calls what follows the cause', () => {
    for (const text of ["'Root cause: the pool'", 'root cause: the pool']) {
      const found = lint(`pir: 1\ncontributing_factors:\n  - ${text}\n`).find(
        ({ rule }) => rule === 'cause/single-root',
      );
      assert.deepEqual(found?.fixes, [], text);
    }
  });

  it('leave commands, outputs, quotes and the parking lot alone', () => {
    const source = `pir: 1
timeline:
  - at: 2026-02-03T10:00
    what: Mo restarts the broker.
    command: we should have waited
    output: we should have waited
    quote: we should have waited
parking_lot:
  - We should have waited.
`;
    assert.deepEqual(said(source), []);
  });

  it('know the section: a reason is fine in a judgment and noted in the timeline', () => {
    const entry = (key: string): string =>
      `pir: 1\ntimeline:\n  - at: 2026-02-03T10:00\n    what: Broker restarted.\n    judgment:\n      ${key}: Restarted because the lag grew.\n`;
    assert.deepEqual(said(entry('reasoning')), []);
    assert.deepEqual(said('pir: 1\ntimeline:\n  - 2026-02-03T10:00 Restarted because the lag grew.\n'), [
      'warning timeline/explains: because',
    ]);
  });

  it('write no role in place of a name that is not one of a person', () => {
    for (const role of ['payments', 'checkout', 'databases', 'on-call engineers']) {
      const source = `pir: 1\npeople: { tom: { name: Tom, role: ${role} } }\nsummary: Tom muted the page.\n`;
      const found = lint(source).find(({ rule }) => rule === 'blame/named-person');
      assert.deepEqual(found?.fixes, [], role);
    }
  });

  it('write the role that a review declares in place of a name, and nothing twice', () => {
    const source = 'pir: 1\npeople: { tom: { name: Tom, role: cache on-call } }\nsummary: Tom muted the page.\n';
    const fix = lint(source).find(({ rule }) => rule === 'blame/named-person')?.fixes[0];
    assert.equal(fix?.title, 'Replace by the role: “cache on-call”');
    const text = applyEdits(source, fix?.edits ?? []);
    assert.match(text, /summary: The cache on-call muted the page\./);
    assert.ok(!lint(text).some(({ rule }) => rule === 'blame/named-person'));
  });

  it('write a role unasked only where a name must be meant, and no word that begins a sentence with a capital letter', () => {
    const isSafe = (name: string, summary: string): boolean | undefined => {
      const source = `pir: 1\npeople: { ${name.toLowerCase()}: { name: ${name}, role: cache on-call } }\nsummary: ${summary}\n`;
      return lint(source).find(({ rule }) => rule === 'blame/named-person')?.fixes[0]?.safe;
    };
    assert.equal(isSafe('Petra', 'Petra runs the job by hand.'), true);
    assert.equal(isSafe('Bill', 'At noon Bill started the job by hand.'), true);
    assert.equal(isSafe('Will', 'So Will started the job by hand.'), true);
    assert.equal(isSafe('Bill', 'Bill runs stopped on Sunday.'), false);
    assert.equal(isSafe('Will', 'Will retries help?'), false);
    assert.equal(isSafe('Max', 'Max was at 64 connections.'), false);
  });

  it('turn a root cause into a contributing factor, a mean into a time, a why into what led to it', () => {
    const rewritten = (summary: string): string => {
      const source = `pir: 1\nsummary: ${summary}\n`;
      const edits = lint(source).flatMap(({ fixes }) => fixes.filter(({ safe }) => safe).flatMap(({ edits }) => edits));
      return applyEdits(source, edits).slice('pir: 1\nsummary: '.length).trim();
    };
    assert.equal(rewritten('The root cause was a full disk.'), 'A contributing factor was a full disk.');
    for (const kept of [
      'The root cause of the root cause was a full disk.',
      'The root cause is a lack of discipline.',
      'The root cause was the on-call engineer.',
    ])
      assert.equal(rewritten(kept), kept);
    assert.equal(
      rewritten('The root cause was a leak that the engineer found.'),
      'A contributing factor was a leak that the engineer found.',
    );
    assert.equal(rewritten('MTTR was 12 minutes.'), 'TTR was 12 minutes.');
    assert.equal(rewritten('Why did they restart both?'), 'What led them to restart both?');
    assert.equal(rewritten('Why did nobody restart both?'), 'Why did nobody restart both?');
  });

  it('offer no edit where the source spells the words another way', () => {
    const source = 'pir: 1\nsummary: >-\n  The root\n  cause was a full disk.\n';
    const found = lint(source).filter(({ rule }) => rule === 'cause/single-root');
    assert.equal(found.length, 1);
    assert.deepEqual(found[0]?.fixes, []);
  });

  it('never throw and point into the source, whatever is written', () => {
    const word = fc.constantFrom('we', 'should', 'have', 'the', 'engineer', 'broke', 'root', 'cause', '"', '`', '!', 'not', 'failed', 'to', 'who', 'why', 'did', '?', '.', '\n', "n't", '😱', ',', 'investigate', 'was'); // prettier-ignore
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (value) => {
        const source = `pir: 1\nsummary: ${JSON.stringify(value)}\nlearnings: [${JSON.stringify(value)}]\naction_items: [${JSON.stringify(value)}]\n`;
        for (const { span } of lint(source))
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= source.length);
      }),
    );
  });

  it('do work that grows with the text and not faster', () => {
    const parts = [
      'we should have been told that ',
      'if we had if we had if ',
      'the engineer who ran the job that ',
      'not not not failed to ',
      'because of the team of the team ',
      'accidentally deleted by mistake ',
      'investigate and improve and ensure ',
      'really really really should really really have ',
    ];
    for (const part of parts) {
      const cost = (times: number): number => {
        const value = part.repeat(times);
        const passage = {
          section: 'summary',
          words: { value, span: { start: 0, end: value.length }, map: [0, 0] },
          facts: {},
        } as const;
        const start = process.cpuUsage().user;
        lintProse(proseOf([passage]), { source: value, people: [], status: 'draft', severity: null });
        return process.cpuUsage().user - start;
      };
      cost(50);
      // 8 times the text; generous, since other work shares the processor.
      assert.ok(cost(1600) < 300_000 + 40 * cost(200), part);
    }
  });
});
