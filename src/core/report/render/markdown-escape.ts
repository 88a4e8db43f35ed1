/** The only place where a report's texts become Markdown. What is escaped stays the same text for CommonMark, GitHub and GitLab. */
import type { Inline, Words } from '../document/document';
import { plain } from '../document/free-text';
import { shortAddress } from '../document/link';
import { GLUE } from './wrap';

/** Words as Markdown on one line. A break becomes `broken`. Spaces at which a line must not end are `GLUE`. */
export function wordsMarkdown(words: Words, broken: string): string {
  return words.map((word) => wordMarkdown(word, broken)).join('');
}

const MARKS = { strong: '**', emphasis: '*', strike: '~~' } as const;

function wordMarkdown(word: Inline, broken: string): string {
  switch (word.type) {
    case 'text':
      return escapeMarkdown(word.text);
    case 'code':
      return codeSpan(word.text);
    case 'break':
      return broken;
    case 'link':
      return link(word.href, word.content, broken);
    default:
      return marked(MARKS[word.type], wordsMarkdown(word.content, broken));
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
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}\\.`)
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=[\w.+-])@(?=\w)/g, '\\@');
}

/** What begins a line must not begin a heading, a list, a quote, a fence or a table. */
export function lineStart(line: string): string {
  if (/^(?:#{1,6}(?:\s|$)|[-+=](?:\s|$)|[-=]{2,}|:{2,}|~{3,})/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** Code keeps its spaces together; the run of backticks around it is one that is not in it. */
export function codeSpan(value: string): string {
  const inside = value.replace(/\s+/g, ' ').trim();
  if (inside === '') return '';
  const runs = new Set((inside.match(/`+/g) ?? []).map((run) => run.length));
  let size = 1;
  while (runs.has(size)) size++;
  const fence = '`'.repeat(size);
  const pad = inside.startsWith('`') || inside.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${inside}${pad}${fence}`.replaceAll(' ', GLUE);
}

/** An address called by itself is written bare, in angle brackets. Words that say nothing get the address beside them. */
function link(href: string, content: Words, broken: string): string {
  const name = plain(content);
  if (name === href || `mailto:${name}` === href || name === '') return `<${name === '' ? href : name}>`;
  const inside = wordsMarkdown(content, broken).trim();
  const said = /^(?:click here|here|link|more)$/i.test(name)
    ? `${inside}, ${escapeMarkdown(shortAddress(href))}`
    : inside;
  return `[${said}](${href})`;
}
