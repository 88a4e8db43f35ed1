/** Lines that stand in a column where YAML does not take them for what they are. */
import { ITEM_KEYS, lineAbove, type Line } from './piece-lines';
import type { Trap } from './trap';

/** The column in which the keys of an item stand: that of its first, behind the dash; null for a piece that is no item. */
export function itemColumn(text: string): number | null {
  const first = /^ *(?=\S)/.exec(text);
  return first !== null && first[0].length > 0 && ITEM_KEYS.test(text.slice(first[0].length)) ? first[0].length : null;
}

/** A key of the item in another column than the item's first key. */
export function strayKey(text: string, lines: readonly Line[], index: number, line: Line, column: number): Trap[] {
  const from = line.start + line.indent;
  if (!ITEM_KEYS.test(text.slice(from, line.end)) || text.slice(line.start, from).includes('\t')) return [];
  if (line.indent > column) {
    // Below a key without a value it may be that key's own (`judgment:`).
    const above = lineAbove(lines, index, (other) => !other.blank && other.indent <= column);
    if (above !== undefined && /:[ \t]*(?:#.*)?$/.test(text.slice(above.start, above.end))) return [];
  }
  const span = { start: from, end: from + (/^\w+/.exec(text.slice(from, line.end))?.[0].length ?? 1) };
  return [
    {
      rule: 'yaml/indent',
      severity: 'error',
      message: 'This key stands in another column than the other keys of its item.',
      span,
      edits: [{ start: line.start, end: from, text: ' '.repeat(column) }],
      title: 'Move it into their column',
    },
  ];
}

export function tabTrap(text: string, lines: readonly Line[], index: number, line: Line): Trap {
  const before = lineAbove(lines, index, (other) => !other.blank && text[other.start + other.indent] !== '#');
  const opens = before !== undefined && /:[ \t]*(?:#.*)?$/.test(text.slice(before.start, before.end));
  const width = before === undefined ? 2 : before.indent + (opens ? 2 : 0);
  const span = { start: line.start, end: line.start + line.indent };
  return {
    rule: 'yaml/tab',
    severity: 'error',
    message: 'A tab cannot indent in YAML; spaces can.',
    span,
    edits: [{ ...span, text: ' '.repeat(width) }],
    title: 'Replace by spaces',
  };
}
