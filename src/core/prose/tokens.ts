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

const WORD = /[\p{L}\p{N}_@#$]/u;
const INNER = /[\p{L}\p{N}_@#$/.\\:'’%+&=-]/u;

/** The tokens of `text.slice(start, end)`; offsets are those of `text`. */
export function tokens(text: string, start: number, end: number): Token[] {
  const found: Token[] = [];
  for (let i = start; i < end;) {
    const char = text.charAt(i);
    if (char === OPAQUE) {
      let to = i + 1;
      while (to < end && text.charAt(to) === OPAQUE) to++;
      found.push({ start: i, end: to, word: OPAQUE, tags: Tag.Opaque });
      i = to;
    } else if (isWord(text, i)) {
      const to = wordEnd(text, i, end);
      pushWord(found, text, i, to);
      i = to;
    } else {
      // A sign beyond the basic plane is two units and one token.
      const to = /[\uD800-\uDBFF]/.test(char) && i + 1 < end ? i + 2 : i + 1;
      if (char > ' ') found.push({ start: i, end: to, word: text.slice(i, to), tags: Tag.Sign });
      i = to;
    }
  }
  return found;
}

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128)
    return (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 95 ||
      ((code === 64 || code === 35) && at + 1 < text.length && WORD.test(text.charAt(at + 1)))
    );
  return WORD.test(text.charAt(at));
}

function wordEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  while (
    end < limit &&
    (isWord(text, end) || (INNER.test(text.charAt(end)) && end + 1 < limit && isWord(text, end + 1)))
  ) {
    // A double hyphen is a dash; a colon joins digits only (14:02), a slash or a period anything.
    const char = text.charAt(end);
    if (char === ':' && !(isDigit(text, end - 1) && isDigit(text, end + 1))) break;
    if (char === OPAQUE) break;
    end++;
  }
  if (text.charAt(end) === '%' && isDigit(text, end - 1)) end++;
  return end;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

const CLITICS: readonly (readonly [string, string])[] = [
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'m", 'am'],
  ["'d", "'d"],
  ["'s", "'s"],
];

function pushWord(found: Token[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const word = raw.toLowerCase().replace(/’/g, "'");
  const shape = shapeOf(raw);
  const quote = word.lastIndexOf("'");
  if (quote > 0) {
    if (word.endsWith("n't")) {
      const head = word.slice(0, -3);
      const whole = head === 'ca' ? 'can' : head === 'wo' ? 'will' : head === 'sha' ? 'shall' : head;
      const cut = head === 'ca' ? end - 2 : end - 3;
      add(found, start, cut, whole, shape);
      add(found, cut, end, 'not', 0);
      return;
    }
    for (const [clitic, whole] of CLITICS) {
      if (word.endsWith(clitic)) {
        pushWord(found, text, start, end - clitic.length);
        add(found, end - clitic.length, end, whole, 0);
        return;
      }
    }
  }
  if (word === 'cannot') {
    add(found, start, start + 3, 'can', shape);
    add(found, start + 3, end, 'not', 0);
    return;
  }
  add(found, start, end, word, shape);
}

function add(found: Token[], start: number, end: number, word: string, shape: number): void {
  found.push({ start, end, word, tags: classOf(word) | shape });
}

function shapeOf(raw: string): number {
  const first = raw.charAt(0);
  let shape = 0;
  if (first !== first.toLowerCase()) shape |= Tag.Capital;
  if (/^[\d.,:%+-]+$/.test(raw)) shape |= Tag.Number;
  else if (/[\d_/\\.:=]|^[@#$]|[a-z][A-Z]/.test(raw)) shape |= Tag.Identifier;
  return shape;
}
