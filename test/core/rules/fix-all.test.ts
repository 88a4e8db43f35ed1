import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { fixAll } from '../../../src/core/rules/fix-all';
import { LANGUAGE_RULES } from '../../../src/core/rules/index';
import { lintReview } from '../../../src/core/rules/lint';
import { lintMarkdown } from '../../../src/core/rules/markdown';
import { applyEdits } from '../../../src/core/text/edit';
import type { Finding } from '../../../src/core/text/finding';

const SENTENCES = LANGUAGE_RULES.flatMap(({ flag, allow }) => [...flag, ...allow]).map((one) =>
  typeof one === 'string' ? one : one.text,
);
const sentence = fc.constantFrom(...SENTENCES);

/** A review in YAML with these sentences, people with roles among it. */
const review = fc
  .record({
    summary: fc.array(sentence, { maxLength: 4 }),
    learnings: fc.array(sentence, { maxLength: 4 }),
    items: fc.array(sentence, { maxLength: 3 }),
  })
  .map(
    ({ summary, learnings, items }) =>
      `pir: 1
title: Mails arrive late
people: { tom: { name: Tom, role: cache on-call }, mira: { name: Mira, role: relay owner } }
summary: ${JSON.stringify(`Tom looked. ${summary.join(' ')}`)}
learnings: ${JSON.stringify(learnings)}
action_items: ${JSON.stringify(items)}
`,
  );
const markdown = fc
  .array(
    fc.tuple(fc.constantFrom('## Summary\n\n', '## Timeline\n\n', '## Action items\n\n- ', '- ', '> ', ''), sentence),
    { maxLength: 8 },
  )
  .map((parts) => `# Mails arrive late\n\n${parts.map(([mark, text]) => `${mark}${text}\n`).join('\n')}`);

/** Applies the safe fixes until none is left, which takes a few rounds at most. */
function mended(source: string, lint: (text: string) => readonly Finding[]): string {
  let text = source;
  for (let round = 0; round < 5; round++) {
    const edits = fixAll(lint(text));
    if (edits.length === 0) return text;
    text = applyEdits(text, edits);
  }
  return assert.fail(`the fixes of this do not come to an end:\n${source}`);
}

const ofReview = (text: string): readonly Finding[] => lintReview(parseReview(text));

describe('all safe fixes together', () => {
  it('come to an end, and applied again change nothing: reviews', () => {
    fc.assert(
      fc.property(review, (source) => {
        const once = mended(source, ofReview);
        assert.equal(mended(once, ofReview), once);
      }),
      { numRuns: 60 },
    );
  });

  it('come to an end, and applied again change nothing: Markdown', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const once = mended(source, lintMarkdown);
        assert.equal(mended(once, lintMarkdown), once);
      }),
      { numRuns: 60 },
    );
  });

  it('leave a review that reads as before, with no finding of form more', () => {
    fc.assert(
      fc.property(review, (source) => {
        const form = (text: string): number =>
          ofReview(text).filter(({ rule }) => /^(?:yaml|schema)\//.test(rule)).length;
        const after = mended(source, ofReview);
        assert.ok(form(after) <= form(source), after);
        assert.equal(parseReview(after).review.learnings.length, parseReview(source).review.learnings.length);
      }),
      { numRuns: 40 },
    );
  });
});
