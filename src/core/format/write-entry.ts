/** One entry of a timeline as text, the words first: at, what, who, kind, impact, milestone. */
import type { Impact, Kind, Milestone } from './model';
import { nearlyTime, textEntryTime } from './time';
import { timeRange } from './time-range';
import { blockScalar, fitInFlow, lineScalar } from './write-scalar';

/** An entry as plain data. Absent keys are not written; times stand as the format writes them (`16:09`, `2025-11-20T16:09`). */
export interface EntryDraft {
  readonly at?: string;
  readonly until?: string;
  readonly what?: string;
  readonly who?: readonly string[];
  readonly kind?: Kind;
  readonly impact?: Impact;
  readonly milestones?: readonly Milestone[];
  readonly incident?: string;
  readonly command?: string;
  readonly output?: string;
  readonly quote?: string;
  readonly links?: readonly string[];
}

/**
 * The entry as an item of a list, its dash in column `indent`, without a line break at the end. What is only a time and words is written
 * as a text entry.
 */
export function writeEntry(entry: EntryDraft, indent: number): string {
  const pad = ' '.repeat(indent);
  const text = textForm(entry);
  if (text !== null) return `${pad}- ${lineScalar(text)}`;
  const keys = [
    pair('at', entry.at),
    pair('until', entry.until),
    words('what', entry.what, indent),
    names('who', entry.who, indent),
    pair('kind', entry.kind),
    pair('impact', entry.impact),
    names('milestone', entry.milestones, indent),
    words('incident', entry.incident, indent),
    words('command', entry.command, indent),
    words('output', entry.output, indent),
    words('quote', entry.quote, indent),
    names('links', entry.links, indent),
  ].filter((line) => line !== null);
  if (keys.length === 0) return `${pad}-`;
  return `${pad}- ${keys.join(`\n${pad}  `)}`;
}

/** `16:09 words`, or null where the entry holds more than a time and one line of words, or would be read back as something else. */
function textForm(entry: EntryDraft): string | null {
  const { at, what, ...rest } = entry;
  const empty = Object.values(rest).every(
    (value) => value === undefined || (Array.isArray(value) && value.length === 0),
  );
  if (!empty || what === undefined || /[\r\n]/.test(what) || what !== what.trim() || what === '') return null;
  const isRange = (text: string): boolean => timeRange(text, 'UTC', null) !== null;
  if (at === undefined)
    return textEntryTime(what) === null && nearlyTime(what) === null && !isRange(what) ? what : null;
  const text = `${at} ${what}`;
  return textEntryTime(text) === at && !isRange(text) ? text : null;
}

/** A value that is safe as it is: a time, a word of a fixed vocabulary. */
function pair(key: string, value: string | undefined): string | null {
  return value === undefined ? null : `${key}: ${value}`;
}

function words(key: string, value: string | undefined, indent: number): string | null {
  return value === undefined ? null : `${key}: ${blockScalar(value, indent + 4)}`;
}

function names(key: string, values: readonly string[] | undefined, indent: number): string | null {
  if (values === undefined || values.length === 0) return null;
  return `${key}:${writeNames(values, indent + 4)}`;
}

/** A list of names behind a key: one alone, several in brackets, or one a line where brackets would need quotes. */
export function writeNames(values: readonly string[], indent: number): string {
  const [only] = values;
  if (values.length === 1 && only !== undefined) return ` ${lineScalar(only)}`;
  if (fitInFlow(values)) return ` [${values.join(', ')}]`;
  return values.map((value) => `\n${' '.repeat(indent)}- ${lineScalar(value)}`).join('');
}
