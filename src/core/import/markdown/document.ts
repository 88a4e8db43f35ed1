/** A whole Markdown postmortem → a review: each part under the key that it belongs to, the rest as comments. */
import type { MetricKey, Severity } from '../../format/model';
import type { ActionItemDraft, FactorDraft, LearningDraft, ReviewDraft } from '../../format/write-review';
import { withoutEnd } from '../../text/ends';
import type { Imported, ImportedEntry, ImportOptions, Rest } from '../imported';
import { opening } from '../pasted/opening';
import { readPasted } from '../pasted/reader';
import { trimmed } from '../text/clean';
import { linksIn } from '../text/links';
import { sourceLines, type SourceLine } from '../text/lines';
import { People } from '../text/people';
import { giveDates } from '../time/undated';
import { Calendar } from '../time/calendar';
import { dayAt, isoDay } from '../time/day';
import { actionItems } from './actions';
import { blocksOf, type Block } from './blocks';
import { figureOf, severityOf } from './figures';
import { outline, type Chapter } from './outline';
import { partOf, type Part } from './parts';

/** Whether a text is a document with parts of a review, not just a list. */
export function isDocument(text: string): boolean {
  const lines = sourceLines(text);
  const { chapters, head, title } = outline(lines);
  const known = new Set(chapters.flatMap(({ heading, line }) => (line === null ? [] : (partOf(heading)?.type ?? []))));
  known.delete('other');
  return known.size > 1 || (known.size === 1 && (title !== null || head.length > 0 || !known.has('timeline')));
}

export function readDocument(text: string, options: ImportOptions): Imported | null {
  const lines = sourceLines(text);
  return isDocument(text) ? new Document(text, lines, options).read() : null;
}

class Document {
  private readonly calendar: Calendar;
  private readonly people = new People();
  private entries: ImportedEntry[] = [];
  private readonly rest: Rest[] = [];
  private readonly warnings = new Set<string>();
  private readonly remarks: string[] = [];
  private readonly summary: string[] = [];
  private readonly impact: string[] = [];
  private readonly learnings: LearningDraft[] = [];
  private readonly factors: FactorDraft[] = [];
  private readonly actions: ActionItemDraft[] = [];
  private readonly ideas: string[] = [];
  private readonly attendees: string[] = [];
  private readonly links: string[] = [];
  private readonly metrics = new Map<MetricKey, string>();
  private severity: Severity | null = null;
  /** The day that the document is about, as far as it says so. */
  private day: string | null = null;

  constructor(
    private readonly text: string,
    private readonly lines: readonly SourceLine[],
    private readonly options: ImportOptions,
  ) {
    this.calendar = new Calendar(text, options);
  }

  read(): Imported {
    const { title, head, chapters } = outline(this.lines);
    const titled = chapters.some(({ part }) => part?.type === 'summary');
    for (const { key, value, line } of head)
      if ((key !== 'title' || value !== title) && !this.stated({ ...line, text: `${key}: ${value}` }))
        this.remarks.push(line.text.trim());
    const headDate = head.find(({ key }) => key === 'date')?.value ?? '';
    this.day =
      dateIn(title ?? '', this.calendar) ??
      dateIn(headDate, this.calendar) ??
      this.options.date ??
      this.firstDate(chapters);
    for (const chapter of chapters) this.chapter(chapter, !titled && chapter.line === null && title !== null);
    this.dateEntries(title, head.find(({ key }) => key === 'date')?.value ?? null, chapters);
    return {
      entries: this.entries,
      rest: this.rest,
      people: this.people.named(),
      zone: this.calendar.zone?.zone ?? null,
      warnings: [...this.warnings],
      review: this.review(title),
    };
  }

  private review(title: string | null): ReviewDraft {
    const summary = unbulleted(this.summary.join('\n\n'));
    const impact = unbulleted(this.impact.join('\n\n'));
    return {
      ...(title === null ? {} : { title }),
      ...(this.severity === null ? {} : { severity: this.severity }),
      ...(impact === null ? {} : { customerImpact: { description: impact.includes('\n') ? `${impact}\n` : impact } }),
      ...(summary === null ? {} : { summary }),
      attendees: this.attendees,
      links: [...new Set(this.links)],
      learnings: this.learnings,
      contributingFactors: this.factors,
      actionItems: this.actions,
      parkingLot: this.ideas,
      metrics: [...this.metrics],
      remarks: this.remarks,
    };
  }

