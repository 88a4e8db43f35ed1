/** The width of a text in pixels at a font size; `bold` is weight 600. */
export type Measure = (text: string, size: number, bold?: boolean) => number;

/** Advance widths of the Helvetica metrics that common sans-serifs share, in thousandths of the font size. */
const GROUPS: readonly (readonly [number, string])[] = [
  [222, "ijl'’‘"],
  [278, ' \u00a0!,./:;[]\\tfI|·'],
  [333, '-()r`“”'],
  [355, '"'],
  [389, '*'],
  [500, 'ckvxyszJ'],
  [556, '0123456789#$abdeghnopquL?_–'],
  [584, '+<=>~−≥×'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'mM'],
  [889, '%'],
  [944, 'W'],
  [1000, '…—→\u2003'],
  [1015, '@'],
];

const OTHER = 580;
const WIDE = 1000;
const ascii = new Float64Array(128).fill(OTHER);
const beyond = new Map<number, number>();
for (const [width, characters] of GROUPS) {
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 128) ascii[code] = width;
    else beyond.set(code, width);
  }
}

/** Accents and joiners stand on the letter before them. */
const isMark = (code: number): boolean =>
  (code >= 0x300 && code < 0x370) || (code >= 0x200b && code < 0x2010) || (code >= 0xfe00 && code < 0xfe10);

/** The characters whose widths a page hands over: those of the table, and letters of other languages of Europe. */
export const CHARACTERS = GROUPS.map(([, characters]) => characters).join('') + 'ÄÅÆÇÉÖØÜàáâäåæçèéêëíîïñóôöøùúûüßœ';

/** What `CHARACTERS` measure in a page's own font, in thousandths of the font size. */
export interface CharacterWidths {
  readonly regular: readonly number[];
  readonly bold: readonly number[];
}

/** A little generous, so that fonts of the same family that are a bit wider still fit. */
export const tableMeasure: Measure = (text, size, bold = false) =>
  (thousandths(text, ascii, beyond) / 1000) * size * (bold ? 1.08 : 1.02);

/** As a page measures, but for what its font does to pairs of letters. */
export function measureBy({ regular, bold }: CharacterWidths): Measure {
  const table = (widths: readonly number[]): readonly [Float64Array, ReadonlyMap<number, number>] => {
    const low = ascii.slice();
    const high = new Map(beyond);
    [...CHARACTERS].forEach((character, i) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 128) low[code] = widths[i] ?? OTHER;
      else high.set(code, widths[i] ?? OTHER);
    });
    return [low, high];
  };
  const tables = [table(regular), table(bold)] as const;
  return (text, size, isBold = false) => (thousandths(text, ...tables[isBold ? 1 : 0]) / 1000) * size;
}

function thousandths(text: string, low: Float64Array, high: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < 128) {
      sum += low[code] ?? OTHER;
      continue;
    }
    if (code >= 0xd800 && code < 0xdc00) code = text.codePointAt(i++) ?? code;
    if (!isMark(code))
      sum +=
        high.get(code) ?? (code >= 0x1100 && (code < 0x2000 || code > 0x2e80) ? WIDE : code > 0x10000 ? WIDE : OTHER);
  }
  return sum;
}
