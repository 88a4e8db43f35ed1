/** Pieces where they stand in the source. */
import type { Finding } from '../text/finding';
import type { Span } from '../text/span';
import type { SeqNode, YamlNode } from './node';
import { shiftFinding, shiftNode } from './shift';
import type { KnownEntry } from './timeline';
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

/** A piece and the offset in the source at which it begins. Its node is made when asked for. */
export class PlacedPiece {
  private made: YamlNode | null = null;

  constructor(
    readonly piece: Piece,
    readonly base: number,
  ) {}

  get node(): YamlNode {
    return (this.made ??= shiftNode(this.piece.parsed.node, this.base));
  }

  get findings(): readonly Finding[] {
    return this.piece.parsed.findings.map((one) => shiftFinding(one, this.base));
  }

  /** The same piece at another place, or this one where it stays. */
  at(base: number): PlacedPiece {
    return base === this.base ? this : new PlacedPiece(this.piece, base);
  }
}

/** A list whose items are pieces: they are put in their places only when somebody asks for them. */
export class PieceList implements SeqNode {
  readonly type = 'seq';
  readonly flow = false;
  private made: readonly YamlNode[] | null = null;

  constructor(
    readonly span: Span,
    readonly pieces: readonly PlacedPiece[],
  ) {}

  get items(): readonly YamlNode[] {
    return (this.made ??= this.pieces.map(({ node }) => node));
  }
}
