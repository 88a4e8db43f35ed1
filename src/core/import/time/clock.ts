/** Times of day as people write them. */

export interface WrittenClock {
  /** 0-23 where `half` is null or applied, else as written. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  /** `am` or `pm` is written and applied. */
  readonly half: 'am' | 'pm' | null;
  /** Digits are missing: `14:??`, `22:XX`, `14:3x`; or `23:20ish`. */
  readonly unsure: boolean;
  readonly end: number;
}

const CLOCK =
  /(\d{1,2}):([0-5]\d|[0-5][xX?]|[xX?]{2})(?::([0-5]\d)(?:[.,]\d{1,9})?)?(?!\d|:\d)(?:\s?([aApP])\.?[mM]\b\.?|h\b|\s?Uhr\b)?(ish\b)?/y;
const HOUR = /(\d{1,2})(?:\.([0-5]\d))?\s?([aApP])\.?[mM]\b\.?/y;
const LOOSE = /(\d{1,2})(?:\.([0-5]\d)\s?(?:Uhr|h\b|hrs?\b)|[hH]([0-5]\d)(?!\d))/y;
/** Only where a sign or nothing follows: `2018-04-18 1200 pods` counts pods. */
const DIGITS = /([01]\d|2[0-3])([0-5]\d)(?:\s?(?:h|hrs?)\b)?(?=\s*(?:[:\])|–—-]|$|UTC|GMT|Z\b))/y;

/** The time of day at `from`. `digits`: four digits alone are one too, as behind a date. */
export function clockAt(text: string, from: number, digits = false): WrittenClock | null {
  CLOCK.lastIndex = from;
  const clock = CLOCK.exec(text);
  if (clock !== null) {
    const [, hour, minute = '', second, half, ish] = clock;
    const unsure = ish !== undefined || /[xX?]/.test(minute);
    const minutes = /^\d/.test(minute) ? Number(minute.replace(/[xX?]/, '0')) : 0;
    return made(Number(hour), minutes, second === undefined ? null : Number(second), half, unsure, CLOCK.lastIndex);
  }
  HOUR.lastIndex = from;
  const hour = HOUR.exec(text);
  if (hour !== null) return made(Number(hour[1]), Number(hour[2] ?? 0), null, hour[3], false, HOUR.lastIndex);
  LOOSE.lastIndex = from;
  const loose = LOOSE.exec(text);
  if (loose !== null)
    return made(Number(loose[1]), Number(loose[2] ?? loose[3]), null, undefined, false, LOOSE.lastIndex);
  if (!digits) return null;
  DIGITS.lastIndex = from;
  const four = DIGITS.exec(text);
  return four === null ? null : made(Number(four[1]), Number(four[2]), null, undefined, false, DIGITS.lastIndex);
}

function made(
  hour: number,
  minute: number,
  second: number | null,
  written: string | undefined,
  unsure: boolean,
  end: number,
): WrittenClock | null {
  // `17:14pm` is written, and means 17:14.
  const half = written === undefined || hour > 12 || hour === 0 ? null : written.toLowerCase() === 'p' ? 'pm' : 'am';
  const full = half === null ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return full > 23 ? null : { hour: full, minute, second, half, unsure, end };
}

/** `09:05` or `09:05:30`. */
export function clockText({ hour, minute, second }: Pick<WrittenClock, 'hour' | 'minute' | 'second'>): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(hour)}:${two(minute)}${second === null ? '' : `:${two(second)}`}`;
}
