/** Opsgenie: an alert's logs or notes, or an incident's timeline (`{ "data": [ … ] }`). */
import type { Milestone } from '../../format/model';
import { emptyEntry, type Imported, type ImportedEntry } from '../imported';
import { linksIn } from '../text/links';
import { messageEntry } from '../text/message';
import { trimmed } from '../text/clean';
import { programTime } from '../time/instant';
import { at, listAt, mostHave, readItems, textAt, unique, type ItemReader, type Json } from './json';

export function opsgenieItems(value: Json): readonly Json[] | null {
  const items = listAt(value, 'data') ?? listAt(value, 'data', 'entries') ?? listAt(value) ?? [];
  const dated = mostHave(items, 'createdAt') && mostHave(items, 'owner') && mostHave(items, 'log', 'note');
  return dated || (mostHave(items, 'eventTime') && mostHave(items, 'title', 'description', 'actor')) ? items : null;
}

export function readOpsgenie(value: Json, text: string): Imported | null {
  const items = opsgenieItems(value);
  return items === null ? null : readItems(items, text, entry);
}

const SYSTEM = /^(?:system|opsgenie|alert api|api|-)?$/i;

function entry(item: Json, { span, people }: ItemReader): ImportedEntry | null {
  const time = programTime(at(item, 'createdAt') ?? at(item, 'eventTime'));
  const owner = textAt(item, 'owner', 'actor.name') ?? '';
  const byPerson = !SYSTEM.test(owner) && !/^(?:system|integration|policy)$/i.test(textAt(item, 'actor.type') ?? '');
  const note = textAt(item, 'note');
  if (note !== null) {
    return messageEntry({ at: time, author: byPerson ? owner : null, program: !byPerson, words: note, span }, people);
  }
  const parts = unique([
    textAt(item, 'log'),
    textAt(item, 'title.content', 'title'),
    textAt(item, 'description.content', 'description'),
  ]);
  const what = trimmed(parts.join('\n'));
  if (what === null) return null;
  const id = byPerson ? people.id(owner) : null;
  return {
    ...emptyEntry(span),
    at: time,
    what,
    who: id === null ? [] : [id],
    kind: byPerson ? 'task' : 'automation',
    milestones: milestones(what),
    links: linksIn(what),
  };
}

function milestones(log: string): Milestone[] {
  if (/^(?:alert )?created\b/i.test(log)) return ['detected'];
  return /^(?:alert )?(?:acknowledged|ack(?:ed)?)\b/i.test(log) ? ['acknowledged'] : [];
}
