import assert from 'node:assert/strict';
import { parseReview } from '../../../src/core/format/parse';
import { computeMetrics } from '../../../src/core/metrics/compute';
import { REVIEW_RULES } from '../../../src/core/rules/index';
import { LACKING, stillToCome } from '../../../src/core/rules/lacking';
import { lintReview } from '../../../src/core/rules/lint';

describe('what a draft lacks, told without the linter', () => {
  it('knows every rule that says so', () => {
    assert.deepEqual(
      LACKING.map(({ id }) => id),
      REVIEW_RULES.filter(({ lacks }) => lacks !== undefined).map(({ id }) => id),
    );
  });

  for (const [what, text] of [
    ['nothing but a title', 'pir: 1\ntitle: a\n'],
    ['a severity', 'pir: 1\nseverity: sev2\n'],
    ['a false alarm', 'pir: 1\nseverity: sev5\nlearnings: [one]\n'],
    ['a timeline', 'pir: 1\ntimeline:\n  - { at: 2026-02-03T10:00, what: a, milestone: detected }\n'],
    ['a decision to leave it out', 'pir: 1\n# pir-ignore severity/missing: the levels change this week\ntitle: a\n'],
    ['a reviewed one', 'pir: 1\nstatus: reviewed\n'],
  ] as const) {
    it(`says what the linter says: ${what}`, () => {
      const parsed = parseReview(text);
      const said = lintReview(parsed).find(({ rule }) => rule === 'file/incomplete')?.message ?? null;
      assert.equal(stillToCome(parsed, computeMetrics(parsed.review)), said);
    });
  }
});
