import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { importText, isImportFormat } from '../../../src/core/import/import';
import { IMPORT_FORMATS } from '../../../src/core/import/formats';
import { clean } from '../../../src/core/import/text/clean';
import { importDraft } from '../../../src/core/import/write/draft';
import { importEdits } from '../../../src/core/import/write/edits';
import { applyEdits } from '../../../src/core/text/edit';

const time = fc.constantFrom(
  '16:03',
  '[16:04]',
  '~16:05',
  '**16:06**',
  '4:07 PM',
  '2025-11-20 16:08',
  '2025-11-20T16:09:10Z',
  '05/06/2025 16:10',
  '16:11-16:20',
  '14:??',
  '24:XX',
  '16:12 PST',
  '### 16:13',
  '`16:14`',
  '(16:15)',
  'Nov 20 16:16',
  '16h17',
  '16.18',
  '16:19-00:10',
  '[20/Nov/2025:16:20:00 +0000]',
  '<34>Nov 20 16:21:00',
  'E1120 16:22:00.123',
  '16:23ish',
);
const sign = fc.constantFrom('', '- ', '* ', '  - ', '> ', '1. ', '| ', '# ', '\t');
const author = fc.constantFrom('', ' gary: ', ' <cathy> ', ' - ', ': ', ' * rosa ', ' Update: ', ' @ada ', ' | ', ', ');
const words = fc.constantFrom(
  'restarted nginx',
  'opens #ops',
  'see https://a.example/b?c=1,2.',
  'Fix: done',
  '"quoted" text',
  "it's up",
  '`top` shows 92%',
  '!log depooled web1',
  'a | b | c',
  '…',
  '🎉',
  '\u001b[31mred\u001b[0m',
  'nbsp\u00a0here',
  'pir-ignore a/b: c',
  '---',
  '',
  'HH:mm',
  'x'.repeat(200),
  '<!-- hint -->',
  '![i](i.png)',
  '[r]: https://r.example',
);
const line = fc.oneof(
  fc.tuple(sign, time, author, words).map((parts) => parts.join('')),
  fc.tuple(sign, words).map((parts) => parts.join('')),
  fc.constantFrom(
    '',
    '',
    '```',
    '|--|--|',
    '| Time | What |',
    'Gary Smith  4:03 PM',
    'Gary Smith',
    'APP',
    '2025-11-20',
    'Thursday, November 20th',
    '## Timeline',
    '## Action items',
    '**Summary**',
    'All times in UTC',
    '- **Context**:',
    'Gary Smith (2025-11-20 16:03): words here',
    'gary commented 2 days ago',
    'Acknowledged by Gary Smith via the website.',
    '\tat a.example.Shop.pay(Shop.java:10)',
    '[16:24] still going on',
    'Gary Smith  [4:03 PM]',
    '2025-11-20 16:25:00\tgary\twords with tabs',
    '**** ENDING LOGGING AT Thu Nov 20 16:26:00 2025',
    '===',
    '--- Day changed Thu Nov 20 2025',
    'time,who,what',
    '16:03,ada,one',
    '{',
    '"',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const pasted = fc.array(line, { minLength: 1, maxLength: 14 }).map((all) => all.join('\n'));

/** Values that look like tools' exports, and are wrong in some way. */
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  item: fc.dictionary(
    fc.constantFrom(
      'ts',
      'text',
      'user',
      'type',
      'created_at',
      'createdAt',
      'body',
      'note',
      'log',
      'owner',
      'summary',
      'agent',
      'incident',
      'occurredAt',
      'attributes',
      'timestamp',
      'title',
      'status',
      'display_at',
      'date_happened',
      'event',
      'actor',
      'bot_id',
      'files',
      'attachments',
      'blocks',
      'message',
      '__proto__',
    ),
    fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<unknown>(
        '2025-11-20T16:03:00Z',
        '1763654580.0001',
        1763654580,
        'trigger_log_entry',
        'annotate_log_entry',
        'words: #1',
        '',
        null,
        true,
        -1,
        1e300,
      ),
      tie('item'),
      fc.array(tie('item'), { maxLength: 2 }),
    ),
    { maxKeys: 8 },
  ),
  root: fc.oneof(
    fc.array(tie('item'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'log_entries',
        'messages',
        'data',
        'events',
        'incidents',
        'incident',
        'incident_updates',
        'comments',
        'nodes',
        'entries',
      ),
      fc.oneof(fc.array(tie('item'), { maxLength: 3 }), tie('item')),
      { maxKeys: 3 },
    ),
  ),
})).root;

const exported = fc.tuple(value, fc.double({ min: 0, max: 1.5, noNaN: true })).map(([one, cut]) => {
  const text = JSON.stringify(one, null, 1);
  return cut > 1 ? text : text.slice(0, Math.ceil(text.length * cut));
});

const anything = fc.oneof(
  pasted,
  exported,
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
);
const options = fc.record({
  date: fc.option(fc.constantFrom('2025-11-20', '2024-02-29'), { nil: undefined }),
  format: fc.option(fc.constantFrom(...IMPORT_FORMATS), { nil: undefined }),
});

