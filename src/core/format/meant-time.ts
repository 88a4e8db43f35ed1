/** Entries written as text that begin with a time in another notation, and so have none. */
import type { Finding } from '../text/finding';
import { guessWhen } from './guess-when';
import { sliceWords, type Words } from './words';

/**
 * `10h05`, `10:5`, `1005 Uhr`, `10.30 PM`, `[10:05]`, `at 10:05`; and `10.05` where a sentence begins behind it: `22.04 hosts` are of a version,
 * and `16:9` is a picture's.
 */
const MEANT =
  /^~?\s?(?:(?:[Aa]t|[Uu]m)\s+|[[(])?((?:\d{2}[hH][0-5]\d|\d{2}\.[0-5]\d(?=\s+\p{Lu}\p{Ll})|\d{1,2}:\d{2}|(?!16:9)\d{2}:\d|\d{1,2}[.:hH]?[0-5]\d(?=\s?(?:[Uu]hr|hrs?|h|[AaPp]\.?[Mm])(?!\p{L})))(?:\s?[AaPp]\.?[Mm](?!\p{L}))?)(?:\s?(?:[Uu]hr|hrs?|h)(?!\p{L}))?\.?[\])]?[:,]?(?=\s+\S)/u;

/** What is measured, rather than what the clock showed. */
const MEASURED =
  /^\s*(?:%|[kmgtp]i?b(?:it|ps)?\b|[nµm]?s\b|(?:of|percent|seconds?|minutes?|hours?|days?|weeks?|times|million|billion|thousand|k|m|x)\b)/i;

/** An info with the time as it is written here, where a text begins so. Linear in the text. */
export function meantTimeFindings(text: Words): Finding[] {
  const match = MEANT.exec(text.value);
  const [written = '', clock = ''] = match ?? [];
  const guess = match === null ? null : guessWhen(clock);
  if (guess === null || MEASURED.test(text.value.slice(written.length))) return [];
  const { span } = sliceWords(text, 0, written.length);
  const time = written.startsWith('~') ? `~${guess}` : guess;
  return [
    {
      rule: 'schema/time',
      severity: 'info',
      message: `\`${written}\` reads like a time, but times are written as ${time} here, so this entry has none.`,
      span,
      fixes: [{ title: `Change to ${time}`, edits: [{ ...span, text: time }], safe: false, preferred: true }],
    },
  ];
}
