import type { Span } from '../text/span';

const ABBREVIATIONS = new Set(
  (
    'e.g i.e etc vs cf approx ca incl excl no nr fig ver st dr mr mrs ms prof jr sr inc ltd corp co dept est al resp max min avg sec sect rev vol ch art eq ref pp ' +
    'temp misc a.m p.m am pm jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun'
  ).split(' '),
);
/** These end a sentence as often as not, so that a capital letter after them decides. */
const MAY_END = new Set([
  'etc',
  'inc',
  'ltd',
  'corp',
  'co',
  'al',
  'a.m',
  'p.m',
  'am',
  'pm',
  'no',
  'max',
  'min',
  'sat',
  'sun',
  'mar',
  'ms',
  'sec',
]);

/**
 * What is longer is no sentence, and is read in pieces cut at a space (or anywhere, when there is none): the work on a sentence is bounded,
 * so that the work on a text grows with its length and not faster.
 */
const LONGEST = 1200;
const SLACK = 200;

/**
 * The sentences of a masked text, as offsets without white space at the ends. A line feed always ends one; a period does not after an
 * abbreviation or an initial, inside versions, hosts, numbers and times, or before a small letter.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  // Who begins in small letters goes on so.
  const small = isLower(/\p{L}/u.exec(text)?.[0] ?? '');
  let start = 0;
  const close = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && text.charCodeAt(from) <= 32) from++;
    while (to > from && text.charCodeAt(to - 1) <= 32) to--;
    if (to > from) found.push({ start: from, end: to });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || i - start >= LONGEST + (code === 32 ? 0 : SLACK)) close(i);
    else if (code === 46 || code === 33 || code === 63 || code === 0x2026) {
      const end = stopEnd(text, i);
      if (endsSentence(text, i, end, small)) close(end);
      i = end - 1;
    }
  }
  close(text.length);
  return found;
}

/** The end of a run of stops and the quotes and brackets that close with it. */
function stopEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && '.!?…'.includes(text.charAt(end))) end++;
  while (end < text.length && '"”’\')]»'.includes(text.charAt(end))) end++;
  return end;
}

function endsSentence(text: string, stop: number, end: number, small: boolean): boolean {
  if (end >= text.length) return true;
  if (text.charCodeAt(end) > 32) return false;
  let next = end;
  while (next < text.length && text.charCodeAt(next) === 32) next++;
  const following = text.charAt(next);
  if (text.charAt(stop) !== '.' || end - stop > 1) return !isLower(following);
  if (isLower(following) && !small) return false;
  let from = stop;
  while (from > 0 && /[\w.]/.test(text.charAt(from - 1)) && stop - from < 12) from--;
  const word = text.slice(from, stop).toLowerCase();
  if (word.length === 1 && /[a-z]/.test(word) && isUpper(text.charAt(from)) && word !== 'i') return false;
  if (/^\d{1,2}$/.test(word) && (from === 0 || text.charCodeAt(from - 1) === 10)) return false;
  if (isLower(following) && (word.length < 3 || word.includes('.'))) return false;
  return !ABBREVIATIONS.has(word) || (MAY_END.has(word) && isUpper(following));
}

function isLower(char: string): boolean {
  return char !== char.toUpperCase();
}

function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}
