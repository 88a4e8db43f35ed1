/** What tells an account of an act from an explanation by it: tests for the weaker phrases of blame, which an account uses too. */
import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { Phrase } from '../rule';

/** Messages that several files of phrases share. */
export const RATED =
  '“{words}” rates how people went about it, which the outcome has made easy. Write what was done, in which order, and what was to be seen from there.';
export const BELIEVED =
  '“{words}” explains by what people believed, which only the outcome shows to be untrue. Write what was to be seen that made it look true.';

/** The trouble, what led to it, or a verdict on it. */
const TROUBLE =
  /^(?:because|caus(?:e[ds]?|ing)|led|lead(?:s|ing)?|result(?:s|ed|ing)?|thus|thereby|hence|consequen\w+|bro?ken?|breaks?|outages?|incidents?|downtime|fail(?:s|ed|ing|ures?)?|los[est]+|losing|down|unavailable|errors?|delay\w*|prolong\w*|late|longer|worse|miss(?:es|ed|ing)?|wrong\w*|problems?|issues?|impact\w*|affect\w*|crash\w*|expos\w+|leak\w*|unfortunately|mistakes?|culprit|sorry|apolog\w+|trigger\w*|bugs?|meant|should|ought|despite|although|though|even|instead|without|never|not|too|hours|days|weeks|months|years|damag\w+|corrupt\w*|delet\w+|wip(?:e|ed|ing))$/;

/** The trouble stands in the sentence beside the words found, or causes are told here. */
export function troubled({ sentence, from, to }: Match): boolean {
  return (
    sentence.passage.section === 'contributing_factors' ||
    sentence.passage.section === 'learnings' ||
    sentence.tokens.some(({ word }, at) => (at < from || at >= to) && TROUBLE.test(word))
  );
}

/** An act left out as what was wrong: with the trouble, or behind what was done first ("…, and did not check it"). */
export function atFault(match: Match): boolean {
  const { sentence, from, words = from } = match;
  return (
    troubled(match) ||
    sentence.tokens.slice(from, match.to).some(({ word }) => word === 'but') ||
    [1, 2].some((back) => /^(?:but|yet|nor)$/.test(sentence.word(words - back))) ||
    (sentence.word(words - 1) === 'and' && sentence.word(words - 2) === ',')
  );
}

/** "and it helped", "which held", "which the page also showed": it did good, or was to be seen so. */
const GOOD = /^(?:worked|helped|held|sufficed|fine|saved|spared|enough|right|show(?:s|ed|n)|said|says)$/;

/** The sentence itself gives the reason for the act, or says what good it did or that it was meant so. */
export function accounted({ sentence, from, to }: Match): boolean {
  const word = (at: number): string => sentence.word(at);
  // "Since it went to another channel, we missed it."
  if (/^(?:because|since)$/.test(word(sentence.lead)))
    for (let i = sentence.lead + 3; i < from; i++) if (word(i) === ',') return true;
  // "It came so often that we stopped reading it": the reason stands before.
  for (let i = Math.max(sentence.lead, from - 6); i < from; i++)
    if (word(i) === 'so' && i + 1 < from && [from - 1, from - 2].some((at) => at > i + 1 && word(at) === 'that'))
      return true;
  for (let i = to; i < sentence.tokens.length; i++) {
    // "Because we did not know it, and because …": two reasons of another thing.
    if (word(i) === 'because' && word(i + 1) !== 'of' && !/^(?:and|or|also)$/.test(word(i - 1))) return true;
    if (
      (/^(?:as|since)$/.test(word(i)) && word(i - 1) === ',' && opens(sentence, i + 1)) ||
      (word(i) === 'since' && /^(?:it|they|the|there|its|no|nobody|this)$/.test(word(i + 1)) && opens(sentence, i + 1))
    )
      return true;
    // "muted the alert for the planned move"
    if (word(i) === 'for' && [1, 2].some((on) => /^(?:planned|scheduled|maintenance)$/.test(word(i + on)))) return true;
    if (/^(?:purpose|planned|agreed)$/.test(word(i)) && /^(?:on|as)$/.test(word(i - 1))) return true;
    // "which no plan covers", "which nothing shows"
    if (word(i) === 'which' && /^(?:no|nothing)$/.test(word(i + 1))) return true;
    if (negatedAt(sentence, i)) continue;
    if (
      GOOD.test(word(i)) &&
      [1, 2, 3, 4, 5, 6].some((back) => i - back >= to && /^(?:and|which|;)$/.test(word(i - back)))
    )
      return true;
  }
  return false;
}

const negatedAt = (sentence: Match['sentence'], at: number): boolean =>
  [1, 2, 3].some((back) => sentence.is(at - back, Tag.Negation));

/** A clause with a verb of its own. */
function opens(sentence: Match['sentence'], from: number): boolean {
  for (let i = from + 1; i < from + 8; i++)
    if (
      sentence.is(i, Tag.Past | Tag.Third | Tag.Auxiliary | Tag.Modal) ||
      (sentence.is(i, Tag.Base) && /^(?:both|they|we|all)$/.test(sentence.word(i - 1)))
    )
      return true;
  return false;
}

/** The same phrases, silent where the sentence is an account. */
export function weaker(phrases: readonly Phrase[]): Phrase[] {
  return phrases.map((phrase) => ({ ...phrase, unless: [...(phrase.unless ?? []), accounted] }));
}
