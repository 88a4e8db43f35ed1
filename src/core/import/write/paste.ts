/** A text that is pasted into a timeline: the entries that it holds, if it is clearly no piece of the review itself. */
import { parseReview, type ParsedReview } from '../../format/parse';
import { cutPieces, type TopLevel } from '../../format/pieces';
import { applyEdits, type TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { ImportFormat } from '../formats';
import { importText } from '../import';
import type { Imported, ImportOptions } from '../imported';
import { isDecoration } from '../pasted/decoration';
import { importEdits, type ImportEdits, type ImportEditsOptions } from './edits';

export interface PastedEntries {
  readonly edits: readonly TextEdit[];
  readonly added: number;
  readonly duplicates: number;
  readonly format: ImportFormat;
  /** Entries are what is meant: several of them, hardly anything else in the text, and the place takes an entry. */
  readonly clear: boolean;
}

/** Longer texts are not looked at while somebody waits for a paste. In UTF-16 units. */
const MOST = 2_000_000;
/** The share of lines that may be no entry in a text that is clearly a log. */
const STRAY = 0.2;

/**
 * The edits that add a pasted text as entries, where their times belong. Null outside the timeline, for a text that is a piece of a
 * review, and for one in which nothing can be read.
 * @param target what the paste would replace, in the source
 * @param today the day of the paste, `YYYY-MM-DD`
 */
export function pasteEntries(parsed: ParsedReview, target: Span, text: string, today?: string): PastedEntries | null {
  const timeline = timelineAt(parsed.source, target);
  if (timeline === null || text.length > MOST || isPieceOfReview(text)) return null;
  const result = importText(text, importOptionsFor(parsed, today));
  if (!result.ok || result.format === 'markdown') return null;
  const { imported, format } = result;
  if (!imported.entries.some(({ at }) => at !== null)) return null;
  const { edits, added, duplicates } = importEditsAt(parsed, target, imported);
  if (added === 0) return null;
  const clear = isLog(imported, text) && takesEntry(parsed.source, target, timeline);
  return { edits, added, duplicates, format, clear };
}

/**
 * What a review tells an importer: its day, for dates that leave something out.
 * @param today the day on which the text was copied, `YYYY-MM-DD`
 */
export function importOptionsFor({ review }: ParsedReview, today?: string): ImportOptions {
  const near = review.timeline.find(({ at }) => at?.date != null)?.at?.date ?? today;
  return { ...(near === undefined ? {} : { near }), ...(today === undefined ? {} : { today }) };
}

/** The timeline in whose lines a place lies. */
function timelineAt(source: string, { start, end }: Span): TopLevel | null {
  const found = cutPieces(source).pairs.find(({ key }) => key === 'timeline');
  return found !== undefined && found.valueStart <= start && end <= found.span.end ? found : null;
}

const OWN_KEY =
  /^\s*(?:-\s+)?(?:at|until|what|who|kind|impact|milestone|quote|command|output|links|judgment|timeline|pir):(?:\s|$)/;
const OWN_TEXT = /^\s*-\s+~?(?:\d{4}-\d{2}-\d{2}[Tt ])?\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?\s+\S/;

/** Whether a text was copied from a review, so that it belongs there as it is. */
function isPieceOfReview(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  return (
    OWN_KEY.test(lines[0] ?? '') ||
    lines.every((line, index) => OWN_TEXT.test(line) || (index > 0 && /^\s{4}/.test(line)))
  );
}

function isLog({ entries, rest }: Imported, text: string): boolean {
  if (entries.length < 2 || entries.some(({ at }) => at === null)) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const others = rest.filter((one) => !isDecoration(one.text));
  const stray = others.reduce((sum, one) => sum + one.text.split('\n').length, 0);
  return stray <= lines * STRAY;
}

/** A blank line no deeper than the keys of an entry, or an item that is still empty. Deeper, a text of several lines may go on. */
function takesEntry(source: string, { start, end }: Span, { items, valueStart }: TopLevel): boolean {
  if (start !== end) return false;
  const line = lineAt(source, start);
  const text = source.slice(line.start, line.end);
  if (line.start <= valueStart) return source.slice(valueStart, line.end).trim() === '';
  const dash = items?.at(0)?.start ?? null;
  const deepest = dash === null ? 4 : dash - lineAt(source, dash).start + 2;
  return /^[ \t]*-[ \t]*$/.test(text) || (text.trim() === '' && text.length <= deepest);
}

/**
 * `importEdits`, with the line of an item that is still empty at the cursor taken away: what was to be written there has come.
 * @param target the selection, in the source
 */
export function importEditsAt(
  parsed: ParsedReview,
  { start, end }: Span,
  imported: Imported,
  options: ImportEditsOptions = {},
): ImportEdits {
  const { source } = parsed;
  const line = lineAt(source, start);
  const open =
    start === end &&
    parsed.review.timeline.length > 1 &&
    /^[ \t]*-[ \t]*$/.test(source.slice(line.start, line.end)) &&
    timelineAt(source, { start, end }) !== null;
  if (!open) return importEdits(parsed, imported, options);
  const cut = wholeLine(source, line);
  const result = importEdits(parseReview(applyEdits(source, [{ ...cut, text: '' }])), imported, options);
  if (result.edits.length === 0) return result;
  const back = (offset: number): number => (offset <= cut.start ? offset : offset + cut.end - cut.start);
  const moved = result.edits.map((edit) => ({ ...edit, start: back(edit.start), end: back(edit.end) }));
  return { ...result, edits: [...moved, { ...cut, text: '' }] };
}

/** The line with the break behind it; of the last line, the one before. */
function wholeLine(source: string, { start, end }: Span): Span {
  const next = source.indexOf('\n', end);
  if (next >= 0) return { start, end: next + 1 };
  const before = start > 0 && source[start - 2] === '\r' ? start - 2 : Math.max(0, start - 1);
  return { start: before, end };
}

function lineAt(source: string, offset: number): Span {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  const stop = end < 0 ? source.length : end;
  return { start, end: source[stop - 1] === '\r' ? stop - 1 : stop };
}
