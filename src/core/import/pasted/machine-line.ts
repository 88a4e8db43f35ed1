/** Lines that programs write, whose time does not stand at the beginning: syslog with its priority, access logs, klog, logfmt. */
import type { SourceLine } from '../text/lines';
import type { DayOrder } from '../time/day';
import { momentAt, type WrittenMoment } from '../time/moment';
import type { Start } from './shapes';

/** `<34>Oct 11 22:14:15 host su: words` (RFC 3164), `<165>1 2026-03-01T22:48:10Z host app …` (RFC 5424) */
const PRIORITY = /^<\d{1,3}>(?:1 )?(?=[A-Z\d])/;
/** `10.0.0.1 - - [01/Mar/2026:22:48:10 +0000] "GET /"`; `[Sun Mar 01 22:48:10.12 2026] [error] words` begins with its time. */
const ACCESS = /^(\S+ \S+ \S+) \[(?=\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:)/;
/** `E0301 22:48:10.123456 1234 file.go:12] words` */
const KLOG = /^([IWEF])(\d{2})(\d{2}) (?=\d{2}:\d{2}:\d{2}\.)/;
/** `time="2026-03-01T22:48:10Z" level=error msg="…"` */
const LOGFMT = /^(?:time|ts|timestamp|t)="?(?=\d{4}-)/;

/** Null for a line that is none of these. */
export function machineLine(line: SourceLine, order: DayOrder): Start | null {
  const { text } = line;
  const priority = PRIORITY.exec(text);
  if (priority !== null) return at(text, priority[0].length, order, (rest) => rest);
  const access = ACCESS.exec(text);
  if (access !== null)
    return at(text, access[0].length, order, (rest) => `${(access[1] ?? '').replace(/(?: -)+$/, '')}${rest.slice(1)}`);
  const logfmt = LOGFMT.exec(text);
  if (logfmt !== null) return at(text, logfmt[0].length, order, (rest) => rest.replace(/^"/, ''));
  const klog = KLOG.exec(text);
  if (klog === null) return null;
  const moment = momentAt(text, klog[0].length, order);
  const [month, day] = [Number(klog[2]), Number(klog[3])];
  if (moment === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const dated = { ...moment, day: { year: null, month, day, end: klog[0].length } };
  return start(dated, `${klog[1] ?? ''} ${text.slice(moment.end).trim()}`);
}

function at(text: string, from: number, order: DayOrder, words: (rest: string) => string): Start | null {
  const moment = momentAt(text, from, order);
  if (moment === null || moment.clock === null || moment.day === null) return null;
  return start(moment, words(text.slice(moment.end)).trim());
}

function start(moment: WrittenMoment, words: string): Start {
  return { moment, author: null, voice: 'told', words, lines: 1, holds: 'near', bullet: false, program: false };
}
