import { KNOWN_NAMES, KNOWN_SHORT_FORMS } from '../../prose/lexicon/terms';
import type { Match } from '../../prose/match';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';

function find(sentence: Sentence): Match | null {
  const at = sentence.tokens.findIndex((_, index) => isUnknown(sentence, index));
  return at < 0 ? null : { sentence, from: at, to: at + 1, anchor: at };
}

function isUnknown(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token === undefined || (token.tags & Tag.Capital) === 0) return false;
  const written = sentence.text.slice(token.start, token.end);
  if (isShortForm(written)) return !KNOWN_SHORT_FORMS.has(written) && !explained(sentence, written);
  return isCodeName(sentence, at, written) && !explained(sentence, written);
}

function isShortForm(written: string): boolean {
  return /^[A-Z][A-Z0-9]{1,4}s?$/.test(written) && /[A-Z]{2}/.test(written);
}

/** "from Falcon to Heron": a lone capital word after a preposition of place, that is no public name. */
function isCodeName(sentence: Sentence, at: number, written: string): boolean {
  if (at <= sentence.lead || !/^[A-Z][a-z]{3,}$/.test(written) || KNOWN_NAMES.has(written.toLowerCase())) return false;
  const capitalBeside = [at - 1, at + 1].some(
    (i) => sentence.is(i, Tag.Capital) || sentence.is(i, Tag.Opaque | Tag.Identifier),
  );
  if (capitalBeside || sentence.people.some(({ from, to }) => from <= at && at < to)) return false;
  return /^(?:from|into|onto|to)$/.test(sentence.word(at - 1)) && (sentence.tokens[at]?.tags ?? 0) === Tag.Capital;
}

/** Explained somewhere in the file: "write-ahead log (WAL)", "WAL (write-ahead log)", or named as a service or person. */
function explained(sentence: Sentence, written: string): boolean {
  return sentence.known.terms.has(written.replace(/s$/, ''));
}

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
  ],
};
