/** CSV and TSV with a column of times. */
import type { Imported, ImportedEntry, ImportOptions, Rest } from './imported';
import { columnsOf, type Columns } from './pasted/table';
import { isName } from './text/names';
import { People } from './text/people';
import { rowEntry } from './text/rows';
import { Calendar } from './time/calendar';
import { momentAt } from './time/moment';
import { Sequence } from './time/sequence';

interface CsvRow {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

const DELIMITERS = [',', ';', '\t'] as const;

/** Rows by RFC 4180: quotes may hold delimiters, line breaks and doubled quotes. An unclosed quote ends with the text. */
export function csvRows(text: string, delimiter: string): CsvRow[] {
  const rows: CsvRow[] = [];
  // Excel's first line may name the delimiter.
  let at = /^\ufeff?(?:sep=.\r?\n)?/.exec(text)?.[0].length ?? 0;
  while (at < text.length) {
    const start = at;
    const cells: string[] = [];
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        at++;
        while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) {
          if (text[at] === '"') at++;
          cell += text[at] ?? '';
          at++;
        }
        at++;
      }
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r')
        cell += text[at++] ?? '';
      cells.push(cell);
      if (text[at] !== delimiter) break;
      at++;
    }
    rows.push({ cells, start, end: Math.min(at, text.length) });
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
  }
  return rows;
}

interface Sheet {
  readonly head: readonly string[];
  readonly columns: Columns;
  readonly rows: readonly CsvRow[];
}

/** The text as a table with a column of times, or null. */
export function csvSheet(text: string): Sheet | null {
  for (const delimiter of DELIMITERS) {
    const [first, ...rows] = csvRows(text, delimiter);
    if (first === undefined || first.cells.length < 2) continue;
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const even = filled.filter(({ cells }) => cells.length === first.cells.length).length;
    if (even === 0 || even * 2 < filled.length) continue;
    const columns = columnsOf(first.cells) ?? (isHead(first.cells) ? byContent(filled) : null);
    if (columns !== null && filled.some(({ cells }) => isTime(cells[columns.time] ?? '')))
      return { head: first.cells, columns, rows: filled };
    const all = [first, ...filled];
    if (delimiter !== ',' || all.every(({ cells }) => cells.length === first.cells.length)) {
      if (all.length > 1 && all.every(({ cells }) => isTime(cells[0] ?? '')) && !isIrc(all) && !isPythonLog(all))
        return { head: [], columns: headless(all), rows: all };
    }
  }
  return null;
}

export function readCsv(text: string, options: ImportOptions): Imported | null {
  const sheet = csvSheet(text);
  if (sheet === null) return null;
  const calendar = new Calendar(text, options);
  const sequence = new Sequence(calendar, options.date ?? null);
  const people = new People();
  const entries: ImportedEntry[] = [];
  const rest: Rest[] = [];
  for (const { cells, start, end } of sheet.rows) {
    const span = { start, end };
    const entry = rowEntry({ cells, head: sheet.head, columns: sheet.columns, span }, sequence, people, calendar.order);
    if (entry === null) rest.push({ text: text.slice(start, end).trim(), before: entries.length, span });
    else entries.push(entry);
  }
  const warnings = [...calendar.zoneWarnings(), ...sequence.warnings];
  return { entries, rest, people: people.named(), zone: calendar.zone?.zone ?? null, warnings, review: {} };
}

/** `2026-03-01 22:48:10,123 ERROR words`: what follows the comma is part of a second. A number alone in its cell is one. */
function isPythonLog(rows: readonly CsvRow[]): boolean {
  return rows.every(({ cells }) => /:\d\d:\d\d$/.test(cells[0] ?? '') && /^\d{3}\]?\s+\S/.test(cells[1] ?? ''));
}

/** Words over columns, of whatever language. A line with figures in it, or with one cell, is one of the rows. */
function isHead(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== '').length > 1 && !cells.some((cell) => /\d/.test(cell));
}

/** Under a head in words that are not known: a column of times, perhaps one of dates, and the longest for the words. */
function byContent(rows: readonly CsvRow[]): Columns | null {
  const all = (index: number, holds: (cell: string) => boolean): boolean =>
    rows.every(({ cells }) => holds(cells[index] ?? ''));
  const width = rows[0]?.cells.length ?? 0;
  const places = Array.from({ length: width }, (_, index) => index);
  const time = places.find((index) => all(index, isTime)) ?? -1;
  if (time < 0) return null;
  const day = places.find((index) => index !== time && all(index, isDate)) ?? -1;
  const rest = places.filter((index) => index !== time && index !== day);
  const length = (index: number): number => rows.reduce((sum, { cells }) => sum + (cells[index] ?? '').length, 0);
  const what = rest.reduce((best, index) => (best < 0 || length(index) > length(best) ? index : best), -1);
  return { time, day, end: -1, what, who: -1, kind: -1 };
}

/** Without a head: the time first, the longest column are the words. */
function headless(rows: readonly CsvRow[]): Columns {
  const width = rows[0]?.cells.length ?? 0;
  const length = (index: number): number => rows.reduce((sum, { cells }) => sum + (cells[index] ?? '').length, 0);
  let what = 1;
  for (let index = 2; index < width; index++) if (length(index) > length(what)) what = index;
  const places = Array.from({ length: width }, (_, index) => index).slice(1);
  const who = places.findIndex(
    (index) => index !== what && isNames(rows.map(({ cells }) => (cells[index] ?? '').trim())),
  );
  return { time: 0, day: -1, end: -1, what, who: who < 0 ? -1 : who + 1, kind: -1 };
}

/** Names, and one of them again. With digits they are mostly those of hosts. */
function isNames(cells: readonly string[]): boolean {
  return cells.every((cell) => isName(cell) && !/\d/.test(cell)) && new Set(cells).size < cells.length;
}

/** WeeChat's logs have tabs between time, name and words. */
function isIrc(rows: readonly CsvRow[]): boolean {
  return rows.some(({ cells }) => /^(?:-->|<--|--|[@+%&~]\S+|\s*\*)$/.test(cells[1] ?? ''));
}

function isDate(text: string): boolean {
  const moment = momentAt(text.trim(), 0, 'day-first');
  return moment !== null && moment.day !== null && moment.clock === null && moment.end === text.trim().length;
}

function isTime(text: string): boolean {
  const trimmed = text.trim();
  return (
    /^\d{9,19}(?:\.\d+)?$/.test(trimmed) ||
    momentAt(trimmed, 0, null)?.clock != null ||
    momentAt(trimmed, 0, 'month-first')?.clock != null
  );
}
