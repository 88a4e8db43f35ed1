/** The formatter: changes the white space that is untidy, and nothing that anybody reads. */
import type { MapNode, SeqNode, YamlNode } from '../node';
import { exportReview } from '../export';
import { parseReview, type ParsedReview } from '../parse';
import { LineIndex } from '../../text/lines';
import { applyEdits, type TextEdit } from '../../text/edit';
import { column, lineBreak } from './mapping-edits';

/** Columns that the items of a list stand in from their key. */
const INDENT = 2;

/**
 * Edits that tidy a review: no spaces at the ends of lines, one behind a colon and behind a dash, lists of sections indented by two (or
 * not at all, where they are not), one blank line where several stand, a line break at the end. Texts of several lines, comments and
 * the spaces that line them up, quotes and the order of things stay. Where the review would not say the same afterwards, and where it
 * cannot be read, nothing is changed.
 */
export function tidy(parsed: ParsedReview): TextEdit[] {
  if (parsed.refused || parsed.root.flow || parsed.findings.some(({ rule }) => rule.startsWith('yaml/'))) return [];
  const tidier = new Tidier(parsed);
  const edits = tidier.edits();
  return edits.length > 0 && saysTheSame(parsed, edits) ? edits : [];
}

function saysTheSame(parsed: ParsedReview, edits: readonly TextEdit[]): boolean {
  const after = parseReview(applyEdits(parsed.source, edits));
  return JSON.stringify(exportReview(after.review)) === JSON.stringify(exportReview(parsed.review));
}

class Tidier {
  private readonly source: string;
  private readonly lines: LineIndex;
  /** Lines that a text goes on in: their white space may be its own. */
  private readonly inText = new Set<number>();
  /** How far the content of each line moves, in columns. */
  private readonly shifts = new Map<number, number>();
  private found: TextEdit[] = [];

  constructor(private readonly parsed: ParsedReview) {
    this.source = parsed.source;
    this.lines = new LineIndex(parsed.source);
  }

  edits(): TextEdit[] {
    this.node(this.parsed.root);
    for (const { value, key } of this.parsed.root.pairs)
      if (value.type === 'seq' && !value.flow && value.items.length > 0) this.list(value, this.lineOf(key.span.end));
    for (let line = 0; line < this.lines.count; line++) this.line(line);
    this.blankLines();
    return this.found.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  private node(node: YamlNode): void {
    if (node.type === 'scalar') {
      const last = this.lineOf(Math.max(node.span.start, node.span.end - 1));
      for (let line = this.lineOf(node.span.start) + 1; line <= last; line++) this.inText.add(line);
    } else if (node.type === 'map') this.map(node);
    else this.seq(node);
  }

  private map(map: MapNode): void {
    for (const { key, value } of map.pairs) {
      if (!map.flow && value.span.end > value.span.start) {
        const between = this.source.slice(key.span.end, value.span.start);
        if (/^[ \t]*:[ \t]+$/.test(between) && between !== ': ')
          this.found.push({ start: key.span.end, end: value.span.start, text: ': ' });
      }
      this.node(value);
    }
  }

  private seq(seq: SeqNode): void {
    for (const item of seq.items) {
      if (!seq.flow) this.item(item);
      this.node(item);
    }
  }

  /** One space behind the dash; the lines of the item move along. */
  private item(item: YamlNode): void {
    const { start, end } = item.span;
    const dash = this.source.lastIndexOf('-', start - 1);
    const between = this.source.slice(dash + 1, start);
    if (end <= start || !/^[ \t]{2,}$/.test(between)) return;
    this.found.push({ start: dash + 1, end: start, text: ' ' });
    this.shift(this.lineOf(start) + 1, this.lineOf(end - 1), 1 - between.length);
  }

  /** The items of a section in the column that they belong in. */
  private list(seq: SeqNode, keyLine: number): void {
    const dash = this.source.lastIndexOf('-', (seq.items[0]?.span.start ?? 0) - 1);
    const at = column(this.source, dash);
    if (at === 0 || at === INDENT) return;
    const last = seq.items.reduce((most, { span }) => Math.max(most, span.start, span.end - 1), dash);
    this.shift(keyLine + 1, this.lineOf(last), INDENT - at);
  }

  private shift(from: number, to: number, by: number): void {
    for (let line = from; line <= to; line++) this.shifts.set(line, (this.shifts.get(line) ?? 0) + by);
  }

  private line(line: number): void {
    const start = this.lines.start(line);
    const text = this.lines.line(line);
    const content = text.trimEnd();
    const by = this.shifts.get(line) ?? 0;
    const lead = /^ */.exec(text)?.[0].length ?? 0;
    if (by !== 0 && content !== '') {
      const now = Math.max(0, lead + by);
      this.found.push({ start, end: start + lead, text: ' '.repeat(now) });
    }
    const ends = this.inText.has(line) || this.inText.has(line + 1);
    if (!ends && content.length < text.length)
      this.found.push({ start: start + content.length, end: start + text.length, text: '' });
  }

  /** One blank line where several stand between other things, none at the beginning, a line break at the end. */
  private blankLines(): void {
    const { count } = this.lines;
    const blank = (line: number): boolean =>
      line < count && this.lines.line(line).trim() === '' && !this.inText.has(line);
    const blanks: TextEdit[] = [];
    for (let line = 0; line < count; line++) {
      if (!blank(line)) continue;
      let next = line;
      while (blank(next)) next++;
      const keep = line === 0 || next >= count ? 0 : 1;
      const from = this.lines.start(line + keep);
      const to = next >= count ? this.source.length : this.lines.start(next);
      if (to > from && next - line > keep) blanks.push({ start: from, end: to, text: '' });
      line = next;
    }
    this.remove(blanks);
    if (this.lines.line(count - 1).trim() !== '')
      this.found.push({ start: this.source.length, end: this.source.length, text: lineBreak(this.source) });
  }

  /** Takes blank lines away, given in their order, with what was to be done in them. */
  private remove(blanks: readonly TextEdit[]): void {
    let at = 0;
    const others = this.found
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .filter(({ start, end }) => {
        while ((blanks[at]?.end ?? Infinity) <= start) at++;
        return end <= (blanks[at]?.start ?? Infinity);
      });
    this.found = others.concat(blanks);
  }

  private lineOf(offset: number): number {
    return this.lines.position(offset).line;
  }
}
