import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proseOf } from '../../../src/core/prose/passages';
import { compilePattern } from '../../../src/core/prose/pattern';
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
  return new LanguageLinter([rule]).lint(proseOf([{ section, words, facts }]), {
    source: text,
    people,
    status: 'reviewed',
    severity,
  });
}

const RULES = join(__dirname, '../../../src/core/rules');

describe('a language rule', () => {
  it('is listed once', () => {
    const ids = LANGUAGE_RULES.map(({ id }) => id);
    assert.deepEqual(ids.length, new Set(ids).size);
  });

  for (const rule of LANGUAGE_RULES) {
    it(`${rule.id} has a file of its own, a source, and as many near misses as hits`, () => {
      assert.ok(existsSync(join(RULES, `${rule.id}.ts`)), rule.id);
      assert.ok(rule.source.length > 10 && rule.sections.length > 0);
      assert.ok(
        rule.flag.length >= 2 && rule.allow.length >= rule.flag.length,
        `${rule.flag.length} / ${rule.allow.length}`,
      );
    });

    it(`${rule.id} says why where it is less than a warning`, () => {
      const { severity } = rule;
      if (severity !== 'info' && severity !== 'hint') return;
      const source = readFileSync(join(RULES, `${rule.id}.ts`), 'utf8');
      const said = severity === 'info' ? 'An info: ' : 'A hint: ';
      assert.match(source, new RegExp(`/\\*\\* ${said}[^*]{20,}\\*/\\nexport const`));
    });

    it(`${rule.id} speaks in sentences that blame nobody`, () => {
      for (const text of [rule.why, rule.instead, rule.message]) {
        assert.match(text, /[.?]$/);
        assert.doesNotMatch(text, /!|\byou\b/i);
      }
      assert.doesNotMatch(rule.title, /\.$/);
    });

    it(`${rule.id} has patterns that can do bounded work only`, () => {
      for (const { find } of rule.phrases) {
        for (const source of typeof find === 'string' ? [find] : find) {
          for (const { elements } of compilePattern(source)) {
            // Each gap and option multiplies the ways to match; nothing repeats without end.
            const ways = elements.reduce((product, part) => {
              if (part.type === 'gap') return product * (part.longest + 1);
              return 'optional' in part && part.optional ? product * 2 : product;
            }, 1);
            assert.ok(elements.length <= 14 && ways <= 120, `${source}: ${ways} ways`);
          }
        }
      }
    });
  }
});

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
