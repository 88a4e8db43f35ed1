/** By which words the phrases of the language rules are searched, as plain data: found out once, when the product is built. */
import { keyOf } from '../prose/anchors';
import { anchorWords, compilePattern } from '../prose/pattern';
import { LEAK_RULES } from '../prose/leaks/public-leaks';
import { LANGUAGE_RULES } from './language-rules';
import type { LanguageRule, Phrase } from './rule';

/**
 * The rows of all phrases are counted through, in the order of rules, phrases and patterns (`patternsOf`); so are the witnesses, sets of
 * words one of which a sentence must hold for a row to be tried; and the checks of rules.
 */
export interface PhraseIndex {
  /** How many rows each pattern stands for. */
  readonly rows: readonly number[];
  /** The witness of each row, or -1. */
  readonly witnesses: readonly number[];
  /** For each row which of its elements it is searched by. */
  readonly anchors: readonly number[];
  /** The words of the table, with blanks between. */
  readonly words: string;
  /** For each word what it stands for, one list behind the other: 3 × row, 3 × witness + 1, 3 × rule + 2; the last of a list as `~number`. */
  readonly meanings: readonly number[];
}

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
  const meanings = [...table.values()].flatMap((list) =>
    list.map((meaning, index) => (index === list.length - 1 ? ~meaning : meaning)),
  );
  return { rows, witnesses, anchors, words: [...table.keys()].join(' '), meanings };
}

/** The language rules without those on what must not leave: that is one list, for the report as well (`publicLeaks`), and not one finding a sentence. */
export const SENTENCE_RULES: readonly LanguageRule[] = LANGUAGE_RULES.filter(
  ({ id }) => !Object.values(LEAK_RULES).includes(id),
);