  private chapter(chapter: Chapter, isSummary: boolean): void {
    const part: Part | null = isTimed(chapter, this.calendar)
      ? { type: 'timeline' }
      : isSummary
        ? { type: 'summary' }
        : chapter.part;
    const content = chapter.lines.filter((line) => !this.stated(line));
    if (part?.type === 'timeline') this.timeline(chapter);
    else if (part?.type === 'summary') this.prose(chapter, content, this.summary);
    else if (part?.type === 'impact') this.prose(chapter, content, this.impact);
    else if (part === null || part.type === 'other' || part.type === 'figures') this.remark(chapter, content);
    else this.list(chapter, part, blocksOf(content));
  }

  /** A figure or the severity on a line of its own. */
  private stated({ text }: SourceLine): boolean {
    const figure = figureOf(text);
    if (figure !== null && !this.metrics.has(figure[0])) {
      this.metrics.set(...figure);
      return true;
    }
    const severity = severityOf(text);
    if (severity === null || this.severity !== null) return false;
    this.severity = severity;
    return true;
  }

  private timeline({ heading, line, lines, part }: Chapter): void {
    const first = lines[0];
    const last = lines.at(-1);
    if (line !== null && this.says(heading, part)) this.keep(heading, line);
    if (first === undefined || last === undefined) return;
    const offset = first.span.start;
    const read = readPasted(this.text.slice(offset, last.span.end), {
      labels: 'clear',
      calendar: this.calendar,
      people: this.people,
      ...(dateIn(heading, this.calendar) === null ? this.options : { date: dateIn(heading, this.calendar) ?? '' }),
    });
    const before = this.entries.length;
    const moved = <T extends { readonly span: { start: number; end: number } }>(one: T): T => ({
      ...one,
      span: { start: one.span.start + offset, end: one.span.end + offset },
    });
    // One by one: as arguments of one call there may be too many.
    for (const one of read.entries) this.entries.push(moved(one));
    for (const one of read.rest) this.rest.push({ ...moved(one), before: one.before + before });
    for (const warning of read.warnings) this.warnings.add(warning);
  }

  /** Whether a heading says more than the key that its content goes under. */
  private says(heading: string, part: Part | null): boolean {
    const usual =
      /^(?:timeline|action items?|actions|lessons (?:learned|learnt)|learnings|contributing factors|root causes?|summary|impact|attendees|links|parking lot|what went (?:well|wrong|poorly)|what helped|what was hard|where we got lucky)$/i;
    return part === null || !usual.test(withoutEnd(heading, /[:.?]/).trim());
  }

  private keep(text: string, { span }: SourceLine): void {
    this.rest.push({ text, before: this.entries.length, span });
  }

  private prose({ heading, line, part }: Chapter, content: readonly SourceLine[], into: string[]): void {
    const blocks = withoutComments(content);
    const text = trimmed(blocks.text);
    this.remarks.push(...blocks.comments);
    if (line !== null && this.says(heading, part) && into.length > 0 && text !== null) into.push(`**${heading}**`);
    else if (line !== null && this.says(heading, part)) this.remarks.push(heading);
    if (text !== null) into.push(text);
  }

  private remark({ heading, line }: Chapter, content: readonly SourceLine[]): void {
    if (line !== null) this.remarks.push(heading);
    for (const { text, blank } of content) if (!blank) this.remarks.push(text);
  }

  private list({ heading, line, part: own }: Chapter, part: Part, blocks: readonly Block[]): void {
    let above = line !== null && this.says(heading, own) ? [heading] : [];
    const take = (): { above?: readonly string[] } => {
      const taken = above;
      above = [];
      return taken.length === 0 ? {} : { above: taken };
    };
    for (const block of blocks) {
      if (block.type === 'aside') above.push(...block.text.split('\n'));
      else if (part.type === 'actions') {
        const items = actionItems(block, this.people, this.day);
        if (isLeadIn(block, blocks)) above.push(...block.text.split('\n'));
        else this.actions.push(...items.map((item) => ({ ...item, what: ended(item.what), ...take() })));
      } else if (block.type === 'table') above.push(...block.table.rows.map(({ line: row }) => row.text.trim()));
      else if (isLeadIn(block, blocks)) above.push(...block.text.split('\n'));
      else if (part.type === 'learnings')
        this.learnings.push({ what: ended(block.text), ...(part.went === null ? {} : { went: part.went }), ...take() });
      else if (part.type === 'factors') this.factors.push({ what: ended(block.text), ...take() });
      else if (part.type === 'ideas') this.ideas.push(ended(block.text));
      else if (part.type === 'attendees') this.attend(block.text);
      else {
        const found = linksIn(block.text);
        this.links.push(...found);
        if (found.length !== 1 || found[0] !== block.text) above.push(...block.text.split('\n'));
      }
    }
    this.remarks.push(...above);
  }

