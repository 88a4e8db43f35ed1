/** A person's part in the incident. */
import type { Review } from '../../format/model';
import { CUSTOMERS, knownPeople } from '../complete/people';
import { plain } from './markdown';

const idOf = (text: string): string => text.trim().replace(/^@/, '');

/** Lines of Markdown about the person whom an id names. */
export function personFacts(review: Review, text: string): string[] {
  const id = idOf(text);
  const entries = review.timeline.filter(({ who }) => who.some(({ value }) => idOf(value) === id));
  const lines = [headOf(review, id)];
  const duties = [
    review.commander !== null && idOf(review.commander.value) === id ? 'led the response' : '',
    review.facilitator !== null && idOf(review.facilitator.value) === id ? 'facilitates the review' : '',
  ].filter((duty) => duty !== '');
  if (duties.length > 0) lines.push(sentence(duties.join(' and ')));
  if (entries.length > 0) {
    const [first, last] = [entries[0]?.at?.text, entries.at(-1)?.at?.text];
    const span =
      first === undefined ? '' : last === undefined || first === last ? `, at ${first}` : `, from ${first} to ${last}`;
    lines.push(`In ${count(entries.length, 'entry', 'entries')} of the timeline${plain(span)}.`);
  }
  const items = review.actionItems.filter(({ owner }) => owner.some(({ value }) => idOf(value) === id));
  if (items.length > 0) {
    const open = items.filter(({ status }) => status?.value !== 'done' && status?.value !== 'dropped').length;
    lines.push(`Owns ${count(items.length, 'action item', 'action items')}, ${open} open.`);
  }
  return lines;
}

function headOf(review: Review, id: string): string {
  if (id === CUSTOMERS) return '**customers**: everybody outside';
  const person = knownPeople(review).find((one) => one.id === id);
  const parts = [person?.role, person?.team].filter((part) => part != null).map((part) => plain(part));
  return `**${plain(person?.name ?? id)}**${parts.length === 0 ? '' : `, ${parts.join(', ')}`}`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function count(many: number, one: string, several: string): string {
  return `${many} ${many === 1 ? one : several}`;
}
