/** A report as HTML. The only place where its texts become HTML; values are escaped as in pictures. */
import { escape } from '../../chart/render/nodes';
import type { Block, Column, Document, Fact, Inline, Picture, Table, Words } from '../document/document';

/** Where a part of a page comes from. */
export interface Place {
  /** A source offset. */
  readonly at: number;
  /** Another part is what is written there; this one is made of it. */
  readonly refers: boolean;
}

/**
 * The inside of a page: blocks, without head and style.
 * @param places for previews: takes the place of each block, item and row that has one; the element then says in `data-place` which
 * of them is its own. Without it nothing in the page says where it comes from.
 */
export function htmlBody({ blocks }: Document, places: Place[] | null = null): string {
  return new Body(places).blocks(blocks);
}

class Body {
  private readonly names = new Set<string>();

  constructor(private readonly places: Place[] | null) {}

  private place(at: number | null | undefined, refers = false): string {
    return this.places === null || at == null ? '' : ` data-place="${this.places.push({ at, refers }) - 1}"`;
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.block(block)).join('\n');
  }

  private block(block: Block, at: number | null = block.at ?? null): string {
    switch (block.type) {
      case 'heading':
        return `<h${block.level} dir="auto"${this.place(at)}>${wordsHtml(block.content)}</h${block.level}>`;
      case 'paragraph':
        return `<p dir="auto"${this.place(at)}${block.quiet === true ? ' class="quiet"' : ''}>${wordsHtml(block.content)}</p>`;
      case 'list': {
        const items = block.items
          .map((item) => `<li dir="auto"${this.place(item[0]?.at)}>${this.item(item)}</li>`)
          .join('\n');
        if (block.start === null) return `<ul>\n${items}\n</ul>`;
        return `<ol${block.start === 1 ? '' : ` start="${Math.trunc(block.start)}"`}>\n${items}\n</ol>`;
      }
      case 'quote':
        return `<blockquote dir="auto">\n${this.blocks(block.content)}\n</blockquote>`;
      case 'code':
        return `<pre tabindex="0"${this.place(at)}><code>${escape(block.text)}</code></pre>`;
      case 'facts':
        return `<dl>\n${block.items.map((fact) => this.fact(fact)).join('\n')}\n</dl>`;
      case 'table':
        return this.wide(block.label, this.table(block));
      case 'picture':
        return this.picture(block);
    }
  }

  /** An item of one paragraph stands without it. The place of its blocks is its own. */
  private item(item: readonly Block[]): string {
    return item
      .map((block, index) =>
        index === 0 && block.type === 'paragraph' ? wordsHtml(block.content) : this.block(block, null),
      )
      .join('\n');
  }

  private fact({ name, value, at, refers }: Fact): string {
    return `<div${this.place(at, refers)}><dt>${escape(name)}</dt><dd dir="auto">${wordsHtml(value)}</dd></div>`;
  }

  private table({ caption, columns, groups }: Table): string {
    const title = caption === '' ? '' : `<caption>${escape(caption)}</caption>\n`;
    const head = columns.map((column) => `<th scope="col"${columnClass(column)}>${escape(column.name)}</th>`).join('');
    // In a preview a row leads to the source, and its words to nowhere else.
    const page = this.places === null;
    const bodies = groups.map(({ title: name, rows, places, ids, refers }) => {
      const cells = rows.map((row, n) => {
        const id = page && ids?.[n] !== undefined ? ` id="${escape(ids[n])}"` : '';
        const inside = row.map((cell, index) => cellHtml(page ? cell : withoutWays(cell), columns[index])).join('');
        return `<tr${id}${this.place(places?.[n], refers)}>${inside}</tr>`;
      });
      return `<tbody>\n${name === null ? '' : groupHtml(name, columns.length)}${cells.join('\n')}\n</tbody>`;
    });
    return `<table>\n${title}<thead>\n<tr>${head}</tr>\n</thead>\n${bodies.join('\n')}\n</table>`;
  }

  private picture({ svg, caption }: Picture): string {
    return `<figure>\n${this.wide('Chart', svg)}\n<figcaption>${escape(caption)}</figcaption>\n</figure>`;
  }

  /** What may be wider than a small screen scrolls by itself, by keyboard too; no two have the same name. */
  private wide(name: string, content: string): string {
    let unique = name;
    for (let n = 2; this.names.has(unique); n++) unique = `${name} ${n}`;
    this.names.add(unique);
    return `<section class="wide" aria-label="${escape(unique)}" tabindex="0">\n${content}\n</section>`;
  }
}

const groupHtml = (name: string, width: number): string =>
  `<tr><th class="group" scope="rowgroup" colspan="${width}">${escape(name)}</th></tr>\n`;

/** On a narrow screen a row is a paragraph, in which a cell says of what column it is: in `data-column`. */
function cellHtml(cell: Words, column: Column | undefined): string {
  if (column === undefined) return `<td dir="auto">${wordsHtml(cell)}</td>`;
  const kind = columnClass(column);
  // A header without words would name its row with nothing.
  if (column.header === true && cell.length > 0) return `<th scope="row" dir="auto"${kind}>${wordsHtml(cell)}</th>`;
  if (cell.length === 0) return `<td${kind}></td>`;
  const words = column.short === true ? shortHtml(cell) : wordsHtml(cell);
  return `<td dir="auto"${kind} data-column="${escape(column.name)}">${words}</td>`;
}

const withoutWays = (cell: Words): Words =>
  cell.map((word) => (word.type === 'see' ? { type: 'text', text: word.text } : word));

/** What is short is not broken, but for a day and its time, which may stand below each other. */
function shortHtml(cell: Words): string {
  const [only, ...others] = cell;
  if (only?.type !== 'text' || others.length > 0) return wordsHtml(cell);
  const pieces = only.text.split(/(?<=[a-z]) (?=\d{1,2}:\d\d)/);
  if (pieces.length === 1) return escape(only.text);
  return pieces.map((piece) => `<span>${escape(piece)}</span>`).join(' ');
}

const columnClass = ({ short, wide }: Column): string =>
  short === true ? ' class="short"' : wide === true ? ' class="long"' : '';

function wordsHtml(words: Words): string {
  return words.map(wordHtml).join('');
}

const TAGS = { strong: 'strong', emphasis: 'em', strike: 's' } as const;

function wordHtml(word: Inline): string {
  switch (word.type) {
    case 'text':
      return escape(word.text);
    case 'code':
      return `<code>${escape(word.text)}</code>`;
    case 'link':
      return `<a href="${escape(word.href)}" rel="noreferrer">${wordsHtml(word.content)}</a>`;
    case 'see':
      return `<a href="#${escape(word.id)}">${escape(word.text)}</a>`;
    case 'break':
      return '<br>';
    default:
      return `<${TAGS[word.type]}>${wordsHtml(word.content)}</${TAGS[word.type]}>`;
  }
}
