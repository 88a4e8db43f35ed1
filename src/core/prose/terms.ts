/** Terms that a text explains: "(WAL)", "WAL (…", "WAL:", "name: Falcon", "- Falcon". */
import { changeBetween } from '../text/change';

const CAPITALISED = /(?<!\w)[A-Z]\w{1,25}(?!\w)/g;

interface Explained {
  readonly at: number;
  readonly term: string;
}

/**
 * The terms of one version of a text after the other. What a line explains is told by that line alone, so after an edit only the lines
 * that it touches are read again.
 */
export class ExplainedTerms {
  private source = '';
  private found: readonly Explained[] = [];

  /** Without a plural s. */
  of(source: string): ReadonlySet<string> {
    const change = changeBetween(this.source, source);
    if (change !== null) {
      const { start, oldEnd, newEnd } = change;
      const from = start === 0 ? 0 : source.lastIndexOf('\n', start - 1) + 1;
      const lineEnd = source.indexOf('\n', newEnd);
      const to = lineEnd < 0 ? source.length : lineEnd;
      const by = newEnd - oldEnd;
      const before = this.found.filter(({ at }) => at < from);
      const after = this.found.filter(({ at }) => at >= to - by);
      const moved = by === 0 ? after : after.map(({ at, term }) => ({ at: at + by, term }));
      this.found = [...before, ...explainedIn(source, from, to), ...moved];
      this.source = source;
    }
    return new Set(this.found.map(({ term }) => term));
  }
}

/** In the lines from one offset to another. */
function* explainedIn(source: string, from: number, to: number): Iterable<Explained> {
  for (const { index, 0: word } of source.slice(from, to).matchAll(CAPITALISED)) {
    const at = from + index;
    const before = source.charAt(at - 1);
    const end = at + word.length;
    const after = source.charAt(end);
    if (
      after === ':' ||
      after === '(' ||
      (after === ' ' && source.charAt(end + 1) === '(') ||
      ((after === ')' || after === ']') && (before === '(' || before === '[')) ||
      ((before === ' ' || before === '[') && isValue(source, at, end))
    )
      yield { at, term: word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : word };
  }
}

/** What stands before a value in its line. */
const LONGEST_LEAD = 60;

/** Whether a word is the name of something that the review lists: all of a list item, or the first word of a name. */
function isValue(source: string, start: number, end: number): boolean {
  // The line may be as long as the text, so its beginning is looked for nearby only.
  const near = source.slice(Math.max(0, start - LONGEST_LEAD - 1), start);
  const lead = near.slice(near.lastIndexOf('\n') + 1);
  if (lead.length > LONGEST_LEAD) return false;
  if (/(?:name|services): *\[?$/.test(lead)) return true;
  return /^\s*- $/.test(lead) && /^[^\S\n]*(?:\n|$)/.test(source.slice(end, end + 40));
}
