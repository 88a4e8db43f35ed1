/** The content below a heading: list items with what is nested in them, paragraphs, tables, and lines that are neither. */
import type { SourceLine } from '../text/lines';
import { tableAt, type Table } from '../pasted/table';

export type Block =
  | { readonly type: 'item'; readonly text: string; readonly done: boolean | null }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'table'; readonly table: Table }
  /** HTML comments, images, link definitions, rules. */
  | { readonly type: 'aside'; readonly text: string };

const ITEM = /^(\s*)(?:[-*+•]|\d{1,3}[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/;
const ASIDE = /^\s*(?:!\[[^\]]*\]\([^)]*\)\s*$|\[[^\]]+\]:\s|(?:[-*_]\s*){3,}$|<\/?[a-z][^>]*>\s*$)/i;

export function blocksOf(lines: readonly SourceLine[]): Block[] {
  const blocks: Block[] = [];
  let open: { column: number; done: boolean | null; lines: string[]; item: boolean } | null = null;
  let blanks = 0;
  let fence = false;
  const close = (): void => {
    if (open !== null) {
      const text = joined(open.lines, open.item ? open.column + 1 : 0);
      const above = blocks.at(-1);
      // Code belongs to what it stands below.
      if (/^(?:```|~~~)/.test(text) && (above?.type === 'item' || above?.type === 'paragraph')) {
        blocks[blocks.length - 1] = { ...above, text: `${above.text}\n\n${text}` };
      } else if (text !== '')
        blocks.push(open.item ? { type: 'item', text, done: open.done } : { type: 'paragraph', text });
    }
    open = null;
    blanks = 0;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    const current = open as { column: number; done: boolean | null; lines: string[]; item: boolean } | null;
    if (/^\s*(?:```|~~~)/.test(line.text)) {
      fence = !fence;
      open = current ?? { column: line.indent, done: null, lines: [], item: false };
      open.lines.push(...Array<string>(blanks).fill(''), line.text);
      blanks = 0;
      continue;
    }
    if (fence) {
      current?.lines.push(line.text);
      continue;
    }
    if (line.blank) {
      if (current?.item === true) blanks++;
      else close();
      continue;
    }
    const table = tableAt(lines, index);
    if (table !== null) {
      close();
      blocks.push({ type: 'table', table });
      index += table.lines - 1;
      continue;
    }
    if (line.text.trimStart().startsWith('<!--')) {
      close();
      const end = lines.findIndex(({ text }, at) => at >= index && text.includes('-->'));
      const last = end < 0 ? index : end;
      blocks.push({
        type: 'aside',
        text: lines
          .slice(index, last + 1)
          .map(({ text }) => text.trim())
          .join('\n'),
      });
      index = last;
      continue;
    }
    const item = ITEM.exec(line.text);
    const nested = current?.item === true && line.indent > current.column;
    if (item !== null && !nested) {
      close();
      open = {
        column: line.indent,
        done: item[2] === undefined ? null : item[2] !== ' ',
        lines: [item[3] ?? ''],
        item: true,
      };
    } else if (current !== null && (nested || blanks === 0)) {
      current.lines.push(...Array<string>(blanks).fill(''), line.text);
      blanks = 0;
    } else if (ASIDE.test(line.text)) {
      close();
      blocks.push({ type: 'aside', text: line.text.trim() });
    } else {
      close();
      open = { column: 0, done: null, lines: [line.text], item: false };
    }
  }
  close();
  return blocks;
}

/** Wrapped lines become one; nested items, code and blank lines stay. */
function joined(lines: readonly string[], column: number): string {
  let text = '';
  let fence = false;
  /** The last line so far is blank, or begins code. */
  let apart = true;
  const body = lines.slice(1).filter((line) => line.trim() !== '');
  const least = Math.min(...body.map((line) => /^\s*/.exec(line)?.[0].length ?? 0), 99);
  lines.forEach((line, index) => {
    const mark = /^\s*(?:```|~~~)/.test(line);
    const inner =
      index === 0 ? line.trim() : line.slice(Math.min(line.length, Math.max(least, Math.min(column, least)))).trimEnd();
    const wraps =
      index > 0 &&
      !fence &&
      !mark &&
      line.trim() !== '' &&
      !ITEM.test(line) &&
      !/^\s*[>|]/.test(line) &&
      !apart &&
      !/ {2}$/.test(lines[index - 1] ?? '');
    text += index === 0 ? inner : wraps ? ` ${inner.trim()}` : `\n${inner}`;
    if (!wraps) apart = /^\s*(?:```|$)/.test(inner);
    if (mark) fence = !fence;
  });
  return text.replace(/\t/g, '    ').trim();
}
