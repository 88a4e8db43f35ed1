/** What is copied from the page of an incident, or the history, of a Statuspage: the status, the words, and the time below them. */
import { emptyEntry, type Imported, type ImportedEntry, type ImportOptions, type Rest } from '../imported';
import { trimmed } from '../text/clean';
import { statusWords } from '../text/status-words';
import { linksIn } from '../text/links';
import { sourceLines, type SourceLine } from '../text/lines';
import { Calendar } from '../time/calendar';
import type { WrittenMoment } from '../time/moment';
import { Sequence } from '../time/sequence';
import { momentAlone } from './opening';

const STATUS =
  /^(Investigating|Identified|Monitoring|Update|Resolved|Postmortem|Scheduled|In progress|Verifying|Completed)(?:\s+[-–—]\s+(.*))?$/;
const POSTED = /^Posted\s+.{1,40}?\bago\.\s+/;
/** An update is a few lines; further down stands the time of something else. */
const LONGEST = 40;

interface Update {
  readonly status: string;
  readonly words: string;
  readonly moment: WrittenMoment;
  /** Lines that it takes. */
  readonly lines: number;
}

/** Whether updates with their times below them make up the text. */
export function isStatusPage(text: string): boolean {
  const lines = sourceLines(text);
  let updates = 0;
  let posted = false;
  for (let index = 0; index < lines.length;) {
    const update = updateAt(lines, index);
    if (update !== null) updates++;
    posted ||= POSTED.test(lines[index + (update?.lines ?? 1) - 1]?.text ?? '');
    index += update?.lines ?? 1;
  }
  return updates > 1 || (updates === 1 && posted);
}

/** Every line is in an update or in `rest`. */
export function readStatusPage(text: string, options: ImportOptions): Imported {
  const lines = sourceLines(text);
  const calendar = new Calendar(text, options);
  const sequence = new Sequence(calendar, options.date ?? null);
  const entries: ImportedEntry[] = [];
  const rest: Rest[] = [];
  for (let index = 0; index < lines.length;) {
    const update = updateAt(lines, index);
    const first = lines[index];
    const last = lines[index + (update?.lines ?? 1) - 1];
    if (first === undefined || last === undefined) break;
    const span = { start: first.span.start, end: last.span.end };
    const clock = update?.moment.clock ?? null;
    if (update !== null && clock !== null) {
      const quote = trimmed(update.words);
      entries.push({
        ...emptyEntry(span),
        at: sequence.read({ ...update.moment, clock }).at,
        what: statusWords(update.status.toLowerCase(), null, quote),
        kind: 'communication',
        quote,
        links: linksIn(quote ?? ''),
      });
    } else if (!first.blank) rest.push({ text: first.text.trim(), before: entries.length, span });
    index += update?.lines ?? 1;
  }
  const warnings = [...calendar.zoneWarnings(), ...sequence.warnings];
  return { entries, rest, people: [], zone: calendar.zone?.zone ?? null, warnings, review: {} };
}

function updateAt(lines: readonly SourceLine[], index: number): Update | null {
  const [, status, words = ''] = STATUS.exec(lines[index]?.text.trim() ?? '') ?? [];
  if (status === undefined) return null;
  const said = [words];
  for (let at = index + 1; at < Math.min(lines.length, index + LONGEST); at++) {
    const text = lines[at]?.text.trim() ?? '';
    const moment = momentAlone(text.replace(POSTED, ''), null);
    if (moment?.clock != null && moment.day !== null)
      return { status, words: said.join('\n'), moment, lines: at - index + 1 };
    if (STATUS.test(text)) return null;
    said.push(lines[at]?.text ?? '');
  }
  return null;
}
