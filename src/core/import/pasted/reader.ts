/** Reads a pasted text line by line: chats, logs, lists, tables, headings with times. */
import type { Span } from '../../text/span';
import { type Imported, type ImportedEntry, type ImportOptions, type Rest } from '../imported';
import { sourceLines, type SourceLine } from '../text/lines';
import { People } from '../text/people';
import { rowEntry } from '../text/rows';
import { Calendar } from '../time/calendar';
import { dividerAt, type RelativeDay } from '../time/divider';
import { Sequence } from '../time/sequence';
import { dateAbove } from '../time/undated';
import { momentAt } from '../time/moment';
import { decorationAt } from './decoration';
import { withColons } from './dotted';
import { entryOf, placeless, type Open } from './entry';
import { FENCE, fenceCloses } from './fence';
import { headerTimes, isEmoji } from './header-times';
import { hasLabels } from './labels';
import { machineLine } from './machine-line';
import { BULLET, momentAlone, opening } from './opening';
import {
  chatHeader,
  chatLine,
  isNotice,
  logBegins,
  nextMessage,
  timeAtEnd,
  timedLine,
  type ShapeOptions,
  type Start,
} from './shapes';
import { isSystemLine, systemStart } from './system-line';
import { columnsOf, tableAt } from './table';

export interface ReadingOptions extends ImportOptions {
  /** Whether `16:03 gary: words` names a person: always, or where the text as a whole shows it. */
  readonly labels: 'always' | 'clear';
  /** What the whole document says about times, where only a part of it is read. */
  readonly calendar?: Calendar;
  readonly people?: People;
}

/** Reads a pasted text. Never throws; each line is in an entry or in `rest`. */
export function readPasted(text: string, options: ReadingOptions): Imported {
  return new Reader(text, options).read();
}

class Reader {
  private readonly lines: readonly SourceLine[];
  private readonly calendar: Calendar;
  private readonly sequence: Sequence;
  private readonly people: People;
  private readonly shapes: ShapeOptions;
  private readonly entries: ImportedEntry[] = [];
  private readonly rest: Rest[] = [];
  private readonly statuses = new Set<string>();
  private open: Open | null = null;
  /** The first date stands on a line of its own, behind times without one. */
  private divided = false;
  /** The author of the last message, for times that stand alone below it. */
  private author: { readonly name: string; readonly program: boolean } | null = null;

  constructor(
    private readonly text: string,
    options: ReadingOptions,
  ) {
    this.lines = withColons(sourceLines(text));
    this.calendar = options.calendar ?? new Calendar(text, options);
    this.sequence = new Sequence(this.calendar, options.date ?? null);
    this.people = options.people ?? new People();
    const order = this.calendar.order;
    this.shapes = {
      order,
      labels: options.labels === 'always' || hasLabels(this.lines, order),
      headers: headerTimes(this.lines, order),
    };
  }

  read(): Imported {
    for (let index = 0; index < this.lines.length;) index += this.line(index);
    this.close();
    const { zone } = this.calendar;
    const { entries, day } = dateAbove(this.entries, this.divided);
    if (day !== null) this.sequence.warnings.add(`Times above the first date are taken for ${day}.`);
    return {
      entries,
      rest: this.rest,
      people: this.people.named(),
      zone: zone?.zone ?? null,
      warnings: [...this.calendar.zoneWarnings(), ...this.sequence.warnings],
      review: {},
    };
  }

  /** Reads what begins at a line; gives the number of lines taken. */
  private line(index: number): number {
    const line = this.lines[index];
    if (line === undefined) return 1;
    if (this.open?.fence === true) return this.continue(line, index);
    if (line.blank) {
      if (this.open !== null) this.open.blanks++;
      return 1;
    }
    const table = this.table(index);
    if (table > 0) return table;
    if (this.day(line)) return 1;
    if (isNotice(line, this.shapes.order)) {
      this.close();
      const day = logBegins(line, this.shapes.order);
      const date = day === null ? null : this.sequence.dateOf(day);
      if (date !== null) this.sequence.startDay(date);
      this.keep(line.text, line.span);
      return 1;
    }
    const decoration = this.open?.start.voice === 'said' ? decorationAt(this.lines, index) : null;
    if (decoration !== null) {
      // Behind the entry that is still being read.
      this.rest.push({ text: decoration.text, before: this.entries.length + 1, span: line.span });
      return decoration.lines;
    }
    const start = this.startAt(index, line);
    if (start !== null && !this.belongs(line, start)) return this.begin(start, index, line);
    return this.continues(line) ? this.continue(line, index) : this.leave(line);
  }

