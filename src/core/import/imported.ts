/** What an importer makes of a text: entries, what it did not understand, and what it could tell about people and zones. */
import type { Kind, Milestone } from '../format/model';
import type { ReviewDraft } from '../format/write-review';
import type { Span } from '../text/span';

/** A moment as the other tool wrote it. */
export interface ImportedTime {
  /** Local date, `YYYY-MM-DD`, or null where none is known. */
  readonly date: string | null;
  /** `HH:MM` or `HH:MM:SS`, 00-23. */
  readonly clock: string;
  readonly approximate: boolean;
  /** Minutes east of UTC that the source states; null where the zone of the text, or else of the review, applies. */
  readonly offset: number | null;
}

/** An entry as plain data. Names in `who` are ids (`people` knows what they were). */
export interface ImportedEntry {
  readonly at: ImportedTime | null;
  readonly until: ImportedTime | null;
  readonly what: string | null;
  readonly who: readonly string[];
  readonly kind: Kind | null;
  readonly milestones: readonly Milestone[];
  readonly output: string | null;
  /** Somebody's words, verbatim. */
  readonly quote: string | null;
  readonly links: readonly string[];
  /** Where it stands in the imported text. */
  readonly span: Span;
}

/** Something that became no entry and is kept as a comment. */
export interface Rest {
  readonly text: string;
  /** The index of the entry that it stands above; the number of entries where it stands behind the last. */
  readonly before: number;
  readonly span: Span;
}

export interface ImportedPerson {
  readonly id: string;
  readonly name: string;
}

export interface Imported {
  readonly entries: readonly ImportedEntry[];
  readonly rest: readonly Rest[];
  readonly people: readonly ImportedPerson[];
  /** IANA name of the zone that the text states for its times, or null. */
  readonly zone: string | null;
  /** What had to be assumed, one sentence each. */
  readonly warnings: readonly string[];
  /** What a whole document says besides its timeline. */
  readonly review: ReviewDraft;
}

/** What the caller knows and a text may not say. */
export interface ImportOptions {
  /** The day of the incident, `YYYY-MM-DD`: the date of times that none is written for, and the year of dates without one. */
  readonly date?: string;
  /** A day near the incident: the year of dates without one, and which number of `05/06/2025` is the month. */
  readonly near?: string;
  /** The day on which the text was copied, for `Today` and `Yesterday`. */
  readonly today?: string;
}

/** An entry with nothing in it but its place. */
export function emptyEntry(span: Span): ImportedEntry {
  return {
    at: null,
    until: null,
    what: null,
    who: [],
    kind: null,
    milestones: [],
    output: null,
    quote: null,
    links: [],
    span,
  };
}
