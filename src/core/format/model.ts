/**
 * The review as a model: what `format.md` calls the long form, with the place of everything in the source.
 * Every list is a list, every item a mapping, every absent thing `null` or empty. What could not be read is absent here
 * and a finding beside it. All values are plain data.
 */
import type { Span } from '../text/span';
import type { Words } from './words';

export const STATUSES = ['draft', 'reviewed', 'published'] as const;
export type Status = (typeof STATUSES)[number];

export const SEVERITIES = ['sev1', 'sev2', 'sev3', 'sev4', 'sev5'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const PHASES = ['disruption', 'detection', 'response', 'remediation'] as const;
export type Phase = (typeof PHASES)[number];

export const KINDS = ['task', 'interaction', 'automation', 'communication', 'event'] as const;
export type Kind = (typeof KINDS)[number];

export const IMPACTS = ['positive', 'negative', 'neutral'] as const;
export type Impact = (typeof IMPACTS)[number];

/** In the canonical order, in which the milestones of one entry are applied. */
export const MILESTONES = [
  'started',
  'detected',
  'acknowledged',
  'declared',
  'investigated',
  'identified',
  'mitigated',
  'restored',
  'closed',
] as const;
export type Milestone = (typeof MILESTONES)[number];

export const PRIORITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const ACTION_STATUSES = ['open', 'in_progress', 'done', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export const WENT = ['well', 'poorly', 'lucky'] as const;
export type Went = (typeof WENT)[number];

export const EFFECTS = ['helpful', 'harmful'] as const;
export type Effect = (typeof EFFECTS)[number];

/** Durations that a review may state under `metrics` and `targets`, as keys of the file. */
export const METRIC_KEYS = [
  'time_to_detect',
  'time_to_acknowledge',
  'time_to_mitigate',
  'time_to_recover',
  'time_to_close',
  'detection',
  'response',
  'remediation',
  'triage',
  'investigation',
  'identification',
] as const;
export type MetricKey = (typeof METRIC_KEYS)[number];

/** A value of a fixed vocabulary, with its place. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly span: Span;
}

/**
 * A moment as written.
 * `instant` is in milliseconds since 1970-01-01T00:00Z, or null when it cannot be known (a bare time that no date precedes).
 */
export interface When {
  readonly instant: number | null;
  /** Written with `~`: about. */
  readonly approximate: boolean;
  /** Written without a date: it took that of the entry before it, or the next one where it is more than twelve hours earlier. */
  readonly bare: boolean;
  /**
   * A bare time so far before the moment that it stands behind that midnight has passed between them: it is read as of the next day, and
   * `date` is that day.
   */
  readonly nextDay: boolean;
  /** Written as a date without a time (allowed for `held`, `due`, `embargo_until`): the start of that day. */
  readonly dateOnly: boolean;
  /** Seconds were written; otherwise the minute is all that is known. */
  readonly hasSeconds: boolean;
  /** The local date that it carries or took over, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** The offset from UTC that was written, in minutes, or null when the review's zone applies. */
  readonly writtenOffset: number | null;
  /** `gap`: the clock skipped this local time; `overlap`: it came twice and the first is taken. Null when neither. */
  readonly clockChange: 'gap' | 'overlap' | null;
  readonly text: string;
  readonly span: Span;
}

/** A length of time as written, in milliseconds. */
export interface Duration {
  readonly milliseconds: number;
  readonly approximate: boolean;
  readonly text: string;
  readonly span: Span;
}

/** A target: a length of time, or a change of this review's figure (-50 is "-50%"). */
export type Target =
  | { readonly type: 'duration'; readonly duration: Duration; readonly span: Span }
  | { readonly type: 'change'; readonly percent: number; readonly text: string; readonly span: Span };

/** A count or a share as written: 50, `~1000`, `38%`. */
export interface Amount {
  readonly value: number;
  readonly percent: boolean;
  readonly approximate: boolean;
  readonly text: string;
  readonly span: Span;
}

export interface Judgment {
  readonly decision: Words | null;
  readonly known: Words | null;
  readonly reasoning: Words | null;
  readonly alternatives: Words | null;
  readonly span: Span;
}

export interface Entry {
  /** Its place in the list, from 0. */
  readonly index: number;
  /** The whole item, without the dash. */
  readonly span: Span;
  /** Where a key's value would be inserted; `text` when the entry is written as text. */
  readonly form: 'text' | 'mapping';
  readonly at: When | null;
  readonly until: When | null;
  readonly what: Words | null;
  readonly who: readonly Words[];
  readonly kind: Choice<Kind> | null;
  readonly impact: Choice<Impact> | null;
  readonly milestones: readonly Choice<Milestone>[];
  readonly incident: Words | null;
  readonly judgment: Judgment | null;
  readonly command: Words | null;
  readonly output: Words | null;
  readonly quote: Words | null;
  readonly links: readonly Words[];
}

/** Who may be named; `declared` is false for an id that only occurs. */
export interface Person {
  readonly id: Words;
  readonly name: Words | null;
  readonly role: Words | null;
  readonly team: Words | null;
  readonly span: Span;
}

export interface CustomerImpact {
  /** Whether customers were affected; a mapping means yes. */
  readonly affected: boolean | null;
  readonly description: Words | null;
  readonly users: Amount | null;
  readonly requests: Amount | null;
  readonly supportRequests: Amount | null;
  readonly span: Span;
}

export interface StatedMetric {
  readonly key: MetricKey;
  readonly keySpan: Span;
  readonly duration: Duration;
}

export interface StatedTarget {
  readonly key: MetricKey;
  readonly keySpan: Span;
  readonly target: Target;
}

export interface Incident {
  readonly id: Words | null;
  readonly title: Words | null;
  readonly severity: Choice<Severity> | null;
  readonly services: readonly Words[];
  readonly customerImpact: CustomerImpact | null;
  readonly metrics: readonly StatedMetric[];
  readonly span: Span;
}

export interface Learning {
  readonly what: Words | null;
  readonly went: Choice<Went> | null;
  readonly phase: Choice<Phase> | null;
  readonly form: 'text' | 'mapping';
  readonly span: Span;
}

export interface ContributingFactor {
  readonly what: Words | null;
  readonly effect: Choice<Effect> | null;
  readonly phase: Choice<Phase> | null;
  readonly form: 'text' | 'mapping';
  readonly span: Span;
}

export interface ActionItem {
  readonly index: number;
  readonly what: Words | null;
  readonly owner: readonly Words[];
  readonly priority: Choice<Priority> | null;
  readonly phase: Choice<Phase> | null;
  readonly due: When | null;
  /** `due` as written, also where no date can be read of it. */
  readonly dueText: Words | null;
  /** Open when not written. */
  readonly status: Choice<ActionStatus> | null;
  readonly ticket: readonly Words[];
  readonly form: 'text' | 'mapping';
  readonly span: Span;
}

export interface PublicReport {
  readonly title: Words | null;
  readonly summary: Words | null;
  readonly services: readonly Words[];
  readonly customerImpact: Words | null;
  readonly proximateCause: Words | null;
  readonly resolution: Words | null;
  readonly countermeasures: readonly Words[];
  readonly embargoUntil: When | null;
  readonly span: Span;
}

export interface Sla {
  /** A share, 0.999 for 99.9%. */
  readonly objective: Amount | null;
  readonly window: Duration | null;
  readonly span: Span;
}

export interface Review {
  readonly version: number | null;
  readonly title: Words | null;
  readonly summary: Words | null;
  readonly status: Choice<Status> | null;
  readonly severity: Choice<Severity> | null;
  readonly incidents: readonly Incident[];
  readonly services: readonly Words[];
  readonly tags: readonly Words[];
  /** IANA name for times without an offset; `UTC` where none is written or the written one is unknown. */
  readonly zone: string;
  readonly timezone: Words | null;
  readonly customerImpact: CustomerImpact | null;
  readonly people: readonly Person[];
  readonly commander: Words | null;
  readonly held: When | null;
  readonly facilitator: Words | null;
  readonly attendees: readonly Words[];
  readonly links: readonly Words[];
  readonly goals: readonly Words[];
  readonly timeline: readonly Entry[];
  readonly learnings: readonly Learning[];
  readonly contributingFactors: readonly ContributingFactor[];
  readonly actionItems: readonly ActionItem[];
  readonly parkingLot: readonly Words[];
  readonly targets: readonly StatedTarget[];
  readonly metrics: readonly StatedMetric[];
  readonly sla: Sla | null;
  readonly publicReport: PublicReport | null;
  /** The key of each top-level section that is written, by its name in the file. */
  readonly sections: ReadonlyMap<string, SectionPlace>;
}

export interface SectionPlace {
  readonly key: Span;
  /** From the key to the end of its value. */
  readonly span: Span;
}
