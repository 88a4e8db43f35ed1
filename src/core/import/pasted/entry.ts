/** From the lines of an entry to the entry. */
import { withoutEnd } from '../../text/ends';
import { emptyEntry, type ImportedEntry, type ImportedTime } from '../imported';
import { alertStep, stepFacts } from '../text/alert-log';
import { trimmed } from '../text/clean';
import { linksIn } from '../text/links';
import { LOGGED, messageEntry } from '../text/message';
import { markedMilestones } from '../text/milestones';
import type { People } from '../text/people';
import type { Calendar } from '../time/calendar';
import { BULLET, opening } from './opening';
import { paragraphs, type WordLine } from './paragraphs';
import type { ShapeOptions, Start } from './shapes';

/** An entry whose lines are still being read. */
export interface Open {
  readonly start: Start;
  readonly at: ImportedTime | null;
  readonly until: ImportedTime | null;
  /** A date that is written where no time of day is. */
  readonly prefix: string;
  readonly column: number;
  readonly from: number;
  end: number;
  blanks: number;
  readonly lines: WordLine[];
  fence: boolean;
}

/** The entry that was read; null where nothing is told in it. */
export function entryOf(open: Open, people: People): ImportedEntry | null {
  const { start, at, until } = open;
  const span = { start: open.from, end: open.end };
  if (start.voice === 'said') {
    const words = [
      start.words,
      ...open.lines.flatMap(({ text, blanksBefore }) => [...Array<string>(blanksBefore).fill(''), text]),
    ];
    const message = {
      at,
      author: start.author,
      program: start.program,
      words: words.join('\n'),
      span,
    };
    const entry = messageEntry(message, people);
    return entry === null || open.prefix === '' ? entry : { ...entry, what: `${open.prefix}: ${entry.what ?? ''}` };
  }
  const trace = open.lines.findIndex(({ text }) => TRACE.test(text)) >= 0;
  const written = trace ? start.words : paragraphs(start.words, open.lines, start.holds === 'all');
  const logged = LOGGED.exec(written);
  const told = trimmed(written.slice(logged?.[0].length ?? 0));
  if (told === null) return null;
  const what = open.prefix === '' ? told : `${open.prefix}: ${told}`;
  const common = { ...emptyEntry(span), at, until, what, links: linksIn(what), milestones: markedMilestones(told) };
  const who = actor(start, told, people);
  if (trace) return { ...common, who, output: trimmed(open.lines.map(({ text }) => text).join('\n')) };
  if (logged !== null) return { ...common, who, kind: 'task' };
  const step = start.author === null ? alertStep(told, people) : null;
  return step === null ? { ...common, who } : { ...common, ...stepFacts(step, people) };
}

/** The author, or the `@handle` that the words begin with. */
function actor(start: Start, words: string, people: People): readonly string[] {
  const handle = /^`?@([\p{L}\p{N}_][\p{L}\p{N}_.-]*)\s*`?(?=[\s:,]|$)/u.exec(words)?.[1];
  const name =
    start.author ?? (/^(?:here|channel|all|everyone|team|on-?call)$/i.test(handle ?? 'all') ? null : (handle ?? null));
  const id = name === null ? null : people.id(name);
  return id === null ? [] : [id];
}

/** What of the moment has no place in `at`: a date without a time, a range that does not go forward. `dated`: the date as it was read. */
export function placeless(
  { moment }: Start,
  line: string,
  dated: string | null,
  calendar: Calendar,
  order: ShapeOptions['order'],
): string {
  if (moment === null) return '';
  if (moment.clock === null)
    return (dated ?? opening(line, order)?.moment.day?.end === undefined) ? (dated ?? '') : writtenMoment(line, order);
  return moment.day !== null && calendar.date(moment.day) === null ? writtenMoment(line, order) : '';
}

/** What a program prints below the line that says what went wrong. */
const TRACE = /^\s+at \S+[(.]|^Caused by: |^Traceback \(|^\s+File "[^"]+", line \d|^goroutine \d/;

/** The moment of a line as written. */
function writtenMoment(text: string, order: ShapeOptions['order']): string {
  const open = opening(text, order);
  if (open === null) return '';
  const behind = open.rest === '' ? text.length : text.lastIndexOf(open.rest);
  const moment = text
    .slice(0, behind < 0 ? text.length : behind)
    .replace(BULLET, '')
    .replace(/^[\s#=*_`[(]+/, '');
  return withoutEnd(moment, /[\s#=*_`\]):|,;–—-]/);
}
