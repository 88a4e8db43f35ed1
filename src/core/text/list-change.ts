/** Where two versions of a list differ. */

/** What lies before `start`, and behind `oldEnd` of the list before and `newEnd` of the list now, are the same things. */
export interface ListChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The smallest stretch in which two lists hold other things. Things are compared by identity, which costs next to nothing. */
export function changeOfList<T>(before: readonly T[], now: readonly T[]): ListChange {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let oldEnd = before.length;
  let newEnd = now.length;
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === now[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { start, oldEnd, newEnd };
}

/** The list before with `middle` in place of the stretch that changed. */
export function spliced<T>(before: readonly T[], { start, oldEnd }: ListChange, middle: readonly T[]): readonly T[] {
  if (middle.length === oldEnd - start) {
    const list = before.slice();
    for (const [i, one] of middle.entries()) list[start + i] = one;
    return list;
  }
  return before.slice(0, start).concat(middle, before.slice(oldEnd));
}
