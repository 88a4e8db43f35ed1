/**
 * The clocks of time zones, through `Intl`: its first zone costs 15 to 25 ms, which a program that ends soon need not pay. The build gives
 * `pir lint` another way to read them (`src/cli/clocks.ts`).
 */

const formats = new Map<string, Intl.DateTimeFormat | null>();

function format(zone: string): Intl.DateTimeFormat | null {
  let found = formats.get(zone);
  if (found === undefined) {
    try {
      found = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        calendar: 'gregory',
        numberingSystem: 'latn',
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
        era: 'short',
      });
    } catch {
      found = null;
    }
    if (formats.size > 500) formats.clear();
    formats.set(zone, found);
  }
  return found;
}

/**
 * What the clocks of a zone show at an instant, both in milliseconds, as if the clocks were those of UTC; null where there is no such zone.
 * To the second.
 */
export function clockTime(zone: string, instant: number): number | null {
  const formatter = format(zone);
  if (formatter === null) return null;
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter.formatToParts(instant)) parts[type] = value;
  const year = Number(parts.year) * (parts.era === 'BC' ? -1 : 1);
  return utc(
    year,
    Number(parts.month),
    Number(parts.day),
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second),
  );
}

/** `Date.UTC` without its special years 0-99; the month from 1. */
export function utc(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  if (year >= 100) return Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, 0);
}
