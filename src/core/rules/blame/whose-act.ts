/** Whose act the words of a slip tell: of people, of nobody named, or of a thing. */
import { subjectOf } from '../../prose/clause';
import type { Match } from '../../prose/match';
import type { PersonKind } from '../../prose/people';
import { Tag } from '../../prose/tags';
import { subjectIs } from '../tests';

/** An act of people: an active verb with people, or a passive without an agent that is a thing. */
export function humanAct(match: Match): Match | null {
  const { sentence, from, to } = match;
  const passive =
    [from - 1, from - 2, from - 3].some((i) => sentence.is(i, Tag.Auxiliary)) ||
    sentence.is(from + 1, Tag.Auxiliary) ||
    afterPassive(match);
  for (let i = to; i < to + 6; i++) {
    if (sentence.word(i) === 'by' && !sentence.is(i + 1, Tag.Gerund)) {
      const agent = sentence.people.some((phrase) => phrase.from === i + 1 && phrase.kind !== 'outsider');
      if (!agent && !/^(?:mistake|accident|hand|error)$/.test(sentence.word(i + 1))) return null;
    }
  }
  // "was mistakenly marked as correct": as often what a program takes something for.
  if (passive) return [to, to + 1].some((i) => sentence.word(i) === 'as') && agent(match) === null ? null : match;
  const subject = subjectOf(sentence, from);
  if (subject.type === 'person')
    return subject.phrase.kind === 'outsider' || subject.phrase.kind === 'you' ? null : match;
  return subject.type === 'none' ? match : null;
}

/** "was closed and accidentally opened again": the helping verb stands before the first of the two. */
function afterPassive({ sentence, from }: Match): boolean {
  if (!/^(?:and|then)$/.test(sentence.word(from - 1))) return false;
  for (let i = from - 2; i > 0 && from - i < 16; i--) {
    if (sentence.word(i) === ';') return false;
    if (sentence.is(i, Tag.Participle) && [i - 1, i - 2].some((at) => /^(?:was|were|been)$/.test(sentence.word(at))))
      return true;
  }
  return false;
}

/** "… by an administrator", behind the match. */
export function agent({ sentence, to }: Match): PersonKind | null {
  return (
    sentence.people.find(({ from }) => from >= to && from < to + 6 && sentence.word(from - 1) === 'by')?.kind ?? null
  );
}

/** "… by one of our engineers". */
export function byPeople(match: Match): Match | null {
  const phrase = match.sentence.people.find(({ from }) => from === match.to);
  return phrase === undefined || phrase.kind === 'outsider' ? null : { ...match, to: phrase.to };
}

/** "we thought it was rotated, thus accidentally enabling …": what followed from what people did. */
export function byTheWay(match: Match): Match | null {
  const { sentence, from } = match;
  if (!/^(?:,|thus|thereby|and)$/.test(sentence.word(from - 1))) return null;
  const acts = sentence.people.some(
    ({ kind, possessive, from: at, to }) =>
      to < from && !possessive && kind !== 'outsider' && kind !== 'you' && !sentence.is(at - 1, Tag.Preposition),
  );
  return acts ? match : null;
}

/** Verbs of mistaken people: with people as the subject, or with none. */
export function subjectless(match: Match): Match | null {
  const { sentence, from, to } = match;
  if (/(?:assumptions?|assessment|belief|conclusions?)$/.test(sentence.word(to - 1))) return ownBelief(match);
  const named = subjectIs('person')(match);
  if (named !== null) return named;
  return subjectOf(sentence, from).type === 'none' && !sentence.is(from, Tag.Base) ? match : null;
}

/** "made an incorrect assumption", "our wrong assumption": of people, not of code. */
function ownBelief(match: Match): Match | null {
  const people = match.sentence.people.some(({ kind }) => kind !== 'outsider');
  const made = [1, 2, 3].some((back) =>
    /^(?:ma[dk]e|making|had|our|my|his|her|their|under|on)$/.test(match.sentence.word(match.from - back)),
  );
  return people && made ? match : null;
}
