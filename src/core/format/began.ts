import { addDays } from './edit/write-date';
import { guessWhen } from './guess-when';

/**
 * What somebody answers who is asked when an incident began: `2025-11-20`, `2025-11-20 16:03`, `16:03`, `4:03 pm`, `yesterday 16:03`.
 * @param today `YYYY-MM-DD`: the date of a time without one
 * @returns `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, perhaps with `~` in front; null for what is neither
 */
export function readBegan(text: string, today: string): string | null {
  const dated = text
    .trim()
    .replace(/^today\b,?/i, today)
    .replace(/^yesterday\b,?/i, addDays(today, -1) ?? 'yesterday')
    .replace(/(?<!\s)\s+at\s+/i, ' ');
  const guess = guessWhen(dated);
  if (guess === null) return null;
  const whole = /^~?\d{4}-/.test(guess) ? guess : guess.replace(/^(~?)/, `$1${today}T`);
  return /^~?\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/.test(whole) ? whole : null;
}
