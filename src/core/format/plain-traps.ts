/** Texts without quotes: colons in them, and keys below them. */
import { ITEM_KEYS, KEY, TOP_KEYS, type Line } from './piece-lines';
import { quoted } from './repair';
import type { Trap } from './trap';

/** Reads the plain text that begins at `at`; gives the index of the last line that belongs to it. */
export function readPlain(
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
  let hash: number | null = null;
  for (let i = index + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    const from = line.start + line.indent;
    if (line.indent <= keyIndent || text[from] === '#') break;
    if (ITEM_KEYS.test(text.slice(from, line.end))) {
      if (!keyed) traps.push(keysBelowText(text, at, lines[last] as Line, line));
      break;
    }
    if (keyed && keyIndent === 0 && isTopKey(text, line)) {
      traps.push(topKey(text, line));
      break;
    }
    if (!keyed && line.indent <= keyIndent + 1 && KEY.test(text.slice(from, line.end))) break;
    if (colonIn(text, from, line.end) !== null) {
      colon ??= from;
      secondLine = true;
    }
    const above = lines[last] as Line;
    const textEnd = plainEnd(text, Math.max(at, above.start), above.end);
    if (/^[ \t]+#/.test(text.slice(textEnd, above.end))) hash ??= textEnd;
    last = i;
  }
  if (hash !== null) {
    traps.push(commentInText(text, at, hash, lines[last] as Line));
    return last;
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

/** A comment between the lines of a text: what is below it belongs to nothing. */
function commentInText(text: string, at: number, hash: number, last: Line): Trap {
  const end = plainEnd(text, Math.max(at, last.start), last.end);
  const start = hash + (/^\s*/.exec(text.slice(hash))?.[0].length ?? 0);
  return {
    rule: 'yaml/text-after-hash',
    severity: 'error',
    message: 'A `#` behind a space begins a comment, which ends the text; more lines follow.',
    span: { start, end: text.indexOf('\n', start) < 0 ? end : lineEndOf(text, start) },
    edits: [{ start: at, end, text: `'${text.slice(at, end).replaceAll("'", "''")}'` }],
    title: 'Quote the text',
    decides: true,
  };
}

function lineEndOf(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return text[end - 1] === '\r' ? end - 1 : end;
}

export function isTopKey(text: string, line: Line): boolean {
  return TOP_KEYS.test(text.slice(line.start + line.indent, line.end));
}

/** A key of the review that slid to the right, under the value of the key above it. */
export function topKey(text: string, line: Line): Trap {
  const from = line.start + line.indent;
  return {
    rule: 'yaml/indent',
    severity: 'error',
    message: 'A key of the review stands at the left edge.',
    span: { start: from, end: from + (/^\w+/.exec(text.slice(from, line.end))?.[0].length ?? 1) },
    edits: [{ start: line.start, end: from, text: '' }],
    title: 'Move it there',
  };
}

/** The first `: ` (or a colon at the end) in front of a comment. */
function colonIn(text: string, from: number, to: number): number | null {
  const value = text.slice(from, plainEnd(text, from, to));
  const found = /:(?=[ \t]|$)/.exec(value);
  return found === null ? null : from + found.index;
}

function plainEnd(text: string, from: number, to: number): number {
  const comment = /(?<![ \t])[ \t]+#[ \t]/.exec(text.slice(from, to));
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
  const wordsAt = time === null ? at : at + time.length + (/^\s*/.exec(written.slice(time.length))?.[0].length ?? 0);
  const words = text.slice(wordsAt, end).replace(/(?<!\s)\s*\n\s*/g, ' ');
  // The dash stands two or more places before the text; the keys below must begin in the text's column.
  const column = at - (text.lastIndexOf('\n', at - 1) + 1);
  const edits = [{ start: at, end: at, text: time === null ? 'what: ' : 'at: ' }];
  if (time !== null) edits.push({ start: at + time.length, end: wordsAt, text: `\n${' '.repeat(column)}what: ` });
  if (words !== text.slice(wordsAt, end) || !/^[\w(~][^#:]*$/.test(words))
    edits.push({ start: wordsAt, end, text: quoted(words) });
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
