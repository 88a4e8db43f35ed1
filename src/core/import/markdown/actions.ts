/** Action items of a Markdown document: list items, tasks, tables with an owner column, paragraphs. */
import { ACTION_STATUSES, PRIORITIES, type ActionStatus, type Priority } from '../../format/model';
import { guessWhen } from '../../format/guess-when';
import { readWhen } from '../../format/time';
import type { ActionItemDraft } from '../../format/write-review';
import { namesIn, owning } from '../../prose/markdown/owner-names';
import { ownerPlace } from '../../prose/markdown/owner-places';
import { OWNER_LABELS, statedOwner } from '../../text/owners';
import { linksIn } from '../text/links';
import { isNobody, type People } from '../text/people';
import { dayAt, isoDay, type WrittenDay } from '../time/day';
import type { Block } from './blocks';

const TRACKER =
  /^https?:\/\/[^/]+\/(?:.*\/)?(?:issues|pull|pulls|merge_requests|browse|tickets?|work_items|cards?)\/[\w-]+/i;
const KEY = /(?<![\w/-])[A-Z][A-Z0-9]{1,9}-\d{1,6}(?![\w-])/g;
const NO_TICKET = /^(?:UTF|SHA|ISO|CVE|RFC|AES|HTTP|TLS|PR|COVID|EC|S)-\d/;

/** Names are those of the lists: of a document on its way in, nobody is declared. */
const NOBODY_KNOWN: ReadonlySet<string> = new Set();
/** `@ada 2026-04-01`, `Ada, 2026-04-01`: behind whom it stands, the day at the end is that by which it is due. */
const CLOSING_DAY = /[\s,;([–—-]{1,5}(\d{4}-\d\d-\d\d)[\s.)\]]{0,3}$/;

const LABEL = new RegExp(`^(?:${OWNER_LABELS})(?::\\s*|\\s+)`, 'iu');
const PERSON = /^(?:@[\p{L}\p{N}_][\p{L}\p{N}_.-]*|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)$/u;
/** `Due 2026-04-01`, `**Due:** Feb 20`: up to the day. */
const DUE = /(?<![\p{L}\p{N}_/-])(?:due(?: date)?|deadline|eta)(?:\s+(?:on|by))?[\s:*_]{1,6}(?=[\p{L}\d])/giu;

/**
 * One block as action items; empty where it is none.
 * `after`: a day (`2026-02-03`) that what is to be done comes after, from which days without a year take theirs.
 */
export function actionItems(block: Block, people: People, after: string | null): ActionItemDraft[] {
  if (block.type === 'table') return tableItems(block, people, after);
  if (block.type !== 'item' && block.type !== 'paragraph') return [];
  const { words, owner: inside, due: closing, priority } = parenthesis(block.text, people, after);
  const owner = inside.length === 0 ? ownersIn(words, people) : inside;
  const due = closing ?? dueIn(words, after) ?? (inside.length === 0 ? dayBehindOwner(words) : null);
  return [
    {
      what: words,
      ...(owner.length === 0 ? {} : { owner }),
      ...(priority === null ? {} : { priority }),
      ...(due === null ? {} : { due }),
      ...(block.type === 'item' && block.done === true ? { status: 'done' as const } : {}),
      ...ticket(block.text),
    },
  ];
}

interface Stated {
  readonly words: string;
  readonly owner: readonly string[];
  readonly due: string | null;
  readonly priority: Priority | null;
}

/**
 * `Alert on lag (@ada, due 2025-12-10)`: brackets at the end, or marks behind the words, in which every part names an owner, a day or
 * a priority, go under their keys. Brackets with anything else in them stay where they are, and so does a day alone: it may be that
 * on which something happened.
 */
