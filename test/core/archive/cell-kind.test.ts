import assert from 'node:assert/strict';
import { cellKind } from '../../../src/core/archive/trends/cell-kind';

describe('a cell of a trend table', () => {
  const table = { title: 'Open', note: null, columns: ['review', 'due', 'what', 'days'], words: [2], rows: [] };

  it('is a name in the first column, a day where it is one, words where the table says so, else a figure', () => {
    const cells = ['2026-02-03', '2026-02-03', '2026-02-03: moved', '12'];
    assert.deepEqual(
      cells.map((cell, index) => cellKind(table, index, cell)),
      ['name', 'day', 'words', 'figure'],
    );
  });

  it('gives a heading the kind of its column', () => {
    assert.deepEqual(
      table.columns.map((_, index) => cellKind(table, index)),
      ['name', 'figure', 'words', 'figure'],
    );
  });
});
