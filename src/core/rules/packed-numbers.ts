/** Whole numbers as text: a table that is read at every start is a string, of which nothing is made before something of it is asked for. */

/** The signs from `#` to `~` without the backslash: neither JSON nor a string of a script has to escape one. */
const FIRST = 35;
const BACKSLASH = 92;
const SIGNS = 90;
/** Of a number of any size the first half of the signs ends it, the other half says that more follows. */
const HALF = SIGNS / 2;

const signOf = (digit: number): string => {
  const code = digit + FIRST;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
};

/** The number in a place of a list of digits. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < BACKSLASH ? code - FIRST : code - FIRST - 1;
}

/**
 * Numbers from 0 to 89, one sign each.
 * @throws RangeError on others: a program error
 */
export function packDigits(numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      if (!(number >= 0 && number < SIGNS)) throw new RangeError(`${number} is not written in one sign`);
      return signOf(number);
    })
    .join('');
}

/**
 * Numbers from 0 to 8099, two signs each.
 * @throws RangeError on others: a program error
 */
export function packPairs(numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      if (!(number >= 0 && number < SIGNS * SIGNS)) throw new RangeError(`${number} is not written in two signs`);
      return signOf(Math.floor(number / SIGNS)) + signOf(number % SIGNS);
    })
    .join('');
}

/** The number in a place of a list of pairs. */
export const pairAt = (text: string, index: number): number =>
  digitAt(text, 2 * index) * SIGNS + digitAt(text, 2 * index + 1);

/** Whole numbers from 0: the smaller one is, the fewer signs it takes. */
export const packList = (numbers: readonly number[]): string => numbers.map(written).join('');

export function unpackList(text: string): number[] {
  const found: number[] = [];
  let number = 0;
  let scale = 1;
  for (let i = 0; i < text.length; i++) {
    const digit = digitAt(text, i);
    number += (digit < HALF ? digit : digit - HALF) * scale;
    scale *= HALF;
    if (digit >= HALF) continue;
    found.push(number);
    number = 0;
    scale = 1;
  }
  return found;
}

function written(number: number): string {
  let text = '';
  let rest = number;
  while (rest >= HALF) {
    text += signOf(HALF + (rest % HALF));
    rest = Math.floor(rest / HALF);
  }
  return text + signOf(rest);
}
