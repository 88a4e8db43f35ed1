/** The page of the trends: asks the extension for a picture of its width and the tables, and shows them. */
import { cellKind, type CellKind, type TrendTable } from '../../core/index';
import { Contrast } from '../contrast';
import { element } from '../dom';
import type { FromTrends, TrendQuestion, TrendsMessage } from '../protocol';
import { speak, t } from '../words';
import './trends.css';
import './picture.css';

declare function acquireVsCodeApi(): {
  postMessage(message: FromTrends): void;
  getState(): unknown;
  setState(state: TrendQuestion): void;
};

const api = acquireVsCodeApi();
const root = document.getElementById('trends');
speak(JSON.parse(root?.dataset.words ?? '{}') as Record<string, string>);

/** Milliseconds without a change after which the page asks. */
const PAUSE = 120;

const FIRST: TrendQuestion = { width: 900, severity: '', service: '', period: '', means: false, search: '' };
let question: TrendQuestion = { ...FIRST, ...(api.getState() as Partial<TrendQuestion> | undefined) };
let waiting: number | undefined;

const severity = choice(t('Severity'), 'severity');
const service = choice(t('Service'), 'service');
const period = choice(t('Period'), 'period');
const means = element('input', { type: 'checkbox' });
const search = element('input', { type: 'search', placeholder: t('Words in learnings') });
const headline = element('p', { 'aria-live': 'polite' });
const picture = element('div', { class: 'picture', 'aria-hidden': 'true' });
const tables = element('div', {});
const found = element('div', { 'aria-live': 'polite' });

function choice(
  name: string,
  key: 'severity' | 'service' | 'period',
): { node: HTMLElement; select: HTMLSelectElement } {
  const select = element('select', {});
  select.addEventListener('change', () => ask({ [key]: select.value }));
  return { node: element('label', {}, `${name} `, select), select };
}

function fill(select: HTMLSelectElement, all: string, values: readonly string[], chosen: string): void {
  const known = chosen === '' || values.includes(chosen) ? values : [...values, chosen];
  select.replaceChildren(
    element('option', { value: '' }, all),
    ...known.map((value) => element('option', { value }, value)),
  );
  select.value = chosen;
}

function ask(change: Partial<TrendQuestion> = {}): void {
  question = { ...question, ...change, width: Math.max(280, Math.floor(picture.clientWidth)) };
  api.setState(question);
  clearTimeout(waiting);
  waiting = window.setTimeout(() => api.postMessage({ type: 'ask', question }), PAUSE);
}

function button(words: string, run: () => void): HTMLButtonElement {
  const node = element('button', { type: 'button' }, words);
  node.addEventListener('click', run);
  return node;
}

function link(words: string, uri: string): HTMLElement {
  const node = element('a', { href: '#' }, words);
  node.addEventListener('click', (event) => {
    event.preventDefault();
    api.postMessage({ type: 'open', uri });
  });
  return node;
}

const CLASSES: Readonly<Record<CellKind, string | undefined>> = {
  name: 'words',
  words: 'words',
  day: 'date',
  figure: undefined,
};

function tableNode(shown: TrendTable): HTMLElement {
  const { title, note, columns, rows } = shown;
  const kind = (index: number, cell?: string): string | undefined => CLASSES[cellKind(shown, index, cell)];
  const head = columns.map((column, index) => element('th', { scope: 'col', class: kind(index) }, column));
  const body = rows.map(({ cells, uri }) =>
    element(
      'tr',
      {},
      ...cells.map((cell, index) =>
        index === 0
          ? element('th', { scope: 'row', class: 'words' }, uri === undefined ? cell : link(cell, uri))
          : element('td', { class: kind(index, cell) }, cell),
      ),
    ),
  );
  const notes = note === null ? [] : [element('p', { class: 'note' }, note)];
  const table = element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...body));
  return element(
    'section',
    {},
    element('h2', {}, title),
    ...notes,
    element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title }, table),
  );
}

function show(message: TrendsMessage): void {
  headline.textContent = `${message.headline}.`;
  fill(severity.select, t('all'), message.severities, question.severity);
  fill(service.select, t('all'), message.services, question.service);
  fill(period.select, t('automatic'), ['month', 'quarter', 'year'], question.period);
  picture.innerHTML = message.svg;
  picture.firstElementChild?.removeAttribute('role');
  picture.querySelectorAll('title, desc').forEach((node) => node.remove());
  tables.replaceChildren(...message.tables.map(tableNode));
  const none = question.search.trim() === '' ? [] : [element('p', {}, t('No learning has these words.'))];
  const list = message.learnings.map(({ what, of, uri }) => element('li', {}, what, ' ', link(of, uri)));
  found.replaceChildren(...(list.length === 0 ? none : [element('ul', {}, ...list)]));
}

new Contrast();
means.checked = question.means;
search.value = question.search;
means.addEventListener('change', () => ask({ means: means.checked }));
search.addEventListener('input', () => ask({ search: search.value }));
root?.append(
  element('h1', {}, t('How soon we knew, and how soon we recovered')),
  headline,
  element(
    'div',
    { class: 'controls', role: 'group', 'aria-label': t('What is shown') },
    severity.node,
    service.node,
    period.node,
    element('label', {}, means, ` ${t('Means')}`),
    button(t('Save Picture…'), () => api.postMessage({ type: 'take', as: 'svg', question })),
    button(t('Save Figures…'), () => api.postMessage({ type: 'take', as: 'csv', question })),
  ),
  picture,
  element('h2', {}, t('Learnings')),
  element('label', {}, `${t('Search')} `, search),
  found,
  tables,
);
window.addEventListener('message', ({ data }: MessageEvent<TrendsMessage>) => show(data));
new ResizeObserver(() => {
  if (Math.abs(picture.clientWidth - question.width) > 2) ask();
}).observe(picture);
ask();
