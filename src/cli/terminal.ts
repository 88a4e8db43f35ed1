/** Text for a terminal: colours, and nothing from a review that could steer it. */
import type { Io } from './io';

const CODES = { red: 31, yellow: 33, blue: 34, grey: 90, bold: 1, underline: 4 } as const;
export type Style = keyof typeof CODES;
export type Paint = (style: Style, text: string) => string;

/** Colours on a terminal only; `NO_COLOR` (no-color.org) switches them off. */
export function painter(io: Io): Paint {
  const on = io.terminal && (io.env.NO_COLOR ?? '') === '' && io.env.TERM !== 'dumb';
  return (style, text) => (on ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text);
}

/** Control characters, and those that turn the direction of text, made visible: `\u001b`. Tabs become spaces. */
export function printable(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu, (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}
