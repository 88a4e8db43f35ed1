import type { Archive, ArchivedReview } from '../archive/archive';
import type { Span } from '../text/span';
import type { ListedIncident } from './reading/incident-list';
import type { RuleFacts } from './rule';

/** A rule about several reviews together. */
export interface ArchiveRule extends RuleFacts {
  readonly type: 'archive';
  /** Reviews by path, the list of incidents among them as `incidents.csv`; `where` is the text that the finding covers, `in` the file. */
  readonly flag: readonly {
    readonly files: Readonly<Record<string, string>>;
    readonly in: string;
    readonly where: string;
  }[];
  /** What it leaves alone, at least as many. */
  readonly allow: readonly Readonly<Record<string, string>>[];
  check(subject: ArchiveSubject): Iterable<ArchiveReport>;
}

export interface ArchiveSubject {
  readonly archive: Archive;
  /** All reviews, the earliest first; those without a time last. */
  readonly reviews: readonly ArchivedReview[];
  readonly incidents: readonly ListedIncident[];
  /** The uri of the list of incidents. */
  readonly list: string | null;
  /** Whether there is a file that is none of these reviews. */
  readonly isThere: (uri: string) => boolean;
}

export interface ArchiveReport {
  readonly uri: string;
  readonly span: Span;
  readonly message: string;
}
