import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { actionsAt, sortAction } from '../../../src/core/language/actions/actions';
import { tasksIn } from '../../../src/core/language/actions/tasks';
import { applyEdits } from '../../../src/core/text/edit';

/** What is offered where `¦` stands, as title → text afterwards. */
function at(marked: string): Map<string, string> {
  const offset = marked.indexOf('¦');
  const source = marked.replace('¦', '');
  const actions = actionsAt(parseReview(source), { start: offset, end: offset });
  return new Map(actions.map(({ title, edits }) => [title, applyEdits(source, edits)]));
}

const PEOPLE = 'pir: 1\ntimezone: UTC\npeople:\n  cat: { name: Cathy }\n  gary: Gary\n';
const NOTE = `${PEOPLE}timeline:\n  - 2031-02-03T16:09 Gary asks ¦in chat; Cathy answers.   # by hand\n`;

describe('actions on an entry', () => {
  it('write a text entry out, and leave its comment where it is', () => {
    assert.equal(
      at(NOTE).get('Write out with keys'),
      `${PEOPLE}timeline:\n  - at: 2031-02-03T16:09\n    what: Gary asks in chat; Cathy answers.   # by hand\n`,
    );
  });

  it('offer everybody whom the words do not name, to be chosen from', () => {
    const source = NOTE.replace('  gary', '  zoe: Zoë Lind\n  gary');
    const offset = source.indexOf('¦');
    const text = source.replace('¦', '');
    const actions = actionsAt(parseReview(text), { start: offset, end: offset });
    const { choices = [], edits } = actions.find(({ title }) => title === 'Add a person to who…') ?? { edits: [] };
    assert.deepEqual(edits, []);
    assert.deepEqual(
      choices.map(({ label, detail }) => `${label} ${detail}`),
      ['Zoë Lind zoe'],
    );
    assert.match(applyEdits(text, choices[0]?.edits ?? []), /answers\. {3}# by hand\n {4}who: zoe\n$/);
    assert.equal(at(NOTE).has('Add a person to who…'), false);
  });

  it('mark it with a milestone that is still to come, and no other', () => {
    const marks = [...at(NOTE).keys()].filter((title) => title.startsWith('Mark'));
    assert.deepEqual(marks, [
      'Mark as started',
      'Mark as detected',
      'Mark as acknowledged',
      'Mark as identified',
      'Mark as restored',
    ]);
    const later = `${PEOPLE}timeline:\n  - at: 2031-02-03T16:00\n    what: An alert fires.\n    milestone: detected\n  - 16:09 Gary ¦looks.\n`;
    assert.deepEqual(
      [...at(later).keys()].filter((title) => title.startsWith('Mark')),
      ['Mark as acknowledged', 'Mark as identified', 'Mark as restored'],
    );
    assert.match(
      at(later).get('Mark as acknowledged') ?? '',
      / {2}- at: 16:09\n {4}what: Gary looks\.\n {4}milestone: acknowledged\n$/,
    );
  });

  it('keep the milestones that it has', () => {
    const both = `${PEOPLE}timeline:\n  - at: 2031-02-03T16:00\n    what: ¦An alert fires.\n    milestone: started\n`;
    assert.match(at(both).get('Mark as detected') ?? '', /milestone: \[started, detected\]/);
  });

  it('say its impact where nothing says it', () => {
    assert.match(at(NOTE).get('Set the impact: positive') ?? '', /\n {4}impact: positive\n/);
    const said = `${PEOPLE}timeline:\n  - at: 2031-02-03T16:00\n    what: ¦A fires.\n    impact: neutral\n`;
    for (const one of [said, said.replace('neutral', 'postive')]) {
      assert.deepEqual(
        [...at(one).keys()].filter((title) => title.startsWith('Set')),
        [],
      );
    }
  });

  it('name the people whom its words name', () => {
    assert.match(at(NOTE).get('Add cat to who') ?? '', /\n {4}who: cat\n/);
    assert.match(at(NOTE).get('Add gary to who') ?? '', /\n {4}who: gary\n/);
    const entry = (who: string): string =>
      `${PEOPLE}timeline:\n  - at: 2031-02-03T16:00\n    what: ¦Gary calls Cathy.\n    who: ${who}\n`;
    assert.match(at(entry('gary')).get('Add cat to who') ?? '', /\n {4}who: \[gary, cat\]\n/);
    assert.match(at(entry('[gary]   # first')).get('Add cat to who') ?? '', /\n {4}who: \[gary, cat\] {3}# first\n/);
    assert.deepEqual(
      [...at(entry('\n      - gary')).keys()].filter((title) => title.startsWith('Add')),
      [],
    );
    assert.deepEqual(
      [...at(entry('[gary, cat]')).keys()].filter((title) => title.startsWith('Add')),
      [],
    );
    const other = `${PEOPLE}timeline:\n  - 2031-02-03T16:09 The ¦catalogue is empty.\n`;
    assert.deepEqual(
      [...at(other).keys()].filter((title) => title.startsWith('Add')),
      ['Add a person to who…'],
    );
  });

  it('write the date before a bare time', () => {
    const bare = `${PEOPLE}timeline:\n  - 2031-02-03T23:50 One.\n  - at: 2031-02-04T00:10\n    what: Two.\n  - ~00:¦20 Three.\n`;
    assert.match(at(bare).get('Write the date') ?? '', /\n {2}- ~2031-02-04T00:20 Three\.\n$/);
    assert.equal(at(NOTE).has('Write the date'), false);
  });

  it('keep words as a quote where they look like somebody’s', () => {
    const label = `${PEOPLE}timeline:\n  - 2031-02-03T16:09 Cathy: web1 ¦is at 92% CPU   # log\n`;
    assert.match(
      at(label).get('Keep the words as a quote') ?? '',
      / {2}- at: 2031-02-03T16:09\n {4}who: cat\n {4}quote: web1 is at 92% CPU {3}# log\n$/,
    );
    const marks = `${PEOPLE}timeline:\n  - at: 2031-02-03T16:09\n    what: '"is it ¦down?"'\n    who: gary\n`;
    assert.match(
      at(marks).get('Keep the words as a quote') ?? '',
      / {2}- at: 2031-02-03T16:09\n {4}who: gary\n {4}quote: is it down\?\n/,
    );
    assert.equal(at(NOTE).has('Keep the words as a quote'), false);
    assert.equal(
      at(`${PEOPLE}timeline:\n  - 2031-02-03T16:09 Fix: ¦restart\n`).has('Keep the words as a quote'),
      false,
    );
  });

  it('are none where there is no entry, or nothing in it', () => {
    assert.deepEqual([...at(`${PEOPLE}timeline:\n  - ¦\n`).keys()], []);
  });
});

describe('actions at the left edge', () => {
  it('add a part of the guide that is missing', () => {
    const offered = at('pir: 1\ntitle: ¦x\nlearnings:\n  - y\n');
    assert.deepEqual(
      [...offered.keys()],
      ['Add customer_impact', 'Add timeline', 'Add contributing_factors', 'Add action_items', 'Add summary'],
    );
    assert.equal(offered.get('Add timeline'), 'pir: 1\ntitle: x\ntimeline:\n  - \nlearnings:\n  - y\n');
    assert.deepEqual([...at('pir: 1\ntags:\n  - ¦x\n').keys()], []);
  });
});

describe('the action on an item that holds several tasks', () => {
  const ITEMS = 'pir: 1\naction_items:\n';

  it('splits it, and the new items keep owner, priority, phase and due date', () => {
    assert.equal(
      at(
        `${ITEMS}  - what: Upgrade the ¦broker; write the notes.   # soon\n    owner: mo\n    ticket: OPS-1\n    due: 2031-03-01\n  - Next.\n`,
      ).get('Split into 2 items'),
      `${ITEMS}  - what: Upgrade the broker.   # soon\n    owner: mo\n    ticket: OPS-1\n    due: 2031-03-01\n  - what: Write the notes.\n    owner: mo\n    due: 2031-03-01\n  - Next.\n`,
    );
    assert.equal(
      at(`${ITEMS}  - Add an ¦alert and write a runbook`).get('Split into 2 items'),
      `${ITEMS}  - Add an alert\n  - Write a runbook`,
    );
  });

  for (const one of [
    'Write and rehearse the restore script.',
    'Rotate and revoke the key.',
    'Agree on severities and channels for the help desk.',
    'Move the store to the second region and its replicas too.',
    'Alert when disk, memory and load are high.',
  ]) {
    it(`leaves alone: ${one}`, () => assert.deepEqual(tasksIn(one), [one]));
  }
});

describe('any action at any place', () => {
  const SOURCE = `${PEOPLE}timeline:   # what happened
  - 2031-02-03T16:09 Gary asks in chat; Cathy answers.   # by hand
  # the next
  - at: 16:20
    what: "Cathy: stops the process"
    who: [gary]
  - ~16:18 Greg: joins by phone

learnings:
  - x
action_items:
  - Add an alert and write a runbook   # both
  - what: Upgrade the broker; write the notes.
    owner: gary
`;

  it('keeps every comment, and the review stays one without errors', () => {
    const parsed = parseReview(SOURCE);
    let seen = 0;
    fc.assert(
      fc.property(fc.nat(SOURCE.length), (offset) => {
        for (const { edits, title } of actionsAt(parsed, { start: offset, end: offset })) {
          const text = applyEdits(SOURCE, edits);
          seen++;
          for (const comment of ['# what happened', '# by hand', '# the next', '# both'])
            assert.ok(text.includes(comment), title);
          assert.deepEqual(
            parseReview(text).findings.filter(({ severity }) => severity === 'error'),
            [],
            text,
          );
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(seen > 50);
  });

  it('sorts a timeline that is out of order', () => {
    const action = sortAction(parseReview(SOURCE));
    assert.ok(action);
    assert.ok(applyEdits(SOURCE, action.edits).indexOf('16:18') < applyEdits(SOURCE, action.edits).indexOf('16:20'));
    assert.equal(sortAction(parseReview(PEOPLE)), null);
  });
});
