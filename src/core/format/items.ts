/** The items of a list, above all the timeline's text entries: `- 16:09 words`, which YAML would take apart at a colon. */
import type { Finding } from '../text/finding';
import { asText, colonTextFinding, isColonText } from './colon-text';
import { itemLineFindings } from './joined-lines';
import type { ScalarNode } from './node';
import { quoted } from './repair';
import { lostText } from './silent';
import { nearlyTime, textEntryTime } from './time';
import { timeRange } from './time-range';
import { ITEM_KEYS, KEY_WITHOUT_SPACE, linesOf } from './piece-lines';
import { parsePiece, type PieceResult } from './yaml';

/**
 * Parses one item. `text` is its lines whole, the dash at column `dash` of the first; offsets are relative to `text`.
 */
export function parseItem(text: string, dash: number, list: string): PieceResult {
  const result = readItem(text, dash, list);
  // What YAML refuses has been explained.
  if (result.findings.some(({ severity }) => severity === 'error')) return result;
  const { node } = result;
  const plain = node.type === 'scalar' && node.style === 'plain' ? node : null;
  const lines = [...itemLineFindings(text, dash, plain), ...(plain === null ? [] : keyWithoutSpace(plain))];
  return lines.length === 0 ? result : { node, findings: [...result.findings, ...lines] };
}

function readItem(text: string, dash: number, list: string): PieceResult {
  const body = `${text.slice(0, dash)} ${text.slice(dash + 1)}`;
  const from = dash + 1 + (/^[ \t]*/.exec(body.slice(dash + 1))?.[0].length ?? 0);
  const first = body.slice(from, from + 40);
  if (list === 'timeline' && /^~?\s?\d/.test(first) && !/^\S+[ \t]*:[ \t]*$/m.test(first) && isTextEntry(body, from)) {
    return textEntry(body, from);
  }
  if (/^[|>]/.test(first)) {
    // The indentation of a block counts from the dash, which has to stay for that.
    const whole = parsePiece(text);
    const item = whole.node.type === 'seq' ? whole.node.items[0] : undefined;
    return item === undefined ? whole : { node: item, findings: whole.findings };
  }
  const { node, findings } = parsePiece(body);
  if (list === 'people' || !isColonText(node)) return { node, findings };
  const whole = asText(node, body);
  // Somebody is typing a time.
  if (list === 'timeline' && /^~?[\dT:-]+$/.test(whole.words.value)) return { node: whole, findings };
  return { node: whole, findings: [...findings, colonTextFinding(node, body, list)] };
}

function isTextEntry(body: string, from: number): boolean {
  const lines = linesOf(body);
  const start = body.slice(from);
  if (textEntryTime(start) === null && nearlyTime(start) === null && timeRange(start, 'UTC', null) === null)
    return false;
  return !lines.slice(1).some((line) => ITEM_KEYS.test(body.slice(line.start + line.indent, line.end)));
}

/** Folds the lines as YAML folds a plain text, colons and all. */
function textEntry(body: string, from: number): PieceResult {
  const findings: Finding[] = [];
  const map: number[] = [];
  let value = '';
  let end = from;
  let breaks = 0;
  let cut: { at: number; text: string } | null = null;
  for (const line of linesOf(body)) {
    if (line.end <= from) continue;
    const start = Math.max(from, line.start + line.indent);
    if (line.blank) {
      if (value !== '') breaks++;
      continue;
    }
    if (body[start] === '#') continue;
    const comment = /(?:^|[ \t])#/.exec(body.slice(start, line.end));
    let stop = comment === null ? line.end : start + comment.index;
    while (stop > start && /[ \t]/.test(body[stop - 1] ?? '')) stop--;
    if (value !== '') value += breaks > 0 ? '\n'.repeat(breaks) : ' ';
    breaks = 0;
    map.push(value.length, start);
    value += body.slice(start, stop);
    end = stop;
    if (comment !== null && /^[ \t]*#[^\s#!]/.test(body.slice(stop, line.end)))
      cut ??= { at: stop, text: body.slice(stop, line.end) };
  }
  const span = { start: from, end };
  const node: ScalarNode = { type: 'scalar', span, value, words: { value, span, map }, style: 'plain' };
  if (cut !== null) {
    findings.push(
      lostText(
        { span: { start: from, end: cut.at }, words: { ...node.words, value: body.slice(from, cut.at) } },
        body,
        cut.text,
      ),
    );
  } else if (/:(?: |$)/.test(value.replace(/^\S*\d:(?= )/, ''))) findings.push(colonHint(node, body));
  return { node, findings };
}

function colonHint(node: ScalarNode, body: string): Finding {
  const written = body.slice(node.span.start, node.span.end);
  const text = written.includes('\n') ? `'${written.replaceAll("'", "''")}'` : quoted(written);
  return {
    rule: 'yaml/colon-in-text',
    severity: 'hint',
    message: 'Read as a text with a colon. Other YAML readers take it for a key and a value, unless it is quoted.',
    span: node.span,
    fixes: [{ title: 'Quote the text', edits: [{ ...node.span, text }], safe: true }],
  };
}

/** `- what:words`, which is a text. */
function keyWithoutSpace({ words, span }: ScalarNode): Finding[] {
  const key = KEY_WITHOUT_SPACE.exec(words.value)?.[0];
  if (key === undefined) return [];
  const at = span.start + key.length;
  const fixes = [{ title: 'Add the space', edits: [{ start: at, end: at, text: ' ' }], safe: true, preferred: true }];
  const message = `\`${key}\` becomes a key with a space behind its colon; without one, all of this is a text.`;
  return [{ rule: 'yaml/syntax', severity: 'error', message, span: { start: span.start, end: at }, fixes }];
}