function parenthesis(text: string, people: People, after: string | null): Stated {
  const none: Stated = { words: text, owner: [], due: null, priority: null };
  const found = /^(.*\S)\s*(?:\(([^()]{3,80})\)|\[([^[\]]{3,80})\]|\s[–—-]\s([^–—]{3,60}))\s*\.?$/s.exec(text);
  const [, words = '', round, square, dash] = found ?? [];
  const inside = round ?? square ?? dash;
  if (inside === undefined) return none;
  let stated: Stated = { ...none, words };
  let due = false;
  for (const part of inside.split(/(?:(?<!\s)\s+)?[,;|]\s*/)) {
    const name = part.replace(LABEL, '');
    const stands = name.startsWith('@') || name !== part || owning(name, NOBODY_KNOWN) === 'person';
    const owner = PERSON.test(name) && stands && !isNobody(name) ? name : null;
    const bare = part.replace(/^(?:due|by|until|eta|deadline)(?:\s+(?:on|by))?:?\s+/i, '');
    const day = dayOf(bare, after);
    const priority = PRIORITIES.find(
      (one) => one === part.toLowerCase().replace(/^prio(?:rity)?:?\s+|(?<!\s)\s+prio(?:rity)?$/g, ''),
    );
    const id = owner === null ? null : people.id(owner);
    if (id !== null) stated = { ...stated, owner: [...stated.owner, id] };
    else if (day !== null && stated.due === null) {
      due = bare !== part;
      stated = { ...stated, due: day };
    } else if (priority !== undefined && stated.priority === null) stated = { ...stated, priority };
    else return none;
  }
  const alone = !due && stated.owner.length === 0 && stated.priority === null;
  return alone ? none : stated;
}

