import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { Words } from '../../format/words';

/** A heading, paragraph, list item or table cell of a Markdown text, with its place in the source. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell';
  /** Of a heading: 1 to 6. */
  readonly level: number;
  /** How many lists it stands in. */
  readonly depth: number;
  readonly words: Words;
  /** A task: ticked or not; null for what is no task. */
  readonly ticked: boolean | null;
  /** Of an item: its first paragraph. */
  readonly first: boolean;
  /** Of a cell: the row that it stands in, counted over the text, and its column from 0. */
  readonly row: number;
  readonly column: number;
  /** A cell of the head of a table. */
  readonly head: boolean;
}

const reader = new MarkdownIt({ html: true });
// Only the blocks are read here; marks inside a paragraph are masked by their own rules, which keep positions.
reader.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join'], true);

/** The blocks that hold prose, in order. Code, HTML, block quotes and front matter are left out. Never throws. */
export function blocksOf(source: string): Block[] {
  return new Walk(source, reader.parse(withoutFrontMatter(source), {})).blocks;
}

/** What ends a line: markdown-it counts its lines so. */
const LINE_END = /\r\n?|\n/;

/** Without the mark of the byte order, and front matter as empty lines, so that the lines after it keep their numbers. */
function withoutFrontMatter(source: string): string {
  const text = source.replace(/^\uFEFF/, '');
  const front = /^---(?:\r\n?|\n)[\s\S]*?(?:\r\n?|\n)---[ \t]*(?:\r\n?|\n|$)/.exec(text)?.[0];
  return front === undefined ? text : '\n'.repeat(front.split(LINE_END).length - 1) + text.slice(front.length);
}

class Walk {
  readonly blocks: Block[] = [];
  private readonly lines: { start: number; text: string }[] = [];
  private depth = 0;
  private quotes = 0;
  private row = 0;
  private column = -1;
  private head = false;
  private level = 0;
  private rowLine = 0;
  private fresh = false;

  constructor(source: string, tokens: readonly Token[]) {
    let start = 0;
    for (const text of source.split(LINE_END)) {
      this.lines.push({ start, text });
      start += text.length;
      start += source.startsWith('\r\n', start) ? 2 : 1;
    }
    for (const token of tokens) this.take(token);
  }

  private take(token: Token): void {
    switch (token.type) {
      case 'blockquote_open':
        this.quotes++;
        return;
      case 'blockquote_close':
        this.quotes--;
        return;
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.depth++;
        return;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.depth--;
        return;
      case 'list_item_open':
        this.fresh = true;
        return;
      case 'heading_open':
        this.level = Number(token.tag.slice(1));
        return;
      case 'heading_close':
        this.level = 0;
        return;
      case 'thead_open':
        this.head = true;
        return;
      case 'thead_close':
        this.head = false;
        return;
      case 'tr_open':
        this.row++;
        this.column = -1;
        this.rowLine = token.map?.[0] ?? 0;
        return;
      case 'th_open':
      case 'td_open':
        this.column++;
        return;
      case 'table_close':
        this.column = -1;
        this.row++;
        return;
      case 'inline':
        if (this.quotes === 0) this.add(token);
    }
  }

  private add(token: Token): void {
    const cell = this.column >= 0 && this.level === 0 && token.level > 0 && this.inCell(token);
    const words = cell ? this.cellWords(token.content) : this.linesWords(token);
    if (words === null) return;
    const task = this.depth > 0 && this.fresh ? /^\[([ xX])\]\s+/.exec(words.value) : null;
    this.blocks.push({
      kind: this.level > 0 ? 'heading' : cell ? 'cell' : this.depth > 0 ? 'item' : 'paragraph',
      level: this.level,
      depth: this.depth,
      words,
      ticked: task === null ? null : task[1] !== ' ',
      first: this.fresh,
      row: this.row,
      column: this.column,
      head: this.head,
    });
    this.fresh = false;
  }

  /** Cells have no line numbers of their own in some versions; their row has. */
  private inCell(token: Token): boolean {
    return token.map === null || token.map[0] === this.rowLine;
  }

  private cellWords(content: string): Words | null {
    const line = this.lines[this.rowLine];
    if (line === undefined || content === '') return null;
    const cells = cellsOf(line.text);
    const cell = cells[this.column];
    if (cell === undefined) return null;
    const start = line.start + cell.start;
    const value = line.text.slice(cell.start, cell.end);
    return { value, span: { start, end: start + value.length }, map: [0, start] };
  }

  private linesWords({ map, content }: Token): Words | null {
    if (map === null || content === '') return null;
    const wanted = content.split('\n');
    const pairs: number[] = [];
    let value = '';
    let end = 0;
    for (const [index, text] of wanted.entries()) {
      const line = this.lines[map[0] + index];
      const at = line === undefined ? -1 : placeIn(line.text, text);
      if (line === undefined || at < 0) return null;
      if (index > 0) value += '\n';
      pairs.push(value.length, line.start + at);
      value += text;
      end = line.start + at + text.length;
    }
    return { value, span: { start: pairs[1] ?? 0, end }, map: pairs };
  }
}

/** Where the text of a line stands in it, behind list marks and indents. */
function placeIn(line: string, text: string): number {
  const trimmed = text.trimEnd();
  const fromEnd = line.trimEnd();
  if (fromEnd.endsWith(trimmed)) return fromEnd.length - trimmed.length;
  return line.indexOf(trimmed);
}

/** The cells of a table row, without white space at their ends; `\|` is no border. */
function cellsOf(line: string): { start: number; end: number }[] {
  const borders: number[] = [];
  for (let i = 0; i < line.length; i++) {
    if (line.charAt(i) === '\\') i++;
    else if (line.charAt(i) === '|') borders.push(i);
  }
  const edges = [-1, ...borders, line.length];
  const cells = edges.slice(1).map((edge, index) => trimmed(line, (edges[index] ?? -1) + 1, edge));
  if (line.trimStart().startsWith('|')) cells.shift();
  if (line.trimEnd().endsWith('|') && cells.length > 1) cells.pop();
  return cells;
}

function trimmed(line: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(line.charAt(from))) from++;
  while (to > from && /\s/.test(line.charAt(to - 1))) to--;
  return { start: from, end: to };
}
