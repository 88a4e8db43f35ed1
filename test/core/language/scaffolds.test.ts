import assert from 'node:assert/strict';
import { parseReview } from '../../../src/core/format/parse';
import { scaffoldsFor } from '../../../src/core/language/actions/scaffolds';
import { lintReview } from '../../../src/core/rules/lint';
import { applyEdits } from '../../../src/core/text/edit';

/** The text after what is offered at the first finding of a rule; null where nothing is. */
function after(source: string, rule: RegExp): string | null {
  const parsed = parseReview(source);
  const finding = lintReview(parsed).find((one) => rule.test(one.rule));
  assert.ok(finding, 'there is such a finding');
  const [action] = scaffoldsFor(parsed, finding);
  return action === undefined ? null : applyEdits(source, action.edits);
}

const HEAD = 'pir: 1\ntimezone: UTC\ntimeline:\n';
const ROOM = 'judgment: { known: "", reasoning: "" }';

describe('a finding about a decision in the timeline', () => {
  it('offers room for what was known, in a mapping, in braces and in a text', () => {
    const words = 'The operator should have checked the queue first.';
    assert.equal(
      after(`${HEAD}  - at: 2031-02-03T16:09\n    what: ${words}   # by hand\n    links: a.log\n`, /^counterfactual/),
      `${HEAD}  - at: 2031-02-03T16:09\n    what: ${words}   # by hand\n    ${ROOM}\n    links: a.log\n`,
    );
    assert.equal(
      after(`${HEAD}  - { at: 2031-02-03T16:09, what: ${words} }\n`, /^counterfactual/),
      `${HEAD}  - { at: 2031-02-03T16:09, what: ${words}, ${ROOM} }\n`,
    );
    assert.equal(
      after(`${HEAD}  - 2031-02-03T16:09 ${words}\n`, /^counterfactual/),
      `${HEAD}  - at: 2031-02-03T16:09\n    what: ${words}\n    ${ROOM}\n`,
    );
  });

  it('offers it in the entry that it is about, where two stand on one line', () => {
    const [first, second] = ['what: It begins.', 'what: The operator should have checked the queue first.'];
    const line = (more: string): string =>
      `pir: 1\ntimezone: UTC\ntimeline: [ { at: 2031-02-03T16:09, ${first} }, { at: 16:20, ${second}${more} } ]\n`;
    assert.equal(after(line(''), /^counterfactual/), line(`, ${ROOM}`));
  });

  it('offers nothing where the entry has a judgment, elsewhere, or of another kind', () => {
    const words = 'what: The operator should have checked the queue first.';
    assert.equal(after(`${HEAD}  - at: 2031-02-03T16:09\n    ${words}\n    judgment:\n`, /^counterfactual/), null);
    assert.equal(after(`pir: 1\nlearnings:\n  - ${words}\n`, /^counterfactual/), null);
    assert.equal(after(`${HEAD}  - { at: 2031-02-03T16:09, what: A., impact: postive }\n`, /^schema/), null);
  });
});
