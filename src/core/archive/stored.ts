/**
 * An archive as text, to begin with next time. The first line says what it is: format, version, how many reviews, and a sum over the rest.
 * Then a review a line. What is damaged, of another version or from another maker is not read: everything in it can be made again.
 */
import { EMPTY_ARCHIVE, changeArchive, reviewsByUri, type Archive, type ArchivedReview } from './archive';

/** To be raised when a summary changes its form. */
const VERSION = 1;

interface Head {
  readonly format: 'pir-archive';
  readonly version: number;
  readonly maker: string;
  readonly reviews: number;
  readonly sum: number;
}

/** @param maker the version of the product, since other rules would count other findings. */
export function storedArchive(archive: Archive, maker: string): string {
  const body = reviewsByUri(archive)
    .map((review) => `${JSON.stringify(review)}\n`)
    .join('');
  const head: Head = {
    format: 'pir-archive',
    version: VERSION,
    maker,
    reviews: archive.reviews.size,
    sum: sumOf(body),
  };
  return `${JSON.stringify(head)}\n${body}`;
}

/** The archive that was stored, or null where the text is not what `storedArchive` wrote for this maker. Never throws. */
export function readStoredArchive(text: string, maker: string): Archive | null {
  const end = text.indexOf('\n');
  if (end < 0) return null;
  try {
    const head = JSON.parse(text.slice(0, end)) as Partial<Head> | null;
    if (head?.format !== 'pir-archive' || head.version !== VERSION || head.maker !== maker) return null;
    const body = text.slice(end + 1);
    if (head.sum !== sumOf(body)) return null;
    const put = body
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ArchivedReview);
    return put.length === head.reviews ? changeArchive(EMPTY_ARCHIVE, { put }) : null;
  } catch {
    return null;
  }
}

/** FNV-1a over UTF-16 units: against damage, not against malice. */
function sumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
