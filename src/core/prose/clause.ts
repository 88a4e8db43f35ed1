/** What stands around a match: who acts, and whether the words are denied, supposed or reported. */
import type { Match } from './match';
import type { PersonPhrase } from './people';
import type { Sentence } from './sentence';
import { Tag } from './tags';

export type Subject =
  | { readonly type: 'person'; readonly phrase: PersonPhrase }
  | { readonly type: 'thing' }
  /** The sentence begins with the verb. */
  | { readonly type: 'none' };

const THING: Subject = { type: 'thing' };
const CLAUSE_SIGNS = new Set([';', ':', '(', ')', '—', '–', '.', '!', '?']);

/** Who does what the verb at token `verb` says (in the active voice). */
export function subjectOf(s: Sentence, verb: number): Subject {
  let i = verb - 1;
  const skips = Tag.Adverb | Tag.Auxiliary | Tag.Modal | Tag.Negation;
  while (i >= 0 && s.is(i, skips) && !endsPerson(s, i)) i--;
  if (i < s.lead) return { type: 'none' };
  const word = s.word(i);
  if (word === 'who' || word === 'that' || word === 'which') {
    const before = s.word(i - 1) === ',' ? i - 2 : i - 1;
    // Whatever "who" hangs on, it is the one who acts: "changed by Dave, who did not …".
    const named = word === 'who' ? s.people.find(({ to, possessive }) => to === before + 1 && !possessive) : undefined;
    return named === undefined ? (subjectEndingAt(s, before) ?? THING) : { type: 'person', phrase: named };
  }
  if (/^(?:and|or|,|then|but)$/.test(word) && !endsPerson(s, i)) return coordinated(s, i);
  return subjectEndingAt(s, i) ?? beforeRelative(s, i);
}

/** "The developer who made the change was …": the noun before the relative clause. */
function beforeRelative(s: Sentence, at: number): Subject {
  const phrase = s.people.find(
    ({ to, from, possessive }) => s.word(to) === 'who' && to < at && !possessive && !s.is(from - 1, Tag.Preposition),
  );
  if (phrase === undefined) return doing(s, at);
  if (s.tokens.slice(phrase.to, at).some(({ word }) => CLAUSE_SIGNS.has(word) || word === ',')) return THING;
  return { type: 'person', phrase };
}

/** "The person doing the switch missed …": a clause without "who". */
function doing(s: Sentence, at: number): Subject {
  const phrase = s.people.find(
    ({ to, from, possessive }) =>
      s.is(to, Tag.Gerund) && to < at && at - to < 7 && !possessive && !s.is(from - 1, Tag.Preposition),
  );
  if (phrase === undefined) return THING;
  for (let i = phrase.to + 1; i <= at; i++)
    if (CLAUSE_SIGNS.has(s.word(i)) || s.word(i) === ',' || s.is(i, Tag.Past | Tag.Auxiliary | Tag.Conjunction))
      return THING;
  return { type: 'person', phrase };
}

function endsPerson(s: Sentence, i: number): boolean {
  return s.people.some(({ to }) => to === i + 1);
}

/** The person whose phrase ends at token `at`, unless it hangs on a preposition. */
function subjectEndingAt(s: Sentence, at: number): Subject | null {
  const phrase = s.people.find(({ to, possessive }) => to === at + 1 && !possessive);
  if (phrase === undefined) return null;
  const before = phrase.from - 1;
  // "a member of the provider's staff": the first of the two carries the verb.
  const whole =
    s.word(before) === 'of' ? s.people.find(({ to, possessive }) => to === before && !possessive) : undefined;
  if (whole !== undefined && !s.is(whole.from - 1, Tag.Preposition)) return { type: 'person', phrase: whole };
  if (s.is(before, Tag.Preposition) && !/^(?:because|since|as|after|before|until|till|than|like)$/.test(s.word(before)))
    return null;
  return { type: 'person', phrase };
}

