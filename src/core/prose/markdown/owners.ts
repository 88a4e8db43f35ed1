/** Whether the words of an action item name its owner: `@mo`, `Owner: Ravi`, "Ravi to raise the limit". */
import { statedOwner } from '../../text/owners';
import type { Span } from '../../text/span';
import { classOf, Tag } from '../tags';

const HANDLE = /(?:^|[\s(])@[a-z][\w-]*/i;
const NOBODY = /^\W{0,9}(?:tb[dac]|none|n\/?a|nobody|unassigned|unknown|team|everyone|all|us|we|\?{1,9})?\W{0,9}$/i;
/** A name in front of an order: "Ravi to add …", "Ada Lind and Mo to …". */
const TOLD =
  /^\s{0,9}(\p{Lu}[\p{L}’'-]{1,30})(?:[ \t](?:and|&)[ \t]\p{Lu}[\p{L}’'-]{1,30}|[ \t]\p{Lu}[\p{L}’'.-]{0,30}){0,2}[ \t]to[ \t](\p{Ll}+)/u;

/** Whether a place for an owner holds none: `TBD`, `–`, `?`. */
export const isNobody = (words: string): boolean => NOBODY.test(words);

/** Null where the words say nothing of an owner; false where they say that there is none. */
export function isOwnedIn(text: string): boolean | null {
  if (HANDLE.test(text) || nameToldToAct(text) !== null) return true;
  const stated = statedOwner(text);
  return stated === null ? null : !isNobody(stated.names);
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

/** Where the owner stands in the words of an item: no person that the analysis names. Also of masked text, in which marks are blanks. */
export function ownerSpan(text: string): Span | null {
  return nameToldToAct(text) ?? statedOwner(text)?.span ?? null;
}

function nameToldToAct(text: string): Span | null {
  const [whole = '', name = '', verb = ''] = TOLD.exec(text) ?? [];
  if ((classOf(name.toLowerCase()) & Tag.Name) === 0 || (classOf(verb) & Tag.Base) === 0) return null;
  return { start: 0, end: whole.length };
}