const given = (wanted: {
  date: string | undefined;
  format: (typeof IMPORT_FORMATS)[number] | undefined;
}): Parameters<typeof importText>[1] => ({
  ...(wanted.date === undefined ? {} : { date: wanted.date }),
  ...(wanted.format === undefined ? {} : { format: wanted.format }),
});

const ABOUT_FORM = /^(?:yaml|schema)\//;

/** What of a text must be found again: words of at least four letters that are neither dates nor what a time is written with. */
function wordsOf(text: string): string[] {
  return (
    clean(text)
      .replace(/&amp;/g, '&')
      .toLowerCase()
      .match(/[\p{L}]{4,}/gu) ?? []
  ).filter((word) => !/^(?:thursday|november|changed|what|time|edited)$/.test(word));
}

describe('importing, whatever the text', () => {
  it('never throws, and either says why not or gives a review without findings about form', () => {
    fc.assert(
      fc.property(anything, options, (text, wanted) => {
        const result = importText(text, given(wanted));
        if (!result.ok) {
          assert.match(result.message, /^[^\n]{10,400}\.$/);
          return;
        }
        assert.ok(isImportFormat(result.format));
        const draft = importDraft(result.imported);
        const bad = parseReview(draft).findings.filter(({ rule }) => ABOUT_FORM.test(rule));
        assert.deepEqual(
          bad.map(({ rule, message }) => `${rule}: ${message}`),
          [],
          draft,
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('loses no line of a pasted text: each is an entry or a comment', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const result = importText(text, {});
        if (!result.ok) return;
        const { imported } = result;
        const draft = importDraft(imported);
        const said = new Set(wordsOf(draft.replace(/\\(?:u[0-9a-f]{4}|[tnr])/g, ' ')));
        const structure = new Set(['timeline', 'action', 'items', 'summary', 'context', 'hint']);
        const lost = wordsOf(text).filter((word) => !said.has(word) && !structure.has(word));
        assert.deepEqual(lost, [], draft);
      }),
      { numRuns: 1000 },
    );
  });

  it('every span lies inside the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const result = importText(text, {});
        if (!result.ok) return;
        for (const { span } of [...result.imported.entries, ...result.imported.rest]) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const REVIEWS = [
  'pir: 1\ntimezone: America/Denver\ntimeline:\n  # a\n  - 2025-11-20T15:52 One: two.   # b\n  - at: 16:04\n    what: Three.\n    output: |\n      x\n       y\n\n  - what: No time.\n  - 2025-11-21T08:00 Four.\n  - 09:00 Five.\n\nlearnings:\n  - x\n',
  'pir: 1\r\ntimeline:\r\n- 16:05 a\r\n- 16:20 b\r\n',
  'pir: 1\ntimeline:\n',
  'pir: 1\ntimeline:\n  - 2025-11-20T16:30 late\n  - 16:02 early\n  -\n',
  'pir: 1\n',
];

describe('adding any import to a review', () => {
  it('keeps what was there, byte for byte but for dates, adds every new entry, and a second time nothing', () => {
    fc.assert(
      fc.property(pasted, fc.constantFrom(...REVIEWS), (text, source) => {
        const result = importText(text, {});
        if (!result.ok) return;
        const before = parseReview(source);
        const { edits, added, duplicates, refused } = importEdits(before, result.imported);
        assert.equal(refused, null);
        const after = applyEdits(source, edits);
        const parsed = parseReview(after);
        const bad = parsed.findings.filter(({ rule }) => ABOUT_FORM.test(rule));
        const known = before.findings.filter(({ rule }) => ABOUT_FORM.test(rule));
        assert.deepEqual(
          bad.map(({ rule }) => rule),
          known.map(({ rule }) => rule),
          after,
        );
        // Every edit is an insertion; a date before a bare time is one too.
        for (const edit of edits)
          assert.equal(edit.start === edit.end || source.slice(edit.start, edit.end).trim() === '-', true);
        const old = before.review.timeline.filter(({ what }) => what !== null);
        const was = old.map(({ at, what }) => `${String(at?.instant)} ${what?.value ?? ''}`);
        const is = parsed.review.timeline.map(({ at, what }) => `${String(at?.instant)} ${what?.value ?? ''}`);
        for (const [index, one] of was.entries()) {
          // Without any date a bare time takes that of the entries that were put before it.
          if (old[index]?.at?.instant === null) continue;
          assert.ok(is.includes(one), `${one}\n${after}`);
        }
        assert.equal(
          parsed.review.timeline.length - before.review.timeline.filter(({ what }) => what !== null).length - added <=
            1,
          true,
        );
        assert.equal(added + duplicates, result.imported.entries.length);
        const again = importEdits(parsed, result.imported);
        assert.deepEqual([again.added, again.edits], [0, []], after);
      }),
      { numRuns: 700 },
    );
  });
});
