/** The straight parts of a path in columns: there are as many as steps, and every one is looked at. */
import { firstWhere } from './reading/columns';

export const SEGMENT_KINDS = ['before', 'onset', 'run', 'toward', 'away', 'unexplained', 'after'] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** A straight part of the path: times and heights as drawn; sloped while a task lasts, vertical at an instant. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly t0: number;
  readonly t1: number;
  readonly l0: number;
  readonly l1: number;
  /** Not exactly there: the start or the time is not known. */
  readonly vague: boolean;
}

interface Columns {
  readonly kind: Uint8Array;
  readonly t0: Float64Array;
  readonly t1: Float64Array;
  readonly l0: Float64Array;
  readonly l1: Float64Array;
  readonly vague: Uint8Array;
}

/** Segments in time order. */
export class Segments {
  private size = 0;
  private columns: Columns;

  /** `expected`: about so many; there may be more. */
  constructor(expected: number) {
    this.columns = columnsFor(expected + 8);
  }

  get length(): number {
    return this.size;
  }

  /** Places among `SEGMENT_KINDS`. The columns may be longer than there are segments. */
  get kind(): Uint8Array {
    return this.columns.kind;
  }

  get t0(): Float64Array {
    return this.columns.t0;
  }

  get t1(): Float64Array {
    return this.columns.t1;
  }

  get l0(): Float64Array {
    return this.columns.l0;
  }

  get l1(): Float64Array {
    return this.columns.l1;
  }

  /** 1: not exactly there. */
  get vague(): Uint8Array {
    return this.columns.vague;
  }

  push(kind: SegmentKind, t0: number, t1: number, l0: number, l1: number, vague = false): void {
    const index = this.size++;
    if (index === this.columns.kind.length) this.columns = columnsFor(index * 2, this.columns);
    const { columns } = this;
    columns.kind[index] = SEGMENT_KINDS.indexOf(kind);
    columns.t0[index] = t0;
    columns.t1[index] = t1;
    columns.l0[index] = l0;
    columns.l1[index] = l1;
    columns.vague[index] = vague ? 1 : 0;
  }

  /** Lets the last one go on to a time and a level. */
  extend(t1: number, l1: number): void {
    this.columns.t1[this.size - 1] = t1;
    this.columns.l1[this.size - 1] = l1;
  }

  /** Other levels for those from one index on to another, which is not among them. */
  relevel(from: number, to: number, level: (before: number) => number): void {
    const { l0, l1 } = this.columns;
    for (let i = from; i < to; i++) {
      l0[i] = level(l0[i] ?? 0);
      l1[i] = level(l1[i] ?? 0);
    }
  }

  at(index: number): Segment | undefined {
    const kind = index < this.size ? SEGMENT_KINDS[this.kind[index] ?? -1] : undefined;
    if (kind === undefined) return undefined;
    const { t0, t1, l0, l1, vague } = this;
    return {
      kind,
      t0: t0[index] ?? 0,
      t1: t1[index] ?? 0,
      l0: l0[index] ?? 0,
      l1: l1[index] ?? 0,
      vague: vague[index] === 1,
    };
  }

  all(): readonly Segment[] {
    return Array.from({ length: this.size }, (_, index) => this.at(index)).filter((one) => one !== undefined);
  }

  /** From the first that reaches into a stretch of time, its ends included, to behind the last; all without one. */
  placesIn(stretch: readonly [number, number] | null): readonly [number, number] {
    if (stretch === null) return [0, this.size];
    const [from, to] = stretch;
    const { t0, t1 } = this;
    return [
      firstWhere(this.size, (i) => (t1[i] ?? Infinity) >= from),
      firstWhere(this.size, (i) => (t0[i] ?? Infinity) > to),
    ];
  }

  /** The level of one at a time inside it; that at its beginning for an instant. */
  levelAt(index: number, time: number): number {
    const { columns } = this;
    const t0 = columns.t0[index] ?? 0;
    const t1 = columns.t1[index] ?? 0;
    const l0 = columns.l0[index] ?? 0;
    const l1 = columns.l1[index] ?? 0;
    return t1 === t0 ? l0 : l0 + ((time - t0) / (t1 - t0)) * (l1 - l0);
  }
}

function columnsFor(size: number, before?: Columns): Columns {
  const columns = {
    kind: new Uint8Array(size),
    t0: new Float64Array(size),
    t1: new Float64Array(size),
    l0: new Float64Array(size),
    l1: new Float64Array(size),
    vague: new Uint8Array(size),
  };
  if (before !== undefined) for (const name of NAMES) columns[name].set(before[name]);
  return columns;
}

const NAMES = ['kind', 't0', 't1', 'l0', 'l1', 'vague'] as const;
