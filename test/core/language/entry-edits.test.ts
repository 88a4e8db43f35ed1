import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReview, type ParsedReview } from '../../../src/core/format/parse';
import { IMPACTS, KINDS, MILESTONES } from '../../../src/core/format/model';
import { addEntry } from '../../../src/core/language/add-entry';
import { entryAt } from '../../../src/core/language/entry-at';
import { setImpact, setKind, setMilestones, type Edited } from '../../../src/core/format/edit/entry-edits';
import { applyEdits } from '../../../src/core/text/edit';

const timeline = (...lines: string[]): string => ['pir: 1', 'timeline:', ...lines, ''].join('\n');
const edit = (source: string, change: (parsed: ParsedReview) => Edited): string =>
  applyEdits(source, change(parseReview(source)).edits);
const at = (text: string): number => Date.parse(text);

describe('Setting a key of an entry', () => {
  it('keeps the comments among the lines of the value that it replaces', () => {
    const before = timeline(
      '  - at: 2025-11-20T03:41',
      '    milestone: # both at once',
      '      - started   # by the log',
      '      # and so',
      '      - detected # by a page',
      '    kind: event',
    );
    const after = timeline(
      '  - at: 2025-11-20T03:41',
      '    milestone: [started, detected, acknowledged]',
      '    # both at once',
      '    # by the log',
      '    # and so',
      '    # by a page',
      '    kind: event',
    );
    const done = edit(before, (parsed) => setMilestones(parsed, 0, ['started', 'detected', 'acknowledged']));
    assert.equal(done, after);
  });

  it('keeps the line break of a text in brackets', () => {
    const before = timeline('  ["2025-11-20T03:41 one\\ntwo"]');
    const parsed = parseReview(edit(before, (now) => setImpact(now, 0, 'positive')));
    assert.equal(parsed.review.timeline[0]?.what?.value, 'one\ntwo');
    assert.deepEqual(parsed.findings, parseReview(before).findings);
  });

  it('writes a text entry out as a mapping', () => {
    const before = timeline('  - 2025-11-20T03:41 page from prober', '  - 03:44 Marta acks');
    const after = timeline(
      '  - 2025-11-20T03:41 page from prober',
      '  - at: 03:44',
      '    what: Marta acks',
      '    impact: positive',
    );
    assert.equal(
      edit(before, (parsed) => setImpact(parsed, 1, 'positive')),
      after,
    );
  });

  it('quotes the words of a text entry where a value needs it', () => {
    const before = timeline('  - 2025-11-20T03:41 Marta: restarts');
    const after = timeline('  - at: 2025-11-20T03:41', '    what: "Marta: restarts"', '    kind: task');
    assert.equal(
      edit(before, (parsed) => setKind(parsed, 0, 'task')),
      after,
    );
  });

  it('keeps a comment behind a text entry beside its words', () => {
    const before = timeline('  - 2025-11-20T03:41 page  # from the log');
    const after = timeline('  - at: 2025-11-20T03:41', '    what: page  # from the log', '    impact: neutral');
    assert.equal(
      edit(before, (parsed) => setImpact(parsed, 0, 'neutral')),
      after,
    );
  });

  it('keeps several lines of a text entry as several lines', () => {
    const before = timeline('  - 2025-11-20T03:41 page from', '    the prober', '  - 03:44 ack');
    const after = timeline(
      '  - at: 2025-11-20T03:41',
      '    what: page from',
      '      the prober',
      '    impact: neutral',
      '  - 03:44 ack',
    );
    assert.equal(
      edit(before, (parsed) => setImpact(parsed, 0, 'neutral')),
      after,
    );
  });

  it('writes over the value that is there and leaves the comment beside it', () => {
    const before = timeline('  - at: 2025-11-20T03:41', '    impact: negativ # a guess', '    what: page');
    const after = timeline('  - at: 2025-11-20T03:41', '    impact: negative # a guess', '    what: page');
    assert.equal(
      edit(before, (parsed) => setImpact(parsed, 0, 'negative')),
      after,
    );
  });

  it('fills an empty key', () => {
    const before = timeline('  - at: 2025-11-20T03:41', '    impact:', '    what: page');
    const after = timeline('  - at: 2025-11-20T03:41', '    impact: negative', '    what: page');
    assert.equal(
      edit(before, (parsed) => setImpact(parsed, 0, 'negative')),
      after,
    );
  });

  it('puts a new key behind those that come before it, past a block text', () => {
    const before = timeline(
      '  - at: 2025-11-20T03:41',
      '    what: |',
      '      one',
      '',
      '      two',
      '    links: [a]',
      '  - 03:44 ack',
    );
    const after = timeline(
      '  - at: 2025-11-20T03:41',
      '    what: |',
      '      one',
      '',
      '      two',
      '    impact: positive',
      '    links: [a]',
      '  - 03:44 ack',
    );
    assert.equal(
      edit(before, (parsed) => setImpact(parsed, 0, 'positive')),
      after,
    );
  });

  it('writes into braces', () => {
    const before = timeline('  - { at: 2025-11-20T03:41, what: page, links: [a] }');
    const after = timeline('  - { at: 2025-11-20T03:41, what: page, impact: positive, links: [a] }');
    assert.equal(
      edit(before, (parsed) => setImpact(parsed, 0, 'positive')),
      after,
    );
  });

  it('writes a text entry in brackets out in braces', () => {
    const before = 'pir: 1\ntimeline: [2025-11-20T03:41 page, 03:44 ack]\n';
    const after = 'pir: 1\ntimeline: [2025-11-20T03:41 page, { at: 03:44, what: ack, impact: positive }]\n';
    assert.equal(
      edit(before, (parsed) => setImpact(parsed, 1, 'positive')),
      after,
    );
  });

  it('takes a key away with its line', () => {
    const before = timeline('  - at: 2025-11-20T03:41', '    impact: negative', '    what: page');
    const after = timeline('  - at: 2025-11-20T03:41', '    what: page');
    assert.equal(
      edit(before, (parsed) => setImpact(parsed, 0, null)),
      after,
    );
  });

  it('lets the next key move up to the dash when the first is taken away', () => {
    const before = timeline('  - impact: negative', '    at: 2025-11-20T03:41', '    what: page');
    const after = timeline('  - at: 2025-11-20T03:41', '    what: page');
    assert.equal(
      edit(before, (parsed) => setImpact(parsed, 0, null)),
      after,
    );
  });

  it('keeps the key when a comment stands beside it', () => {
    const before = timeline('  - at: 2025-11-20T03:41', '    impact: negative # why', '    what: page');
    const after = timeline('  - at: 2025-11-20T03:41', '    impact: # why', '    what: page');
    assert.equal(
      edit(before, (parsed) => setImpact(parsed, 0, null)),
      after,
    );
  });

  it('writes one milestone as a word and several as a list in their order', () => {
    const before = timeline('  - at: 2025-11-20T03:41', '    what: page');
    assert.equal(
      edit(before, (parsed) => setMilestones(parsed, 0, ['detected'])),
      timeline('  - at: 2025-11-20T03:41', '    what: page', '    milestone: detected'),
    );
    assert.equal(
      edit(before, (parsed) => setMilestones(parsed, 0, ['acknowledged', 'detected'])),
      timeline('  - at: 2025-11-20T03:41', '    what: page', '    milestone: [detected, acknowledged]'),
    );
  });

  it('replaces a list in lines, and leaves it when nothing changes', () => {
    const before = timeline(
      '  - at: 2025-11-20T03:41',
      '    milestone:',
      '      - detected',
      '      - acknowledged',
      '    what: page',
    );
    assert.equal(
      edit(before, (parsed) => setMilestones(parsed, 0, ['detected'])),
      timeline('  - at: 2025-11-20T03:41', '    milestone: detected', '    what: page'),
    );
    assert.equal(
      edit(before, (parsed) => setMilestones(parsed, 0, ['acknowledged', 'detected'])),
      before,
    );
  });

  it('keeps Windows line breaks', () => {
    const before = timeline('  - 2025-11-20T03:41 page').replaceAll('\n', '\r\n');
    const after = timeline('  - at: 2025-11-20T03:41', '    what: page', '    impact: positive').replaceAll(
      '\n',
      '\r\n',
    );
    assert.equal(
      edit(before, (parsed) => setImpact(parsed, 0, 'positive')),
      after,
    );
  });

  it('does nothing for an entry that is not there', () => {
    assert.deepEqual(setImpact(parseReview(timeline('  - 2025-11-20T03:41 page')), 7, 'positive').edits, []);
  });
});

