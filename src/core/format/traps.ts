/**
 * Reads a piece line by line, as its author meant it, and finds what YAML takes otherwise. Run only where `yaml` reports something
 * or drops something, so a text that is fine is never second-guessed.
 */
import { quoted } from './repair';
import { flowTraps, closingQuote, flowEnd } from './flow-traps';
import type { Trap } from './trap';

const KEY = /^(?:[\p{L}_][\w.-]{0,60}|"[^"\n]*"|'[^'\n]*')[ \t]*:(?=[ \t\r]|$)/u;
const NO_BREAK_KEY = /^([\p{L}_][\w.-]{0,60}:)[\u00a0\u2007\u202f]+/u;
const BLOCK_HEADER = /^[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:[ \t]#.*)?$/;
const ITEM_KEYS =
  /^(?:at|until|what|who|kind|impact|milestone|incident|judgment|command|output|quote|links|went|phase|effect|owner|priority|due|status|ticket):(?:\s|$)/;

export interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  readonly indent: number;
  readonly blank: boolean;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    let next = text.indexOf('\n', start);
    if (next < 0) next = text.length;
    const end = text[next - 1] === '\r' && next > start ? next - 1 : next;
    let first = start;
    while (first < end && (text[first] === ' ' || text[first] === '\t')) first++;
    lines.push({ start, end, indent: first - start, blank: first === end });
    start = next + 1;
  }
  return lines;
}

/** The traps of a piece, in source order, offsets relative to it. */
export function findTraps(text: string): Trap[] {
  const traps: Trap[] = [];
  const lines = linesOf(text);
  const column = itemColumn(text);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.blank) continue;
    if (column !== null && line.indent !== column && line.start > 0)
      traps.push(...strayKey(text, lines, i, line, column));
    i = readLine(text, lines, i, line, traps);
  }
  return traps;
}

/** Reads one line with what belongs to it; gives the index of the last line read. */
function readLine(text: string, lines: readonly Line[], index: number, line: Line, traps: Trap[]): number {
  let at = line.start + line.indent;
  if (text[at] === '#') return index;
  const tab = text.slice(line.start, at).indexOf('\t');
  if (tab >= 0) traps.push(tabTrap(text, lines, index, line));
  let indent = line.indent;
  let dashed = line.start === 0 && /^[ ]/.test(text) && line.indent > 0; // the dash of an item was blanked
  for (
    let dash = /^-[ \t]+/.exec(text.slice(at, line.end));
    dash !== null;
    dash = /^-[ \t]+/.exec(text.slice(at, line.end))
  ) {
    at += dash[0].length;
    indent += dash[0].length;
    dashed = true;
  }
  const rest = text.slice(at, line.end);
  const noBreak = NO_BREAK_KEY.exec(rest);
  const key = noBreak === null ? KEY.exec(rest) : null;
  let keyIndent = indent;
  if (noBreak !== null) {
    const from = at + (noBreak[1] ?? '').length;
    const to = at + noBreak[0].length;
    traps.push({
      rule: 'yaml/no-break-space',
      severity: 'error',
      message: `The space after \`${noBreak[1] ?? ''}\` is a no-break space, which YAML takes for a letter.`,
      span: { start: from, end: to },
      edits: [{ start: from, end: to, text: ' ' }],
      title: 'Replace it by a space',
    });
    at = to;
  } else if (key !== null) at += key[0].length;
  else {
    keyIndent = dashed ? indent - 1 : line.indent - 1;
    if (text[at] === '-' && at + 1 === line.end) return index;
  }
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (at >= line.end || text[at] === '#') return index;
  return readValue(text, lines, index, at, keyIndent, key !== null || noBreak !== null, traps);
}

/** The column in which the keys of an item stand: that of its first, behind the dash; null for a piece that is no item. */
function itemColumn(text: string): number | null {
  const first = /^ *(?=\S)/.exec(text);
  return first !== null && first[0].length > 0 && ITEM_KEYS.test(text.slice(first[0].length)) ? first[0].length : null;
}

