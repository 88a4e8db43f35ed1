/** Tables of Markdown, with the place of every row. */
import { decodeEntities } from '../text/clean';
import type { SourceLine } from '../text/lines';

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: SourceLine }[];
  /** Lines that the table takes, head and rule included. */
  readonly lines: number;
}

const RULE = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/;

/** The table that begins at a line, or null. */
export function tableAt(lines: readonly SourceLine[], index: number): Table | null {
  const head = lines[index];
  const rule = lines[index + 1];
  if (head === undefined || rule === undefined || !head.text.includes('|') || !rule.text.includes('-')) return null;
  if (!RULE.test(rule.text) || (!rule.text.includes('|') && !head.text.trim().startsWith('|'))) return null;
  const rows: Table['rows'][number][] = [];
  let at = index + 2;
  for (let line = lines[at]; line !== undefined && !line.blank && line.text.includes('|'); line = lines[++at]) {
    rows.push({ cells: cellsOf(line.text), line });
  }
  return { head: cellsOf(head.text), rows, lines: at - index };
}

/** Cells between pipes; `\|` is a pipe, `<br>` a line break. A pipe in code belongs to the code. */
export function cellsOf(text: string): string[] {
  const inner = text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  const cells: string[] = [];
  let cell = '';
  let code = '';
  for (let i = 0; i < inner.length; i++) {
    const char = inner[i] ?? '';
    if (char === '\\' && inner[i + 1] === '|') {
      cell += '|';
      i++;
    } else if (char === '`') {
      const run = /^`+/.exec(inner.slice(i))?.[0] ?? '`';
      code = code === run ? '' : code === '' && inner.indexOf(run, i + run.length) > 0 ? run : code;
      cell += run;
      i += run.length - 1;
    } else if (char === '|' && code === '') {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  cells.push(cell);
  return cells.map((one) => decodeEntities(one.replace(/<br\s*\/?>/gi, '\n')).trim());
}

/** What the columns of a timeline hold, by their headings. */
export interface Columns {
  readonly time: number;
  readonly day: number;
  readonly end: number;
  readonly what: number;
  readonly who: number;
  readonly kind: number;
}

const NAMES: Readonly<Record<keyof Columns, RegExp>> = {
  time: /^(?:(?:date|event|start|local|utc)[ _/&-]*)?(?:time|timestamp|at|when|datetime|ts|clock)(?:[ _]?(?:stamp|utc|of day))?$|^(?:created|occurred|start(?:ed)?|event|logged|posted)[ _]?(?:at|on|time)$|^date[ _/&-]*(?:and[ _])?time$|^_?time$/i,
  day: /^(?:date|day)$/i,
  end: /^(?:end|until|to|finish)(?:ed)?(?:[ _]?(?:at|time))?$/i,
  what: /^(?:what(?: happened)?|events?|descriptions?|details?|actions?|actions? taken|messages?|notes?|activit(?:y|ies)|summary|text|comments?|body|content|update|entry|log|title|occurrence)$/i,
  who: /^(?:who|by|person|people|actors?|authors?|owners?|users?|names?|responders?|responsible|user[ _]?name|performed by|reported by|sender|from)$/i,
  kind: /^(?:type|kind|category)$/i,
};

/** `Date and Time in CET`, `When - UTC` */
const ZONE_IN_HEAD = /\s{0,3}(?:[-,/]|\bin\b)?\s{0,3}\b(?:UTC|GMT|[A-Z]{1,4}T)(?:[+-]\d{1,2})?$/;

/**
 * Each column's place, -1 where it is not there; null where no column holds times.
 * @param isTime whether a column holds times, for a head that names none
 */
export function columnsOf(head: readonly string[], isTime?: (index: number) => boolean): Columns | null {
  const plain = head.map((cell) =>
    cell
      .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '')
      .replace(/[([].*$/, '')
      .trimEnd()
      .replace(ZONE_IN_HEAD, '')
      .trim(),
  );
  const taken = new Set<number>();
  const find = (key: keyof Columns): number => {
    const at = plain.findIndex((cell, index) => !taken.has(index) && NAMES[key].test(cell));
    if (at >= 0) taken.add(at);
    return at;
  };
  const named = find('time');
  const dated = plain.findIndex((cell) => /^date$/i.test(cell));
  const day = dated >= 0 && !taken.has(dated) ? dated : find('day');
  taken.add(day);
  const found = named < 0 && day < 0 ? head.findIndex((_, index) => isTime?.(index) === true) : named;
  const time = found;
  if (time >= 0) taken.add(time);
  const columns = {
    time: time < 0 ? day : time,
    day: time < 0 ? -1 : day,
    end: find('end'),
    what: find('what'),
    who: find('who'),
    kind: find('kind'),
  };
  return columns.time < 0 ? null : columns;
}
