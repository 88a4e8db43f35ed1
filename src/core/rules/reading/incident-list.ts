/** A list of incidents from another tool: CSV with a head, or JSON. */
import { SEVERITIES, type Severity } from '../../format/model';
import type { Span } from '../../text/span';
import type { SeverityNames } from '../severity-names';

export interface ListedIncident {
  readonly id: string;
  /** Null where what is written is none. */
  readonly severity: Severity | null;
  /** The severity as it is written; empty where nothing is. */
  readonly written: string;
  readonly title: string | null;
  readonly span: Span;
}

const ID = /^(?:id|key|number|incident|incident[ _]?(?:id|key|number))$/i;
const SEVERITY = /^(?:sev|severity|severity[ _]?level)$/i;
const TITLE = /^(?:title|name|summary)$/i;

/**
 * Null where the text is no such list: there has to be an id and a severity.
 * @param names what a team calls its levels (`P1`)
 */
export function readIncidentList(text: string, names: SeverityNames = {}): ListedIncident[] | null {
  const source = text.replace(/^\ufeff/, ' ');
  const found = /^\s*[[{]/.test(source) ? readJson(source) : readCsv(source);
  return found?.map((one) => ({ ...one, severity: severityOf(one.written, names) })) ?? null;
}

type Row = Omit<ListedIncident, 'severity'>;

/** The level that the team shows so, else `sev1`, `SEV-1`, `1`, `S1`, `sev 2 (major)`; null for other words. */
function severityOf(written: string, names: SeverityNames): Severity | null {
  const named = SEVERITIES.find((one) => names[one]?.trim().toLowerCase() === written.toLowerCase());
  if (named !== undefined) return named;
  const number = /^(?:sev(?:erity)?|s)?[\s_-]*([1-5])(?!\d)/i.exec(written)?.[1];
  return SEVERITIES.find((one) => one === `sev${number ?? ''}`) ?? null;
}

function readJson(source: string): Row[] | null {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return null;
  }
  const list: unknown = Array.isArray(value) ? value : (value as { incidents?: unknown } | null)?.incidents;
  if (!Array.isArray(list)) return null;
  const found: Row[] = [];
  let from = 0;
  for (const one of list as unknown[]) {
    if (one === null || typeof one !== 'object') continue;
    const entries = Object.entries(one);
    const of = (name: RegExp): string | null => {
      const value: unknown = entries.find(([key]) => name.test(key))?.[1];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
    };
    const id = of(ID);
    if (id === null) continue;
    const start = Math.max(from, source.indexOf(id, from));
    from = start + id.length;
    found.push({ id, written: (of(SEVERITY) ?? '').trim(), title: of(TITLE), span: { start, end: from } });
  }
  return found;
}

function readCsv(source: string): Row[] | null {
  const rows = rowsOf(source);
  const [head, ...rest] = rows;
  if (head === undefined) return null;
  const column = (name: RegExp): number => head.cells.findIndex((cell) => name.test(cell.trim()));
  const [id, severity, title] = [column(ID), column(SEVERITY), column(TITLE)];
  if (id < 0 || severity < 0) return null;
  return rest.flatMap(({ cells, span }) => {
    const written = cells[id]?.trim() ?? '';
    if (written === '') return [];
    return [
      {
        id: written,
        written: (cells[severity] ?? '').trim(),
        title: title < 0 ? null : (cells[title] ?? null),
        span,
      },
    ];
  });
}

/** Rows by RFC 4180, parted by commas, or by semicolons where the head has more of them. */
function rowsOf(source: string): { cells: string[]; span: Span }[] {
  const head = source.split(/\r?\n/, 1).join('');
  const comma = head.split(';').length > head.split(',').length ? ';' : ',';
  const rows: { cells: string[]; span: Span }[] = [];
  let [cells, cell, quoted, start] = [[] as string[], '', false, 0];
  const close = (end: number): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) rows.push({ cells, span: { start, end } });
    [cells, cell] = [[], ''];
  };
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') cell += source[++at] ?? '';
      else quoted = false;
    } else if (sign === '"' && cell.trim() === '') quoted = true;
    else if (sign === comma) [cells, cell] = [[...cells, cell], ''];
    else if (sign === '\n' || sign === '\r') {
      close(at);
      if (sign === '\r' && source[at + 1] === '\n') at++;
      start = at + 1;
    } else cell += sign;
  }
  close(source.length);
  return rows;
}
