import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unusablePattern } from '../../../src/core/config/ticket-pattern';
import { cpuMs } from '../../cpu';

describe('a pattern for tickets', () => {
  for (const pattern of ['OPS-\\d+', '(?:OPS|PAY)-\\d{1,6}', '(?<![\\w-])[A-Z]{2,8}-\\d+\\b', '#\\d+', 'INC\\d{7}'])
    it(`may be ${pattern}`, () => assert.equal(unusablePattern(pattern), null));

  for (const pattern of [
    '(\\d+)+x',
    '(a|a)*b',
    '((a*))*',
    '(?:a+){2,}',
    '\\d*\\d*\\d*\\d*x',
    '(a)\\1',
    '(OPS',
    'a'.repeat(201),
  ])
    it(`may not be ${pattern.slice(0, 20)}`, () => assert.notEqual(unusablePattern(pattern), null));

  it('never takes long, whatever is let through', () => {
    const part = fc.constantFrom(
      'a',
      '\\d',
      '.',
      '[ab]',
      '+',
      '*',
      '?',
      '{1,3}',
      '{2,}',
      '{9}',
      '(',
      '(?:',
      ')',
      '|',
      'a+',
      'x',
      '^',
      '$',
      '\\b',
    );
    const text = 'a1ab'.repeat(60) + '!';
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const pattern = parts.join('');
        if (unusablePattern(pattern) !== null) return;
        const time = cpuMs(() => new RegExp(pattern, 'u').test(text));
        assert.ok(time < 500, `${pattern} takes ${Math.round(time)} ms`);
      }),
      { numRuns: 3000 },
    );
  });
});
