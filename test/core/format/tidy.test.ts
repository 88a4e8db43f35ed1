import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { tidy } from '../../../src/core/format/edit/tidy';
import { exportReview } from '../../../src/core/format/export';
import { parseReview } from '../../../src/core/format/parse';
import { applyEdits } from '../../../src/core/text/edit';

const tidied = (source: string): string => applyEdits(source, tidy(parseReview(source)));

describe('the formatter', () => {
  it('mends white space that is untidy, and keeps the rest as it is', () => {
    assert.equal(
      tidied(`# ours   
pir:  1
title :   "Mails: late"   
status: draft      # lined up
severity:          # with this
services: [ mail,  web ]


timeline:   # what happened
    # the first
    -   at: 2031-02-03T16:00
        what:   The queue grows.  

        output: |
            two  
              lines

    - 16:10   Ida looks.   # by hand   
    -

learnings:
- a
-  b`),
      `# ours
pir: 1
title: "Mails: late"
status: draft      # lined up
severity:          # with this
services: [ mail,  web ]

timeline:   # what happened
  # the first
  - at: 2031-02-03T16:00
    what: The queue grows.

    output: |
        two  
          lines

  - 16:10   Ida looks.   # by hand
  -

learnings:
- a
- b
`,
    );
  });

  it('keeps line breaks, and quotes, folded and plain texts of several lines', () => {
    const source = 'pir: 1\r\nsummary: >\r\n  a  \r\n\r\n\r\n  b\r\ntitle: "x  \r\n\r\n  y"\r\ntags: a  \r\n  b\r\n';
    assert.equal(tidied(source), source);
    assert.equal(tidied('pir: 1  \r\n\r\n\r\n\r\ntitle: x\r\n'), 'pir: 1\r\n\r\ntitle: x\r\n');
  });

  it('leaves alone what cannot be read', () => {
    for (const source of ['pir: 1\ntitle:  @x\n', 'pir: 1\n\ttitle: x  \n', '{pir: 1,   title: x}  \n---\n- x']) {
      assert.equal(tidied(source), source);
    }
  });

  it('finds nothing to do in the examples', () => {
    const folder = join(__dirname, '../../../examples');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.pir.yaml'))) {
      const source = readFileSync(join(folder, file), 'utf8');
      assert.equal(tidied(source), source, file);
    }
  });

  it('changes neither what the review says nor a comment, and once is enough', () => {
    const folder = join(__dirname, '../../../examples');
    const sources = readdirSync(folder)
      .filter((name) => name.endsWith('.pir.yaml'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    const mess = fc.array(
      fc.record({ line: fc.nat(200), what: fc.constantFrom('end', 'colon', 'before', 'dash', 'blank', 'comment') }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...sources), mess, fc.constantFrom(0, 2, 4), (source, changes, indent) => {
        const lines = source
          .split('\n')
          .map((line) => (line.startsWith('  ') && indent !== 2 ? ' '.repeat(indent) + line.slice(2) : line));
        for (const { line, what } of changes) {
          const at = line % lines.length;
          const text = lines[at] ?? '';
          if (what === 'end') lines[at] = `${text}  \t`;
          else if (what === 'colon') lines[at] = text.replace(/^([ -]*\w+:) (?=\S)/, '$1   ');
          else if (what === 'before') lines[at] = text.replace(/^([ -]*\w+):(?= )/, '$1 :');
          else if (what === 'dash') lines[at] = text.replace(/^( *-) (?=\d)/, '$1   ');
          else if (what === 'comment') lines[at] = text === '' ? '# here' : text;
          else lines.splice(at, 0, '', ' ');
        }
        const before = parseReview(lines.join('\n'));
        const after = tidied(before.source);
        const parsed = parseReview(after);
        assert.deepEqual(exportReview(parsed.review), exportReview(before.review));
        const comments = (text: string): string[] => text.match(/#.*$/gm)?.map((one) => one.trimEnd()) ?? [];
        assert.deepEqual(comments(after), comments(before.source));
        assert.equal(after.replace(/\s+/g, ''), before.source.replace(/\s+/g, ''));
        assert.equal(tidied(after), after);
      }),
      { numRuns: 400 },
    );
  });
});
