/** A row with named columns → an entry. Shared by tables and CSV. */
import { KINDS } from '../../format/model';
import { withoutEnd } from '../../text/ends';
import type { Span } from '../../text/span';
import { emptyEntry, type ImportedEntry, type ImportedTime } from '../imported';
import type { Columns } from '../pasted/table';
import type { DayOrder } from '../time/day';
import { epochTime } from '../time/instant';
import { momentAt } from '../time/moment';
import type { Sequence } from '../time/sequence';
import { alertStep, stepFacts } from './alert-log';
import { clean, trimmed } from './clean';
import { linksIn } from './links';
import { markedMilestones } from './milestones';
import { isProgram, type People } from './people';

export interface Row {
  readonly cells: readonly string[];
  readonly head: readonly string[];
  readonly columns: Columns;
  readonly span: Span;
}

/** Null where the row says nothing, or its time is a placeholder (`HH:mm`). */
export function rowEntry(row: Row, sequence: Sequence, people: People, order: DayOrder): ImportedEntry | null {
  const { cells, columns } = row;
  const cell = (index: number): string =>
    index < 0
      ? ''
      : clean(cells[index] ?? '')
          .replace(/^[*_`~]{1,3}(?=\S)(?!~\d)|(?<=\S)[*_`]{1,3}$/g, '')
          .trim();
  const written = [cell(columns.day), cell(columns.time)].filter((part) => part !== '').join(' ');
  const time = readTime(written, sequence, order);
  if (time === 'placeholder') return null;
  const words = wordsOf(row, cell);
  const who = cell(columns.who)
    .split(/(?:(?<!\s)\s+)?[,;&/]\s*|(?<!\s)\s+and\s+/)
    .filter((name) => name !== '');
  const program = who.length === 1 && isProgram(who[0] ?? '');
  const kind =
    KINDS.find((one) => one === cell(columns.kind).toLowerCase()) ?? (program ? ('automation' as const) : null);
  const what = trimmed([time.left, program ? `${who[0] ?? ''}:` : '', words].filter((part) => part !== '').join(' '));
  if (what === null) return null;
  const step = columns.who < 0 && kind === null ? alertStep(what, people) : null;
  const until = columns.end < 0 || cell(columns.end) === '' ? null : readTime(cell(columns.end), sequence, order);
  return {
    ...emptyEntry(row.span),
    at: time.at,
    until: until === 'placeholder' || until === null ? time.until : until.at,
    what:
      until !== null && (until === 'placeholder' || until.at === null) ? `${what}; until ${cell(columns.end)}` : what,
    who: program ? [] : who.flatMap((name) => people.id(name) ?? []),
    kind,
    links: linksIn(what),
    milestones: program ? [] : markedMilestones(words),
    ...(step === null ? {} : stepFacts(step, people)),
  };
}

interface ReadTime {
  readonly at: ImportedTime | null;
  readonly until: ImportedTime | null;
  /** What stands in the cell besides the time; the whole cell where no time of day is in it. */
  readonly left: string;
}

function readTime(text: string, sequence: Sequence, order: DayOrder): ReadTime | 'placeholder' {
  if (/^\d{9,19}(?:\.\d+)?$/.test(text)) {
    const at = epochTime(Number(text));
    return { at, until: null, left: at === null ? text : '' };
  }
  const moment = momentAt(text.replace(/^[[(]\s*/, ''), 0, order);
  if (moment === null)
    return /[hH]{1,2}:[mM]{2}|^(?:\.{3}|…|-|TBD|N\/A|\[.*\])$/.test(text) && text !== ''
      ? placeholder(text)
      : { at: null, until: null, left: label(text) };
  if (moment.clock === null) {
    if (/[hH]{1,2}:[mM]{2}/.test(text)) return 'placeholder';
    const date = sequence.dateOf(moment);
    if (date !== null) sequence.startDay(date);
    return { at: null, until: null, left: label(text) };
  }
  const rest = text
    .replace(/^[[(]\s*/, '')
    .slice(moment.end)
    .replace(/^[\s\])]+/, '')
    .trim();
  return { ...sequence.read({ ...moment, clock: moment.clock }), left: rest };
}

/** A dash says that the time is not known; the letters of a pattern say that nobody filled in the row. */
function placeholder(text: string): ReadTime | 'placeholder' {
  return /[hH]{1,2}:[mM]{2}/.test(text) ? 'placeholder' : { at: null, until: null, left: '' };
}

function label(text: string): string {
  return text === '' ? '' : `${withoutEnd(text, /[:\s]/)}:`;
}

/** Said by the date as well. */
const WEEKDAY = /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?$/i;

/** The words of the row: its column for them, then every other column that says something, with its heading. */
function wordsOf({ cells, head, columns }: Row, cell: (index: number) => string): string {
  const known = [columns.time, columns.day, columns.end, columns.what, columns.who];
  const kindKnown = KINDS.some((one) => one === cell(columns.kind).toLowerCase());
  const others = cells
    .map((text, index) => ({ text: clean(text).trim(), index }))
    .filter(
      ({ text, index }) =>
        text !== '' && !WEEKDAY.test(text) && !known.includes(index) && !(index === columns.kind && kindKnown),
    );
  if (columns.what < 0 && others.length === 1) return others[0]?.text ?? '';
  const main = columns.what < 0 ? '' : clean(cells[columns.what] ?? '').trim();
  const named = others.map(({ text, index }) => {
    const name = head[index]?.trim() ?? '';
    return name === '' ? text : `${name}: ${text}`;
  });
  return [main, ...named].filter((part) => part !== '').join('; ');
}
