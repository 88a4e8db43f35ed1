/** Times with a full stop, `22.48`, as they are written where German, Finnish or Italian is spoken. */
import type { SourceLine } from '../text/lines';

const BEGINNING =
  /^(\s*(?:[-*+•–]\s+)?(?:\*{1,2}|[[(])?(?:(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.(?:\d{4})?),?\s+)?(?:~|ca?\.\s?)?)(\d{1,2})\.([0-5]\d)(?:(\s?[-–—]\s?)(\d{1,2})\.([0-5]\d))?(?![.\d%])(?=[\s\])*:,–—-]|$)/;

/**
 * The lines with `22:48` for `22.48` at their beginnings, where the text writes its times so: no line begins with a colon between the
 * digits, at least two begin with two digits of an hour, and none with an hour that there is not. Places stay as they are.
 */
export function withColons(lines: readonly SourceLine[]): readonly SourceLine[] {
  let full = 0;
  for (const { text } of lines) {
    if (/^\W{0,6}\d{1,2}:[0-5]\d/.test(text)) return lines;
    const [, , hour = '', , , end] = BEGINNING.exec(text) ?? [];
    if (Number(hour) > 23 || Number(end ?? 0) > 23) return lines;
    if (hour.length === 2) full++;
  }
  if (full < 2) return lines;
  return lines.map((line) => ({
    ...line,
    text: line.text.replace(
      BEGINNING,
      (_, lead: string, hour: string, minute: string, to?: string, endHour = '', endMinute = '') =>
        `${lead}${hour}:${minute}${to === undefined ? '' : `${to}${endHour}:${endMinute}`}`,
    ),
  }));
}