  private attend(text: string): void {
    for (const name of text.split(/(?:(?<!\s)\s+)?[,;\n]\s*|(?<!\s)\s+and\s+/)) {
      const id = this.people.id(name.replace(/^[-*+]\s+/, '').replace(/[`*_[\]]/g, ''));
      if (id !== null && !this.attendees.includes(id)) this.attendees.push(id);
    }
  }

  /** The first date of the document that is no day by which something is to be done. */
  private firstDate(chapters: readonly Chapter[]): string | null {
    for (const { part, heading, lines } of chapters) {
      if (part?.type === 'actions') continue;
      for (const text of [heading, ...lines.map((line) => line.text)]) {
        const date = dateIn(text, this.calendar);
        if (date !== null) return date;
      }
    }
    return null;
  }

  /** Times without any date take that of the title, or, said aloud, the first of the document. */
  private dateEntries(title: string | null, headDate: string | null, chapters: readonly Chapter[]): void {
    const undated = this.entries.filter(({ at }) => at !== null && at.date === null);
    if (undated.length === 0) return;
    const titled = dateIn(title ?? '', this.calendar) ?? dateIn(headDate ?? '', this.calendar);
    const date = titled ?? this.options.date ?? this.firstDate(chapters);
    if (date === null || this.entries.some(({ at }) => at?.date != null)) return;
    if (titled === null)
      this.warnings.add(`No date stands at the times; the first date of the document, ${date}, is taken.`);
    this.entries = giveDates(this.entries, date);
  }
}

/** A paragraph that ends with a colon, or stands before a list of items, says what follows and is none itself. */
function isLeadIn(block: Block, blocks: readonly Block[]): block is Extract<Block, { type: 'paragraph' }> {
  if (block.type !== 'paragraph') return false;
  return /:\s*$/.test(block.text) && blocks.some(({ type }) => type === 'item' || type === 'table');
}

/** A text that is one list item is a sentence. */
function unbulleted(text: string): string | null {
  const whole = trimmed(text);
  return whole !== null && !whole.includes('\n') ? whole.replace(/^[-*+]\s+/, '') : whole;
}

/** Several lines are a block, which ends with a line break. */
function ended(text: string): string {
  return text.includes('\n') ? `${text}\n` : text;
}

/** Whether most of a chapter's items begin with a time of day. */
function isTimed({ lines, part }: Chapter, { order }: Calendar): boolean {
  if (part?.type === 'actions') return false;
  const items = lines.filter(({ text }) => /^\s*[-*+|]/.test(text) || /^#{2,6}\s/.test(text));
  const timed = items.filter(({ text }) => opening(text.replace(/^\s*\|/, '- '), order)?.moment.clock != null).length;
  return timed >= 2 && timed * 2 > items.length;
}

/** The first full date in a heading, a title or a value. */
function dateIn(text: string, { order }: Calendar): string | null {
  for (const { index } of text.matchAll(/(?<![\w.-])(?=[\dA-Z])/g)) {
    const day = dayAt(text, index, order);
    if (day?.year != null && day.unclear !== true) return isoDay(day.year, day.month, day.day);
  }
  return null;
}

/** Prose without HTML comments, which are hints of a template. */
function withoutComments(lines: readonly SourceLine[]): { text: string; comments: string[] } {
  const comments: string[] = [];
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => {
      comments.push(...comment.split('\n').map((one) => one.trim()));
      return '';
    })
    .replace(/\n{3,}/g, '\n\n');
  return { text, comments: comments.filter((one) => one !== '') };
}
