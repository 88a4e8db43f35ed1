/** Which reviews of an archive to show, and in which order. */
import { SEVERITIES, STATUSES, type MetricKey, type Severity, type Status } from '../format/model';
import { disruptedWords } from '../metrics/disrupted-words';
import type { Figure } from '../metrics/metrics';
import { reviewsByUri, type Archive, type ArchivedReview } from './archive';
import type { ReviewSummary } from './summary';

export const REVIEW_ORDERS = ['date', 'severity', 'service', 'status', 'recovery', 'findings', 'title'] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

/** What a review has to be; an empty or absent list leaves nothing out. */
export interface ReviewFilter {
  readonly severities?: readonly Severity[];
  readonly services?: readonly string[];
  readonly statuses?: readonly Status[];
  readonly tags?: readonly string[];
  /** Only reviews with a disruption of which no entry says that it was over. */
  readonly notRestored?: boolean;
  /** Words that all occur in a review: title, incident ids, services, tags, path, or in what it tells. Capital letters do not matter. */
  readonly text?: string;
}

export interface ReviewQuery {
  readonly order?: ReviewOrder;
  readonly filter?: ReviewFilter;
  /** How a file is named in a search. */
  readonly pathOf?: (uri: string) => string;
}

/** The reviews that pass, in an order: the newest, gravest, slowest first. Equal ones by date, then by path. */
export function queryReviews(
  archive: Archive,
  { order = 'date', filter = {}, pathOf = (uri) => uri }: ReviewQuery = {},
): ArchivedReview[] {
  const words = wordsOf(filter.text ?? '');
  return reviewsByUri(archive)
    .filter((review) => passes(review, filter) && (words.length === 0 || hasAll(textOf(review, pathOf), words)))
    .sort((a, b) => COMPARE[order](a, b) || COMPARE.date(a, b));
}

/** What there is to choose from in a filter, in the order in which it is offered. */
export function filterChoices(archive: Archive): Required<Omit<ReviewFilter, 'text'>> {
  const all = [...archive.reviews.values()].map(({ summary }) => summary);
  const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort(byName);
  return {
    severities: SEVERITIES.filter((one) => all.some(({ severity }) => severity === one)),
    services: sorted(all.flatMap(({ services }) => services)),
    statuses: STATUSES.filter((one) => all.some(({ status }) => status === one)),
    tags: sorted(all.flatMap(({ tags }) => tags)),
    notRestored: all.some(isNotRestored),
  };
}

/** Whether a disruption of the review goes on, as far as its timeline says. After a false alarm there is nothing to restore. */
export function isNotRestored({ disruptions }: ReviewSummary): boolean {
  return disruptions.some(({ restored, severity }) => !restored && severity !== 'sev5');
}

/** How long service was disrupted in all: the time to recover of the only disruption, of several their union. Null where no length is known. */
export function recoveryFigure({ disruptions, timeDisrupted }: ReviewSummary): Figure | null {
  const [only, ...others] = disruptions;
  if (others.length === 0) return only?.figures.time_to_recover ?? null;
  if (timeDisrupted === null) return null;
  // What has no length is not in the union, so it is more than that.
  const incomplete = disruptions.some(({ figures }) => figures.time_to_recover === undefined);
  return { ...timeDisrupted, atLeast: timeDisrupted.atLeast || incomplete };
}

/** `TTR 28 min`, `1 h 10 min disrupted`: the words of the status bar. Null where there is nothing to say. */
export function recoveryWords(summary: ReviewSummary): string | null {
  return disruptedWords(summary.disruptions.length, recoveryFigure(summary));
}

/** The longest figure of a review's disruptions. */
export function longestFigure({ disruptions }: ReviewSummary, key: MetricKey): Figure | null {
  return disruptions.reduce<Figure | null>((longest, { figures }) => {
    const figure = figures[key];
    return figure !== undefined && (longest === null || figure.milliseconds > longest.milliseconds) ? figure : longest;
  }, null);
}

function passes({ summary }: ArchivedReview, filter: ReviewFilter): boolean {
  const one = <T>(allowed: readonly T[] | undefined, values: readonly (T | null)[]): boolean =>
    allowed === undefined || allowed.length === 0 || values.some((value) => value !== null && allowed.includes(value));
  if (!one(filter.severities, [summary.severity]) || !one(filter.statuses, [summary.status])) return false;
  if (!one(filter.services, summary.services) || !one(filter.tags, summary.tags)) return false;
  return filter.notRestored !== true || isNotRestored(summary);
}

/** What a search looks at. */
function textOf({ uri, summary }: ArchivedReview, pathOf: (uri: string) => string): string {
  const told = [...summary.factors, ...summary.learnings, ...summary.items].map(({ what }) => what);
  const ids = summary.incidents.map(({ id }) => id);
  return [summary.title, summary.summary, ...ids, ...summary.services, ...summary.tags, pathOf(uri), ...told].join(
    '\n',
  );
}

const hasAll = (text: string, words: readonly string[]): boolean => {
  const one = plain(text);
  return words.every((word) => one.includes(word));
};

/** Letters with signs may be written as one or as two characters, in file names above all. */
const plain = (text: string): string => text.normalize('NFC').toLowerCase();

export const wordsOf = (text: string): string[] =>
  plain(text)
    .split(/\s+/)
    .filter((word) => word !== '');

type Compare = (a: ArchivedReview, b: ArchivedReview) => number;

/** Larger first; what is not known comes last. */
const down =
  (value: (review: ArchivedReview) => number | null): Compare =>
  (a, b) => {
    const [x, y] = [value(a), value(b)];
    return x === y ? 0 : x === null ? 1 : y === null ? -1 : y - x;
  };
/** By name; what has none comes last. */
const up =
  (value: (review: ArchivedReview) => string | null): Compare =>
  (a, b) => {
    const [x, y] = [value(a), value(b)];
    return x === y ? 0 : x === null ? 1 : y === null ? -1 : byName(x, y);
  };

/** Without a locale, so that every machine has the same order. */
function byName(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

const GRAVITY = { error: 1_000_000_000, warning: 1_000_000, info: 1000, hint: 1 } as const;

const COMPARE: Readonly<Record<ReviewOrder, Compare>> = {
  date: down(({ summary }) => summary.instant),
  severity: up(({ summary }) => summary.severity),
  service: up(({ summary }) => summary.services[0] ?? null),
  status: up(({ summary }) => String(STATUSES.indexOf(summary.status))),
  recovery: down(({ summary }) => recoveryFigure(summary)?.milliseconds ?? null),
  findings: down(({ findings }) =>
    findings === null
      ? null
      : (['error', 'warning', 'info', 'hint'] as const).reduce(
          (sum, level) => sum + Math.min(999, findings[level]) * GRAVITY[level],
          0,
        ),
  ),
  title: up(({ summary }) => summary.title),
};
