/** Puts a key into an item of a list, and makes a mapping of an item that is just its text. */
import type { TextEdit } from '../../text/edit';
import type { YamlNode } from '../node';
import { column, lineBreak, lineEnd, writeKey } from './mapping-edits';

/**
 * Edits that write `key: value` into an item. Null where the item is a text that cannot become the value of `what` as it stands: of
 * several lines, or with a colon in it.
 * @param value as it shall stand in the source, quotes included
 * @param order the keys of such an item, in their usual order
 */
export function addKey(
  source: string,
  item: YamlNode,
  key: string,
  value: string,
  order: readonly string[],
): TextEdit[] | null {
  if (item.type === 'map') return writeKey(source, item, key, value, order);
  if (item.type !== 'scalar' || !['plain', 'single', 'double'].includes(item.style)) return null;
  const written = source.slice(item.span.start, item.span.end).trimEnd();
  if (/[\r\n]/.test(written) || (item.style === 'plain' && /:(?:\s|$)/.test(written))) return null;
  const indent = ' '.repeat(column(source, item.span.start));
  const end = lineEnd(source, item.span.start + written.length);
  return [
    { start: item.span.start, end: item.span.start, text: 'what: ' },
    { start: end, end, text: `${lineBreak(source)}${indent}${key}: ${value}` },
  ];
}