/** A key of the item in another column than the item's first key. */
function strayKey(text: string, lines: readonly Line[], index: number, line: Line, column: number): Trap[] {
  const from = line.start + line.indent;
  if (!ITEM_KEYS.test(text.slice(from, line.end)) || text.slice(line.start, from).includes('\t')) return [];
  if (line.indent > column) {
    // Below a key without a value it may be that key's own (`judgment:`).
    const above = lines.slice(0, index).findLast((other) => !other.blank && other.indent <= column);
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

function tabTrap(text: string, lines: readonly Line[], index: number, line: Line): Trap {
  const before = lines.slice(0, index).findLast((other) => !other.blank && text[other.start + other.indent] !== '#');
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

/** Reads the value that begins at `at`; gives the index of the last line that belongs to it. */
function readValue(
  text: string,
  lines: readonly Line[],
  index: number,
  at: number,
  keyIndent: number,
  keyed: boolean,
  traps: Trap[],
): number {
  const line = lines[index] as Line;
  const value = text.slice(at, line.end);
  const first = value[0] ?? '';
  if (first === '|' || first === '>') {
    if (BLOCK_HEADER.test(value)) return readBlock(text, lines, index, at, keyIndent, traps);
    traps.push(
      quoteTrap(text, at, line, 'yaml/reserved-start', `\`${first}\` at the start of a text begins a block of lines.`),
    );
    return index;
  }
  if (first === '"' || first === "'") return readQuoted(text, lines, index, at, keyIndent, traps);
  if (first === '[' || first === '{') {
    const end = flowEnd(text, at);
    const tail = end === null ? '' : (text.slice(end).split('\n', 1)[0]?.trim() ?? '');
    if (end !== null && (tail === '' || tail.startsWith('#'))) {
      traps.push(...flowTraps(text, at, end));
      return lines.findLastIndex((other) => other.start < end);
    }
    const what = first === '[' ? 'a list' : 'a mapping';
    traps.push(quoteTrap(text, at, line, 'yaml/reserved-start', `\`${first}\` at the start of a text begins ${what}.`));
    return index;
  }
  const reserved = reservedStart(value, keyed);
  if (reserved !== null) {
    traps.push(quoteTrap(text, at, line, reserved.rule, reserved.message, reserved.severity));
    return index;
  }
  return readPlain(text, lines, index, at, keyIndent, keyed, traps);
}

function reservedStart(value: string, keyed: boolean): Pick<Trap, 'rule' | 'message' | 'severity'> | null {
  const word = /^[^\s,]+/.exec(value)?.[0] ?? '';
  const error = { rule: 'yaml/reserved-start', severity: 'error' as const };
  switch (value[0]) {
    case '@':
      return { ...error, message: 'A text cannot begin with `@` in YAML without quotes.' };
    case '`':
      return { ...error, message: 'A text cannot begin with a backtick in YAML without quotes.' };
    case '%':
      return { ...error, message: 'A text cannot begin with `%` in YAML without quotes.' };
    case '*':
      return { ...error, message: '`*` at the start of a text makes it an alias in YAML.' };
    case '&':
      return { ...error, message: `\`${word}\` is an anchor in YAML and is dropped from the text.` };
    case '!':
      return {
        rule: 'yaml/tag',
        severity: 'warning',
        message: `\`${word}\` is a tag in YAML and is dropped from the text.`,
      };
    case ',':
    case ']':
    case '}':
      return { ...error, message: `A text cannot begin with \`${value[0]}\` in YAML without quotes.` };
    case '-':
    case '?':
    case ':':
      return keyed && /^[-?:][ \t]/.test(value)
        ? { ...error, message: `\`${value[0]} \` at the start of a text has a meaning of its own in YAML.` }
        : null;
    default:
      return null;
  }
}

function quoteTrap(
  text: string,
  at: number,
  line: Line,
  rule: string,
  message: string,
  severity: Trap['severity'] = 'error',
): Trap {
  let end = line.end;
  while (end > at && /\s/.test(text[end - 1] ?? '')) end--;
  const span = { start: at, end };
  return {
    rule,
    severity,
    message,
    span,
    edits: [{ ...span, text: quoted(text.slice(at, end)) }],
    title: 'Quote the text',
  };
}

function readBlock(
  text: string,
  lines: readonly Line[],
  index: number,
  at: number,
  keyIndent: number,
  traps: Trap[],
): number {
  let last = index;
  let depth = -1;
  let uneven: Line | null = null;
  const content: Line[] = [];
  for (let i = index + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    if (line.indent <= keyIndent) break;
    if (depth < 0) depth = line.indent;
    if (line.indent < depth) uneven ??= line;
    content.push(line);
    last = i;
  }
  const indicated = /^[|>][+-]?[1-9]/.test(text.slice(at));
  if (uneven !== null && !indicated) {
    const least = Math.min(...content.map((line) => line.indent));
    const indicator = Math.min(9, Math.max(1, least - Math.max(0, keyIndent)));
    const from = content.indexOf(uneven);
    traps.push({
      rule: 'yaml/block-indent',
      severity: 'error',
      message: 'The block of lines begins with a deeper indentation, so YAML ends it here.',
      span: { start: uneven.start + uneven.indent, end: uneven.end },
      edits: [{ start: at + 1, end: at + 1, text: String(indicator) }],
      title: 'Indent the block evenly',
      offered: content
        .slice(from)
        .map((line) => ({ start: line.start, end: line.start, text: ' '.repeat(depth - least) })),
    });
  }
  return last;
}

function readQuoted(
  text: string,
  lines: readonly Line[],
  index: number,
  at: number,
  keyIndent: number,
  traps: Trap[],
): number {
  const line = lines[index] as Line;
  const end = closingQuote(text, at);
  const last = end === null ? -1 : lines.findLastIndex((other) => other.start < end);
  const swallows =
    end === null ||
    lines
      .slice(index + 1, last + 1)
      .some(
        (other) =>
          !other.blank && (other.indent <= keyIndent || KEY.test(text.slice(other.start + other.indent, other.end))),
      );
  if (swallows) {
    traps.push(quoteTrap(text, at, line, 'yaml/open-quote', 'The quote that begins here is never closed.'));
    return index;
  }
  const tail = text.slice(end, (lines[last] as Line).end);
  if (tail.trim() !== '' && !/^\s*[:,]?\s*(?:\s#|$)/.test(tail) && !/^[ \t]+#/.test(tail)) {
    if (last === index)
      traps.push(
        quoteTrap(
          text,
          at,
          line,
          'yaml/after-quote',
          'A text that begins with a quote ends at the next one; words follow here.',
        ),
      );
    else
      traps.push({
        rule: 'yaml/after-quote',
        severity: 'error',
        message: 'Words follow behind a closing quote.',
        span: { start: at, end },
        edits: [],
        title: '',
      });
  }
  return last;
}

function readPlain(
  text: string,
  lines: readonly Line[],
  index: number,
  at: number,
  keyIndent: number,
  keyed: boolean,
  traps: Trap[],
): number {
  let last = index;
  let colon = colonIn(text, at, (lines[index] as Line).end);
  let secondLine = false;
  for (let i = index + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    const from = line.start + line.indent;
    if (line.indent <= keyIndent || text[from] === '#') break;
    if (ITEM_KEYS.test(text.slice(from, line.end))) {
      if (!keyed) traps.push(keysBelowText(text, at, lines[last] as Line, line));
      break;
    }
    if (!keyed && line.indent <= keyIndent + 1 && KEY.test(text.slice(from, line.end))) break;
    if (colonIn(text, from, line.end) !== null) {
      colon ??= from;
      secondLine = true;
    }
    last = i;
  }
  if (colon === null || (!keyed && !secondLine)) return last;
  const end = plainEnd(text, at, (lines[last] as Line).end);
  const span = { start: at, end };
  traps.push({
    rule: 'yaml/colon-in-text',
    severity: 'error',
    message: 'A text with a colon and a space in it needs quotes in YAML.',
    span,
    edits: [{ ...span, text: `'${text.slice(at, end).replaceAll("'", "''")}'` }],
    title: 'Quote the text',
    ...(last === index ? { offered: [{ ...span, text: quoted(text.slice(at, end)) }] } : {}),
  });
  return last;
}

/** The first `: ` (or a colon at the end) in front of a comment. */
function colonIn(text: string, from: number, to: number): number | null {
  const value = text.slice(from, plainEnd(text, from, to));
  const found = /:(?=[ \t]|$)/.exec(value);
  return found === null ? null : from + found.index;
}

function plainEnd(text: string, from: number, to: number): number {
  const comment = /[ \t]+#[ \t]/.exec(text.slice(from, to));
  let end = comment === null ? to : from + comment.index;
  while (end > from && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** `- 16:09 words` with keys on the lines below: the words become `what`. */
function keysBelowText(text: string, at: number, lastTextLine: Line, keyLine: Line): Trap {
  const keys = keyLine.indent;
  const end = plainEnd(text, at, lastTextLine.end);
  const written = text.slice(at, end);
  const time =
    /^~?(?:\d{4}-\d{2}-\d{2}[T ])?\d{1,2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?(?=\s)/.exec(written)?.[0] ?? null;
  const words = (time === null ? written : written.slice(time.length).trim()).replace(/\s*\n\s*/g, ' ');
  const what = `what: ${/^[\w(~][^#:]*$/.test(words) ? words : quoted(words)}`;
  // The dash stands two or more places before the text; the keys below must begin in the text's column.
  const column = at - (text.lastIndexOf('\n', at - 1) + 1);
  const body = time === null ? what : `at: ${time}\n${' '.repeat(column)}${what}`;
  const edits = [{ start: at, end, text: body }];
  if (keys !== column) {
    let from = keyLine.start;
    while (from >= 0 && from < text.length) {
      const stop = text.indexOf('\n', from);
      const lineText = text.slice(from, stop < 0 ? text.length : stop);
      const width = /^ */.exec(lineText)?.[0].length ?? 0;
      if (lineText.trim() !== '')
        edits.push({ start: from, end: from + Math.min(width, keys), text: ' '.repeat(column) });
      if (stop < 0) break;
      from = stop + 1;
    }
  }
  return {
    rule: 'yaml/keys-below-text',
    severity: 'error',
    message: 'Keys cannot follow an item that is just its text; its words belong under `what`.',
    span: { start: at, end },
    edits,
    title: 'Expand the item',
  };
}
