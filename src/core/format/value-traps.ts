/** Values: what they begin with decides how YAML reads them. */
import { closingQuote, flowEnd, flowTraps } from './flow-traps';
import { KEY, type Line } from './piece-lines';
import { readPlain } from './plain-traps';
import { quoted } from './repair';
import { inSingleQuotes } from './silent';
import type { Trap } from './trap';

/** A backslash, behind whole escapes only, that begins none. */
const UNKNOWN_ESCAPE =
  /^"(?:[^\\]|\\(?:[0abtnvfre "/\\N_LP\t\r\n]|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}))*?\\(?![0abtnvfre "/\\N_LP\t\r\n]|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})/;
const BLOCK_HEADER = /^[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:[ \t]#.*)?$/;

/** Reads the value that begins at `at`; gives the index of the last line that belongs to it. */
export function readValue(
  text: string,
  lines: readonly Line[],
  index: number,
  at: number,
  keyIndent: number,
  keyed: boolean,
  traps: Trap[],
): number {
  const line = lines[index] as Line;
  const value = text.slice(at, line.end);
  const first = value[0] ?? '';
  if (first === '|' || first === '>') {
    if (BLOCK_HEADER.test(value)) return readBlock(text, lines, index, at, keyIndent, traps);
    traps.push(
      quoteTrap(text, at, line, 'yaml/reserved-start', `\`${first}\` at the start of a text begins a block of lines.`),
    );
    return index;
  }
  if (first === '"' || first === "'") return readQuoted(text, lines, index, at, keyIndent, traps);
  if (first === '[' || first === '{') {
    const end = flowEnd(text, at);
    const tail = end === null ? '' : (text.slice(end).split('\n', 1)[0]?.trim() ?? '');
    if (end !== null && (tail === '' || tail.startsWith('#'))) {
      traps.push(...flowTraps(text, at, end));
      return lines.findLastIndex((other) => other.start < end);
    }
    const what = first === '[' ? 'a list' : 'a mapping';
    traps.push(quoteTrap(text, at, line, 'yaml/reserved-start', `\`${first}\` at the start of a text begins ${what}.`));
    return index;
  }
  const reserved = reservedStart(value, keyed);
  if (reserved !== null) {
    traps.push(quoteTrap(text, at, line, reserved.rule, reserved.message, reserved.severity));
    return index;
  }
  return readPlain(text, lines, index, at, keyIndent, keyed, traps);
}

function reservedStart(value: string, keyed: boolean): Pick<Trap, 'rule' | 'message' | 'severity'> | null {
  const word = /^[^\s,]+/.exec(value)?.[0] ?? '';
  const error = { rule: 'yaml/reserved-start', severity: 'error' as const };
  switch (value[0]) {
    case '@':
      return { ...error, message: 'A text cannot begin with `@` in YAML without quotes.' };
    case '`':
      return { ...error, message: 'A text cannot begin with a backtick in YAML without quotes.' };
    case '%':
      return { ...error, message: 'A text cannot begin with `%` in YAML without quotes.' };
    case '*':
      return { ...error, message: '`*` at the start of a text makes it an alias in YAML.' };
    case '&':
      return { ...error, message: `\`${word}\` is an anchor in YAML and is dropped from the text.` };
    case '!':
      return {
        rule: 'yaml/tag',
        severity: 'warning',
        message: `\`${word}\` is a tag in YAML and is dropped from the text.`,
      };
    case ',':
    case ']':
    case '}':
      return { ...error, message: `A text cannot begin with \`${value[0]}\` in YAML without quotes.` };
    case '-':
    case '?':
    case ':':
      return keyed && /^[-?:][ \t]/.test(value)
        ? { ...error, message: `\`${value[0]} \` at the start of a text has a meaning of its own in YAML.` }
        : null;
    default:
      return null;
  }
}

function quoteTrap(
  text: string,
  at: number,
  line: Line,
  rule: string,
  message: string,
  severity: Trap['severity'] = 'error',
): Trap {
  let end = line.end;
  while (end > at && /\s/.test(text[end - 1] ?? '')) end--;
  const span = { start: at, end };
  return {
    rule,
    severity,
    message,
    span,
    edits: [{ ...span, text: quoted(text.slice(at, end)) }],
    title: 'Quote the text',
  };
}

function readBlock(
  text: string,
  lines: readonly Line[],
  index: number,
  at: number,
  keyIndent: number,
  traps: Trap[],
): number {
  let last = index;
  let depth = -1;
  let uneven: Line | null = null;
  const content: Line[] = [];
  for (let i = index + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    if (line.indent <= keyIndent) break;
    if (depth < 0) depth = line.indent;
    if (line.indent < depth) uneven ??= line;
    content.push(line);
    last = i;
  }
  const indicated = /^[|>][+-]?[1-9]/.test(text.slice(at));
  if (uneven !== null && !indicated) {
    const least = Math.min(...content.map((line) => line.indent));
    const indicator = Math.min(9, Math.max(1, least - Math.max(0, keyIndent)));
    const from = content.indexOf(uneven);
    traps.push({
      rule: 'yaml/block-indent',
      severity: 'error',
      message: 'The block of lines begins with a deeper indentation, so YAML ends it here.',
      span: { start: uneven.start + uneven.indent, end: uneven.end },
      edits: [{ start: at + 1, end: at + 1, text: String(indicator) }],
      title: 'Indent the block evenly',
      offered: content
        .slice(from)
        .map((line) => ({ start: line.start, end: line.start, text: ' '.repeat(depth - least) })),
    });
  }
  return last;
}

function readQuoted(
  text: string,
  lines: readonly Line[],
  index: number,
  at: number,
  keyIndent: number,
  traps: Trap[],
): number {
  const line = lines[index] as Line;
  const end = closingQuote(text, at);
  const last = end === null ? -1 : lines.findLastIndex((other) => other.start < end);
  const swallows =
    end === null ||
    lines
      .slice(index + 1, last + 1)
      .some(
        (other) =>
          !other.blank && (other.indent <= keyIndent || KEY.test(text.slice(other.start + other.indent, other.end))),
      );
  if (swallows) {
    traps.push(quoteTrap(text, at, line, 'yaml/open-quote', 'The quote that begins here is never closed.'));
    return index;
  }
  const written = text.slice(at, end);
  if (written.startsWith('"') && UNKNOWN_ESCAPE.test(written)) {
    traps.push({
      rule: 'yaml/backslash',
      severity: 'error',
      message: 'Inside double quotes a backslash begins an escape; single quotes take it as it is.',
      span: { start: at, end },
      edits: [{ start: at, end, text: inSingleQuotes(written) }],
      title: 'Use single quotes',
    });
    return last;
  }
  const tail = text.slice(end, (lines[last] as Line).end);
  if (tail.trim() !== '' && !/^\s*(?:[:,]\s*)?(?:(?<=\s)#|$)/.test(tail) && !/^[ \t]+#/.test(tail)) {
    if (last === index)
      traps.push(
        quoteTrap(
          text,
          at,
          line,
          'yaml/after-quote',
          'A text that begins with a quote ends at the next one; words follow here.',
        ),
      );
    else
      traps.push({
        rule: 'yaml/after-quote',
        severity: 'error',
        message: 'Words follow behind a closing quote.',
        span: { start: at, end },
        edits: [],
        title: '',
      });
  }
  return last;
}
