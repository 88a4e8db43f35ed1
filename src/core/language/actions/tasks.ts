import { Tag } from '../../prose/tags';
import { tokens, type Token } from '../../prose/tokens';
import { withoutEnd } from '../../text/ends';

/** What may stand between two tasks: a semicolon, the end of a sentence, or "and" before an order with an object of its own. */
const JOINT = /(?:(?<!\s)\s+)?(?:;\s+|,\s+(?:and\s+)?)|\.\s+(?=\p{Lu})|(?<!\s)\s+and\s+/gu;

/** The tasks that the words of one action item hold, each as a sentence of its own; one where they are one. */
export function tasksIn(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: joint } of text.matchAll(JOINT)) {
    const next = index + joint.length;
    const before = tokens(text, start, index);
    const behind = tokens(text, next, text.length);
    if (before.length < 2 || !isOrder(before) || !isOrder(behind)) continue;
    parts.push(text.slice(start, index));
    start = next;
  }
  if (parts.length === 0) return [text];
  const end = /\.\s*$/.test(text) ? '.' : '';
  return [...parts, text.slice(start)].map((part, index) => {
    const words = withoutEnd(part.trim(), /[.;,]/);
    return `${index === 0 ? words.charAt(0) : words.charAt(0).toUpperCase()}${words.slice(1)}${end}`;
  });
}

/** A verb as an order has it, and something that it is to be done to. */
function isOrder([verb, object]: readonly Token[]): boolean {
  if (verb === undefined || object === undefined) return false;
  const other = Tag.Preposition | Tag.Pronoun | Tag.Auxiliary;
  if ((verb.tags & Tag.Base) === 0 || (verb.tags & other) !== 0) return false;
  return (object.tags & (Tag.Sign | Tag.Preposition | Tag.Conjunction | Tag.Auxiliary)) === 0;
}
