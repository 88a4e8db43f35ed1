/** Whom a Markdown review names in its own fields: `**Authors:** Björn Weiß, Mira Ek`. */

import { spellings } from '../spellings';
import { classOf, Tag } from '../tags';

const FIELD =
  /^[\s>*_|-]{0,8}(?:authors?|(?:document |action )?owners?|written by|prepared by|facilitators?|(?:incident )?(?:commander|lead|manager)|ic|scribe|participants|attendees|responders|on[- ]?call)[\s*_]{0,4}(?::[\s*_]{0,6}|\|\s{0,20})([^\s|][^|\r\n]{0,400})(?:\|\s{0,20})?$/gim;

/** Words of names that stand in the fields of a Markdown review, in their own letters. */
export function namedInFields(source: string): string[] {
  const found = new Set<string>();
  for (const [, value = ''] of source.matchAll(FIELD)) {
    for (const one of value.split(/[,;|&/]|\band\b/)) {
      const words = one
        .replace(/\([^)]{0,60}\)|[*_`@[\]]|<[^>]{0,80}>/g, ' ')
        .trim()
        .split(/\s+/);
      // A name has two or three words, each with a capital letter; one alone may be a team.
      if (words.length < 2 || words.length > 3 || !words.every((word) => NAME.test(word) || INITIAL.test(word)))
        continue;
      // "Payments Backend" is written in the same way.
      if (!words.some((word) => isGivenName(word.toLowerCase())) || words.some((word) => GROUP.test(word))) continue;
      for (const word of words) if (word.length > 2) found.add(word);
    }
  }
  return [...found];
}

const isGivenName = (word: string): boolean => spellings(word).some((one) => (classOf(one) & Tag.Name) !== 0);
const NAME = /^\p{Lu}[\p{L}’'.-]{1,30}$/u;
const INITIAL = /^\p{Lu}\.?$/u;
const GROUP =
  /^(?:team|teams|squad|group|crew|department|engineering|operations|support|platform|infrastructure|security|services?|on-?call|engineers?|staff|incident|systems?|site|reliability|data|network|storage)$/i;
