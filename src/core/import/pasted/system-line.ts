/** What a chat program says that somebody did, in a line that nobody wrote. */
import type { SourceLine } from '../text/lines';
import { SYSTEM } from '../text/message';
import { isName } from '../text/names';
import type { DayOrder } from '../time/day';
import type { Start } from './shapes';
import { momentAlone } from './opening';

/** `joined #ops along with Cathy Jones.` below a name. */
export function isSystemLine(text: string): boolean {
  return SYSTEM.test(text.trim());
}

/** `started a huddle  4:09 PM`, with the name in front, on the line above, or nowhere. Null for another line. */
export function systemStart(lines: readonly SourceLine[], index: number, order: DayOrder): Start | null {
  const text = lines[index]?.text.trim() ?? '';
  const here = deedThenTime(text, order);
  if (here !== null) return here;
  // A single word may be what somebody said.
  const named = isName(text) && (text.includes(' ') || lines[index - 1]?.blank !== false);
  const below = named ? deedThenTime(lines[index + 1]?.text.trim() ?? '', order) : null;
  return below?.author === null ? { ...below, author: text, lines: 2 } : null;
}

function deedThenTime(text: string, order: DayOrder): Start | null {
  const [, said = '', time = ''] = /^(.{4,240}?)(?<!\s)\s+(\d{1,2}:\d.{1,9})$/.exec(text) ?? [];
  const moment = said === '' ? null : momentAlone(time, order);
  if (moment?.clock == null) return null;
  const start = (author: string | null, words: string): Start => ({
    moment,
    author,
    voice: 'said',
    words,
    lines: 1,
    holds: 'all',
    bullet: false,
    program: false,
  });
  if (isSystemLine(said)) return start(null, said);
  const at = said.search(/\s(?:has )?(?:joined|left|started) /);
  const [name, deed] = [said.slice(0, at), said.slice(at + 1)];
  return at > 0 && isName(name) && isSystemLine(deed) ? start(name, deed) : null;
}
