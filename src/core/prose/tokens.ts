import type { Span } from '../text/span';
import { OPAQUE } from './mask';
import { classOf, firstHash, secondHash, Tag, tagsByHash } from './tags';

/** A word or a sign of a masked text. Contractions are cut: `shouldn't` is `should` + `not`, `we've` is `we` + `have`. */
export class Token implements Span {
  private cached: string | null;

  constructor(
    private readonly text: string,
    readonly start: number,
    readonly end: number,
    /** A set of `Tag`s. */
    readonly tags: number,
    word: string | null = null,
  ) {
    this.cached = word;
  }

  /** Written in capitals throughout: an abbreviation rather than a name. */
  get isUpper(): boolean {
    const written = this.text.slice(this.start, this.end);
    return written.length > 1 && written === written.toUpperCase();
  }

  /** Small letters, straight apostrophes, contractions spelled out. Most tokens are never asked for it. */
  get word(): string {
    return (this.cached ??= this.text.slice(this.start, this.end).toLowerCase());
  }
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
      found.push(new Token(text, i, to, Tag.Opaque, OPAQUE));
      i = to;
    } else if (isWord(kind) || (kind === Kind.Handle && isWord(nextKind))) {
      i = takeWord(found, text, i, end);
    } else {
      // A sign beyond the basic plane is two units and one token.
      const to = code >= 0xd800 && code <= 0xdbff && i + 1 < end ? i + 2 : i + 1;
      if (kind !== Kind.Space) found.push(new Token(text, i, to, Tag.Sign));
      i = to;
    }
  }
  return found;
}

/** Takes the word that begins at `start`, in one walk that also sees its shape and its hash; returns its end. */
function takeWord(found: Token[], text: string, start: number, limit: number): number {
  let end = start;
  let shape = 0;
  let digits = 0;
  let others = 0;
  let apostrophe = false;
  let hyphen = -1;
  let hash = 0;
  let check = 0;
  let last: Kind = Kind.Space;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    const kind = kindOf(code);
    if (kind === Kind.Letter) {
      others++;
      if (code === 95) shape |= Tag.Identifier;
    } else if (kind === Kind.Upper) {
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
      } else if (code === 45) hyphen = end;
      else shape |= Tag.Identifier;
    }
    const small = kind === Kind.Upper ? code + 32 : code;
    hash = firstHash(hash, small);
    check = secondHash(check, small);
    last = kind;
  }
  const tags = tagsByHash(hash, check);
  if (text.charCodeAt(end) === 37 && last === Kind.Digit) end++;
  if (digits > 0) shape = others === 0 ? (shape & ~Tag.Identifier) | Tag.Number : shape | Tag.Identifier;
  if (apostrophe) cut(found, text, start, end, text.slice(start, end).toLowerCase().replace(/’/g, "'"), shape);
  else if (end - start === 6 && text.slice(start, end).toLowerCase() === 'cannot') {
    found.push(new Token(text, start, start + 3, classOf('can') | shape, 'can'));
    found.push(new Token(text, start + 3, end, classOf('not'), 'not'));
  } else found.push(new Token(text, start, end, (tags ?? tagsByEnding(text, start, end, hyphen)) | shape));
  return end;
}

/** Unknown words: what their ending or their last part says. */
function tagsByEnding(text: string, start: number, end: number, hyphen: number): number {
  const last = text.charCodeAt(end - 1) | 32;
  const before = text.charCodeAt(end - 2) | 32;
  // -ly, -ed, -ing: all others say nothing.
  const ending =
    (last === 121 && before === 108) || (last === 100 && before === 101) || (last === 103 && before === 110);
  return hyphen < 0 && !ending ? 0 : classOf(text.slice(start, end).toLowerCase());
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
function cut(found: Token[], text: string, start: number, end: number, word: string, shape: number): void {
  const add = (from: number, to: number, whole: string, more = 0): void => {
    found.push(new Token(text, from, to, classOf(whole) | more, whole));
  };
  if (word.endsWith("n't") && word.length > 3) {
    const head = word.slice(0, -3);
    const at = head === 'ca' ? end - 2 : end - 3;
    add(start, at, SHORTENED.get(head) ?? head, shape);
    add(at, end, 'not');
    return;
  }
  const clitic = CLITICS.find(([ending]) => word.endsWith(ending) && word.length > ending.length);
  if (clitic === undefined) return add(start, end, word, shape);
  const at = end - clitic[0].length;
  const head = word.slice(0, -clitic[0].length);
  if (head.includes("'")) cut(found, text, start, at, head, shape);
  else add(start, at, head, shape);
  add(at, end, clitic[1]);
}