  private startAt(index: number, line: SourceLine): Start | null {
    const { order } = this.shapes;
    const next = this.author === null ? null : nextMessage(line, this.author.name, this.author.program, this.shapes);
    return (
      chatLine(line, this.shapes) ??
      systemStart(this.lines, index, order) ??
      chatHeader(this.lines, index, this.shapes, !this.inChat()) ??
      next ??
      timedLine(line, this.shapes) ??
      machineLine(line, order) ??
      timeAtEnd(line, this.shapes)
    );
  }

  /** A message with a time of day is being read. */
  private inChat(): boolean {
    const start = this.open?.start;
    return start?.voice === 'said' && start.moment?.clock != null;
  }

  /** A time inside somebody's message, or below an item and further in, is part of the words. */
  private belongs(line: SourceLine, start: Start): boolean {
    if (this.open === null) return false;
    const { start: current, column } = this.open;
    if (current.voice === 'said' && current.words === '' && this.author !== null)
      return start.voice === 'told' && start.lines === 1;
    return start.voice === 'told' && start.bullet && current.bullet && line.indent > column;
  }

  private begin(start: Start, index: number, line: SourceLine): number {
    this.close();
    const { moment } = start;
    // "2 days ago" is no time, and says something all the same.
    if (moment === null) this.keep(line.text, line.span);
    const clock = moment?.clock ?? null;
    const time =
      moment === null || clock === null ? { at: null, until: null } : this.sequence.read({ ...moment, clock });
    const dated = moment !== null && clock === null ? this.sequence.dateOf(moment) : null;
    if (dated !== null) this.sequence.startDay(dated);
    const last = this.lines[index + start.lines - 1] ?? line;
    this.open = {
      start,
      ...time,
      prefix: placeless(start, line.text, dated, this.calendar, this.shapes.order),
      column: line.indent,
      from: line.span.start,
      end: last.span.end,
      blanks: 0,
      lines: [],
      fence:
        /^\s*```(?!.*```)/.test(start.words) && fenceCloses(this.lines, index + start.lines - 1, start, this.shapes),
    };
    this.status(start, index);
    this.author =
      start.voice === 'said' && start.author !== null ? { name: start.author, program: start.program } : null;
    return start.lines;
  }

  /** The emoji of a status on a line of its own, said once; and a time below a name that is none. */
  private status({ author, voice, lines, words, moment }: Start, index: number): void {
    for (const one of this.lines.slice(index + 1, index + lines)) {
      const said = `${author ?? ''} ${one.text}`;
      if (!isEmoji(one) || this.statuses.has(said)) continue;
      this.statuses.add(said);
      this.keep(one.text, one.span);
    }
    if (voice === 'said' && author === null && words === '' && moment !== null)
      this.sequence.warnings.add(
        `Who wrote at ${this.lines[index]?.text.trim() ?? ''} is not known: no name is recognised above it.`,
      );
  }

  private continues(line: SourceLine): boolean {
    if (this.open === null) return false;
    const { start, blanks, column } = this.open;
    if (/^\s{0,3}#{1,6}\s/.test(line.text)) return false;
    if (start.holds === 'all') return true;
    const deeper = line.indent > column;
    if (blanks > 0) return deeper && (start.bullet || BULLET.test(line.text));
    return deeper || !BULLET.test(line.text);
  }

  private continue(line: SourceLine, index: number): number {
    const { open } = this;
    if (open === null) return 1;
    if (this.divides(line)) {
      this.close();
      const start = { ...open.start, words: '' };
      this.open = { ...open, start, from: line.span.start, end: line.span.end, blanks: 0, lines: [] };
      return this.continue(line, index);
    }
    if (FENCE.test(line.text)) open.fence = !open.fence && fenceCloses(this.lines, index, open.start, this.shapes);
    open.lines.push({ text: line.text, blanksBefore: open.blanks });
    open.blanks = line.blank ? open.blanks : 0;
    open.end = line.span.end;
    return 1;
  }

  /** A line of the chat program between somebody's words is an entry of its own. */
  private divides(line: SourceLine): boolean {
    if (this.open?.start.voice !== 'said' || this.open.fence) return false;
    const { start, lines } = this.open;
    const before = start.words === '' ? lines.at(-1)?.text : (lines.at(-1)?.text ?? start.words);
    return before !== undefined && (isSystemLine(before) || isSystemLine(line.text));
  }

  private leave(line: SourceLine): number {
    this.close();
    this.keep(line.text, line.span);
    return 1;
  }

  private keep(text: string, span: Span): void {
    this.rest.push({ text: text.trim(), before: this.entries.length, span });
  }

  /** A line that is a date, or a heading that begins with one. */
  private day(line: SourceLine): boolean {
    const { order } = this.shapes;
    const relative = dividerAt(line.text, this.text);
    if (relative !== null) return this.relativeDay(line, relative);
    const alone = momentAlone(line.text, order);
    const open = alone === null ? opening(line.text, order) : null;
    const moment = alone ?? (open !== null && open.heading > 0 ? open.moment : null);
    if (moment === null || moment.clock !== null || (moment.day === null && moment.daysAgo === null)) return false;
    const date = this.sequence.dateOf(moment);
    this.divide(date, null);
    if (date === null)
      this.sequence.warnings.add(`\`${line.text.trim()}\` has no year, so the times below it have no date.`);
    // Kept where it says more than the date that the entries below it carry.
    if (date === null || open !== null || moment.day?.year == null) this.keep(line.text, line.span);
    return true;
  }

  /** `Today`, `Gestern`, `Monday` between messages; below a name it is what somebody wrote. */
  private relativeDay(line: SourceLine, day: RelativeDay): boolean {
    if (this.open?.start.voice === 'said' && this.open.start.words === '' && this.open.lines.length === 0) return false;
    this.close();
    const date = this.calendar.relative(day, this.entries.findLast(({ at }) => at?.date != null)?.at?.date ?? null);
    const words = line.text.trim();
    this.divide(date, words);
    if (date === null)
      this.sequence.warnings.add(`The day of \`${words}\` is not known, so the times below it have no date.`);
    this.keep(line.text, line.span);
    return true;
  }

  private divide(date: string | null, divider: string | null): void {
    this.close();
    this.author = null;
    this.divided ||= date !== null && this.entries.length > 0 && this.entries.every(({ at }) => at?.date == null);
    if (date !== null) this.sequence.startDay(date, divider);
  }

  private table(index: number): number {
    const table = tableAt(this.lines, index);
    const first = this.lines[index];
    const rule = this.lines[index + 1];
    if (table === null || first === undefined || rule === undefined) return 0;
    this.close();
    this.author = null;
    const holdsTimes = (column: number): boolean => {
      const times = table.rows.filter(
        ({ cells }) => momentAt(cells[column] ?? '', 0, this.shapes.order)?.clock != null,
      );
      return times.length * 2 > table.rows.length;
    };
    // A line with a time in it is no head: its words would be lost.
    const columns = table.head.some((cell) => /\d:\d\d/.test(cell)) ? null : columnsOf(table.head, holdsTimes);
    if (columns === null) {
      for (const { text, span } of this.lines.slice(index, index + table.lines)) this.keep(text, span);
      return table.lines;
    }
    for (const { cells, line } of table.rows) {
      const entry = rowEntry(
        { cells, head: table.head, columns, span: line.span },
        this.sequence,
        this.people,
        this.shapes.order,
      );
      if (entry === null) this.keep(line.text, line.span);
      else this.entries.push(entry);
    }
    return table.lines;
  }

  private close(): void {
    const { open } = this;
    if (open === null) return;
    this.open = null;
    const entry = entryOf(open, this.people);
    if (entry === null) this.keep(this.textOf(open), { start: open.from, end: open.end });
    else this.entries.push(entry);
  }

  private textOf(open: Open): string {
    return this.lines
      .filter(({ span, blank }) => span.start >= open.from && span.end <= open.end && !blank)
      .map(({ text }) => text.trim())
      .join('\n');
  }
}
