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

function until(time: ImportedTime, begun: string, date: string): ImportedTime {
  return { ...time, date: time.clock < begun ? nextDay(date) : date };
}

function hourOf(clock: string): number {
  return Number(clock.slice(0, 2));
}
