import type { ChartTable, TableData } from '../core/index';
import { element } from './dom';

/** The same facts as tables. A row of the timeline reveals its entry. */
export function tables(data: ChartTable): Node[] {
  return [
    element('p', {}, data.summary),
    ...(data.times.rows.length === 0 ? [] : [scrolling(table(data.times))]),
    scrolling(table(data.timeline)),
  ];
}

/** Focusable, so that it can be scrolled by keys. */
function scrolling(node: HTMLTableElement): HTMLElement {
  const name = node.caption?.textContent ?? '';
  return element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': name }, node);
}

function table({ caption, columns, rows }: TableData): HTMLTableElement {
  const heads = columns.map((column) => element('th', { scope: 'col' }, column));
  const body = rows.map(({ entry, cells }) => {
    const [first = '', ...rest] = cells;
    const row = element(
      'tr',
      {},
      element('th', { scope: 'row' }, first),
      ...rest.map((cell) => element('td', {}, cell)),
    );
    if (entry !== null) row.dataset.entry = String(entry);
    return row;
  });
  return element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...body),
  );
}
