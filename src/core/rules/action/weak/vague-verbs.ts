/** Which verbs of orders have no end, and what around them makes them so. */
import { verbForms } from '../../../prose/lexicon/verbs';
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';
import { knobAhead } from './degrees';
import { GAINED } from './gains';
import { LOOKS } from './looks';
import { MANNERS } from './manners';
import type { Reader } from './reader';
import { TALKS } from './talks';
import { BETTER, LOOK, MORE, SURE } from './verb-classes';

/** By verb, the readers that are asked in turn. */
const READERS = new Map<string, readonly Reader[]>();
for (const [base, reader] of [...LOOKS, ...TALKS, ...GAINED, ...MANNERS])
  for (const form of [base, verbForms(base).gerund]) READERS.set(form, [...(READERS.get(form) ?? []), reader]);

/** The end of the vague verb at `at`, or null when the verb is a plain one. */
export function vagueEnd(s: Sentence, at: number): number | null {
  const word = s.word(at);
  if (NAMED_THING.test(word) && namesThing(s, at)) return null;
  // "coordinate 9 to 10 on Monday": a date.
  if (LOOK.has(word) || BETTER.has(word) || SURE.has(word)) return s.is(at + 1, Tag.Number) ? null : at + 1;
  if (MORE.has(word)) return knobAhead(s, at) ? null : at + 1 + Number(s.word(at + 1) === 'up');
  for (const reader of READERS.get(word) ?? []) {
    const end = reader(s, at, vagueEnd);
    if (end !== null) return end;
  }
  // "Establish and enforce stricter rules"
  const second = s.word(at + 2);
  return s.word(at + 1) === 'and' &&
    s.is(at + 2, Tag.Base) &&
    !LOOK.has(second) &&
    !/^(?:review|check|test|verify|validate)$/.test(second)
    ? vagueEnd(s, at + 2)
    : null;
}

const NAMED_THING = /^(?:prepar|coordinat|prioriti[sz])(?:e|ing)$/;

/** "Prepare a template for …", "Coordinate a window with …", "Prioritise ticket PLAT-8": one thing that is there, or done, afterwards. */
function namesThing(s: Sentence, at: number): boolean {
  if (s.word(at).startsWith('prio')) return s.says(at + 1, /^(?:ticket|issue|pr)$/) || s.is(at + 1, Tag.Identifier);
  return (
    s.says(at + 1, /^(?:an?|one)$/) &&
    !s.tokens
      .slice(at + 2, at + 5)
      .some(({ word }) => /^(?:better|plan|strategy|approach|response|team|meeting)$/.test(word))
  );
}
