/**
 * Phrase patterns: how a rule says what it looks for. A pattern is a row of elements over the words of one sentence.
 *
 * - `word`, `one|two`: these words in small letters (`realise` stands for `realize` too); `alert+`: the word and its plural;
 *   `fail%`: any form of the verb; `{fail% to|skip%}`: alternatives of several words
 * - `:part`, `:base|:gerund` …: a word class; `:person`, `:responder`, `:we`: a whole phrase that names people
 * - `?` after an element: it may be missing; `..3`: up to three words of any kind within the clause
 * - `!one|two`: the word next to it is none of these; `^` and `$`: the sentence begins (after a time or a label) or ends here
 *
 * Adverbs between elements are skipped (at most two). Nothing repeats without bound, so the work per anchor is bounded too.
 */
import { verbForms } from './lexicon/verbs';
import { otherSpelling } from './spellings';
import { Tag } from './tags';

export type Element =
  | { readonly type: 'word'; readonly words: ReadonlySet<string>; readonly tags: number; readonly optional: boolean }
  | { readonly type: 'not'; readonly words: ReadonlySet<string>; readonly tags: number }
  | { readonly type: 'people'; readonly which: PeopleClass; readonly optional: boolean }
  | { readonly type: 'gap'; readonly longest: number }
  | { readonly type: 'start' }
  | { readonly type: 'end' };

export type PeopleClass = 'person' | 'responder' | 'named' | 'we' | 'anybody';

/** One row of elements; the search begins at `anchor`, the element whose words are rarest. */
export interface CompiledPattern {
  readonly elements: readonly Element[];
  readonly anchor: number;
}

/** A row with what it is searched by. */
export interface IndexedPattern extends CompiledPattern {
  /** Words of another element, one of which must stand in the sentence; null when nothing rare enough is left. */
  readonly witness: ReadonlySet<string> | null;
}

const CLASSES: Readonly<Record<string, number>> = {
  part: Tag.Participle,
  past: Tag.Past,
  base: Tag.Base,
  third: Tag.Third,
  gerund: Tag.Gerund,
  verb: Tag.Past | Tag.Base | Tag.Third,
  det: Tag.Determiner,
  adv: Tag.Adverb,
  aux: Tag.Auxiliary,
  modal: Tag.Modal,
  prep: Tag.Preposition,
  num: Tag.Number,
  code: Tag.Opaque | Tag.Identifier,
  cap: Tag.Capital,
  neg: Tag.Negation,
};

const PEOPLE: ReadonlySet<string> = new Set<PeopleClass>(['person', 'responder', 'named', 'we', 'anybody']);

const COMMON = new Set(
  (
    'the a an of to in on at by for with from is are was were be been being have has had do does did not no and or but if it this that these those as we i he she they you our us ' +
    'would could should might may will can must up out off down over all one so more who what which there then when its their his her my'
  ).split(' '),
);

/** Words that may stand as -n't, -'ve, -'ll, -'re, -'m. */
const HIDDEN = new Set(['not', 'have', 'will', 'are', 'am', 'can']);

const FREQUENT = new Set(
  (
    'service services data database databases cluster clusters page pages key keys server servers api app application platform system systems production prod site website network storage queue index account accounts deployment ' +
    'pipeline repository repo branch environment token error errors issue issues incident incidents problem problems failure failures outage outages change release deploy update version test tests team teams people some more no not ' +
    'set run made take took get got put see time times minutes hours user users work working new first other after before because also still again'
  ).split(' '),
);

/** @throws SyntaxError when a pattern is not well formed or has no word to search for: a program error. */
export function compilePattern(source: string): IndexedPattern[] {
  return rowsOf(source).map((row) => compileRow(row, source));
}

function compileRow(row: string, source: string): IndexedPattern {
  const elements = elementsOf(row);
  const costs = elements.map((part) =>
    part.type === 'word' && !part.optional && part.tags === 0 ? cost(part.words) : Infinity,
  );
  const anchor = costs.indexOf(Math.min(...costs));
  if (costs[anchor] === Infinity || anchor < 0) throw new SyntaxError(`pattern "${source}" has no word to search for`);
  const witness = elements.filter(
    (part, index): part is Element & { type: 'word' } =>
      index !== anchor && part.type === 'word' && costs[index] !== Infinity && isFindable(part.words),
  );
  const rarest = witness.sort((one, other) => cost(one.words) - cost(other.words))[0];
  return { elements, anchor, witness: rarest?.words ?? null };
}

