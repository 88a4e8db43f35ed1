/** Where the words of an action item, as sentences are read, name its owner: `Owner: Ravi`, "Ravi to raise the limit". */
import { statedOwner } from '../../text/owners';
import type { Span } from '../../text/span';
import { classOf, Tag } from '../tags';

/** A name in front of an order: "Ravi to add …", "Ada Lind and Mo to …". */
const TOLD =
  /^\s{0,9}(\p{Lu}[\p{L}’'-]{1,30})(?:[ \t](?:and|&)[ \t]\p{Lu}[\p{L}’'-]{1,30}|[ \t]\p{Lu}[\p{L}’'.-]{0,30}){0,2}[ \t]to[ \t](\p{Ll}+)/u;

/** Where the owner stands in the words of an item: no person that the analysis names. Also of masked text, in which marks are blanks. */
export function ownerSpan(text: string): Span | null {
  return nameToldToAct(text) ?? statedOwner(text)?.span ?? null;
}

export function nameToldToAct(text: string): Span | null {
  const [whole = '', name = '', verb = ''] = TOLD.exec(text) ?? [];
  if ((classOf(name.toLowerCase()) & Tag.Name) === 0 || (classOf(verb) & Tag.Base) === 0) return null;
  return { start: 0, end: whole.length };
}
