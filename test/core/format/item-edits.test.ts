import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ACTION_STATUSES } from '../../../src/core/format/model';
import { setItemDue, setItemStatus } from '../../../src/core/format/edit/item-edits';
import { parseReview } from '../../../src/core/format/parse';
import { applyEdits } from '../../../src/core/text/edit';

const status = (text: string, index = 0, to: (typeof ACTION_STATUSES)[number] = 'done'): string =>
  applyEdits(text, setItemStatus(parseReview(text), index, to).edits);
const due = (text: string, date: string | null, index = 0): string =>
  applyEdits(text, setItemDue(parseReview(text), index, date).edits);
const items = (lines: string): string => `pir: 1\naction_items:\n${lines}learnings: [One.]\n`;

describe('an edit of an action item', () => {
  it('writes over the value and leaves everything else, comments too', () => {
    const text = items("  # first\n  - what: 'One.'   # why\n    status: open   # since Monday\n    owner: mo\n");
    assert.equal(status(text), text.replace('status: open', 'status: done'));
  });

  it('adds the key where the format has it', () => {
    assert.equal(
      status(items('  - what: One.\n    owner: mo\n    ticket: OPS-1   # soon\n')),
      items('  - what: One.\n    owner: mo\n    status: done\n    ticket: OPS-1   # soon\n'),
    );
    assert.equal(
      status(items('  - { what: One., owner: mo }\n')),
      items('  - { what: One., owner: mo, status: done }\n'),
    );
    assert.equal(
      due(items('  - what: One.\n    due:\n'), '2026-04-01'),
      items('  - what: One.\n    due: 2026-04-01\n'),
    );
  });

  it('makes a mapping of an item that is its text', () => {
    assert.equal(status(items('  - One.   # from chat\n')), items('  - what: One.   # from chat\n    status: done\n'));
    assert.equal(
      status('pir: 1\naction_items: [One., Two.]\n', 1),
      'pir: 1\naction_items: [One., { what: Two., status: done }]\n',
    );
    assert.equal(
      parseReview(status(items('  - One that goes\n    over two lines.\n'))).review.actionItems[0]?.what?.value,
      'One that goes over two lines.',
    );
  });

  it('takes a date away', () => {
    assert.equal(
      due(items('  - what: One.\n    due: 2026-04-01\n    owner: mo\n'), null),
      items('  - what: One.\n    owner: mo\n'),
    );
    assert.equal(due(items('  - One.\n'), null), items('  - One.\n'));
  });

  it('does nothing where nothing would change or there is no such item', () => {
    const text = items('  - what: One.\n    due: 2026-04-01\n');
    assert.deepEqual(setItemStatus(parseReview(text), 0, 'open').edits, []);
    assert.deepEqual(setItemDue(parseReview(text), 0, '2026-04-01').edits, []);
    assert.deepEqual(setItemStatus(parseReview(text), 7, 'done').edits, []);
  });

  it('reads back as asked for, with every other item as it was', () => {
    const words = fc.constantFrom(
      'One.',
      'Two: with a colon',
      "It's three.",
      '"Four"',
      '# five',
      'six # seven',
      '- eight',
      'nine\n    and more',
      '|-\n    ten\n    eleven',
      '>\n    twelve',
      '@thirteen',
      '0014',
    );
    const comment = fc.constantFrom('', '   # a comment');
    const item = fc.tuple(words, comment, fc.constantFrom('text', 'map', 'flow')).map(([what, note, form]) => {
      const block = what.includes('\n');
      if (form === 'flow' && !block) return `  - { what: ${JSON.stringify(what)} }${note}\n`;
      if (form === 'map')
        return `  - what: ${block ? what : JSON.stringify(what)}${block ? '' : note}\n    owner: mo\n`;
      return `  - ${what}${block ? '' : note}\n`;
    });
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.constantFrom(...ACTION_STATUSES),
        (lines, at, to) => {
          const text = items(lines.join(''));
          const before = parseReview(text).review.actionItems;
          const index = at % lines.length;
          fc.pre(before[index]?.what != null);
          const after = parseReview(status(text, index, to));
          const now = after.review.actionItems;
          assert.equal(now[index]?.status?.value ?? 'open', to);
          assert.deepEqual(
            now.map(({ what }) => what?.value),
            before.map(({ what }) => what?.value),
          );
          assert.equal(status(text, index, to).split('# a comment').length, text.split('# a comment').length);
          assert.equal(parseReview(due(text, '2026-04-01', index)).review.actionItems[index]?.due?.date, '2026-04-01');
        },
      ),
      { numRuns: 400 },
    );
  });
});
