import assert from 'node:assert/strict';
import { parseReview } from '../../../src/core/format/parse';
import { publicLeaks } from '../../../src/core/prose/leaks/public-leaks';
import { applyEdits } from '../../../src/core/text/edit';

const HEAD = `pir: 1
people: { lena: { name: Lena Otte, role: storage on-call } }
public:
`;

const leaks = (lines: string) => publicLeaks(parseReview(HEAD + lines).review);

/** The text after every fix that is offered. */
const mended = (lines: string): string =>
  applyEdits(
    HEAD + lines,
    leaks(lines).flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits)),
  ).slice(HEAD.length);

describe('a person in the words of a public report', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['  resolution: Lena took the rule back.\n', '  resolution: Our team took the rule back.\n'],
    ['  resolution: "The rule was taken back by @lena."\n', '  resolution: "The rule was taken back by our team."\n'],
    ["  resolution: Lena Otte's change was undone.\n", "  resolution: Our team's change was undone.\n"],
    [
      '  summary: |\n    It was noon when\n    Lena saw it.\n',
      '  summary: |\n    It was noon when\n    our team saw it.\n',
    ],
    ['  summary: |\n    It was noon.\n    Lena saw it.\n', '  summary: |\n    It was noon.\n    Our team saw it.\n'],
    ['  countermeasures: [A page reaches Lena sooner.]\n', '  countermeasures: [A page reaches our team sooner.]\n'],
  ];
  for (const [before, after] of cases) {
    it(`can be told as the team: ${before.trim()}`, () => {
      assert.equal(mended(before), after);
      assert.ok(leaks(before).every(({ fixes }) => fixes.every(({ safe }) => !safe)));
      assert.deepEqual(leaks(after), []);
    });
  }

  const left: readonly string[] = [
    '  resolution: Her change was undone.\n',
    '  resolution: The rule of Lena\n    Otte was taken back.\n',
    '  resolution: "The rule of Lena\\x20Otte was taken back."\n',
    '  resolution: It was undone by the Lena of the storage team.\n',
    '  resolution: Our engineer Lena took the rule back.\n',
    '  resolution: Dr. Lena Otte took the rule back.\n',
    '  resolution: Lena and Tom took the rule back.\n',
    '  resolution: Lena has seen it herself.\n',
    '  resolution: Lenas rule was taken back.\n',
    '  resolution: "It reads “Lena saw it”."\n',
    '  resolution: "The log says: Lena took the rule back."\n',
    '  resolution: It was undone by several people, e.g. Lena of the storage team.\n',
    '  resolution: It runs on pg-prod-03.\n',
  ];
  for (const text of left) {
    it(`is found, and left to the writer: ${text.trim()}`, () => {
      assert.ok(leaks(text).length > 0);
      assert.equal(mended(text), text);
    });
  }

  it('is offered no more where there is none', () => {
    assert.deepEqual(leaks('  resolution: Our team took the rule back.\n'), []);
  });
});
