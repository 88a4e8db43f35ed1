/** Whether two versions of a value say the same. */

/** Where something is written. */
const PLACES: ReadonlySet<string> = new Set(['span', 'keySpan', 'map']);

/** Whether two values hold the same, wherever it is written. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const before = a as Readonly<Record<string, unknown>>;
  const now = b as Readonly<Record<string, unknown>>;
  const keys = Object.keys(before);
  return (
    keys.length === Object.keys(now).length &&
    keys.every((key) => PLACES.has(key) || (Object.hasOwn(now, key) && isSame(before[key], now[key])))
  );
}
