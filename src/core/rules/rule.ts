import type { Finding, FindingSeverity, Fix } from '../text/finding';
import type { Span } from '../text/span';
import type { Entries } from '../format/entries';
import type { Entry, Review, Severity } from '../format/model';
import type { ParsedReview } from '../format/parse';
import type { Metrics } from '../metrics/metrics';
import type { Thresholds } from './defaults';
import type { EntryAnswers } from './entry-answers';
import type { TimedEntries } from './reading/timeline-times';
import type { Match } from '../prose/match';
import type { Passage, PassageFacts } from '../prose/passages';
import type { Section } from '../prose/section';
import type { Sentence } from '../prose/sentence';

/** What every rule says about itself; README, hover, `pir explain` and the settings are made from it. */
export interface RuleFacts {
  /** `family/name`; the file is `rules/family/name.ts`. */
  readonly id: string;
  readonly severity: FindingSeverity;
  /** A state, not an order: "A person as the cause of the harm". */
  readonly title: string;
  /** Why it is worth a sentence in the review. */
  readonly why: string;
  /** What to write instead. */
  readonly instead: string;
  /** Chapter, paper or page that the rule rests on. */
  readonly source: string;
}

/** What a rule reports; the loop adds id and severity. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  readonly severity?: FindingSeverity;
  readonly fixes?: readonly Fix[];
  readonly related?: Finding['related'];
}

/** A rule about the whole review: its times, people, figures, items. */
export interface ReviewRule extends RuleFacts {
  readonly type: 'review';
  /**
   * Completeness: its findings are hints in a draft, warnings once reviewed, errors once published; `severity` is that of a reviewed one.
   * `needed`: every review but a sev5 is asked for it. `begun`: the writer has begun it, and it is not finished.
   */
  readonly completeness?: 'needed' | 'begun';
  /** What the review lacks, as in "a severity". A draft is told all of these in one finding. */
  readonly lacks?: string;
  /** The status from which the rule speaks; from the draft on when absent. */
  readonly from?: 'reviewed' | 'published';
  /** Silent where the door gives no date. */
  readonly needsToday?: true;
  /** Whole reviews (YAML) that the rule reports; `where` is the source text that the finding covers. */
  readonly flag: readonly { readonly source: string; readonly where: string }[];
  /** Whole reviews that it leaves alone, at least as many. */
  readonly allow: readonly string[];
  check(subject: ReviewSubject): Iterable<Report>;
  /**
   * What it says of an entry, whatever else the review holds, in the offsets of the entry. Asked again only where the entry has changed:
   * what looks at every word of a long timeline belongs here.
   */
  checkEntry?(entry: Entry): Iterable<Report>;
}

export interface ReviewSubject {
  readonly source: string;
  readonly review: Review;
  /** Those of the review: without a look at all of them at their places, which a long timeline makes dear. */
  readonly entries: Entries;
  readonly metrics: Metrics;
  readonly thresholds: Thresholds;
  /** The present in milliseconds UTC as the door gives it, or null: core reads no clock. */
  readonly today: number | null;
  /** What the parser read and reported; what it could not read is not in the review. */
  readonly parsed: ParsedReview;
  /** What rules said of entries one by one, of this version and the one before. */
  readonly answers: EntryAnswers;
  /** The times of the entries as they are most likely meant, one an entry. */
  readonly times: TimedEntries;
  /** The prose outside of the timeline, in the order of the file's usual sections. That of entries is `checkEntry`'s. */
  readonly passages: readonly Passage[];
}

/** A rule about words: looks for phrases in sentences, in the sections where it applies. */
export interface LanguageRule extends RuleFacts {
  readonly type: 'language';
  readonly sections: readonly Section[];
  /** What it looks for; the first pattern that is found in a sentence and that nothing excuses makes the finding. */
  readonly phrases: readonly Phrase[];
  /** What phrases cannot say: looks at every sentence of its sections that has one of the `words` (at every one when absent). */
  readonly check?: Check;
  /** The message. `{words}` is what was found, as written. */
  readonly message: string;
  /** Speaks once a review at most. */
  readonly once?: boolean;
  readonly flag: readonly SentenceExample[];
  /** At least as many as `flag`. */
  readonly allow: readonly SentenceExample[];
}

export interface Check {
  /** Only sentences with one of these words; every sentence when absent. The build puts them into the index, and leaves them out of what ships. */
  readonly words?: readonly string[];
  /** Also sentences with a handle or a name that the review declares. */
  readonly names?: true;
  /** Only passages in whose masked text this is found. */
  readonly in?: RegExp;
  /** Only these sections, of the rule's. */
  readonly sections?: readonly Section[];
  find(sentence: Sentence): Match | null;
  readonly severity?: (match: Match) => FindingSeverity;
  readonly rewrite?: (match: Match) => Rewrite | null;
}

export interface Phrase {
  /** One or several phrase patterns (`prose/pattern.ts`). */
  readonly find: string | readonly string[];
  /** Only where this gives a match: the same, one widened to the subject, a part of it. */
  readonly accept?: (match: Match) => Match | null;
  /** Only where all of these hold. */
  readonly when?: readonly Test[];
  /** Left alone where one of these holds. */
  readonly unless?: readonly Test[];
  readonly sections?: readonly Section[];
  /** Instead of the rule's: a number of words may be less sure, a section stricter. */
  readonly severity?: FindingSeverity | ((match: Match) => FindingSeverity);
  readonly message?: string;
  /** New words for what was found; `safe` when the meaning stays. */
  readonly rewrite?: (match: Match) => Rewrite | null;
}

export type Test = (match: Match) => boolean;

export interface Rewrite {
  readonly title: string;
  readonly text: string;
  readonly safe: boolean;
  /** Tokens to replace, when not the whole match. */
  readonly from?: number;
  readonly to?: number;
}

/** A sentence, by default in the first of the rule's sections. */
export type SentenceExample =
  | string
  | {
      readonly text: string;
      readonly in?: Section;
      readonly facts?: PassageFacts;
      readonly people?: readonly { readonly id: string; readonly name: string | null; readonly role: string | null }[];
      readonly severity?: Severity;
    };
