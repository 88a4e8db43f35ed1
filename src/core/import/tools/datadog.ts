/** Datadog: events (API v1 and v2), or the timeline of an incident. */
import { emptyEntry, type Imported, type ImportedEntry } from '../imported';
import { linksIn } from '../text/links';
import { messageEntry } from '../text/message';
import { trimmed } from '../text/clean';
import { programTime } from '../time/instant';
import { at, listAt, mostHave, readItems, textAt, unique, type ItemReader, type Json } from './json';

export function datadogItems(value: Json): readonly Json[] | null {
  const single = at(value, 'event');
  const events = listAt(value, 'events') ?? listAt(value) ?? (single === undefined ? [] : [single]);
  if (mostHave(events, 'date_happened') && mostHave(events, 'title', 'text')) return events;
  const data = listAt(value, 'data') ?? [];
  const attributes = data.map((item) => at(item, 'attributes'));
  const known =
    mostHave(attributes, 'timestamp', 'display_timestamp', 'created') &&
    mostHave(attributes, 'message', 'cell_type', 'content');
  return known ? data : null;
}

export function readDatadog(value: Json, text: string): Imported | null {
  const items = datadogItems(value);
  if (items === null) return null;
  const users = new Map<string, string>();
  for (const one of listAt(value, 'included') ?? []) {
    const id = textAt(one, 'id');
    const name = textAt(one, 'attributes.name', 'attributes.handle');
    if (id !== null && name !== null) users.set(id, name);
  }
  return readItems(items, text, (item, reader) =>
    at(item, 'attributes', 'content') === undefined ? event(item, reader) : cell(item, users, reader),
  );
}

function event(item: Json, { span }: ItemReader): ImportedEntry | null {
  const inner = at(item, 'attributes') ?? item;
  const title = textAt(inner, 'title', 'attributes.title', 'attributes.evt.name');
  const body = plain(textAt(inner, 'text', 'message') ?? '');
  const host = textAt(inner, 'host', 'attributes.hostname');
  const [first = '', ...more] = (body ?? '').split('\n');
  const what = trimmed(title === null ? first : (plain(title) ?? ''));
  if (what === null) return null;
  const output = unique([
    trimmed(title === null ? more.join('\n') : (body ?? '')),
    host === null ? null : `host: ${host}`,
  ]).filter((one) => one !== what);
  const link = textAt(inner, 'url');
  return {
    ...emptyEntry(span),
    at: programTime(at(inner, 'date_happened') ?? at(inner, 'timestamp')),
    what,
    kind: 'automation',
    output: output.length === 0 ? null : output.join('\n'),
    links: unique([...(link?.startsWith('http') === true ? [link] : []), ...linksIn(body ?? '')]),
  };
}

/** What somebody wrote into the timeline of an incident. */
function cell(item: Json, users: ReadonlyMap<string, string>, { span, people }: ItemReader): ImportedEntry | null {
  const time = programTime(
    at(item, 'attributes', 'display_timestamp') ??
      at(item, 'attributes', 'timestamp') ??
      at(item, 'attributes', 'created'),
  );
  const by = textAt(item, 'relationships.created_by_user.data.id', 'relationships.user.data.id');
  const author = by === null ? null : (users.get(by) ?? null);
  const words = textAt(item, 'attributes.content.content', 'attributes.content.message', 'attributes.content') ?? '';
  return messageEntry({ at: time, author, program: false, words, span }, people);
}

/** Datadog marks Markdown with lines of `%%%`. */
function plain(text: string): string | null {
  return trimmed(text.replace(/^\s{0,100}%%%\s*$/gm, '').replace(/^%%%\s*|(?:(?<!\s)\s+)?%%%$/g, ''));
}
