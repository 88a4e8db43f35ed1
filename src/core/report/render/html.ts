/** A report as HTML. The only place where its texts become HTML; values are escaped as in pictures. */
import { escape } from '../../chart/render/svg';
import type { Block, Column, Document, Inline, Picture, Table, Words } from '../document/document';

/** The inside of a page: blocks, without head and style. */
export function htmlBody({ blocks }: Document): string {
  return blocks.map((block) => blockHtml(block)).join('\n');
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level} dir="auto">${wordsHtml(block.content)}</h${block.level}>`;
    case 'paragraph':
      return `<p dir="auto"${block.quiet === true ? ' class="quiet"' : ''}>${wordsHtml(block.content)}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li dir="auto">${itemHtml(item)}</li>`).join('\n');
      if (block.start === null) return `<ul>\n${items}\n</ul>`;
      return `<ol${block.start === 1 ? '' : ` start="${Math.trunc(block.start)}"`}>\n${items}\n</ol>`;
    }
    case 'quote':
      return `<blockquote dir="auto">\n${block.content.map(blockHtml).join('\n')}\n</blockquote>`;
    case 'code':
      return `<pre tabindex="0"><code>${escape(block.text)}</code></pre>`;
    case 'facts':
      return `<dl>\n${block.items.map(({ name, value }) => `<div><dt>${escape(name)}</dt><dd dir="auto">${wordsHtml(value)}</dd></div>`).join('\n')}\n</dl>`;
    case 'table':
      return tableHtml(block);
    case 'picture':
      return pictureHtml(block);
  }
}

/** An item of one paragraph stands without it. */
function itemHtml(item: readonly Block[]): string {
  const [first, ...rest] = item;
  if (first?.type !== 'paragraph') return item.map(blockHtml).join('\n');
  return [wordsHtml(first.content), ...rest.map(blockHtml)].join('\n');
}

function tableHtml({ label, caption, columns, groups }: Table): string {
  const title = caption === '' ? '' : `<caption>${escape(caption)}</caption>\n`;
  const head = columns.map((column) => `<th scope="col"${columnClass(column)}>${escape(column.name)}</th>`).join('');
  const bodies = groups.map((group) => {
    const over =
      group.title === null
        ? ''
        : `<tr><th class="group" scope="rowgroup" colspan="${columns.length}">${escape(group.title)}</th></tr>\n`;
    const rows = group.rows.map(
      (row) => `<tr>${row.map((cell, index) => cellHtml(cell, columns[index])).join('')}</tr>`,
    );
    return `<tbody>\n${over}${rows.join('\n')}\n</tbody>`;
  });
  const table = `<table>\n${title}<thead>\n<tr>${head}</tr>\n</thead>\n${bodies.join('\n')}\n</table>`;
  return `<div class="wide" role="region" aria-label="${escape(label)}" tabindex="0">\n${table}\n</div>`;
}

function cellHtml(cell: Words, column: Column | undefined): string {
  const kind = column === undefined ? '' : columnClass(column);
  return column?.header === true
    ? `<th scope="row" dir="auto"${kind}>${wordsHtml(cell)}</th>`
    : `<td dir="auto"${kind}>${wordsHtml(cell)}</td>`;
}

const columnClass = ({ short, wide }: Column): string =>
  short === true ? ' class="short"' : wide === true ? ' class="long"' : '';

function pictureHtml({ svg, caption }: Picture): string {
  return `<figure>\n<div class="wide" role="region" aria-label="Chart" tabindex="0">${svg}</div>\n<figcaption>${escape(caption)}</figcaption>\n</figure>`;
}

export function wordsHtml(words: Words): string {
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
    case 'break':
      return '<br>';
    default:
      return `<${TAGS[word.type]}>${wordsHtml(word.content)}</${TAGS[word.type]}>`;
  }
}
