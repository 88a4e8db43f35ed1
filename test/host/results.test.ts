import assert from 'node:assert/strict';
import { readArguments } from './arguments.mjs';
import { failuresOf, judge, sum } from './results.mjs';

describe('what a suite counted', () => {
  it('stands when the suite ended as it says', () => {
    assert.deepEqual(judge({ passed: 3, failed: 0 }, 0), { passed: 3, failed: 0 });
    assert.deepEqual(judge({ passed: 3, failed: 2 }, 2), { passed: 3, failed: 2 });
  });

  it('is one failure more when the suite ended badly and counted none', () => {
    assert.deepEqual(judge({ passed: 3, failed: 0 }, 1), { passed: 3, failed: 1 });
  });

  it('is a failure when there was nothing to count', () => {
    assert.deepEqual(judge({ passed: 0, failed: 0 }, 0), { passed: 0, failed: 1 });
  });

  it('adds up', () => {
    const all = [
      { passed: 3, failed: 1 },
      { passed: 4, failed: 0 },
    ];
    assert.deepEqual(sum(all), { passed: 7, failed: 1 });
  });

  it('names each test that failed, with the head of its error', () => {
    const why = ['Error: no', ...Array.from({ length: 100 }, (_, line) => `at ${line}`)].join('\n');
    const all = [
      { name: 'unit', passed: 1, failed: 1, failures: [{ title: 'a thing works', why }] },
      { name: 'grammar', passed: 1, failed: 0 },
    ];
    const [only = '', ...others] = failuresOf(all);
    assert.deepEqual(others, []);
    assert.match(only, /^✘ unit: a thing works\nError: no\nat 0\n/);
    assert.equal(only.split('\n').length, 31);
  });
});

describe('the stand-in for the desktop', () => {
  it('reads options with their value in one word or two, flags, and files', () => {
    const { options, rest } = readArguments(['--a=1', '--user-data-dir', 'u', '--flag', 'file', '--a=2', '--empty=']);
    assert.deepEqual(
      [...options],
      [
        ['a', ['1', '2']],
        ['user-data-dir', ['u']],
        ['flag', ['']],
        ['empty', ['']],
      ],
    );
    assert.deepEqual(rest, ['file']);
  });
});
