import { durationText } from '../../format/duration';
import { METRIC_KEYS, type MetricKey } from '../../format/model';
import type { ParsedReview } from '../../format/parse';
import { schemaAt } from '../../format/schema';
import { zoneNames } from '../../format/zone-names';
import { computeMetrics } from '../../metrics/compute';
import { figuresOf } from '../../metrics/figures';
import type { Figure, Metrics } from '../../metrics/metrics';
import { wordsOf } from '../explain';
import type { Path } from '../place/enclosing';
import type { ValuePlace } from '../place/place';
import { scalarText } from '../../format/edit/scalar-text';
import { figure, proposal, type Proposal } from './completion';
import { milestoneProposals } from './milestones';
import { peopleProposals } from './people';
import { dueDates, entryTimes, meetingDates, untilTimes } from './times';

export interface ValueOptions {
  /** The present, in milliseconds UTC; without it nothing that rests on it is offered. */
  readonly now: number | null;
  readonly metrics: Metrics | null;
}

const PERSON_KEYS: ReadonlySet<string> = new Set(['who', 'owner', 'commander', 'facilitator', 'attendees']);
const OWN_SOURCES: ReadonlySet<string> = new Set([
  ...['at', 'until', 'due', 'held', 'timezone', 'incident', 'ticket', 'objective', 'window', 'pir'],
  ...METRIC_KEYS,
]);

/** The key whose value a place is: the last step that is not an item of a list. */
function keyOf(path: Path): string {
  return path.findLast((step) => step !== '*') ?? '';
}

/** Whether there is something to offer for the value of a key. */
export function hasValues(path: Path): boolean {
  const key = keyOf(path);
  const node = schemaAt(path);
  return PERSON_KEYS.has(key) || OWN_SOURCES.has(key) || wordsOf(node).length > 0 || node?.then?.enum !== undefined;
}

/** What may stand at a place. `typed` is what stands there now. */
export function valueProposals(
  parsed: ParsedReview,
  place: ValuePlace,
  typed: string,
  { now, metrics }: ValueOptions,
): Proposal[] {
  const { review } = parsed;
  const { path, beside, flow, replace } = place;
  const key = keyOf(path);
  const node = schemaAt(path);
  if (PERSON_KEYS.has(key)) return peopleProposals(review, key, beside, typed, flow);
  const words = wordsOf(node).filter(({ word }) => !beside.includes(word));
  if (key === 'milestone') return milestoneProposals(parsed, replace.start, words);
  if (words.length > 0) return words.map(({ word, meaning }) => proposal('word', word, { documentation: meaning }));
  const isMetric = (METRIC_KEYS as readonly string[]).includes(key);
  if (isMetric && path.at(-2) === 'targets') return targets(key as MetricKey, metrics ?? computeMetrics(review));
  if (isMetric) return stated(key as MetricKey, metrics ?? computeMetrics(review));
  switch (key) {
    case 'pir':
      return [proposal('word', '1', { documentation: 'The version of the format.' })];
    case 'at':
      return entryTimes(parsed, replace.start, now);
    case 'until':
      return untilTimes(parsed, replace.start, now);
    case 'due':
      return dueDates(parsed, now);
    case 'held':
      return meetingDates(parsed, now);
    case 'timezone':
      return zones();
    case 'incident':
      return names(
        review.incidents.flatMap(({ id }) => id?.value ?? []),
        typed,
        flow,
      );
    case 'ticket':
      return names(
        [
          ...review.incidents.flatMap(({ id }) => id?.value ?? []),
          ...review.actionItems.flatMap(({ ticket }) => ticket.map(({ value }) => value)),
        ],
        typed,
        flow,
      );
    case 'services':
      return path.length <= 2
        ? []
        : names(
            review.services.map(({ value }) => value),
            typed,
            flow,
          ).filter(({ label }) => !beside.includes(label));
    case 'role':
    case 'team':
      return names(
        review.people.flatMap((person) => person[key]?.value ?? []),
        typed,
        flow,
      );
    case 'objective':
      return ['99.9%', '99.95%', '99.5%', '99%'].map((share) => proposal('word', share));
    case 'window':
      return ['30d', '90d', '7d'].map((length) => figure('duration', length));
    case 'customer_impact':
      return node?.then?.enum === undefined
        ? []
        : [
            proposal('word', 'yes', { documentation: 'People who rely on the service were affected.' }),
            proposal('word', 'no', { documentation: 'Nobody who relies on the service was affected.' }),
          ];
    default:
      return [];
  }
}

/** Of a review with one disruption; where there are several, none of them is the figure. */
function figureOf({ disruptions }: Metrics, key: MetricKey): Figure | null {
  const only = disruptions.length === 1 ? disruptions[0] : undefined;
  return only === undefined ? null : figuresOf(only)[key];
}

function names(all: readonly string[], typed: string, flow: boolean): Proposal[] {
  const counts = new Map<string, number>();
  for (const name of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([name, count]) => name !== '' && (name !== typed || count > 1))
    .map(([name]) => proposal('name', name, { text: scalarText(name, flow) }));
}

function targets(key: MetricKey, metrics: Metrics): Proposal[] {
  const known = figureOf(metrics, key);
  const half = known === null ? [] : [figure('duration', durationText(known.milliseconds / 2), 'half of this time')];
  const changes = ['-50%', '-25%'].map((change) => figure('duration', change, 'of the figure of this review'));
  const usual = ['5m', '15m', '30m', '1h'].map((length) => figure('duration', length));
  return [...half, ...changes, ...usual.filter(({ label }) => label !== half[0]?.label)];
}

function stated(key: MetricKey, metrics: Metrics): Proposal[] {
  const known = figureOf(metrics, key);
  if (known === null) return [];
  const label = (known.approximate ? '~' : '') + durationText(known.milliseconds);
  return [figure('duration', label, 'as the timeline gives it')];
}

function zones(): Proposal[] {
  return zoneNames().map((zone) => proposal('name', zone));
}
