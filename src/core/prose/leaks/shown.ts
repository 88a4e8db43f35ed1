import { ENTITIES } from '../../text/entities';

const NAMED: Readonly<Record<string, string>> = { ...ENTITIES, shy: '' };
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;
/** Characters of no width, which part a word for no reader. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Emphasis inside a word, and a backslash before a sign. */
const MARKS = /(?<=[\p{L}\p{N}])[*`]{1,3}(?=[\p{L}\p{N}])|\\(?=[!-/:-@[-`{-~])/gu;

/** A text without characters that nobody sees. */
export const visible = (text: string): string => text.replace(INVISIBLE, '');

/** A text as it reads once it is shown: `T&#111;m` and `T**o**m` are Tom. */
export function shown(text: string): string {
  if (!/[&\\*`\u00ad\u200b-\u200d\u2060\ufeff]/.test(text)) return text;
  return text
    .replace(REFERENCE, (written, decimal?: string, hex?: string, name = '') => {
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null;
      if (code === null) return NAMED[name] ?? written;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
    })
    .replace(INVISIBLE, '')
    .replace(MARKS, '');
}
