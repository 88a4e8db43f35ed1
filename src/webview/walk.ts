import type { Entry } from '../core/index';

/** Walking through the entries in time order, drawn or not; those that a filter leaves out are stepped over. */
export class Walk {
  private sorted: readonly number[] | undefined;

  /** `sort` gives the indices of the entries in time order; it is asked once, when first needed. */
  constructor(
    private readonly timeline: readonly Entry[],
    private readonly sort: () => readonly number[],
  ) {}

  order(passes: (entry: number) => boolean): readonly number[] {
    return (this.sorted ??= this.sort()).filter(passes);
  }

  /** The entry `by` steps on, kept inside the list; from nowhere, the first or the last. Null when there is none. */
  step(from: number | null, by: number, passes: (entry: number) => boolean, milestones: boolean): number | null {
    const all = this.sorted ?? this.order(() => true);
    const start = from === null ? (by > 0 ? -1 : all.length) : all.indexOf(from);
    const wanted = (entry: number): boolean =>
      passes(entry) && (!milestones || (this.timeline[entry]?.milestones.length ?? 0) > 0);
    const ahead =
      by > 0 ? all.slice(start + 1).filter(wanted) : all.slice(0, Math.max(0, start)).reverse().filter(wanted);
    return ahead[Math.abs(by) - 1] ?? ahead.at(-1) ?? null;
  }

  end(which: 'first' | 'last', passes: (entry: number) => boolean): number | null {
    return this.order(passes).at(which === 'first' ? 0 : -1) ?? null;
  }
}
