import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mask } from '../../../src/core/prose/mask';

const shown = (text: string): string =>
  mask(text)
    .replaceAll(/\uFFFC+/g, '□')
    .trim()
    .replaceAll(/\n+/g, '⏎')
    .replaceAll(/ +/g, ' ')
    .trim();

describe('a masked text', () => {
  it('is as long as the text, whatever the text is', () => {
    const marks = fc.array(
      fc.constantFrom(
        '`',
        '``',
        '"',
        "'",
        '“',
        '”',
        '[a](b)',
        '<b>',
        '> ',
        '# ',
        '- ',
        '\n',
        '```\n',
        'http://x.y',
        '*',
        '_',
        'word ',
        '~',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          marks.map((parts) => parts.join('')),
        ),
        (text) => mask(text).length === text.length,
      ),
    );
  });

  it('keeps nothing of code, addresses and words in quotation marks', () => {
    assert.equal(shown('Ran `rm -rf x` and “sorry” at https://a.b/c.'), 'Ran □ and □ at □.');
    assert.equal(shown('He said "we should have waited" twice.'), 'He said □ twice.');
    assert.equal(shown("The value 'true' is not a team's choice."), "The value □ is not a team's choice.");
  });

  it('keeps the stop that ends a quotation and the sentence around it', () => {
    const text = 'The log said "Disk is full." Then it stopped. He asked "Is it up?" and left.';
    const masked = mask(text);
    assert.equal(masked.length, text.length);
    assert.equal(masked.slice(26, 28), '. ');
    assert.ok(!masked.includes('full') && !masked.includes('?'));
  });

  it('keeps the text of a link and of emphasis', () => {
    assert.equal(shown('See [the **old** plan](https://a.b/(c)) now.'), 'See the old plan now.');
    assert.equal(shown('snake_case stays, _this_ too.'), 'snake_case stays, this too.');
  });

  it('leaves out fences, block quotes and headings, and joins wrapped lines', () => {
    assert.equal(shown('One\ntwo.\n> quoted\nThree.\n```\ncode\n```\n# Head\nFour.'), 'One two.⏎Three.⏎Four.');
    assert.equal(shown('- first\n- second'), 'first⏎second');
    assert.equal(shown('1. first\n2. second'), 'first⏎second');
  });

  it('leaves an unclosed mark as it is', () => {
    assert.equal(shown('An open ` tick and an open " quote.'), 'An open □ tick and an open " quote.');
  });

  it('does work that grows with the text and not faster', () => {
    for (const part of ['`', '"', '<', '[', '“a ', '`a``', '![', '](', '<!--', '*_', "'a", '\n> ', 'http://']) {
      const time = (times: number): number => {
        const text = part.repeat(times);
        const start = process.cpuUsage().user;
        mask(text);
        return process.cpuUsage().user - start;
      };
      time(2000);
      // 8 times the text; generous, since other work shares the processor.
      assert.ok(time(32_000) < 50_000 + 40 * time(4000), part);
    }
  });
});
