import assert from 'node:assert/strict';
import type { Finding } from '../../src/core/text/finding';
import { foldLines, spreadOf } from './folds';
import { precision, recall, type Row } from './labelled';

const finding: Finding = {
  rule: 'blame/fault',
  severity: 'warning',
  message: '',
  span: { start: 0, end: 1 },
  fixes: [],
};

/** A sentence of a report: whether it is blame, and whether that was found. */
function row(group: string, there: boolean, found: boolean): Row {
  return {
    group,
    labels: new Set([there ? 'blame' : 'none']),
    section: '',
    sentence: '',
    findings: found ? [finding] : [],
  };
}

describe('the spread of figures over reports', () => {
  const rows = [
    row('a', true, true),
    row('a', true, true),
    row('b', true, false),
    row('c', true, true),
    row('c', false, true),
  ];

  it('takes the figure again with each report left out', () => {
    const spread = spreadOf(rows, 'blame', recall);
    // Of four, three are found; without a one of two, without b all, without c two of three.
    assert.deepEqual([spread?.whole, spread?.low, spread?.high], [0.75, 0.5, 1]);
    assert.ok(Math.abs((spread?.error ?? 0) - 0.294) < 0.001, String(spread?.error));
  });

  it('says nothing of a label that is nowhere', () => {
    assert.equal(spreadOf(rows, 'root-cause', precision), null);
    assert.match(foldLines(rows).join('\n'), /root-cause +precision –/);
  });

  it('lists what was right, wrong and missed in each report', () => {
    assert.ok(foldLines(rows).includes('c (2): blame 1/1/0'));
  });
});
