/** The lines of a piece, and what the beginning of a line may be. */
import { keysAt } from './schema';

/** A key and its colon. */
export const KEY = /^(?:[\p{L}_][\w.-]{0,60}|"[^"\n]*"|'[^'\n]*')[ \t]*:(?=[ \t\r]|$)/u;
/** Keys that items of lists hold: what may stand below the first line of an item. */
const OF_ITEMS =
  'at|until|what|who|kind|impact|milestone|incident|judgment|command|output|quote|links|went|phase|effect|owner|priority|due|status|ticket';
export const ITEM_KEYS = new RegExp(`^(?:${OF_ITEMS}):(?:\\s|$)`);
/** Keys at the left edge of a review. */
export const TOP_KEYS = new RegExp(`^(?:${keysAt([]).join('|')}):(?:\\s|$)`);
/** A key of the format whose colon touches the value. */
export const KEY_WITHOUT_SPACE = new RegExp(`^(?:${OF_ITEMS}|${keysAt([]).join('|')}):(?=[^\\s/:])`);
/** Keys whose value is a text. */
export const TEXT_KEY =
  /^(?:- +)*(?:title|summary|what|description|decision|known|reasoning|alternatives|judgment|quote|command|output|proximate_cause|resolution|countermeasures)[ \t]*:[ \t]*(?:#.*)?$/;

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

/** The nearest line above the one at `index` that fits. */
export function lineAbove(lines: readonly Line[], index: number, fits: (line: Line) => boolean): Line | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const line = lines[at];
    if (line !== undefined && fits(line)) return line;
  }
  return undefined;
}
