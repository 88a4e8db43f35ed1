import { guessDay } from './guess-day';
import { parts } from './time';

/**
 * What a writer probably meant by a text that is no moment: `3:52 AM` → `03:52`, `04:XX` → `~04:00`, `22:7` → `22:07`,
 * `10 Dec 2026` → `2026-12-10`,
 * `05/06/2026` is not guessed (day or month first?). Null when nothing is likely.
 */
export function guessWhen(text: string): string | null {
  const about = text.trim().startsWith('~') ? '~' : '';
  const rest = text
    .trim()
    .replace(/^~\s*/, '')
    .replace(/[:,;.–—]$/, '');
  const dated = /^(\d{4}-\d{1,2}-\d{1,2}|.*\d{4})(?:[Tt,]\s*|\s+(?:at\s+)?)(\d{1,2}[:.hH]?.*)$/.exec(rest);
  const day = dated === null ? null : guessDay(dated[1] ?? '');
  if (dated !== null && day === null) return null;
  const clock = guessClock(dated?.[2] ?? rest);
  if (clock === null) {
    const alone = dated === null ? guessDay(rest) : null;
    return alone === null ? null : `${about}${alone}`;
  }
  const guess = `${clock.startsWith('~') ? '~' : about}${day === null ? '' : `${day}T`}${clock.replace('~', '')}`;
  return parts(guess.replace('~', '')) === null ? null : guess;
}

function guessClock(text: string): string | null {
  const twelve = /^(\d{1,2})(?:[:.](\d{2}))?(?::(\d{2}))?\s*([AaPp])\.?[Mm]\.?$/.exec(text);
  const two = (n: number | string): string => String(n).padStart(2, '0');
  if (twelve !== null) {
    const [, hour, minute, second, half] = twelve;
    if (Number(hour) < 1 || Number(hour) > 12) return null;
    const hours = (Number(hour) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
    return `${two(hours)}:${minute ?? '00'}${second === undefined ? '' : `:${second}`}`;
  }
  const unsure = /^(\d{1,2}):(?:[Xx?]{1,2}|(\d)[Xx?])$/.exec(text);
  if (unsure !== null) return `~${two(unsure[1] ?? '')}:${unsure[2] === undefined ? '00' : `${unsure[2]}0`}`;
  const loose = /^(\d{1,2})(?:[.hH]|:)(\d{1,2})(?::(\d{2}))?\s*(?:h|hrs?|Uhr|o'clock)?$/.exec(text);
  if (loose !== null)
    return `${two(loose[1] ?? '')}:${two(loose[2] ?? '')}${loose[3] === undefined ? '' : `:${loose[3]}`}`;
  const military = /^([01]\d|2[0-3])([0-5]\d)$/.exec(text);
  return military === null ? null : `${military[1]}:${military[2]}`;
}
