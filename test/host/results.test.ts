import assert from 'node:assert/strict';
import { readArguments } from './arguments.mjs';
import { judge, sum } from './results.mjs';

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
