/**
 * YAML as most of it is written, read in one walk, thirty times as fast as by `yaml`: mappings and lists of everyday values, indented by
 * blanks. Whatever is unusual, wrong or worth a finding is left to `yaml`, which this has to agree with to the last offset.
 */
import { keyAt, lineAt, plainAt, valueAt, type Line, type Taken } from './everyday-values';
import { emptyScalar, type Pair, type YamlNode } from './node';

/** Tabs, other line breaks than `\n`, signs that are not seen: YAML has rules of its own for each. */
// eslint-disable-next-line no-control-regex
const UNUSUAL = /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/;
const DEEPEST = 8;

/** The node of a piece without findings, as `yaml` gives it; null where it is not plain everyday YAML. Linear, never throws. */
export function readEveryday(text: string): YamlNode | null {
  if (UNUSUAL.test(text)) return null;
  const first = contentLine(text, 0);
  if (first === null) return null;
  const at = first.start + first.indent;
  const taken = blockAt(text, first, at, 0) ?? (keyAt(text, at) === null ? plainAt(text, at, first, -1) : null);
  return taken === null || contentLine(text, taken.next) !== null ? null : taken.node;
}

/** The first line from a place on that is more than blanks and a comment. */
function contentLine(text: string, from: number): Line | null {
  for (let start = from; start < text.length;) {
    const line = lineAt(text, start);
    if (line.indent >= 0 && text.charCodeAt(line.start + line.indent) !== 35) return line;
    start = line.next;
  }
  return null;
}

/** Whether what ends before `to` may end with one of the comments that stand between: of an empty value, and indented ones. */
function mayHoldComment(text: string, from: number, to: number, node: YamlNode): boolean {
  const between = text.slice(from, to);
  return between.includes('#') && (isNothing(node) || between.includes(' #'));
}

/** The mapping or list that begins at `at` in a line. */
function blockAt(text: string, line: Line, at: number, depth: number): Taken | null {
  if (depth > DEEPEST) return null;
  if (isDash(text, at)) return listFrom(text, line, depth);
  return keyAt(text, at) === null ? null : mappingFrom(text, line, at, depth);
}

const isDash = (text: string, at: number): boolean => text.charCodeAt(at) === 45 && text.charCodeAt(at + 1) === 32;

function mappingFrom(text: string, first: Line, from: number, depth: number): Taken | null {
  const column = from - first.start;
  const pairs: Pair[] = [];
  const seen = new Set<string>();
  let line: Line | null = first;
  let { next } = first;
  let end = next;
  while (line !== null) {
    const at = line.start + column;
    const key = keyAt(text, at);
    if (key === null || seen.has(key.words.value)) return null;
    seen.add(key.words.value);
    const taken = mappedValue(text, key.span.end + 1, line, column, depth);
    if (taken === null) return null;
    pairs.push({ key, value: taken.node });
    next = taken.next;
    end = isNothing(taken.node) ? taken.node.span.end : endOf(taken);
    line = contentLine(text, next);
    if (line?.indent === column) continue;
    if ((line?.indent ?? 0) > column || mayHoldComment(text, next, line?.start ?? text.length, taken.node)) return null;
    break;
  }
  return { node: { type: 'map', span: { start: from, end }, flow: false, pairs }, next };
}

/** Where a collection ends whose last value this is: with the line, or where the block below does. */
function endOf({ node, next }: Taken): number {
  return node.type !== 'scalar' && !node.flow ? node.span.end : next;
}

const isNothing = (node: YamlNode): boolean => node.type === 'scalar' && node.style === 'empty';

/** What stands behind a colon. */
function mappedValue(text: string, colonEnd: number, line: Line, column: number, depth: number): Taken | null {
  let at = colonEnd;
  while (at < line.end && text.charCodeAt(at) === 32) at++;
  if (at < line.end) return valueAt(text, at, line, column);
  const below = contentLine(text, line.next);
  const start = below === null ? 0 : below.start + below.indent;
  if (below === null || below.indent < column || (below.indent === column && !isDash(text, start)))
    return colonEnd === line.end ? { node: emptyScalar(colonEnd), next: line.next } : null;
  return blockAt(text, below, start, depth + 1);
}

function listFrom(text: string, first: Line, depth: number): Taken | null {
  const column = first.indent;
  const items: YamlNode[] = [];
  let line: Line | null = first;
  let { next } = first;
  let end = next;
  while (line !== null) {
    let at = line.start + column + 2;
    while (at < line.end && text.charCodeAt(at) === 32) at++;
    if (at >= line.end || isDash(text, at)) return null;
    const taken: Taken | null =
      keyAt(text, at) === null ? valueAt(text, at, line, column) : mappingFrom(text, line, at, depth + 1);
    if (taken === null) return null;
    items.push(taken.node);
    next = taken.next;
    end = endOf(taken);
    line = contentLine(text, next);
    if (line?.indent === column && isDash(text, line.start + column)) continue;
    if ((line?.indent ?? 0) > column || mayHoldComment(text, next, line?.start ?? text.length, taken.node)) return null;
    break;
  }
  return { node: { type: 'seq', span: { start: first.start + column, end }, flow: false, items }, next };
}
