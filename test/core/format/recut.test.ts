import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { cutPieces } from '../../../src/core/format/pieces';
import { recut, type Recut } from '../../../src/core/format/recut';
import { changeBetween, fromLineBreak } from '../../../src/core/text/change';

const ENTRIES = ['  - at: 09:00\n    what: a\n', '  - at: 09:01\n    what: b\n    impact: positive\n', '  - 09:02 c\n'];
const REVIEW = `pir: 1\ntimeline:\n${ENTRIES.join('')}learnings:\n  - d\n`;

function again(before: string, now: string): Recut | null {
  const change = changeBetween(before, now);
  assert.ok(change !== null);
  const lines = fromLineBreak(before, now, change);
  assert.equal(before.slice(0, lines.start), now.slice(0, lines.start));
  assert.equal(before.slice(lines.oldEnd), now.slice(lines.newEnd));
  return recut(now, cutPieces(before), lines);
}

/** Which items are cut anew: from, to before which of the old, to before which of the new. */
function itemsOf(before: string, now: string): readonly number[] | null {
  const found = again(before, now);
  if (found !== null) assert.deepEqual(found.outline, cutPieces(now));
  const items = found?.items ?? null;
  return items && [items.start, items.oldEnd, items.newEnd];
}

const [first = '', second = '', third = ''] = ENTRIES;
const inserted = "  - at: 09:01\n    what: 'x: y'\n";

describe('cutting an edited list', () => {
  const cases: readonly (readonly [string, string, readonly number[]])[] = [
    ['a word', REVIEW.replace('what: b', 'what: bb'), [1, 2, 2]],
    ['the last line of an entry deleted', REVIEW.replace('    impact: positive\n', ''), [1, 2, 2]],
    ['a line added to the end of an entry', REVIEW.replace(third, `    kind: task\n${third}`), [1, 2, 2]],
    ['an entry before another that begins alike', REVIEW.replace(second, inserted + second), [1, 2, 3]],
    ['an entry behind the last', REVIEW.replace(third, third + inserted), [2, 3, 4]],
    ['an entry twice', REVIEW.replace(second, second + second), [1, 2, 3]],
    ['an entry deleted', REVIEW.replace(second, ''), [0, 2, 1]],
    ['the last entry deleted', REVIEW.replace(third, ''), [1, 3, 2]],
    ['two entries that change places', REVIEW.replace(second + third, third + second), [1, 3, 3]],
    ['an entry joined to the one above', REVIEW.replace('  - 09:02 c', '    09:02 c'), [1, 3, 2]],
    ['a line that becomes an entry', REVIEW.replace('    impact: positive', '  - impact: positive'), [1, 2, 3]],
    ['an entry further left', REVIEW.replace('  - 09:02', '- 09:02'), [1, 3, 3]],
    ['a comment above an entry', REVIEW.replace(second, `# later\n${second}`), [0, 1, 1]],
    ['a dash inside an entry', REVIEW.replace('what: b\n', 'what: b\n    - x\n'), [1, 2, 2]],
    ['a dash without a blank', REVIEW.replace('what: b\n', 'what: b\n  -x\n'), [1, 2, 2]],
  ];
  for (const [name, now, items] of cases) {
    it(`looks at what was touched only: ${name}`, () => {
      assert.deepEqual(itemsOf(REVIEW, now), items);
      const [a, b] = [REVIEW, now].map((text) => text.replaceAll('\n', '\r\n'));
      assert.deepEqual(itemsOf(a ?? '', b ?? ''), items);
    });
  }

  const others: readonly (readonly [string, string])[] = [
    ['a key at the left edge', REVIEW.replace('    impact: positive', 'impact: positive')],
    ['words at the left edge', REVIEW.replace(third, `words\n${third}`)],
    ['the end of a document', REVIEW.replace(third, `---\n${third}`)],
    ['another column of the first entry', REVIEW.replace('  - at: 09:00', '   - at: 09:00')],
    ['an entry before the first', REVIEW.replace(first, inserted + first)],
    ['the first entry deleted', REVIEW.replace(first, '')],
    ['the next key joined to the last entry', REVIEW.replace('learnings', '    learnings')],
    ['a list that becomes words', REVIEW.replace('  - d', '  d')],
  ];
  for (const [name, now] of others) {
    it(`looks at more than the items: ${name}`, () => {
      assert.equal(itemsOf(REVIEW, now), null);
    });
  }

  it('gives what a fresh cut and a fresh reading give, whatever lines come, go and move', () => {
    const line = fc.constantFrom(
      ...REVIEW.split(/(?<=\n)/),
      ...['  - x\n', '- y\n', '-\n', '  -\n', '\n', '    \n', 'z\n', '...\n', '  # w\n', ' - "v\n'],
    );
    const edit = fc.record({ at: fc.nat(20), dropped: fc.nat(3), lines: fc.array(line, { maxLength: 3 }) });
    let cut = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (edits, end) => {
        let text = REVIEW.replaceAll('\n', end);
        let parsed = parseReview(text);
        for (const { at, dropped, lines } of edits) {
          const all = text.split(/(?<=\n)/);
          all.splice(at % (all.length + 1), dropped, ...lines.map((one) => one.replaceAll('\n', end)));
          const now = all.join('');
          if (now === text) continue;
          const found = cutPieces(text).whole ? null : again(text, now);
          if (found !== null) assert.deepEqual(found.outline, cutPieces(now));
          if (found?.items != null) cut++;
          text = now;
          parsed = parseReview(text, parsed);
          const fresh = parseReview(text);
          assert.deepEqual(parsed.findings, fresh.findings);
          assert.deepEqual(parsed.review, fresh.review);
        }
      }),
      { numRuns: Number(process.env.PIR_RUNS ?? 100) },
    );
    assert.ok(cut > 50, `${cut} edits stayed in a list`);
  });
});
