/** By which words the phrases of the language rules are searched, as plain data: found out once, when the product is built. */
import { keyOf, shelfOf, type Shelves } from '../prose/anchors';
import { GIVEN_NAMES } from '../prose/lexicon/people';
import { anchorWords, compilePattern } from '../prose/pattern';
import { LEAK_RULES } from '../prose/leaks/public-leaks';
import { LANGUAGE_RULES } from './language-rules';
import { digitAt, packDigits, packList, packPairs, pairAt, unpackList } from './packed-numbers';
import type { LanguageRule, Phrase } from './rule';

/**
 * The rows of all phrases are counted through, in the order of rules, phrases and patterns (`patternsOf`); so are the witnesses, sets of
 * words one of which a sentence must hold for a row to be tried; and the checks of rules. All is text (`packed-numbers.ts`), of which a
 * start reads what it needs.
 */
export interface PhraseIndex {
  /** How many rows each pattern stands for: digits. */
  readonly rows: string;
  /** For each row its witness + 1, or 0: pairs. */
  readonly witnesses: string;
  /** For each row which of its elements it is searched by: digits. */
  readonly anchors: string;
  /** How many witnesses there are. */
  readonly witnessCount: number;
  /**
   * The words by `shelfOf`, a line a shelf, each with what it stands for: `word list word list` (`meaningsIn`).
   */
  readonly words: string;
  /** What the given names stand for that are not among the words: they are listed already. Empty where none is. */
  readonly names: string;
}

/** As many as that few words share a shelf, and no more. */
const SHELVES = 2048;

/** The words of an index, each with what it stands for, in signs (`meaningsIn`). */
export function shelvesOf({ words, names }: PhraseIndex): Shelves<string> {
  const shelves = words.split('\n');
  let named: string[][] | null = null;
  return {
    count: SHELVES,
    read(shelf, put) {
      if (names !== '') for (const name of (named ??= namesByShelf())[shelf] ?? []) put(name, names);
      const parts = (shelves[shelf] ?? '').split(' ');
      for (let i = 1; i < parts.length; i += 2) put(parts[i - 1] ?? '', parts[i] ?? '');
    },
  };
}

/** What a word stands for: 3 × row, 3 × witness + 1 and 3 × rule + 2, in their order. */
export function meaningsIn(list: string): number[] {
  const before = [0, 0, 0];
  return unpackList(list).map((packed) => {
    const kind = packed % 3;
    const meaning = (before[kind] ?? 0) + packed - kind;
    before[kind] = meaning;
    return meaning + kind;
  });
}

/** Each number as what it is more than the one before of its kind. */
function packMeanings(meanings: readonly number[]): string {
  const before = [0, 0, 0];
  const packed = meanings.map((meaning) => {
    const kind = meaning % 3;
    const more = meaning - kind - (before[kind] ?? 0);
    before[kind] = meaning - kind;
    return more + kind;
  });
  return packList(packed);
}

export const rowsAt = ({ rows }: PhraseIndex, pattern: number): number => digitAt(rows, pattern);
export const anchorAt = ({ anchors }: PhraseIndex, row: number): number => digitAt(anchors, row);
/** -1 where there is none. */
export const witnessAt = ({ witnesses }: PhraseIndex, row: number): number => pairAt(witnesses, row) - 1;
/** How many rows there are. */
export const rowCount = ({ anchors }: PhraseIndex): number => anchors.length;

/** The patterns of a phrase. */
export function patternsOf({ find }: Phrase): readonly string[] {
  return typeof find === 'string' ? [find] : find;
}

/** @throws SyntaxError where a pattern is not well formed: a program error */
export function indexPhrases(rules: readonly LanguageRule[]): PhraseIndex {
  const rows: number[] = [];
  const witnesses: number[] = [];
  const anchors: number[] = [];
  const known = new Map<string, number>();
  const table = new Map<string, number[]>();
  const add = (word: string, meaning: number): void => {
    const key = keyOf(word);
    const list = table.get(key);
    if (list === undefined) table.set(key, [meaning]);
    else list.push(meaning);
  };
  /** Rows with the same words share a witness. */
  const witnessOf = (words: ReadonlySet<string> | null): number => {
    if (words === null) return -1;
    const key = [...words].sort().join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const witness = known.size;
    known.set(key, witness);
    for (const word of words) add(word, 3 * witness + 1);
    return witness;
  };
  rules.forEach((rule, order) => {
    for (const pattern of rule.phrases.flatMap(patternsOf)) {
      const compiled = compilePattern(pattern);
      rows.push(compiled.length);
      for (const row of compiled) {
        const number = witnesses.length;
        witnesses.push(witnessOf(row.witness));
        anchors.push(row.anchor);
        for (const word of anchorWords(row)) add(word, 3 * number);
      }
    }
    for (const word of rule.check?.words ?? []) add(word, 3 * order + 2);
  });
  return {
    rows: packDigits(rows),
    witnesses: packPairs(witnesses.map((witness) => witness + 1)),
    anchors: packDigits(anchors),
    witnessCount: known.size,
    ...shelved(table),
  };
}

/** Given names are left out where all of them stand for something, and those that are left out for the same. */
function shelved(table: ReadonlyMap<string, readonly number[]>): Pick<PhraseIndex, 'words' | 'names'> {
  const lists = new Map([...table].map(([word, meanings]) => [word, packMeanings(meanings)]));
  const given = new Set(GIVEN_NAMES.split(' '));
  const [first = ''] = given;
  const names = [...given].every((name) => lists.has(name)) ? (lists.get(first) ?? '') : '';
  const shelves = emptyShelves();
  for (const [word, list] of lists)
    if (list !== names || !given.has(word)) shelves[shelfOf(word, SHELVES)]?.push(`${word} ${list}`);
  return { words: shelves.map((words) => words.join(' ')).join('\n'), names };
}

function namesByShelf(): string[][] {
  const shelves = emptyShelves();
  for (const name of GIVEN_NAMES.split(' ')) shelves[shelfOf(name, SHELVES)]?.push(name);
  return shelves;
}

const emptyShelves = (): string[][] => Array.from({ length: SHELVES }, () => []);

/** The language rules without those on what must not leave: that is one list, for the report as well (`publicLeaks`), and not one finding a sentence. */
export const SENTENCE_RULES: readonly LanguageRule[] = LANGUAGE_RULES.filter(
  ({ id }) => !Object.values(LEAK_RULES).includes(id),
);
