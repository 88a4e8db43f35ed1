import assert from 'node:assert/strict';
import fc from 'fast-check';
import { IMPACTS, KINDS, MILESTONES } from '../../../src/core/format/model';
import { parseReview } from '../../../src/core/format/parse';
import { type EntryDraft, writeEntry } from '../../../src/core/format/write-entry';
import { type ReviewDraft, writeReview } from '../../../src/core/format/write-review';

/** Texts as people write them, and everything that YAML takes otherwise. */
const nasty = fc.constantFrom(
  'Fix: restart',
  'opens #inc-checkout',
  '@ada looks',
  '`top` shows 92%',
  '%CPU is high',
  '*bold*',
  '[PR](u)',
  '{svc}',
  '>1000 rows',
  '- x',
  '!alert fires',
  '&co joins',
  "'tis down",
  '"x" y',
  'no',
  'yes',
  'ON',
  '0042',
  '1e3',
  '16:00',
  '16:00 rows',
  '~',
  '~16:18',
  '~16:18 calls',
  'null',
  '2026-02-03',
  '2026-02-03T10:00',
  '2026-02-03T10:00 deploy',
  'ends with:',
  'a, b',
  '...',
  '---',
  '? what',
  '=',
  '<<',
  'a\u00a0b',
  '\u00a0a',
  '🎉',
  'pir-ignore a/b: c',
  'at: 16:00',
  'what:',
  'C:\\temp',
  "it's",
  '\u001b[31mred',
  'a\u2028b',
  '\ud800',
  'a\tb',
  '# heading',
  'x #',
  ' #',
  'null',
  '.5',
  '+1',
  '1_000',
  '12:30:45',
  '0x1F',
  'see "a, @bob!"',
  '3:52 AM woke',
  '04:XX',
);
const line = fc.oneof(
  nasty,
  fc.string({ minLength: 1, maxLength: 30 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);
const text = fc.oneof(
  line,
  fc.array(line, { minLength: 2, maxLength: 4 }).map((lines) => lines.join('\n')),
  fc.array(nasty, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('! ')),
);
/** What counts as words at all: white space alone is nothing. */
const words = text.filter((value) => value.trim() !== '');
/** Two names with a comma between them are a finding of their own, in whatever way they are written. */
const name = line.filter((value) => value.trim() !== '' && !value.includes(','));
const two = (n: number): string => String(n).padStart(2, '0');
const time = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    hour: fc.nat(23),
    minute: fc.nat(59),
    about: fc.boolean(),
    bare: fc.boolean(),
    offset: fc.constantFrom('', 'Z', '+02:00'),
  })
  .map(
    ({ day, hour, minute, about, bare, offset }) =>
      `${about ? '~' : ''}${bare ? '' : `2026-03-${two(day)}T`}${two(hour)}:${two(minute)}${offset}`,
  );
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

