import type { ImportedEntry, ImportedTime } from '../imported';
import { nextDay } from './calendar';

/** Gives a day to the times that have none; where the clock starts again, the next day begins. */
export function giveDates(entries: readonly ImportedEntry[], day: string): ImportedEntry[] {
  let date = day;
  let last = '';
  return entries.map((entry) => {
    if (entry.at === null || entry.at.date !== null) return entry;
    const { clock } = entry.at;
    if (last !== '' && hourOf(last) - hourOf(clock) > 12) date = nextDay(date);
    last = clock;
    return { ...entry, at: { ...entry.at, date }, until: entry.until && until(entry.until, clock, date) };
  });
}

/**
 * Gives a day to the times above the first that has one, where something says that they are of the day before: a line with the date stands
 * between (`divided`), or the clock starts again. `day` is the first of the days that were given; null where there was none to give.
 */
export function dateAbove(
  entries: readonly ImportedEntry[],
  divided: boolean,
): { readonly entries: readonly ImportedEntry[]; readonly day: string | null } {
  const first = entries.findIndex(({ at }) => at?.date != null);
  const known = entries[first]?.at;
  if (known?.date == null || !entries.slice(0, first).some(({ at }) => at !== null)) return { entries, day: null };
  const last = entries.slice(0, first).findLast(({ at }) => at !== null)?.at?.clock ?? '';
  if (!divided && hourOf(last) - hourOf(known.clock) <= 12) return { entries, day: null };
  let date = divided ? nextDay(known.date, -1) : known.date;
  let below = divided ? '' : known.clock;
  const above: ImportedEntry[] = [];
  for (const entry of entries.slice(0, first).reverse()) {
    if (entry.at === null) {
      above.unshift(entry);
      continue;
    }
    const { clock } = entry.at;
    if (below !== '' && hourOf(clock) - hourOf(below) > 12) date = nextDay(date, -1);
    below = clock;
    above.unshift({ ...entry, at: { ...entry.at, date }, until: entry.until && until(entry.until, clock, date) });
  }
  return { entries: [...above, ...entries.slice(first)], day: date };
}

function until(time: ImportedTime, begun: string, date: string): ImportedTime {
  return { ...time, date: time.clock < begun ? nextDay(date) : date };
}

function hourOf(clock: string): number {
  return Number(clock.slice(0, 2));
}
