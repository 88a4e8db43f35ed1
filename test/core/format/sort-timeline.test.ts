import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { canBeSorted, sortTimeline } from '../../../src/core/format/edit/sort-timeline';
import { applyEdits } from '../../../src/core/text/edit';

function sorted(source: string): string {
  const parsed = parseReview(source);
  const instants = Float64Array.from(parsed.review.timeline, ({ at }) => at?.instant ?? NaN);
  const edits = sortTimeline(parsed, instants);
  assert.equal(canBeSorted(parsed, instants), edits !== null);
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

  it('counts with the date of an entry that is a day alone', () => {
    const list = (...lines: string[]): string => `pir: 1\ntimeline:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
    assert.equal(
      sorted(list('2026-03-28T10:00 z', '12:00 a', '11:00 b', '2026-03-30 Monday.', '09:00 c')),
      list('2026-03-28T10:00 z', '11:00 b', '2026-03-30 Monday.', '2026-03-28T12:00 a', '2026-03-30T09:00 c'),
    );
    assert.equal(
      sorted(list('2026-03-28T10:00 z', '09:00 a', '{ at: 2026-03-30, what: Monday. }', '09:00 c')),
      list('2026-03-28T09:00 a', '{ at: 2026-03-30, what: Monday. }', '2026-03-28T10:00 z', '2026-03-30T09:00 c'),
    );
  });

  it('writes no date of a bare time that is read as of the next day in its new place too', () => {
    assert.equal(
      sorted(
        "pir: 1\ntimeline:\n  - 2026-03-28T10:00 a\n  - 09:00 b\n  - { at: '23:50', until: '00:20', what: c }\n  - 00:10 d\n",
      ),
      "pir: 1\ntimeline:\n  - 2026-03-28T09:00 b\n  - 2026-03-28T10:00 a\n  - { at: '23:50', until: '00:20', what: c }\n  - 00:10 d\n",
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

  const clockText = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

  const entry = fc.record({
    day: fc.option(fc.integer({ min: 27, max: 31 }), { freq: 2 }),
    minute: fc.option(fc.integer({ min: 0, max: 1439 }), { freq: 8 }),
    form: fc.constantFrom('text', 'mapping', 'flow', 'block'),
    until: fc.option(fc.integer({ min: 0, max: 1439 }), { freq: 2 }),
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
          const lines = entries.map(({ day, minute, form, comment, about, until }, index) => {
            const clock = minute === null ? null : clockText(minute);
            const date = day === null && index > 0 ? null : `2026-03-${day ?? 28}`;
            // Without a clock time, a date is a day alone.
            const time = clock === null ? date : `${about ? '~' : ''}${date === null ? '' : `${date}T`}${clock}`;
            const what = `entry ${index}`;
            if (form === 'text' || time === null) return `${comment}  - ${time === null ? '' : `${time} `}${what}\n`;
            const end = until === null ? '' : clockText(until);
            if (form === 'flow')
              return `${comment}  - { at: ${time}, ${end === '' ? '' : `until: '${end}', `}what: ${what} }\n`;
            return `${comment}  - at: ${time}\n${end === '' ? '' : `    until: ${end}\n`}    what: ${form === 'block' ? `|-\n      ${what}` : what}\n    # inside ${index}\n`;
          });
          const source =
            `pir: 1\ntimezone: Europe/Madrid\ntimeline:\n${lines.join('')}${open ? '' : '\n# end\nsummary: x\n'}`.replaceAll(
              '\n',
              lineBreak,
            );
          const before = parseReview(source).review.timeline;
          const text = sorted(source);
          const after = parseReview(text).review;
          // The words of a day alone hold its date.
          const words = (what: (typeof before)[number]['what']): string => what?.value.replace(/^[-\d]+ /, '') ?? '';
          const facts = (list: typeof before): string[] =>
            list.map(({ at, until, what }) => `${words(what)} ${at?.instant} ${at?.approximate} ${until?.instant}`);
          assert.deepEqual(facts(after.timeline).sort(), facts(before).sort());
          const instants = after.timeline.flatMap(({ at }) => at?.instant ?? []);
          assert.deepEqual(
            instants,
            [...instants].sort((a, b) => a - b),
          );
          assert.equal(sorted(text), text, 'sorting twice is sorting once');
          const tokens = (value: string): string[] =>
            value
              .replace(/2026-0[34]-\d\dT/g, '')
              .split(/\s+/)
              .sort();
          assert.deepEqual(tokens(text), tokens(source));
          for (const { at, until, what } of after.timeline) {
            const old = before.find((entry) => words(entry.what) === words(what));
            for (const [now, then] of [
              [at, old?.at],
              [until, old?.until],
            ] as const) {
              if (now == null || now.bare || then?.bare !== true) continue;
              const without = text.slice(0, now.span.start) + then.text + text.slice(now.span.end);
              assert.notDeepEqual(
                facts(parseReview(without).review.timeline),
                facts(after.timeline),
                `needs ${now.text}`,
              );
            }
          }
          if (!open) assert.equal(after.summary?.value, 'x');
        },
      ),
      { numRuns: 150 },
    );
  });
});
