/** The only place where a report's texts become Markdown. What is escaped stays the same text for CommonMark, GitHub and GitLab. */
import type { Inline, Words } from '../document/document';
import { plain } from '../document/free-text';
import { shortAddress } from '../document/link';
import { GLUE } from './wrap';

/** Where words stand: in a paragraph, in the cell of a table, or behind the name of a fact. */
export type Place = 'paragraph' | 'cell' | 'fact';

const BREAKS: Readonly<Record<Place, string>> = { paragraph: '\n', cell: ' · ', fact: ' / ' };

/** Words as Markdown. A break is a line feed in a paragraph, a sign elsewhere. Spaces at which a line must not end are `GLUE`. */
export function wordsMarkdown(words: Words, place: Place): string {
  return words.map((word) => wordMarkdown(word, place)).join('');
}

const MARKS = { strong: '**', emphasis: '*', strike: '~~' } as const;

function wordMarkdown(word: Inline, place: Place): string {
  switch (word.type) {
    case 'text':
    case 'see':
      return escapeMarkdown(word.text);
    case 'code':
      return place === 'cell' ? codeInCell(word.text) : codeSpan(word.text);
    case 'break':
      return BREAKS[place];
    case 'link':
      return link(word.href, word.content, place);
    default:
      return marked(MARKS[word.type], wordsMarkdown(word.content, place));
  }
}

/** Marks touch the words: spaces go outside. */
function marked(mark: string, content: string): string {
  const inside = content.trim();
  if (inside === '') return content;
  const at = content.indexOf(inside);
  return `${content.slice(0, at)}${mark}${inside}${mark}${content.slice(at + inside.length)}`;
}

/** Signs that mean something in Markdown, wherever they stand; those that mean something at the start of a line are `lineStart`'s. */
export function escapeMarkdown(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .replaceAll(GLUE, '')
    .replace(/[\\`*[\]<>$|]/g, '\\$&')
    .replace(/_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_/gu, '\\_')
    .replace(/(?<=\S)~|~(?=~)/g, '\\~')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/(?<![\p{L}\p{N}])www\./giu, (found) => `${found.slice(0, 3)}\\.`)
    .replace(/:(?=\/\/|\p{L}[\p{L}\p{N}_-]*$)/gu, '\\:')
    .replace(/(?<=[\w.+-])@(?=\w)/g, '\\@');
}

/** What begins a line must not begin a heading, a list, a quote, a fence or a table. */
export function lineStart(line: string): string {
  if (/^(?:#|[-+=](?:\s|$)|[-=]{2,}|:{2,}|~{3,})/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** In a table even code must not have a bare pipe; readers differ on a backslash before one, so such code is text. */
const codeInCell = (value: string): string =>
  value.includes('\\|') ? escapeMarkdown(value) : codeSpan(value).replaceAll('|', '\\|');

/** Longer code may be broken over lines. */
const LONG_CODE = 40;

/** Code keeps its spaces together; the run of backticks around it is one that is not in it. */
export function codeSpan(value: string): string {
  const inside = value.replace(/\s+/g, ' ').trim();
  if (inside === '') return '';
  const runs = new Set((inside.match(/`+/g) ?? []).map((run) => run.length));
  let size = 1;
  while (runs.has(size)) size++;
  const fence = '`'.repeat(size);
  const pad = inside.startsWith('`') || inside.endsWith('`') ? ' ' : '';
  const span = `${fence}${pad}${inside}${pad}${fence}`;
  // In code a sign cannot be escaped, so no line may begin with one that would begin a block.
  return inside.length > LONG_CODE ? span.replace(/ (?=[-#>+*=~`|:<_\d])/g, GLUE) : span.replaceAll(' ', GLUE);
}

/** Addresses that mean the same to every reader in angle brackets; `<!--a@b.c>` is a comment to some. */
const BARE = /^(?:https?:\/\/[^\s<>]+|[\w.+]+@[\w-]+(?:\.[\w-]+)+)$/;

/** An address called by itself is written bare, in angle brackets. Words that say nothing get the address beside them. */
function link(href: string, content: Words, place: Place): string {
  const name = plain(content);
  if ((name === href || `mailto:${name}` === href) && BARE.test(name)) return `<${name}>`;
  if (name === '') return link(href, [{ type: 'text', text: shortAddress(href) || 'link' }], place);
  const inside = wordsMarkdown(content, place).trim();
  const said = /^(?:click here|here|link|more)$/i.test(name.replace(/[^\p{L}\p{N} ]/gu, '').trim())
    ? `${inside}, ${escapeMarkdown(shortAddress(href))}`
    : inside;
  return `[${said}](${href})`;
}
