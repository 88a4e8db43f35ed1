import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { pasteEntries, type PastedEntries } from '../../../src/core/import/write/paste';
import { applyEdits } from '../../../src/core/text/edit';

const CHAT = '[16:03] gary: the login page is down?\n[16:12] cathy: looking\n';

/** Pastes a text where `¦` stands. */
function paste(marked: string, text: string): (PastedEntries & { readonly text: string }) | null {
  const at = marked.indexOf('¦');
  const source = marked.replace('¦', '');
  const pasted = pasteEntries(parseReview(source), { start: at, end: at }, text);
  return pasted && { ...pasted, text: applyEdits(source, pasted.edits) };
}

const HEAD = 'pir: 1\ntimezone: America/Denver\ntimeline:\n';
const FIRST = '  - 2017-07-10T16:00 Mentions notify support.\n';
const LAST = '  - 16:10 Cathy answers.\n';

describe('pasting a chat into a timeline', () => {
  it('adds its lines as entries, each where its time belongs', () => {
    const pasted = paste(`${HEAD}${FIRST}${LAST}¦`, CHAT);
    assert.equal(pasted?.clear, true);
    assert.equal(pasted.added, 2);
    assert.deepEqual(
      parseReview(pasted.text).review.timeline.map(({ at, quote, what }) => [at?.text, quote?.value ?? what?.value]),
      [
        ['2017-07-10T16:00', 'Mentions notify support.'],
        ['16:03', 'the login page is down?'],
        ['16:10', 'Cathy answers.'],
        ['16:12', 'looking'],
      ],
    );
  });

  for (const [where, marked] of [
    ['at the end of the file', `${HEAD}${FIRST}  - ¦`],
    ['with a section behind', `${HEAD}${FIRST}  - ¦\n\nlearnings:\n  - x\n`],
    ['between two entries', `${HEAD}${FIRST}  - ¦\n${LAST}`],
    ['before the first', `${HEAD}  - ¦\n${FIRST}${LAST}`],
    ['in a file with the line breaks of Windows', `${HEAD}${FIRST}  - ¦\n${LAST}`.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`takes the place of an item that is still empty, ${where}`, () => {
      const pasted = paste(marked, CHAT);
      assert.equal(pasted?.clear, true);
      assert.doesNotMatch(pasted.text, /^ *-\s*$/m);
      const before = parseReview(marked.replace(/ {2}- ¦(?:\r?\n)?/, '')).review;
      const { review } = parseReview(pasted.text);
      assert.equal(review.timeline.length, before.timeline.length + 2);
      assert.equal(review.learnings.length, before.learnings.length);
    });
  }

  it('fills an empty timeline, and the only empty item of a template', () => {
    assert.match(paste(`${HEAD}  ¦`, CHAT)?.text ?? '', /timeline:\n {2}- at: 16:03\n/);
    assert.match(paste(`${HEAD}  - ¦\n`, CHAT)?.text ?? '', /timeline:\n {2}- at: 16:03\n/);
    assert.match(paste(`pir: 1\ntimeline:¦\nlearnings:\n`, CHAT)?.text ?? '', /timeline:\n {2}- at: 16:03\n/);
  });

  it('is what is meant only where an entry can stand', () => {
    for (const marked of [
      `${HEAD}  - at: 2017-07-10T16:00\n    quote: |\n      ¦`,
      `${HEAD}  - at: 2017-07-10T16:00\n    output: >\n      ¦\n`,
      `${HEAD}  - 2017-07-10T16:00 Mentions ¦ notify.\n`,
      `${HEAD}  - at: 2017-07-10T16:00\n    quote: ¦\n`,
    ]) {
      assert.notEqual(paste(marked, CHAT)?.clear, true, marked);
    }
  });

  it('is not what is meant when a part of the text is something else', () => {
    assert.equal(paste(`${HEAD}${FIRST}¦`, `Notes\nof the call\nand more\n${CHAT}`)?.clear, false);
    assert.equal(paste(`${HEAD}${FIRST}¦`, '[16:03] gary: one line\n')?.clear, false);
  });

  it('is not offered outside the timeline', () => {
    assert.equal(paste(`pir: 1\n¦\n${HEAD.slice(7)}${FIRST}`, CHAT), null);
    assert.equal(paste(`${HEAD}${FIRST}\nlearnings:\n  - ¦\n`, CHAT), null);
    assert.equal(paste('pir: 1\n|', CHAT), null);
  });

  it('is not offered for entries that were copied from a review', () => {
    const mapping = '  - at: 16:03\n    what: Gary asks.\n    who: gary\n';
    for (const own of [LAST + LAST, `${LAST.trim()}`, mapping, mapping.slice(4), `timeline:\n${FIRST}`]) {
      assert.equal(paste(`${HEAD}${FIRST}¦`, own), null, own);
    }
  });

  it('is not offered for words without times, a document, or what the review has already', () => {
    assert.equal(paste(`${HEAD}${FIRST}¦`, 'Dear all,\nthe site was down.\n'), null);
    assert.equal(
      paste(`${HEAD}${FIRST}¦`, '# Postmortem\n\n## Summary\n\nDown.\n\n## Timeline\n\n- 16:03 a\n- 16:04 b\n'),
      null,
    );
    const once = paste(`${HEAD}${FIRST}¦`, CHAT);
    assert.equal(paste(`${once?.text ?? ''}¦`, CHAT), null);
  });
});

describe('pasting anything anywhere', () => {
  const SOURCE = `${HEAD}  # first
  - 2017-07-10T16:00 Mentions notify support.   # by hand
  -
  - at: 16:10
    quote: |
      looking

      still

  - 16:20 Cathy answers.
learnings:
  - x
`;
  const line = fc.constantFrom(
    '[16:03] gary: is it down?',
    '16:04 restarted',
    'Gary Smith  4:05 PM',
    'Gary Smith',
    '  4:06 PM',
    'words',
    '',
    ':eyes:',
    '2',
    '- 16:07 a',
    '| Time | What |',
    '|--|--|',
    '| 16:08 | b |',
    '```',
    '# h',
    'time,what',
    '16:09,c',
    '{"ts":"1499724000","user":"U1","text":"d"}',
  );

  it('never throws, keeps every line, and leaves no error behind', () => {
    const before = parseReview(SOURCE);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.nat(SOURCE.length), fc.nat(3), (lines, start, length) => {
        const target = { start, end: Math.min(start + length, SOURCE.length) };
        const pasted = pasteEntries(before, target, lines.join('\n'), '2017-07-12');
        if (pasted === null) return;
        const text = applyEdits(SOURCE, pasted.edits);
        const after = parseReview(text);
        assert.deepEqual(
          after.findings.filter(({ severity }) => severity === 'error'),
          [],
          text,
        );
        for (const kept of SOURCE.split('\n').filter((one) => one.trim() !== '-')) assert.ok(text.includes(kept), text);
        assert.ok(after.review.timeline.length >= before.review.timeline.length + pasted.added - 1, text);
      }),
      { numRuns: 600 },
    );
  });
});
