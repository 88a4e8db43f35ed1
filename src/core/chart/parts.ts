/** What was made once is taken over as long as it is made from the same. */

/** Parts of a picture or of a reading, each with what it was made from. */
export class Parts {
  private readonly known = new Map<string, { readonly from: readonly unknown[]; readonly part: unknown }>();

  /** The part of this name, made anew when something that it is made from is another than the last time. */
  part<T>(name: string, from: readonly unknown[], make: () => T): T {
    const known = this.known.get(name);
    if (known?.from.length === from.length && known.from.every((one, i) => one === from[i])) return known.part as T;
    const part = make();
    this.known.set(name, { from, part });
    return part;
  }

  /** A part that its earlier version helps to make. Nothing else holds that version from then on. */
  next<T>(name: string, make: (before: T | undefined) => T): T {
    const part = make(this.known.get(name)?.part as T | undefined);
    this.known.set(name, { from: [], part });
    return part;
  }
}
