/** What may be done with the action item under the cursor. */
import { column, lineBreak } from '../../format/edit/mapping-edits';
import { scalarText } from '../../format/edit/scalar-text';
import type { ActionItem } from '../../format/model';
import { pairOf, type MapNode } from '../../format/node';
import type { ParsedReview } from '../../format/parse';
import { tasksIn } from './tasks';
import type { Action } from './action';

/** An item of its own has its own ticket and status. */
const SHARED = ['owner', 'priority', 'phase', 'due'];

/** Splits an item that holds several tasks; the new items keep owner, priority, phase and due date. */
export function itemActions(parsed: ParsedReview, item: ActionItem): Action[] {
  const list = pairOf(parsed.root, 'action_items')?.value;
  const node = list?.type === 'seq' && !list.flow ? list.items[item.index] : undefined;
  if (node === undefined || item.what === null || item.what.value.includes('\n')) return [];
  const tasks = tasksIn(item.what.value);
  if (tasks.length < 2 || (node.type !== 'scalar' && (node.type !== 'map' || node.flow))) return [];
  const { source } = parsed;
  const indent = column(source, node.span.start);
  const dash = source.lastIndexOf('-', node.span.start - 1);
  if (source.slice(dash + 1, node.span.start).trim() !== '') return [];
  const newLine = lineBreak(source);
  const head = `${newLine}${' '.repeat(column(source, dash))}- `;
  const keys = node.type === 'map' ? shared(source, node) : [];
  const what = (text: string): string => `${node.type === 'map' ? 'what: ' : ''}${scalarText(text)}`;
  const [first = '', ...more] = tasks;
  const added = more.map((task) => head + [what(task), ...keys].join(`${newLine}${' '.repeat(indent)}`)).join('');
  const end = contentEnd(source, node.span.start, node.span.end);
  const { span } = item.what;
  const words = { start: span.start, end: contentEnd(source, span.start, span.end), text: scalarText(first) };
  const behind = lineEnd(source, end);
  return [
    {
      title: `Split into ${tasks.length} items`,
      kind: 'rewrite',
      edits: [words, { start: behind, end: behind, text: added }],
    },
  ];
}

/** The lines of the keys that the new items share, where each is one line. */
function shared(source: string, { pairs }: MapNode): string[] {
  return pairs
    .filter(({ key }) => SHARED.includes(key.words.value))
    .map(({ key, value }) =>
      source.slice(key.span.start, contentEnd(source, key.span.start, Math.max(key.span.end + 1, value.span.end))),
    )
    .filter((line) => !/[\r\n]/.test(line));
}

function contentEnd(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(source[at - 1] ?? '')) at--;
  return at;
}

function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  if (end < 0) return source.length;
  return source[end - 1] === '\r' ? end - 1 : end;
}
