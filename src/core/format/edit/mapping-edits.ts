/** Writing and removing a key of a mapping, in braces or in lines, without touching what stands beside it. */
import { isEmpty, pairOf, type MapNode, type Pair } from '../node';
import type { TextEdit } from '../../text/edit';

/**
 * Writes `key: value` into a mapping: over the value that it has, or behind the last of the keys that `order` puts before it.
 * `value` is YAML of one line.
 */
export function writeKey(
  source: string,
  map: MapNode,
  key: string,
  value: string,
  order: readonly string[],
): TextEdit[] {
  const pair = pairOf(map, key);
  if (pair !== undefined) return [overwrite(source, pair, value)];
  const earlier = order.slice(0, order.indexOf(key));
  const before = map.pairs.findLast((other) => earlier.includes(other.key.words.value));
  const first = map.pairs[0];
  if (map.flow) {
    if (before !== undefined) return [insertion(pairEnd(source, before), `, ${key}: ${value}`)];
    if (first !== undefined) return [insertion(first.key.span.start, `${key}: ${value}, `)];
    return [insertion(map.span.start + 1, ` ${key}: ${value} `)];
  }
  if (first === undefined) return [];
  const indent = ' '.repeat(column(source, first.key.span.start));
  if (before === undefined) return [insertion(first.key.span.start, `${key}: ${value}${lineBreak(source)}${indent}`)];
  return [insertion(lineEnd(source, pairEnd(source, before)), `${lineBreak(source)}${indent}${key}: ${value}`)];
}

/** Takes a key away with its value; a comment beside it stays, and then so does the key, empty. */
export function removeKey(source: string, map: MapNode, key: string): TextEdit[] {
  const index = map.pairs.findIndex((pair) => pair.key.words.value === key);
  const pair = map.pairs[index];
  if (pair === undefined) return [];
  const start = pair.key.span.start;
  const end = pairEnd(source, pair);
  const next = map.pairs[index + 1];
  const previous = map.pairs[index - 1];
  if (map.flow) {
    if (previous !== undefined) return [{ start: pairEnd(source, previous), end, text: '' }];
    return [{ start, end: next?.key.span.start ?? end, text: '' }];
  }
  if (map.pairs.length === 1 || source.slice(end, lineEnd(source, end)).trim() !== '' || commented(source, pair)) {
    return isEmpty(pair.value) ? [] : [{ start: afterColon(source, pair), end, text: '' }];
  }
  if (previous === undefined && next !== undefined) {
    // The key stands beside the dash: the next one takes its place, unless a comment stands between.
    const between = source.slice(end, next.key.span.start);
    if (between.trim() !== '') return [{ start: afterColon(source, pair), end, text: '' }];
    return [{ start, end: next.key.span.start, text: '' }];
  }
  return [{ start: lineEnd(source, lineStart(source, start) - 1, -1), end: lineEnd(source, end), text: '' }];
}

function overwrite(source: string, pair: Pair, value: string): TextEdit {
  const start = pair.value.span.start;
  const colon = afterColon(source, pair);
  // A list in lines, or nothing at all: the value begins behind the colon.
  if (isEmpty(pair.value) && pair.value.span.start === pair.value.span.end) return insertion(colon, ` ${value}`);
  const end = pairEnd(source, pair);
  if (!source.slice(colon, start).includes('\n') && !commented(source, pair)) return { start, end, text: value };
  // Comments among the lines of the old value stay, on lines of their own behind the new one.
  const indent = `${lineBreak(source)}${' '.repeat(column(source, pair.key.span.start))}`;
  const comments = [...source.slice(colon, end).matchAll(/(?<=^|\s)#.*?(?=\r?$)/gm)].map(
    ([comment]) => indent + comment,
  );
  return { start: colon, end, text: ` ${value}${comments.join('')}` };
}

/** A comment among the lines of the value. */
function commented(source: string, pair: Pair): boolean {
  return pair.value.type !== 'scalar' && /(?:^|\s)#/.test(source.slice(pair.value.span.start, pairEnd(source, pair)));
}

function afterColon(source: string, pair: Pair): number {
  return source.indexOf(':', pair.key.span.end) + 1;
}

/** The end of the value without the white space that `yaml` counts to it; of an empty one, the colon. */
function pairEnd(source: string, pair: Pair): number {
  let end =
    isEmpty(pair.value) && pair.value.span.start === pair.value.span.end
      ? afterColon(source, pair)
      : pair.value.span.end;
  while (end > pair.key.span.end && /\s/.test(source[end - 1] ?? '')) end--;
  return end;
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

export function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of `offset` ends, before its line break. With `from` -1, `offset` is the line break itself. */
export function lineEnd(source: string, offset: number, from: 0 | -1 = 0): number {
  let end = from === -1 ? offset : source.indexOf('\n', offset);
  if (end < 0) end = source.length;
  return source[end - 1] === '\r' && end > offset + from ? end - 1 : end;
}

export function column(source: string, offset: number): number {
  return offset - lineStart(source, offset);
}

/** The line break that the text uses. */
export function lineBreak(source: string): string {
  return /\r?\n/.exec(source)?.[0] ?? '\n';
}
