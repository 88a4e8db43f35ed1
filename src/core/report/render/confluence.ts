/** A report in Confluence's storage format: XHTML with macros, the body of a page. The only place where its texts become that. */
import { escape } from '../../chart/render/nodes';
import type { Block, Document, Inline, Picture, Table, Words } from '../document/document';

export function confluence({ blocks }: Document): string {
  return `${blocks.map(blockXml).join('\n')}\n`;
}

function blockXml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${wordsXml(block.content)}</h${block.level}>`;
    case 'paragraph':
      return block.quiet === true ? `<p><em>${wordsXml(block.content)}</em></p>` : `<p>${wordsXml(block.content)}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${itemXml(item)}</li>`).join('');
      if (block.start === null) return `<ul>${items}</ul>`;
      return `<ol${block.start === 1 ? '' : ` start="${Math.trunc(block.start)}"`}>${items}</ol>`;
    }
    case 'quote':
      return `<blockquote>${block.content.map(blockXml).join('')}</blockquote>`;
    case 'code':
      return codeXml(block.text);
    case 'facts':
      return `<table><tbody>${block.items.map(({ name, value }) => `<tr><th>${escape(name)}</th><td>${wordsXml(value)}</td></tr>`).join('')}</tbody></table>`;
    case 'table':
      return tableXml(block);
    case 'picture':
      return pictureXml(block);
  }
}

function itemXml(item: readonly Block[]): string {
  const [first, ...rest] = item;
  if (first?.type !== 'paragraph') return item.map(blockXml).join('');
  return [wordsXml(first.content), ...rest.map(blockXml)].join('');
}

/** `]]>` would end the section, so it is cut in two. */
function codeXml(text: string): string {
  const inside = text.replaceAll(']]>', ']]]]><![CDATA[>');
  return `<ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[${inside}]]></ac:plain-text-body></ac:structured-macro>`;
}

function tableXml({ caption, columns, groups }: Table): string {
  const head = `<tr>${columns.map(({ name }) => `<th>${escape(name)}</th>`).join('')}</tr>`;
  const rows = groups.flatMap((group) => [
    ...(group.title === null ? [] : [`<tr><th colspan="${columns.length}">${escape(group.title)}</th></tr>`]),
    ...group.rows.map((row) => `<tr>${row.map((cell) => `<td>${wordsXml(cell)}</td>`).join('')}</tr>`),
  ]);
  const title = caption === '' ? '' : `<p><em>${escape(caption)}</em></p>\n`;
  return `${title}<table><tbody>${head}${rows.join('')}</tbody></table>`;
}

/** The picture is an attachment of the page. */
function pictureXml({ file, alternative, caption }: Picture): string {
  const image = `<p><ac:image ac:alt="${escape(alternative)}"><ri:attachment ri:filename="${escape(file)}" /></ac:image></p>`;
  return `${file === '' ? '' : `${image}\n`}<p><em>${escape(caption)}</em></p>`;
}

const wordsXml = (words: Words): string => words.map(wordXml).join('');

function wordXml(word: Inline): string {
  switch (word.type) {
    case 'text':
    case 'see':
      return escape(word.text);
    case 'code':
      return `<code>${escape(word.text)}</code>`;
    case 'link':
      return `<a href="${escape(word.href)}">${wordsXml(word.content)}</a>`;
    case 'break':
      return '<br />';
    case 'strong':
      return `<strong>${wordsXml(word.content)}</strong>`;
    case 'emphasis':
      return `<em>${wordsXml(word.content)}</em>`;
    case 'strike':
      return `<del>${wordsXml(word.content)}</del>`;
  }
}