/** Without the keys that are undefined, as the writer's types want it. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

const entry: fc.Arbitrary<EntryDraft> = fc
  .record({
    at: maybe(time),
    what: maybe(words),
    who: maybe(fc.array(name, { maxLength: 3 })),
    kind: maybe(fc.constantFrom(...KINDS)),
    impact: maybe(fc.constantFrom(...IMPACTS)),
    milestones: maybe(fc.subarray([...MILESTONES], { maxLength: 2 })),
    incident: maybe(name),
    command: maybe(words),
    output: maybe(words),
    quote: maybe(words),
    links: maybe(fc.array(name, { maxLength: 3 })),
  })
  .map((value) => present(value) as EntryDraft);

function readBack(source: string): EntryDraft[] {
  const { review, findings } = parseReview(source);
  const bad = findings.filter(({ rule }) => rule.startsWith('yaml/') || rule.startsWith('schema/'));
  assert.deepEqual(
    bad.map(({ rule, message }) => `${rule} ${message}`),
    [],
    source,
  );
  return review.timeline.map(
    (found) =>
      present({
        at: found.at?.text,
        what: found.what?.value,
        who: found.who.map(({ value }) => value),
        kind: found.kind?.value,
        impact: found.impact?.value,
        milestones: found.milestones.map(({ value }) => value),
        incident: found.incident?.value,
        command: found.command?.value,
        output: found.output?.value,
        quote: found.quote?.value,
        links: found.links.map(({ value }) => value),
      }) as EntryDraft,
  );
}

const full = (one: EntryDraft): object => present({ who: [], milestones: [], links: [], ...one });

describe('writing entries', () => {
  it('gives back every entry, and no finding about form', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), (entries) => {
        const usable = entries.filter((one) =>
          Object.values(one).some((value) => value !== undefined && value.length > 0),
        );
        const source = `pir: 1\ntimeline:\n${usable.map((one) => writeEntry(one, 2)).join('\n')}\n`;
        assert.deepEqual(readBack(source).map(full), usable.map(full), source);
      }),
      { numRuns: 400 },
    );
  });

  it('writes a time and words as a text entry, and quotes it only where YAML needs it', () => {
    assert.equal(
      writeEntry({ at: '16:09', what: 'Ada asks for help; Bo answers.' }, 2),
      '  - 16:09 Ada asks for help; Bo answers.',
    );
    assert.equal(writeEntry({ at: '16:09', what: 'Ada opens #ops' }, 2), '  - "16:09 Ada opens #ops"');
    assert.equal(writeEntry({ at: '16:09', what: '@ada looks' }, 2), '  - 16:09 @ada looks');
    assert.equal(writeEntry({ what: '16:09 in the log' }, 2), '  - what: 16:09 in the log');
  });

  it('puts the words first in a mapping', () => {
    const written = writeEntry(
      {
        milestones: ['detected', 'declared'],
        kind: 'task',
        who: ['ada', 'bo'],
        what: 'Both look.',
        at: '16:09',
        links: ['https://a.example/x?y=1,2', 'b'],
      },
      0,
    );
    assert.equal(
      written,
      '- at: 16:09\n  what: Both look.\n  who: [ada, bo]\n  kind: task\n  milestone: [detected, declared]\n  links:\n    - https://a.example/x?y=1,2\n    - b',
    );
  });

  it('writes several lines as a block', () => {
    assert.equal(
      writeEntry({ at: '16:09', quote: 'one\n\n  two: #3\n' }, 2),
      '  - at: 16:09\n    quote: |\n      one\n\n        two: #3',
    );
    assert.equal(writeEntry({ at: '16:09', quote: 'one\r\ntwo ' }, 2), '  - at: 16:09\n    quote: "one\\r\\ntwo "');
  });
});

describe('writing reviews', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9.-]{0,8}$/).filter((value) => value !== 'pir');
  const draft: fc.Arbitrary<ReviewDraft> = fc
    .record({
      title: maybe(line.filter((value) => value.trim() !== '')),
      services: maybe(fc.array(name, { maxLength: 3 })),
      summary: maybe(words),
      customerImpact: maybe(fc.oneof(fc.boolean(), fc.record({ description: words }))),
      people: maybe(
        fc
          .uniqueArray(id, { maxLength: 3 })
          .chain((ids) => fc.tuple(...ids.map((one) => name.map((called) => ({ id: one, name: called }))))),
      ),
      timeline: maybe(
        fc.array(
          fc.record({ item: entry.filter((one) => one.what !== undefined), above: fc.array(text, { maxLength: 2 }) }),
          { maxLength: 3 },
        ),
      ),
      behindTimeline: maybe(fc.array(text, { maxLength: 2 })),
      learnings: maybe(fc.array(fc.record({ what: words }), { maxLength: 2 })),
      actionItems: maybe(
        fc.array(fc.record({ what: words, owner: fc.array(name, { maxLength: 2 }) }, { noNullPrototype: true }), {
          maxLength: 2,
        }),
      ),
      parkingLot: maybe(fc.array(words, { maxLength: 2 })),
      remarks: maybe(fc.array(text, { maxLength: 3 })),
    })
    .map((value) => present(value) as ReviewDraft);

  it('gives back every part, and no finding about form', () => {
    fc.assert(
      fc.property(draft, (given) => {
        const source = writeReview(given);
        const entries = readBack(source);
        const { review } = parseReview(source);
        assert.equal(review.title?.value, given.title);
        assert.equal(review.summary?.value, given.summary);
        assert.deepEqual(
          review.services.map(({ value }) => value),
          given.services ?? [],
        );
        assert.deepEqual(
          review.people.map((one) => [one.id.value, one.name?.value]),
          (given.people ?? []).map((one) => [one.id, one.name]),
        );
        assert.deepEqual(
          entries.map(full),
          (given.timeline ?? []).map(({ item }) => full(item)),
          source,
        );
        assert.deepEqual(
          review.learnings.map(({ what }) => what?.value),
          (given.learnings ?? []).map(({ what }) => what),
        );
        assert.deepEqual(
          review.actionItems.map(({ what, owner }) => ({ what: what?.value, owner: owner.map(({ value }) => value) })),
          given.actionItems ?? [],
        );
        assert.deepEqual(
          review.parkingLot.map(({ value }) => value),
          given.parkingLot ?? [],
        );
        const impact = given.customerImpact;
        assert.equal(review.customerImpact?.affected ?? undefined, typeof impact === 'object' ? true : impact);
        if (typeof impact === 'object') assert.equal(review.customerImpact?.description?.value, impact.description);
      }),
      { numRuns: 300 },
    );
  });

  it('never lets a comment switch a rule off', () => {
    assert.match(writeReview({ remarks: ['pir-ignore blame/fault: pasted'] }), /\n# > pir-ignore/);
  });
});
