/**
 * Reads a piece line by line, as its author meant it, and finds what YAML takes otherwise. Run only where `yaml` reports something
 * or drops something, so a text that is fine is never second-guessed.
 */
import { itemColumn, strayKey, tabTrap } from './indent-traps';
import { KEY, linesOf, type Line } from './piece-lines';
import type { Trap } from './trap';
import { readValue } from './value-traps';

const NO_BREAK_KEY = /^([\p{L}_][\w.-]{0,60}:)[\u00a0\u2007\u202f]+/u;

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
