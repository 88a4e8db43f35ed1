/** Text → YAML in the format's own style: plain where YAML reads it back as typed, quotes or a block of lines where it would not. */
import { KEY_WITHOUT_SPACE } from './piece-lines';
import { quoted } from './repair';

/** Words that some YAML reader takes for a number, a truth value, nothing, a time of day, a date or a sign of its own. */
const NOT_A_TEXT =
  /^(?:null|~|true|false|yes|no|on|off|y|n|=|<<|[-+.]?[\d.][\d_,.:a-fxo+-]*(?:[Tt ][\d:.Zz+ -]+)?|[-+]?\.(?:inf|nan))$/i;
/** At the start of a plain text these are signs of YAML. */
const SIGN = /^[-?:,[\]{}#&*!|>'"%@`]/;
/** What no editor shows, or what older YAML readers take for a line break or refuse. */
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const FLOW_NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_./ -]*$/u;

/** A text as a scalar of one line; line breaks become escapes. */
export function lineScalar(text: string): string {
  if (HIDDEN.test(text) || /[\r\n]/.test(text)) return escaped(text);
  return isPlain(text) ? text : quoted(text);
}

/**
 * A text as the value of a key: on the key's line, or as a block of lines below it, indented by `indent` spaces.
 * @param behind what it stands behind; a block behind a dash cannot begin with a space
 * @returns what stands behind `key: `, without a line break at its end
 */
export function blockScalar(text: string, indent: number, behind: 'key' | 'dash' = 'key'): string {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  if (!body.includes('\n') && !text.endsWith('\n')) return lineScalar(text);
  const lines = body.split('\n');
  const uneven = lines.some((line) => /^\t|\s$/.test(line));
  if (HIDDEN.test(text) || text.includes('\r') || uneven || lines.at(-1) === '') return escaped(text);
  const pad = ' '.repeat(indent);
  const first = lines.find((line) => line !== '') ?? '';
  // A block that begins with a space needs to be told where its own indentation ends; two is what this writer always indents by.
  const indicator = first.startsWith(' ') || lines[0] === '' ? '2' : '';
  if (indicator !== '' && behind === 'dash') return escaped(text);
  const header = `|${indicator}${text.endsWith('\n') ? '' : '-'}`;
  return [header, ...lines.map((line) => (line === '' ? '' : pad + line))].join('\n');
}

/** Whether every name can stand between brackets without quotes. */
export function fitInFlow(names: readonly string[]): boolean {
  return names.every((name) => FLOW_NAME.test(name) && isPlain(name));
}

function isPlain(text: string): boolean {
  return (
    text !== '' &&
    text === text.trim() &&
    !SIGN.test(text) &&
    !/:(?:\s|$)|\s#/.test(text) &&
    !NOT_A_TEXT.test(text) &&
    !KEY_WITHOUT_SPACE.test(text)
  );
}

const SHORT: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** In double quotes, with everything escaped that does not show. */
function escaped(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    const pair = text.slice(i, i + 2);
    if (/^[\ud800-\udbff][\udc00-\udfff]$/.test(pair)) {
      out += pair;
      i++;
    } else {
      out += SHORT[char] ?? (HIDDEN.test(char) ? `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}` : char);
    }
  }
  return `"${out}"`;
}
