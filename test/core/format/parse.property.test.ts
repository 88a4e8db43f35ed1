import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse as parseYaml, stringify } from 'yaml';
import { entriesOf } from '../../../src/core/format/entries';
import type { EntryFacts } from '../../../src/core/format/entry-facts';
import { toValue, type YamlNode } from '../../../src/core/format/node';
import { parseReview, type ParsedReview } from '../../../src/core/format/parse';
import { sourceOffset } from '../../../src/core/format/words';
import { applyEdits } from '../../../src/core/text/edit';

const SEED = [
  'pir: 1\ntitle: Uploads stall\nstatus: draft\nseverity: sev3\ntimezone: Europe/Oslo\nservices: [uploads, "mail"]\n',
  'customer_impact: { description: Files arrive late, users: ~200 }\npeople:\n  ada: { name: Ada, role: on-call }\n  bo: Bo\n',
  'timeline:\n  - 2026-02-03T08:15 The disk fills: 98%.\n  - ~08:20 Ada looks (see the graph).\n  - at: 08:30\n    until: 08:40\n    what: >-\n      Old files are\n      moved away.\n    who: [ada, bo]\n    kind: task\n    impact: positive\n    milestone: [detected, restored]\n    output: |\n      moved 12\n        of 12\n',
  "learnings:\n  - what: \"The alarm has no owner.\"\n    went: poorly\n  - 'It''s quiet at night.'\naction_items:\n  - what: Add an alarm at 90%.\n    owner: ada\n    due: 2026-02-10\nsummary: |\n  One paragraph.\n",
].join('');

/** Days alone, and midnights between bare times: what an entry hands on to those below it. */
const SEED_NIGHTS =
  "pir: 1\ntimeline:\n  - 2026-02-05T23:00 a\n  - 2026-02-03 Two days before.\n  - 10:10 b\n  - { at: 2026-02-04, what: c }\n  - { at: '23:00', until: '00:10', what: d }\n  - no time\n  - 00:20 e\n  - 22:00 f\n";

/** What people and their editors do to a text, valid or not. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(12),
  insert: fc.oneof(
    fc.constantFrom(
      '\n',
      '  ',
      '- ',
      ': ',
      '#',
      ' #x',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '|',
      '>',
      '&a ',
      '*a',
      '!',
      '@',
      '\t',
      '---\n',
      '\r\n',
      '?',
      '\u00a0',
      '🎉',
      '~',
      '16:0',
      'what: ',
    ),
    fc.string({ maxLength: 8 }),
  ),
});

function mutate(text: string, change: { at: number; remove: number; insert: string }): string {
  const at = Math.floor(change.at * text.length);
  return text.slice(0, at) + change.insert + text.slice(at + change.remove);
}

/** Another digit in place of one: what dates, times and zones of the entries below depend on. */
const digit = fc.record({ nth: fc.nat(200), digit: fc.integer({ min: 0, max: 9 }) });

function changeDigit(text: string, change: { nth: number; digit: number }): string {
  const places = [...text.matchAll(/\d/g)].map((match) => match.index);
  const at = places[change.nth % Math.max(1, places.length)];
  return at === undefined ? text : text.slice(0, at) + String(change.digit) + text.slice(at + 1);
}

function checkSpans(parsed: ParsedReview): void {
  const { source } = parsed;
  for (const { span, fixes, related } of parsed.findings) {
    for (const place of [span, ...(related ?? []).map((one) => one.span), ...fixes.flatMap((fix) => fix.edits)]) {
      assert.ok(
        place.start >= 0 && place.start <= place.end && place.end <= source.length,
        JSON.stringify({ place, source }),
      );
    }
    for (const fix of fixes) applyEdits(source, fix.edits);
  }
  for (const { what, at } of parsed.review.timeline) {
    if (at !== null)
      assert.ok(
        source.slice(at.span.start, at.span.end).includes(at.text.replace('~', '').trim().slice(0, 2)),
        'a time stands at its place',
      );
    if (what === null) continue;
    for (let i = 0; i < what.value.length; i++) {
      const char: string = what.value[i] ?? '';
      if (/[\p{L}\d]/u.test(char) && !source.slice(what.span.start, what.span.end).includes('\\'))
        assert.equal(source[sourceOffset(what, i)], char);
    }
  }
}

