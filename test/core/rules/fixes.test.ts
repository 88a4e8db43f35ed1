import assert from 'node:assert/strict';
import { parseReview } from '../../../src/core/format/parse';
import { REVIEW_RULES } from '../../../src/core/rules/index';
import { lintReview } from '../../../src/core/rules/lint';
import { applyEdits } from '../../../src/core/text/edit';
import type { Fix } from '../../../src/core/text/finding';

const TODAY = Date.parse('2026-03-31T12:00:00Z');

function fixesOf(source: string, rule: string): Fix[] {
  return lintReview(parseReview(source), { today: TODAY })
    .filter((finding) => finding.rule === rule)
    .flatMap(({ fixes }) => fixes);
}

function fixed(source: string, rule: string, title: RegExp): string {
  const fix = fixesOf(source, rule).find((one) => title.test(one.title));
  assert.ok(fix, `${rule} offers: ${fixesOf(source, rule).map((one) => one.title).join(', ')}`); // prettier-ignore
  return applyEdits(source, fix.edits);
}

const SAME_DAY = /^Add the same day's date/;

describe('the fixes of the rules', () => {
  for (const rule of REVIEW_RULES) {
    for (const { source } of rule.flag) {
      for (const fix of fixesOf(source, rule.id)) {
        it(`${rule.id}: "${fix.title}" leaves a review that reads, and one such finding less`, () => {
          let text = applyEdits(source, fix.edits);
          // A time that turns out to be of the day before is out of order still: sorting is the other half, and safe.
          if (SAME_DAY.test(fix.title)) text = fixed(text, rule.id, /^Sort the timeline$/);
          const before = lintReview(parseReview(source), { today: TODAY });
          const after = lintReview(parseReview(text), { today: TODAY });
          const count = (findings: typeof before, wanted: RegExp): number =>
            findings.filter((finding) => wanted.test(finding.rule)).length;
          assert.ok(count(after, /^(?:schema|yaml)\//) <= count(before, /^(?:schema|yaml)\//), text);
          assert.ok(count(after, new RegExp(`^${rule.id}$`)) < count(before, new RegExp(`^${rule.id}$`)), text);
        });
      }
    }
  }

  it('offer first the person whose name the text of an action item begins with', () => {
    const titles = (what: string): string[] =>
      fixesOf(
        `pir: 1
people: { tomasz-wilk: { name: Tomasz Wilk }, noor: { name: Noor Haddad }, sam-a: { name: Sam Abel }, sam-b: { name: Sam Boll } }
action_items:
  - what: ${what}
`,
        'action/no-owner',
      ).map(({ title }) => title.replace('Add the owner ', ''));
    const usual = ['tomasz-wilk', 'noor', 'sam-a', 'sam-b'];
    for (const what of ['Noor to raise the limit', 'noor, raise the limit', 'Noor Haddad raises the limit'])
      assert.deepEqual(titles(what), ['noor', 'tomasz-wilk', 'sam-a', 'sam-b'], what);
    assert.deepEqual(titles('Sam Boll raises the limit'), ['sam-b', 'tomasz-wilk', 'noor', 'sam-a']);
    for (const what of ['Sam to raise the limit', 'Noorish limits go', 'Raise the limit with Noor'])
      assert.deepEqual(titles(what), usual, what);
  });

  it('add an owner to a text, a mapping in lines and one in braces, and leave comments where they are', () => {
    const source = `pir: 1
title: T
people: { mo: Mo }
action_items:
  - Keep two spare nodes. # soon
  - what: Split the queue. # later
    priority: high
  - { what: Watch the disk. }
  - what: Ask the vendor.
    owner: TBD
`;
    let text = source;
    for (let item = 0; item < 4; item++) text = fixed(text, 'action/no-owner', /owner/);
    assert.equal(
      text,
      `pir: 1
title: T
people: { mo: Mo }
action_items:
  - what: Keep two spare nodes. # soon
    owner: mo
  - what: Split the queue. # later
    owner: mo
    priority: high
  - { what: Watch the disk., owner: mo }
  - what: Ask the vendor.
    owner: mo
`,
    );
  });

  it('mark a text entry as detected', () => {
    const source = `pir: 1
title: T
timeline:
  - 2026-02-03T14:00 The pager rings.
  - 14:02 Mo looks.
  - { at: 14:20, what: Mails arrive., milestone: restored }
`;
    assert.equal(
      fixed(source, 'milestone/no-start', /^Mark 2026-02-03T14:00 /),
      source.replace(
        '- 2026-02-03T14:00 The pager rings.',
        '- at: 2026-02-03T14:00\n    what: The pager rings.\n    milestone: detected',
      ),
    );
  });

  it('write the date of the next entry, of the next day, or of today', () => {
    const first = 'pir: 1\ntimeline:\n  - { at: "14:20", what: a }\n  - 2026-02-03T14:31 b\n';
    assert.equal(fixed(first, 'timeline/no-date', /2026-02-03/), first.replace('"14:20"', '"2026-02-03T14:20"'));
    assert.match(fixed('pir: 1\ntimeline:\n  - ~14:20 a\n', 'timeline/no-date', /today/), /- ~2026-03-31T14:20 a/);
    const night = 'pir: 1\ntimeline:\n  - 2026-02-28T23:50 a\n  - 00:10 b\n';
    assert.equal(fixed(night, 'timeline/order', /next day/), night.replace('00:10', '2026-03-01T00:10'));
    assert.equal(fixed(night, 'timeline/order', /same day/), night.replace('00:10', '2026-02-28T00:10'));
  });

  it('mend a date that drags others along', () => {
    const source = 'pir: 1\ntimeline:\n  - 2025-11-20T03:41 a\n  - 2025-11-02T03:55 b\n  - 03:58 c\n';
    assert.equal(fixed(source, 'timeline/date-outlier', /2025-11-20/), source.replace('2025-11-02', '2025-11-20'));
  });
});
