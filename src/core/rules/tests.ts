/** Tests that several rules share: conditions on a match that say more than its words. */
import { asked, negated, reported, subjectOf, supposed } from '../prose/clause';
import type { Match } from '../prose/match';
import { isOf } from '../prose/match';
import { ordersIn } from '../prose/order';
import type { PeopleClass } from '../prose/pattern';
import type { PersonKind } from '../prose/people';
import { Tag } from '../prose/tags';

export { asked, negated, reported, supposed };

/** The match, widened to its subject, when that is people of this class. */
export function subjectIs(which: PeopleClass, ...without: readonly PersonKind[]): (match: Match) => Match | null {
  return (match) => {
    const subject = subjectOf(match.sentence, match.from);
    if (subject.type !== 'person' || !isOf(subject.phrase, which) || without.includes(subject.phrase.kind)) return null;
    return { ...match, from: Math.min(subject.phrase.from, match.from), words: match.words ?? match.from };
  };
}

/** Like `named`, without those of whom nobody is meant: "someone", "nobody"; but with "the person on duty". */
export function somebodyMeant(match: Match): Match | null {
  const subject = subjectOf(match.sentence, match.from);
  if (subject.type !== 'person' || !isOf(subject.phrase, 'named')) return null;
  const { kind, head, from } = subject.phrase;
  if (kind === 'someone' && match.sentence.word(head) !== 'person') return null;
  return { ...match, from: Math.min(from, match.from), words: match.words ?? match.from };
}

/** Who acts, or null when it is no person. */
export function actor(match: Match): PersonKind | null {
  const inside = match.sentence.people.find(({ from, to }) => from >= match.from && to <= match.to);
  if (inside !== undefined && inside.from === match.from) return inside.kind;
  const subject = subjectOf(match.sentence, match.from);
  return subject.type === 'person' ? subject.phrase.kind : null;
}

const INTRUSION =
  /^(?:attackers?|adversar(?:y|ies)|intruders?|hackers?|malicious|exploit\w*|abus\w*|unauthori[sz]ed|leak\w*|exposed?|exposure|vulnerab\w*|credentials?|steal|stolen|phish\w*)$/;

/** The sentence is about what an intruder had the power to do: a statement of exposure. The words found say nothing of it. */
export function exposure({ sentence, from, to }: Match): boolean {
  return sentence.tokens.some(({ word }, at) => (at < from || at >= to) && INTRUSION.test(word));
}

/** An open condition about those outside: "if you had a session open …", but not "if they had not called". */
export function openCondition({ sentence, from }: Match): boolean {
  return sentence.people.some(({ kind, from: at, to }) => {
    if ((kind !== 'outsider' && kind !== 'you') || at === from) return false;
    if (!/^(?:if|when|unless)$/.test(sentence.word(at - 1))) return false;
    const verb = sentence.word(to + 1) === 'not' ? to + 2 : to + 1;
    return !(sentence.word(to) === 'had' && sentence.is(verb, Tag.Participle));
  });
}

/** The sentence gives an order or names a duty, or stands where items are asked for. */
export function ordered({ sentence }: Match): boolean {
  return sentence.passage.section === 'action_items' || ordersIn(sentence).length > 0;
}

/** A word of the sentence, anywhere. */
export function sentenceHas(words: RegExp): (match: Match) => boolean {
  return ({ sentence }) => sentence.tokens.some(({ word }) => words.test(word));
}

/** A word within so many tokens before the match. */
export function before(words: RegExp, longest = 4): (match: Match) => boolean {
  return ({ sentence, from }) => {
    for (let i = from - 1; i >= 0 && from - i <= longest; i--) if (words.test(sentence.word(i))) return true;
    return false;
  };
}

/** A word within so many tokens after the match. */
export function after(words: RegExp, longest = 1): (match: Match) => boolean {
  return ({ sentence, to }) => {
    for (let i = to; i < sentence.tokens.length && i - to < longest; i++) if (words.test(sentence.word(i))) return true;
    return false;
  };
}

/** The word right before the match. */
export function rightBefore(words: RegExp): (match: Match) => boolean {
  return before(words, 1);
}

/** Denied, in the words themselves or before them. */
export function denied(match: Match): boolean {
  return negated(match, true);
}

/** Denied by what stands before: where the words themselves hold a "not" or "without". */
export function deniedBefore(match: Match): boolean {
  return negated(match);
}

/** What may happen or is to be made harder, not what happened: "to avoid accidental …", "could accidentally …". */
export function forestalled(match: Match): boolean {
  // "to accidentally delete" is an infinitive; "due to an accidental …" is not.
  if (rightBefore(/^to$/)(match) && !before(/^(?:due|led|leads|thanks|owing)$/, 2)(match)) return true;
  return before(
    /^(?:prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|against|guard(?:s|ed)?|protect(?:s|ed|ing)?|stop(?:s|ped)?|harder|risks?|reduc(?:e|es|ed|ing)|minimi[sz](?:e|es|ing)|eliminat(?:e|es|ing)|less|fewer|if|should|can|could|may|might|would|will|must|never|chances?|likelihood|impossible|without)$/,
    6,
  )(match);
}

/** A finite clause in the past: not an order, a plan or a question. */
export function inPast({ sentence, from, to }: Match): boolean {
  for (let i = from; i < to; i++) if (sentence.is(i, Tag.Past | Tag.Participle)) return true;
  return false;
}
