/** The items of a list, above all the timeline's text entries: `- 16:09 words`, which YAML would take apart at a colon. */
import type { Finding } from '../text/finding';
import { emptyScalar, type MapNode, type ScalarNode } from './node';
import { quoted } from './repair';
import { lostText } from './silent';
import { nearlyTime, textEntryTime } from './time';
import { ITEM_KEYS, linesOf } from './piece-lines';
import { parsePiece, type PieceResult } from './yaml';

/**
 * Parses one item. `text` is its lines whole, the dash at column `dash` of the first; offsets are relative to `text`.
 */
export function parseItem(text: string, dash: number, list: string): PieceResult {
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
  const result = parsePiece(body);
  return withColon(result, body, list);
}

function isTextEntry(body: string, from: number): boolean {
  const lines = linesOf(body);
  const start = body.slice(from);
  if (textEntryTime(start) === null && nearlyTime(start) === null) return false;
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
    while (stop > start && /\s/.test(body[stop - 1] ?? '')) stop--;
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
  } else if (/:(?: |$)/.test(value)) findings.push(colonHint(node, body));
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

/** `- Cause: the push` is a text whose colon YAML took for the end of a key. */
function withColon(result: PieceResult, body: string, list: string): PieceResult {
  const { node } = result;
  if (node.type !== 'map' || node.flow || node.pairs.length !== 1 || list === 'people') return result;
  const pair = node.pairs[0];
  if (pair === undefined || !looksLikeText(pair.key) || pair.value.type !== 'scalar') return result;
  if (/^(?:literal|folded)$/.test(pair.value.style)) return result;
  return { node: asText(node, body), findings: [...result.findings, textFinding(node, body)] };
}

/** A key with a space, a capital or a digit in front is a sentence's beginning; keys of the format have neither. */
function looksLikeText(key: ScalarNode): boolean {
  return key.style === 'plain' && /\s|^[\p{Lu}\d~(]/u.test(key.words.value);
}

function textEnd(node: MapNode, body: string): number {
  let end = node.span.end;
  while (end > node.span.start && /\s/.test(body[end - 1] ?? '')) end--;
  return end;
}

function asText(node: MapNode, body: string): ScalarNode {
  const span = { start: node.span.start, end: textEnd(node, body) };
  const map: number[] = [];
  let value = '';
  for (const line of linesOf(body.slice(0, span.end))) {
    if (line.end <= span.start || line.blank) continue;
    const start = Math.max(span.start, line.start + line.indent);
    if (value !== '') value += ' ';
    map.push(value.length, start);
    value += body.slice(start, line.end).trimEnd();
  }
  return map.length === 0
    ? emptyScalar(span.start)
    : { type: 'scalar', span, value, words: { value, span, map }, style: 'plain' };
}

function textFinding(node: MapNode, body: string): Finding {
  const span = { start: node.span.start, end: textEnd(node, body) };
  const written = body.slice(span.start, span.end);
  const text = written.includes('\n') ? `'${written.replaceAll("'", "''")}'` : quoted(written);
  return {
    rule: 'yaml/colon-in-text',
    severity: 'warning',
    message: 'A text with a colon and a space in it needs quotes: YAML reads a key and a value here.',
    span,
    fixes: [{ title: 'Quote the text', edits: [{ ...span, text }], safe: true, preferred: true }],
  };
}
