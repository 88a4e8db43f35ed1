/** How a name is spelled on other keyboards, Björn as Bjorn and Bjoern; and a verb on the other side of the ocean. */

/** Letters that no decomposition takes apart. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', ß: 's', æ: 'a', œ: 'o' };
const TWO: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** A text in small letters with every Latin letter as its plain one, as long as before. */
export function withoutMarks(text: string): string {
  // Most text has none.
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text.replace(/[^\0-\x7f]/g, (letter) => {
    const plain = PLAIN[letter] ?? letter.normalize('NFD').charAt(0);
    return /^[a-z]$/.test(plain) ? plain : letter;
  });
}

/** A name in small letters with `ß` as `ss`, `ü` as `ue` …; null where it has none of these. */
export function inTwoLetters(name: string): string | null {
  const two = name.replace(/[äöüøåßæœ]/g, (letter) => TWO[letter] ?? letter);
  return two === name ? null : withoutMarks(two);
}

/** A name in small letters as it may stand in a text without marks (`withoutMarks`), in all its spellings. */
export function spellings(name: string): string[] {
  const plain = withoutMarks(name);
  const two = inTwoLetters(name) ?? plain;
  // Where the name itself is written with two letters, the text may have the one.
  const one = plain.length > 5 && plain === name ? name.replace(/ae|oe|ue|ss/g, (pair) => pair.charAt(0)) : plain;
  return [...new Set([plain, two, one])];
}

/** "realise" with a z, in all forms of the verb; null for words that do not end so. May name a word that nobody writes ("promize"). */
export function otherSpelling(word: string): string | null {
  const stem = /(?:[aeioy][dglmnrt]|gn|rd|rr|ll)i(?=s(?:e[ds]?|ing|ations?)$)/.exec(word);
  if (stem === null) return null;
  const at = stem.index + stem[0].length;
  return `${word.slice(0, at)}z${word.slice(at + 1)}`;
}
