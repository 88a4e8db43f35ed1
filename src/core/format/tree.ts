/** The whole text as one tree of nodes, put together from its pieces. */
import type { Finding } from '../text/finding';
import type { ListChange } from '../text/list-change';
import type { Span } from '../text/span';
import { changeBetween, fromLineBreak, type Change } from '../text/change';
import { parseItem } from './items';
import { emptyScalar, pairOf, toValue, type MapNode, type Pair, type ScalarNode, type YamlNode } from './node';
import { cutPieces, type Outline, type TopLevel } from './pieces';
import { PieceList, PieceRow, type Piece } from './placed';
import { columnOf, recut, type Recut } from './recut';
import { columnFindings, strayFinding } from './stray';
import { parsePiece } from './yaml';

/** What an earlier version of a text was cut into: what makes the next version cheap. */
export interface TreeMemory {
  readonly source: string;
  readonly outline: Outline;
  /** For each pair of the outline its pieces: the items of a list, else one. */
  readonly rows: readonly PieceRow[];
}

export interface Tree {
  readonly root: MapNode;
  /** The whole as JSON has it. */
  readonly value: () => TreeValue;
  readonly findings: readonly Finding[];
  readonly memory: TreeMemory;
  /** The edit that led here, where it stayed inside the value of one key. */
  readonly edited: EditedPart | null;
}

export type TreeValue = Readonly<Record<string, unknown>>;

export interface EditedPart {
  readonly change: Change;
  /** What has changed, as JSON has it: a review with `pir`, the key, and of a list the item that has changed and it alone. */
  readonly value: TreeValue;
}

export function readTree(source: string, before: TreeMemory | null): Tree {
  const change = before === null ? null : changeBetween(before.source, source);
  if (before !== null && !before.outline.whole) {
    if (change === null) return treeOf(source, before.outline, before.rows);
    const lines = fromLineBreak(before.source, source, change);
    const again = recut(source, before.outline, lines);
    if (again !== null) return readOn(source, before, lines, again);
  }
  const outline = cutPieces(source);
  if (outline.whole) return readWhole(source, outline);
  const known = new KnownPieces(before);
  return treeOf(
    source,
    outline,
    outline.pairs.map((top) => rowOf(source, top, known)),
  );
}

/** From an edit of one key: all other pieces are taken over, those behind it further on. */
function readOn(source: string, before: TreeMemory, change: Change, { outline, pair, items, by }: Recut): Tree {
  const top = outline.pairs[pair];
  let edited: unknown;
  const rows = before.rows.map((row, i) => {
    if (i !== pair || top === undefined) return i < pair ? row : row.moved(by);
    if (items === null) return rowOf(source, top, new KnownPieces(before, { pair }));
    const known = new KnownPieces(before, { pair, items });
    const others = rowOfItems(source, top.key, top.items?.slice(items.start, items.newEnd) ?? [], known);
    edited = others.pieces.map(({ value }) => value);
    return row.replaced(items, others, by);
  });
  const tree = treeOf(source, outline, rows);
  const now = rows[pair];
  if (top === undefined || now === undefined || hasSlid(before.outline, before.rows, pair)) return tree;
  if (hasSlid(outline, rows, pair)) return tree;
  const pir = pairOf(tree.root, 'pir')?.value;
  const value = valueOf([
    ...(pir === undefined ? [] : [['pir', toValue(pir)] as const]),
    [top.key, edited ?? pairsOf(top, now)[0]?.content()],
  ]);
  return { ...tree, edited: { change, value } };
}

/** As JSON has it; a key that JavaScript knows is one like others. */
function valueOf(pairs: readonly (readonly [string, unknown])[]): TreeValue {
  const result: Record<string, unknown> = {};
  for (const [key, value] of pairs) Object.defineProperty(result, key, { value, enumerable: true, configurable: true });
  return result;
}

function readWhole(source: string, outline: Outline): Tree {
  const bom = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const row = new PieceRow([newPiece(parsePiece(source.slice(bom)), 0)], Int32Array.of(bom));
  const findings = [...row.findings];
  const root = asRoot(row.node(0) ?? emptyScalar(0), source, findings);
  const value = toValue(root) as TreeValue;
  return { root, value: () => value, findings, memory: { source, outline, rows: [] }, edited: null };
}

/** Pieces of an earlier version by their text. */
class KnownPieces {
  private readonly byId = new Map<string, Piece>();