/** The elements of one of the rows of a pattern. */
export function elementsOf(row: string): Element[] {
  return row.split(/\s+/).filter(Boolean).map(element);
}

function cost(words: ReadonlySet<string>): number {
  let sum = 0;
  for (const word of words) sum += rarity(word);
  return sum;
}

/** Whether the word table meets all of these words: it does not see what a contraction hides, nor signs. */
function isFindable(words: ReadonlySet<string>): boolean {
  return [...words].every((word) => /^\p{L}{2,}$/u.test(word) && !HIDDEN.has(word));
}

/** What a word costs as an anchor: small words stand in every sentence, the field's own nouns in every other. */
function rarity(word: string): number {
  // The word table does not meet them where a contraction hides them: only where nothing else is left.
  if (HIDDEN.has(word)) return 5000;
  if (COMMON.has(word) || !(/[a-z]/.test(word) || /\p{L}/u.test(word))) return 1000;
  return FREQUENT.has(word) ? 30 : 1;
}

/** The words at which a pattern's search begins. */
export function anchorWords({ elements, anchor }: CompiledPattern): ReadonlySet<string> {
  const element = elements[anchor];
  return element?.type === 'word' ? element.words : new Set();
}

/** `a {b|c|d e} f` → `a b|c f`, `a d e f`. */
export function rowsOf(source: string): string[] {
  const open = source.indexOf('{');
  if (open < 0) return [source];
  const close = source.indexOf('}', open);
  if (close < 0) throw new SyntaxError(`pattern "${source}" has an open brace`);
  const optional = source.charAt(close + 1) === '?';
  const inside = source.slice(open + 1, close);
  const choices = inside.includes(' ') ? alternatives(inside.split('|')) : [inside];
  if (optional) choices.push('');
  const rest = source.slice(close + (optional ? 2 : 1));
  return choices.flatMap((choice) => rowsOf(`${source.slice(0, open)}${choice}${rest}`));
}

/** Single words stand in one element: a row of its own costs its words in the index. */
function alternatives(choices: readonly string[]): string[] {
  const isWord = (choice: string): boolean => /^:?[\w'-]+[%+]?$/.test(choice);
  const words = choices.filter(isWord);
  const rest = choices.filter((choice) => !isWord(choice));
  return words.length === 0 ? rest : [words.join('|'), ...rest];
}

function element(source: string): Element {
  if (source === '^') return { type: 'start' };
  if (source === '$') return { type: 'end' };
  const gap = /^\.\.(\d)$/.exec(source);
  if (gap !== null) return { type: 'gap', longest: Number(gap[1]) };
  if (source.startsWith('!')) return { type: 'not', ...choices(source.slice(1)) };
  const optional = source.length > 1 && source.endsWith('?');
  const body = optional ? source.slice(0, -1) : source;
  const people = body.slice(1);
  if (body.startsWith(':') && PEOPLE.has(people)) return { type: 'people', which: people as PeopleClass, optional };
  return { type: 'word', ...choices(body), optional };
}

function choices(source: string): { words: ReadonlySet<string>; tags: number } {
  const words = new Set<string>();
  let tags = 0;
  for (const choice of source.split('|')) {
    if (choice.length > 1 && choice.startsWith(':')) {
      const bit = CLASSES[choice.slice(1)];
      if (bit === undefined) throw new SyntaxError(`no word class "${choice}"`);
      tags |= bit;
    } else if (choice.length > 1 && choice.endsWith('%')) {
      const base = choice.slice(0, -1);
      for (const form of Object.values(verbForms(base))) words.add(form);
      if (base === 'be') for (const form of ['am', 'are', 'was', 'were']) words.add(form);
    } else if (choice.length > 1 && choice.endsWith('+')) words.add(choice.slice(0, -1)).add(`${choice.slice(0, -1)}s`);
    else words.add(choice);
  }
  for (const word of words) {
    const other = otherSpelling(word);
    if (other !== null) words.add(other);
  }
  return { words, tags };
}
