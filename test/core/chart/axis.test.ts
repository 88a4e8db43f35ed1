import assert from 'node:assert/strict';
import { flatten } from '../../../src/core/chart/index';
import { draw, timeline } from './build';

describe('the days on the axis', () => {
  const placed = (source: string, width: number): { text: string; x: number }[] =>
    [...flatten(draw(source, { width }).scene.nodes)].flatMap(({ node }) =>
      node.type === 'text' ? [{ text: node.runs.map((run) => run.text).join(''), x: node.x }] : [],
    );
  const days = (source: string, width: number): string[] =>
    placed(source, width).flatMap(({ text }) => (/^(?:\w{3} )?\d+ Apr$/.test(text) ? [text] : []));

  it('are all named where they are broad, also behind the short end of the first one', () => {
    const source = `timezone: Europe/Helsinki\n${timeline(
      '{ at: 2026-04-10T22:00, milestone: started, what: It begins. }',
      '{ at: 2026-04-10T22:00, milestone: detected, what: It is seen. }',
      '{ at: 2026-04-11T09:30, kind: task, what: A look. }',
      '{ at: 2026-04-12T10:00, kind: task, what: Another look. }',
      '{ at: 2026-04-12T20:00, milestone: restored, what: It is over. }',
    )}`;
    for (const width of [700, 900, 1400])
      assert.deepEqual(days(source, width), ['Fri 10 Apr', 'Sat 11 Apr', 'Sun 12 Apr'], String(width));
  });

  it('that begin in a fold are named behind it, before the first time there', () => {
    const source = timeline(
      ...['22:00, milestone: started', '22:04', '22:08', '22:12'].map((at) => `{ at: 2026-04-10T${at}, what: x }`),
      ...['14:00', '14:04', '14:08', '14:12, milestone: restored'].map((at) => `{ at: 2026-04-11T${at}, what: x }`),
    );
    for (const width of [700, 900, 1400]) {
      const made = draw(source, { width });
      const fold = made.scale?.folds[0];
      const found = placed(source, width);
      const name = found.find(({ text }) => text === 'Sat 11 Apr');
      assert.ok(fold !== undefined && name !== undefined, String(width));
      assert.ok(name.x >= fold.x1 && name.x < fold.x1 + 8, `${name.x} is not behind the fold at ${fold.x1}`);
    }
  });
});
