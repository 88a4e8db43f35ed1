/** Somebody's words → an entry: who, what kind of thing it was, and the words verbatim where they are a person's. */
import { emptyEntry, type ImportedEntry, type ImportedTime } from '../imported';
import { withoutEnd } from '../../text/ends';
import type { Span } from '../../text/span';
import { trimmed } from './clean';
import { linksIn } from './links';
import { isProgram, type People } from './people';

export interface Message {
  readonly at: ImportedTime | null;
  /** As the other tool shows it. */
  readonly author: string | null;
  readonly program: boolean;
  readonly words: string;
  readonly links?: readonly string[];
  readonly span: Span;
}

/** What a log bot is told: `!log restarted web1`. */
export const LOGGED = /^!log\s+(?=\S)/i;
/** What a chat program says of somebody, and nobody says: it has the channel in it, or is a huddle. */
export const SYSTEM =
  /^(?:(?:has )?(?:joined|left) #[^\s.,]+(?:,? (?:along with|by invitation) .{1,300})?|started a huddle)\.?$/;
const CAME_OR_WENT = /^(?:has )?(?:joined|left|was added to|was removed from|set the channel|pinned a message)\b/;

/** Null where there are no words. */
export function messageEntry(message: Message, people: People): ImportedEntry | null {
  const words = trimmed(message.words);
  if (words === null) return null;
  const { at, span } = message;
  const author = message.author?.replace(/^[@<]|>$/g, '').trim() ?? null;
  const links = [...new Set([...(message.links ?? []), ...linksIn(words)])];
  const common = { ...emptyEntry(span), at, links };
  if (message.program || (author !== null && isProgram(author)))
    return { ...common, kind: 'automation', ...reported(author, words) };
  const id = author === null ? null : people.id(author);
  const who = id === null ? [] : [id];
  const log = LOGGED.exec(words);
  if (log !== null) return { ...common, ...told(words.slice(log[0].length)), who, kind: 'task' };
  if (author !== null && (CAME_OR_WENT.test(words) || SYSTEM.test(words)))
    return { ...common, ...told(`${author} ${words}`), who };
  if (SYSTEM.test(words)) return { ...common, ...told(words) };
  return { ...common, what: gist(words), who, kind: 'interaction', quote: words };
}

/** What a program said: its first line, and the rest as output. */
export function reported(author: string | null, words: string): Pick<ImportedEntry, 'what' | 'output'> {
  const [first = '', ...more] = words.split('\n');
  const name = author === null || first.toLowerCase().includes(author.toLowerCase()) ? '' : `${author}: `;
  return { what: `${name}${first}`, output: trimmed(more.join('\n')) };
}

/** Words about what happened. */
export function told(words: string): Pick<ImportedEntry, 'what'> {
  return { what: trimmed(words) };
}

/** A label of a chart takes so much, and a line of a list. In UTF-16 units. */
const MOST = 120;

/**
 * What a message says on one line: its first line with words, cut behind a sentence or else a word where it is long. The whole
 * message is the entry's quote.
 */
export function gist(words: string): string {
  const lines = words.split('\n').map((line) => line.replace(/^[\s>]+/, '').trim());
  const first = lines.find((line) => /[\p{L}\p{N}]/u.test(line) && !line.startsWith('```')) ?? lines[0] ?? '';
  const line = first.replace(/\(edited\)$/i, '').trimEnd();
  if (line.length <= MOST) return line;
  const cut = line.slice(0, MOST + 1);
  const sentence = /^.{40,}[.!?](?=\s)/s.exec(cut)?.[0];
  if (sentence !== undefined) return sentence;
  const word = /^.{40,}(?=\s)/s.exec(cut)?.[0] ?? [...cut].slice(0, -2).join('');
  return `${withoutEnd(word, /[\s,;:–—-]/)}…`;
}
