import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutEnd } from '../../../src/core/text/ends';
import { LINKS, LINKS_AND_PICTURES, linkWords } from '../../../src/core/text/links';
import { cpuMs } from '../../cpu';

describe('the end of a text', () => {
  it('loses the signs of a kind, and keeps them elsewhere', () => {
    assert.equal(withoutEnd('a. b., ; ', /[\s.,;]/), 'a. b');
    assert.equal(withoutEnd('...', /\./), '');
    assert.equal(withoutEnd('', /\./), '');
    assert.equal(withoutEnd('abc', /\./), 'abc');
  });

  it('is what a search for the last run of such signs leaves', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '.', '\n', '\u2028', '\ud83d\ude00') }), (text) => {
        assert.equal(withoutEnd(text, /[\s.]/), text.replace(/[\s.]+$/, ''));
      }),
    );
  });
});

describe('links in a line of Markdown', () => {
  it('become their words', () => {
    assert.equal('see [the graph](https://a.example "Lag") now'.replace(LINKS, linkWords), 'see the graph now');
    assert.equal('![a](b) and [c](d)'.replace(LINKS_AND_PICTURES, linkWords), 'a and c');
    assert.equal('![a](b)'.replace(LINKS, linkWords), '!a');
  });

  it('are the ones that a search from every bracket finds', () => {
    const signs = fc.string({ unit: fc.constantFrom('[', ']', '(', ')', '!', 'a', ' ', '\n'), maxLength: 24 });
    fc.assert(
      fc.property(signs, (text) => {
        const each = /\[([^\]]*)\]\([^)]*\)/g;
        assert.equal(text.replace(LINKS, linkWords), text.replace(each, '$1'));
        const pictures = /!?\[([^\]]*)\]\([^)\s]*(?:\s[^)]*)?\)/g;
        assert.equal(text.replace(LINKS_AND_PICTURES, linkWords), text.replace(pictures, '$1'));
      }),
      { numRuns: 2000 },
    );
  });

  it('are found in one pass over a text of brackets', () => {
    for (const sign of ['[', '[](', '![', '[a](b ']) {
      const text = sign.repeat(30_000);
      assert.ok(cpuMs(() => text.replace(LINKS_AND_PICTURES, linkWords)) < 200, sign);
    }
  });
});