describe('Adding an entry', () => {
  it('goes behind the last entry that is not later, in its form', () => {
    const before = timeline('  - 2025-11-20T03:41 page', '  - 03:44 ack', 'learnings: [a]');
    assert.equal(
      edit(before, (parsed) => addEntry(parsed, at('2025-11-20T03:42:20Z'))),
      timeline('  - 2025-11-20T03:41 page', '  - 03:42 ', '  - 03:44 ack', 'learnings: [a]'),
    );
  });

  it('is a mapping beside a mapping, with the cursor behind `what`', () => {
    const before = timeline('  - at: 2025-11-20T03:41', '    what: page  # seen', '', 'learnings: [a]');
    const parsed = parseReview(before);
    const edited = addEntry(parsed, at('2025-11-21T04:00Z'));
    const after = applyEdits(before, edited.edits);
    assert.equal(
      after,
      timeline(
        '  - at: 2025-11-20T03:41',
        '    what: page  # seen',
        '  - at: 2025-11-21T04:00',
        '    what: ',
        '',
        'learnings: [a]',
      ),
    );
    assert.equal(after.slice(0, edited.cursor).endsWith('what: '), true);
    assert.equal(entryAt(parseReview(after), edited.cursor ?? -1), 1);
  });

  it('goes before the first entry with its date', () => {
    const before = timeline('  - 2025-11-20T03:41 page');
    const after = timeline('  - 2025-11-20T03:30 ', '  - 2025-11-20T03:41 page');
    assert.equal(
      edit(before, (parsed) => addEntry(parsed, at('2025-11-20T03:30Z'))),
      after,
    );
  });

  it('writes the time in the zone of the review', () => {
    const before = 'pir: 1\ntimezone: Europe/Madrid\ntimeline:\n  - 2025-11-20T03:41 page\n';
    const after = 'pir: 1\ntimezone: Europe/Madrid\ntimeline:\n  - 2025-11-20T03:41 page\n  - 04:00 \n';
    assert.equal(
      edit(before, (parsed) => addEntry(parsed, at('2025-11-20T03:00Z'))),
      after,
    );
  });

  it('begins a timeline where there is none', () => {
    assert.equal(
      edit('pir: 1\n', (parsed) => addEntry(parsed, at('2025-11-20T03:30Z'))),
      'pir: 1\ntimeline:\n  - 2025-11-20T03:30 ',
    );
    assert.equal(
      edit('pir: 1\ntimeline:\nsummary: a\n', (parsed) => addEntry(parsed, at('2025-11-20T03:30Z'))),
      'pir: 1\ntimeline:\n  - 2025-11-20T03:30 \nsummary: a\n',
    );
  });
});

