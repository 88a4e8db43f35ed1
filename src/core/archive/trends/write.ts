/** The trends as text, Markdown, CSV and HTML. */
import { toSvg } from '../../chart/render/svg';
import { METRIC_KEYS } from '../../format/model';
import { csv } from '../../text/csv';
import { withoutSteering } from '../../text/steering';
import { trendPicture } from './picture/picture';
import { cellKind, type CellKind } from './cell-kind';
import { dayOf, trendHeadline, trendTables, type TrendTable } from './tables';
import type { Trends } from './trends';

/** Tables with their columns below each other. `visible` makes text of files safe for a terminal. */
export function trendText(trends: Trends, visible: (text: string) => string = (text) => text): string {
  const tables = trendTables(trends).map((table) => textTable(table, visible));
  return `${[trendHeadline(trends), ...tables].join('\n\n')}\n`;
}

const LONGEST_CELL = 60;

function textTable({ title, note, columns, words = [], rows }: TrendTable, visible: (text: string) => string): string {
  const all = [columns, ...rows.map(({ cells }) => cells.map((cell) => cut(visible(cell))))];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => (row[index] ?? '').length)));
  const lines = all.map((row) =>
    columns
      .map((_, index) => {
        const cell = row[index] ?? '';
        const width = widths[index] ?? 0;
        return index === 0 || words.includes(index) ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return [title, ...[...(note === null ? [] : [note]), ...lines].map((line) => `  ${line}`)].join('\n');
}

const cut = (text: string): string =>
  text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1).trimEnd()}…` : text;

/** Tables for a wiki or a pull request. */
export function trendMarkdown(trends: Trends): string {
  const tables = trendTables(trends).map(({ title, note, columns, words = [], rows }) =>
    [
      `## ${title}`,
      ...(note === null ? [] : [note]),
      [
        markdownRow(columns),
        `|${columns.map((_, index) => (index === 0 || words.includes(index) ? ' --- |' : ' ---: |')).join('')}`,
        ...rows.map(({ cells }) => markdownRow(cells)),
      ].join('\n'),
    ].join('\n\n'),
  );
  return `${['# Trends', `${trendHeadline(trends)}.`, ...tables].join('\n\n')}\n`;
}

/** Signs that Markdown or HTML would take for their own are written so that they do not. */
function markdownRow(cells: readonly string[]): string {
  const safe = cells.map((cell) =>
    withoutSteering(cell)
      .replace(/[\r\n]+/g, ' ')
      .replace(/[\\`*_[\]|#~]/g, '\\$&')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;'),
  );
  return `| ${safe.join(' | ')} |`;
}

/** A row an incident, times in seconds: for a spreadsheet, or a picture of one's own. `pathOf` says how a file is named. */
export function trendCsv({ incidents }: Trends, pathOf: (uri: string) => string): string {
  const seconds = (milliseconds: number | undefined): number | null =>
    milliseconds === undefined ? null : milliseconds / 1000;
  const head = [
    'file',
    'title',
    'incident',
    'date',
    'start',
    'severity',
    'services',
    'detected by',
    'at least',
    'approximate',
  ];
  const rows = incidents.map(
    ({ uri, title, start, local, disruption: { incident, severity, services, detectedBy, figures } }) => [
      pathOf(uri),
      title,
      incident,
      dayOf(local),
      new Date(start).toISOString().replace('.000Z', 'Z'),
      severity,
      services.join(', '),
      detectedBy,
      Object.values(figures).some(({ atLeast }) => atLeast) ? 'yes' : 'no',
      Object.values(figures).some(({ approximate }) => approximate) ? 'yes' : 'no',
      ...METRIC_KEYS.map((key) => seconds(figures[key]?.milliseconds)),
    ],
  );
  return csv([[...head, ...METRIC_KEYS.map((key) => `${key.replaceAll('_', ' ')} (s)`)], ...rows]);
}

/** A page of its own: the picture, and everything in it as tables. No script. */
export function trendHtml(trends: Trends): string {
  const picture = toSvg(trendPicture(trends, { width: 1000, head: false }), 'print');
  const tables = trendTables(trends).map(htmlTable).join('\n');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Trends of post-incident reviews</title>
<style>body{max-width:1000px;margin:2em auto;padding:0 1em;font:14px/1.5 system-ui,sans-serif;color:#1f1f1f}div{overflow-x:auto}svg{max-width:100%;height:auto}table{border-collapse:collapse;margin:.5em 0 2em}caption,h2{text-align:left}th,td{padding:.25em .8em;border-bottom:1px solid #c4c4c4;text-align:right;vertical-align:top}td,.d{white-space:nowrap}th:first-child,td:first-child,.w{text-align:left}.w:not(.d){white-space:normal}</style>
</head>
<body>
<h1>How soon we knew, and how soon we recovered</h1>
<p>${escape(trendHeadline(trends))}.</p>
${picture}
${tables}
</body>
</html>
`;
}

const CLASSES: Readonly<Record<CellKind, string>> = { name: '', words: ' class="w"', day: ' class="w d"', figure: '' };

function htmlTable(table: TrendTable): string {
  const { title, note, columns, rows } = table;
  const kind = (index: number, cell?: string): string => CLASSES[cellKind(table, index, cell)];
  const head = columns.map((column, index) => `<th scope="col"${kind(index)}>${escape(column)}</th>`).join('');
  const body = rows.map(({ cells }) => {
    const [first = '', ...rest] = cells;
    const others = rest.map((cell, index) => `<td${kind(index + 1, cell)}>${escape(cell)}</td>`).join('');
    return `<tr><th scope="row">${escape(first)}</th>${others}</tr>`;
  });
  return `<h2>${escape(title)}</h2>${note === null ? '' : `\n<p>${escape(note)}</p>`}\n<div tabindex="0" role="region" aria-label="${escape(title)}"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
}

const escape = (text: string): string =>
  withoutSteering(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
