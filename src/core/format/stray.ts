/** Lines that stand in no place of a review, and items beside the column of their list. */
import type { Finding } from '../text/finding';
import type { Span } from '../text/span';

/** A line at the left edge that is neither a key nor an item. */
export function strayFinding(source: string, span: Span): Finding {
  const finding = { rule: 'yaml/syntax', severity: 'error' as const, span };
  const line = source.slice(span.start, span.end);
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/.test(line))
    return {
      ...finding,
      message: 'A conflict of a merge begins, parts or ends here; it is still to be solved.',
      fixes: [],
    };
  const key = /^[a-z_]+:(?=\S)/.exec(line)?.[0];
  if (key !== undefined) {
    const at = span.start + key.length;
    return {
      ...finding,
      message: `A key needs a space behind its colon; without one, this line is not read.`,
      span: { start: span.start, end: at },
      fixes: [{ title: 'Add the space', edits: [{ start: at, end: at, text: ' ' }], safe: true, preferred: true }],
    };
  }
  return {
    ...finding,
    message: 'This line is neither a key of the review nor indented under one, so it is not read.',
    fixes: [],
  };
}

/** Items whose dash stands in another column than most of their list: they are read here, and refused by other YAML readers. */
export function columnFindings(source: string, items: readonly Span[]): Finding[] {
  const columns = items.map(({ start }) => start - (source.lastIndexOf('\n', start - 1) + 1));
  if (columns.every((column) => column === columns[0])) return [];
  const counts = new Map<number, number>();
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  const usual = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
  return items.flatMap((item, index) => {
    const column = columns[index] ?? usual;
    return column === usual ? [] : [columnFinding(source, item, column, usual)];
  });
}

function columnFinding(source: string, item: Span, column: number, usual: number): Finding {
  const edits: { start: number; end: number; text: string }[] = [];
  // All lines of the item move together.
  for (let line = item.start - column; line < item.end;) {
    const next = source.indexOf('\n', line);
    const end = next < 0 ? source.length : next;
    const indent = /^ */.exec(source.slice(line, end))?.[0].length ?? 0;
    const moves = line < item.start || (indent > column && source.slice(line, end).trim() !== '');
    if (moves && usual > column) edits.push({ start: line, end: line, text: ' '.repeat(usual - column) });
    else if (moves) edits.push({ start: line, end: line + column - usual, text: '' });
    line = end + 1;
  }
  return {
    rule: 'yaml/indent',
    severity: 'warning',
    message: 'This item stands in another column than the others of its list; other YAML readers refuse the file.',
    span: { start: item.start, end: item.start + 1 },
    fixes: [{ title: 'Move it into their column', edits, safe: true, preferred: true }],
  };
}
