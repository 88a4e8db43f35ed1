/** Statuspage: incidents with their updates (`incidents.json`, `GET /pages/{id}/incidents`), or the updates alone. */
import { emptyEntry, type Imported, type ImportedEntry } from '../imported';
import { statusWords } from '../text/status-words';
import { linksIn } from '../text/links';
import { trimmed } from '../text/clean';
import { programTime } from '../time/instant';
import { at, listAt, mostHave, part, readItems, textAt, unique, type ItemReader, type Json } from './json';

/** The incidents; a list of bare updates counts as one incident without a name. */
export function statuspageIncidents(value: Json): readonly Json[] | null {
  const list = listAt(value, 'incidents') ??
    listAt(value, 'scheduled_maintenances') ??
    listAt(value) ?? [at(value, 'incident') ?? value];
  if (mostHave(list, 'incident_updates')) return list.filter((item) => listAt(item, 'incident_updates') !== null);
  const updates = listAt(value, 'incident_updates') ?? list;
  return mostHave(updates, 'display_at', 'created_at') && mostHave(updates, 'status') && mostHave(updates, 'body')
    ? [{ incident_updates: updates }]
    : null;
}

export function readStatuspage(value: Json, text: string): Imported | null {
  const incidents = statuspageIncidents(value);
  if (incidents === null) return null;
  const names = unique(incidents.map((incident) => textAt(incident, 'name')));
  const updates = incidents.flatMap((incident) =>
    (listAt(incident, 'incident_updates') ?? []).map((update) => ({
      update,
      name: names.length > 1 ? textAt(incident, 'name') : null,
    })),
  );
  const review = {
    ...part('title', names.length === 1 ? names[0] : null),
    ...part(
      'services',
      unique(incidents.flatMap((incident) => (listAt(incident, 'components') ?? []).map((one) => textAt(one, 'name')))),
    ),
    ...part('links', unique(incidents.map((incident) => textAt(incident, 'shortlink')))),
  };
  return readItems(updates, text, (item, reader) => entry(at(item, 'update'), textAt(item, 'name'), reader), review);
}

function entry(update: Json, name: string | null, { span }: ItemReader): ImportedEntry | null {
  const status = textAt(update, 'status');
  const body = trimmed(
    (textAt(update, 'body') ?? '')
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/<\/?(?:p|b|strong|em|i|a)\b[^>]{0,300}>/gi, ''),
  );
  if (status === null && body === null) return null;
  const components = (listAt(update, 'affected_components') ?? []).flatMap((one) => {
    const [component, before, after] = [textAt(one, 'name'), textAt(one, 'old_status'), textAt(one, 'new_status')];
    return component === null || before === after || after === null
      ? []
      : [`${component} ${after.replaceAll('_', ' ')}`];
  });
  const says = [(status ?? 'an update').replaceAll('_', ' '), ...components].join('; ');
  return {
    ...emptyEntry(span),
    at: programTime(at(update, 'display_at') ?? at(update, 'created_at')),
    what: statusWords(says, name, body),
    kind: 'communication',
    quote: body,
    links: linksIn(body ?? ''),
  };
}
