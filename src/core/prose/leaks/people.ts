/** People in the words of a public report: names, handles, pronouns, a single role that acted. Groups are left alone. */
import type { Review } from '../../format/model';
import { classOf, Tag } from '../tags';
import { Sentence } from '../sentence';
import { sentences } from '../sentences';
import type { PersonPhrase } from '../people';
import type { Leak } from './leak';

/** A name that the review declares. */
export interface DeclaredName {
  /** As it is looked for, in small letters. */
  readonly text: string;
  /** Also a word of the language (`will`, `may`, `ops`): only with a capital letter inside a sentence. */
  readonly word: boolean;
}

export type DeclaredNames = readonly DeclaredName[];

const ENGINEERS = 'our engineers';
const ONE = 'one person, told apart from the others';

/** Names, parts of names and ids of everybody whom the review names. */
export function namesOf(review: Review): DeclaredNames {
  const ids = [
    ...review.timeline.flatMap((entry) => entry.who),
    ...review.actionItems.flatMap((item) => item.owner),
    ...review.attendees,
    ...(review.commander === null ? [] : [review.commander]),
    ...(review.facilitator === null ? [] : [review.facilitator]),
  ];
  return declaredNames([
    ...review.people.map(({ id, name }) => ({ id: id.value, name: name?.value ?? null })),
    ...ids.map((id) => ({ id: id.value, name: null })),
  ]);
}

export function declaredNames(people: Iterable<{ readonly id: string; readonly name: string | null }>): DeclaredNames {
  const found = new Map<string, DeclaredName>();
  const add = (text: string): void => {
    const small = text.trim().replace(/^@/, '').toLowerCase();
    if (small.length > 1 && !NOT_A_NAME.test(small)) found.set(small, { text: small, word: isWord(small) });
  };
  for (const { id, name } of people) {
    add(id);
    if (name === null) continue;
    // "A researcher" tells who it is without a name.
    const parts = name.split(/[\s,/()]+/).filter((part) => /^\p{Lu}|^\p{Lo}/u.test(part) && part.length > 1);
    if (parts.length === name.trim().split(/\s+/).length) add(name);
    for (const part of parts) if (!/^(?:dr|prof|mr|mrs|ms|the|an?)\.?$/i.test(part)) add(part);
  }
  return [...found.values()].sort((a, b) => b.text.length - a.text.length);
}

/** Ids that stand for a group, a role or nobody yet. */
const NOT_A_NAME =
  /^(?:customers?|users?|on-?call|everyone|everybody|all|team|ops|dev|devops|sre|sres|dba|dbas|support|security|platform|network|infra|infrastructure|engineering|management|vendor|provider|tbd|todo|unknown|none|nobody|someone|monitoring|bot|system|automation|the|and|facilitator|responders?|reporter|commander|engineers?|developers?|operators?|administrators?|admins?)$/;

/** Also a month, a stone, a verb …: in small letters, or at the start of a sentence, it names nobody. */
const ALSO_WORDS =
  /^(?:will|may|june|april|august|mark|max|grace|bill|rose|sue|art|pat|rob|drew|frank|jack|joy|hope|dawn|ray|gene|dean|chase|miles|cliff|carol|penny|sandy|robin|jay|lance|guy|chip|faith|iris|ivy|lily|violet|ruby|amber|crystal|jade|pearl|olive|holly|heather|daisy|summer|autumn|eve|sky|rich|pierce|wade|dale|glen|ford|grant|reed|lane|page|parker|cooper|mason|hunter|taylor|carter|baker|christian|jordan|austin|georgia|paris|sydney|victoria|case|long|short|young|major|stone|field|fields|wood|woods|brown|green|white|black|gray|king|price|bush|banks|rice|day|power|powers|read|west|north|best|small|love|sharp|cross|house|street|bond|stock|gates|waters|rivers|wells|hill|lake|park|english|french|general|berry|bell|book|cook|fisher|miller|porter|potter|shepherd|smith|ward|web|test|admin|root|main|master|data|cloud|redis|kafka)$/;

function isWord(small: string): boolean {
  const tags = classOf(small);
  const grammar =
    Tag.Determiner |
    Tag.Pronoun |
    Tag.Auxiliary |
    Tag.Modal |
    Tag.Preposition |
    Tag.Conjunction |
    Tag.Adverb |
    Tag.Base |
    Tag.Role |
    Tag.Group;
  return small.length < 3 || (tags & grammar) !== 0 || ALSO_WORDS.test(small);
}

export function peopleIn(text: string, names: DeclaredNames): Leak[] {
  return [...declaredIn(text, names), ...handlesIn(text), ...phrasesIn(text)];
}

function declaredIn(text: string, names: DeclaredNames): Leak[] {
  const small = text.toLowerCase();
  if (small.length !== text.length) return [];
  const found: Leak[] = [];
  for (const { text: name, word } of names) {
    for (let at = small.indexOf(name); at >= 0; at = small.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (!isWhole(small, at, end) || (word && !isNameThere(text, at, end))) continue;
      found.push(person('the name of a person', at, end));
    }
  }
  return found;
}

/** Scripts without spaces have no word ends. */
function isWhole(text: string, start: number, end: number): boolean {
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(text.slice(start, end)))
    return true;
  const letter = /[\p{L}\p{N}_]/u;
  return !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end));
}

