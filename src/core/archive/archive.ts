/** All reviews of a team, as immutable data: each change gives a new archive, and the order of changes leaves no trace. */
import type { FindingCounts, ReviewSummary } from './summary';

export interface ArchivedReview {
  /** Where the file lies: what it is known by. */
  readonly uri: string;
  /** Tells one version of the file from another, such as its time and size; the archive only compares it. */
  readonly stamp: string;
  readonly summary: ReviewSummary;
  /** Null until the review has been linted. */
  readonly findings: FindingCounts | null;
}

export interface Archive {
  readonly reviews: ReadonlyMap<string, ArchivedReview>;
}

export const EMPTY_ARCHIVE: Archive = { reviews: new Map() };

export interface ArchiveChange {
  /** Added, or put in the place of what has the same uri. */
  readonly put?: readonly ArchivedReview[];
  /** Taken out, by uri; before anything is put. */
  readonly remove?: readonly string[];
}

/** The archive after a change. One that changes nothing gives the same archive back. */
export function changeArchive(archive: Archive, { put = [], remove = [] }: ArchiveChange): Archive {
  const gone = remove.filter((uri) => archive.reviews.has(uri));
  if (put.length === 0 && gone.length === 0) return archive;
  const reviews = new Map(archive.reviews);
  for (const uri of gone) reviews.delete(uri);
  for (const review of put) reviews.set(review.uri, review);
  return { reviews };
}

/** The findings of one version of a review. */
export interface CountedReview extends Pick<ArchivedReview, 'uri' | 'stamp'> {
  readonly findings: FindingCounts;
}

/**
 * The archive with findings where the version that was counted still stands; what has changed or gone meanwhile stays so. Counts that are known
 * already change nothing.
 */
export function putFindings(archive: Archive, counted: readonly CountedReview[]): Archive {
  const put = counted.flatMap(({ uri, stamp, findings }) => {
    const now = archive.reviews.get(uri);
    return now?.stamp === stamp && !areEqual(now.findings, findings) ? [{ ...now, findings }] : [];
  });
  return changeArchive(archive, { put });
}

function areEqual(one: FindingCounts | null, other: FindingCounts): boolean {
  if (one === null) return false;
  return (
    one.error === other.error && one.warning === other.warning && one.info === other.info && one.hint === other.hint
  );
}

/**
 * What is not there any more, or is another version: the uris to remove and to read again, from a listing with stamps.
 * An empty stamp tells nothing, so it equals no other.
 */
export function staleReviews(
  { reviews }: Archive,
  present: ReadonlyMap<string, string>,
): { readonly remove: readonly string[]; readonly read: readonly string[] } {
  return {
    remove: [...reviews.keys()].filter((uri) => !present.has(uri)),
    read: [...present].flatMap(([uri, stamp]) => (stamp !== '' && reviews.get(uri)?.stamp === stamp ? [] : [uri])),
  };
}

/** Whether both hold the same reviews with the same text; findings and stamps may differ. */
export function readsTheSame(one: Archive, other: Archive): boolean {
  if (one === other) return true;
  if (one.reviews.size !== other.reviews.size) return false;
  return [...one.reviews].every(([uri, { summary }]) => other.reviews.get(uri)?.summary === summary);
}

/** In a fixed order, whatever was added first. */
export function reviewsByUri({ reviews }: Archive): ArchivedReview[] {
  return [...reviews.values()].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
}
