/** PagerDuty: log entries of an incident (`GET /incidents/{id}/log_entries`). The newest comes first there. */
import { emptyEntry, type Imported, type ImportedEntry } from '../imported';
import { linksIn } from '../text/links';
import { messageEntry } from '../text/message';
import { trimmed } from '../text/clean';
import { programTime } from '../time/instant';
import { at, listAt, mostHave, part, readItems, textAt, unique, type ItemReader, type Json } from './json';

export function pagerDutyEntries(value: Json): readonly Json[] | null {
  const listed = listAt(value, 'log_entries');
  if (listed !== null) return listed;
  const items = listAt(value) ?? [];
  const typed = items.filter((item) => /_log_entry(?:_reference)?$/.test(textAt(item, 'type') ?? ''));
  return typed.length * 2 > items.length && mostHave(items, 'created_at') ? items : null;
}

export function readPagerDuty(value: Json, text: string): Imported | null {
  const items = pagerDutyEntries(value);
  if (items === null) return null;
  const incidents = unique(items.map((item) => textAt(item, 'incident.id')));
  const titles = unique(items.map((item) => textAt(item, 'incident.summary', 'incident.title')));
  const review = {
    ...part('title', titles.length === 1 ? titles[0]?.replace(/^\[#\d+\]\s*/, '') : null),
    ...part('incidents', incidents),
    ...part('services', unique(items.map((item) => textAt(item, 'service.summary')))),
    ...part('links', unique(items.map((item) => textAt(item, 'incident.html_url')))),
  };
  // Of several incidents nobody can tell whose signal the first was.
  const single = incidents.length < 2;
  return readItems(items, text, (item, reader) => entry(item, single, reader), review);
}

function entry(item: Json, single: boolean, reader: ItemReader): ImportedEntry | null {
  const { span, people } = reader;
  const time = programTime(at(item, 'created_at'));
  const type = (textAt(item, 'type') ?? '').replace(/_log_entry(?:_reference)?$/, '');
  const summary = trimmed(textAt(item, 'summary') ?? '');
  const byUser = /^user/.test(textAt(item, 'agent.type') ?? '');
  const agent = textAt(item, 'agent.summary');
  if (type === 'annotate') {
    const words = textAt(item, 'channel.content', 'note.content', 'channel.summary', 'note', 'summary') ?? '';
    return messageEntry(
      { at: time, author: agent, program: !byUser && agent !== null, words, where: 'in a note', span },
      people,
    );
  }
  const subject = textAt(
    item,
    'channel.subject',
    'channel.description',
    'channel.summary',
    'event_details.description',
    'incident.summary',
  );
  const what = trimmed(
    type === 'trigger' && subject !== null && subject !== summary
      ? `${summary ?? 'Triggered'}: ${subject}`
      : (summary ?? subject ?? ''),
  );
  if (what === null) return null;
  const person = type === 'notify' ? textAt(item, 'user.summary') : byUser ? agent : null;
  const id = person === null ? null : people.id(person);
  const milestone =
    type === 'trigger' ? ('detected' as const) : type === 'acknowledge' ? ('acknowledged' as const) : null;
  return {
    ...emptyEntry(span),
    at: time,
    what,
    who: id === null ? [] : [id],
    kind: byUser && type !== 'notify' ? 'task' : 'automation',
    milestones: milestone === null || !single ? [] : [milestone],
    links: linksIn(
      [what, ...(listAt(item, 'contexts') ?? []).map((one) => textAt(one, 'href', 'src') ?? '')].join(' '),
    ),
  };
}
