/** The shapes in which a line of a pasted text begins something. */
import { withoutEnd } from '../../text/ends';
import { isName, withoutStatus } from '../text/names';
import { isProgram } from '../text/people';
import type { SourceLine } from '../text/lines';
import type { DayOrder } from '../time/day';
import { momentAt, type WrittenMoment } from '../time/moment';
import { headerTime, isEmoji, type HeaderTimes } from './header-times';
import { momentAlone, opening } from './opening';

/** How the words of an entry are meant: said by its author, done by its author, or told by whoever wrote the list. */
export type Voice = 'said' | 'done' | 'told';

export interface Start {
  readonly moment: WrittenMoment | null;
  readonly author: string | null;
  readonly voice: Voice;
  /** The words on the line itself. */
  readonly words: string;
  /** Lines that belong to the start, this one included. */
  readonly lines: number;
  /** What follows belongs to it: everything (a message, a heading), or only what is indented or touches (a list). */
  readonly holds: 'all' | 'near';
  readonly bullet: boolean;
  readonly program: boolean;
}

export interface ShapeOptions {
  readonly order: DayOrder;
  /** `16:03 gary: words`, without brackets: whether the text as a whole shows that the label is a person. */
  readonly labels: boolean;
  readonly headers: HeaderTimes;
}

const NOTICE = /^(?:-!-|\*{3}|-->|<--|--(?=\s)|==>|!(?!log\b)\S+ |⇐|⇒|→|←)\s*/;
const ANGLE = /^<[\s@+%&~]?([^<>\s][^<>]{0,38})>:?\s*/;
const ACTION = /^\*\s+(\S+)\s+(.*)$/;
const ZOOM = /^From\s+(?=\S)(.{1,40}?)(?<!\s)\s+[Tt]o\s+(?=\S).{1,40}?(?<!\s)\s*:\s*/;
/** `gary: words`; WeeChat writes `gary | words`, or a tab between. */
export const LABEL = /^([^:|\t]{1,40}?)(?::(?:\s+|$)|\s+\|\s+|\t+)/;

