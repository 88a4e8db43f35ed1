/** The lines of a piece, and what the beginning of a line may be. */

/** A key and its colon. */
export const KEY = /^(?:[\p{L}_][\w.-]{0,60}|"[^"\n]*"|'[^'\n]*')[ \t]*:(?=[ \t\r]|$)/u;
/** Keys that items of lists hold: what may stand below the first line of an item. */
export const ITEM_KEYS =
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
