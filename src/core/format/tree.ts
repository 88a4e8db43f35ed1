/** The whole text as one tree of nodes, put together from its pieces. */
import type { Finding } from '../text/finding';
import type { Span } from '../text/span';
import { changeBetween, type Change } from '../text/change';
import { parseItem } from './items';
import { emptyScalar, toValue, type MapNode, type Pair, type ScalarNode, type YamlNode } from './node';
import { cutPieces, type Outline, type TopLevel } from './pieces';
import { PieceList, PlacedPiece, type Piece } from './placed';
import { columnOf, recut } from './recut';
import { columnFindings, strayFinding } from './stray';
import { parsePiece } from './yaml';

/** What an earlier version of a text was cut into: what makes the next version cheap. */
export interface TreeMemory {
  readonly source: string;
  readonly outline: Outline;
  /** For each pair of the outline its pieces: the items of a list, else one. */
  readonly pieces: readonly (readonly PlacedPiece[])[];
}

export interface Tree {
  readonly root: MapNode;
  /** The whole as JSON has it. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
  readonly memory: TreeMemory;
  /** The edit that led here, where it stayed inside one item of a list. */
  readonly edited: EditedItem | null;
}

/** An item that has changed, and it alone. */
export interface EditedItem {
  readonly change: Change;
  readonly list: string;
  /** As JSON has it. */
  readonly value: unknown;
}

export function readTree(source: string, before: TreeMemory | null): Tree {
  const change = before === null ? null : changeBetween(before.source, source);
  const again = before === null || change === null ? null : recut(source, before.outline, change);
  const outline = again?.outline ?? (before !== null && change === null ? before.outline : cutPieces(source));
  if (outline.whole) return readWhole(source, outline);
  const sameCut = before !== null && (again !== null || change === null);
  const known = sameCut ? null : new KnownPieces(before);
  const pieces = outline.pairs.map((top, pair): readonly PlacedPiece[] => {
    const last = sameCut ? before.pieces[pair] : undefined;
    if (last === undefined) return piecesOf(source, top, known);
    if (top.items === null) return last.map((one) => one.at(top.span.start));
    const { items } = top;
    return last.map((one, i) => {
      const item = items[i];
      if (item === undefined) return one;
      return again?.pair === pair && again.item === i
        ? newItem(source, top, item, null)
        : one.at(item.start - one.piece.column);
    });
  });
  const edited = again === null ? undefined : pieces[again.pair]?.[again.item];
  return {
    ...together(source, outline, pieces),
    memory: { source, outline, pieces },
    edited:
      edited === undefined || again === null || change === null
        ? null
        : { change, list: outline.pairs[again.pair]?.key ?? '', value: edited.piece.value },
  };
}

function readWhole(source: string, outline: Outline): Tree {
  const findings: Finding[] = [];
  const bom = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const placed = new PlacedPiece(newPiece(parsePiece(source.slice(bom)), 0), bom);
  findings.push(...placed.findings);
  const root = asRoot(placed.node, source, findings);
  const memory = { source, outline, pieces: [] };
  return { root, value: toValue(root) as Tree['value'], findings, memory, edited: null };
}

/** Pieces of an earlier version by their text. */
class KnownPieces {
  private readonly byId = new Map<string, Piece>();

  constructor(memory: TreeMemory | null) {
    memory?.outline.pairs.forEach((top, pair) => {
      memory.pieces[pair]?.forEach(({ piece, base }, i) => {
        const end = top.items?.[i]?.end ?? top.span.end;
        this.byId.set(idOf(top, piece.column, memory.source.slice(base, end)), piece);
      });
    });
  }

  of(id: string): Piece | undefined {
    return this.byId.get(id);
  }

  keep(id: string, piece: Piece): void {
    this.byId.set(id, piece);
  }
}

const idOf = ({ key, items }: TopLevel, column: number, text: string): string =>
  items === null ? `pair ${text}` : `${key} ${column} ${text}`;

const newPiece = (parsed: Piece['parsed'], column: number): Piece => ({ parsed, value: toValue(parsed.node), column });

function piecesOf(source: string, top: TopLevel, known: KnownPieces | null): PlacedPiece[] {
  if (top.items !== null) return top.items.map((item) => newItem(source, top, item, known));
  const text = source.slice(top.span.start, top.span.end);
  const id = idOf(top, 0, text);
  const piece = known?.of(id) ?? newPiece(parsePiece(text), 0);
  known?.keep(id, piece);
  return [new PlacedPiece(piece, top.span.start)];
}

function newItem(source: string, top: TopLevel, { start, end }: Span, known: KnownPieces | null): PlacedPiece {
  const column = columnOf(source, start);
  const text = source.slice(start - column, end);
  const id = known === null ? '' : idOf(top, column, text);
  const piece = known?.of(id) ?? newPiece(parseItem(text, column, top.key), column);
  known?.keep(id, piece);
  return new PlacedPiece(piece, start - column);
}

function together(
  source: string,
  outline: Outline,
  pieces: readonly (readonly PlacedPiece[])[],
): Pick<Tree, 'root' | 'value' | 'findings'> {
  const findings: Finding[] = [];
  for (const list of pieces)
    for (const one of list) if (one.piece.parsed.findings.length > 0) findings.push(...one.findings);
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
  outline.pairs.forEach((top, i) => {
    const own = pieces[i] ?? [];
    const found = top.items === null ? pairsOfPiece(top, own) : [listPair(source, top, top.items, own, findings)];
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
  });
  const root: MapNode = { type: 'map', span: { start: 0, end: source.length }, flow: false, pairs };
  return { root, value, findings };
}

/** A pair and what the validator reads of its value. */
interface TopPair {
  readonly pair: Pair;
  readonly content: unknown;
}

/** Usually one. A key that slid under the value of the one before is another. */
function pairsOfPiece(top: TopLevel, pieces: readonly PlacedPiece[]): TopPair[] {
  const node = pieces[0]?.node;
  const [found, ...slid] = node?.type === 'map' ? node.pairs : [];
  const first = { key: keyNode(top), value: found?.value ?? emptyScalar(top.valueStart) };
  return [first, ...slid].map((pair) => ({ pair, content: toValue(pair.value) }));
}

function listPair(
  source: string,
  top: TopLevel,
  spans: readonly Span[],
  pieces: readonly PlacedPiece[],
  findings: Finding[],
): TopPair {
  const column = pieces[0]?.piece.column;
  if (pieces.some(({ piece }) => piece.column !== column)) findings.push(...columnFindings(source, spans));
  const value = new PieceList({ start: spans[0]?.start ?? top.valueStart, end: top.span.end }, pieces);
  return { pair: { key: keyNode(top), value }, content: pieces.map(({ piece }) => piece.value) };
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
