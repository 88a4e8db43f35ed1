/** What a copied text carries that no review should: colour codes, invisible characters, entities of other tools' markup. */
import { ENTITIES } from '../../text/entities';

// eslint-disable-next-line no-control-regex -- these are what is looked for
const COLOURS = /\u001b\[[0-9;?]*[ -/]*[@-~]|[\u0002\u001d\u001f\u000f\u0016]|\u0003(?:\d{1,2}(?:,\d{1,2})?)?/g;
const INVISIBLE = /[\u200b\u200e\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]/g;
const SPACES = /[\u00a0\u2007\u202f\u2009\u2002\u2003]/g;

/** A line or text with plain spaces, and without terminal and IRC colours and characters of no width. */
export function clean(text: string): string {
  return text.replace(COLOURS, '').replace(INVISIBLE, '').replace(SPACES, ' ');
}

export function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? "'");
}

/** Lines without spaces at their ends, no blank lines before and after, `\n` between. Null where nothing is left. */
export function trimmed(text: string): string | null {
  const lines = text.split(/\r\n|\r|\n/).map((line) => clean(line).trimEnd().replace(/\t/g, '    '));
  while (lines[0]?.trim() === '') lines.shift();
  while (lines.at(-1)?.trim() === '') lines.pop();
  if (lines.length === 0) return null;
  lines[0] = (lines[0] ?? '').trimStart();
  return lines.join('\n');
}