/** What IRC clients write where a log begins and ends, in front of the day; somebody's words have none there. */
const LOG_MARK =
  /^(?:[-*=#]{1,6}\s{0,2})?(?:Log (?:opened|closed)|Session (?:Start|Close)|(?:BEGIN|END)(?:NING)?(?:ING)? LOGGING AT):?\s{1,3}/i;
const LOG_IDENT = /^(?:[-*=#]{1,6}\s{0,2})?Session Ident: \S{1,60}(?: \(\S{1,100}\))?$/i;

const COMMENTED =
  /^@?([\w-]{1,39}(?:\[bot\])?)\s+(?:commented|opened this issue|replied)\s+(?:on\s+)?(.{3,30}?)(?:\s+[•·].{0,40})?$/;

/** As phones export a chat: `20/11/2025, 16:03 - Gary: words`. */
const EXPORTED = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}[^-]{0,12} - /;

/** `[16:03] gary: words`, `16:03 <gary> words`, `16:03 * gary restarts`, `20/11/2025, 16:03 - Gary: words`. */
export function chatLine(line: SourceLine, options: ShapeOptions): Start | null {
  const named = nameInFront(line, options.order);
  if (named !== null) return named;
  const open = opening(line.text, options.order);
  if (open === null || open.heading > 0 || open.moment.clock === null || NOTICE.test(open.rest)) return null;
  const start = (author: string, words: string, voice: Voice = 'said'): Start => ({
    moment: open.moment,
    author,
    voice,
    words,
    lines: 1,
    holds: 'all',
    bullet: false,
    program: isProgram(author),
  });
  const angle = ANGLE.exec(open.rest) ?? ZOOM.exec(open.rest);
  if (angle !== null) return start(angle[1] ?? '', open.rest.slice(angle[0].length));
  const action = open.separated ? null : ACTION.exec(open.rest);
  if (action !== null) return start(action[1] ?? '', `${action[1] ?? ''} ${action[2] ?? ''}`, 'done');
  const label = LABEL.exec(open.rest);
  if (label === null || !isName((label[1] ?? '').replace(/^[@+%&~](?=\S)/, ''))) return null;
  const exported = EXPORTED.test(line.text);
  const clear = !open.bullet && (open.bracket || exported || options.labels || (label[1] ?? '').startsWith('@'));
  const words = open.rest.slice(label[0].length);
  if (clear) return start(label[1] ?? '', words);
  return options.labels ? { ...start(label[1] ?? '', words, 'done'), holds: 'near', bullet: open.bullet } : null;
}

/** `Mira (2026-03-01 22:48): words` */
function nameInFront({ text }: SourceLine, order: DayOrder): Start | null {
  const lead = /^\s*([^\s()[\]:][^()[\]:]{0,38}?)\s*[([](?=\d)/.exec(text);
  if (lead === null || !isName(lead[1] ?? '')) return null;
  const moment = momentAt(text, lead[0].length, order);
  const close = moment === null ? null : /^[)\]]:\s+(?=\S)/.exec(text.slice(moment.end));
  if (moment?.clock == null || close === null) return null;
  return { ...header(lead[1] ?? '', moment, 1, false), words: text.slice(moment.end + close[0].length) };
}

/** A time that IRC clients print before joins, quits and topics. */
export function isNotice(line: SourceLine, order: DayOrder): boolean {
  const open = opening(line.text, order);
  if (open === null || open.moment.clock === null)
    return LOG_IDENT.test(line.text) || logMark(line.text, order) !== null;
  return NOTICE.test(open.rest) || (EXPORTED.test(line.text) && /\bend-to-end encrypted\b/.test(open.rest));
}

/** `--- Log opened Sun Mar 01 22:40:00 2026`: the day on which the log begins, or null. */
export function logBegins({ text }: SourceLine, order: DayOrder): WrittenMoment | null {
  return /^\W*(?:Log closed|Session Close|END)/i.test(text) ? null : logMark(text, order);
}

function logMark(text: string, order: DayOrder): WrittenMoment | null {
  const mark = LOG_MARK.exec(text);
  const moment = mark === null ? null : momentAt(text, mark[0].length, order);
  return moment?.day == null ? null : moment;
}

/**
 * `ada commented on Nov 20, 2025`, `ada commented 2 days ago`, as GitHub's pages have it: there is a day at most.
 */
function commentHeader(text: string, order: DayOrder): Start | null {
  const found = COMMENTED.exec(text);
  if (found === null) return null;
  const [head, name = '', when = ''] = found;
  const day = momentAt(when, 0, order);
  const moment = day?.end === when.length && day.day !== null && day.clock === null ? day : null;
  return head === text && (moment !== null || /\bago$|^(?:yesterday|last (?:week|month))$/.test(when))
    ? header(name, moment, 1, false)
    : null;
}

/**
 * `Gary Smith  4:03 PM` or `[4:03 PM] Gary Smith` above a message, or both on lines of their own.
 * @param comments whether `ada commented 2 days ago` may stand here: inside a message of a chat these are its words
 */
export function chatHeader(
  lines: readonly SourceLine[],
  index: number,
  options: ShapeOptions,
  comments = true,
): Start | null {
  const line = lines[index];
  if (line === undefined || line.blank || /^\s*(?:[-*+•#|>]|\d+[.)])\s/.test(line.text)) return null;
  const apart = lines[index - 1]?.blank !== false;
  const comment = comments && apart ? commentHeader(line.text.trim(), options.order) : null;
  if (comment !== null) return comment;
  const found = nameThenTime(line.text, options.order) ?? timeThenName(line.text, options.order);
  if (found !== null) {
    const below = lines[index + 1];
    return below === undefined || below.blank || beginsHeader(lines, index + 1, options)
      ? null
      : header(found.name, found.moment, 1, found.program);
  }
  return isName(line.text) ? headerInLines(lines, index, line.text.trim(), options) : null;
}

/** The name on a line, the mark of a program or the emoji of a status perhaps on another, the time on the next. */
function headerInLines(
  lines: readonly SourceLine[],
  index: number,
  name: string,
  { order, headers }: ShapeOptions,
): Start | null {
  const mark = /^(?:APP|BOT)$/.test(lines[index + 1]?.text.trim() ?? '');
  const app = mark || isEmoji(lines[index + 1]) ? 1 : 0;
  const line = lines[index + 1 + app];
  const program = mark || /^(?:APP|BOT)\s/.test(line?.text.trim() ?? '');
  // A time in brackets alone is that of the next message of whoever wrote the one above.
  const alone = line === undefined || line.blank || /^\s*\[/.test(line.text);
  const moment = alone ? null : momentAlone(headerTime(line.text), order);
  if (moment?.clock == null) return null;
  const below = lines[index + 2 + app];
  // With a blank line below, only what stands apart from the message before it is a header.
  const apart = lines[index - 1]?.blank !== false && lines[index + 3 + app]?.blank === false;
  if (below === undefined || (below.blank && !apart)) return null;
  const { half, indented } = headers;
  const status = app === 0 && /^\D/.test(line?.text.trim() ?? '');
  const writesOn = status ? false : half ? moment.clock.half === null : indented && line?.indent === 0;
  return writesOn && !program ? null : header(name, moment, 2 + app, program);
}

/** A time alone behind a message: the same author writes on. */
export function nextMessage(line: SourceLine, author: string, program: boolean, options: ShapeOptions): Start | null {
  const text = line.text.trim();
  if (!/^\[?~?\d/.test(text)) return null;
  const moment = momentAlone(text, options.order);
  // Set in like the times below names: whoever it is, it is somebody else.
  if (moment?.clock != null && options.headers.indented && line.indent > 0)
    return { ...header('', moment, 1, false), author: null };
  if (moment?.clock != null) return header(author, moment, 1, program);
  // Where headers have their times in brackets, so have the messages below them.
  const open = options.headers.bracketed ? opening(text, options.order) : null;
  return open?.bracket === true && open.moment.clock !== null && open.rest !== ''
    ? { ...header(author, open.moment, 1, program), words: open.rest }
    : null;
}

/** `- 16:03 words`, `**16:03** words`, `### 2025-11-20 16:03`. */
export function timedLine(line: SourceLine, options: ShapeOptions): Start | null {
  const open = opening(line.text, options.order);
  if (open === null) return null;
  if (open.moment.clock === null && (open.rest === '' || open.heading > 0)) return null;
  return {
    moment: open.moment,
    author: null,
    voice: 'told',
    words: open.rest,
    lines: 1,
    holds: open.heading > 0 ? 'all' : 'near',
    bullet: open.bullet,
    program: false,
  };
}

/** `First detected 2025-03-18 09:36`: an item whose time stands at its end. */
export function timeAtEnd(line: SourceLine, options: ShapeOptions): Start | null {
  const bullet = /^\s*[-*+•]\s+(\S.{2,79}?)[\s:,–—-]+((?:~\s?)?\d.{3,24})$/.exec(line.text);
  const [, words = '', time = ''] = bullet ?? [];
  if (bullet === null || !/\p{L}/u.test(words)) return null;
  // The shortest words leave too much behind; look for the place from which all that follows is a moment.
  for (let at = line.text.length - time.length; at < line.text.length; at++) {
    if (!/[\s:–—-]/.test(line.text[at - 1] ?? '') || !/[~\d]/.test(line.text[at] ?? '')) continue;
    const moment = momentAt(line.text, at, options.order);
    if (moment === null || moment.clock === null || moment.day?.year == null || moment.end !== line.text.length)
      continue;
    const before = withoutEnd(line.text.slice(0, at).replace(/^\s*[-*+•]\s+/, ''), /[\s:,–—-]/);
    return {
      moment,
      author: null,
      voice: 'told',
      words: before,
      lines: 1,
      holds: 'near',
      bullet: true,
      program: false,
    };
  }
  return null;
}

function header(name: string, moment: WrittenMoment | null, lines: number, program: boolean): Start {
  const author = withoutStatus(name);
  return {
    moment,
    author,
    voice: 'said',
    words: '',
    lines,
    holds: 'all',
    bullet: false,
    program: program || isProgram(author),
  };
}

interface Found {
  readonly name: string;
  readonly moment: WrittenMoment;
  readonly program: boolean;
}

function nameThenTime(text: string, order: DayOrder): Found | null {
  const trimmed = text
    .trim()
    .replace(/,?\s{1,3}\(?[Ee]dited\)?$/, '')
    .trimEnd()
    .replace(/\s?\]:?$/, '')
    // Jira prints comments so.
    .replace(/^Comment by (?=\p{Lu})/u, '');
  // `Dienstag 23:41` is no one of that name.
  if (momentAlone(trimmed, order) !== null) return null;
  const boundary = /\s+[-–—|•·]\s+|,\s*\[?|\s+\[\s?|\s+/g;
  for (const { index, 0: gap } of trimmed.matchAll(boundary)) {
    const from = index + gap.length;
    if (index === 0 || index > 50) continue;
    const moment = momentAt(trimmed, from, order);
    if (moment === null || moment.clock === null || moment.end !== trimmed.length) continue;
    const written = trimmed.slice(0, index);
    const name = written.replace(/(?<!\s)\s+(?:APP|BOT|added a comment|commented|wrote)$/, '').trim();
    return isName(name) ? { name, moment, program: /\s(?:APP|BOT)$/.test(written.trimEnd()) } : null;
  }
  return null;
}

function timeThenName(text: string, order: DayOrder): Found | null {
  const open = opening(text, order);
  if (open === null || !open.bracket || open.bullet || open.moment.clock === null) return null;
  return isName(open.rest) ? { name: open.rest, moment: open.moment, program: false } : null;
}

function beginsHeader(lines: readonly SourceLine[], index: number, { order }: ShapeOptions): boolean {
  const text = lines[index]?.text ?? '';
  return nameThenTime(text, order) !== null || opening(text, order)?.moment.clock != null;
}