  /** @param only of one pair of the outline, or of some of its items; else of all */
  constructor(memory: TreeMemory | null, only?: { readonly pair: number; readonly items?: ListChange }) {
    memory?.outline.pairs.forEach((top, pair) => {
      const row = only === undefined || only.pair === pair ? memory.rows[pair] : undefined;
      const { start = 0, oldEnd = row?.pieces.length ?? 0 } = only?.items ?? {};
      for (let i = start; i < oldEnd; i++) {
        const piece = row?.pieces[i];
        if (row === undefined || piece === undefined) return;
        const end = top.items?.at(i)?.end ?? top.span.end;
        this.byId.set(idOf(top, piece.column, memory.source.slice(row.bases[i], end)), piece);
      }
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
  items === null ? `pair ${text}` : itemId(key, column, text);

const itemId = (list: string, column: number, text: string): string => `${list} ${column} ${text}`;

const newPiece = (parsed: Piece['parsed'], column: number): Piece => ({ parsed, value: toValue(parsed.node), column });

function rowOf(source: string, top: TopLevel, known: KnownPieces): PieceRow {
  if (top.items !== null) return rowOfItems(source, top.key, top.items.all(), known);
  const text = source.slice(top.span.start, top.span.end);
  const id = idOf(top, 0, text);
  const piece = known.of(id) ?? newPiece(parsePiece(text), 0);
  known.keep(id, piece);
  return new PieceRow([piece], Int32Array.of(top.span.start));
}

function rowOfItems(source: string, list: string, spans: readonly Span[], known: KnownPieces): PieceRow {
  const pieces = spans.map(({ start, end }) => {
    const column = columnOf(source, start);
    const text = source.slice(start - column, end);
    const id = itemId(list, column, text);
    const piece = known.of(id) ?? newPiece(parseItem(text, column, list), column);
    known.keep(id, piece);
    return piece;
  });
  return new PieceRow(
    pieces,
    Int32Array.from(spans, ({ start }, i) => start - (pieces[i]?.column ?? 0)),
  );
}

function treeOf(source: string, outline: Outline, rows: readonly PieceRow[]): Tree {
  const findings: Finding[] = rows.flatMap((row) => row.findings);
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
  const found = new Map<string, TopPair>();
  outline.pairs.forEach((top, i) => {
    const row = rows[i];
    if (row === undefined) return;
    if (top.items !== null && !row.isEven) findings.push(...columnFindings(source, top.items.all()));
    for (const one of pairsOf(top, row)) {
      const key = one.pair.key.words.value;
      const before = found.get(key);
      if (before === undefined) found.set(key, one);
      else {
        const message = `\`${key}\` stands twice; only the first is read.`;
        const related = [{ span: before.pair.key.span, message: 'It stands here first.' }];
        const { span } = one.pair.key;
        findings.push({ rule: 'yaml/duplicate-key', severity: 'error', message, span, fixes: [], related });
      }
    }
  });
  const pairs = Array.from(found.values(), ({ pair }) => pair);
  return {
    root: { type: 'map', span: { start: 0, end: source.length }, flow: false, pairs },
    value: () => valueOf(Array.from(found, ([key, { content }]) => [key, content()])),
    findings,
    memory: { source, outline, rows },
    edited: null,
  };
}

interface TopPair {
  readonly pair: Pair;
  /** What the validator reads of its value. */
  readonly content: () => unknown;
}

/** Usually one. A key that slid under the value of the one before is another. */
function pairsOf(top: TopLevel, row: PieceRow): TopPair[] {
  if (top.items !== null) {
    const value = new PieceList({ start: top.items.at(0)?.start ?? top.valueStart, end: top.span.end }, row);
    return [{ pair: { key: keyNode(top), value }, content: () => row.pieces.map((piece) => piece.value) }];
  }
  const node = row.node(0);
  const [found, ...slid] = node?.type === 'map' ? node.pairs : [];
  const first = { key: keyNode(top), value: found?.value ?? emptyScalar(top.valueStart) };
  return [first, ...slid].map((pair) => ({ pair, content: () => toValue(pair.value) }));
}

/** Whether another key slid under the value of this one. */
function hasSlid({ pairs }: Outline, rows: readonly PieceRow[], pair: number): boolean {
  const node = pairs[pair]?.items === null ? rows[pair]?.pieces[0]?.parsed.node : undefined;
  return node?.type === 'map' && node.pairs.length > 1;
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
      message: 'A review has keys with values; it begins with `pir: 1`.',
      span: { start, end: line < 0 ? Math.min(source.length, start + 120) : Math.min(line, start + 120) },
      fixes: [],
    });
  }
  return { type: 'map', span: { start: 0, end: source.length }, flow: false, pairs: [] };
}
