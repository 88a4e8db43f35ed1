import type { Entry } from '../model';
import type { ScalarNode } from '../node';
import { sourceOffset } from '../words';
import type { TextEdit } from '../../text/edit';
import { column, lineBreak, lineEnd } from './mapping-edits';
import { scalarText } from './scalar-text';

/**
 * Writes a text entry, `- 16:09 words`, as a mapping with `at` and `what`, and with more keys (`impact: positive`) behind them.
 * A comment behind the words stays there. `flow`: the entry stands in brackets. `times`: the keys before `what`, where they are others.
 */
export function expandEntry(
  source: string,
  entry: Entry,
  node: ScalarNode,
  flow: boolean,
  more: readonly string[],
  times: readonly string[] = entry.at === null ? [] : [`at: ${source.slice(entry.at.span.start, entry.at.span.end)}`],
): TextEdit[] {
  const words = entry.what?.value ?? '';
  if (flow) {
    const pairs = [
      ...times,
      `what: ${words.includes('\n') ? JSON.stringify(words) : scalarText(words, true)}`,
      ...more,
    ];
    return [{ ...node.span, text: `{ ${pairs.join(', ')} }` }];
  }
  const newLine = `${lineBreak(source)}${' '.repeat(column(source, node.span.start))}`;
  const end = trimmedEnd(source, node);
  const behind = lineEnd(source, end);
  const head = `${times.map((time) => time + newLine).join('')}what: ${wordsText(source, entry, node, end, newLine, behind > end)}`;
  const rest = more.map((pair) => newLine + pair).join('');
  if (behind === end) return [{ start: node.span.start, end, text: head + rest }];
  return [
    { start: node.span.start, end, text: head },
    { start: behind, end: behind, text: rest },
  ];
}

/**
 * The words as the value of `what`: as they stand where YAML reads them the same there, else quoted, else as a block. A block takes
 * a comment behind it for text, so then they are quoted as JSON has it, which YAML reads.
 */
function wordsText(
  source: string,
  { what }: Entry,
  node: ScalarNode,
  end: number,
  newLine: string,
  commented: boolean,
): string {
  if (what === null) return '';
  const text = what.value;
  if (text.includes('\n')) {
    if (commented) return JSON.stringify(text);
    const lines = text.split('\n').map((line) => (line === '' ? newLine.trimEnd() : `${newLine}  ${line}`));
    return `|-${lines.join('')}`;
  }
  const lines = source.slice(sourceOffset(what, 0), end).split(/\r?\n/);
  const safe = node.style === 'plain' && scalarText(text) === text && !lines.some((line) => /(?:^|\s)#/.test(line));
  // Several lines stay several lines, two columns further in.
  return safe && lines.length > 1 ? lines.map((line) => line.trim()).join(`${newLine}  `) : scalarText(text);
}

function trimmedEnd(source: string, node: ScalarNode): number {
  let { end } = node.span;
  while (end > node.span.start && /\s/.test(source[end - 1] ?? '')) end--;
  return end;
}
