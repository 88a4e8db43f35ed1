/** Where lines can be put between the entries of a timeline. */
import { pairOf } from '../../format/node';
import type { ParsedReview } from '../../format/parse';
import { cutPieces } from '../../format/pieces';
import { isPrompt } from '../../format/prompts';
import type { TextEdit } from '../../text/edit';

export interface Gap {
  /** The column of the dashes. */
  readonly column: number;
  /** The only entry there is holds nothing, and the new lines take its place. */
  readonly replaces: boolean;
  /** The date that stands in such an entry, for the time that is still to be typed. */
  readonly day: string | null;
  /** The edit that puts lines behind the entry at `index`, or before the first for -1. */
  edit(index: number, lines: string): TextEdit;
}

/** Null where the timeline is written in brackets, or is no list. */
export function insertion(parsed: ParsedReview): Gap | null {
  const { source, review, root } = parsed;
  const lineBreak = /\r?\n/.exec(source)?.[0] ?? '\n';
  const own = (lines: string): string => lines.replaceAll('\n', lineBreak);
  const value = pairOf(root, 'timeline')?.value;
  if (value === undefined) return atEnd(source, lineBreak, own);
  if (value.type === 'scalar' && value.value === null) {
    const section = review.sections.get('timeline');
    const at = lineEnd(source, section?.key.end ?? source.length);
    return {
      column: 2,
      replaces: false,
      day: null,
      edit: (_, lines) => ({ start: at, end: at, text: lineBreak + own(lines) }),
    };
  }
  if (value.type !== 'seq' || value.flow) return null;
  const dashes =
    cutPieces(source)
      .pairs.find(({ key }) => key === 'timeline')
      ?.items?.all() ?? [];
  const first = dashes[0]?.start;
  if (first === undefined || dashes.length !== review.timeline.length) return null;
  const column = columnOf(source, first);
  const blank = review.timeline.length === 1 ? blankEntry(source.slice(first, lineEnd(source, first))) : null;
  if (blank !== null) {
    const start = first - column;
    const end = lineEnd(source, first);
    return { column, replaces: true, day: blank.day, edit: (_, lines) => ({ start, end, text: own(lines) }) };
  }
  return {
    column,
    replaces: false,
    day: null,
    edit: (index, lines) => {
      const entry = review.timeline[index];
      if (entry === undefined) {
        const at = aboveFirst(source, first - column, column);
        return { start: at, end: at, text: own(lines) + lineBreak };
      }
      const at = endOfEntry(source, Math.max(entry.span.end, (dashes[index]?.start ?? 0) + 1), column);
      return { start: at, end: at, text: lineBreak + own(lines) };
    },
  };
}

/** An item of a template: a dash, perhaps a date, perhaps the question that the template asks. */
function blankEntry(line: string): { day: string | null } | null {
  const match = /^-[ \t]*(?:(\d{4}-\d\d-\d\d)T?)?[ \t]*(?:#[ \t]+(.*))?$/.exec(line);
  return match !== null && (match[2] === undefined || isPrompt(match[2])) ? { day: match[1] ?? null } : null;
}

function atEnd(source: string, lineBreak: string, own: (lines: string) => string): Gap {
  const gap = source === '' || source.endsWith('\n') ? '' : lineBreak;
  const blank = /(?:^|\n)\r?\n$/.test(source) || source === '' ? '' : lineBreak;
  return {
    column: 2,
    replaces: false,
    day: null,
    edit: (_, lines) => ({
      start: source.length,
      end: source.length,
      text: `${gap}${blank}timeline:${lineBreak}${own(lines)}${lineBreak}`,
    }),
  };
}

/** Behind the last line of an entry: its comment, and comments that are further in than its dash. */
function endOfEntry(source: string, end: number, column: number): number {
  let last = end;
  while (last > 0 && /\s/.test(source[last - 1] ?? '')) last--;
  let at = lineEnd(source, last);
  for (;;) {
    const next = source.indexOf('\n', at) + 1;
    if (next === 0) return at;
    const line = source.slice(next, lineEnd(source, next));
    if (!line.trimStart().startsWith('#') || line.length - line.trimStart().length <= column) return at;
    at = lineEnd(source, next);
  }
}

/** Comments right above the first entry belong to it. */
function aboveFirst(source: string, lineStart: number, column: number): number {
  let start = lineStart;
  while (start > 0) {
    const above = source.lastIndexOf('\n', start - 2) + 1;
    const line = source.slice(above, start).trimEnd();
    if (!line.trimStart().startsWith('#') || line.length - line.trimStart().length < column) return start;
    start = above;
  }
  return start;
}

function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  if (end < 0) return source.length;
  return source[end - 1] === '\r' && end > offset ? end - 1 : end;
}

function columnOf(source: string, offset: number): number {
  return offset - (source.lastIndexOf('\n', offset - 1) + 1);
}