/** "Alice logged in and broke …": the subject of the verb before. */
function coordinated(s: Sentence, at: number): Subject {
  let start = at;
  // "We see this when disks fill up and crash the exporter": the disks do both.
  while (
    start > s.lead &&
    !CLAUSE_SIGNS.has(s.word(start - 1)) &&
    !/^(?:when|if|because|until)$/.test(s.word(start - 1))
  )
    start--;
  const phrase = s.people.find(
    ({ from, to, possessive, kind }) => from >= start && to <= at && !possessive && kind !== 'outsider',
  );
  if (phrase === undefined) return at <= s.lead ? { type: 'none' } : THING;
  const verbFollows = [phrase.to, phrase.to + 1, phrase.to + 2].some(
    (i) => i < at && s.is(i, Tag.Past | Tag.Third | Tag.Auxiliary | Tag.Base),
  );
  const hangs =
    s.is(phrase.from - 1, Tag.Preposition) &&
    !/^(?:because|since|as|after|before|until)$/.test(s.word(phrase.from - 1));
  return verbFollows && !hangs ? { type: 'person', phrase } : THING;
}

/** The tokens of the clause to the left of `from`, nearest first, at most `longest`. */
function* leftOf(s: Sentence, from: number, longest: number): Iterable<number> {
  for (let i = from - 1; i >= 0 && from - i <= longest; i--) {
    if (CLAUSE_SIGNS.has(s.word(i))) return;
    yield i;
  }
}

/** Denied: a negation among the four words before, or in the match itself when `inside`. */
export function negated({ sentence, from, to, words = from }: Match, inside = false): boolean {
  for (const start of new Set([from, words]))
    for (const i of leftOf(sentence, start, 4)) {
      if (sentence.word(i) === ',' || sentence.word(i) === 'but') break;
      if (sentence.is(i, Tag.Negation) && sentence.word(i) !== 'instead') return true;
    }
  if (inside) for (let i = from; i < to; i++) if (sentence.is(i, Tag.Negation)) return true;
  return false;
}

const SUPPOSING =
  /^(?:suspect(?:ed|s|ing)?|possib(?:le|ly)|likely|might|may|maybe|perhaps|potential(?:ly)?|assum(?:e|es|ed|ing|ption)|presum(?:e|ed|ably)|hypothes(?:is|ised|ized|es)|whether|seem(?:s|ed|ingly)?|appear(?:s|ed)?|theor(?:y|ies)|speculat(?:e|ed)|guess(?:ed)?|probabl[ey]|unclear)$/;

/** Supposed, not stated: "we suspect …", "may have been …", within eight words before or in the match. */
export function supposed({ sentence, from, to }: Match): boolean {
  for (const i of leftOf(sentence, from, 8)) if (SUPPOSING.test(sentence.word(i))) return true;
  for (let i = from; i < to; i++) if (SUPPOSING.test(sentence.word(i))) return true;
  return false;
}

const REPORTING =
  /^(?:says?|said|asks?|asked|reports?|reported|writes?|wrote|claims?|claimed|according|confirms?|confirmed|denies|denied|tells?|told|stated|explained|advised|promised|wonder(?:s|ed))$/;

/** Somebody's words: "support reports that …". */
export function reported({ sentence, from }: Match): boolean {
  for (let i = from - 1; i >= 0 && from - i <= 12; i--)
    // "Support was not told" reports nothing; "was told that …" does.
    if (
      REPORTING.test(sentence.word(i)) &&
      !(/^(?:been|was|were|not|never)$/.test(sentence.word(i - 1)) && sentence.word(i + 1) !== 'that') &&
      // "Needless to say": nobody says it.
      sentence.word(i - 2) !== 'needless'
    )
      return true;
  return false;
}

/** A question or a condition: what is asked or supposed is not stated. */
export function asked({ sentence }: Match): boolean {
  return sentence.text.charAt(sentence.end - 1) === '?';
}

/** Whether any of these words stands in the sentence, behind token `after`. */
export function has(sentence: Sentence, words: RegExp, after = -1): boolean {
  return sentence.tokens.some(({ word }, i) => i > after && words.test(word));
}
