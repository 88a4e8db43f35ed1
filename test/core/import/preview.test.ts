import assert from 'node:assert/strict';
import { parseReview } from '../../../src/core/format/parse';
import { importEdits } from '../../../src/core/import/write/edits';
import { chooseLines, previewImport, type PreviewLine } from '../../../src/core/import/write/preview';
import { applyEdits } from '../../../src/core/text/edit';
import { read } from './say';

const REVIEW = `pir: 1
timezone: America/Denver
timeline:
  - 2017-07-10T16:00 Mentions notify support.
  - at: 16:09
    what: cathy writes in chat.
    who: cathy
    quote: looking
`;
const CHAT = `-!- joined
[16:12] gary: still?
[16:09] cathy: looking
[16:10] cathy: web1 is at 92% CPU
what is this`;

const said = ({ type, time, words, known }: PreviewLine): string =>
  [type === 'comment' ? '#' : time, words, known ? '(known)' : ''].join(' ').trim();

describe('the preview of an import', () => {
  const parsed = parseReview(REVIEW);
  const imported = read(CHAT);
  const { lines, refused } = previewImport(parsed, imported);

  it('lists what would become an entry, in order, on the clock of the review, with its day', () => {
    assert.equal(refused, null);
    assert.deepEqual(lines.filter(({ type }) => type === 'entry').map(said), [
      '2017-07-10 16:09 looking (known)',
      '2017-07-10 16:10 web1 is at 92% CPU',
      '2017-07-10 16:12 still?',
    ]);
  });

  it('lists what would stay a comment', () => {
    assert.deepEqual(lines.filter(({ type }) => type === 'comment').map(said), ['# -!- joined']);
  });

  it('leads to nothing but the chosen lines', () => {
    const chosen = lines.filter(({ words }) => words === 'still?');
    const { edits, added } = importEdits(parsed, chooseLines(imported, chosen));
    assert.equal(added, 1);
    const text = applyEdits(REVIEW, edits);
    assert.equal(
      text,
      `${REVIEW}  - at: 16:12\n    what: still?\n    who: gary\n    kind: interaction\n    quote: still?\n`,
    );
  });

  it('keeps a comment above the entry that it stood above', () => {
    const chosen = lines.filter(({ type, words }) => type === 'comment' || words === 'still?');
    const text = applyEdits(REVIEW, importEdits(parsed, chooseLines(imported, chosen)).edits);
    assert.match(text, /\n {2}# -!- joined\n {2}- at: 16:12\n/);
  });

  it('adds again what the review has only where that was chosen', () => {
    const chosen = chooseLines(
      imported,
      lines.filter(({ known }) => known),
    );
    assert.deepEqual(importEdits(parsed, chosen).added, 0);
    assert.deepEqual(importEdits(parsed, chosen, { again: true }).added, 1);
  });

  it('names people as the other tool showed them, and leaves out those who are not chosen', () => {
    const slack = read('Gary Smith  4:03 PM\nwhat now?\nCathy Jones  4:05 PM\nwe wait\n');
    const shown = previewImport(parseReview('pir: 1\n'), slack).lines;
    assert.deepEqual(
      shown.map(({ who }) => who.join()),
      ['Gary Smith', 'Cathy Jones'],
    );
    assert.deepEqual(chooseLines(slack, shown.slice(1)).people, [{ id: 'cathy-jones', name: 'Cathy Jones' }]);
  });

  it('says that of a whole document only the timeline is taken', () => {
    const document = read('# Down\n\n## Summary\n\nAll was down.\n\n## Timeline\n\n- 16:03 a\n- 16:04 b\n');
    assert.deepEqual(previewImport(parsed, document).warnings.at(-1), 'Only the timeline of this document is taken.');
    assert.deepEqual(previewImport(parsed, imported).warnings, ['Times without a date are taken for 2017-07-10.']);
  });

  it('says why nothing can be added', () => {
    assert.match(previewImport(parseReview('pir: 1\ntimeline: [a]\n'), imported).refused ?? '', /not a list of lines/);
  });
});