/** A word that is also a name: with a capital letter, not where every sentence has one, not in a date. */
function isNameThere(text: string, start: number, end: number): boolean {
  if (text.charAt(start - 1) === '@') return true;
  const first = text.charAt(start);
  if (first === first.toLowerCase() || text.slice(start, end) === text.slice(start, end).toUpperCase()) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 16);
  if (
    /(?:\d(?:st|nd|rd|th)?(?: of)?|\b(?:in|since|until|during|early|late|mid|last|next))[\s-]+$/i.test(before) ||
    /^\s+\d/.test(after)
  )
    return false;
  if (/(?:^|[.!?:]["”')]*|[\n*#>-])\s*$/.test(before))
    return /^(?:'s|’s)?\s+(?:\w+ed|was|has|had|is|found|saw|took|told|wrote|ran|made|began)\b/.test(after);
  return true;
}

/** `@tom`, never `user@host` or `@scope/package`. */
function handlesIn(text: string): Leak[] {
  return [...text.matchAll(/(?<![\w.@/`-])@[a-z][\w-]{1,38}(?![\w/@-]|\.\w)/gi)].map((match) =>
    person('the handle of a person', match.index, match.index + match[0].length),
  );
}

/** What the sentence itself shows to be a person, declared or not. */
function phrasesIn(text: string): Leak[] {
  const found: Leak[] = [];
  const flat = text.replace(/[*_~]/g, ' ').replace(/\n(?=[^\n])/g, ' ');
  const spans = sentences(flat);
  const passage = {
    section: 'public',
    words: { value: text, span: { start: 0, end: 0 }, map: [0, 0] },
    facts: {},
  } as const;
  const context = { source: text, people: [], status: 'published', severity: null } as const;
  spans.forEach((span, index) => {
    const sentence = new Sentence(span.start, span.end, index, flat, passage, context, NO_WORDS, spans);
    for (const phrase of sentence.people) {
      const what = whatIs(sentence, phrase);
      if (what === null) continue;
      found.push(
        person(
          what,
          sentence.tokens[phrase.from]?.start ?? span.start,
          sentence.tokens[phrase.to - 1]?.end ?? span.end,
        ),
      );
    }
  });
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])(?:his|hers?|himself|herself)(?![\p{L}\p{N}])/giu)) {
    found.push(person(ONE, match.index, match.index + match[0].length));
  }
  return found;
}

const NO_WORDS = { names: new Set<string>(), roles: new Set<string>(), systems: new Set<string>() };

function whatIs(sentence: Sentence, phrase: PersonPhrase): string | null {
  switch (phrase.kind) {
    case 'name':
      return isPlace(sentence, phrase) || isMonth(sentence, phrase) || isShort(sentence, phrase)
        ? null
        : 'the name of a person';
    case 'he':
      return ONE;
    case 'i':
      return sentence.word(phrase.head) === 'i' && !/^(?:\/|\.|o)$/.test(sentence.word(phrase.head + 1)) ? ONE : null;
    case 'role':
      return isOne(sentence, phrase) && acted(sentence, phrase) ? ONE : null;
    default:
      return null;
  }
}

/** "customers in Jordan", "Hurricane Maria", "Victoria Street". */
function isPlace(sentence: Sentence, { from, to }: PersonPhrase): boolean {
  return (
    /^(?:in|near|around|across|st|saint|lake|port|san|santa|hurricane|storm|cyclone|typhoon)$/.test(
      sentence.word(from - 1),
    ) ||
    /^(?:street|avenue|road|bank|line|station|bay|island|falls|day|metrics|university|hospital|region)$/.test(
      sentence.word(to),
    )
  );
}

function isMonth(sentence: Sentence, { from, to }: PersonPhrase): boolean {
  return (
    /^(?:jan|jun|may|mar|april|june)$/.test(sentence.word(from)) &&
    (sentence.is(from - 1, Tag.Number) || sentence.is(to, Tag.Number) || sentence.is(from - 1, Tag.Preposition))
  );
}

/** "SAM names", "Max retries": a short form, or a word that is not yet a name. */
function isShort(sentence: Sentence, { from, to, head }: PersonPhrase): boolean {
  const written = sentence.text.slice(sentence.tokens[head]?.start, sentence.tokens[head]?.end);
  if (/^\p{Lu}{2,}$/u.test(written)) return true;
  return (
    ALSO_WORDS.test(sentence.word(head)) &&
    from <= sentence.lead &&
    !sentence.is(to, Tag.Past | Tag.Third | Tag.Preposition)
  );
}

function isOne(sentence: Sentence, { from, head }: PersonPhrase): boolean {
  if (/s$/.test(sentence.word(head)) && !/ss$/.test(sentence.word(head))) return false;
  return (
    !/^(?:our|no|any|every|each|all|both|several|many|some|more)$/.test(sentence.word(from)) ||
    /^(?:one)$/.test(sentence.word(from))
  );
}

/** Somebody did it once; what any engineer on call does from now on names nobody. */
function acted(sentence: Sentence, { from, to, possessive }: PersonPhrase): boolean {
  const usual = /^(?:now|will|must|every|each|always|whenever|can|may|should|shall|future|longer)$/;
  if (sentence.tokens.some(({ word }) => usual.test(word))) return false;
  let next = to;
  while (sentence.is(next, Tag.Adverb)) next++;
  if (sentence.is(next, Tag.Past) || /^(?:was|had|did|made|ran|took|found|saw)$/.test(sentence.word(next))) return true;
  const before = sentence.word(from - 1);
  if (before === 'by') return sentence.tokens.some(({ tags }) => (tags & (Tag.Past | Tag.Participle)) !== 0);
  return (
    possessive ||
    (before === 'of' &&
      /^(?:mistake|error|action|actions|oversight|typo|fault|decision)s?$/.test(sentence.word(from - 2)))
  );
}

const person = (what: string, start: number, end: number): Leak => ({
  kind: 'person',
  what,
  instead: ENGINEERS,
  start,
  end,
});
