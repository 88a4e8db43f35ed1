/** How findings put dates, times and lists into words. */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2025-11-19` → `19 November 2025`. */
export function dayWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1] ?? ''} ${year}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(items: readonly string[], joint = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1) ?? ''}`;
}

/** `1 day`, `3 days`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
