import assert from 'node:assert/strict';
import { LANGUAGE_RULES } from '../../../src/core/rules/language-rules';
import { LanguageLinter } from '../../../src/core/rules/language';
import type { LanguageRule, SentenceExample } from '../../../src/core/rules/rule';
import type { Finding } from '../../../src/core/text/finding';

/** A sentence as a review of one passage, linted by all rules; hits of other rules of the family count as well. */
function lint(rule: LanguageRule, example: SentenceExample): Finding[] {
  const {
    text,
    in: section = rule.sections[0] ?? 'summary',
    facts = {},
    people = [],
    severity = null,
  } = typeof example === 'string' ? { text: example } : example;
  const words = { value: text, span: { start: 0, end: text.length }, map: [0, 0] };
  return new LanguageLinter([rule]).lint([{ section, words, facts }], {
    source: text,
    people,
    status: 'reviewed',
    severity,
  });
}

describe('the examples of the language rules', () => {
  for (const rule of LANGUAGE_RULES) {
    describe(rule.id, () => {
      for (const example of rule.flag) {
        it(`flags ${JSON.stringify(typeof example === 'string' ? example : example.text)}`, () => {
          assert.deepEqual(
            lint(rule, example).map((finding) => finding.rule),
            [rule.id],
          );
        });
      }
      for (const example of rule.allow) {
        it(`leaves alone ${JSON.stringify(typeof example === 'string' ? example : example.text)}`, () => {
          assert.deepEqual(
            lint(rule, example).map((finding) => finding.message),
            [],
          );
        });
      }
    });
  }
});
