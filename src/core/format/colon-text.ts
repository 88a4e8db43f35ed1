/** Texts with a colon and a space in them, which YAML takes apart into a key and a value. */
import type { Finding } from '../text/finding';
import { emptyScalar, type MapNode, type ScalarNode, type YamlNode } from './node';
import { labelOf } from './label';
import { linesOf } from './piece-lines';
import { quoted } from './repair';

/** Whether a mapping is a text whose colon YAML took for the end of a key: `Cause: the push`. */
export function isColonText(node: YamlNode): node is MapNode {
  if (node.type !== 'map' || node.flow || node.pairs.length !== 1) return false;
  const pair = node.pairs[0];
  if (pair === undefined || !looksLikeText(pair.key) || pair.value.type !== 'scalar') return false;
  return !/^(?:literal|folded)$/.test(pair.value.style);
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

/** The text that a mapping was meant as. Offsets are those of `body`. */
export function asText(node: MapNode, body: string): ScalarNode {
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

/** @param list the list that the text is an item of, if any: a label in it is a text only where the writer says so */
export function colonTextFinding(node: MapNode, body: string, list: string | null = null): Finding {
  const span = { start: node.span.start, end: textEnd(node, body) };
  const written = body.slice(span.start, span.end);
  const text = written.includes('\n') ? `'${written.replaceAll("'", "''")}'` : quoted(written);
  const label = list === null ? null : labelOf(node, body, list);
  const quote = { title: 'Quote the text', edits: [{ ...span, text }], safe: label === null };
  return {
    rule: 'yaml/colon-in-text',
    severity: 'warning',
    message: label?.message ?? 'A text with a colon and a space in it needs quotes: YAML reads a key and a value here.',
    span,
    fixes: label === null ? [{ ...quote, preferred: true }] : [...label.fixes, quote],
  };
}