/** `Owner: Ada`, `@ada` at the beginning or end of an item; behind it a ticket and the day may stand. */
function ownersIn(text: string, people: People): string[] {
  const named = statedOwner(text)?.names;
  const facts = text
    .replace(KEY, '')
    .replace(CLOSING_DAY, '')
    .replace(/[\s.,;()[\]–—-]{1,40}$/, '')
    .replace(/(?<![\p{L}\p{N}_/-])(?:due(?: date)?|deadline|eta)\b[^.;()@]{1,30}$/iu, '')
    .replace(/[\s.,;()[\]–—-]{1,40}$/, '');
  const handles = [/^`?@([\p{L}\p{N}_][\p{L}\p{N}_.-]*)`?/u, /[\s(`]@([\p{L}\p{N}_][\p{L}\p{N}_-]*)`?$/u].flatMap(
    (pattern) => pattern.exec(facts)?.[1] ?? [],
  );
  const names =
    named === undefined ? (handles.length > 0 ? handles : placed(text)) : named.split(/(?<!\s)\s+(?:and|&)\s+/);
  return [...new Set(names.flatMap((name) => personId(name, people) ?? []))];
}

/** Names that the lists have where owners stand: `Ada: …`, `… (Ada, OPS-1)`. */
function placed(text: string): readonly string[] {
  const place = ownerPlace(text, NOBODY_KNOWN);
  return place?.who === 'person' ? namesIn(place.names) : [];
}

/** The day at the end, where nothing but a name parts it from the words. */
function dayBehindOwner(text: string): string | null {
  const [whole = '', day = ''] = CLOSING_DAY.exec(text) ?? [];
  const before = text.slice(0, text.length - whole.length);
  const place = ownerPlace(text, NOBODY_KNOWN);
  const behind =
    /[\s(`]@[\p{L}\p{N}_][\p{L}\p{N}_-]{0,40}`?$/u.test(before) ||
    (place?.who === 'person' && place.span.end === before.length);
  return whole !== '' && behind ? dayOf(day, null) : null;
}

/** Null for nobody. */
function personId(written: string, people: People): string | null {
  const name = written.replace(/[`*_[\]]/g, '');
  return isNobody(name) ? null : people.id(name);
}

function ticket(text: string): { ticket?: readonly string[] } {
  const keys = [...text.matchAll(KEY)].map(([key]) => key).filter((key) => !NO_TICKET.test(key));
  const links = linksIn(text).filter((link) => TRACKER.test(link) && !keys.some((key) => link.endsWith(key)));
  const all = [...new Set([...keys, ...links])];
  return all.length === 0 ? {} : { ticket: all };
}

const COLUMNS = {
  what: /^(?:what|action(?: items?| points?)?|items?|tasks?|description|todo|follow[- ]?up|details?|title|work)$/i,
  owner: /^(?:owners?|who|assignees?|assigned(?: to)?|responsible|person|dri|by whom)$/i,
  priority: /^(?:priority|prio)$/i,
  due: /^(?:due(?: date)?|deadline|eta|target(?: date)?|by when|when)$/i,
  status: /^(?:status|state|done\??)$/i,
  ticket: /^(?:tickets?|issues?|bugs?|jira|links?|tracking|tracker|pr|reference)$/i,
};

function tableItems(
  { table }: Extract<Block, { type: 'table' }>,
  people: People,
  after: string | null,
): ActionItemDraft[] {
  const head = table.head.map((cell) => cell.replace(/[*_`:]/g, '').trim());
  const column = (key: keyof typeof COLUMNS): number => head.findIndex((cell) => COLUMNS[key].test(cell));
  const named = column('what');
  const places = {
    owner: column('owner'),
    priority: column('priority'),
    due: column('due'),
    status: column('status'),
    ticket: column('ticket'),
  };
  const taken = new Set<number>(Object.values(places));
  const what = named >= 0 ? named : head.findIndex((_, index) => !taken.has(index));
  // A head that names no column says something itself.
  const said = named < 0 && taken.size === 1 ? [{ cells: table.head }] : [];
  return [...said, ...table.rows].flatMap(({ cells }) => {
    const cell = (index: number): string => (index < 0 ? '' : (cells[index] ?? '')).trim();
    const owner = cell(places.owner)
      .split(isNobody(cell(places.owner)) ? /$/ : /(?:(?<!\s)\s+)?[,;&/\n]\s*|(?<!\s)\s+and\s+/)
      .flatMap((name) => personId(name, people) ?? []);
    const priority = PRIORITIES.find((one) => one === cell(places.priority).toLowerCase());
    const status = statusOf(cell(places.status));
    const due = dayOf(cell(places.due), after);
    const tickets = ticket(cell(places.ticket));
    // Whatever a column says that its key does not take stays with the words.
    const left = cells.flatMap((text, index) => {
      const kept =
        text.trim() === '' ||
        index === what ||
        index === places.owner ||
        (index === places.priority && priority !== undefined) ||
        (index === places.status && status !== null) ||
        (index === places.due && due !== null) ||
        (index === places.ticket && tickets.ticket?.length === 1 && tickets.ticket[0] === text.trim());
      return kept ? [] : [`${head[index] ?? ''}: ${text.trim()}`.replace(/^: /, '')];
    });
    const words = [cell(what), ...left].filter((text) => text !== '').join('; ');
    if (words === '') return [];
    return [
      {
        what: words,
        ...(owner.length === 0 ? {} : { owner: [...new Set(owner)] }),
        ...(priority === undefined ? {} : { priority }),
        ...(due === null ? {} : { due }),
        ...(status === null || status === 'open' ? {} : { status }),
        ...(tickets.ticket === undefined ? ticket(cell(what)) : tickets),
      },
    ];
  });
}

const STATUS_WORDS: Readonly<Record<string, ActionStatus>> = {
  todo: 'open',
  'to do': 'open',
  'not started': 'open',
  pending: 'open',
  new: 'open',
  '': 'open',
  'in progress': 'in_progress',
  wip: 'in_progress',
  started: 'in_progress',
  ongoing: 'in_progress',
  complete: 'done',
  completed: 'done',
  closed: 'done',
  finished: 'done',
  yes: 'done',
  x: 'done',
  '✅': 'done',
  '✓': 'done',
  "won't do": 'dropped',
  wontfix: 'dropped',
  cancelled: 'dropped',
};

function statusOf(text: string): ActionStatus | null {
  const word = text.toLowerCase();
  return (
    ACTION_STATUSES.find((one) => one === word) ??
    (Object.hasOwn(STATUS_WORDS, word) ? (STATUS_WORDS[word] ?? null) : null)
  );
}

/** The first day by which the words say that it is due. */
function dueIn(text: string, after: string | null): string | null {
  for (const { 0: label, index } of text.matchAll(DUE)) {
    const day = dayAt(text, index + label.length, null);
    if (day === null || /^[\p{L}\p{N}]/u.test(text.slice(day.end))) continue;
    const written = dated(day, after);
    if (written !== null) return written;
  }
  return null;
}

/** A day without a year is the next one behind `after`. */
function dated({ year, month, day, unclear }: WrittenDay, after: string | null): string | null {
  if (unclear === true) return null;
  if (year !== null) return isoDay(year, month, day);
  if (after === null || (month === 2 && day === 29)) return null;
  const same = isoDay(Number(after.slice(0, 4)), month, day);
  return same >= after ? same : isoDay(Number(after.slice(0, 4)) + 1, month, day);
}

function dayOf(text: string, after: string | null): string | null {
  const day = dayAt(text, 0, null);
  const whole = day?.end === text.length ? dated(day, after) : null;
  if (whole !== null) return whole;
  const guess = guessWhen(text);
  const words = { value: guess ?? '', span: { start: 0, end: 0 }, map: [0, 0] };
  return guess !== null &&
    /^\d{4}-\d\d-\d\d$/.test(guess) &&
    readWhen(words, { zone: 'UTC', date: null, dateAlone: true }) !== null
    ? guess
    : null;
}
