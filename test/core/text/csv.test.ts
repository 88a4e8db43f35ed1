import assert from 'node:assert/strict';
import { csv } from '../../../src/core/text/csv';

describe('CSV', () => {
  it('quotes what has to be quoted, and nothing else', () => {
    assert.equal(
      csv([['plain', 'a,b', 'say "so"', 'two\nlines', 12.5, null]]),
      'plain,"a,b","say ""so""","two\nlines",12.5,\r\n',
    );
  });

  it('quotes every text where that is asked for', () => {
    assert.equal(csv([['plain', '', 3, null]], { quoteAll: true }), '"plain","",3,\r\n');
  });

  for (const text of ['=1+1', '+1', '-1', '@a', ' =1', '\u200b=1', '\ufeff=1', '\t=1', '＝1', '|a', '%a']) {
    it(`keeps ${JSON.stringify(text)} from being run as a formula`, () => assert.match(csv([[text]]), /^"'/));
  }

  for (const text of ['a=1', '1+1', 'on-call', 'a@b.example', '50 %', '', '(=1)']) {
    it(`leaves ${JSON.stringify(text)} as it is`, () => assert.equal(csv([[text]], { lineBreak: '\n' }), `${text}\n`));
  }

  it('leaves numbers bare, below nought as well', () => assert.equal(csv([[-3]], { lineBreak: '\n' }), '-3\n'));
});
