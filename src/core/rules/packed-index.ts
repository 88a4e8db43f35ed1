/** The index of phrases as text of a third of its size: numbers as few signs each, of which most are near the one before. */
import type { PhraseIndex } from './phrase-index';

/** Every list but the words is packed. */
export interface PackedIndex {
  readonly rows: string;
  readonly witnesses: string;
  readonly anchors: string;
  readonly words: string;
  readonly meanings: string;
}

/** Signs that neither JSON nor a string of a script has to escape; the first half ends a number, the other half says that more follows. */
const SIGNS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(i + 33))
  .filter((sign) => !/["'\\`]/.test(sign))
  .join('');
const HALF = SIGNS.length >> 1;

export function packIndex({ rows, witnesses, anchors, words, meanings }: PhraseIndex): PackedIndex {
  return { rows: pack(rows), witnesses: pack(witnesses), anchors: pack(anchors), words, meanings: packLists(meanings) };
}

/** The index that was packed. */
export function unpackIndex({ rows, witnesses, anchors, words, meanings }: PackedIndex): PhraseIndex {
  return {
    rows: unpack(rows),
    witnesses: unpack(witnesses),
    anchors: unpack(anchors),
    words,
    meanings: unpackLists(meanings),
  };
}

/** Whole numbers, each as its distance from the one before. */
function pack(numbers: readonly number[]): string {
  let before = 0;
  return numbers
    .map((number) => {
      const text = written(folded(number - before));
      before = number;
      return text;
    })
    .join('');
}

function unpack(text: string): number[] {
  let before = 0;
  return numbersIn(text).map((number) => (before += unfolded(number)));
}

/** Lists one behind the other, the last number of each as `~number`: a list begins near where the one before began. */
function packLists(numbers: readonly number[]): string {
  let before = 0;
  let first: number | null = null;
  return numbers
    .map((number) => {
      const last = number < 0;
      const value = last ? ~number : number;
      const text = written(folded(value - before) * 2 + (last ? 1 : 0));
      first ??= value;
      before = last ? first : value;
      if (last) first = null;
      return text;
    })
    .join('');
}

function unpackLists(text: string): number[] {
  let before = 0;
  let first: number | null = null;
  return numbersIn(text).map((number) => {
    const last = number % 2 === 1;
    const value = before + unfolded(number >> 1);
    first ??= value;
    before = last ? first : value;
    if (last) first = null;
    return last ? ~value : value;
  });
}

/** 0, -1, 1, -2 … as 0, 1, 2, 3 … */
const folded = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number);
const unfolded = (number: number): number => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);

function written(number: number): string {
  let text = '';
  let rest = number;
  while (rest >= HALF) {
    text += SIGNS.charAt(HALF + (rest % HALF));
    rest = Math.floor(rest / HALF);
  }
  return text + SIGNS.charAt(rest);
}

function numbersIn(text: string): number[] {
  const found: number[] = [];
  let number = 0;
  let scale = 1;
  for (let i = 0; i < text.length; i++) {
    const digit = SIGNS.indexOf(text.charAt(i));
    number += (digit % HALF) * scale;
    scale *= HALF;
    if (digit >= HALF) continue;
    found.push(number);
    number = 0;
    scale = 1;
  }
  return found;
}
