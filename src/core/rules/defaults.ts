import type { Severity } from '../format/model';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What rules measure against; a team may set its own. Lengths in milliseconds. */
export interface Thresholds {
  /** The longest time without an entry between detection and restoration. */
  readonly gap: BySeverity;
  /** Business days between restoration and the review meeting. */
  readonly businessDaysToReview: BySeverity;
  /** A review sooner after restoration than this. */
  readonly earliestReview: number;
  /** From detection to the first word to customers. */
  readonly firstUpdate: number;
  /** Days from the review (else from restoration) within which an action item without a due date is expected to be done. */
  readonly daysToDo: BySeverity;
  /** Open action items of one review. */
  readonly openItems: number;
  /** Open action items of one owner in one review. */
  readonly openItemsOfOneOwner: number;
  /** How far a stated figure may lie from the computed one. */
  readonly tolerance: number;
  /** The same where either is written with `~`: a share of the figure. */
  readonly approximateTolerance: number;
  /** A response shorter than this needs no stages. */
  readonly shortResponse: number;
  /** How far apart the disruptions of one review may begin. */
  readonly window: number;
}

/** A threshold for each severity, and for a review that states none. */
export type BySeverity = Readonly<Record<Severity | 'none', number>>;

/**
 * The gap follows Hand, ch. 5-6 (elapsed time without a trace is where the friction is); days to the review follow Hand, ch. 9, and
 * PagerDuty's postmortem guide; due days follow PagerDuty's accountability page. Sev5 is asked for none of it.
 */
export const DEFAULTS: Thresholds = {
  gap: {
    sev1: 15 * MINUTE,
    sev2: 15 * MINUTE,
    sev3: 30 * MINUTE,
    sev4: 60 * MINUTE,
    sev5: Infinity,
    none: 30 * MINUTE,
  },
  businessDaysToReview: { sev1: 5, sev2: 5, sev3: 10, sev4: Infinity, sev5: Infinity, none: 10 },
  earliestReview: 60 * MINUTE,
  firstUpdate: 30 * MINUTE,
  daysToDo: { sev1: 15, sev2: 30, sev3: Infinity, sev4: Infinity, sev5: Infinity, none: Infinity },
  openItems: 10,
  openItemsOfOneOwner: 4,
  tolerance: MINUTE,
  approximateTolerance: 0.1,
  shortResponse: 10 * MINUTE,
  window: 7 * DAY,
};
