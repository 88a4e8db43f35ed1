/** Walking through the entries in time order. Entries are named by their index in the timeline. */

/** The entry `by` steps on among those that are `wanted`, kept inside the list; from nowhere, the first or the last. */
export function stepFrom(
  order: readonly number[],
  from: number | null,
  by: number,
  wanted: (entry: number) => boolean = () => true,
): number | null {
  const start = from === null ? (by > 0 ? -1 : order.length) : order.indexOf(from);
  const ahead = by > 0 ? order.slice(start + 1) : order.slice(0, Math.max(0, start)).reverse();
  const found = ahead.filter(wanted);
  return found[Math.abs(by) - 1] ?? found.at(-1) ?? null;
}
