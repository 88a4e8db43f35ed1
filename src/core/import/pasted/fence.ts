/** Blocks of code between two fences, inside a message. */
import type { SourceLine } from '../text/lines';
import type { WrittenMoment } from '../time/moment';
import { chatHeader, chatLine, type ShapeOptions, type Start } from './shapes';

/** In lines. */
const FENCE_REACH = 1_000;
export const FENCE = /^\s*(?:```|~~~)/;

/**
 * Whether a fence ends: before the next message, or, where what stands in it reads like messages itself, so that the fences
 * below have none without a pair. One that does not end holds nothing.
 */
export function fenceCloses(
  lines: readonly SourceLine[],
  index: number,
  { moment }: Start,
  shapes: ShapeOptions,
): boolean {
  let message = false;
  let marks = 0;
  const last = Math.min(lines.length, index + FENCE_REACH);
  for (let at = index + 1; at < last; at++) {
    const line = lines[at];
    if (line === undefined) break;
    if (FENCE.test(line.text)) {
      if (!message) return true;
      // With words behind it a fence begins.
      if (!/^(?:`{3,}|~{3,})$/.test(line.text.trim())) break;
      marks++;
    } else if (line.text.includes('```') && chatLine(line, shapes) !== null) break;
    else if (!message) {
      const next = chatLine(line, shapes) ?? chatHeader(lines, at, shapes);
      message = next !== null && writing(next.moment) === writing(moment);
    }
  }
  return marks % 2 === 1;
}

/** Which parts a moment is written with: lines of a log inside a message mostly have others than the chat. */
function writing(moment: WrittenMoment | null): string {
  return [moment?.day ?? null, moment?.clock ?? null, moment?.clock?.second ?? null, moment?.clock?.half ?? null]
    .map((part) => (part === null ? '-' : '+'))
    .join('');
}