const SEED_LIST = 'pir: 1\ntimeline:\n  - 2026-02-03T09:00 first\n  - 09:01 second\n  - 09:02 third\nsummary: Words.\n';

function assertSame(parsed: ParsedReview, fresh: ParsedReview): void {
  assert.deepEqual(parsed.findings, fresh.findings);
  assert.deepEqual(parsed.review, fresh.review);
  const [entries, others] = [entriesOf(parsed.review), entriesOf(fresh.review)];
  assert.deepEqual(entries.facts.map(withoutPlaces), others.facts.map(withoutPlaces));
  assert.deepEqual(entries.own, others.own);
  assert.deepEqual(plain(parsed.root), plain(fresh.root));
}

/** Facts hold no places; the moments among them may have some of their own still. */
function withoutPlaces({ at, until, ...others }: EntryFacts): unknown {
  return { ...others, at: at && { ...at, span: null }, until: until && { ...until, span: null } };
}

/** A node without what makes its items late. */
function plain(node: YamlNode): unknown {
  if (node.type === 'scalar') return node;
  if (node.type === 'seq') return { span: node.span, flow: node.flow, items: node.items.map(plain) };
  return { ...node, pairs: node.pairs.map(({ key, value }) => ({ key, value: plain(value) })) };
}

describe('reading, whatever the text', () => {
  it('never throws, and every place lies inside the text', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (changes) => {
        checkSpans(parseReview(changes.reduce(mutate, SEED)));
      }),
      { numRuns: 600 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => checkSpans(parseReview(text))),
      { numRuns: 300 },
    );
  });

  it('an edit read on top of the version before equals a fresh reading', () => {
    const step = fc.oneof(mutation, digit, digit);
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(SEED, SEED_NIGHTS),
        (changes, seed) => {
          let text = seed;
          let parsed = parseReview(text);
          for (const change of changes) {
            text = 'nth' in change ? changeDigit(text, change) : mutate(text, change);
            parsed = parseReview(text, parsed);
            const fresh = parseReview(text);
            assertSame(parsed, fresh);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('typing inside entries equals a fresh reading, whatever is typed', () => {
    const typed = fc.record({
      at: fc.nat(10_000),
      dropped: fc.constantFrom(0, 0, 0, 1, 2, 30),
      text: fc.constantFrom(
        ...[
          'a',
          'no',
          ' ',
          '\n',
          '\n    ',
          '\n  - x',
          '- ',
          '#',
          '"',
          ': ',
          '\r',
          '\r\n',
          '\t',
          '---\n',
          '\n---',
          '\u001b[31m',
          '2026-02-04',
          '1',
          'who: no',
          '\ufeff',
          '&',
          '',
        ],
      ),
    });
    const items = Array.from({ length: 8 }, (_, i) =>
      i % 3 === 2
        ? `  - 09:1${i} Words of ${i}.`
        : `  - at: ${i === 0 ? '2026-02-03T' : ''}09:0${i}\n    what: >-\n      Some words\n      of ${i}.\n    who: [no, ida]\n    impact: positive`,
    );
    const source = [
      'pir: 1',
      'timezone: UTC',
      'timeline:',
      ...items,
      'learnings:',
      '  - What helped.',
      '  - What did not.',
      '',
    ].join('\n');
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (steps, end) => {
        let text = source.replaceAll('\n', end);
        let parsed = parseReview(text);
        for (const { at, dropped, text: words } of steps) {
          const start = 30 + (at % (text.length - 30));
          text = text.slice(0, start) + words + text.slice(start + dropped);
          parsed = parseReview(text, parsed);
          assertSame(parsed, parseReview(text));
        }
      }),
      { numRuns: Number(process.env.PIR_RUNS ?? 300) },
    );
  });

  it('typing below any key equals a fresh reading', () => {
    const typed = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      dropped: fc.constantFrom(0, 0, 0, 1, 2, 30),
      text: fc.constantFrom(
        ...[
          'a',
          ' ',
          '\n',
          '\n  ',
          '\n  - x',
          '\nx',
          ' #',
          '"',
          ': ',
          '\r\n',
          '\n---\n',
          '\n...',
          'no',
          'title: x',
          '\npir: 1',
        ],
        ...[
          'yes',
          '[',
          '{ a: 1 }',
          'x_y: 1\n',
          'sev1',
          '2026-02-04',
          '\n  who: [no, ida, a,b]',
          '\n  went: well',
          '1',
          '\ufeff',
          '',
        ],
      ),
    });
    const source = `${SEED}review: { held: 2026-02-04T10:00, attendees: [ada, bo] }\npublic:\n  summary: Files arrive late.\n  countermeasures:\n    - More room.\n`;
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (steps, end) => {
        let text = source.replaceAll('\n', end);
        let parsed = parseReview(text);
        for (const { at, dropped, text: words } of steps) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + words + text.slice(start + dropped);
          parsed = parseReview(text, parsed);
          assertSame(parsed, parseReview(text));
        }
      }),
      { numRuns: Number(process.env.PIR_RUNS ?? 300) },
    );
  });

  it('keeps what a timeline says besides its words while only words are typed', () => {
    const before = parseReview(SEED);
    const facts = (parsed: ParsedReview): unknown => entriesOf(parsed.review).facts;
    const words = parseReview(SEED.replace('Old files', 'Older files'), before);
    assert.equal(facts(words), facts(before));
    assert.equal(facts(parseReview(SEED.replace('Files arrive', 'Mails arrive'), words)), facts(before));
    const time = parseReview(SEED.replace('until: 08:40', 'until: 08:41'), before);
    assert.notEqual(facts(time), facts(before));
    assert.equal(entriesOf(time.review).facts[2]?.until?.text, '08:41');
  });

  it('reads only the entry again that is typed into', () => {
    const source = SEED_LIST;
    const before = parseReview(source);
    const [first, second] = before.review.timeline;
    const after = parseReview(source.replace('second', 'second one'), before);
    assert.equal(after.review.timeline[0], first);
    assert.notEqual(after.review.timeline[1], second);
    const isKept = entriesOf(after.review).own.map((entry, i) => entry === entriesOf(before.review).own[i]);
    assert.deepEqual(isKept, [true, false, true]);
    const pieces = (parsed: ParsedReview): unknown[] => parsed.memory?.tree.rows.flatMap(({ pieces }) => pieces) ?? [];
    const again = pieces(after).filter((piece, i) => piece !== pieces(before)[i]);
    assert.equal(again.length, 1);
  });

  it('a valid review is what `yaml` reads of it as a whole', () => {
    const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ,.()'#:%@-]{0,30}$/).map((text) => text.trim());
    const entry = fc.record({
      at: fc.constantFrom('2026-02-03T08:15', '08:20', '~09:00'),
      what: word,
      who: fc.array(word, { maxLength: 2 }),
    });
    const review = fc.record({
      pir: fc.constant(1),
      title: word,
      tags: fc.array(word, { maxLength: 3 }),
      timeline: fc.array(entry, { minLength: 1, maxLength: 4 }),
      learnings: fc.array(fc.oneof(word, fc.record({ what: word })), { minLength: 1, maxLength: 3 }),
      summary: fc.array(word, { minLength: 1, maxLength: 3 }).map((lines) => `${lines.join('\n')}\n`),
    });
    fc.assert(
      fc.property(review, fc.constantFrom(20, 40, 80), (value, lineWidth) => {
        const text = stringify(value, { lineWidth });
        const parsed = parseReview(text);
        assert.deepEqual(
          JSON.parse(JSON.stringify(toValue(parsed.root))),
          JSON.parse(JSON.stringify(parseYaml(text))),
          text,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('applying every safe fix again and again comes to an end, and loses no word', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (changes) => {
        let text = changes.reduce(mutate, SEED);
        for (let round = 0; ; round++) {
          const fix = parseReview(text).findings.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe))[0];
          if (fix === undefined) break;
          const next = applyEdits(text, fix.edits);
          if (next === text) break;
          assert.ok(round < 60, `no end: ${JSON.stringify(text)}`);
          text = next;
        }
      }),
      { numRuns: 150 },
    );
  });
});
