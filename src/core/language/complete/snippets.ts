import { SNIPPETS } from '../snippets';
import type { Snippet, SnippetPlace } from '../snippets/snippet';
import type { KeyPlace } from '../place/place';
import { proposal, type Proposal } from './completion';

const ITEM_PLACES: Readonly<Record<string, SnippetPlace>> = {
  timeline: 'entry',
  learnings: 'learnings',
  contributing_factors: 'contributing_factors',
  action_items: 'action_items',
  parking_lot: 'parking_lot',
};

/** The snippets that belong at the cursor, as they are to be written there. */
export function snippetProposals(place: KeyPlace): Proposal[] {
  if (place.flow || place.colon) return [];
  return SNIPPETS.filter((one) => belongs(one, place)).map((one) => {
    const [first, ...others] = one.prefixes;
    return proposal('snippet', first, {
      detail: one.name,
      documentation: one.description,
      filter: [first, ...others].join(' '),
      text: textOf(one, place),
    });
  });
}

function belongs(one: Snippet, { path, present, item }: KeyPlace): boolean {
  const [section, ...below] = path;
  if (one.place === 'anywhere') return !item && (path.length > 0 || present.length > 0);
  if (section === undefined) {
    if (present.length === 0) return one.place === 'file';
    return one.place === 'section' && !present.includes(keyOf(one));
  }
  if (one.place === 'person') return section === 'people' && below.length === 0;
  if (one.place === 'entry-key')
    return section === 'timeline' && below.length === 1 && !item && !present.includes(keyOf(one));
  if (one.place !== ITEM_PLACES[section]) return false;
  return item ? below.length === 1 && present.length === 0 : below.length === 0;
}

function keyOf({ body }: Snippet): string {
  return body[0]?.split(':', 1)[0] ?? '';
}

/** Behind a dash, an item's own dash is left out. */
function textOf({ body }: Snippet, { item, column }: KeyPlace): string {
  const indent = ' '.repeat(item ? column - 2 : column);
  const lines = body.map((line, index) => (index === 0 || line === '' ? line : indent + line));
  return lines.join('\n').slice(item ? 2 : 0);
}
