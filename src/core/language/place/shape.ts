/** What one line of a review is made of, read without a parser, so that it can be said of a text that is being typed. */

export interface LineShape {
  /** Columns of the dashes that begin items on this line. */
  readonly dashes: readonly number[];
  /** Column of the first sign behind indentation and dashes. */
  readonly column: number;
  readonly key: { readonly name: string; readonly column: number; readonly end: number; readonly colon: number } | null;
  /** Where the words begin that are neither indentation, dash nor key; blanks before them left out. */
  readonly rest: number;
  /** The words themselves, a comment behind them left out. */
  readonly words: string;
}

const BEFORE = /^[ \t]*(?:-[ \t]+|-$)*/;
const KEY =
  /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s:#{}[\],"'-][^:#]*?|-?[\p{L}\d][^:#\s]*?)(?<![ \t])[ \t]*:(?=[ \t]|$)/u;
const COMMENT = /(?:^|[ \t])#.*$/;

/** The shape of a line, or null when it is blank or holds a comment only. */
export function shapeOf(line: string): LineShape | null {
  if (/^[ \t]*(?:#.*)?$/.test(line)) return null;
  const before = BEFORE.exec(line)?.[0] ?? '';
  const dashes = [...before.matchAll(/-/g)].map(({ index }) => index);
  const column = before.length;
  const found = isTextEntry(line.slice(column), dashes.length) ? null : KEY.exec(line.slice(column));
  const key =
    found === null
      ? null
      : {
          name: unquoted(found[1] ?? ''),
          column,
          end: column + (found[1] ?? '').length,
          colon: column + found[0].length - 1,
        };
  const from = key === null ? column : key.colon + 1;
  const rest = from + (/^[ \t]*/.exec(line.slice(from))?.[0].length ?? 0);
  return { dashes, column, key, rest, words: withoutComment(line.slice(rest)) };
}

/** A text entry may hold a colon: `- 16:09 Cathy: restarts nginx`. */
function isTextEntry(content: string, dashes: number): boolean {
  return dashes > 0 && /^~? ?\d/.test(content);
}

export function withoutComment(words: string): string {
  if (/^["'{[]/.test(words)) return words.trimEnd();
  return words.replace(COMMENT, '').trimEnd();
}

function unquoted(key: string): string {
  return /^["']/.test(key) ? key.slice(1, -1) : key;
}
