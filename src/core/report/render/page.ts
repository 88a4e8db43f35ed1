/** A whole page: one file that loads nothing, runs nothing and prints well. */
import { escape } from '../../chart/render/nodes';
import type { Block, Document } from '../document/document';
import { htmlBody } from './html';
import { pageStyle } from './style';

/** No script, no picture, no font, no request: only the style that stands in the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const LONGEST_TITLE = 70;

export function htmlPage(document: Document): string {
  const has = (type: Block['type']): boolean => document.blocks.some((block) => block.type === type);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escape(shortTitle(document.title))}</title>
<style>
${pageStyle({ charts: has('picture'), tables: has('table') })}
</style>
</head>
<body>
<main>
${htmlBody(document)}
</main>
</body>
</html>
`;
}

/** Short as it is written: what is escaped counts as it stands. */
function shortTitle(title: string): string {
  const flat = title.replace(/\s+/g, ' ').trim();
  if (escape(flat).length <= LONGEST_TITLE) return flat || 'Report';
  const letters = [...flat];
  while (escape(letters.join('')).length >= LONGEST_TITLE) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
