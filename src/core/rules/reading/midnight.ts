/** Bare times behind midnight. */

const SHORT = 6 * 3_600_000;

/**
 * Whether a bare time that is read as of the next day can hardly mean another: few hours lie between it and the moment before, and most of
 * a day if it were of the same day.
 */
export function isShortNight(before: number | null, behind: number | null): boolean {
  return before !== null && behind !== null && behind >= before && behind - before <= SHORT;
}
