import type { Review } from '../format/model';
import { METRIC_KEYS, MILESTONES } from '../format/model';
import { activityOfKinds, activityOfPeople, type Activity } from './activity';
import { downtimeBudget } from './budget';
import { costOfDisruption, costOverPeriod, type Rates } from './cost';
import { detectedBy } from './detector';
import { figuresOf } from './figures';
import { longestGap } from './gaps';
import type { Disruption, Figure, Mark, Metrics, PhaseSpan } from './metrics';
import { compareTargets } from './targets';

type Value = string | number | boolean | null;

/** The figures of a review as plain data: moments in ISO 8601 UTC, lengths in seconds, null where there is none. */
export interface ExportedMetrics {
  readonly title: string | null;
  readonly severity: string | null;
  readonly disruptions: readonly Readonly<Record<string, Value>>[];
  readonly time_disrupted_seconds: number | null;
  /** Some disruption lacks an end or a start, and is not in the time disrupted. */
  readonly time_disrupted_incomplete: boolean;
  readonly entries: number;
  readonly action_items: number;
  readonly action_items_open: number;
  readonly action_items_without_owner: number;
  /** What the service level allows, and the share of it that was used (1 is all); null without one. */
  readonly sla_allowed_seconds: number | null;
  readonly sla_used: number | null;
  /** From the team's rates, in units of `currency`; null without them. */
  readonly cost_of_disruption: number | null;
  readonly cost_over_period: number | null;
  readonly currency: string | null;
  readonly targets: readonly Readonly<Record<string, Value>>[];
  readonly people: readonly Readonly<Record<string, Value>>[];
  readonly kinds: readonly Readonly<Record<string, Value>>[];
}

/** @param rates what the team's configuration says about cost */
export function exportMetrics(review: Review, metrics: Metrics, rates: Rates | null = null): ExportedMetrics {
  const budget = downtimeBudget(review, metrics);
  const [first] = metrics.disruptions;
  const cost = costOfDisruption(metrics, rates);
  // One time to recover; where there are several, which of them would be tried is not said.
  const overPeriod = metrics.disruptions.length === 1 ? costOverPeriod(first?.timeToRecover ?? null, rates) : null;
  return {
    title: review.title?.value ?? null,
    severity: review.severity?.value ?? null,
    disruptions: metrics.disruptions.map((one) => disruption(review, one)),
    time_disrupted_seconds: seconds(metrics.timeDisrupted),
    time_disrupted_incomplete: metrics.timeDisruptedIncomplete,
    entries: metrics.entries,
    action_items: metrics.actionItems,
    action_items_open: metrics.actionItemsOpen,
    action_items_without_owner: metrics.actionItemsWithoutOwner,
    sla_allowed_seconds: budget === null ? null : budget.allowed / 1000,
    sla_used: budget === null || budget.share === null ? null : rounded(budget.share),
    cost_of_disruption: cost === null ? null : rounded(cost.amount),
    cost_over_period: overPeriod === null ? null : rounded(overPeriod.amount),
    currency: rates?.currency ?? null,
    targets: metrics.disruptions.flatMap((one, index) =>
      compareTargets(review.targets, one).map(({ key, figure, target, met }) => ({
        disruption: index + 1,
        figure: key,
        target_seconds: rounded(target / 1000),
        actual_seconds: seconds(figure),
        met,
      })),
    ),
    people: activityOfPeople(review).map(({ id, ...activity }) => ({ id, ...active(activity) })),
    kinds: activityOfKinds(review).map(({ kind, ...activity }) => ({ kind, ...active(activity) })),
  };
}

/** Phases that are one, since the milestone between them is missing, have a key of both names. */
function disruption(review: Review, one: Disruption): Record<string, Value> {
  const figures = figuresOf(one);
  return {
    incident: one.incident,
    ...Object.fromEntries(MILESTONES.map((milestone) => [milestone, moment(one.marks[milestone])])),
    ...Object.fromEntries(METRIC_KEYS.map((key) => [`${key}_seconds`, seconds(figures[key])])),
    detection_and_response_seconds: joined(one.phases, 'detection', 'response'),
    response_and_remediation_seconds: joined(one.phases, 'response', 'remediation'),
    at_least: one.atLeast,
    approximate: one.approximate,
    detected_by: detectedBy(review, one),
    longest_gap_seconds: gapSeconds(review, one),
  };
}

function gapSeconds(review: Review, one: Disruption): number | null {
  const gap = longestGap(review, one);
  return gap === null ? null : gap.length / 1000;
}

const active = ({ entries, stated, from, to }: Activity): Record<string, Value> => ({
  entries,
  stated_seconds: stated / 1000,
  first: iso(from),
  last: iso(to),
});

/** Free of what binary fractions leave behind. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

function moment(mark: Mark | undefined): string | null {
  return iso(mark?.instant ?? null);
}

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString().replace('.000Z', 'Z');
}

function seconds(figure: Figure | null): number | null {
  return figure === null ? null : figure.milliseconds / 1000;
}

function joined(phases: readonly PhaseSpan[], ...names: readonly string[]): number | null {
  const span = phases.find((one) => one.phases.join() === names.join());
  return span === undefined || span.start === null || span.end === null ? null : (span.end - span.start) / 1000;
}
