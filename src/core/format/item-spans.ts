/** Where the items of a list stand in the text, as rows of numbers: so moving ten thousand of them costs next to nothing. */
import type { Span } from '../text/span';

export class ItemSpans {
  private constructor(
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
  ) {}

  static of(spans: readonly Span[]): ItemSpans {
    return new ItemSpans(
      Int32Array.from(spans, ({ start }) => start),
      Int32Array.from(spans, ({ end }) => end),
    );
  }

  get length(): number {
    return this.starts.length;
  }

  at(index: number): Span | undefined {
    const [start, end] = [this.starts[index], this.ends[index]];
    return start === undefined || end === undefined ? undefined : { start, end };
  }

  all(): Span[] {
    return Array.from(this.starts, (start, index) => ({ start, end: this.ends[index] ?? start }));
  }

  /** The last that begins at or before an offset; -1 where none does. */
  lastBefore(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Behind an edit above all of them. */
  moved(by: number): ItemSpans {
    return by === 0 ? this : new ItemSpans(movedFrom(this.starts, 0, by), movedFrom(this.ends, 0, by));
  }

  /** Behind an edit inside one of them, which is longer by `by` now. */
  grown(index: number, by: number): ItemSpans {
    if (by === 0) return this;
    return new ItemSpans(movedFrom(this.starts, index + 1, by), movedFrom(this.ends, index, by));
  }
}

/** A copy in which all offsets from an index on are moved. */
export function movedFrom(offsets: Int32Array, from: number, by: number): Int32Array {
  const moved = offsets.slice();
  for (let i = from; i < moved.length; i++) moved[i] = (moved[i] ?? 0) + by;
  return moved;
}
