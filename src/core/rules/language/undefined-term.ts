import { KNOWN_NAMES, KNOWN_SHORT_FORMS } from '../../prose/lexicon/terms';
import type { Match } from '../../prose/match';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';

/** Short forms and lone capital words after a preposition of place: "the WAL", "from Falcon to Heron". */
const CANDIDATE = /(?<![\w.#@/-])(?:[A-Z][A-Z0-9]{1,4}s?|(?<=\b(?:from|into|onto|to) )[A-Z][a-z]{3,})(?![\w-]|[./]\w)/g;

function find(sentence: Sentence): Match | null {
  const text = sentence.text.slice(sentence.start, sentence.end);
  for (const { 0: written, index } of text.matchAll(CANDIDATE)) {
    const short = /^[A-Z][A-Z0-9]/.test(written);
    if (short ? KNOWN_SHORT_FORMS.has(written) : KNOWN_NAMES.has(written.toLowerCase())) continue;
    if (explained(sentence, written)) continue;
    const at = sentence.tokens.findIndex(({ start }) => start === sentence.start + index);
    if (at >= 0 && (short || isCodeName(sentence, at))) return { sentence, from: at, to: at + 1, anchor: at };
  }
  return null;
}

/** A lone capital word that is no public name, no person and no part of a longer name. */
function isCodeName(sentence: Sentence, at: number): boolean {
  const beside = [at - 1, at + 1].some((i) => sentence.is(i, Tag.Capital | Tag.Opaque | Tag.Identifier));
  if (beside || at <= sentence.lead || sentence.people.some(({ from, to }) => from <= at && at < to)) return false;
  return sentence.tags(at) === Tag.Capital;
}

/** Explained somewhere in the file: "write-ahead log (WAL)", "WAL (write-ahead log)", or named as a service or person. */
function explained(sentence: Sentence, written: string): boolean {
  return sentence.known.terms.has(written.replace(/s$/, ''));
}

/** A hint: who reads the review is not known here. */
export const undefinedTerm: LanguageRule = {
  type: 'language',
  id: 'language/undefined-term',
  severity: 'hint',
  title: 'A short form or code name without a word about it',
  why: 'Reviews are read by people who were not there, and years later by people who were not yet hired.',
  instead: 'Write it out once with the short form in brackets, or say what the named thing is.',
  source: 'Google SRE Workbook, ch. 10 (missing context); PagerDuty, Postmortem Documentation (writing)',
  sections: ['summary', 'public', 'contributing_factors'],
  phrases: [],
  check: { find, in: /[A-Z]{2}|[a-z] [A-Z]/ },
  message: '“{words}” is explained nowhere in this review. Write it out once, or say what it is.',
  flag: [
    'The BFQ lost its stream.',
    'Traffic moved from Osprey to the second region.',
    'RTX could not reach the store.',
  ],
  allow: [
    'The write-ahead log (WAL) grew, and the WAL filled the disk.',
    'The API of INC-42 answered.',
    'Calls from Berlin to the API failed.',
    'The CPU was busy.',
    'The flag is to be removed in Q3.',
  ],
};
