import type { Span } from '../../text/span';
import { clean } from './clean';

/** A line of the imported text. */
export interface SourceLine {
  /** Cleaned, without the line break and spaces at the end. */
  readonly text: string;
  /** Columns before the first visible character; a tab counts as four. */
  readonly indent: number;
  readonly blank: boolean;
  readonly span: Span;
}

export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  const end = /\r\n|\r|\n/g;
  for (let start = 0; start <= text.length;) {
    end.lastIndex = start;
    const found = end.exec(text);
    const stop = found?.index ?? text.length;
    const cleaned = clean(text.slice(start, stop)).trimEnd();
    const lead = /^\s*/.exec(cleaned)?.[0] ?? '';
    lines.push({
      text: cleaned,
      indent: lead.replace(/\t/g, '    ').length,
      blank: cleaned === '',
      span: { start, end: stop },
    });
    if (found === null) break;
    start = end.lastIndex;
  }
  return lines;
}
