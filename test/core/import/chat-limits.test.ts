import assert from 'node:assert/strict';
import { lines, rest } from './say';

describe('what stays in a message of a chat', () => {
  it('words that read like the head of a comment', () => {
    for (const gap of ['', '\n'])
      assert.deepEqual(
        lines(`[2026-03-01 16:03] ada: status:\n${gap}support replied 2 hours ago\nand we wait\n[16:05] bob: ok\n`),
        [
          `2026-03-01 16:03 | ada interaction | "status:\n${gap}support replied 2 hours ago\nand we wait"`,
          '2026-03-01 16:05 | bob interaction | "ok"',
        ],
      );
  });

  it('a fence that nobody closes, and no message behind it', () => {
    assert.deepEqual(lines('[16:03] ada: ```start\ncode\n[16:05] bob: ok\n[16:06] bob: ```\nx\n```\n'), [
      '16:03 | ada interaction | "```start\ncode"',
      '16:05 | bob interaction | "ok"',
      '16:06 | bob interaction | "```\nx\n```"',
    ]);
    assert.deepEqual(lines('[16:03] ada: look\n```\ncode\n[16:05] bob: ok\n'), [
      '16:03 | ada interaction | "look\n```\ncode"',
      '16:05 | bob interaction | "ok"',
    ]);
  });

  it('the lines of a log in a fence that is closed', () => {
    const log = '```\n[16:02:10] worker: late\n\n[16:02:11] worker: gave up\n```';
    assert.deepEqual(lines(`[16:03] ada: ${log}\n[16:05] bob: ok\n`), [
      `16:03 | ada interaction | "${log}"`,
      '16:05 | bob interaction | "ok"',
    ]);
  });

  it('words that begin like the mark of a log; a mark has a day behind it', () => {
    for (const words of ['Session start took 5s on every node', '  Session Start: Sun Mar 01 22:40:00 2026'])
      assert.deepEqual(lines(`[16:03] ada: we saw\n${words}\nand more\n`), [
        `16:03 | ada interaction | "we saw\n${words}\nand more"`,
      ]);
    const mark = 'Session Start: Sun Mar 01 22:40:00 2026';
    assert.deepEqual(rest(`${mark}\nSession Ident: #ops\n[22:41] <ada> we look\n`), [mark, 'Session Ident: #ops']);
    assert.deepEqual(lines(`${mark}\nSession Ident: #ops\n[22:41] <ada> we look\n`), [
      '2026-03-01 22:41 | ada interaction | "we look"',
    ]);
  });
});
