import type { YAMLError, YAMLWarning } from 'yaml';
import type { Finding } from '../text/finding';

/** An error that `yaml` reports and no trap explains, in words for somebody who writes a review. */
export function syntaxFinding(error: YAMLError, source: string, back: (offset: number) => number): Finding {
  const start = Math.min(back(error.pos[0]), source.length);
  const end = Math.min(Math.max(back(error.pos[1]), start + 1), source.length);
  const span = trim(source, start, end);
  const written = source.slice(span.start, span.end);
  const lone = error.code === 'MISSING_CHAR' && /^[\w-]+$/.test(written);
  const message = lone ? `A colon is missing behind \`${written}\`.` : MESSAGES[error.code];
  return {
    rule: 'yaml/syntax',
    severity: 'error',
    message: message ?? 'This cannot be read as YAML.',
    span,
    fixes: [],
  };
}

/** A tag that `yaml` does not know and no trap has told of: behind a key that no review has. */
export function tagFinding(warning: YAMLWarning, source: string, back: (offset: number) => number): Finding {
  const [from, to] = warning.pos;
  const span = trim(source, Math.min(back(from), source.length), Math.min(back(to), source.length));
  return {
    rule: 'yaml/tag',
    severity: 'warning',
    message: `\`${source.slice(span.start, span.end)}\` is a tag in YAML and is dropped from the text.`,
    span,
    fixes: [],
  };
}

/** Marks something visible on one line: the next written character, or the last one where nothing follows. */
function trim(source: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  while (from < source.length && /\s/.test(source[from] ?? '')) from++;
  if (from === source.length) {
    from = start;
    while (from > 0 && /\s/.test(source[from] ?? ' ')) from--;
  }
  const line = source.indexOf('\n', from);
  const most = line < 0 ? source.length : line;
  return { start: from, end: Math.max(Math.min(end, most), Math.min(from + 1, source.length)) };
}

const INDENT = 'The indentation does not fit the lines above: keys of one mapping stand in one column.';

const MESSAGES: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: INDENT,
  BLOCK_AS_IMPLICIT_KEY:
    'A colon and a space in a text make a second key here; the text needs quotes, or the line another indentation.',
  BLOCK_IN_FLOW: 'Inside brackets or braces everything stands between commas.',
  BAD_DQ_ESCAPE: 'Inside double quotes a backslash begins an escape; single quotes take it as it is.',
  KEY_OVER_1024_CHARS: 'This key is too long; a colon and a space in a text need quotes.',
  MISSING_CHAR: 'Something is missing here: a colon behind a key, a closing quote or a closing bracket.',
  MULTILINE_IMPLICIT_KEY:
    'This line is neither a key nor part of the text above; its indentation or a missing colon is the likely reason.',
  TAB_AS_INDENT: 'A tab cannot indent in YAML; spaces can.',
  UNEXPECTED_TOKEN: 'This does not fit here.',
  BAD_SCALAR_START: 'A text cannot begin with this sign in YAML without quotes.',
  MULTIPLE_DOCS: 'A review is one document; this begins a second one.',
  BAD_DIRECTIVE: 'A line that begins with `%` is a directive in YAML.',
  IMPOSSIBLE: 'This cannot be read as YAML.',
};
