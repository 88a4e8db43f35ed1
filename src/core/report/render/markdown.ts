/** A report as Markdown for GitHub and GitLab that passes markdownlint's defaults: lines of at most 80 signs where words allow it. */
import { withoutEnd } from '../../text/ends';
import { clean } from '../document/clean';
import type { Block, Document, Table, Words } from '../document/document';
import { plain } from '../document/free-text';
import { escapeMarkdown, lineStart, wordsMarkdown } from './markdown-escape';
import { wrapText } from './wrap';

const WIDTH = 80;

export function markdown({ blocks }: Document): string {
  const writer = new Writer();
  return `${writer.whole(blocks).join('\n')}\n`;
}

/** What stands before a block. Two lists in a row would be read as one; two quotes with a gap between them nobody agrees on. */
function apart(blocks: readonly Block[], index: number): string[] {
  if (index === 0) return [];
  const [last, next] = [blocks[index - 1]?.type, blocks[index]?.type];
  if (last !== next) return [''];
  return next === 'list' ? ['', '---', ''] : next === 'quote' ? ['>'] : [''];
}

class Writer {
  private readonly headings = new Set<string>();

  /** The lines of a document. */
  whole(blocks: readonly Block[]): string[] {
    return blocks.flatMap((block, index) => {
      const lines = this.block(block, WIDTH);
      // What stands above a table can be broken.
      const first = block.type === 'table' ? lines.findIndex((line) => line.startsWith('|')) : 0;
      return [...apart(blocks, index), ...lines.slice(0, first), ...unlimited(lines.slice(first))];
    });
  }

  private lines(blocks: readonly Block[], width: number): string[] {
    return blocks.flatMap((block, index) => [...apart(blocks, index), ...this.block(block, width)]);
  }

  private block(block: Block, width: number): string[] {
    switch (block.type) {
      case 'heading':
        return this.heading(block.level, block.content);
      case 'paragraph':
        return paragraph(block.content, width);
      case 'list':
        return this.list(block, width);
      case 'quote':
        return indented(this.lines(block.content, width - 2), '> ', '> ');
      case 'code':
        return fenced(block.text, block.language);
      case 'facts':
        return block.items.flatMap(({ name, value }) =>
          indented(wrapped(`**${escapeMarkdown(name)}:** ${wordsMarkdown(value, 'fact')}`, width - 2), '- ', '  '),
        );
      case 'table':
        return table(block, width);
      case 'picture':
        return [
          ...(block.file === ''
            ? []
            : [...wrapped(`![${escapeMarkdown(block.alternative)}](${fileHref(block.file)})`, width), '']),
          ...paragraph([{ type: 'text', text: block.caption }], width),
        ];
    }
  }

  /** Items that are more than a paragraph stand apart. */
  private list({ start, items }: Block & { readonly type: 'list' }, width: number): string[] {
    const loose = items.some((item) => item.length > 1 || item[0]?.type !== 'paragraph');
    return items.flatMap((item, index) => {
      const mark = start === null ? '- ' : `${index + 1}. `;
      const lines = this.lines(item, width - mark.length);
      return [...(loose && index > 0 ? [''] : []), ...indented(lines, mark, ' '.repeat(mark.length))];
    });
  }

  /** A heading is one line: a longer one is cut and told whole below. No two are the same, so that links to them work. */
  private heading(level: number, content: Words): string[] {
    const whole = withoutEnd(plain(content), /[\s.,;:。，；：]/) || 'Untitled';
    const cut = shortened(whole, WIDTH - level - 6);
    let title = cut;
    for (let n = 2; this.headings.has(title.toLowerCase()); n++) title = `${cut} (${n})`;
    this.headings.add(title.toLowerCase());
    const line = `${'#'.repeat(level)} ${escapeMarkdown(title)}`
      .replace(/[!！]$/, (sign) => `&#${sign.codePointAt(0) ?? 33};`)
      .replace(/#$/, '\\#');
    return cut === whole ? [line] : [line, '', ...paragraph(content, WIDTH)];
  }
}

function shortened(value: string, longest: number): string {
  if (value.length <= longest) return value;
  const cut = [...value]
    .slice(0, longest - 1)
    .join('')
    .slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  const kept = (space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '');
  return `${withoutEnd(kept, /[\s.,;:!?]/)}…`;
}

/** A paragraph that is nothing but emphasis would be read as a heading, so it stands plain. */
function paragraph(content: Words, width: number): string[] {
  const [only, ...rest] = content;
  const emphatic = rest.length === 0 && (only?.type === 'strong' || only?.type === 'emphasis');
  const words = emphatic && !/[.,:;!?]$/.test(plain(content)) ? only.content : content;
  return wrapped(wordsMarkdown(words, 'paragraph'), width);
}

/** Lines within the width; a line feed in the text is a hard break. */
function wrapped(value: string, width: number): string[] {
  const paragraphs = value.split('\n').filter((part) => part.trim() !== '');
  return paragraphs.flatMap((part, index) => {
    const lines = wrapText(part, index === paragraphs.length - 1 ? width : width - 1, lineStart);
    return index === paragraphs.length - 1 ? lines : [...lines.slice(0, -1), `${lines.at(-1) ?? ''}\\`];
  });
}

function indented(lines: readonly string[], first: string, rest: string): string[] {
  return lines.map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd());
}

function fenced(value: string, language: string): string[] {
  const lines = value
    .replaceAll('\t', '    ')
    .split('\n')
    .map((line) => line.trimEnd());
  // A prompt before each line is a mark, not a part of the commands.
  const bare = lines.every((line) => line === '' || /^\s*\$ /.test(line))
    ? lines.map((line) => line.replace(/^\s*\$ /, ''))
    : lines;
  const longest = Math.max(2, ...(value.match(/`{3,}/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...bare, fence];
}

function table({ caption, columns, groups }: Table, width: number): string[] {
  const row = (cells: readonly string[]): string =>
    `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
  const cell = (words: Words): string => wordsMarkdown(words, 'cell').replace(/\s+/g, ' ').trim();
  const main = Math.max(
    0,
    columns.findIndex(({ header }) => header === true),
  );
  const lines = [
    row(columns.map(({ name }) => escapeMarkdown(name))),
    row(columns.map(() => '---')),
    ...groups.flatMap((group) => [
      ...(group.title === null
        ? []
        : [row(columns.map((_, index) => (index === main ? `**${escapeMarkdown(group.title ?? '')}**` : '')))]),
      ...group.rows.map((cells) => row(columns.map((_, index) => cell(cells[index] ?? [])))),
    ]),
  ].map((line) => wrapText(line, Infinity).join(' '));
  const title = caption === '' ? [] : [...wrapped(escapeMarkdown(caption), width), ''];
  return [...title, ...lines];
}

/** Rows and verbatim lines cannot be broken, so the limit is lifted around those that are longer and have a space beyond it. */
function unlimited(lines: readonly string[]): string[] {
  if (!lines.some((line) => line.length > WIDTH && /\s/.test(line.slice(WIDTH - 1)))) return [...lines];
  return ['<!-- markdownlint-disable line-length -->', '', ...lines, '', '<!-- markdownlint-enable line-length -->'];
}

/** The name of a file as an address beside the report. */
const fileHref = (name: string): string =>
  encodeURI(clean(name)).replace(/[()#?]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
