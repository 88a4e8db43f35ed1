/** Time on the clock of a support desk: some hours of each weekday, in the review's zone. */
import { localToInstant, zoneOffset } from '../../format/zone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Hours of a desk, from and to, whole hours of local time. */
export interface OfficeHours {
  readonly from: number;
  readonly to: number;
}

/** What desks usually keep, the most usual first: an opening between 7 and 10 and a closing between 16 and 19. */
export const USUAL: readonly OfficeHours[] = [9, 8, 10, 7].flatMap((from) =>
  [17, 18, 16, 19].map((to) => ({ from, to })),
);

/** Further apart, nobody counts by the desk's clock, and the count would be long. */
const LONGEST = 60 * DAY;

/**
 * The part of a stretch of time that lies in office hours of Monday to Friday, in milliseconds; null where the stretch lies within one day's
 * hours, so that both clocks say the same, or is too long to count.
 * @param start milliseconds UTC, as is `end`
 */
export function officeTime(zone: string, start: number, end: number, { from, to }: OfficeHours): number | null {
  if (!(end > start) || end - start > LONGEST) return null;
  let inside = 0;
  const firstDay = Math.floor((start + zoneOffset(zone, start) * MINUTE) / DAY);
  const lastDay = Math.floor((end + zoneOffset(zone, end) * MINUTE) / DAY);
  for (let day = firstDay; day <= lastDay; day++) {
    // 1 January 1970 was a Thursday.
    const weekday = (((day + 4) % 7) + 7) % 7;
    if (weekday === 0 || weekday === 6) continue;
    const open = localToInstant(zone, day * DAY + from * HOUR).instant;
    const close = localToInstant(zone, day * DAY + to * HOUR).instant;
    inside += Math.max(0, Math.min(end, close) - Math.max(start, open));
  }
  return inside === end - start ? null : inside;
}