describe('Any edit of an entry', () => {
  const word = fc.stringMatching(/^[A-Za-z#:'"`{}[\],-]{0,8}[a-z]$/);
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
  const text = words.map((what) => [`  - 2025-11-20T03:41 ${what}`]);
  const mapping = words.map((what) => [
    '  - at: 2025-11-20T03:41',
    `    what: '${what.replaceAll("'", "''")}'`,
    '    who: [a, b] # c',
  ]);
  const calm = fc
    .array(fc.stringMatching(/^[A-Za-z'#:-]{0,8}[a-z]$/), { minLength: 1, maxLength: 6 })
    .map((list) => list.join(' '));
  const braces = calm.map((what) => [`  - { at: 2025-11-20T03:41, what: '${what.replaceAll("'", "''")}' }`]);
  const lines = fc.array(fc.oneof(text, mapping, braces), { minLength: 1, maxLength: 4 });

  it('sets what it was asked to set, keeps every other fact, and can be taken back', () => {
    fc.assert(
      fc.property(
        lines,
        fc.nat(3),
        fc.constantFrom(...IMPACTS),
        fc.constantFrom(...KINDS),
        fc.subarray([...MILESTONES]),
        (entries, which, impact, kind, milestones) => {
          const source = timeline(...entries.flat(), '# the end', 'summary: s');
          const index = which % entries.length;
          const facts = (parsed: ParsedReview): unknown[] =>
            parsed.review.timeline.map(({ at: when, what, who }) => [
              when?.instant,
              what?.value,
              who.map(({ value }) => value),
            ]);
          const before = parseReview(source);
          let after = edit(source, (parsed) => setImpact(parsed, index, impact));
          after = edit(after, (parsed) => setKind(parsed, index, kind));
          after = edit(after, (parsed) => setMilestones(parsed, index, milestones));
          const parsed = parseReview(after);
          const entry = parsed.review.timeline[index];
          assert.deepEqual(facts(parsed), facts(before), after);
          assert.equal(entry?.impact?.value, impact);
          assert.equal(entry?.kind?.value, kind);
          assert.deepEqual(
            entry?.milestones.map(({ value }) => value),
            milestones,
          );
          assert.ok(after.includes('# the end\nsummary: s'));
          const back = parseReview(edit(after, (now) => setImpact(now, index, null)));
          assert.equal(back.review.timeline[index]?.impact, null);
          assert.deepEqual(facts(back), facts(before));
        },
      ),
      { numRuns: 150 },
    );
  });
});
