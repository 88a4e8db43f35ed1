import type { Figure } from './metrics';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A length of time in words, in two units at most: `45 s`, `4 min 30 s` below ten minutes, `48 min`, `5 h 53 min`, `2 d 4 h` from
 * 48 hours. Rounded to the nearest of the smaller unit. Shorter than a second is `0 s`; negative lengths begin with `−`.
 * @param milliseconds a finite number; fractions of a millisecond are rounded away
 */
export function durationWords(milliseconds: number): string {
  if (milliseconds < 0) return `−${durationWords(-milliseconds)}`;
  const seconds = Math.round(milliseconds / SECOND);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 600) return two(seconds * SECOND, MINUTE, 'min', SECOND, 's');
  const minutes = Math.round(milliseconds / MINUTE);
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return two(minutes * MINUTE, HOUR, 'h', MINUTE, 'min');
  return two(Math.round(milliseconds / HOUR) * HOUR, DAY, 'd', HOUR, 'h');
}

/**
 * A figure in words: `≥ 28 min` for a lower bound, `~28 min` where it rests on a `~`, `≥ ~28 min` for both. Records name minutes, seldom
 * seconds, so a figure of nothing is `< 1 min`, and one that rests on a `~` has no seconds behind its minutes.
 */
export function figureWords(figure: Figure): string {
  if (isNothing(figure)) return figure.atLeast ? '≥ 0 min' : '< 1 min';
  return (figure.atLeast ? '≥ ' : '') + (figure.approximate ? '~' : '') + lengthOf(figure);
}

/** How long something lasted, as a figure in words. */
export const lengthWords = (milliseconds: number): string =>
  figureWords({ milliseconds, atLeast: false, approximate: false });

/** A figure in a sentence: `at least 28 min`, `about 28 min`, `less than a minute`. A lower bound of nothing says nothing. */
export function figureSentence(figure: Figure): string {
  if (isNothing(figure)) return figure.atLeast ? 'a time that is not known' : 'less than a minute';
  return `${figure.atLeast ? 'at least ' : ''}${figure.approximate ? 'about ' : ''}${lengthOf(figure)}`;
}

/** Seconds would say more than was known. */
function lengthOf({ milliseconds, approximate }: Figure): string {
  return durationWords(
    approximate && milliseconds >= MINUTE ? Math.round(milliseconds / MINUTE) * MINUTE : milliseconds,
  );
}

const isNothing = ({ milliseconds }: Figure): boolean => Math.round(milliseconds / SECOND) === 0;

function two(milliseconds: number, large: number, largeName: string, small: number, smallName: string): string {
  const many = Math.floor(milliseconds / large);
  const rest = Math.round((milliseconds - many * large) / small);
  return rest === 0 ? `${many} ${largeName}` : `${many} ${largeName} ${rest} ${smallName}`;
}
