/** Lengths of time as they are written: `90s`, `20m`, `1h 5m`, `2d`, `~20m`, `PT20M`. */
import type { Duration, Amount, Target } from './model';
import type { Words } from './words';

const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 } as const;
const SHORT = /^\s*(?:(\d+)d\s*)?(?:(\d+)h\s*)?(?:(\d+)m\s*)?(?:(\d+)s)?$/;
const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Milliseconds of a length of time without its `~`, or null when it is none. */
export function durationMilliseconds(text: string): number | null {
  const match = SHORT.exec(text) ?? ISO.exec(text);
  if (match === null || match.slice(1).every((part) => part === undefined)) return null;
  const [, days, hours, minutes, seconds] = match;
  const total =
    Number(days ?? 0) * UNITS.d +
    Number(hours ?? 0) * UNITS.h +
    Number(minutes ?? 0) * UNITS.m +
    Number(seconds ?? 0) * UNITS.s;
  return Number.isSafeInteger(total) ? total : null;
}

export function readDuration(words: Words): Duration | null {
  const text = words.value.trim();
  const approximate = text.startsWith('~');
  const milliseconds = durationMilliseconds(approximate ? text.slice(1).trim() : text);
  return milliseconds === null ? null : { milliseconds, approximate, text, span: words.span };
}

/** `1d 2h 5m`, the shortest form that the format reads back; whole seconds. */
export function durationText(milliseconds: number): string {
  let rest = Math.round(milliseconds / 1000);
  if (rest <= 0) return '0m';
  const parts: string[] = [];
  for (const [unit, size] of [
    ['d', 86_400],
    ['h', 3_600],
    ['m', 60],
    ['s', 1],
  ] as const) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count}${unit}`);
  }
  return parts.join(' ');
}

/** What a writer probably meant by a text that is no duration: `20 min`, `1.5 hours`, `1:05`, `20` … or null. */
export function guessDuration(text: string): string | null {
  const about = text.trim().startsWith('~') ? '~' : '';
  const rest = text.trim().replace(/^~\s*/, '').toLowerCase();
  if (/^\d{1,4}$/.test(rest)) return `${about}${rest}m`;
  const clock = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/.exec(rest);
  if (clock !== null) {
    const [, hours, minutes, seconds] = clock;
    return about + durationText(Number(hours) * UNITS.h + Number(minutes) * UNITS.m + Number(seconds ?? 0) * UNITS.s);
  }
  const names: Record<string, number> = {};
  for (const [unit, words] of [
    ['d', 'd day days'],
    ['h', 'h hr hrs hour hours'],
    ['m', 'm min mins minute minutes'],
    ['s', 's sec secs second seconds'],
  ] as const) {
    for (const word of words.split(' ')) names[word] = UNITS[unit];
  }
  const term = /(\d{1,6}(?:\.\d{1,3})?)\s*([a-z]+)\.?(?:\s*,|\s+and\b)?\s*/y;
  let total = 0;
  let at = 0;
  while (at < rest.length) {
    term.lastIndex = at;
    const match = term.exec(rest);
    const size = match === null ? undefined : names[match[2] ?? ''];
    if (match === null || size === undefined) return null;
    total += Number(match[1]) * size;
    at = term.lastIndex;
  }
  return total > 0 ? about + durationText(total) : null;
}

const AMOUNT = /^(~?)\s*(\d+(?:\.\d+)?)\s*(%?)$/;

export function readAmount(words: Words): Amount | null {
  const match = AMOUNT.exec(words.value.trim());
  if (match === null) return null;
  return {
    value: Number(match[2]),
    percent: match[3] === '%',
    approximate: match[1] === '~',
    text: words.value.trim(),
    span: words.span,
  };
}

const CHANGE = /^-\s*(\d{1,3}(?:\.\d+)?)\s*%$/;

/** A target: a length of time, or a change of this review's own figure. */
export function readTarget(words: Words): Target | null {
  const text = words.value.trim();
  const change = CHANGE.exec(text);
  if (change !== null && Number(change[1]) <= 100) {
    return { type: 'change', percent: -Number(change[1]), text, span: words.span };
  }
  const duration = readDuration(words);
  return duration === null ? null : { type: 'duration', duration, span: words.span };
}
