/** A regular expression out of a file that anybody may have written: taken only where it cannot take long on any text. */

const LONGEST = 200;
/** Each part that may be longer or shorter multiplies the ways to match; so many are few on a text of any length. */
const MOST_REPETITIONS = 3;
const MOST_OPTIONS = 6;

/** One sign, class, group mark or repetition of an expression. */
const PART =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|\)|[*+?]\??|\{\d+(?:,\d*)?\}\??|[^]/gu;

/** Why a pattern cannot be used, or null where it can. */
export function unusablePattern(pattern: string): string | null {
  if (pattern.length > LONGEST) return `A pattern for tickets has up to ${LONGEST} characters.`;
  try {
    new RegExp(pattern, 'u');
  } catch {
    return `\`${pattern}\` is no regular expression.`;
  }
  let repetitions = 0;
  let options = 0;
  let before = '';
  for (const [part] of pattern.matchAll(PART)) {
    const repeats = /^(?:[*+]|\{\d+,\d*\})\??$/.test(part);
    if (repeats && before === ')')
      return 'A group cannot be repeated here: with a repetition in it, it can take for ever.';
    if (/^\\(?:[1-9]|k)/.test(part)) return 'A pattern for tickets cannot refer to what it has matched.';
    if (repeats) repetitions++;
    else if (/^\?\??$/.test(part) || /^\{\d+\}/.test(part)) options++;
    before = part;
  }
  if (repetitions > MOST_REPETITIONS) return `A pattern for tickets has up to ${MOST_REPETITIONS} repetitions.`;
  return options > MOST_OPTIONS ? `A pattern for tickets has up to ${MOST_OPTIONS} optional or counted parts.` : null;
}
