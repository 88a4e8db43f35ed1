/** Pieces where they stand in the source. */
import type { Finding } from '../text/finding';
import { spliced, type ListChange } from '../text/list-change';
import type { Span } from '../text/span';
import { moved, replacedFrom } from './item-spans';
import type { SeqNode, YamlNode } from './node';
import { shiftFinding, shiftNode } from './shift';
import type { KnownEntry } from './read-entry';
import type { PieceResult } from './yaml';

/** A piece as it was parsed, in offsets of its own. */
export interface Piece {
  readonly parsed: PieceResult;
  /** As JSON has it, for the validator. */
  readonly value: unknown;
  /** The column of an item's dash. */
  readonly column: number;
  /** What it was read as last, as an entry of the timeline; in offsets of its own too. */
  entry?: KnownEntry;
  /** Whether it names somebody by a word that other readers take for a truth value; see `idFindings`. */
  hasBooleanId?: boolean;
  /** Whether an item is empty, or without the words that it should hold; see the rule `file/empty`. */
  lacksWords?: boolean;
}

/** A question about a piece. The same question is the same function: its answers are kept. */
export type PieceTest = (piece: Piece) => boolean;

export const hasFindings: PieceTest = ({ parsed }) => parsed.findings.length > 0;

/**
 * Pieces in a row, each with the offset in the source at which it begins: the items of a list, or the one piece that a key is.
 * Nodes and findings are put in their places when somebody asks for them.
 */
export class PieceRow {
  private readonly nodes = new Map<number, YamlNode>();

  /**
   * @param found by question, the pieces of which it holds
   * @param column of all pieces, where it is known that they share one
   */
  constructor(
    readonly pieces: readonly Piece[],
    readonly bases: Int32Array,
    private readonly found = new Map<PieceTest, readonly number[]>(),
    private column: number | null = null,
  ) {}

  /** Whether all pieces stand in the same column. */
  get isEven(): boolean {
    const first = this.pieces[0]?.column ?? 0;
    if (this.column === null && this.pieces.every(({ column }) => column === first)) this.column = first;
    return this.column !== null;
  }

  node(index: number): YamlNode | undefined {
    const known = this.nodes.get(index);
    const piece = this.pieces[index];
    if (known !== undefined || piece === undefined) return known;
    const node = shiftNode(piece.parsed.node, this.bases[index] ?? 0);
    this.nodes.set(index, node);
    return node;
  }

  get findings(): readonly Finding[] {
    return this.where(hasFindings).flatMap((index) => {
      const base = this.bases[index] ?? 0;
      return this.pieces[index]?.parsed.findings.map((one) => shiftFinding(one, base)) ?? [];
    });
  }

  /** The pieces of which a test holds, by their places in the row. */
  where(test: PieceTest): readonly number[] {
    let found = this.found.get(test);
    if (found === undefined) {
      found = this.pieces.flatMap((piece, index) => (test(piece) ? [index] : []));
      this.found.set(test, found);
    }
    return found;
  }

  /** The same pieces further on in the source. */
  moved(by: number): PieceRow {
    return by === 0 ? this : new PieceRow(this.pieces, moved(this.bases, by), this.found, this.column);
  }

  /** Other pieces in place of a stretch; what lies behind it is `by` further on now. */
  replaced(change: ListChange, { pieces, bases }: PieceRow, by: number): PieceRow {
    const { start, oldEnd, newEnd } = change;
    const found = new Map<PieceTest, readonly number[]>();
    for (const [test, before] of this.found) {
      found.set(test, [
        ...before.filter((index) => index < start),
        ...pieces.flatMap((piece, i) => (test(piece) ? [start + i] : [])),
        ...before.filter((index) => index >= oldEnd).map((index) => index + newEnd - oldEnd),
      ]);
    }
    return new PieceRow(
      spliced(this.pieces, change, pieces),
      replacedFrom(this.bases, change, [...bases], by),
      found,
      pieces.every(({ column }) => column === this.column) ? this.column : null,
    );
  }
}

/** A list whose items are pieces. */
export class PieceList implements SeqNode {
  readonly type = 'seq';
  readonly flow = false;
  private made: readonly YamlNode[] | null = null;

  constructor(
    readonly span: Span,
    readonly row: PieceRow,
  ) {}

  get items(): readonly YamlNode[] {
    return (this.made ??= this.row.pieces.flatMap((_, index) => this.row.node(index) ?? []));
  }
}

/** One item of a list, without the others: those of a long list have no places yet. */
export function itemAt(list: SeqNode, index: number): YamlNode | undefined {
  return list instanceof PieceList ? list.row.node(index) : list.items[index];
}

/** The items of a list of which a test may hold: of pieces those that pass it, so that the others need no place, else all. */
export function itemsWhere(list: SeqNode, test: PieceTest): readonly YamlNode[] {
  return list instanceof PieceList ? list.row.where(test).flatMap((index) => list.row.node(index) ?? []) : list.items;
}
