/**
 * Any list of records with a time and words, whatever tool wrote it: exports of Teams (Graph), Google Chat, Telegram and Discord, logs as
 * JSON, the timelines of incident tools that have no format of their own here.
 */
import { emptyEntry, type Imported, type ImportedEntry } from '../imported';
import { decodeEntities, trimmed } from '../text/clean';
import { linksIn } from '../text/links';
import { messageEntry } from '../text/message';
import { programTime } from '../time/instant';
import { at, isObject, listAt, mostHave, readItems, textAt, unique, type ItemReader, type Json } from './json';

const LISTS = ['messages', 'value', 'events', 'timeline', 'entries', 'items', 'logs', 'records', 'results', 'data'];
const TIMES = [
  '@timestamp',
  'timestamp',
  'time',
  'occurred_at',
  'occurredAt',
  'created_at',
  'createdAt',
  'createdDateTime',
  'created_date',
  'datetime',
  'date',
  'ts',
  'at',
];
const WORDS = ['text', 'message', 'msg', 'body.content', 'body', 'content', 'description', 'note', 'summary', 'what'];
const TITLES = ['title', 'name', 'event'];
const AUTHORS = [
  'author.nickname',
  'author.name',
  'author',
  'from.user.displayName',
  'from',
  'creator.name',
  'user.name',
  'user',
  'actor.name',
  'actor',
  'who',
  'sender.name',
  'sender',
  'username',
];
/** What marks a record as somebody's message and not as a line of a program. */
const SPOKEN = ['author', 'from', 'creator', 'sender', 'user', 'username'];

export function records(value: Json): readonly Json[] | null {
  const items =
    listAt(value) ??
    LISTS.map((key) => listAt(value, key)).find((list) => list !== null && list.some(isObject)) ??
    null;
  if (items === null) return null;
  const read = items.filter((item) => timeOf(item) !== null && (wordsOf(item) ?? textAt(item, ...TITLES)) !== null);
  return read.length * 2 > items.length ? items : null;
}

export function readRecords(value: Json, text: string): Imported | null {
  const items = records(value);
  if (items === null) return null;
  const spoken = mostHave(items, ...SPOKEN) && mostHave(items, 'text', 'content', 'body', 'message');
  return readItems(items, text, (item, reader) => entry(item, spoken, reader));
}

function entry(item: Json, spoken: boolean, { span, people }: ItemReader): ImportedEntry | null {
  const time = timeOf(item);
  const body = trimmed(plain(wordsOf(item) ?? ''));
  const title = trimmed(textAt(item, ...TITLES) ?? '');
  const author = textAt(item, ...AUTHORS);
  if (time === null || (body ?? title) === null) return null;
  if (spoken && body !== null && author !== null)
    return messageEntry({ at: time, author, program: at(item, 'author', 'isBot') === true, words: body, span }, people);
  const told = unique([title, body]);
  const id = author === null ? null : people.id(author);
  const levelKey = ['level', 'severity'].find((key) => typeof at(item, key) === 'string' && at(item, key) !== '');
  // The numbers that programs give their levels say nothing by themselves.
  const level = levelKey === undefined ? null : textAt(item, levelKey);
  const used = new Set([
    ...[timeKey(item), levelKey, id === null ? undefined : keyWith(item, AUTHORS)],
    ...(body === null ? [] : [listAt(item, 'text') === null ? keyWith(item, WORDS) : 'text']),
    ...(title === null ? [] : [keyWith(item, TITLES)]),
    'id',
  ]);
  return {
    ...emptyEntry(span),
    at: time,
    what: [...(level === null ? [] : [`${level.toUpperCase()}`]), told.join(': ')].join(' '),
    who: id === null ? [] : [id],
    output: others(item, used),
    links: linksIn(told.join(' ')),
  };
}

/** What else a record says, `host: web1` or `labels.team: shop` on each line; null where that is nothing. */
function others(item: Json, used: ReadonlySet<string | undefined>): string | null {
  const left = leaves(item).filter(([key]) => !used.has(key));
  return left.length === 0 ? null : trimmed(left.map(([key, value]) => `${key}: ${value}`).join('\n'));
}

/** Values deeper than this many keys are left out. */
const DEEPEST = 20;

/** Each value that says something, with the path of its keys. Plain values of a list are one. */
function leaves(value: Json, path: readonly string[] = []): (readonly [key: string, value: string])[] {
  if (isPlain(value)) return value === '' ? [] : [[path.join('.'), String(value)]];
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return [];
  if (Array.isArray(value) && value.every(isPlain))
    return value.length === 0 ? [] : [[path.join('.'), value.map(String).join(', ')]];
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([key, one]) =>
    leaves(one, [...path, key]),
  );
}

function isPlain(value: Json): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function keyWith(item: Json, keys: readonly string[]): string | undefined {
  return keys.find((key) => textAt(item, key) !== null);
}

function timeOf(item: Json): ReturnType<typeof programTime> {
  const key = timeKey(item);
  return key === undefined ? null : timeAt(item, key);
}

function timeKey(item: Json): string | undefined {
  return TIMES.find((key) => timeAt(item, key) !== null);
}

function timeAt(item: Json, key: string): ReturnType<typeof programTime> {
  const written = at(item, key);
  // `Sunday, March 1, 2026 at 10:48:10 PM UTC`, as Google's Takeout writes it.
  return programTime(written) ?? (typeof written === 'string' ? programTime(written.replace(/ UTC$/, 'Z')) : null);
}

/** Telegram writes words with links and bold parts as a list. */
function wordsOf(item: Json): string | null {
  const parts = listAt(item, 'text');
  if (parts === null) return textAt(item, ...WORDS);
  return parts.map((part) => (typeof part === 'string' ? part : (textAt(part, 'text') ?? ''))).join('');
}

/** Teams writes HTML. */
function plain(text: string): string {
  if (!/<\/?(?:p|div|br|a|span|at)\b/i.test(text)) return text;
  return decodeEntities(text.replace(/<(?:br|\/p|\/div)\b[^>]{0,200}>/gi, '\n').replace(/<\/?[a-z][^>]{0,500}>/gi, ''));
}
