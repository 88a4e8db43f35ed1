/** Whose an action item of a Markdown review is, where its words say so: `Owner: Ravi`, `(DRI: Ada)`, `**Assignee:** @mo`. */
import type { Span } from './span';

/** What stands before a colon and the name, for regular expressions that ignore case. */
export const OWNER_LABELS = 'owners?|owned by|assignees?|assigned(?: to)?|dris?|responsible';

export interface StatedOwner {
  /** As written behind the colon, marks left out; `TBD` too. */
  readonly names: string;
  /** From the label to the last letter of the names. */
  readonly span: Span;
}

const STATED = new RegExp(
  String.raw`(?<![\p{L}\p{N}_/-])(?:${OWNER_LABELS})[ *_]{0,3}:[\s*_]{0,5}([^)\]\n;,*|]{1,40}?)(?=\s{0,9}(?:[)\]\n;,*|]|\.(?:\s|$)|\s[–—-]\s|$|\s(?:due|by|eta|deadline|priority|ticket)\b|\s[A-Z][A-Z0-9]{1,9}-\d))`,
  'iu',
);

/** The owner that the words of an item state, `TBD` included; null where they state none. Offsets in `text`. */
export function statedOwner(text: string): StatedOwner | null {
  const found = STATED.exec(text);
  const names = found?.[1]?.replace(/[`*_]/g, '').trim() ?? '';
  if (found === null || names === '') return null;
  return { names, span: { start: found.index, end: found.index + found[0].length } };
}
