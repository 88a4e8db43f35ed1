import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  MODALS,
  NEGATIONS,
  NOT_ADVERBS,
  PREPOSITIONS,
  PRONOUNS,
} from './lexicon/closed';
import { GIVEN_NAMES, GROUPS, OUTSIDERS, ROLES, SOFTWARE_HEADS } from './lexicon/people';
import { VERBS, verbForms } from './lexicon/verbs';

/** What a word can be. A word may be several: "review" is a verb as well as a noun. */
export const Tag = {
  Sign: 1 << 0,
  Opaque: 1 << 1,
  Determiner: 1 << 2,
  Pronoun: 1 << 3,
  Auxiliary: 1 << 4,
  Modal: 1 << 5,
  Negation: 1 << 6,
  Preposition: 1 << 7,
  Conjunction: 1 << 8,
  Adverb: 1 << 9,
  Base: 1 << 10,
  Third: 1 << 11,
  Past: 1 << 12,
  Participle: 1 << 13,
  Gerund: 1 << 14,
  Role: 1 << 15,
  Group: 1 << 16,
  Name: 1 << 17,
  Software: 1 << 18,
  Outsider: 1 << 19,
  Number: 1 << 20,
  Identifier: 1 << 21,
  Capital: 1 << 22,
} as const;

const CLASSES: ReadonlyMap<string, number> = buildClasses();

function buildClasses(): Map<string, number> {
  const classes = new Map<string, number>();
  const tag = (words: string, bit: number): void => {
    for (const word of words.split(' ')) classes.set(word, (classes.get(word) ?? 0) | bit);
  };
  tag(DETERMINERS, Tag.Determiner);
  tag(PRONOUNS, Tag.Pronoun);
  tag(AUXILIARIES, Tag.Auxiliary);
  tag(MODALS, Tag.Modal);
  tag(NEGATIONS, Tag.Negation);
  tag(PREPOSITIONS, Tag.Preposition);
  tag(CONJUNCTIONS, Tag.Conjunction);
  tag(ADVERBS, Tag.Adverb);
  tag(ROLES, Tag.Role);
  tag(GROUPS, Tag.Group);
  tag(GIVEN_NAMES, Tag.Name);
  tag(SOFTWARE_HEADS, Tag.Software);
  tag(OUTSIDERS, Tag.Outsider);
  for (const base of VERBS) {
    const forms = verbForms(base);
    tag(forms.base, Tag.Base);
    tag(forms.third, Tag.Third);
    tag(forms.past, Tag.Past);
    tag(forms.participle, Tag.Participle);
    tag(forms.gerund, Tag.Gerund);
  }
  return classes;
}

const NO_ADVERBS = new Set(NOT_ADVERBS.split(' '));

/** The tags of a word in small letters; for unknown words what the ending says. */
export function classOf(word: string): number {
  const known = CLASSES.get(word);
  if (known !== undefined) return known;
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0) {
    const last = CLASSES.get(word.slice(hyphen + 1));
    if (last !== undefined && (last & (Tag.Role | Tag.Past | Tag.Participle | Tag.Gerund | Tag.Base)) !== 0)
      return last & ~(Tag.Auxiliary | Tag.Preposition | Tag.Adverb);
  }
  if (word.length > 4 && word.endsWith('ly') && !NO_ADVERBS.has(word)) return Tag.Adverb;
  if (word.length > 4 && word.endsWith('ed')) return Tag.Past | Tag.Participle;
  if (word.length > 5 && word.endsWith('ing')) return Tag.Gerund;
  return 0;
}
