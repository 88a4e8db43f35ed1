import assert from 'node:assert/strict';
import { flatten } from '../../../src/core/chart/index';
import { draw, timeline } from './build';
import { complaints } from './geometry';

describe('the targets of disruptions that follow each other', () => {
  it('have a mark on each line and words that cover nothing, at any width', () => {
    const source = timeline(
      '{ at: 2026-03-02T23:30, milestone: started, incident: A-1, what: Labels stay blank. }',
      '{ at: 23:41, milestone: [detected, acknowledged], incident: A-1, what: A clerk calls. }',
      '{ at: 2026-03-03T00:07, milestone: restored, incident: A-1, what: Labels print. }',
      '{ at: 01:58, milestone: started, incident: A-2, what: Labels come out twice. }',
      '{ at: 02:30, milestone: [detected, acknowledged], incident: A-2, what: Mika sees it. }',
      '{ at: 02:31, milestone: restored, incident: A-2, what: Once again they print once. }',
    ).replace('timeline:', 'targets: { time_to_recover: 20m }\ntimeline:');
    for (let width = 640; width <= 1400; width += 8) {
      const chart = draw(source, { width });
      const nodes = [...flatten(chart.scene.nodes)].map(({ node }) => node);
      const marks = nodes.filter((node) => node.type === 'shape' && node.look === 'target');
      assert.equal(marks.length, 3, `two and the legend's at ${width}`);
      const words = nodes.filter(
        (node) => node.type === 'text' && /^(target|≤) 20 min/.test(node.runs.map(({ text }) => text).join('')),
      );
      assert.equal(words.length, 2, `words at ${width}`);
      assert.deepEqual(complaints(chart), [], String(width));
    }
  });
});
