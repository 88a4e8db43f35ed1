/** Days as options name them. */

/** Whether a text is `YYYY-MM-DD` and a day that the calendar has. */
export function isDay(text: string): boolean {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  // The engine takes 30 February for 2 March.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
