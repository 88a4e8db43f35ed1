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

/** A little generous, so that fonts of the same family that are a bit wider still fit. */
export const tableMeasure: Measure = (text, size, bold = false) => {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < 128) {
      sum += ascii[code] ?? OTHER;
      continue;
    }
    if (code >= 0xd800 && code < 0xdc00) code = text.codePointAt(i++) ?? code;
    if (!isMark(code))
      sum +=
        beyond.get(code) ?? (code >= 0x1100 && (code < 0x2000 || code > 0x2e80) ? WIDE : code > 0x10000 ? WIDE : OTHER);
  }
  return (sum / 1000) * size * (bold ? 1.08 : 1.02);
};
