import { EMOJI } from '../text/emoji';
import type { SourceLine } from '../text/lines';
import { isName } from '../text/names';
import type { DayOrder } from '../time/day';
import { momentAlone } from './opening';

/** What sets the time below an author's name apart from a time below a message, by which the same author writes on. */
export interface HeaderTimes {
  readonly half: boolean;
  readonly indented: boolean;
  /** `Gary Smith  [4:03 PM]` */
  readonly bracketed: boolean;
}

/** Slack writes AM or PM, and two spaces before, below names only. */
export function headerTimes(lines: readonly SourceLine[], order: DayOrder): HeaderTimes {
  let half = false;
  let indented = false;
  const bracketed = lines.some(({ text }) => {
    const [, name = '', time = ''] = /^(\S.{0,38}?)\s+\[([^\]]{4,12})\]$/.exec(text) ?? [];
    return isName(name) && momentAlone(time, order)?.clock != null;
  });
  for (const [index, { text, indent, blank }] of lines.entries()) {
    const above = isEmoji(lines[index - 1]) ? 2 : 1;
    if (blank || !isName(lines[index - above]?.text ?? '')) continue;
    const clock = momentAlone(headerTime(text), order)?.clock;
    if (clock == null) continue;
    half ||= clock.half !== null;
    indented ||= indent > 0;
  }
  return { half, indented, bracketed };
}

const STATUS = new RegExp(`^(?:${EMOJI}\\s*)+$`, 'u');
const BEFORE_TIME = new RegExp(`^(?:(?:APP|BOT)\\s+|[—–-]\\s+|${EMOJI}\\s+)+`, 'u');

/** A line that is the emoji of a status and no more. */
export function isEmoji(line: SourceLine | undefined): boolean {
  return STATUS.test(line?.text.trim() ?? '');
}

/** The time on a line below a name, without the mark of a program and the emoji of a status. */
export function headerTime(text: string): string {
  return text.trim().replace(BEFORE_TIME, '');
}
