/** The entries of a timeline in several ways, so that a keystroke costs what has changed and not what there is. */
import { changeOfList } from '../text/list-change';
import type { Span } from '../text/span';
import { columnsOf, type EntryColumns } from './entry-columns';
import { factsOf, isSameDeeds, type EntryDeeds, type EntryFacts } from './entry-facts';
import type { Entry } from './model';

/**
 * - `own`: each entry in offsets of its own piece, and of index 0: the same object as long as nobody edits it. What is looked at in all
 *   entries is looked at here.
 * - `facts`: what they say besides their words. The same list as long as only words are typed, so what follows from it follows still.
 * - `deeds`: what they say besides their words and times. The same list as long as only these are typed.
 * - `columns`: times and traits in arrays, for what looks at all of them. The same as long as `facts` is; else made anew where facts differ.
 * - `at` and `all`: entries at their places in the source, made when somebody asks for them.
 */
export class Entries {
  private readonly placed = new Map<number, Entry>();
  private made: readonly Entry[] | null = null;
  private knownDeeds: readonly EntryDeeds[] | null = null;
  private knownColumns: EntryColumns | null = null;

  /**
   * @param known the facts, where they are known already
   * @param before of the version before: entries that stay where they were are taken over
   */
  constructor(
    readonly own: readonly Entry[],
    private known: readonly EntryFacts[] | null,
    private readonly bases: Int32Array,
    before: Entries | null = null,
    /** Moves an entry to its place; null where all have theirs already. */
    private readonly place: ((own: Entry, index: number, base: number) => Entry) | null = null,
  ) {
    if (before !== null) this.takeOver(before);
  }

  get facts(): readonly EntryFacts[] {
    return (this.known ??= this.own.map((entry) => factsOf(entry, entry.at?.text ?? null)));
  }

  get deeds(): readonly EntryDeeds[] {
    return (this.knownDeeds ??= this.facts);
  }

  get columns(): EntryColumns {
    return (this.knownColumns ??= columnsOf(this.facts));
  }

  get length(): number {
    return this.own.length;
  }

  /** The entry at its place in the source. */
  at(index: number): Entry | undefined {
    const known = this.placed.get(index);
    const own = this.own[index];
    if (known !== undefined || own === undefined) return known;
    const placed = this.place?.(own, index, this.base(index)) ?? own;
    this.placed.set(index, placed);
    return placed;
  }

  /** Where the offsets of `own` begin in the source. */
  base(index: number): number {
    return this.bases[index] ?? 0;
  }

  /** The indices of the entries that touch a stretch of the source. */
  touching({ start, end }: Span): number[] {
    const found: number[] = [];
    for (let index = this.lastBefore(start); index < this.length && this.spanAt(index).start <= end; index++) {
      if (this.spanAt(index).end >= start) found.push(index);
    }
    return found;
  }

  /** The last entry that begins at or before an offset; 0 where none does. */
  private lastBefore(offset: number): number {
    let low = 0;
    let high = this.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.spanAt(middle).start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private spanAt(index: number): Span {
    const { start, end } = this.own[index]?.span ?? { start: 0, end: 0 };
    return { start: start + this.base(index), end: end + this.base(index) };
  }

  get all(): readonly Entry[] {
    return (this.made ??= this.own.flatMap((_, index) => this.at(index) ?? []));
  }

  /**
   * The entries that are the same at the same place: those above an edit, and those below one that keeps the length. What follows from
   * facts, as far as these are the same.
   */
  private takeOver(before: Entries): void {
    this.takeOverFacts(before);
    const { own, bases, placed } = before;
    for (const [i, entry] of placed)
      if (own[i] === this.own[i] && bases[i] === this.bases[i]) this.placed.set(i, entry);
  }

  private takeOverFacts({ facts, deeds, knownColumns }: Entries): void {
    const change = changeOfList(facts, this.facts);
    const { start, oldEnd, newEnd } = change;
    let same = oldEnd === newEnd;
    for (let i = start; same && i < newEnd; i++) {
      const [a, b] = [facts[i], this.facts[i]];
      same = a !== undefined && b !== undefined && isSameDeeds(a, b);
    }
    this.knownDeeds = same ? deeds : null;
    if (knownColumns === null) return;
    this.knownColumns = facts === this.facts ? knownColumns : columnsOf(this.facts, knownColumns, change);
  }
}

const byReview = new WeakMap<object, Entries>();

/** What `entriesOf` gives for a review. */
export function keepEntries(review: object, entries: Entries): void {
  byReview.set(review, entries);
}

/** The entries of a review; of one that did not come from the parser they are made of its timeline. */
export function entriesOf(review: { readonly timeline: readonly Entry[] }): Entries {
  const found = byReview.get(review);
  if (found !== undefined) return found;
  const { timeline } = review;
  const entries = new Entries(timeline, null, new Int32Array(timeline.length));
  byReview.set(review, entries);
  return entries;
}
