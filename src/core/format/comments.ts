/** The comments of a review that stand beside something: what each of them covers, and where a new one goes. */
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import type { YamlNode } from './node';
import type { ParsedReview } from './parse';

export interface Comment {
  /** Behind the `#`, trimmed. */
  readonly text: string;
  /** From the `#` to the end of the line. */
  readonly span: Span;
  /**
   * On a line of its own: the item or key that follows, with all that is indented under it. Behind something: that line, and the block
   * that it opens.
   */
  readonly covers: Span;
}

interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  readonly indent: number;
  /** Offset of the `#` of a comment, or -1. */
  readonly hash: number;
  readonly blank: boolean;
  /** Inside a block text (`|`, `>`): whatever looks like a comment there is text. */
  readonly verbatim: boolean;
}

/** All comments whose text begins with `word`, in source order. Linear in the text. */
export function commentsWith(source: string, word: string): Comment[] {
  const first = source.indexOf(word);
  if (first < 0) return [];
  const lines = readLines(source, first);
  const found: Comment[] = [];
  lines.forEach((line, index) => {
    if (line.hash < 0) return;
    const text = source.slice(line.hash + 1, line.end).trim();
    if (!text.startsWith(word)) return;
    const alone = source.slice(line.start, line.hash).trim() === '';
    const head = alone ? nextOf(lines, index) : index;
    const covers = head < 0 ? { start: line.end, end: line.end } : block(source, lines, head);
    found.push({ text, span: { start: line.hash, end: line.end }, covers });
  });
  return found;
}

/** The next line that is more than a comment, or -1. */
function nextOf(lines: readonly Line[], index: number): number {
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line !== undefined && !line.blank && line.hash !== line.start + line.indent) return at;
  }
  return -1;
}

/** The line at `first` and everything that is indented under it. */
function block(source: string, lines: readonly Line[], first: number): Span {
  const head = lines[first];
  if (head === undefined) return { start: 0, end: 0 };
  const keyOnly = /^ *[^\s-].*:\s*(?:#.*)?$/.test(source.slice(head.start, head.end));
  let end = head.end;
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.blank) continue;
    const sameLevelItem =
      keyOnly && line.indent === head.indent && /^- |^-$/.test(source.slice(line.start + line.indent, line.end));
    if (line.indent <= head.indent && !sameLevelItem) break;
    end = line.end;
  }
  return { start: head.start, end };
}

/** The lines from the one that holds an offset on. */
function readLines(source: string, from: number): Line[] {
  const lines: Line[] = [];
  // Most lines of a long review hold none of the signs that make a second look worth it.
  const hasHash = finder(source, '#');
  const hasBar = finder(source, '|');
  const hasAngle = finder(source, '>');
  /** The column that lines of the open block text lie deeper than, or -1. */
  let textColumn = -1;
  let start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start < source.length) {
    const lineBreak = source.indexOf('\n', start);
    const next = lineBreak < 0 ? source.length : lineBreak + 1;
    let end = next;
    while (end > start && isLineEnd(source.charCodeAt(end - 1))) end--;
    let first = start;
    while (source.charCodeAt(first) === 32) first++;
    const indent = Math.min(first, end) - start;
    const blank = first >= end || (!isSign(source.charCodeAt(first)) && source.slice(first, end).trim() === '');
    if (textColumn >= 0 && !blank && indent <= textColumn) textColumn = -1;
    const verbatim = textColumn >= 0;
    const hash = verbatim || blank || !hasHash(start, end) ? -1 : hashOf(source.slice(start, end));
    if (end > from) lines.push({ start, end, indent, hash: hash < 0 ? -1 : start + hash, blank, verbatim });
    if (!verbatim && !blank && (hasBar(start, end) || hasAngle(start, end))) {
      const content = source.slice(start, hash < 0 ? end : start + hash);
      if (/(?:^|[\s:-])[|>][-+1-9]{0,2}\s*$/.test(content)) {
        textColumn = /:\s*[|>]/.test(content) ? (/^[ -]*/.exec(content)?.[0].length ?? indent) : indent;
      }
    }
    start = next;
  }
  return lines;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;
/** Whether it is for certain no white space. */
const isSign = (code: number): boolean => code > 32 && code < 127;

/** Tells whether a sign stands in a stretch, for stretches one behind the other: each place of it is looked for once. */
function finder(source: string, sign: string): (start: number, end: number) => boolean {
  let at = -1;
  return (start, end) => {
    if (at < start) at = source.indexOf(sign, start);
    if (at < 0) at = Infinity;
    return at < end;
  };
}

/** The offset of the `#` that begins a comment in a line, or -1. A `#` inside a quoted value is text. */
function hashOf(line: string): number {
  const quote = /^(?:\s*- )*\s*(?:[^\s"'#][^:#]*:\s+)?(["'])/.exec(line);
  let from = 0;
  if (quote !== null) {
    const sign = quote[1] ?? '"';
    const closing = line.slice(quote[0].length).search(sign === '"' ? /(?<!\\)"/ : /'(?!')/);
    if (closing < 0) return -1;
    from = quote[0].length + closing;
  }
  const found = line.slice(from).search(/(?:^|\s)#/);
  if (found < 0) return -1;
  return line.indexOf('#', from + found);
}

/** The edit that puts a comment on a line of its own above the item or key that holds `offset`, as far in as that line is. */
export function commentAbove({ source, root }: ParsedReview, offset: number, text: string): TextEdit {
  const begins = beginOf(root, Math.min(offset, source.length));
  const bom = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const lineStart = Math.max(bom, source.lastIndexOf('\n', begins - 1) + 1);
  const indent = /^[ ]*/.exec(source.slice(lineStart))?.[0] ?? '';
  const lineBreak = /\r?\n/.exec(source)?.[0] ?? '\n';
  return { start: lineStart, end: lineStart, text: `${indent}# ${text.replace(/\s+/g, ' ').trim()}${lineBreak}` };
}

/** Where the thing at `offset` begins that no comment can stand inside of: a text of several lines, braces, brackets. */
function beginOf(node: YamlNode, offset: number): number {
  if (node.type === 'scalar' || node.flow) return node.span.start;
  const children = node.type === 'seq' ? node.items : node.pairs.flatMap(({ key, value }) => [key, value]);
  const inside = children.find(({ span }) => span.start <= offset && offset <= span.end && span.end > span.start);
  return inside === undefined ? offset : beginOf(inside, offset);
}
