/**
 * The figures of a review, computed from the milestones of its timeline. Definitions: `format.md`, after Hand, Post-Incident
 * Reviews, ch. 8-10. All lengths in milliseconds, all moments in milliseconds UTC.
 */
import type { Milestone } from '../format/model';

/** A milestone that an entry set. `instant` is null when the entry's time is unknown: it happened, and that is all. */
export interface Mark {
  readonly milestone: Milestone;
  readonly instant: number | null;
  readonly approximate: boolean;
  /** Index of the entry in the timeline. */
  readonly entry: number;
}

/** A computed length of time. `atLeast`: a lower bound, since the start is not known. `approximate`: rests on a `~`. */
export interface Figure {
  readonly milliseconds: number;
  readonly atLeast: boolean;
  readonly approximate: boolean;
}

export type PhaseName = 'detection' | 'response' | 'remediation';
export type StageName = 'triage' | 'investigation' | 'identification';

/** A span of a disruption between two marks. Phases over a missing milestone are one: `phases: ['response', 'remediation']`. */
export interface PhaseSpan {
  readonly phases: readonly PhaseName[];
  readonly start: number | null;
  /** Null when it is open (not restored in this record) or the time is unknown. */
  readonly end: number | null;
  readonly approximate: boolean;
}

export interface StageSpan {
  readonly stages: readonly StageName[];
  readonly start: number | null;
  readonly end: number | null;
  readonly approximate: boolean;
}

/** From `started` (else `detected`) to `restored`. */
export interface Disruption {
  /** The `incident` id on its entries, or null. */
  readonly incident: string | null;
  readonly marks: Readonly<Partial<Record<Milestone, Mark>>>;
  readonly timeToDetect: Figure | null;
  readonly timeToAcknowledge: Figure | null;
  readonly timeToMitigate: Figure | null;
  readonly timeToRecover: Figure | null;
  readonly timeToClose: Figure | null;
  readonly detection: Figure | null;
  readonly response: Figure | null;
  readonly remediation: Figure | null;
  readonly triage: Figure | null;
  readonly investigation: Figure | null;
  readonly identification: Figure | null;
  readonly phases: readonly PhaseSpan[];
  readonly stages: readonly StageSpan[];
  /** No known start: figures from the start count from the detection and are lower bounds. */
  readonly atLeast: boolean;
  readonly approximate: boolean;
}

export interface Metrics {
  readonly disruptions: readonly Disruption[];
  /** The union of all disruptions; null when none has both ends. */
  readonly timeDisrupted: Figure | null;
  /** Some disruption lacks an end or a start, so the union is not the whole. */
  readonly timeDisruptedIncomplete: boolean;
  readonly entries: number;
  readonly actionItems: number;
  readonly actionItemsOpen: number;
  readonly actionItemsWithoutOwner: number;
}
