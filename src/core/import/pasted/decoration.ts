import { EMOJI } from '../text/emoji';
import type { SourceLine } from '../text/lines';

const THREAD =
  /^(?:\d{1,4} repl(?:y|ies)|Last reply .{2,40}|View thread|Also sent to the channel|replied to a thread:|Show (?:more|less)|\(?[Ee]dited\)?|New|(?:Like|Heart|Laugh|Surprised|Sad|Angry|like|heart|laugh|surprised|sad|angry) \d{1,3})$/;
const REACTION = new RegExp(`^${EMOJI}$`, 'u');
/** The message that is answered stands on the line; the answer below it. */
const ANSWERED = /^replied to a thread: \S/;

/**
 * A line or two below a copied message that the chat program draws and nobody wrote: of a thread, or a reaction with its count.
 * Null where the line is none.
 */
export function decorationAt(lines: readonly SourceLine[], index: number): { text: string; lines: number } | null {
  const text = lines[index]?.text.trim() ?? '';
  if (THREAD.test(text) || isCounted(text)) return { text, lines: 1 };
  if (ANSWERED.test(text) && lines[index + 1]?.blank === false) return { text, lines: 1 };
  const count = lines[index + 1]?.text.trim() ?? '';
  return REACTION.test(text) && /^\d{1,3}$/.test(count) ? { text: `${text} ${count}`, lines: 2 } : null;
}

/** `👍 1` on one line, as Teams has it. */
function isCounted(text: string): boolean {
  const [, sign = ''] = /^(\S{1,12}) \d{1,3}$/.exec(text) ?? [];
  return REACTION.test(sign);
}

/** Whether a comment that was kept is one of those. */
export function isDecoration(text: string): boolean {
  return THREAD.test(text) || ANSWERED.test(text) || REACTION.test(text.replace(/ \d{1,3}$/, ''));
}
