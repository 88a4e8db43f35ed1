import type { Review } from '../format/model';
import { METRIC_KEYS, MILESTONES } from '../format/model';
import { figuresOf } from './figures';
import type { Disruption, Figure, Mark, Metrics, PhaseSpan } from './metrics';

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
}

export function exportMetrics(review: Review, metrics: Metrics): ExportedMetrics {
  return {
    title: review.title?.value ?? null,
    severity: review.severity?.value ?? null,
    disruptions: metrics.disruptions.map(disruption),
    time_disrupted_seconds: seconds(metrics.timeDisrupted),
    time_disrupted_incomplete: metrics.timeDisruptedIncomplete,
    entries: metrics.entries,
    action_items: metrics.actionItems,
    action_items_open: metrics.actionItemsOpen,
    action_items_without_owner: metrics.actionItemsWithoutOwner,
  };
}

/** Phases that are one, since the milestone between them is missing, have a key of both names. */
function disruption(one: Disruption): Record<string, Value> {
  const figures = figuresOf(one);
  return {
    incident: one.incident,
    ...Object.fromEntries(MILESTONES.map((milestone) => [milestone, moment(one.marks[milestone])])),
    ...Object.fromEntries(METRIC_KEYS.map((key) => [`${key}_seconds`, seconds(figures[key])])),
    detection_and_response_seconds: joined(one.phases, 'detection', 'response'),
    response_and_remediation_seconds: joined(one.phases, 'response', 'remediation'),
    at_least: one.atLeast,
    approximate: one.approximate,
  };
}

function moment(mark: Mark | undefined): string | null {
  return mark?.instant == null ? null : new Date(mark.instant).toISOString().replace('.000Z', 'Z');
}

function seconds(figure: Figure | null): number | null {
  return figure === null ? null : figure.milliseconds / 1000;
}

function joined(phases: readonly PhaseSpan[], ...names: readonly string[]): number | null {
  const span = phases.find((one) => one.phases.join() === names.join());
  return span === undefined || span.start === null || span.end === null ? null : (span.end - span.start) / 1000;
}
