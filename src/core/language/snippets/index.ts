/** All snippets: what ships for "Insert Snippet", and what completion offers where it belongs. */
import { ENTRIES } from './entries';
import { FILES } from './files';
import { ITEMS } from './items';
import { SECTIONS } from './sections';
import type { Snippet } from './snippet';

export const SNIPPETS: readonly Snippet[] = [...FILES, ...SECTIONS, ...ENTRIES, ...ITEMS];

/** The file of snippets as VS Code reads it. */
export function snippetFile(): string {
  const file = Object.fromEntries(
    SNIPPETS.map(({ name, prefixes, description, body }) => [
      name,
      { prefix: prefixes.length === 1 ? prefixes[0] : prefixes, description, body },
    ]),
  );
  return `${JSON.stringify(file, null, 2)}\n`;
}
