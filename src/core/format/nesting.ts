/** How deeply a text nests, found without recursion: `yaml` composes by recursion, and a full stack can end the whole process. */
import { CST, Lexer } from 'yaml';

/** What `yaml` is trusted with. A review nests five deep. */
const MOST = 100;
/** A line that begins far to the right, or with many dashes. */
const FAR = /^ {100}|^[ \t]*(?:[-?:][ \t]+){50}/m;

/** Whether a text nests too deeply to be composed. Linear; a text with few brackets is hardly looked at. */
export function nestsTooDeeply(text: string): boolean {
  if (!hasMany(text) && !FAR.test(text)) return false;
  let brackets = 0;
  let column = 0;
  /** The columns of the dashes and colons that are open. */
  const columns: number[] = [];
  for (const token of new Lexer().lex(text)) {
    switch (CST.tokenType(token)) {
      case 'flow-seq-start':
      case 'flow-map-start':
        brackets++;
        break;
      case 'flow-seq-end':
      case 'flow-map-end':
        brackets--;
        break;
      case 'newline':
        column = -token.length;
        break;
      case 'seq-item-ind':
      case 'explicit-key-ind':
      case 'map-value-ind':
        while ((columns.at(-1) ?? -1) >= column) columns.pop();
        columns.push(column);
    }
    if (brackets + columns.length > MOST) return true;
    column += token.length;
  }
  return false;
}

function hasMany(text: string): boolean {
  let found = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code === 91 || code === 123) && ++found > MOST) return true;
  }
  return false;
}
