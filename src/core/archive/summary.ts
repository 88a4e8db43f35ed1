/**
 * What the archive keeps of a review: small plain data from which lists, trends and checks across reviews are made without reading the
 * file again. Lengths in milliseconds, moments in milliseconds UTC, spans in offsets of the text that was summarised.
 */
import type { ActionStatus, Effect, MetricKey, Phase, Priority, Severity, Status, Went } from '../format/model';
import type { Figure } from '../metrics/metrics';
import type { FindingSeverity } from '../text/finding';
import type { Span } from '../text/span';

/** Who knew first: a tool of ours, somebody outside, or somebody of ours who looked. */
export const DETECTORS = ['monitoring', 'customers', 'people'] as const;
export type Detector = (typeof DETECTORS)[number];

/** One disruption: a dot of the trends. */
export interface DisruptionSummary {
  readonly incident: string | null;
  /** That of its incident, else that of the review. */
  readonly severity: Severity | null;
  readonly services: readonly string[];
  /** `started`, else `detected`. */
  readonly start: number | null;
  /** What the clocks of the review showed then, in milliseconds as if they showed UTC: days and months are theirs. */
  readonly localStart: number | null;
  readonly end: number | null;
  /** An entry says that it was over, if only at an unknown time. */
  readonly restored: boolean;
  /** Those that are known. `atLeast`: counted from the detection, since the start is not known. */
  readonly figures: Readonly<Partial<Record<MetricKey, Figure>>>;
  readonly detectedBy: Detector | null;
}

export interface IncidentSummary {
  readonly id: string;
  readonly severity: Severity | null;
  readonly span: Span;
}

/** A person as an action item names them. */
export interface Owner {
  readonly id: string;
  /** As `people` has it, else the id. */
  readonly name: string;
}

export interface ItemSummary {
  /** Its place in `action_items`. */
  readonly index: number;
  readonly what: string;
  readonly owners: readonly Owner[];
  readonly priority: Priority | null;
  readonly phase: Phase | null;
  readonly due: { readonly date: string | null; readonly instant: number | null; readonly text: string } | null;
  /** Open when not written. */
  readonly status: ActionStatus;
  readonly tickets: readonly string[];
  readonly span: Span;
}

export interface FactorSummary {
  readonly what: string;
  readonly effect: Effect | null;
  readonly phase: Phase | null;
  readonly span: Span;
}

export interface LearningSummary {
  readonly what: string;
  readonly went: Went | null;
  readonly phase: Phase | null;
  readonly span: Span;
}

/** A target for next time, as a length of time: a change (`-50%`) is taken of the longest figure of its review. */
export interface TargetSummary {
  readonly key: MetricKey;
  /** Null where a change has no figure to be taken of. */
  readonly milliseconds: number | null;
  readonly text: string;
  readonly span: Span;
}

export interface StatedFigure {
  readonly key: MetricKey;
  readonly milliseconds: number;
  readonly text: string;
  readonly span: Span;
}

export interface ReviewSummary {
  readonly title: string | null;
  /** What happened in short, as far as a search needs it. */
  readonly summary: string | null;
  /** The moment and the local day of the incident: where its first disruption begins, else its first entry with a time, else the meeting. */
  readonly instant: number | null;
  readonly date: string | null;
  readonly status: Status;
  /** The gravest that is stated. */
  readonly severity: Severity | null;
  readonly services: readonly string[];
  readonly tags: readonly string[];
  readonly timezone: string | null;
  readonly incidents: readonly IncidentSummary[];
  readonly held: number | null;
  readonly disruptions: readonly DisruptionSummary[];
  readonly timeDisrupted: Figure | null;
  readonly items: readonly ItemSummary[];
  readonly factors: readonly FactorSummary[];
  readonly learnings: readonly LearningSummary[];
  readonly targets: readonly TargetSummary[];
  readonly stated: readonly StatedFigure[];
  readonly links: readonly { readonly text: string; readonly span: Span }[];
  /** Where to say what concerns the review as a whole: its title, else its first key. */
  readonly place: Span;
  /** The comments that ignore findings, as written. */
  readonly ignores: readonly { readonly text: string; readonly span: Span; readonly covers: Span }[];
  /** The text could not be read, or not all of it. */
  readonly unreadable: boolean;
  /** The version of the format where it is a later one, of which nothing is read. */
  readonly laterVersion: string | null;
}

/** How many findings there are of each level. */
export type FindingCounts = Readonly<Record<FindingSeverity, number>>;
