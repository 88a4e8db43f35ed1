/** The whole text as one tree of nodes, put together from its pieces. */
import type { Finding } from '../text/finding';
import { parseItem } from './items';
import { emptyScalar, type MapNode, type Pair, type ScalarNode, type SeqNode, type YamlNode } from './node';
import { cutPieces, type TopLevel } from './pieces';
import { shiftFinding, shiftNode } from './shift';
import { parsePiece, type PieceResult } from './yaml';

/** Pieces already parsed, by their text: what makes the next version of a text cheap. */
export type PieceCache = ReadonlyMap<string, PieceResult>;

export interface Tree {
  readonly root: MapNode;
  readonly findings: readonly Finding[];
  /** Top-level keys in the order of the source. */
  readonly topLevel: readonly TopLevel[];
  readonly cache: PieceCache;
}

export function readTree(source: string, known: PieceCache): Tree {
  const cache = new Map<string, PieceResult>();
  const findings: Finding[] = [];
  const piece = (id: string, parse: () => PieceResult, base: number): YamlNode => {
    let result = cache.get(id) ?? known.get(id);
    if (result === undefined) result = parse();
    cache.set(id, result);
    for (const finding of result.findings) findings.push(shiftFinding(finding, base));
    return shiftNode(result.node, base);
  };

  const outline = cutPieces(source);
  if (outline.whole) {
    const bom = source.charCodeAt(0) === 0xfeff ? 1 : 0;
    const node = piece(`whole ${source}`, () => parsePiece(source.slice(bom)), bom);
    return { root: asRoot(node, source, findings), findings, topLevel: [], cache };
  }
  for (const span of outline.stray) {
    findings.push({
      rule: 'yaml/syntax',
      severity: 'error',
      message: 'This line is neither a key of the review nor indented under one, so it is not read.',
      span,
      fixes: [],
    });
  }
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
  const seen = new Map<string, Pair>();
  for (const top of outline.pairs) {
    const pair = top.items === null ? pairOfPiece(source, top, piece) : listPair(source, top, top.items, piece);
    const before = seen.get(top.key);
    if (before === undefined) {
      seen.set(top.key, pair);
      pairs.push(pair);
    } else {
      const message = `\`${top.key}\` stands twice; only the first is read.`;
      const related = [{ span: before.key.span, message: 'It stands here first.' }];
      findings.push({ rule: 'yaml/duplicate-key', severity: 'error', message, span: top.keySpan, fixes: [], related });
    }
  }
  const root: MapNode = { type: 'map', span: { start: 0, end: source.length }, flow: false, pairs };
  return { root, findings, topLevel: outline.pairs, cache };
}

type ReadPiece = (id: string, parse: () => PieceResult, base: number) => YamlNode;

function pairOfPiece(source: string, top: TopLevel, piece: ReadPiece): Pair {
  const text = source.slice(top.span.start, top.span.end);
  const node = piece(`pair ${text}`, () => parsePiece(text), top.span.start);
  const pair = node.type === 'map' ? node.pairs[0] : undefined;
  return { key: keyNode(top), value: pair?.value ?? emptyScalar(top.valueStart) };
}

function listPair(
  source: string,
  top: TopLevel,
  spans: readonly { start: number; end: number }[],
  piece: ReadPiece,
): Pair {
  const items = spans.map(({ start, end }) => {
    const line = source.lastIndexOf('\n', start - 1) + 1;
    const text = source.slice(line, end);
    return piece(`${top.key} ${start - line} ${text}`, () => parseItem(text, start - line, top.key), line);
  });
  const value: SeqNode = {
    type: 'seq',
    span: { start: spans[0]?.start ?? top.valueStart, end: top.span.end },
    flow: false,
    items,
  };
  return { key: keyNode(top), value };
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
