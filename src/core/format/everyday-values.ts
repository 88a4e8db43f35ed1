/**
 * The values of YAML as most of them are written: words, whole numbers, texts in quotes without escapes, lists and mappings of words in
 * one line, block texts. Null means: left to `yaml`.
 */
import type { MapNode, Pair, ScalarNode, SeqNode, YamlNode } from './node';

/** A value and where what follows it begins: a line. */
export interface Taken {
  readonly node: YamlNode;
  readonly next: number;
}

export interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
  /** The column of its first sign that is no blank; -1 where there is none. */
  readonly indent: number;
}

export function lineAt(text: string, start: number): Line {
  const found = text.indexOf('\n', start);
  const end = found < 0 ? text.length : found;
  let first = start;
  while (first < end && text.charCodeAt(first) === 32) first++;
  return { start, end, next: found < 0 ? end : end + 1, indent: first === end ? -1 : first - start };
}

/** How words begin that are surely words. A dash only before a digit. */
const FIRST = /[A-Za-z0-9_/(~\u00c0-\u1fff\u2018-\u201f\u2c00-\ud7ff]|-(?=\d)/y;
/** What ends a text within a line, or makes a key of it. */
const STOP = /:(?: |$)| #/;
/** What may be a number, or is none of the words that it looks like. */
const OTHER = /^(?:~|null|true|false|-?0\d*|-?\d+|-?\d[\d.]*(?:[eE][-+]?\d*)?|0[xo].*)$/i;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const KEY = /([a-z_][a-z0-9_]*):/y;
const RESERVED = /^(?:null|true|false)$/;
/** A word of a list in one line. */
const WORD = /^[\w\u00c0-\u1fff][\w .@%/+()'\u00c0-\u1fff-]*$/;

export function startsWith(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The key at a place, where one begins there; its colon is followed by a blank or the end of the line. */
export function keyAt(text: string, at: number): ScalarNode | null {
  KEY.lastIndex = at;
  const key = KEY.exec(text)?.[1];
  if (key === undefined || RESERVED.test(key)) return null;
  const behind = text.charCodeAt(at + key.length + 1);
  return behind === 32 || behind === 10 || Number.isNaN(behind) ? scalar(key, key, at, at + key.length) : null;
}

function scalar(words: string, value: ScalarNode['value'], start: number, end: number): ScalarNode {
  const span = { start, end };
  return { type: 'scalar', span, value, words: { value: words, span, map: [0, start] }, style: 'plain' };
}

/** The value that begins at a place of a line. @param parent the column of the key's mapping, or of the item's dash */
export function valueAt(text: string, at: number, line: Line, parent: number): Taken | null {
  switch (text.charCodeAt(at)) {
    case 34: // "
    case 39: // '
      return quotedAt(text, at, line);
    case 91: // [
      return listAt(text, at, line);
    case 123: // {
      return mappingAt(text, at, line);
    case 124: // |
    case 62: // >
      return blockAt(text, at, line, parent);
    default:
      return plainAt(text, at, line, parent);
  }
}

function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && text.charCodeAt(end - 1) === 32) end--;
  return end;
}

/** Words without quotes, over several lines too. */
export function plainAt(text: string, at: number, line: Line, parent: number): Taken | null {
  if (!startsWith(FIRST, text, at)) return null;
  let end = trimmedEnd(text, at, line.end);
  let words = text.slice(at, end);
  if (STOP.test(words)) return null;
  const map = [0, at];
  let { next } = line;
  let breaks = 0;
  for (let below = lineAt(text, next); below.start < text.length; below = lineAt(text, below.next)) {
    if (below.indent < 0) {
      breaks++;
      continue;
    }
    if (below.indent <= parent) break;
    const start = below.start + below.indent;
    // A comment, or what looks like an item: both are looked at elsewhere.
    if (below.indent === 0 || /[#*•-]/.test(text.charAt(start))) return null;
    end = trimmedEnd(text, start, below.end);
    const more = text.slice(start, end);
    if (STOP.test(more)) return null;
    words += breaks > 0 ? '\n'.repeat(breaks) : ' ';
    map.push(words.length, start);
    words += more;
    breaks = 0;
    next = below.next;
  }
  const number = WHOLE_NUMBER.test(words);
  if (!number && OTHER.test(words)) return null;
  const span = { start: at, end };
  const value = number ? Number(words) : words;
  return { node: { type: 'scalar', span, value, words: { value: words, span, map }, style: 'plain' }, next };
}

function quotedAt(text: string, at: number, line: Line): Taken | null {
  const sign = text.charAt(at);
  const close = text.indexOf(sign, at + 1);
  if (close < 0 || trimmedEnd(text, at, line.end) !== close + 1) return null;
  const value = text.slice(at + 1, close);
  if (sign === '"' && value.includes('\\')) return null;
  const span = { start: at, end: close + 1 };
  const style = sign === '"' ? 'double' : 'single';
  return { node: { type: 'scalar', span, value, words: { value, span, map: [0, at + 1] }, style }, next: line.next };
}

/** The parts between brackets, each from its first to its last sign; null where the closing one does not end the line. */
function parts(text: string, at: number, line: Line, close: string): { start: number; end: number }[] | null {
  const end = trimmedEnd(text, at, line.end) - 1;
  if (text.charAt(end) !== close) return null;
  const found: { start: number; end: number }[] = [];
  let from = at + 1;
  for (const part of text.slice(from, end).split(',')) {
    const to = from + part.length;
    let start = from;
    while (start < to && text.charCodeAt(start) === 32) start++;
    found.push({ start, end: trimmedEnd(text, start, to) });
    from = to + 1;
  }
  const [only] = found;
  return found.length === 1 && only?.start === only?.end ? [] : found;
}

function wordAt(text: string, start: number, end: number): ScalarNode | null {
  const word = text.slice(start, end);
  if (WHOLE_NUMBER.test(word)) return scalar(word, Number(word), start, end);
  return WORD.test(word) && !OTHER.test(word) ? scalar(word, word, start, end) : null;
}

function listAt(text: string, at: number, line: Line): Taken | null {
  const found = parts(text, at, line, ']');
  if (found === null) return null;
  const items: YamlNode[] = [];
  for (const { start, end } of found) {
    const word = wordAt(text, start, end);
    if (word === null) return null;
    items.push(word);
  }
  const node: SeqNode = { type: 'seq', span: { start: at, end: trimmedEnd(text, at, line.end) }, flow: true, items };
  return { node, next: line.next };
}

function mappingAt(text: string, at: number, line: Line): Taken | null {
  const found = parts(text, at, line, '}');
  if (found === null) return null;
  const pairs: Pair[] = [];
  for (const { start, end } of found) {
    const key = keyAt(text, start);
    if (key === null) return null;
    let from = key.span.end + 1;
    while (from < end && text.charCodeAt(from) === 32) from++;
    const value = wordAt(text, from, end);
    if (value === null || pairs.some((pair) => pair.key.value === key.value)) return null;
    pairs.push({ key, value });
  }
  const node: MapNode = { type: 'map', span: { start: at, end: trimmedEnd(text, at, line.end) }, flow: true, pairs };
  return { node, next: line.next };
}

/** `|`, `|-`, `>`, `>-`. */
function blockAt(text: string, at: number, line: Line, parent: number): Taken | null {
  const strip = text.charCodeAt(at + 1) === 45;
  const folded = text.charCodeAt(at) === 62;
  const first = lineAt(text, line.next);
  if (line.end !== at + (strip ? 2 : 1) || first.indent <= Math.max(parent, 0)) return null;
  const map: number[] = [];
  let words = '';
  let breaks = 0;
  let { next } = line;
  for (let below = first; below.start < text.length; below = lineAt(text, below.next)) {
    if (below.indent < 0) {
      if (below.end - below.start > first.indent) return null;
      breaks++;
      continue;
    }
    if (below.indent < first.indent) {
      // Neither within nor outside.
      if (below.indent > parent) return null;
      break;
    }
    const more = below.indent - first.indent;
    // No line break behind it, or blanks.
    if (below.next === below.end || text.charCodeAt(below.end - 1) === 32 || (folded && more > 0)) return null;
    if (words !== '') words += folded && breaks === 0 ? ' ' : '\n'.repeat(folded ? breaks : breaks + 1);
    map.push(words.length + more, below.start + below.indent);
    words += text.slice(below.start + first.indent, below.end);
    breaks = 0;
    next = below.next;
  }
  if (!strip) words += '\n';
  const span = { start: at, end: next };
  const style = folded ? 'folded' : 'literal';
  return { node: { type: 'scalar', span, value: words, words: { value: words, span, map }, style }, next };
}
