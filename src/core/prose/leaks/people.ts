/** People in the words of a public report: names, handles, pronouns, a single role that acted. Groups are left alone. */
import { Tag } from '../tags';
import { Sentence } from '../sentence';
import { sentences } from '../sentences';
import { nameEnd, type PersonPhrase } from '../people';
import type { Leak } from './leak';
import { ALSO_WORDS, declaredIn, type DeclaredNames } from './names';

const ENGINEERS = 'our engineers';
const ONE = 'one person, told apart from the others';

export function peopleIn(text: string, names: DeclaredNames): Leak[] {
  return [
    ...declaredIn(text, names).map(({ start, end }) => person('the name of a person', start, end)),
    ...handlesIn(text),
    ...phrasesIn(text),
  ];
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
    const sentence = new Sentence(
      span.start,
      span.end,
      index,
      flat,
      passage,
      context,
      { people: NO_WORDS, terms: new Set() },
      spans,
    );
    for (const phrase of sentence.people) {
      const what = whatIs(sentence, phrase);
      if (what === null) continue;
      found.push(
        person(
          what,
          sentence.tokens[phrase.from]?.start ?? span.start,
          sentence.tokens[(phrase.kind === 'name' ? nameEnd(sentence.tokens, phrase) : phrase.to) - 1]?.end ?? span.end,
        ),
      );
    }
  });
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])(?:his|hers?|himself|herself)(?![\p{L}\p{N}])/giu)) {
    found.push(person(ONE, match.index, match.index + match[0].length));
  }
  return found;
}

const NO_WORDS = {
  names: new Set<string>(),
  named: new Set<string>(),
  roles: new Set<string>(),
  systems: new Set<string>(),
};

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
      /^(?:mistake|error|action|slip|lapse|oversight|typo|fault|decision)s?$/.test(sentence.word(from - 2)))
  );
}

const person = (what: string, start: number, end: number): Leak => ({
  kind: 'person',
  what,
  instead: ENGINEERS,
  start,
  end,
});
