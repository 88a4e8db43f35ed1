import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { sortTimeline } from '../../../src/core/format/edit/sort-timeline';
import { applyEdits } from '../../../src/core/text/edit';

function sorted(source: string): string {
  const parsed = parseReview(source);
  const edits = sortTimeline(
    parsed,
    parsed.review.timeline.map(({ at }) => at?.instant ?? null),
  );
  return edits === null ? source : applyEdits(source, edits);
}

describe('sorting a timeline', () => {
  it('keeps comments and blank lines with their entries', () => {
    const source = `pir: 1
timeline:
  # The second.
  - at: 2026-02-03T14:10   # from the log
    what: |
      b
      # not a comment

  # The first,
  # as the pager has it.
  - at: 2026-02-03T14:00
    what: a
    # inside
  - 2026-02-03T14:20 c
# behind
learnings: [x]
`;
    assert.equal(
      sorted(source),
      `pir: 1
timeline:
  # The first,
  # as the pager has it.
  - at: 2026-02-03T14:00
    what: a
    # inside

  # The second.
  - at: 2026-02-03T14:10   # from the log
    what: |
      b
      # not a comment
  - 2026-02-03T14:20 c
# behind
learnings: [x]
`,
    );
  });

  it('writes the date of a bare time that would take another one', () => {
    assert.equal(
      sorted(
        'pir: 1\ntimeline:\n  - 2026-02-04T09:00 c\n  - ~10:00 d\n  - 2026-02-03T23:50 a\n  - { at: "23:55", until: 23:58, what: b }\n',
      ),
      'pir: 1\ntimeline:\n  - 2026-02-03T23:50 a\n  - { at: "23:55", until: 23:58, what: b }\n  - 2026-02-04T09:00 c\n  - ~10:00 d\n',
    );
    assert.equal(
      sorted(
        'pir: 1\ntimeline:\n  - 2026-02-04T09:00 c\n  - 10:00 d\n  - 2026-02-04T09:30 x\n  - 2026-02-03T23:50 a\n  - 23:55 b',
      ),
      'pir: 1\ntimeline:\n  - 2026-02-03T23:50 a\n  - 23:55 b\n  - 2026-02-04T09:00 c\n  - 2026-02-04T09:30 x\n  - 10:00 d',
    );
  });

  it('leaves an entry without a time behind the one that it followed', () => {
    assert.equal(
      sorted('pir: 1\ntimeline:\n  - first\n  - 2026-02-03T14:10 b\n  - after b\n  - 2026-02-03T14:00 a\n'),
      'pir: 1\ntimeline:\n  - first\n  - 2026-02-03T14:00 a\n  - 2026-02-03T14:10 b\n  - after b\n',
    );
  });

  it('touches nothing where there is nothing to sort, or no list of lines', () => {
    for (const source of [
      'pir: 1\ntimeline:\n  - 2026-02-03T14:00 a\n  - 14:00 b\n',
      'pir: 1\ntimeline: [2026-02-03T14:10 b, 2026-02-03T14:00 a]\n',
      'pir: 1\n',
    ]) {
      assert.equal(sorted(source), source);
    }
  });

  const entry = fc.record({
    day: fc.option(fc.integer({ min: 27, max: 31 }), { freq: 2 }),
    minute: fc.option(fc.integer({ min: 0, max: 1439 }), { freq: 8 }),
    form: fc.constantFrom('text', 'mapping', 'flow', 'block'),
    comment: fc.constantFrom('', '', '  # note\n', '\n', '\n  # note\n'),
    about: fc.boolean(),
  });

  it('changes no instant and loses no word, in any zone, over nights and clock changes', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 9 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (entries, lineBreak, open) => {
          const lines = entries.map(({ day, minute, form, comment, about }, index) => {
            const clock =
              minute === null
                ? null
                : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
            const time =
              clock === null
                ? null
                : `${about ? '~' : ''}${day === null && index > 0 ? '' : `2026-03-${day ?? 28}T`}${clock}`;
            const what = `entry ${index}`;
            if (form === 'text' || time === null) return `${comment}  - ${time === null ? '' : `${time} `}${what}\n`;
            if (form === 'flow') return `${comment}  - { at: ${time}, what: ${what} }\n`;
            return `${comment}  - at: ${time}\n    what: ${form === 'block' ? `|-\n      ${what}` : what}\n    # inside ${index}\n`;
          });
          const source =
            `pir: 1\ntimezone: Europe/Madrid\ntimeline:\n${lines.join('')}${open ? '' : '\n# end\nsummary: x\n'}`.replaceAll(
              '\n',
              lineBreak,
            );
          const before = parseReview(source).review.timeline;
          const text = sorted(source);
          const after = parseReview(text).review;
          const facts = (list: typeof before): string[] =>
            list.map(({ at, what }) => `${what?.value} ${at?.instant} ${at?.approximate}`);
          assert.deepEqual(facts(after.timeline).sort(), facts(before).sort());
          const instants = after.timeline.flatMap(({ at }) => at?.instant ?? []);
          assert.deepEqual(
            instants,
            [...instants].sort((a, b) => a - b),
          );
          assert.equal(sorted(text), text, 'sorting twice is sorting once');
          const tokens = (value: string): string[] =>
            value
              .replace(/2026-\d\d-\d\dT/g, '')
              .split(/\s+/)
              .sort();
          assert.deepEqual(tokens(text), tokens(source));
          if (!open) assert.equal(after.summary?.value, 'x');
        },
      ),
      { numRuns: 150 },
    );
  });
});
