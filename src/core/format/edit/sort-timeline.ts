/** Sorts the items of a timeline by time, keeping every comment and blank line with its entry and every instant as it is. */
import { applyEdits, type TextEdit } from '../../text/edit';
import { behind, NOTHING_BEFORE, readBehind, writtenTime, type Before } from '../bare-time';
import type { Entry, When } from '../model';
import { entriesOf } from '../entries';
import { pairOf, type YamlNode } from '../node';
import { PieceList } from '../placed';
import type { ParsedReview } from '../parse';
import { cutPieces } from '../pieces';
import { writeDate } from './write-date';

/** Whether `sortTimeline` has something to do, which is much sooner told than done. */
export function canBeSorted({ root, review }: ParsedReview, instants: Float64Array): boolean {
  const list = pairOf(root, 'timeline')?.value;
  if (!(list instanceof PieceList) || list.row.pieces.length !== entriesOf(review).length) return false;
  let last = -Infinity;
  return instants.some((instant) => {
    if (Number.isNaN(instant)) return false;
    const descends = instant < last;
    last = instant;
    return descends;
  });
}

interface Chunk {
  readonly entry: Entry;
  readonly node: YamlNode;
  /** From its leading comments and blank lines to the start of the next chunk. */
  readonly start: number;
  readonly end: number;
  /** What it is sorted by: its instant, or that of the entry it follows. */
  readonly key: number;
}

/**
 * Edits that put the entries into the order of time. Stable; an entry without a time stays behind the entry that it followed. A bare time
 * whose date would change gets its date written out.
 * @param instants what each entry is sorted by, by its index: milliseconds UTC; NaN where not known
 * @returns null when the timeline is not a list of lines, or in order already
 */
export function sortTimeline(parsed: ParsedReview, instants: Float64Array): TextEdit[] | null {
  const chunks = chunksOf(parsed, instants);
  if (chunks === null) return null;
  const sorted = chunks
    .map((chunk, index) => ({ chunk, index }))
    .sort((a, b) => a.chunk.key - b.chunk.key || a.index - b.index);
  const first = sorted.findIndex(({ index }, place) => index !== place);
  if (first < 0) return null;
  const last = sorted.findLastIndex(({ index }, place) => index !== place);
  const { source, review } = parsed;
  const lineBreak = /\r?\n/.exec(source)?.[0] ?? '\n';
  let before = chunks.slice(0, first).reduce(behindChunk, NOTHING_BEFORE);
  const texts = sorted.slice(first).map(({ chunk }) => {
    const text = withDates(source, chunk, before, review.zone);
    before = behindChunk(before, chunk);
    return /[\r\n]$/.test(text) ? text : text + lineBreak;
  });
  const lines = keepBlankLines(texts, first, sorted.map(({ index }) => index).slice(first));
  const edits: TextEdit[] = [];
  // Behind the last entry that moves nothing changes but the dates of bare times.
  lines.forEach((text, offset) => {
    const place = chunks[first + offset];
    if (place === undefined) return;
    const old = source.slice(place.start, place.end);
    const wanted = /[\r\n]$/.test(old) ? text : text.replace(/\r?\n$/, '');
    if (first + offset <= last || wanted !== old) edits.push({ start: place.start, end: place.end, text: wanted });
  });
  return edits;
}

function chunksOf({ source, root, review }: ParsedReview, instants: Float64Array): Chunk[] | null {
  const list = pairOf(root, 'timeline')?.value;
  const dashes = cutPieces(source)
    .pairs.find(({ key }) => key === 'timeline')
    ?.items?.all();
  if (list?.type !== 'seq' || dashes === undefined || dashes.length !== review.timeline.length) return null;
  const starts = dashes.map(({ start }) => leadingStart(source, start));
  const lastItem = dashes.at(-1);
  if (lastItem === undefined) return null;
  const end = contentEnd(source, lastItem.start, lastItem.end);
  let key = -Infinity;
  const chunks: Chunk[] = [];
  for (const [index, entry] of review.timeline.entries()) {
    const node = list.items[index];
    const start = starts[index];
    if (node === undefined || start === undefined) return null;
    const instant = instants[index] ?? NaN;
    if (!Number.isNaN(instant)) key = instant;
    chunks.push({ entry, node, start, end: starts[index + 1] ?? end, key });
  }
  return chunks;
}

/** The start of the comments and blank lines above an item that are no deeper than its dash. */
function leadingStart(source: string, dash: number): number {
  let start = source.lastIndexOf('\n', dash - 1) + 1;
  const column = dash - start;
  while (start > 0) {
    const above = source.lastIndexOf('\n', start - 2) + 1;
    const line = source.slice(above, start).trimEnd();
    if (line !== '' && !(line.trimStart().startsWith('#') && line.length - line.trimStart().length <= column)) break;
    start = above;
  }
  return start;
}

/** The end of an item's last line with content; comments as far out as its dash belong to what follows. */
function contentEnd(source: string, dash: number, end: number): number {
  const column = dash - (source.lastIndexOf('\n', dash - 1) + 1);
  let stop = end;
  for (;;) {
    const lineStart = source.lastIndexOf('\n', stop - 2) + 1;
    const line = source.slice(lineStart, stop).trimEnd();
    const outside = line.trimStart().startsWith('#') && line.length - line.trimStart().length <= column;
    if (lineStart <= dash || (line !== '' && !outside)) return stop;
    stop = lineStart;
  }
}

function behindChunk(before: Before, { entry, node }: Chunk): Before {
  return behind(before, entry.at, writtenTime(node));
}

/** The chunk's text with the date written before each bare time that would otherwise be read as of another one. */
function withDates(source: string, chunk: Chunk, before: Before, zone: string): string {
  const { entry } = chunk;
  const edits: TextEdit[] = [];
  const write = (moment: When | null, after: Before): void => {
    if (moment === null || !moment.bare || moment.date === null) return;
    const { text, span } = moment;
    if (readBehind({ value: text, span, map: [0, span.start] }, after, zone)?.date === moment.date) return;
    const edit = writeDate(source, moment, moment.date);
    edits.push({ ...edit, start: edit.start - chunk.start, end: edit.end - chunk.start });
  };
  write(entry.at, before);
  write(entry.until, { date: entry.at?.date ?? before.date, last: entry.at?.instant ?? null });
  return applyEdits(source.slice(chunk.start, chunk.end), edits);
}

/** Blank lines stand between entries: the entry that comes first gives its own to the one that was first. */
function keepBlankLines(texts: readonly string[], first: number, order: readonly number[]): string[] {
  const result = [...texts];
  const wasFirst = order.indexOf(0);
  if (first > 0 || wasFirst <= 0) return result;
  const [now = '', then = ''] = [result[0], result[wasFirst]];
  const blank = /^(?:[ \t]*\r?\n)*/.exec(now)?.[0] ?? '';
  if (blank === '' || /^[ \t]*\r?\n/.test(then)) return result;
  result[0] = now.slice(blank.length);
  result[wasFirst] = blank + then;
  return result;
}
