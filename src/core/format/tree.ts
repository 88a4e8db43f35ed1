/** The whole text as one tree of nodes, put together from its pieces. */
import type { Finding } from '../text/finding';
import { parseItem } from './items';
import { emptyScalar, toValue, type MapNode, type Pair, type ScalarNode, type SeqNode, type YamlNode } from './node';
import type { Span } from '../text/span';
import { cutPieces, type TopLevel } from './pieces';
import { shiftFinding, shiftNode } from './shift';
import { columnFindings, strayFinding } from './stray';
import { parsePiece, type PieceResult } from './yaml';

/** A piece as it was parsed, and as it stood in the source last. */
interface KnownPiece {
  readonly parsed: PieceResult;
  /** As JSON has it, for the validator. */
  readonly value: unknown;
  readonly base: number;
  /** The parsed node and findings at `base`. The node keeps its identity while the piece stays where it is. */
  readonly placed: PieceResult;
}

/** Pieces already parsed, by their text: what makes the next version of a text cheap. */
export type PieceCache = ReadonlyMap<string, KnownPiece>;

export interface Tree {
  readonly root: MapNode;
  /** The whole as JSON has it. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
  readonly cache: PieceCache;
}

export function readTree(source: string, known: PieceCache): Tree {
  const cache = new Map<string, KnownPiece>();
  const findings: Finding[] = [];
  const piece = (id: string, parse: () => PieceResult, base: number): KnownPiece => {
    let found = cache.get(id) ?? known.get(id);
    if (found?.base !== base) {
      const parsed = found?.parsed ?? parse();
      const placed = {
        node: shiftNode(parsed.node, base),
        findings: parsed.findings.map((one) => shiftFinding(one, base)),
      };
      found = { parsed, value: found === undefined ? toValue(parsed.node) : found.value, base, placed };
    }
    cache.set(id, found);
    findings.push(...found.placed.findings);
    return found;
  };

  const outline = cutPieces(source);
  if (outline.whole) {
    const bom = source.charCodeAt(0) === 0xfeff ? 1 : 0;
    const { placed } = piece(`whole ${source}`, () => parsePiece(source.slice(bom)), bom);
    const root = asRoot(placed.node, source, findings);
    return { root, value: toValue(root) as Tree['value'], findings, cache };
  }
  findings.push(...outline.stray.map((span) => strayFinding(source, span)));
  if (outline.secondDocument !== null) {
    findings.push({
      rule: 'yaml/documents',
      severity: 'error',
      message: 'A review is one document; nothing from here on is read.',
      span: outline.secondDocument,
      fixes: [],
    });
  }
  const pairs: Pair[] = [];
  const value: Record<string, unknown> = {};
  const seen = new Map<string, Pair>();
  for (const top of outline.pairs) {
    const found =
      top.items === null ? pairsOfPiece(source, top, piece) : [listPair(source, top, top.items, piece, findings)];
    for (const { pair, content } of found) {
      const key = pair.key.words.value;
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, pair);
        pairs.push(pair);
        Object.defineProperty(value, key, { value: content, enumerable: true });
      } else {
        const message = `\`${key}\` stands twice; only the first is read.`;
        const related = [{ span: before.key.span, message: 'It stands here first.' }];
        const { span } = pair.key;
        findings.push({ rule: 'yaml/duplicate-key', severity: 'error', message, span, fixes: [], related });
      }
    }
  }
  const root: MapNode = { type: 'map', span: { start: 0, end: source.length }, flow: false, pairs };
  return { root, value, findings, cache };
}

type ReadPiece = (id: string, parse: () => PieceResult, base: number) => KnownPiece;

/** A pair and what the validator reads of its value. */
interface TopPair {
  readonly pair: Pair;
  readonly content: unknown;
}

/** Usually one. A key that slid under the value of the one before is another. */
function pairsOfPiece(source: string, top: TopLevel, piece: ReadPiece): TopPair[] {
  const text = source.slice(top.span.start, top.span.end);
  const { placed } = piece(`pair ${text}`, () => parsePiece(text), top.span.start);
  const [found, ...slid] = placed.node.type === 'map' ? placed.node.pairs : [];
  const first = { key: keyNode(top), value: found?.value ?? emptyScalar(top.valueStart) };
  return [first, ...slid].map((pair) => ({ pair, content: toValue(pair.value) }));
}

function listPair(
  source: string,
  top: TopLevel,
  spans: readonly Span[],
  piece: ReadPiece,
  findings: Finding[],
): TopPair {
  const pieces = spans.map(({ start, end }) => {
    const line = source.lastIndexOf('\n', start - 1) + 1;
    const text = source.slice(line, end);
    return piece(`${top.key} ${start - line} ${text}`, () => parseItem(text, start - line, top.key), line);
  });
  findings.push(...columnFindings(source, spans));
  const value: SeqNode = {
    type: 'seq',
    span: { start: spans[0]?.start ?? top.valueStart, end: top.span.end },
    flow: false,
    items: pieces.map(({ placed }) => placed.node),
  };
  return { pair: { key: keyNode(top), value }, content: pieces.map((one) => one.value) };
}

function keyNode(top: TopLevel): ScalarNode {
  const { key, keySpan } = top;
  const quote = keySpan.end - keySpan.start > key.length ? 1 : 0;
  const words = { value: key, span: keySpan, map: [0, keySpan.start + quote] };
  return { type: 'scalar', span: keySpan, value: key, words, style: 'plain' };
}

function asRoot(node: YamlNode, source: string, findings: Finding[]): MapNode {
  if (node.type === 'map') return node;
  const start = source.length - source.trimStart().length;
  const empty = node.type === 'scalar' && node.value === null;
  if (!empty) {
    const line = source.indexOf('\n', start);
    findings.push({
      rule: 'yaml/syntax',
      severity: 'error',
      message: 'A review is a list of keys and values; it begins with `pir: 1`.',
      span: { start, end: line < 0 ? Math.min(source.length, start + 120) : Math.min(line, start + 120) },
      fixes: [],
    });
  }
  return { type: 'map', span: { start: 0, end: source.length }, flow: false, pairs: [] };
}
