import type { Path } from './enclosing';

/** Where the end of a text stands that opens braces or brackets: in a key, or in a value. */
export interface FlowPlace {
  readonly at: 'key' | 'value';
  /** To the mapping whose key it is, or to the value. */
  readonly path: Path;
  /** Where the key or the value begins in the text. */
  readonly start: number;
  /** Keys of the same braces, or values of the same brackets, before this one. */
  readonly before: readonly string[];
}

interface Level {
  readonly map: boolean;
  readonly path: Path;
  key: string | null;
  start: number;
  readonly done: string[];
}

/** Follows braces and brackets to the end of `text`, the beginning of a value at `path`. Null when all of them are closed. */
export function flowPlace(text: string, path: Path): FlowPlace | null {
  const levels: Level[] = [];
  let quote = '';
  const here = (): Path => {
    const level = levels.at(-1);
    if (level === undefined) return path;
    return level.map ? [...level.path, level.key ?? ''] : [...level.path, '*'];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quote !== '') {
      if (sign === '\\' && quote === '"') at++;
      else if (sign === quote) quote = '';
      continue;
    }
    const level = levels.at(-1);
    if ((sign === '"' || sign === "'") && text.slice(level?.start ?? 0, at).trim() === '') quote = sign;
    else if (sign === '{' || sign === '[')
      levels.push({ map: sign === '{', path: here(), key: null, start: at + 1, done: [] });
    else if (level === undefined) continue;
    else if (sign === '}' || sign === ']') levels.pop();
    else if (sign === ',') {
      level.done.push(level.key ?? text.slice(level.start, at).trim());
      level.key = null;
      level.start = at + 1;
    } else if (sign === ':' && level.map && level.key === null && /\s/.test(text[at + 1] ?? ' ')) {
      level.key = text.slice(level.start, at).trim();
      level.start = at + 1;
    }
  }
  const level = levels.at(-1);
  if (level === undefined || quote !== '') return null;
  const blanks = /^\s*/.exec(text.slice(level.start))?.[0].length ?? 0;
  const start = level.start + blanks;
  if (level.map && level.key === null) return { at: 'key', path: level.path, start, before: level.done };
  return { at: 'value', path: here(), start, before: level.map ? [] : level.done };
}
