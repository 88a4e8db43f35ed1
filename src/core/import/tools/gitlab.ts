/** GitLab: timeline events of an incident (GraphQL), or the notes of an issue (REST). */
import type { Milestone } from '../../format/model';
import { emptyEntry, type Imported, type ImportedEntry } from '../imported';
import { linksIn } from '../text/links';
import { messageEntry } from '../text/message';
import { trimmed } from '../text/clean';
import { programTime } from '../time/instant';
import { at, listAt, mostHave, nodesOf, readItems, textAt, type ItemReader, type Json } from './json';

/** Tags that GitLab ships and that mean one milestone. "End time" is the end of the impact here, of the work there. */
const TAGS: Readonly<Record<string, Milestone>> = {
  'start time': 'started',
  'impact detected': 'detected',
  'response initiated': 'acknowledged',
  'impact mitigated': 'mitigated',
  'cause identified': 'identified',
};

export function gitLabItems(value: Json): readonly Json[] | null {
  const listed = listAt(value) ?? nodesOf(value, ['incidentManagementTimelineEvents', 'notes']) ?? [];
  // Discussions are lists of notes.
  const items = mostHave(listed, 'notes') ? listed.flatMap((one) => listAt(one, 'notes') ?? [one]) : listed;
  if (mostHave(items, 'occurredAt', 'occurred_at') && mostHave(items, 'note', 'noteHtml')) return items;
  const notes = mostHave(items, 'body') && mostHave(items, 'created_at', 'createdAt');
  return notes && mostHave(items, 'noteable_type', 'system') ? items : null;
}

export function readGitLab(value: Json, text: string): Imported | null {
  const items = gitLabItems(value);
  return items === null
    ? null
    : readItems(items, text, (item, reader) =>
        at(item, 'body') === undefined ? event(item, reader) : note(item, reader),
      );
}

function event(item: Json, { span }: ItemReader): ImportedEntry | null {
  const note = trimmed(textAt(item, 'note') ?? (textAt(item, 'noteHtml') ?? '').replace(/<[^>]{0,500}>/g, ''));
  if (note === null) return null;
  const tags = (listAt(item, 'timelineEventTags', 'nodes') ?? listAt(item, 'timelineEventTags') ?? []).flatMap(
    (tag) => textAt(tag, 'name') ?? [],
  );
  const other = tags.filter((tag) => TAGS[tag.toLowerCase()] === undefined);
  return {
    ...emptyEntry(span),
    at: programTime(at(item, 'occurredAt') ?? at(item, 'occurred_at')),
    what: other.length === 0 ? note : `${note} (${other.join(', ')})`,
    milestones: tags.flatMap((tag) => TAGS[tag.toLowerCase()] ?? []),
    links: linksIn(note),
  };
}

function note(item: Json, { span, people }: ItemReader): ImportedEntry | null {
  const author = textAt(item, 'author.name', 'author.username');
  const body = textAt(item, 'body') ?? '';
  const time = programTime(at(item, 'created_at') ?? at(item, 'createdAt'));
  if (at(item, 'system') !== true) return messageEntry({ at: time, author, program: false, words: body, span }, people);
  const what = trimmed(`${author ?? ''} ${body}`);
  const id = author === null ? null : people.id(author);
  return what === null ? null : { ...emptyEntry(span), at: time, what, who: id === null ? [] : [id] };
}
