/** Puts a key into an item of a list, and makes a mapping of an item that is just its text. */
import type { TextEdit } from '../text/edit';
import type { YamlNode } from './node';

/**
 * Edits that add `key: value` to an item, behind its text. Null where the item is written in a way that a line cannot be added to.
 * @param value as it shall stand in the source, quotes included
 */
export function addKey(source: string, item: YamlNode, key: string, value: string): TextEdit[] | null {
  const lineBreak = /\r?\n/.exec(source)?.[0] ?? '\n';
  const indent = ' '.repeat(columnOf(source, item.span.start));
  if (item.type === 'map' && !item.flow) {
    const after = item.pairs.find((pair) => pair.key.words.value === 'what') ?? item.pairs[0];
    if (after === undefined) return null;
    const at = endOfLine(source, Math.max(after.key.span.end, after.value.span.end));
    return [{ start: at, end: at, text: `${lineBreak}${indent}${key}: ${value}` }];
  }
  if (item.type === 'map') {
    const at = item.span.end - 1;
    const space = /\s/.test(source[at - 1] ?? '') ? '' : ' ';
    return source[at] === '}'
      ? [{ start: at, end: at, text: `, ${key}: ${value}${space}`.replace(/^, /, space === '' ? ', ' : ', ') }]
      : null;
  }
  if (item.type !== 'scalar' || item.style === 'literal' || item.style === 'folded' || item.style === 'empty')
    return null;
  const written = source.slice(item.span.start, item.span.end);
  if (/[\r\n]/.test(written) || (item.style === 'plain' && /:(?:\s|$)/.test(written))) return null;
  const at = endOfLine(source, item.span.end);
  return [
    { start: item.span.start, end: item.span.start, text: 'what: ' },
    { start: at, end: at, text: `${lineBreak}${indent}${key}: ${value}` },
  ];
}

function columnOf(source: string, offset: number): number {
  return offset - (source.lastIndexOf('\n', offset - 1) + 1);
}

/** The end of the last line that belongs to a value, behind its comment. A block text ends behind its line break. */
function endOfLine(source: string, valueEnd: number): number {
  let last = valueEnd;
  while (last > 0 && /\s/.test(source[last - 1] ?? '')) last--;
  const lineBreak = source.slice(last).search(/\r?\n/);
  return lineBreak < 0 ? source.length : last + lineBreak;
}
