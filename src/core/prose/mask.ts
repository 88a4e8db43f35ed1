/**
 * Masks: what the language rules must not read. The masked text is as long as the text, so that offsets stay true.
 *
 * - `OPAQUE` stands for something that acts as a noun: code, a URL, words in quotation marks.
 * - a space stands for marks that carry no words: emphasis, link targets, HTML tags.
 * - a line feed ends a sentence: paragraphs, list items, and whole lines that are left out (fences, block quotes, headings).
 *   A hard-wrapped line is joined to the next by a space.
 */
export const OPAQUE = '\uFFFC';

/** Where something to mask may begin. */
const MARKS = /[`"“„«<*_![\]~‘']|\b(?:https?|s?ftp|file|ssh):\/\/|\bwww\.(?=\w)/gi;
const INLINE_MARKS = new RegExp(MARKS.source, 'i');

/** The text with everything masked that the language rules leave alone. Linear in the text. */
export function mask(text: string): string {
  const lines = maskLines(text);
  return INLINE_MARKS.test(lines) ? maskInline(lines) : lines;
}

const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})/;
const HEADING = /^[ \t]{0,3}#{1,6}(?:[ \t]|$)/;
const BLOCK_QUOTE = /^[ \t]{0,3}>/;
const LIST_MARK = /^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;

function maskLines(text: string): string {
  if (!text.includes('\n') && !/^[ \t]*[#>\-*+•\d`~]/.test(text)) return text;
  const out: string[] = [];
  let fence = '';
  // What joins a line to the one before: a space, or a line feed where one of them stands alone.
  let joint = '';
  for (let at = 0; at <= text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    const mark = FENCE.exec(line)?.[1] ?? '';
    const inFence = fence !== '' || mark !== '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    if (inFence || HEADING.test(line) || BLOCK_QUOTE.test(line) || line.trim() === '') {
      out.push(joint === '' ? '' : '\n', '\n'.repeat(line.length));
      joint = '\n';
    } else {
      const bullet = LIST_MARK.exec(line)?.[0].length ?? 0;
      out.push(bullet > 0 && joint !== '' ? '\n' : joint, '\n'.repeat(bullet), line.slice(bullet).replace(/\r/g, ' '));
      joint = ' ';
    }
    at = end + 1;
    if (newline < 0) break;
  }
  return out.join('');
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”', '«': '»', '‘': '’', "'": "'" };
const LONGEST_QUOTE = 600;
const URL_REST = /[^\s<>"“”`|]*/y;
const TAG = /<(?:!--[^\n]{0,2000}?-->|\/?[a-zA-Z][^<>\n]{0,500}>)/y;
const AUTOLINK = /<(?:https?:\/\/|mailto:)[^<>\s]{1,2000}>/y;
const LINK_END =
  /\](?:\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s+"[^"\n]{0,200}")?\)|\[[^\]\n]{0,200}\])/y;
const IMAGE = /!\[[^\]\n]{0,500}\]\([^()\n]{0,2000}\)/y;

/** Masks inside paragraphs; nothing that is open reaches into the next one. */
function maskInline(text: string): string {
  return text
    .split('\n')
    .map((paragraph) => (INLINE_MARKS.test(paragraph) ? maskParagraph(paragraph) : paragraph))
    .join('\n');
}

function maskParagraph(text: string): string {
  const out: string[] = [];
  let copied = 0;
  const unclosed = new Set<string>();
  const marks = new RegExp(MARKS);
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const at = found.index;
    const char = text.charAt(at);
    const end = maskedEnd(text, at, char, unclosed);
    if (end > at) {
      const covered = (isBlank(char, text, at) ? ' ' : OPAQUE).repeat(end - at);
      out.push(
        text.slice(copied, at),
        endsWithQuote(text, at, end) ? `${covered.slice(2)}${text.charAt(end - 2)} ` : covered,
      );
      copied = end;
    }
    marks.lastIndex = Math.max(end, at + 1);
  }
  out.push(text.slice(copied));
  return out.join('');
}

/** `It said "Disk full." Then …`: the stop inside the quotation ends the sentence around it. */
function endsWithQuote(text: string, start: number, end: number): boolean {
  return (
    '"“„«‘\''.includes(text.charAt(start)) &&
    '.!?'.includes(text.charAt(end - 2)) &&
    /^\s+\p{Lu}/u.test(text.slice(end, end + 20))
  );
}

/** Tags, link targets and emphasis leave no noun behind. */
function isBlank(char: string, text: string, at: number): boolean {
  if (char === '<') return !/^<(?:https?:|mailto:)/.test(text.slice(at, at + 9));
  return char === '*' || char === '_' || char === '~' || char === '[' || char === ']' || char === '!';
}

/** The end of what is masked from `i` on, or `i` when nothing is. */
function maskedEnd(text: string, i: number, char: string, unclosed: Set<string>): number {
  switch (char) {
    case '`':
      return codeEnd(text, i, unclosed);
    case '"':
    case '“':
    case '„':
    case '«':
    case '‘':
    case "'":
      return quoteEnd(text, i, char);
    case '<':
      return stickyEnd(AUTOLINK, text, i) ?? stickyEnd(TAG, text, i) ?? i;
    case '!':
      return stickyEnd(IMAGE, text, i) ?? i;
    case '[':
      return i + 1;
    case ']':
      return stickyEnd(LINK_END, text, i) ?? i + 1;
    case '*':
    case '_':
    case '~':
      return emphasisEnd(text, i, char);
    default:
      return urlEnd(text, i);
  }
}

function stickyEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function codeEnd(text: string, start: number, unclosed: Set<string>): number {
  let open = start;
  while (text.charAt(open) === '`') open++;
  const run = text.slice(start, open);
  if (unclosed.has(run)) return open;
  for (let at = text.indexOf(run, open); at >= 0;) {
    let close = at;
    while (text.charAt(close) === '`') close++;
    if (close - at === run.length) return close;
    at = text.indexOf(run, close);
  }
  unclosed.add(run);
  return open;
}

function quoteEnd(text: string, start: number, open: string): number {
  const before = text.charAt(start - 1);
  if ((open === "'" || open === '"') && /[\p{L}\p{N}]/u.test(before)) return start;
  const closers = CLOSING[open] ?? '';
  const limit = Math.min(text.length, start + (open === "'" || open === '‘' ? 160 : LONGEST_QUOTE));
  for (let i = start + 1; i < limit; i++) {
    const char = text.charAt(i);
    if (!closers.includes(char) || i === start + 1) continue;
    if ((open === "'" || open === '‘') && /[\p{L}\p{N}]/u.test(text.charAt(i + 1))) continue;
    return i + 1;
  }
  return start;
}

function emphasisEnd(text: string, start: number, char: string): number {
  let end = start;
  while (text.charAt(end) === char) end++;
  const inside = /[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(end));
  // snake_case is one word; ~16:18 is a time.
  if (inside && char === '_') return start;
  if (char === '~' && end - start < 2) return start;
  return end;
}

function urlEnd(text: string, start: number): number {
  let end = stickyEnd(URL_REST, text, start) ?? start;
  while (end > start && /[.,;:!?)\]'*_]/.test(text.charAt(end - 1))) end--;
  return end;
}
