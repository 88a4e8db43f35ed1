/** How a line begins: bullet, emphasis, brackets, and the moment behind them. */
import { withoutEnd } from '../../text/ends';
import type { DayOrder } from '../time/day';
import { momentAt, type WrittenMoment } from '../time/moment';

export interface Opening {
  readonly bullet: boolean;
  /** `#` marks, or 0. */
  readonly heading: number;
  /** The moment stands in brackets. */
  readonly bracket: boolean;
  readonly moment: WrittenMoment;
  /** What follows, without the signs between. */
  readonly rest: string;
  /** The sign between ends with a colon or a dash, so that `rest` are the words and no name. */
  readonly separated: boolean;
}

export const BULLET = /^\s*(?:(?:[-*+•‣▪●◦·–—]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?|>\s+)/;
const HEADING = /^\s{0,3}(#{1,6}|={2,6})\s*/;
const MARKS = /^(?:\*{1,3}|_{1,3}|`{1,2})?/;
const BRACKET = /^[[({]/;
const SEPARATOR = /^\s*(?:[:|,;]|[-–—]+(?=\s|$)|=>|->|→)\s*/;

/** Null where the line does not begin with a moment. */
export function opening(text: string, order: DayOrder): Opening | null {
  const bullet = beginsWithDay(text, order) ? '' : (BULLET.exec(text)?.[0] ?? '');
  const mark = HEADING.exec(text.slice(bullet.length));
  let at = bullet.length + (mark?.[0].length ?? 0);
  if (bullet === '' && mark === null) at = text.length - text.trimStart().length;
  at += MARKS.exec(text.slice(at))?.[0].length ?? 0;
  // "At 16:03 we see …"
  at += /^at\s+(?=~?\d)/i.exec(text.slice(at))?.[0].length ?? 0;
  const bracket = BRACKET.test(text.slice(at));
  if (bracket) at += 1;
  at += MARKS.exec(text.slice(at))?.[0].length ?? 0;
  const moment = momentAt(text, at, order);
  if (moment === null) return null;
  let rest = text.slice(moment.end).replace(/^\s+Uhr(?=[\s:,–-]|$)/, '');
  if (bracket) {
    const close = /^\s*(?:[*_`]+\s*)?[\])}]/.exec(rest);
    if (close === null) return null;
    rest = rest.slice(close[0].length);
  }
  const closing = /^:?(?:\*{1,3}|_{1,3}|`{1,2})(?=[\s:|,;–—-]|$)/.exec(rest)?.[0] ?? '';
  rest = rest.slice(closing.length);
  const separator = SEPARATOR.exec(rest)?.[0] ?? '';
  if (!bracket && closing === '' && separator === '' && rest !== '' && !/^\s/.test(rest)) return null;
  rest = rest.slice(separator.length).trim();
  if (mark !== null) rest = withoutEnd(rest, /[#=]/).trimEnd();
  return {
    bullet: bullet !== '',
    heading: mark?.[1]?.length ?? 0,
    bracket,
    moment,
    rest,
    separated: separator.trim() !== '' || closing.includes(':'),
  };
}

/** `2. März, 08:00` is no second item of a list. */
function beginsWithDay(text: string, order: DayOrder): boolean {
  const number = /^\s*(?=\d{1,2}\.\s\p{L})/u.exec(text);
  const moment = number === null ? null : momentAt(text, number[0].length, order);
  return moment?.day != null && moment.clock !== null;
}

/** The moment that a line is, alone but for decoration: `4:03 PM`, `--- 20 Nov 2025 ---`, `**Thursday, November 20th**`. */
export function momentAlone(text: string, order: DayOrder): WrittenMoment | null {
  const bare = text
    .replace(/^[\s\-–—=*_#~>[(]*(?=[^\s])/, (lead) => (lead.includes('~') ? '~' : ''))
    .replace(/(?<![\s\-–—=*_#\]):])[\s\-–—=*_#\]):]+$/, '')
    .replace(/^(?:Day changed(?: to)?|Date:)\s+/i, '');
  const moment = momentAt(bare, 0, order);
  return moment !== null && moment.end === bare.length ? moment : null;
}
