/** Where the tickets, addresses and paths of a review lead. */
import type { ParsedReview } from '../../format/parse';
import { sourceSpan, type Words } from '../../format/words';
import type { Span } from '../../text/span';

export interface DocumentLink {
  readonly span: Span;
  readonly target:
    | { readonly type: 'address'; readonly url: string }
    /** From the folder of the review, or from the root of the workspace: `segments` never lead above where they begin, but for `up` folders. */
    | {
        readonly type: 'path';
        readonly fromRoot: boolean;
        readonly up: number;
        readonly segments: readonly string[];
        readonly line: number | null;
      };
}

/** How a team names its tickets and where it keeps them: a regular expression, and an address with `{ticket}` in it. */
export interface Tickets {
  readonly pattern: string | null;
  readonly url: string | null;
}

/** Scripts, commands of the editor, data and files outside are no links. */
const ADDRESS = /^(?:https?:\/\/[^\s/?#]|mailto:[^\s@]+@[^\s@])/i;
const LONGEST_ADDRESS = 4000;
/** A pattern of a team is tried on words up to this length only. */
const LONGEST_WORD = 100;
const MOST_LINKS = 5000;

/**
 * Links of a review, in source order and none inside another: tickets by the pattern of the team, tickets of action items, evidence and related
 * reviews under `links`, targets of Markdown links that are paths. Addresses in texts are left to the editor, which finds them by itself.
 */
export function documentLinks(parsed: ParsedReview, tickets: Tickets): DocumentLink[] {
  const { review, source } = parsed;
  const found: DocumentLink[] = [];
  const whole = (words: Words): void => {
    const text = words.value.trim();
    const from = words.value.indexOf(text);
    const target = targetOf(text);
    if (target !== null && !/[\r\n]/.test(text))
      found.push({ span: sourceSpan(words, from, from + text.length), target });
  };
  for (const words of review.links) whole(words);
  for (const { links } of review.timeline) for (const words of links) whole(words);
  for (const { ticket } of review.actionItems) {
    for (const words of ticket) {
      const id = words.value.trim();
      if (ADDRESS.test(id)) whole(words);
      else if (tickets.url !== null && id !== '' && !/[\r\n]/.test(id)) {
        const from = words.value.indexOf(id);
        found.push({ span: sourceSpan(words, from, from + id.length), target: ticketTarget(tickets.url, id) });
      }
    }
  }
  found.push(...inMarkdown(source), ...byPattern(source, tickets));
  return apart(found).slice(0, MOST_LINKS);
}

function ticketTarget(url: string, id: string): DocumentLink['target'] {
  return { type: 'address', url: url.replaceAll('{ticket}', encodeURIComponent(id)) };
}

/** `[graph](evidence/cpu.png)`. */
function inMarkdown(source: string): DocumentLink[] {
  const found: DocumentLink[] = [];
  for (const { index, 0: all, 1: path = '' } of source.matchAll(/\]\(([^()\s]{1,500})\)/g)) {
    const target = targetOf(path);
    const start = index + all.length - 1 - path.length;
    if (target?.type === 'path') found.push({ span: { start, end: start + path.length }, target });
  }
  return found;
}

/** Tries the team's pattern on each word, so that what it costs is bounded whatever it is. A ticket has no blank in it. */
function byPattern(source: string, { pattern, url }: Tickets): DocumentLink[] {
  if (pattern === null || url === null) return [];
  const tickets = new RegExp(pattern, 'gu');
  const found: DocumentLink[] = [];
  for (const { index, 0: word } of source.matchAll(/\S+/g)) {
    if (found.length >= MOST_LINKS) break;
    if (word.length > LONGEST_WORD || word.includes('://')) continue;
    for (const { index: at, 0: id } of word.matchAll(tickets)) {
      const end = at + id.length;
      if (id === '' || !standsAlone(word, at, end)) continue;
      found.push({ span: { start: index + at, end: index + end }, target: ticketTarget(url, id) });
    }
  }
  return found;
}

/** No part of a longer word or of a path. */
function standsAlone(word: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}_/@=-]$/u.test(word.slice(0, start)) && !/^[\p{L}\p{N}_/@-]/u.test(word.slice(end));
}

/** An address, or a path that stays below where it begins; null for everything else. */
function targetOf(text: string): DocumentLink['target'] | null {
  if (text.length > LONGEST_ADDRESS) return null;
  if (ADDRESS.test(text)) return /[\s"<>\\^`{|}]/.test(text) ? null : { type: 'address', url: text };
  // A scheme, a drive, another machine, a home folder, a place in this text.
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^[~#?]|[\\\u0000-\u001f\u007f]/i.test(text)) return null;
  const [, path = '', line] = /^(.*?)(?:#L(\d{1,6}))?$/u.exec(text) ?? [];
  // A word or a sentence is no path.
  if (!/[./]/.test(path) || (/\s/.test(path) && !/\S\.\w{1,8}$/.test(path))) return null;
  const segments: string[] = [];
  let up = 0;
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') segments.push(part);
    else if (segments.pop() === undefined) up++;
  }
  const fromRoot = path.startsWith('/');
  if (segments.length === 0 || (fromRoot && up > 0)) return null;
  return { type: 'path', fromRoot, up, segments, line: line === undefined ? null : Number(line) };
}

/** In source order; what begins inside another is left out. */
function apart(links: readonly DocumentLink[]): DocumentLink[] {
  const sorted = [...links].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return sorted.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
