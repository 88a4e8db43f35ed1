/** GitHub: comments and events of an issue, from the REST API, GraphQL, or `gh issue view --json title,body,author,createdAt,comments`. */
import { emptyEntry, type Imported, type ImportedEntry } from '../imported';
import { messageEntry } from '../text/message';
import { trimmed } from '../text/clean';
import { programTime } from '../time/instant';
import { at, isObject, listAt, mostHave, nodesOf, part, readItems, textAt, type ItemReader, type Json } from './json';

export function gitHubItems(value: Json): readonly Json[] | null {
  const items = listAt(value) ?? listAt(value, 'comments') ?? nodesOf(value, ['comments', 'timelineItems']) ?? [];
  const written =
    mostHave(items, 'body') && mostHave(items, 'user', 'author') && mostHave(items, 'created_at', 'createdAt');
  const happened = mostHave(items, 'event') && mostHave(items, 'actor', 'user') && mostHave(items, 'created_at');
  if (written || happened) return isIssue(value) ? [value, ...items] : items;
  return isIssue(value) ? [value] : null;
}

export function readGitHub(value: Json, text: string): Imported | null {
  const items = gitHubItems(value);
  if (items === null) return null;
  const review = isIssue(value)
    ? {
        ...part('title', textAt(value, 'title')),
        ...part(
          'links',
          [textAt(value, 'html_url', 'url') ?? ''].filter((link) => link !== ''),
        ),
      }
    : {};
  return readItems(
    items,
    text,
    (item, reader) => (item === value ? opening(item, reader) : entry(item, reader)),
    review,
  );
}

function isIssue(value: Json): boolean {
  return (
    isObject(value) &&
    textAt(value, 'title') !== null &&
    textAt(value, 'created_at', 'createdAt') !== null &&
    (at(value, 'user') ?? at(value, 'author')) !== undefined &&
    at(value, 'body') !== undefined
  );
}

function authorOf(item: Json): { author: string | null; program: boolean } {
  const author = textAt(item, 'user.login', 'author.login', 'actor.login');
  const program =
    textAt(item, 'user.type', 'actor.type') === 'Bot' ||
    at(item, 'author', 'is_bot') === true ||
    /\[bot\]$/.test(author ?? '');
  return { author, program };
}

function opening(item: Json, { span, people }: ItemReader): ImportedEntry {
  const { author, program } = authorOf(item);
  const id = author === null || program ? null : people.id(author);
  return {
    ...emptyEntry(span),
    at: programTime(at(item, 'created_at') ?? at(item, 'createdAt')),
    what: `Issue opened: ${(textAt(item, 'title') ?? '').trim()}`,
    who: id === null ? [] : [id],
    kind: program ? 'automation' : 'interaction',
    quote: trimmed(textAt(item, 'body') ?? ''),
  };
}

function entry(item: Json, { span, people }: ItemReader): ImportedEntry | null {
  const { author, program } = authorOf(item);
  const time = programTime(at(item, 'created_at') ?? at(item, 'createdAt'));
  const link =
    textAt(item, 'html_url') ??
    (/^https:\/\/[^/]+\/[^/]+\/[^/]+\/(?:issues|pull)\//.test(textAt(item, 'url') ?? '') ? textAt(item, 'url') : null);
  const links = link === null ? [] : [link];
  const event = textAt(item, 'event');
  const body = textAt(item, 'body');
  if (body !== null) return messageEntry({ at: time, author, program, words: body, links, span }, people);
  if (event === null) return null;
  const id = author === null || program ? null : people.id(author);
  const about = textAt(
    item,
    'label.name',
    'assignee.login',
    'milestone.title',
    'rename.to',
    'source.issue.html_url',
    'commit_id',
  );
  const what = `${author ?? 'Somebody'} ${event.replaceAll('_', ' ')}${about === null ? '' : `: ${about}`}`;
  return {
    ...emptyEntry(span),
    at: time,
    what,
    who: id === null ? [] : [id],
    kind: program ? 'automation' : null,
    links,
  };
}
