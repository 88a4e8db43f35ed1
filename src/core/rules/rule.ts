import type { Finding, FindingSeverity, Fix } from '../text/finding';
import type { Span } from '../text/span';
import type { Review } from '../format/model';
import type { Metrics } from '../metrics/metrics';

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
  /** Whole reviews (YAML) that the rule reports; `where` is the source text that the finding covers. */
  readonly flag: readonly { readonly source: string; readonly where: string }[];
  /** Whole reviews that it leaves alone, at least as many. */
  readonly allow: readonly string[];
  check(subject: ReviewSubject): Iterable<Report>;
}

export interface ReviewSubject {
  readonly source: string;
  readonly review: Review;
  readonly metrics: Metrics;
}
