/** Whether the words of an action item name its owner: `@mo`, `Owner: Ravi`, "Ravi to add …", or in one of the places of `owner-places`. */
import { statedOwner } from '../../text/owners';
import type { Span } from '../../text/span';
import { ownerPlace } from './owner-places';
import { nameToldToAct } from './owners';

const HANDLE = /(?:^|[\s(])@[a-z][\w-]*/i;
const NOBODY = /^\W{0,9}(?:tb[dac]|none|n\/?a|nobody|unassigned|unknown|team|everyone|all|us|we|\?{1,9})?\W{0,9}$/i;

export interface ItemOwner {
  /** Null where a team has it, or perhaps somebody: that is no sign that the other items of the list name one person. */
  readonly owned: boolean | null;
  /** Where a name stands as the owner's; offsets in the text. */
  readonly span: Span | null;
}

/** Whether a place for an owner holds none: `TBD`, `–`, `?`. */
export const isNobody = (words: string): boolean => NOBODY.test(words);

/** Null where the words say nothing of an owner. `declared`: words of the names that the review lists, in small letters. */
export function ownerOf(text: string, declared: ReadonlySet<string>): ItemOwner | null {
  const told = nameToldToAct(text);
  if (told !== null) return { owned: true, span: told };
  const stated = statedOwner(text);
  if (HANDLE.test(text)) return { owned: true, span: stated?.span ?? null };
  if (stated !== null) return { owned: !isNobody(stated.names), span: stated.span };
  const place = ownerPlace(text, declared);
  return place === null ? null : { owned: place.who === 'person' ? true : null, span: place.span };
}

/** Whether a line below an item only says whose it is, and whose: null where it is more than that. */
export function ownerAlone(text: string): boolean | null {
  const stated = statedOwner(text);
  if (stated === null || !ownerLabelled(text) || /[\p{L}\p{N}]/u.test(text.slice(stated.span.end))) return null;
  return !isNobody(stated.names);
}

/** Whether a line begins with the owner, as a label may that opens a section elsewhere. */
export function ownerLabelled(text: string): boolean {
  const stated = statedOwner(text);
  return stated !== null && !/[\p{L}\p{N}]/u.test(text.slice(0, stated.span.start));
}
