import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  MODALS,
  NEGATIONS,
  NOT_ADVERBS,
  NOT_GERUNDS,
  PREPOSITIONS,
  PRONOUNS,
} from './lexicon/closed';
import { GIVEN_NAMES, GROUPS, OUTSIDERS, ROLES, SOFTWARE_HEADS } from './lexicon/people';
import { VERBS, verbForms } from './lexicon/verbs';
import { otherSpelling } from './spellings';

/** What a word can be. A word may be several: "review" is a verb as well as a noun. An enum, so that the build writes the numbers. */
export enum Tag {
  Sign = 0x1,
  Opaque = 0x2,
  Determiner = 0x4,
  Pronoun = 0x8,
  Auxiliary = 0x10,
  Modal = 0x20,
  Negation = 0x40,
  Preposition = 0x80,
  Conjunction = 0x100,
  Adverb = 0x200,
  Base = 0x400,
  Third = 0x800,
  Past = 0x1000,
  Participle = 0x2000,
  Gerund = 0x4000,
  Role = 0x8000,
  Group = 0x10000,
  Name = 0x20000,
  Software = 0x40000,
  Outsider = 0x80000,
  Number = 0x100000,
  Identifier = 0x200000,
  Capital = 0x400000,
}

const NO_ADVERBS = new Set(NOT_ADVERBS.split(' '));
const NO_GERUNDS = new Set(NOT_GERUNDS.split(' '));

/** The tags of a word in small letters; for unknown words what the ending says. */
export function classOf(word: string): number {
  const known = listed(word);
  if (known !== null) return known;
  const ending = ENDINGS[word.charCodeAt(word.length - 1)] ?? null;
  const tags = ending !== null && word.length > 4 && word.endsWith(ending.text) ? ending.tags : 0;
  if (tags === Tag.Adverb && NO_ADVERBS.has(word)) return 0;
  if (tags === Tag.Gerund && NO_GERUNDS.has(word)) return 0;
  const hyphen = word.lastIndexOf('-');
  return hyphen > 0 ? (lastPart(word, hyphen) ?? tags) : tags;
}

const ENDINGS: Readonly<Record<number, { readonly text: string; readonly tags: number }>> = {
  121: { text: 'ly', tags: Tag.Adverb },
  100: { text: 'ed', tags: Tag.Past | Tag.Participle },
  103: { text: 'ing', tags: Tag.Gerund },
};

/** "re-tested", "co-worker": what the part after the hyphen is, when it is a verb or a role. */
function lastPart(word: string, hyphen: number): number | null {
  const last = listed(word.slice(hyphen + 1));
  if (last === null || (last & (Tag.Role | Tag.Past | Tag.Participle | Tag.Gerund | Tag.Base)) === 0) return null;
  return last & ~(Tag.Auxiliary | Tag.Preposition | Tag.Adverb);
}

/** Two rolling hashes of a word in small letters. Together they tell all words of English apart. */
export function firstHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

export function secondHash(hash: number, code: number): number {
  return (Math.imul(hash ^ code, 0x01000193) + code) | 0;
}

const SLOTS = 0x4000;
/** Three numbers a slot: first hash, second hash, tags. A reader of a long text asks here and makes no string. */
const BY_HASH = hashTable();

/** Every start pays for this table, so nothing is made for it that can be left out. */
function hashTable(): Int32Array {
  const table = new Int32Array(SLOTS * 3);
  const tag = (word: string, bit: number): void => {
    let first = 0;
    let second = 0;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      first = firstHash(first, code);
      second = secondHash(second, code);
    }
    let at = (first & (SLOTS - 1)) * 3;
    while (table[at + 2] !== 0 && (table[at] !== first || table[at + 1] !== second)) at = (at + 3) % (SLOTS * 3);
    table[at] = first;
    table[at + 1] = second;
    table[at + 2] = (table[at + 2] ?? 0) | bit;
  };
  const tagAll = (words: string, bit: number): void => {
    for (const word of words.split(' ')) tag(word, bit);
  };
  tagAll(DETERMINERS, Tag.Determiner);
  tagAll(PRONOUNS, Tag.Pronoun);
  tagAll(AUXILIARIES, Tag.Auxiliary);
  tagAll(MODALS, Tag.Modal);
  tagAll(NEGATIONS, Tag.Negation);
  tagAll(PREPOSITIONS, Tag.Preposition);
  tagAll(CONJUNCTIONS, Tag.Conjunction);
  tagAll(ADVERBS, Tag.Adverb);
  tagAll(ROLES, Tag.Role);
  tagAll(GROUPS, Tag.Group);
  tagAll(GIVEN_NAMES, Tag.Name);
  tagAll(SOFTWARE_HEADS, Tag.Software);
  tagAll(OUTSIDERS, Tag.Outsider);
  for (const base of VERBS) {
    for (const spelled of [base, otherSpelling(base)]) {
      if (spelled === null) continue;
      const forms = verbForms(spelled);
      tag(forms.base, Tag.Base);
      tag(forms.third, Tag.Third);
      tag(forms.past, Tag.Past);
      tag(forms.participle, Tag.Participle);
      tag(forms.gerund, Tag.Gerund);
    }
  }
  // "lay" is listed with "lie"; who tells an untruth has lied.
  tag('lied', Tag.Past);
  return table;
}

/** The tags of a word in small letters, or null when it is not listed. */
function listed(word: string): number | null {
  let first = 0;
  let second = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    first = firstHash(first, code);
    second = secondHash(second, code);
  }
  return tagsByHash(first, second);
}

/** The tags of the word with these hashes, or null when it is not listed. */
export function tagsByHash(first: number, second: number): number | null {
  for (let slot = first & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const tags = BY_HASH[slot * 3 + 2] ?? 0;
    if (tags === 0) return null;
    if (BY_HASH[slot * 3] === first && BY_HASH[slot * 3 + 1] === second) return tags;
  }
}

/** "on-call engineer": words for one person that tell the role and no name. */
export function isOneRole(words: string): boolean {
  const last = words.trim().toLowerCase().split(/\s+/).at(-1) ?? '';
  return (classOf(last) & Tag.Role) !== 0 && !last.endsWith('s');
}
