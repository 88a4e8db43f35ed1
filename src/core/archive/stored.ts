/**
 * An archive as text, to begin with next time. The first line says what it is: format, version, maker, how many reviews. Then a review a
 * line, behind a sum over it. What is damaged, of another version or from another maker is not read: everything in it can be made again.
 */
import { EMPTY_ARCHIVE, changeArchive, reviewsByUri, type Archive, type ArchivedReview } from './archive';

/** To be raised when a summary changes its form. */
const VERSION = 3;

interface Head {
  readonly format: 'pir-archive';
  readonly version: number;
  readonly maker: string;
  readonly reviews: number;
}

/** @param maker the version of the product, since other rules would count other findings. */
export function storedArchive(archive: Archive, maker: string): string {
  return [...storingArchive(archive, maker)].join('');
}

/** The same in pieces, one a review, for a door that has other things to do in between. */
export function* storingArchive(archive: Archive, maker: string): Generator<string, void> {
  const head: Head = { format: 'pir-archive', version: VERSION, maker, reviews: archive.reviews.size };
  yield lineOf(JSON.stringify(head));
  for (const review of reviewsByUri(archive)) yield lineOf(JSON.stringify(review));
}

/** The archive that was stored, or null where the text is not what `storedArchive` wrote for this maker. Never throws. */
export function readStoredArchive(text: string, maker: string): Archive | null {
  const reading = readingStoredArchive(text, maker);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps, one a review. */
export function* readingStoredArchive(text: string, maker: string): Generator<void, Archive | null> {
  const put: ArchivedReview[] = [];
  let head: Partial<Head> | null = null;
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const value = end < 0 ? undefined : valueOf(text.slice(start, end));
    if (value === undefined) return null;
    if (head !== null) put.push(value as ArchivedReview);
    else {
      head = value as Partial<Head>;
      if (head.format !== 'pir-archive' || head.version !== VERSION || head.maker !== maker) return null;
    }
    start = end + 1;
    yield;
  }
  return head !== null && put.length === head.reviews ? changeArchive(EMPTY_ARCHIVE, { put }) : null;
}

const lineOf = (json: string): string => `${sumOf(json)} ${json}\n`;

/** The value of a line; undefined where the sum is another one. */
function valueOf(line: string): unknown {
  const space = line.indexOf(' ');
  const json = line.slice(space + 1);
  if (space < 0 || line.slice(0, space) !== sumOf(json)) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** FNV-1a over UTF-16 units: against damage, not against malice. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(36);
}
