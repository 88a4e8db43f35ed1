/** Lengths of time as precise as the record: without seconds in it, nothing is shorter than a minute. */
import type { Figure } from '../../metrics/metrics';
import { durationWords, figureWords } from '../../metrics/duration-words';

const MINUTE = 60_000;

/** `28 min`; `< 1 min` where the record has no seconds. */
export function recorded(milliseconds: number, seconds: boolean): string {
  return milliseconds < MINUTE && !seconds ? '< 1 min' : durationWords(milliseconds);
}

/** `28 min`, `~28 min` (about), `≥ 28 min` (at least). */
export function figureText(figure: Figure, seconds: boolean): string {
  if (figure.milliseconds >= MINUTE || seconds) return figureWords(figure);
  return figure.atLeast ? '≥ 0 min' : '< 1 min';
}

/** The same in a sentence: `at least 28 min`, `less than a minute`. */
export function figureSentence(figure: Figure, seconds: boolean): string {
  if (figure.milliseconds < MINUTE && !seconds) return 'less than a minute';
  const about = figure.approximate ? 'about ' : '';
  return `${figure.atLeast ? 'at least ' : ''}${about}${durationWords(figure.milliseconds)}`;
}

/** Numbers keep together with what they count where a sentence is wrapped, and the two parts of a length with each other. */
export const unbroken = (text: string): string =>
  text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0').replace(/(\d\u00a0(?:d|h|min)) (?=\d+\u00a0(?:h|min|s)\b)/g, '$1\u00a0');

/** A whole number with commas: `1,000`. */
export const count = (n: number): string => (n < 1000 ? String(n) : n.toLocaleString('en-US'));

/** `1 entry`, `3 entries`. */
export const plural = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;
