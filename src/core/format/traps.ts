/**
 * Reads a piece line by line, as its author meant it, and finds what YAML takes otherwise. Run only where `yaml` reports something
 * or drops something, so a text that is fine is never second-guessed.
 */
import { itemColumn, strayKey, tabTrap } from './indent-traps';
import { KEY, KEY_WITHOUT_SPACE, lineAbove, linesOf, TEXT_KEY, type Line } from './piece-lines';
import { isTopKey, topKey } from './plain-traps';
import type { Trap } from './trap';
import { readValue } from './value-traps';

const NO_BREAK_KEY = /^([\p{L}_][\w.-]{0,60}:)[\u00a0\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+[ \t]*/u;

/** The traps of a piece, in source order, offsets relative to it. */
export function findTraps(text: string): Trap[] {
  const traps: Trap[] = [];
  const lines = linesOf(text);
  const column = itemColumn(text);
  let slid: number | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.blank) continue;
    if (column !== null && line.indent !== column && line.start > 0)
      traps.push(...strayKey(text, lines, i, line, column));
    // The first key that slid was found where the text above it ended.
    else if (line.indent === slid && isTopKey(text, line) && traps.at(-1)?.span.start !== line.start + line.indent)
      traps.push(topKey(text, line));
    i = readLine(text, lines, i, line, traps);
    if (column === null) slid ??= slidTo(text, traps.at(-1));
  }
  return traps;
}

/** The column of a key of the review that slid to the right; null where the trap is another one. */
function slidTo(text: string, trap: Trap | undefined): number | null {
  if (trap?.rule !== 'yaml/indent' || trap.edits[0]?.text !== '') return null;
  return trap.span.start - (text.lastIndexOf('\n', trap.span.start - 1) + 1);
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
  // A colon behind no name is a key, too.
  const key = noBreak === null ? (KEY.exec(rest) ?? /^:(?=[ \t]|$)/.exec(rest)) : null;
  let keyIndent = indent;
  let keyed = key !== null || noBreak !== null;
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
    const opener = dashed ? undefined : openerOf(text, lines, index);
    const touching = KEY_WITHOUT_SPACE.exec(rest)?.[0];
    if (touching !== undefined) {
      traps.push(touchingTrap(at, touching));
      return index;
    }
    if (opener !== undefined && /^\*[ \t]+\S/.test(rest) && LIST.test(opener)) {
      traps.push(starTrap(at));
      return index;
    }
    if (opener !== undefined && TEXT_KEY.test(opener.trim())) {
      keyIndent = /^ */.exec(opener)?.[0].length ?? 0;
      keyed = true;
    }
  }
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (at >= line.end || text[at] === '#') return index;
  return readValue(text, lines, index, at, keyIndent, keyed, traps);
}

/** The line of the key that the line at `index` stands under, where that key has no value of its own. */
function openerOf(text: string, lines: readonly Line[], index: number): string | undefined {
  const indent = lines[index]?.indent ?? 0;
  const above = lineAbove(
    lines,
    index,
    (line) => !line.blank && line.indent < indent && text[line.start + line.indent] !== '#',
  );
  const written = above === undefined ? '' : text.slice(above.start, above.end);
  return /:[ \t]*(?:#.*)?$/.test(written) ? written : undefined;
}

const LIST =
  /^(?:timeline|learnings|contributing_factors|action_items|parking_lot|links|tags|services|incidents|goals| *countermeasures| *attendees):/;

function starTrap(at: number): Trap {
  return {
    rule: 'yaml/reserved-start',
    severity: 'error',
    message: 'An item begins with a dash in YAML; `*` begins an alias.',
    span: { start: at, end: at + 1 },
    edits: [{ start: at, end: at + 1, text: '-' }],
    title: 'Change to a dash',
  };
}

function touchingTrap(at: number, key: string): Trap {
  const end = at + key.length;
  return {
    rule: 'yaml/syntax',
    severity: 'error',
    message: 'A key needs a space behind its colon.',
    span: { start: at, end },
    edits: [{ start: end, end, text: ' ' }],
    title: 'Add the space',
  };
}
