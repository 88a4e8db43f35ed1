import type { Span } from '../text/span';
import { OPAQUE } from './mask';
import { classOf, Tag } from './tags';

/** A word or a sign of a masked text. Contractions are cut: `shouldn't` is `should` + `not`, `we've` is `we` + `have`. */
export interface Token extends Span {
  /** Small letters, straight apostrophes, contractions spelled out. */
  readonly word: string;
  /** A set of `Tag`s. */
  readonly tags: number;
}

const enum Kind {
  Space = 0,
  Sign = 1,
  Letter = 2,
  Upper = 3,
  Digit = 4,
  /** Joins letters into one word when letters stand on both sides: a hyphen, a period, a slash. */
  Joint = 5,
  Apostrophe = 6,
  /** Begins a word: the sign of a handle or channel. */
  Handle = 7,
  Opaque = 8,
}

const ASCII: readonly Kind[] = Array.from({ length: 128 }, (_, code): Kind => {
  const char = String.fromCharCode(code);
  if (code <= 32) return Kind.Space;
  if (/[a-z]/.test(char)) return Kind.Letter;
  if (/[A-Z]/.test(char)) return Kind.Upper;
  if (/[0-9]/.test(char)) return Kind.Digit;
  if (char === '_') return Kind.Letter;
  if (char === "'") return Kind.Apostrophe;
  if (char === '@' || char === '#' || char === '$') return Kind.Handle;
  return '/.\\:%+&=-'.includes(char) ? Kind.Joint : Kind.Sign;
});

function kindOf(code: number): Kind {
  if (code < 128) return ASCII[code] ?? Kind.Sign;
  if (code === 0xfffc) return Kind.Opaque;
  if (code === 0x2019) return Kind.Apostrophe;
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200b)) return Kind.Space;
  if (code >= 0xc0 && code < 0x2000) return code === 0xd7 || code === 0xf7 ? Kind.Sign : Kind.Letter;
  return code >= 0x2e80 && code < 0xd800 ? Kind.Letter : Kind.Sign;
}

function isWord(kind: Kind): boolean {
  return kind === Kind.Letter || kind === Kind.Upper || kind === Kind.Digit;
}

/** The tokens of `text.slice(start, end)`; offsets are those of `text`. */
export function tokens(text: string, start: number, end: number): Token[] {
  const found: Token[] = [];
  for (let i = start; i < end;) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code);
    const nextKind = i + 1 < end ? kindOf(text.charCodeAt(i + 1)) : Kind.Space;
    if (kind === Kind.Opaque) {
      let to = i + 1;
      while (to < end && text.charCodeAt(to) === 0xfffc) to++;
      found.push({ start: i, end: to, word: OPAQUE, tags: Tag.Opaque });
      i = to;
    } else if (isWord(kind) || (kind === Kind.Handle && isWord(nextKind))) {
      i = takeWord(found, text, i, end);
    } else {
      // A sign beyond the basic plane is two units and one token.
      const to = code >= 0xd800 && code <= 0xdbff && i + 1 < end ? i + 2 : i + 1;
      if (kind !== Kind.Space) found.push({ start: i, end: to, word: text.slice(i, to), tags: Tag.Sign });
      i = to;
    }
  }
  return found;
}

/** Takes the word that begins at `start`, in one walk that also sees its shape; returns its end. */
function takeWord(found: Token[], text: string, start: number, limit: number): number {
  let end = start;
  let shape = 0;
  let digits = 0;
  let others = 0;
  let apostrophe = false;
  let last: Kind = Kind.Space;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    const kind = kindOf(code);
    if (kind === Kind.Letter) others++;
    else if (kind === Kind.Upper) {
      if (end === start) shape |= Tag.Capital;
      // camelCase
      else if (last === Kind.Letter) shape |= Tag.Identifier;
      others++;
    } else if (kind === Kind.Digit) digits++;
    else {
      const next = end + 1 < limit ? kindOf(text.charCodeAt(end + 1)) : Kind.Space;
      if (kind === Kind.Handle && end === start) shape |= Tag.Identifier;
      else if (!isWord(next) || (kind !== Kind.Joint && kind !== Kind.Apostrophe && kind !== Kind.Handle)) break;
      else if (kind === Kind.Apostrophe) apostrophe = true;
      else if (code === 58) {
        // A colon joins digits only: 14:02.
        if (last !== Kind.Digit || next !== Kind.Digit) break;
      } else if (code !== 45) shape |= Tag.Identifier;
    }
    last = kind;
  }
  if (text.charCodeAt(end) === 37 && last === Kind.Digit) end++;
  if (digits > 0) shape = others === 0 ? (shape & ~Tag.Identifier) | Tag.Number : shape | Tag.Identifier;
  const word = text.slice(start, end).toLowerCase();
  if (word.includes('_')) shape |= Tag.Identifier;
  if (apostrophe) cut(found, start, end, word.replace(/’/g, "'"), shape);
  else if (word === 'cannot') {
    found.push({ start, end: start + 3, word: 'can', tags: classOf('can') | shape });
    found.push({ start: start + 3, end, word: 'not', tags: classOf('not') });
  } else found.push({ start, end, word, tags: classOf(word) | shape });
  return end;
}

const CLITICS: readonly (readonly [string, string])[] = [
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'m", 'am'],
  ["'d", "'d"],
  ["'s", "'s"],
];
const SHORTENED: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);

/** Cuts a contraction: "shouldn't've" is should + not + have. */
function cut(found: Token[], start: number, end: number, word: string, shape: number): void {
  if (word.endsWith("n't") && word.length > 3) {
    const head = word.slice(0, -3);
    const whole = SHORTENED.get(head) ?? head;
    const at = head === 'ca' ? end - 2 : end - 3;
    found.push({ start, end: at, word: whole, tags: classOf(whole) | shape });
    found.push({ start: at, end, word: 'not', tags: classOf('not') });
    return;
  }
  const clitic = CLITICS.find(([ending]) => word.endsWith(ending) && word.length > ending.length);
  if (clitic === undefined) {
    found.push({ start, end, word, tags: classOf(word) | shape });
    return;
  }
  const at = end - clitic[0].length;
  const head = word.slice(0, -clitic[0].length);
  if (head.includes("'")) cut(found, start, at, head, shape);
  else found.push({ start, end: at, word: head, tags: classOf(head) | shape });
  found.push({ start: at, end, word: clitic[1], tags: classOf(clitic[1]) });
}
