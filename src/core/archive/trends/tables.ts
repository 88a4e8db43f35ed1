/** The trends as tables: what the text, Markdown and HTML forms are made of, and what a screen reader reads instead of the picture. */
import { METRIC_KEYS } from '../../format/model';
import type { MetricKey } from '../../format/model';
import { durationWords, figureWords } from '../../metrics/duration-words';
import type { Distribution } from './distribution';
import type { TargetOutcome } from './targets';
import { localRange, type DetectorCounts, type MetricTrend, type PhaseShares, type Trends } from './trends';

export interface TrendRow {
  readonly cells: readonly string[];
  /** The review that the row speaks of. */
  readonly uri?: string;
}

export interface TrendTable {
  readonly title: string;
  /** What is to be known for reading it. */
  readonly note: string | null;
  /** The first column names the row; all others are figures unless `words` says so. */
  readonly columns: readonly string[];
  readonly words?: readonly number[];
  readonly rows: readonly TrendRow[];
}

export const METRIC_NAMES = Object.fromEntries(METRIC_KEYS.map((key) => [key, key.replaceAll('_', ' ')])) as Readonly<
  Record<MetricKey, string>
>;

/** Those that are followed over time and compared. */
export const FOLLOWED = ['time_to_detect', 'time_to_acknowledge', 'time_to_recover'] as const;
const MOST_FACTORS = 20;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function trendTables(trends: Trends): TrendTable[] {
  return [
    figures(trends),
    ...followed(trends).map((metric) => byPeriod(trends, metric)),
    compared(trends, 'Severity', 'bySeverity'),
    compared(trends, 'Service', 'byService'),
    phases(trends),
    detectors(trends),
    targets(trends),
    factors(trends),
  ].filter(({ rows }) => rows.length > 0);
}

/** Reviews, incidents and the time that they cover, in one sentence. */
export function trendHeadline({ reviews, incidents, periods }: Trends): string {
  if (incidents.length === 0) return 'No incident with a known time';
  const [from, to] = localRange(incidents).map(dayOf) as [string, string];
  const span = periods.length > 0 && from !== to ? `${from} to ${to}` : from;
  return `${count(incidents.length, 'incident')} in ${count(reviews, 'review')}, ${span}`;
}

const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;
/** The day as the clocks of a review had it. */
export const dayOf = (local: number): string => new Date(local).toISOString().slice(0, 10);
const followed = ({ metrics }: Trends): MetricTrend[] =>
  FOLLOWED.flatMap((key) => metrics.find((metric) => metric.key === key) ?? []);

function spread({ means }: Trends): string[] {
  return ['median', '90th percentile', ...(means ? ['mean'] : [])];
}

/** `≥` where some of the figures are lower bounds. */
function spreadCells({ means }: Trends, { median, p90, mean, atLeast }: Distribution): string[] {
  return [median, p90, ...(means ? [mean] : [])].map((value) =>
    value === null ? '–' : figureWords({ milliseconds: value, atLeast: atLeast > 0, approximate: false }),
  );
}

function figures(trends: Trends): TrendTable {
  const rows = trends.metrics
    .filter(({ all }) => all.count > 0)
    .map(({ key, all }) => ({
      cells: [capital(METRIC_NAMES[key]), String(all.count), ...spreadCells(trends, all), String(all.atLeast)],
    }));
  return {
    title: 'Figures',
    note: 'Lower bounds are incidents of which the start is not known; their figures count from the detection.',
    columns: ['Figure', 'incidents', ...spread(trends), 'lower bounds'],
    rows,
  };
}

function byPeriod(trends: Trends, { key, periods, all }: MetricTrend): TrendTable {
  // Where nothing is known there is nothing to compare; the names of the periods show the gap.
  const rows = trends.periods.flatMap(({ name }, index) => {
    const distribution = periods[index];
    return distribution === undefined || distribution.count === 0
      ? []
      : [{ cells: [name, String(distribution.count), ...spreadCells(trends, distribution)] }];
  });
  return {
    title: `${capital(METRIC_NAMES[key])} by ${trends.periodLength}`,
    note: null,
    columns: [capital(trends.periodLength), 'incidents', ...spread(trends)],
    rows: all.count === 0 ? [] : rows,
  };
}

