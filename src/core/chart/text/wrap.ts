import { withoutEnd } from '../../text/ends';
import { LINKS_AND_PICTURES, linkWords } from '../../text/links';
import type { Measure } from './measure';

export interface Wrapped {
  readonly rows: readonly string[];
  /** The text did not fit and ends in an ellipsis. */
  readonly cut: boolean;
}

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly measure: Measure;
}

/** The longest beginning of a text that is at most `max` pixels wide, at a word's end where one is near; '' when nothing fits. */
export function shorten(text: string, max: number, style: TextStyle): string {
  const { size, bold = false, measure } = style;
  if (measure(text, size, bold) <= max) return text;
  let low = 0;
  let high = Math.min(text.length, Math.ceil(max / (size * 0.18)));
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${text.slice(0, middle).trimEnd()}…`, size, bold) <= max) low = middle;
    else high = middle - 1;
  }
  if (low === 0) return '';
  const cut = wholeCharacters(text, low);
  const space = cut.lastIndexOf(' ');
  const kept = withoutEnd(space > low * 0.6 ? cut.slice(0, space) : cut, /[\s,.;:]/);
  return kept === '' ? '' : `${kept}…`;
}

/**
 * At most `lines` lines of at most `max` pixels, the first of them `indent` pixels shorter. A word longer than a line is cut where
 * the line ends.
 */
export function wrap(text: string, max: number, lines: number, style: TextStyle, indent = 0): Wrapped {
  const { size, bold = false, measure } = style;
  const words = text.split(' ');
  const rows: string[] = [];
  const room = (): number => (rows.length === 0 ? max - indent : max);
  let row = '';
  for (let i = 0; i < words.length;) {
    const word = words[i] ?? '';
    const longer = row === '' ? word : `${row} ${word}`;
    if (measure(longer, size, bold) <= room()) {
      row = longer;
      i++;
      continue;
    }
    if (rows.length === lines - 1) {
      const rest = [row, ...words.slice(i, i + 60)].filter((part) => part !== '').join(' ');
      const last = shorten(rest, room(), style);
      return { rows: [...rows, last], cut: true };
    }
    if (row !== '' || (rows.length === 0 && indent > 0 && measure(word, size, bold) <= max)) {
      rows.push(row);
      row = '';
      continue;
    }
    const head = longestPiece(word, room(), style);
    rows.push(head);
    words[i] = word.slice(head.length);
  }
  return { rows: [...rows, row], cut: false };
}

/** Texts wrapped by one measure to one width, as they were wrapped in this picture and the one before. */
export class Wraps {
  private last = new Map<string, Wrapped>();
  private next = new Map<string, Wrapped>();

  of(text: string, indent: number, make: () => Wrapped): Wrapped {
    const key = `${indent} ${text}`;
    const found = this.next.get(key) ?? this.last.get(key) ?? make();
    this.next.set(key, found);
    return found;
  }

  /** Forgets what this picture did not hold. */
  end(): void {
    this.last = this.next;
    this.next = new Map();
  }
}

function longestPiece(word: string, max: number, { size, bold = false, measure }: TextStyle): string {
  let length = Math.min(word.length - 1, Math.ceil(max / (size * 0.18)));
  while (length > 1 && measure(word.slice(0, length), size, bold) > max) length--;
  return wholeCharacters(word, Math.max(1, length)) || word.slice(0, 2);
}

/** The first characters of a text, never half of a surrogate pair. */
function wholeCharacters(text: string, length: number): string {
  const code = text.charCodeAt(length - 1);
  return text.slice(0, code >= 0xd800 && code < 0xdc00 ? length - 1 : length);
}

/** Markdown of an entry as one plain line: link texts, no emphasis and code marks. */
export function plainText(markdown: string): string {
  return markdown
    .replace(LINKS_AND_PICTURES, linkWords)
    .replace(/\*\*|__|`/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
