/** Names inside texts: `@ida`, and ids of incidents and tickets that are like no word, such as `OPS-311` or `#4711`. */
import type { NameKind } from './names';

export interface Mention {
  readonly kind: NameKind;
  readonly name: string;
  /** Offsets in the text, the `@` left out. */
  readonly start: number;
  readonly end: number;
}

/** Not inside an address, a path or a longer word. */
const TOKEN =
  /(?<![\p{L}\p{N}_@/.#:=&?-])(@?)([\p{L}\p{N}_#](?:[\p{L}\p{N}_.#-]*[\p{L}\p{N}_])?)(?![\p{L}\p{N}_@/#-]|:\/\/)/gu;
const WHOLE = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?$/u;
const WHOLE_ID = /^[\p{L}\p{N}_#](?:[\p{L}\p{N}_.#-]*[\p{L}\p{N}_])?$/u;

/** Mentions of known people (by `@`) and of known ids, in the order of the text. */
export function mentionsIn(
  text: string,
  people: ReadonlySet<string>,
  ids: ReadonlyMap<string, NameKind>,
): readonly Mention[] {
  const found: Mention[] = [];
  if (!text.includes('@') && (ids.size === 0 || !/\d/.test(text))) return found;
  for (const { index, 1: at = '', 2: name = '' } of text.matchAll(TOKEN)) {
    const kind = at === '@' ? (people.has(name) ? 'person' : undefined) : ids.get(name);
    if (kind !== undefined) found.push({ kind, name, start: index + at.length, end: index + at.length + name.length });
  }
  return found;
}

/** Whether a person's id can be mentioned as `@id`. */
export function canBeMentioned(id: string): boolean {
  return WHOLE.test(id);
}

/** Whether an id in a text can be nothing else: it holds a digit, a letter or a number sign, and no blank. */
export function isDistinctive(id: string): boolean {
  return id.length >= 3 && WHOLE_ID.test(id) && /\d/.test(id) && /[\p{L}#]/u.test(id);
}
