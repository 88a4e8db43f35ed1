/**
 * Cuts a review into pieces that are YAML of their own: its top-level keys, and the items of their lists. An error stays inside its
 * piece, and a keystroke costs the parsing of one piece.
 */
import type { Span } from '../text/span';
import { ItemSpans } from './item-spans';

export interface TopLevel {
  readonly key: string;
  readonly keySpan: Span;
  /** From the key to where the next top-level thing begins. */
  readonly span: Span;
  /** Offset behind the colon. */
  readonly valueStart: number;
  /** The items where the value is a list of lines that begin with a dash; each span begins at its dash. */
  readonly items: ItemSpans | null;
}

export interface Outline {
  readonly pairs: readonly TopLevel[];
  /** Lines at the left edge that are no key and no item, each with the lines that are indented under it. */
  readonly stray: readonly Span[];
  /** Where a second document begins: a `---` behind content, or a `...`. Nothing behind it is read. */
  readonly secondDocument: Span | null;
  /** The text is not a mapping of keys at the left edge (braces, an indented first line): it is read as one piece. */
  readonly whole: boolean;
}

const KEY =
  /("(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|[\p{L}_][^\s:#"'{}[\],&*!|>%@`][^:\n#{}[\]]{0,80}?|[\p{L}_])[ \t]*:(?=[\s]|$)/uy;

interface OpenPair {
  key: string;
  keySpan: Span;
  start: number;
  valueStart: number;
  inlineValue: boolean;
  itemIndent: number;
  items: { start: number; end: number }[] | null;
  /** Where a stray line ended what is read of the value, or the last of its items; -1 where none did. */
  cut: number;
}

/** `pir:1`: a key, but for the space behind its colon. */
const KEY_WITHOUT_SPACE = /^[a-z_]+:[^\s:]/;

export function cutPieces(text: string): Outline {
  const pairs: TopLevel[] = [];
  const stray: { start: number; end: number }[] = [];
  let open: OpenPair | null = null;
  let secondDocument: Span | null = null;
  let content = false;
  let lineStart = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  const close = (end: number): void => {
    if (open === null) return;
    const { key, keySpan, start, valueStart, items, cut } = open;
    const last = items?.at(-1);
    if (last !== undefined) last.end = cut < 0 ? end : cut;
    pairs.push({
      key,
      keySpan,
      span: { start, end: cut < 0 ? end : cut },
      valueStart,
      items: items === null ? null : ItemSpans.of(items),
    });
    open = null;
  };

  while (lineStart < text.length) {
    let lineEnd = text.indexOf('\n', lineStart);
    if (lineEnd < 0) lineEnd = text.length;
    let first = lineStart;
    while (text.charCodeAt(first) === 32) first++;
    const indent = first - lineStart;
    const code = text.charCodeAt(first);
    const blank = first >= lineEnd || code === 13 || code === 35; // end of line, \r, #
    if (!blank) {
      const next = text.charCodeAt(first + 1);
      const dash = code === 45 && (first + 1 >= lineEnd || next === 32 || next === 13 || next === 9);
      const marker = indent === 0 ? text.slice(lineStart, lineStart + 3) : '';
      if ((marker === '---' || marker === '...') && !/\S/.test(text[lineStart + 3] ?? '')) {
        if (content || marker === '...') {
          if (text.slice(lineEnd).trim() !== '' || text.slice(lineStart + 3, lineEnd).trim() !== '') {
            secondDocument = { start: lineStart, end: lineStart + 3 };
          }
          close(lineStart);
          break;
        }
      } else if (open !== null && dash && isItem(open, indent)) {
        const last = open.items?.at(-1);
        if (last !== undefined) last.end = open.cut < 0 ? lineStart : open.cut;
        open.cut = -1;
        (open.items ??= []).push({ start: first, end: first });
        if (open.items.length === 1) open.itemIndent = indent;
      } else if (indent === 0 && code !== 9) {
        KEY.lastIndex = lineStart;
        const match = KEY.exec(text);
        if (match !== null) {
          close(lineStart);
          content = true;
          open = openPair(text, lineStart, lineEnd, match);
        } else if (!content && !KEY_WITHOUT_SPACE.test(text.slice(lineStart, lineEnd))) {
          return { pairs: [], stray: [], secondDocument: null, whole: true };
        } else {
          // The items of a list go on behind it.
          if (open !== null && !open.inlineValue) open.cut = open.cut < 0 ? lineStart : open.cut;
          else close(lineStart);
          content = true;
          stray.push({ start: lineStart, end: text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd });
        }
      } else if (open === null && !content) {
        return { pairs: [], stray: [], secondDocument: null, whole: true };
      } else if (open === null || open.cut >= 0) {
        const last = stray.at(-1);
        if (last !== undefined) last.end = text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
      } else if (open.items === null) {
        open.inlineValue = true; // an indented value that is no list
      }
    }
    lineStart = lineEnd + 1;
  }
  close(text.length);
  return { pairs, stray, secondDocument, whole: false };
}

function isItem(open: OpenPair, indent: number): boolean {
  return open.items === null ? !open.inlineValue : indent <= open.itemIndent;
}

function openPair(text: string, start: number, lineEnd: number, match: RegExpExecArray): OpenPair {
  const written = match[1] ?? '';
  const quoted = /^["']/.test(written);
  const valueStart = start + match[0].length;
  const value = text.slice(valueStart, lineEnd).trim();
  return {
    key: quoted ? written.slice(1, -1) : written,
    keySpan: { start, end: start + written.length },
    start,
    valueStart,
    inlineValue: value !== '' && !value.startsWith('#'),
    itemIndent: -1,
    items: null,
    cut: -1,
  };
}
