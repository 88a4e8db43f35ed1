import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReview } from '../../../src/core/format/parse';
import { lintReview } from '../../../src/core/rules/lint';
import { FORM_RULES, LANGUAGE_RULES, REVIEW_RULES } from '../../../src/core/rules/index';

/** The day on which the examples are read, for the rules that look at a calendar. */
const TODAY = Date.parse('2026-03-31T12:00:00Z');
const ROOM = join(__dirname, '../../../src/core/rules');

const found = (source: string, rule: string): string[] =>
  lintReview(parseReview(source), { today: TODAY })
    .filter((finding) => finding.rule === rule)
    .map(({ span }) => source.slice(span.start, span.end));

for (const rule of REVIEW_RULES) {
  describe(rule.id, () => {
    for (const { source, where } of rule.flag) {
      it(`is found at "${where.split('\n')[0]}" in: ${oneLine(source)}`, () => {
        const places = found(source, rule.id);
        assert.ok(
          places.includes(where),
          places.length === 0 ? 'nothing is found' : `it is found at: ${places.join(' | ')}`,
        );
      });
    }
    for (const source of rule.allow) {
      it(`is not found in: ${oneLine(source)}`, () => assert.deepEqual(found(source, rule.id), []));
    }
  });
}

describe('the rules about whole reviews', () => {
  it('live in files of their own names', () => {
    for (const { id } of REVIEW_RULES) {
      assert.match(readFileSync(join(ROOM, `${id}.ts`), 'utf8'), new RegExp(`^ {2}id: '${id}',$`, 'm'));
    }
  });

  it('are all in the list', () => {
    const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const written = files.flatMap(
      (file) => /^ {2}type: 'review',\n {2}id: '([^']+)'/m.exec(readFileSync(join(ROOM, file), 'utf8'))?.[1] ?? [],
    );
    assert.deepEqual(
      REVIEW_RULES.map(({ id }) => id),
      written.sort(),
    );
  });

  it('have ids that nothing else has', () => {
    const ids = [...FORM_RULES, ...REVIEW_RULES, ...LANGUAGE_RULES].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('explain themselves without an exclamation mark and without addressing the reader', () => {
    for (const { id, title, why, instead, source } of REVIEW_RULES) {
      for (const text of [title, why, instead, source]) {
        assert.ok(text.length > 3, id);
        assert.doesNotMatch(text, /!|\byou\b|\byour\b/i, id);
      }
    }
  });

  it('have at least as many examples to leave alone as to report', () => {
    for (const { id, flag, allow } of REVIEW_RULES) {
      assert.ok(
        flag.length > 0 && allow.length >= flag.length,
        `${id}: ${flag.length} to report, ${allow.length} to leave alone`,
      );
    }
  });

  it('speak without an exclamation mark and without addressing the reader', () => {
    for (const { flag } of REVIEW_RULES) {
      for (const { source } of flag) {
        for (const { message, fixes } of lintReview(parseReview(source), { today: TODAY })) {
          assert.doesNotMatch(message.replace(/^Unknown key.*/, ''), /!|\byou\b|\byour\b/i);
          assert.doesNotMatch(message, /undefined|NaN|null\b/);
          for (const fix of fixes) assert.doesNotMatch(fix.title, /undefined|NaN|\byou\b/);
        }
      }
    }
  });
});

function oneLine(source: string): string {
  const text = source.replace(/^pir: 1\n/, '').replace(/\s*\n\s*/g, ' / ');
  return text.length > 110 ? `${text.slice(0, 109)}…` : text;
}
