/** What an incident or a ticket is, where its id stands alone or in a text. */
import type { ActionItem, Review } from '../../format/model';
import type { ScalarNode } from '../../format/node';
import { sourceSpan } from '../../format/words';
import { touches, type Span } from '../../text/span';
import { knownPeople } from '../complete/people';
import { isDistinctive, mentionsIn } from '../navigate/mentions';
import type { NameKind } from '../navigate/names';
import { plain } from './markdown';

/** Lines of Markdown about the incident or the action item with this id; none where it is only an id. */
export function idFacts(review: Review, id: string): string[] {
  const incident = review.incidents.find((one) => one.id?.value.trim() === id);
  const items = review.actionItems.filter(({ ticket }) => ticket.some(({ value }) => value.trim() === id));
  const lines = items.flatMap(itemFacts);
  if (incident !== undefined) {
    const parts = [incident.title?.value, incident.severity?.value].filter((part) => part !== undefined);
    const entries = review.timeline.filter((entry) => entry.incident?.value.trim() === id).length;
    if (entries > 0) parts.push(`${entries} ${entries === 1 ? 'entry' : 'entries'} of the timeline`);
    if (parts.length > 0) lines.unshift(parts.map(plain).join(', '));
  }
  return lines.length === 0 ? [] : [`**${plain(id)}**`, ...lines];
}

function itemFacts({ what, owner, status, due }: ActionItem): string[] {
  if (what === null) return [];
  const about = [
    owner.map(({ value }) => value).join(', '),
    status?.value.replace('_', ' ') ?? 'open',
    due === null ? '' : `due ${due.text}`,
  ].filter((part) => part !== '');
  return [`${plain(what.value)} (${plain(about.join(', '))})`];
}

/** The person, incident or ticket that a text mentions at an offset of the source. */
export function mentionAt(
  review: Review,
  { words }: ScalarNode,
  offset: number,
): { readonly kind: NameKind; readonly name: string; readonly span: Span } | null {
  if (!/[@\d]/.test(words.value)) return null;
  const people = new Set(knownPeople(review).map(({ id }) => id));
  const ids = new Map<string, NameKind>();
  for (const { ticket } of review.actionItems) for (const { value } of ticket) ids.set(value.trim(), 'ticket');
  for (const { id } of review.incidents) if (id !== null) ids.set(id.value.trim(), 'incident');
  for (const id of ids.keys()) if (!isDistinctive(id)) ids.delete(id);
  for (const { kind, name, start, end } of mentionsIn(words.value, people, ids)) {
    const span = sourceSpan(words, start, end);
    if (touches(span, offset)) return { kind, name, span };
  }
  return null;
}
