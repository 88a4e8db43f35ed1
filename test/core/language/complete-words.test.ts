import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { complete } from '../../../src/core/language/complete/complete';
import { applyEdits } from '../../../src/core/text/edit';

const NOW = Date.parse('2031-02-03T15:20Z');

describe('completion of a fixed word', () => {
  const folder = join(__dirname, '../../../examples');
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .concat(
      'pir: 1\nseverity:\ncustomer_impact:\ntimeline:\n  - { at: 16:00, kind: , milestone: [], impact: }\nlearnings:\n- went:\n',
    );
  const VALUE =
    /(?:severity|status|kind|impact|milestone|went|phase|effect|priority|customer_impact)[ \t]*:[ \t]*(?:\[[ \t]*)?/g;

  it('leaves nothing for the schema to say there, in any text', () => {
    const change = fc.record({
      text: fc.constantFrom(...texts),
      from: fc.nat(4000),
      length: fc.nat(20),
      insert: fc.constantFrom('', '', '"', '{', ': ', '- ', '\n', '#', '  '),
      which: fc.nat(),
      into: fc.nat(4),
      clear: fc.boolean(),
      windows: fc.boolean(),
    });
    let done = 0;
    fc.assert(
      fc.property(change, ({ text, from, length, insert, which, into, clear, windows }) => {
        const places = [...text.matchAll(VALUE)].map(({ index, 0: all }) => index + all.length);
        const place = places[which % places.length] ?? 0;
        const word = /^[a-z0-9_]*/.exec(text.slice(place))?.[0] ?? '';
        const head = text.slice(0, place);
        const tail = text.slice(place + (clear ? word.length : 0));
        // The text is broken somewhere above, and the cursor stands in the value.
        const at = Math.min(from, Math.max(0, head.lastIndexOf('\n', head.lastIndexOf('\n') - 1)));
        const above = head.slice(0, at) + insert + head.slice(Math.min(head.length, at + (insert === '' ? 0 : length)));
        const ends = (part: string): string => (windows ? part.replaceAll('\n', '\r\n') : part);
        const source = ends(above) + ends(tail);
        const offset = ends(above).length + (clear ? 0 : Math.min(into, word.length));
        const before = parseReview(source);
        for (const { kind, text: written, replace } of complete(before, offset, { now: NOW })) {
          if (kind !== 'word') continue;
          done++;
          const changed = parseReview(applyEdits(source, [{ ...replace, text: written }]));
          const end = replace.start + written.length;
          const said = changed.findings.filter(
            ({ rule, span }) =>
              /^schema\/(?!version)/.test(rule) &&
              span.start < end &&
              replace.start < span.end &&
              span.end - span.start <= written.length + 2,
          );
          assert.deepEqual(
            said.map(({ message }) => message),
            [],
            `${written} in\n${applyEdits(source, [{ ...replace, text: written }])}`,
          );
        }
      }),
      { numRuns: 120 },
    );
    assert.ok(done > 200, `${done} were taken`);
  });
});
