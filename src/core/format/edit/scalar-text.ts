import { quoted } from '../repair';

/** Words that YAML 1.1 or 1.2 readers take for something else than a text. */
const NOT_A_TEXT = /^(?:null|~|true|false|yes|no|on|off|y|n|[-+.]?[\d.][\d_,.:eExXoO+-]*)$/i;
/** At the start of a plain text these are signs of YAML. */
const SIGN = /^[-?:,[\]{}#&*!|>'"%@`]/;

/** A text of one line as the value of a key: as it is where YAML reads it so, else in quotes. `flow`: inside braces or brackets. */
export function scalarText(text: string, flow = false): string {
  const plain =
    text !== '' &&
    text === text.trim() &&
    !SIGN.test(text) &&
    !/:(?:\s|$)|\s#/.test(text) &&
    !NOT_A_TEXT.test(text) &&
    !(flow && /[,[\]{}]/.test(text));
  return plain ? text : quoted(text);
}
