/**
 * PagerDuty: log entries of an incident (`GET /incidents/{id}/log_entries`; the newest comes first there), its notes, and the events of
 * webhooks (V3).
 */
import { emptyEntry, type Imported, type ImportedEntry } from '../imported';
import { linksIn } from '../text/links';
import { messageEntry } from '../text/message';
import { trimmed } from '../text/clean';
import { programTime } from '../time/instant';
import { at, listAt, mostHave, part, readItems, textAt, unique, type ItemReader, type Json } from './json';

export function pagerDutyEntries(value: Json): readonly Json[] | null {
  const listed = listAt(value, 'log_entries');
  if (listed !== null) return listed;
  const notes = listAt(value, 'notes') ?? [];
  if (mostHave(notes, 'content') && mostHave(notes, 'created_at') && mostHave(notes, 'user'))
    return notes.map(noteEntry);
  const items = listAt(value) ?? (at(value, 'event') === undefined ? [] : [value]);
  const events = items.map((item) => at(item, 'event'));
  if (mostHave(events, 'event_type') && mostHave(events, 'occurred_at')) return items.map(webhookEntry);
  const typed = items.filter((item) => /_log_entry(?:_reference)?$/.test(textAt(item, 'type') ?? ''));
  return typed.length * 2 > items.length && mostHave(items, 'created_at') ? items : null;
}

/** A note, as a log entry would say it. */
function noteEntry(note: Json): Json {
  return {
    type: 'annotate_log_entry',
    created_at: at(note, 'created_at'),
    agent: { type: 'user', summary: textAt(note, 'user.summary') },
    channel: { content: at(note, 'content') },
  };
}

/** An event of a webhook, as a log entry would say it: `incident.acknowledged` is an `acknowledge_log_entry`. */
function webhookEntry(item: Json): Json {
  const event = at(item, 'event');
  const data = at(event, 'data');
  const [resource = '', happened = ''] = (textAt(event, 'event_type') ?? '').split('.');
  if (resource !== 'incident') return item;
  const type = { triggered: 'trigger', acknowledged: 'acknowledge', annotated: 'annotate' }[happened] ?? happened;
  const agent = at(event, 'agent');
  const by = textAt(agent, 'summary');
  const words = `${happened.charAt(0).toUpperCase()}${happened.slice(1).replaceAll('_', ' ')}`;
  return {
    type: `${type}_log_entry`,
    created_at: at(event, 'occurred_at'),
    agent,
    summary: by === null ? `${words}.` : `${words} by ${by}.`,
    service: at(data, 'service'),
    channel: { subject: textAt(data, 'title'), content: textAt(data, 'content') },
    incident:
      type === 'annotate'
        ? at(data, 'incident')
        : { id: at(data, 'id'), summary: at(data, 'title'), html_url: at(data, 'html_url') },
  };
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
    return messageEntry({ at: time, author: agent, program: !byUser && agent !== null, words, span }, people);
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
      ? `${summary?.replace(/\.$/, '') ?? 'Triggered'}: ${subject}`
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
