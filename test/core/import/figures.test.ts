import assert from 'node:assert/strict';
import { lines, read } from './say';
import { cpuMs } from '../../cpu';

describe('figures that are no year and names that are no person', () => {
  it('a figure behind the time is a year only behind a weekday, before a bracket or at the end', () => {
    const near = { near: '2026-03-03' };
    assert.deepEqual(lines('Mar  1 22:48:10 2000 requests failed\n', near), [
      '2026-03-01 22:48:10 |  | 2000 requests failed',
    ]);
    assert.deepEqual(lines('Sun Mar  1 22:48:10 2025 requests failed\n', near), [
      '2025-03-01 22:48:10 |  | requests failed',
    ]);
    assert.deepEqual(lines('[Mar  1 22:48:10 2025] requests failed\n', near), [
      '2025-03-01 22:48:10 |  | requests failed',
    ]);
  });

  it('a column of hosts is nobody unless its head says who', () => {
    const rows = '2026-03-01 22:48,web1,Started the job\n2026-03-01 22:49,web1,Stopped the job again\n';
    assert.deepEqual(
      read(rows).entries.map(({ who }) => who),
      [[], []],
    );
    assert.deepEqual(lines(rows)[0], '2026-03-01 22:48 |  | Started the job; web1');
    assert.deepEqual(
      read(`time,who,what\n${rows}`).entries.map(({ who }) => who),
      [['web1'], ['web1']],
    );
  });
});

describe('a line with five thousand blanks', () => {
  const blanks = ' '.repeat(5_000);
  for (const text of [
    `16:03\tada\t${blanks}x\n16:04\tada\tb\n`,
    `Ada Lind${blanks}x\n16:03 a\n`,
    `16:03 ada: a${blanks}b (edited\n`,
    `[16:03] Ada${blanks}(x: b\n`,
    `| a${blanks}b | time |\n| - | - |\n| x | 16:03 |\n`,
    `16:02 a\n- ${blanks}x\n16:03 b\n`,
    `16:02 a\n16:03${blanks}x\n16:04 b\n`,
  ])
    it(`is read at once: ${text.replace(/\s+/g, ' ').trim()}`, () => {
      const time = cpuMs(() => assert.ok(lines(text).length > 0));
      assert.ok(time < 1_000, `${Math.round(time)} ms`);
    });
});
