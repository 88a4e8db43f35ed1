/** The trends as plain data with the names that the file has: lengths in seconds, moments in ISO 8601 UTC, days by the clocks of the review. */
import type { Distribution } from './distribution';
import { dayOf } from './tables';
import type { MetricTrend, Trends } from './trends';

/** `pathOf` says how a file is named. */
export function exportTrends(trends: Trends, pathOf: (uri: string) => string): object {
  const { periods, phases, detectors, means } = trends;
  const spread = (one: Distribution): object => ({
    count: one.count,
    median_seconds: seconds(one.median),
    p90_seconds: seconds(one.p90),
    ...(means ? { mean_seconds: seconds(one.mean) } : {}),
    at_least: one.atLeast,
  });
  const metric = ({ all, periods: each, bySeverity, byService, dots }: MetricTrend): object => ({
    ...spread(all),
    periods: periods.map(({ name }, index) => {
      const one = each[index];
      return { period: name, ...(one === undefined ? {} : spread(one)) };
    }),
    by_severity: bySeverity.map((one) => ({ severity: one.name, ...spread(one) })),
    by_service: byService.map((one) => ({ service: one.name, ...spread(one) })),
    incidents: dots.map(({ incident: { uri, start, local, disruption }, milliseconds, atLeast, approximate }) => ({
      path: pathOf(uri),
      incident: disruption.incident,
      date: dayOf(local),
      start: moment(start),
      severity: disruption.severity,
      services: disruption.services,
      seconds: seconds(milliseconds),
      at_least: atLeast,
      approximate,
    })),
  });
  return {
    version: 1,
    reviews: trends.reviews,
    incidents: trends.incidents.length,
    period: trends.periodLength,
    periods: periods.map(({ name, start, end }) => ({ period: name, start: dayOf(start), end: dayOf(end) })),
    metrics: Object.fromEntries(trends.metrics.map((one) => [one.key, metric(one)])),
    phases: {
      all: phases.all,
      periods: periods.map(({ name }, index) => ({ period: name, ...phases.periods[index] })),
    },
    detected_by: {
      all: detectors.all,
      periods: periods.map(({ name }, index) => ({ period: name, ...detectors.periods[index] })),
    },
    targets: trends.targets.map(({ uri, title, date, key, milliseconds, services, later, met, notKnown }) => ({
      path: pathOf(uri),
      title,
      date,
      metric: key,
      target_seconds: seconds(milliseconds),
      services,
      later,
      met,
      not_known: notKnown,
    })),
    factors: trends.factors.map(({ what, phase, places }) => ({
      what,
      phase,
      reviews: places.map(({ review, factor }) => ({
        path: pathOf(review.uri),
        title: review.summary.title,
        date: review.summary.date,
        what: factor.what,
      })),
    })),
  };
}

const seconds = (milliseconds: number | null): number | null => (milliseconds === null ? null : milliseconds / 1000);
const moment = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');
