/**
 * What the reviews of a team say together: whether it knows and recovers sooner than before. Every incident counts as itself; the summaries
 * are the median and the 90th percentile. Nothing here counts people.
 */
import type { MetricKey, Severity } from '../../format/model';
import { SEVERITIES } from '../../format/model';
import { reviewsByUri, type Archive, type ArchivedReview } from '../archive';
import { DETECTORS, type Detector, type DisruptionSummary } from '../summary';
import { distributionOf, type Distribution } from './distribution';
import { repeatedFactors, type RepeatedFactor } from './factors';
import { periodsBetween, usualLength, type Period, type PeriodLength } from './periods';
import { targetOutcomes, type TargetOutcome } from './targets';

/** The figures that are followed, in this order. */
export const TREND_METRICS = [
  'time_to_detect',
  'time_to_acknowledge',
  'time_to_recover',
  'detection',
  'response',
  'remediation',
] as const satisfies readonly MetricKey[];
export type TrendMetric = (typeof TREND_METRICS)[number];

export interface TrendOptions {
  /** Only disruptions that begin in this time by the clocks of their review; milliseconds as if those showed UTC, the end exclusive. */
  readonly from?: number;
  readonly to?: number;
  readonly severities?: readonly Severity[];
  readonly services?: readonly string[];
  /** By default the shortest of which up to 16 cover the time. */
  readonly period?: PeriodLength;
  /** Means beside medians. Default false. */
  readonly means?: boolean;
}

/** One disruption of one review. */
export interface TrendIncident {
  readonly uri: string;
  readonly title: string | null;
  readonly disruption: DisruptionSummary;
  readonly start: number;
  /** What the clocks of its review showed then, in milliseconds as if they showed UTC. */
  readonly local: number;
}

/** One figure of one disruption: a dot. */
export interface Dot {
  readonly incident: TrendIncident;
  readonly milliseconds: number;
  readonly atLeast: boolean;
  readonly approximate: boolean;
}

export interface NamedDistribution extends Distribution {
  readonly name: string;
}

export interface MetricTrend {
  readonly key: TrendMetric;
  /** In the order of time. */
  readonly dots: readonly Dot[];
  readonly all: Distribution;
  /** One for each period of the trends, in the same order. */
  readonly periods: readonly Distribution[];
  readonly bySeverity: readonly NamedDistribution[];
  readonly byService: readonly NamedDistribution[];
}

/** How the time of the disruptions of a period was spent, where all three phases are known; shares add up to 1. */
export interface PhaseShares {
  readonly count: number;
  readonly detection: number;
  readonly response: number;
  readonly remediation: number;
}

export type DetectorCounts = Readonly<Record<Detector | 'unknown', number>>;

export interface Trends {
  readonly reviews: number;
  readonly incidents: readonly TrendIncident[];
  readonly periodLength: PeriodLength;
  readonly periods: readonly Period[];
  readonly metrics: readonly MetricTrend[];
  readonly phases: { readonly all: PhaseShares; readonly periods: readonly PhaseShares[] };
  readonly detectors: { readonly all: DetectorCounts; readonly periods: readonly DetectorCounts[] };
  readonly targets: readonly TargetOutcome[];
  readonly factors: readonly RepeatedFactor[];
  readonly means: boolean;
}

export function trendsOf(archive: Archive, options: TrendOptions = {}): Trends {
  const { means = false } = options;
  const reviews = reviewsByUri(archive);
  const incidents = reviews
    .flatMap((review) => incidentsOf(review, options))
    .map((incident, place) => ({ incident, place }))
    .sort((a, b) => a.incident.start - b.incident.start || a.place - b.place)
    .map(({ incident }) => incident);
  const [first, last] = localRange(incidents);
  const from = options.from ?? first;
  const to = options.to === undefined ? last : options.to - 1;
  const known = to >= from && Number.isFinite(to - from);
  const periodLength = options.period ?? (known ? usualLength(from, to) : 'month');
  const periods = known && incidents.length > 0 ? periodsBetween(from, to, periodLength) : [];
  const byPeriod = inPeriods(incidents, periods);
  const shown = new Set(incidents.map(({ uri }) => uri));
  const chosen = reviews.filter(({ uri }) => shown.has(uri));
  return {
    reviews: shown.size,
    incidents,
    periodLength,
    periods,
    metrics: TREND_METRICS.map((key) => metricTrend(key, incidents, byPeriod, means)),
    phases: { all: phaseShares(incidents), periods: byPeriod.map(phaseShares) },
    detectors: { all: detectorCounts(incidents), periods: byPeriod.map(detectorCounts) },
    targets: targetOutcomes(reviews, incidents, shown),
    factors: repeatedFactors(chosen),
    means,
  };
}

