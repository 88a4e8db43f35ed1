/** The lines that chat programs draw between days, in the languages in which they draw them: `Gestern`, `Aujourd’hui`, `Monday`. */

import { withoutEnd } from '../../text/ends';

export interface RelativeDay {
  /** Days before the day of the text; null for a weekday. */
  readonly daysAgo: 0 | 1 | 2 | null;
  /** 0 is Sunday; null where the day is counted. */
  readonly weekday: number | null;
}

const AGO: Readonly<Record<string, 0 | 1 | 2>> = {
  today: 0,
  heute: 0,
  'aujourd’hui': 0,
  hoy: 0,
  oggi: 0,
  hoje: 0,
  vandaag: 0,
  yesterday: 1,
  gestern: 1,
  hier: 1,
  ayer: 1,
  ieri: 1,
  ontem: 1,
  gisteren: 1,
  vorgestern: 2,
  'avant-hier': 2,
  anteayer: 2,
  antier: 2,
  'l’altro ieri': 2,
  anteontem: 2,
  eergisteren: 2,
};

const WEEKDAYS: readonly (readonly string[])[] = [
  ['sunday', 'sonntag', 'dimanche', 'domingo', 'domenica', 'zondag'],
  ['monday', 'montag', 'lundi', 'lunes', 'lunedì', 'segunda-feira', 'maandag'],
  ['tuesday', 'dienstag', 'mardi', 'martes', 'martedì', 'terça-feira', 'dinsdag'],
  ['wednesday', 'mittwoch', 'mercredi', 'miércoles', 'mercoledì', 'quarta-feira', 'woensdag'],
  ['thursday', 'donnerstag', 'jeudi', 'jueves', 'giovedì', 'quinta-feira', 'donderdag'],
  ['friday', 'freitag', 'vendredi', 'viernes', 'venerdì', 'sexta-feira', 'vrijdag'],
  ['saturday', 'samstag', 'sonnabend', 'samedi', 'sábado', 'sabato', 'zaterdag'],
];
const WEEKDAY: ReadonlyMap<string, number> = new Map(
  WEEKDAYS.flatMap((names, day) => names.map((name) => [name, day] as const)),
);
const LONGEST = 40;

/** In full in any of the languages, or short in English: `Mo 23:41` may be somebody of that name. */
const BEFORE_CLOCK = new RegExp(
  `(${[...WEEKDAY.keys()].join('|')}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:[.,]|,? (?:at|um|à|a las|alle|às|om))?[ \\t]+(?=~?\\d{1,2}(?:[:.h]\\d|\\s?[ap]\\.?m))`,
  'iuy',
);
const SHORT = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The weekday (0 is Sunday) that stands before a time of day at `from`, and where the time begins; null where none does. */
export function weekdayAt(text: string, from: number): { readonly weekday: number; readonly end: number } | null {
  BEFORE_CLOCK.lastIndex = from;
  const name = BEFORE_CLOCK.exec(text)?.[1] ?? '';
  // In small letters `sat 10:41` and `sun 10:41` are words.
  if (name === '' || (name.length < 6 && /^[mtwfs]/.test(name) && !WEEKDAY.has(name))) return null;
  const weekday = WEEKDAY.get(name.toLowerCase()) ?? SHORT.indexOf(name.slice(0, 3).toLowerCase());
  return { weekday, end: BEFORE_CLOCK.lastIndex };
}

/** French; in German the word means "here". */
const AMBIGUOUS = 'hier';
const FRENCH =
  /^[ \t\p{Pd}=*_#[\]|]{0,40}(?:aujourd['’]hui|avant-hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/imu;

/**
 * The day that a line names, where it is nothing else.
 * @param text the whole text, which shows its language
 */
export function dividerAt(line: string, text: string): RelativeDay | null {
  const word = withoutEnd(line.slice(0, LONGEST + 1), /[\s\p{Pd}=*_#[\]|:]/u)
    .replace(/^[\s\p{Pd}=*_#[\]|]{1,40}/u, '')
    .replace(/'/g, '’')
    .normalize('NFC')
    .toLowerCase();
  if (line.trim().length > LONGEST || (word === AMBIGUOUS && !FRENCH.test(text))) return null;
  if (Object.hasOwn(AGO, word)) return { daysAgo: AGO[word] ?? null, weekday: null };
  const weekday = WEEKDAY.get(word);
  return weekday === undefined ? null : { daysAgo: null, weekday };
}
