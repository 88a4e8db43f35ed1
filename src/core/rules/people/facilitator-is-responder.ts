import { namesIn, type EntryDeeds } from '../../format/entry-facts';
import { idOf, plainId } from '../reading/people-named';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, entries }: ReviewSubject): Iterable<Report> {
  const { facilitator, commander } = review;
  if (facilitator === null) return;
  const id = idOf(facilitator);
  const named = [...namesIn(entries.deeds)].some((name) => plainId(name) === id);
  const acting = ({ who, kind }: EntryDeeds): boolean =>
    kind !== 'communication' && who.some((name) => plainId(name) === id);
  const index = named ? entries.deeds.findIndex(acting) : -1;
  const acts = entries.at(index);
  const place =
    acts?.who.find((words) => idOf(words) === id) ??
    (commander !== null && idOf(commander) === id ? commander : undefined);
  if (place === undefined) return;
  yield {
    span: facilitator.span,
    message:
      'The facilitator took part in the response. Somebody who was not there asks more freely, and can speak for nobody.',
    related: [{ span: place.span, message: 'Named here.' }],
  };
}

const rule: ReviewRule = {
  type: 'review',
  id: 'people/facilitator-is-responder',
  severity: 'warning',
  title: 'A facilitator who took part in the response',
  why: 'Whoever acted has a view of what happened. A facilitator from outside has none to defend, and the others speak more openly.',
  instead: 'Ask somebody from another team to facilitate. Where nobody else is there, ignore this with that reason.',
  source:
    'Hand, Post-Incident Reviews, ch. 9 (the facilitator is an objective third party); Etsy, Debriefing Facilitation Guide',
  flag: [
    {
      source:
        'pir: 1\nreview: { facilitator: mo }\ntimeline:\n  - { at: 2026-02-03T14:20, what: Mo restarts the queue., who: mo, kind: task }\n',
      where: 'mo',
    },
    { source: 'pir: 1\ncommander: mo\nreview: { facilitator: mo }\n', where: 'mo' },
  ],
  allow: [
    'pir: 1\nreview: { facilitator: ada }\ntimeline:\n  - { at: 2026-02-03T14:20, what: Mo restarts the queue., who: mo, kind: task }\n',
    'pir: 1\nreview: { facilitator: ada }\ntimeline:\n  - { at: 2026-02-03T14:20, what: Ada tells support., who: ada, kind: communication }\n',
    'pir: 1\nreview: { facilitator: ada, attendees: [ada, mo] }\ncommander: mo\n',
  ],
  check,
};

export default rule;
