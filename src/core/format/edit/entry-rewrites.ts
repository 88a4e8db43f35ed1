/** Other ways to write an entry that say the same, or a person more. */
import type { TextEdit } from '../../text/edit';
import type { Entry } from '../model';
import { pairOf } from '../node';
import type { ParsedReview } from '../parse';
import { sourceOffset } from '../words';
import { ENTRY_KEYS, entryNode } from './entry-edits';
import { expandEntry } from './expand-entry';
import { column, lineBreak, removeKey, writeKey } from './mapping-edits';
import { scalarText } from './scalar-text';
import { writeDate } from './write-date';

/** Writes a text entry as a mapping with `at` and `what`. No edits for an entry that is one. */
export function writeOut(parsed: ParsedReview, entry: Entry): TextEdit[] {
  const found = entryNode(parsed, entry);
  if (found?.node.type !== 'scalar' || entry.what === null) return [];
  return expandEntry(parsed.source, entry, found.node, found.flow, []);
}

/** Names one more person in `who`. No edits where that is a list in lines, or names the person already. */
export function addPerson(parsed: ParsedReview, entry: Entry, id: string): TextEdit[] {
  const { source } = parsed;
  const found = entryNode(parsed, entry);
  if (found === undefined || entry.who.some(({ value }) => value === id)) return [];
  const name = scalarText(id, true);
  if (found.node.type === 'scalar')
    return entry.what === null ? [] : expandEntry(source, entry, found.node, found.flow, [`who: ${name}`]);
  if (found.node.type !== 'map') return [];
  const who = pairOf(found.node, 'who')?.value;
  if (who === undefined || entry.who.length === 0) return writeKey(source, found.node, 'who', name, ENTRY_KEYS);
  const last = entry.who.at(-1);
  if (who.type === 'seq')
    return who.flow && last !== undefined ? [{ start: last.span.end, end: last.span.end, text: `, ${name}` }] : [];
  const written = source.slice(who.span.start, who.span.end).trimEnd();
  if (/[\r\n,[\]{}]/.test(written)) return [];
  return [{ start: who.span.start, end: who.span.start + written.length, text: `[${written}, ${name}]` }];
}

/** Writes the date before a bare time, so that the entry can be moved. */
export function writeFullDate({ source }: ParsedReview, { at }: Entry): TextEdit[] {
  return at?.bare === true && at.date !== null ? [writeDate(source, at, at.date)] : [];
}

/**
 * Keeps the words of an entry as somebody's own: under `quote`, where language rules leave them alone. `Gary: words` names Gary in `who`.
 * @param speaker the id for the name before a colon, or null where that is nobody
 */
export function keepAsQuote(parsed: ParsedReview, entry: Entry, speaker: (name: string) => string | null): TextEdit[] {
  const { source } = parsed;
  const found = entryNode(parsed, entry);
  if (found === undefined || found.flow || entry.what === null || entry.quote !== null) return [];
  const label = /^([^:\n]{1,40}):\s+(?=\S)/.exec(entry.what.value);
  const who = label === null ? null : speaker(label[1] ?? '');
  const named = who !== null && entry.who.length === 0 ? who : null;
  const words = who === null || label === null ? entry.what.value : entry.what.value.slice(label[0].length);
  const quote = unquoted(words);
  const { node } = found;
  if (node.type === 'map') {
    if (node.flow || quote.includes('\n') || pairOf(node, 'what') === undefined || node.pairs.length < 2) return [];
    // What would be written before the first key stands in its place.
    if (node.pairs[0]?.key.words.value === 'what') {
      const value = node.pairs[0].value;
      const lines = source.slice(value.span.start, trimmed(source, value.span));
      if (value.type !== 'scalar' || /[\r\n]|\s#/.test(lines)) return [];
      const indent = `${lineBreak(source)}${' '.repeat(column(source, node.pairs[0].key.span.start))}`;
      const text = [...(named === null ? [] : [`who: ${scalarText(named)}`]), `quote: ${scalarText(quote)}`].join(
        indent,
      );
      return [{ start: node.pairs[0].key.span.start, end: trimmed(source, value.span), text }];
    }
    const added = writeKey(source, node, 'quote', scalarText(quote), ENTRY_KEYS);
    const people = named === null ? [] : writeKey(source, node, 'who', scalarText(named), ENTRY_KEYS);
    return [...removeKey(source, node, 'what'), ...people, ...added];
  }
  if (node.type !== 'scalar' || quote.includes('\n') || entry.at === null) return [];
  const time = source.slice(entry.at.span.start, entry.at.span.end);
  const newLine = `${lineBreak(source)}${' '.repeat(column(source, node.span.start))}`;
  const pairs = [
    `at: ${time}`,
    ...(named === null ? [] : [`who: ${scalarText(named)}`]),
    `quote: ${scalarText(quote)}`,
  ];
  const end = sourceOffset(entry.what, entry.what.value.length - 1) + 1;
  return [{ start: node.span.start, end: Math.max(end, trimmed(source, node.span)), text: pairs.join(newLine) }];
}

/** Without the quotation marks around the whole. */
function unquoted(words: string): string {
  return (
    /^(?:"([^"]*)"|“([^“”]*)”)$/
      .exec(words)
      ?.slice(1)
      .find((inner) => inner !== undefined) ?? words
  );
}

function trimmed(source: string, { start, end }: { readonly start: number; readonly end: number }): number {
  let at = end;
  while (at > start && /\s/.test(source[at - 1] ?? '')) at--;
  return at;
}
