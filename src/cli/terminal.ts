/** Text for a terminal. What a file or a path contains must not be able to steer it. */

/* eslint-disable no-control-regex -- these are what is looked for */
const STEERING = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
const STEERING_IN_JSON = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
/* eslint-enable no-control-regex */

/** One line in which control characters, and marks that turn the direction of text, are spelt out. */
export function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(STEERING, (sign) => `\\u${code(sign)}`);
}

/** JSON in which they are spelt out as JSON does. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(STEERING_IN_JSON, (sign) => `\\u${code(sign)}`);
}

function code(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(4, '0');
}

/** How many columns of a terminal a text takes. */
export function columns(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (/\p{M}|\u200d/u.test(sign)) continue;
    width +=
      /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        sign,
      )
        ? 2
        : 1;
  }
  return width;
}

export type Colour = 'red' | 'yellow' | 'blue' | 'grey' | 'bold';

export type Paint = (colour: Colour, text: string) => string;

const CODES: Readonly<Record<Colour, string>> = { red: '31', yellow: '33', blue: '34', grey: '90', bold: '1' };

/** Colours on a terminal, unless `NO_COLOR` is set to anything (no-color.org). */
export function painter(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Paint {
  const on = isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return on ? (colour, text) => `\u001b[${CODES[colour]}m${text}\u001b[0m` : (_, text) => text;
}