function incidentsOf({ uri, summary }: ArchivedReview, options: TrendOptions): TrendIncident[] {
  const { from = -Infinity, to = Infinity, severities = [], services = [] } = options;
  return summary.disruptions.flatMap((disruption): TrendIncident[] => {
    const { start, localStart: local, severity } = disruption;
    if (start === null || local === null || local < from || local >= to) return [];
    if (severities.length > 0 && (severity === null || !severities.includes(severity))) return [];
    if (services.length > 0 && !disruption.services.some((one) => services.includes(one))) return [];
    return [{ uri, title: summary.title, disruption, start, local }];
  });
}

/** The first and the last moment by the clocks of the reviews; infinite where there is no incident. */
export function localRange(incidents: readonly TrendIncident[]): [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const { local } of incidents) [first, last] = [Math.min(first, local), Math.max(last, local)];
  return [first, last];
}

function inPeriods(incidents: readonly TrendIncident[], periods: readonly Period[]): TrendIncident[][] {
  const found: TrendIncident[][] = periods.map(() => []);
  let at = 0;
  for (const incident of incidents) {
    while (at < periods.length - 1 && incident.local >= (periods[at]?.end ?? Infinity)) at++;
    // Of two zones, the later may be of the day before.
    while (at > 0 && incident.local < (periods[at]?.start ?? -Infinity)) at--;
    found[at]?.push(incident);
  }
  return found;
}

function dotsOf(key: TrendMetric, incidents: readonly TrendIncident[]): Dot[] {
  return incidents.flatMap((incident) => {
    const figure = incident.disruption.figures[key];
    return figure === undefined ? [] : [{ incident, ...figure }];
  });
}

function metricTrend(
  key: TrendMetric,
  incidents: readonly TrendIncident[],
  byPeriod: readonly (readonly TrendIncident[])[],
  means: boolean,
): MetricTrend {
  const dots = dotsOf(key, incidents);
  const named = (name: string, some: readonly Dot[]): NamedDistribution => ({ name, ...distributionOf(some, means) });
  const services = [...new Set(dots.flatMap(({ incident }) => incident.disruption.services))].sort();
  return {
    key,
    dots,
    all: distributionOf(dots, means),
    periods: byPeriod.map((some) => distributionOf(dotsOf(key, some), means)),
    bySeverity: SEVERITIES.map((severity) =>
      named(
        severity,
        dots.filter(({ incident }) => incident.disruption.severity === severity),
      ),
    ).filter(({ count }) => count > 0),
    byService: services.map((service) =>
      named(
        service,
        dots.filter(({ incident }) => incident.disruption.services.includes(service)),
      ),
    ),
  };
}

function phaseShares(incidents: readonly TrendIncident[]): PhaseShares {
  let [count, detection, response, remediation] = [0, 0, 0, 0];
  for (const { disruption } of incidents) {
    const { figures } = disruption;
    if (figures.detection === undefined || figures.response === undefined || figures.remediation === undefined)
      continue;
    count++;
    detection += figures.detection.milliseconds;
    response += figures.response.milliseconds;
    remediation += figures.remediation.milliseconds;
  }
  const all = detection + response + remediation;
  const share = (part: number): number => (all === 0 ? 0 : part / all);
  return { count, detection: share(detection), response: share(response), remediation: share(remediation) };
}

function detectorCounts(incidents: readonly TrendIncident[]): DetectorCounts {
  const count = (wanted: Detector | null): number =>
    incidents.filter(({ disruption }) => disruption.detectedBy === wanted).length;
  const [monitoring, customers, people] = DETECTORS.map(count);
  return { monitoring: monitoring ?? 0, customers: customers ?? 0, people: people ?? 0, unknown: count(null) };
}
