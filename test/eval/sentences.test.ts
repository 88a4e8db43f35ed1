/** How the language rules fare on labelled sentences of our own: what they find and what they leave alone, counted. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { count, precision, readLabelled, recall } from './labelled';
import type { Label } from './labels';

const rows = readLabelled(join(__dirname, 'sentences.tsv'));

/** At least these; they may only be raised. */
const FLOORS: readonly { readonly label: Label; readonly precision: number; readonly recall: number }[] = [
  { label: 'counterfactual', precision: 0.97, recall: 0.97 },
  { label: 'blame', precision: 0.97, recall: 0.88 },
  { label: 'weak-action', precision: 0.97, recall: 0.95 },
  { label: 'root-cause', precision: 0.95, recall: 1 },
];

describe('the language rules on labelled sentences', () => {
  it('have enough of them to count', () => assert.ok(rows.length > 500));

  for (const floor of FLOORS) {
    it(`are right about ${floor.label} in ${floor.precision * 100} of 100 findings, and find ${floor.recall * 100} of 100`, () => {
      const counted = count(rows, floor.label);
      assert.ok(precision(counted) >= floor.precision, `precision is ${precision(counted)}`);
      assert.ok(recall(counted) >= floor.recall, `recall is ${recall(counted)}`);
    });
  }

  it('warn at one ordinary sentence in 200 at most, though these are near misses', () => {
    const ordinary = rows.filter(({ labels }) => labels.has('none'));
    const warned = ordinary.filter(({ findings }) => findings.some(({ severity }) => severity === 'warning'));
    assert.ok(warned.length * 200 <= ordinary.length, warned.map(({ sentence }) => sentence).join('\n'));
  });
});
