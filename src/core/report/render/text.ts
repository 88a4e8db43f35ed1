/** A report as plain text: for mail, chat and documents that take no marks. Lines of at most 78 signs. */
import type { Block, Document, Inline, Table, Words } from '../document/document';
import { plain } from '../document/free-text';
import { wrapText } from './wrap';

const WIDTH = 78;

export function plainText({ blocks }: Document): string {
  return `${linesOf(blocks, WIDTH)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** The lines of blocks, with an empty one between them. */
function linesOf(blocks: readonly Block[], width: number): string[] {
  return blocks.flatMap((block, index) => [...(index === 0 ? [] : ['']), ...blockLines(block, width)]);
}

function blockLines(block: Block, width: number): string[] {
  switch (block.type) {
    case 'heading': {
      const title = wrapText(wordsText(block.content), width);
      const under = block.level === 1 ? '=' : block.level === 2 ? '-' : '';
      const longest = Math.max(1, ...title.map((line) => line.length));
      return under === '' ? title : [...title, under.repeat(Math.min(width, longest))];
    }
    case 'paragraph':
      return wrapText(wordsText(block.content), width);
    case 'list':
      return block.items.flatMap((item, index) => {
        const mark = block.start === null ? '- ' : `${block.start + index}. `;
        return indented(linesOf(item, width - mark.length), mark);
      });
    case 'quote':
      return indented(linesOf(block.content, width - 2), '> ', '> ');
    case 'code':
      return indented(block.text.split('\n'), '    ', '    ');
    case 'facts':
      return block.items.flatMap(({ name, value }) =>
        indented(wrapText(`${name}: ${wordsText(value)}`, width - 2), '', '  '),
      );
    case 'table':
      return tableLines(block, width);
    case 'picture':
      return wrapText(block.file === '' ? block.alternative : `${block.alternative} (${block.file})`, width);
  }
}

function indented(lines: readonly string[], first: string, rest = ' '.repeat(first.length)): string[] {
  return lines.map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd());
}

/** A row is a paragraph: its longest cell, and what else there is, named, below it. Tables do not fit into mail. */
function tableLines({ caption, columns, groups }: Table, width: number): string[] {
  const main = Math.max(
    0,
    columns.findIndex(({ header }) => header === true),
  );
  const rows = groups.flatMap((group) => [
    ...(group.title === null ? [] : ['', `[${group.title}]`]),
    ...group.rows.flatMap((row) => rowLines(row, columns, main, width)),
  ]);
  return caption === '' ? rows : [...wrapText(caption, width), '', ...rows];
}

function rowLines(row: readonly Words[], columns: Table['columns'], main: number, width: number): string[] {
  const cell = (index: number): string => plain(row[index] ?? []);
  // Times lead their text; a name is followed by its value; what else there is stands below.
  const after = main === 0 && columns[1]?.short === true ? 1 : -1;
  const lead = columns.flatMap(({ short }, index) =>
    short === true && index < main && cell(index) !== '' ? [cell(index)] : [],
  );
  const text = [lead.join(', '), wordsText(row[main] ?? []), cell(after)].filter((part) => part !== '').join(': ');
  const rest = columns.flatMap(({ name, short }, index) =>
    index === main || index === after || cell(index) === '' || (short === true && index < main)
      ? []
      : [`${name.toLowerCase()}: ${cell(index)}`],
  );
  const below = rest.length === 0 ? [] : indented(wrapText(`(${rest.join('; ')})`, width - 4), '  ', '   ');
  return [...indented(wrapText(text, width - 4), '- ', '  '), ...below];
}

function wordsText(words: Words): string {
  return words.map(wordText).join('');
}

function wordText(word: Inline): string {
  switch (word.type) {
    case 'text':
    case 'code':
    case 'see':
      return word.text;
    case 'break':
      return '\n';
    case 'link': {
      const name = wordsText(word.content);
      return name === word.href ? name : `${name} (${word.href})`;
    }
    default:
      return wordsText(word.content);
  }
}
