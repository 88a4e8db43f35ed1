import type { TrendTable } from './tables';

/** What a cell of a trend table holds, which says how it is aligned and whether it may break: a name, words, a day, or a figure. */
export type CellKind = 'name' | 'words' | 'day' | 'figure';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The kind of the cell in the column `index`; of the heading of that column where no cell is given. */
export function cellKind({ words = [] }: TrendTable, index: number, cell = ''): CellKind {
  if (index === 0) return 'name';
  if (DAY.test(cell)) return 'day';
  return words.includes(index) ? 'words' : 'figure';
}