function compared(trends: Trends, name: string, side: 'bySeverity' | 'byService'): TrendTable {
  const metrics = followed(trends);
  const names = [...new Set(metrics.flatMap((metric) => metric[side].map((one) => one.name)))].sort();
  const short = ['TTD', 'TTA', 'TTR'];
  const rows = names.map((each) => {
    const cells = metrics.flatMap((metric) => {
      const found = metric[side].find((one) => one.name === each);
      return found === undefined ? spread(trends).map(() => '–') : spreadCells(trends, found);
    });
    const most = Math.max(...metrics.map((metric) => metric[side].find((one) => one.name === each)?.count ?? 0));
    return { cells: [each, String(most), ...cells] };
  });
  return {
    title: `By ${name.toLowerCase()}`,
    note: 'TTD, TTA, TTR: time to detect, to acknowledge, to recover.',
    columns: [name, 'incidents', ...short.flatMap((metric) => spread(trends).map((each) => `${metric} ${each}`))],
    rows,
  };
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

function phases({ periods, phases: shares, periodLength }: Trends): TrendTable {
  const row = (name: string, one: PhaseShares): TrendRow => ({
    cells: [
      name,
      String(one.count),
      ...[one.detection, one.response, one.remediation].map((share) => (one.count === 0 ? '–' : percent(share))),
    ],
  });
  const rows = [
    ...periods.flatMap(({ name }, index) => {
      const one = shares.periods[index];
      return one === undefined || one.count === 0 ? [] : [row(name, one)];
    }),
    ...(periods.length > 1 ? [row('All', shares.all)] : []),
  ];
  return {
    title: 'Where the time went',
    note: 'Shares of the time from the start to the restoration, of incidents of which all three phases are known.',
    columns: [capital(periodLength), 'incidents', 'detection', 'response', 'remediation'],
    rows: shares.all.count === 0 ? [] : rows,
  };
}

/** All incidents of a row. */
export const detectorTotal = ({ monitoring, customers, people, unknown }: DetectorCounts): number =>
  monitoring + customers + people + unknown;

function detectors({ periods, detectors: counts, periodLength, incidents }: Trends): TrendTable {
  const row = (name: string, one: DetectorCounts): TrendRow => ({
    cells: [name, ...[one.monitoring, one.customers, one.people, one.unknown].map(String)],
  });
  const rows = [
    ...periods.flatMap(({ name }, index) => {
      const one = counts.periods[index];
      return one === undefined || detectorTotal(one) === 0 ? [] : [row(name, one)];
    }),
    ...(periods.length > 1 ? [row('All', counts.all)] : []),
  ];
  return {
    title: 'Who knew first',
    note: 'From the entry marked as detected: a tool of ours, customers, or somebody of ours who looked.',
    columns: [capital(periodLength), 'monitoring', 'customers', 'people', 'not said'],
    rows: incidents.length === 0 ? [] : rows,
  };
}

function targets({ targets: outcomes }: Trends): TrendTable {
  const rows = outcomes.map(({ uri, title, date, key, text, milliseconds, services, ...outcome }) => ({
    cells: [
      title ?? uri,
      date ?? '',
      services.join(', '),
      METRIC_NAMES[key],
      /%/.test(text) ? `${durationWords(milliseconds)} (${text})` : durationWords(milliseconds),
      metWords(outcome),
    ],
    uri,
  }));
  return {
    title: 'Targets',
    note: 'Each later incident is held against the newest earlier target of its service. A lower bound within the target decides nothing.',
    columns: ['Review', 'date', 'services', 'figure', 'target', 'met'],
    words: [1, 2, 3, 4],
    rows,
  };
}

function metWords({ met, later, notKnown }: Pick<TargetOutcome, 'met' | 'later' | 'notKnown'>): string {
  if (later + notKnown === 0) return 'no later figure';
  const words = [...(later === 0 ? [] : [`${met} of ${later}`]), ...(notKnown === 0 ? [] : [`${notKnown} not known`])];
  return words.join(', ');
}

function factors({ factors: repeated }: Trends): TrendTable {
  const rows = repeated.slice(0, MOST_FACTORS).map(({ what, places }) => {
    const [latest] = places;
    const titles = places.slice(0, 3).map(({ review }) => review.summary.title ?? review.uri);
    const more = places.length > titles.length ? ` and ${places.length - titles.length} more` : '';
    return {
      cells: [what, String(places.length), latest?.review.summary.date ?? '', `${titles.join('; ')}${more}`],
      ...(latest === undefined ? {} : { uri: latest.review.uri }),
    };
  });
  return {
    title: 'Factors that came back',
    note: 'Contributing factors that two reviews or more name in nearly the same words.',
    columns: ['Factor', 'reviews', 'last', 'in'],
    words: [2, 3],
    rows,
  };
}
