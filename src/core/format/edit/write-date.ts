import type { TextEdit } from '../../text/edit';
import type { When } from '../model';

/** The edit that gives a moment another date, or writes it before a bare time. The rest of what is written stays. */
export function writeDate(source: string, when: When, date: string): TextEdit {
  const written = source.slice(when.span.start, when.span.end);
  const old = /(?<!\d)\d{4,}-\d{2}-\d{2}/.exec(written);
  if (old !== null) {
    const start = when.span.start + old.index;
    return { start, end: start + old[0].length, text: date };
  }
  const start = when.span.start + Math.max(0, written.search(/\d/));
  return { start, end: start, text: `${date}T` };
}

/** The date some days later, both `YYYY-MM-DD`; null where its year does not have four digits. */
export function addDays(date: string, days: number): string | null {
  const later = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
  if (Number.isNaN(later.getTime())) return null;
  const text = later.toISOString();
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : null;
}
