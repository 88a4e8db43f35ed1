/** Changes of one action item, as edits of its text: what the list of open items does. */
import type { TextEdit } from '../../text/edit';
import type { ActionStatus } from '../model';
import { pairOf, type ScalarNode, type YamlNode } from '../node';
import type { ParsedReview } from '../parse';
import { addKey } from './add-key';
import type { Edited } from './entry-edits';
import { column, lineBreak, lineEnd, removeKey, writeKey } from './mapping-edits';
import { scalarText } from './scalar-text';

/** The keys of an action item in the order of the format. */
export const ITEM_KEYS = ['what', 'owner', 'priority', 'phase', 'due', 'status', 'ticket'] as const;

/** Says an item's status. An item that is just its text is written out as a mapping. `index`: its place in `action_items`. */
export function setItemStatus(parsed: ParsedReview, index: number, status: ActionStatus): Edited {
  const item = parsed.review.actionItems[index];
  if (item === undefined || (item.status?.value ?? 'open') === status) return { edits: [] };
  return setKey(parsed, index, 'status', status);
}

/** Says when an item is due, `YYYY-MM-DD`, or takes the date away with null. */
export function setItemDue(parsed: ParsedReview, index: number, date: string | null): Edited {
  const item = parsed.review.actionItems[index];
  if (item === undefined || (item.due?.text ?? null) === date) return { edits: [] };
  return setKey(parsed, index, 'due', date);
}

function setKey(parsed: ParsedReview, index: number, key: 'status' | 'due', value: string | null): Edited {
  const { source } = parsed;
  const list = pairOf(parsed.root, 'action_items')?.value;
  const node = list?.type === 'seq' ? list.items[index] : index === 0 ? list : undefined;
  if (node === undefined) return { edits: [] };
  if (node.type === 'map')
    return { edits: value === null ? removeKey(source, node, key) : writeKey(source, node, key, value, ITEM_KEYS) };
  if (node.type !== 'scalar' || value === null) return { edits: [] };
  const inBrackets = list?.type === 'seq' && list.flow;
  const edits = inBrackets || list?.type !== 'seq' ? null : addKey(source, node, key, value, ITEM_KEYS);
  return { edits: edits ?? writtenOut(source, node, list, key, value) };
}

/** A text that cannot become the value of `what` as it stands: in brackets, of several lines, or with a colon in it. */
function writtenOut(
  source: string,
  node: ScalarNode,
  list: YamlNode | undefined,
  key: string,
  value: string,
): TextEdit[] {
  const words = node.words.value;
  // Of several lines, quoted as JSON has it, which YAML reads.
  const written = words.includes('\n') ? JSON.stringify(words) : scalarText(words, true);
  let { end } = node.span;
  while (end > node.span.start && /\s/.test(source[end - 1] ?? '')) end--;
  const { start } = node.span;
  if (list?.type !== 'seq' || list.flow) return [{ start, end, text: `{ what: ${written}, ${key}: ${value} }` }];
  const more = `${lineBreak(source)}${' '.repeat(column(source, start))}${key}: ${value}`;
  const behind = lineEnd(source, end);
  if (behind === end) return [{ start, end, text: `what: ${written}${more}` }];
  // A comment behind the words stays there.
  return [
    { start, end, text: `what: ${written}` },
    { start: behind, end: behind, text: more },
  ];
}
