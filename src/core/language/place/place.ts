import { LineIndex } from '../../text/lines';
import type { Span } from '../../text/span';
import { beside, enclosing, type Path } from './enclosing';
import { flowPlace } from './flow';
import { shapeOf, withoutComment, type LineShape } from './shape';

/** Where in a review the cursor stands, read from the lines around it: it need not be a review that can be parsed. */
export type Place =
  | KeyPlace
  | ValuePlace
  /** Behind `# pir-ignore`. */
  | { readonly at: 'ignore'; readonly replace: Span }
  /** In a text, a comment, or nowhere in particular. */
  | { readonly at: 'nothing' };

interface Here {
  /** What is typed so far and to the end of the word; a completion goes in its place. */
  readonly replace: Span;
  /** In braces or brackets, where a comma ends a value. */
  readonly flow: boolean;
}

export interface KeyPlace extends Here {
  readonly at: 'key';
  /** To the mapping; on a line of its own also to a list that goes on here. */
  readonly path: Path;
  readonly present: readonly string[];
  /** The key has its colon already. */
  readonly colon: boolean;
  /** The column in which the key stands. */
  readonly column: number;
  /** It is the first thing behind a dash, so that it may be a text as well. */
  readonly item: boolean;
  /** Other items of the list whose item it is. */
  readonly beside: readonly string[];
}

export interface ValuePlace extends Here {
  readonly at: 'value';
  /** To the value. Its last step is `*` in a list. */
  readonly path: Path;
  /** Other items of the same list. */
  readonly beside: readonly string[];
  /** The cursor stands at the colon, so a blank goes before the value. */
  readonly blank: boolean;
}

const NOTHING: Place = { at: 'nothing' };

/** Where the cursor stands. Never throws; linear in the length of the text. */
export function placeAt(source: string, offset: number): Place {
  const lines = new LineIndex(source);
  const { line, column } = lines.position(offset);
  const text = lines.line(line);
  const before = text.slice(0, column);
  const start = lines.start(line);
  const ignore = /(?:^|[ \t])#[ \t]*pir-ignore[ \t]+(?:[\w/-]+[ \t]*,[ \t]*)*([\w/-]*)$/.exec(before);
  if (ignore !== null) {
    const typed = ignore[1]?.length ?? 0;
    const more = /^[\w/-]*/.exec(text.slice(column))?.[0].length ?? 0;
    return { at: 'ignore', replace: { start: offset - typed, end: offset + more } };
  }
  const shape = shapeOf(text);
  if (shape === null) return /#/.test(before) ? NOTHING : onBlankLine(lines, line, column, offset);
  if (withoutComment(before).length < before.trimEnd().length) return NOTHING;
  if (column < shape.column) return NOTHING;

  const dash = shape.dashes.at(-1);
  const around = dash === undefined ? enclosing(lines, line, shape.column) : enclosing(lines, line, dash, true);
  if (around.inText) return NOTHING;
  const above: Path = dash === undefined ? around.path : [...around.path, ...shape.dashes.map(() => '*')];
  const { key } = shape;
  if (key !== null && column > key.colon) {
    return inValue(text, column, start, shape, [...above, key.name]);
  }
  const typed = text.slice(shape.column, column);
  if (/^[{[]/.test(typed)) return inValue(text, column, start, shape, above);
  if (/\s/.test(typed) || /^["'|>]/.test(typed)) return NOTHING;
  const word = key === null ? (/^\S*/.exec(text.slice(shape.column))?.[0] ?? '') : text.slice(shape.column, key.end);
  return {
    at: 'key',
    path: above,
    present: beside(lines, line, shape.column, 'key').flatMap((other) => other.key?.name ?? []),
    colon: key !== null,
    column: shape.column,
    item: dash !== undefined,
    beside: dash === undefined ? [] : beside(lines, line, dash, 'item').map(({ words }) => words),
    flow: false,
    replace: { start: start + shape.column, end: start + shape.column + word.length },
  };
}

function onBlankLine(lines: LineIndex, line: number, column: number, offset: number): Place {
  const around = enclosing(lines, line, column);
  if (around.inText) return NOTHING;
  const present = beside(lines, line, column, 'key').flatMap((other) => other.key?.name ?? []);
  return {
    at: 'key',
    path: around.path,
    present,
    colon: false,
    column,
    item: false,
    beside: [],
    flow: false,
    replace: { start: offset, end: offset },
  };
}

function inValue(text: string, column: number, start: number, shape: LineShape, path: Path): Place {
  const from = Math.min(shape.key === null ? shape.column : shape.rest, column);
  const typed = text.slice(from, column);
  if (/^[{[]/.test(typed)) {
    const flow = flowPlace(typed, path);
    if (flow === null) return NOTHING;
    const word = /^[^,\]}#]*/.exec(text.slice(from + flow.start))?.[0].trimEnd() ?? '';
    const key = flow.at === 'key' ? (/^[^:]*/.exec(word)?.[0].trimEnd() ?? '') : word;
    const end = Math.max(from + flow.start + key.length, column);
    const replace = { start: start + from + flow.start, end: start + end };
    if (flow.at === 'value')
      return { at: 'value', path: flow.path, beside: flow.before, blank: false, flow: true, replace };
    const colon = text.slice(end).trimStart().startsWith(':');
    return {
      at: 'key',
      path: flow.path,
      present: flow.before,
      colon,
      column: 0,
      item: false,
      beside: [],
      flow: true,
      replace,
    };
  }
  if (/^["'|>]/.test(typed)) return NOTHING;
  const end = Math.max(from + shape.words.length, column);
  const blank = shape.key !== null && column === shape.key.colon + 1;
  return { at: 'value', path, beside: [], blank, flow: false, replace: { start: start + from, end: start + end } };
}
