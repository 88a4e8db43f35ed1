/** Where the items of a list stand in the text, as rows of numbers: so moving ten thousand of them costs next to nothing. */
import type { ListChange } from '../text/list-change';
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
    return this.slice(0, this.length);
  }

  /** Those from one index to before another. */
  slice(from: number, behind: number): Span[] {
    return Array.from(this.starts.subarray(from, behind), (start, i) => ({ start, end: this.ends[from + i] ?? start }));
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
    return by === 0 ? this : new ItemSpans(moved(this.starts, by), moved(this.ends, by));
  }

  /** Others in place of those from `start` to before `oldEnd`; what lies behind them is `by` further on now. */
  replaced({ start, oldEnd }: Stretch, others: readonly Span[], by: number): ItemSpans {
    const starts = others.map((span) => span.start);
    const ends = others.map((span) => span.end);
    return new ItemSpans(
      replacedFrom(this.starts, { start, oldEnd }, starts, by),
      replacedFrom(this.ends, { start, oldEnd }, ends, by),
    );
  }
}

type Stretch = Pick<ListChange, 'start' | 'oldEnd'>;

/** A copy in which other offsets stand in place of a stretch, and those behind it are moved. */
export function replacedFrom(
  offsets: Int32Array,
  { start, oldEnd }: Stretch,
  others: readonly number[],
  by: number,
): Int32Array {
  const newEnd = start + others.length;
  const found = new Int32Array(offsets.length + newEnd - oldEnd);
  found.set(offsets.subarray(0, start));
  found.set(others, start);
  found.set(offsets.subarray(oldEnd), newEnd);
  for (let i = newEnd; by !== 0 && i < found.length; i++) found[i] = (found[i] ?? 0) + by;
  return found;
}

/** A copy in which all offsets are moved. */
export const moved = (offsets: Int32Array, by: number): Int32Array =>
  replacedFrom(offsets, { start: 0, oldEnd: 0 }, [], by);
