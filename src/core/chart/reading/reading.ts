/** What the picture takes from a review and its metrics, once, before anything has a place. */
import { entriesOf } from '../../format/entries';
import type { Entry, Review } from '../../format/model';
import { isZone } from '../../format/zone';
import type { Metrics } from '../../metrics/metrics';
import { Parts } from '../parts';
import { moments, type Moment } from './moments';
import { readTracks, type Track } from './tracks';

/** All that a picture takes from a review, besides its entries. */
export const FACTS = ['title', 'severity', 'incidents', 'zone', 'people', 'commander', 'targets'] as const;
export type DrawnReview = Pick<Review, (typeof FACTS)[number] | 'timeline'>;

export interface Reading {
  readonly review: DrawnReview;
  readonly metrics: Metrics;
  /** In time order. */
  readonly moments: readonly Moment[];
  /** At least one, also without a disruption; more than one when disruptions overlap. */
  readonly tracks: readonly Track[];
  /** The zone of the times shown. */
  readonly zone: string;
  /** From the first to the last time drawn. */
  readonly span: readonly [number, number];
  /** Some time is written with seconds. */
  readonly seconds: boolean;
  /** Some entry has a time at all; else there is an order and no axis. */
  readonly timed: boolean;
  /** More times are unknown than known, so that saying so at each of them would say nothing. */
  readonly mostlyUnknown: boolean;
  /** What follows from all this, whatever words entries have. */
  readonly parts: Parts;
  /** What follows from texts and their measure alone, so that it holds for the next version of a review as well. */
  readonly texts: Parts;
  /** The name shown for a person's id. */
  personName(id: string): string;
  role(id: string): string | null;
}

/** `texts`: those of a reading before. */
export function read(review: Review, metrics: Metrics, zone = 'review', texts = new Parts()): Reading {
  const all = moments(entriesOf(review).own, metrics.disruptions);
  let from = Infinity;
  let to = -Infinity;
  let seconds = false;
  let known = 0;
  for (const moment of all) {
    from = Math.min(from, moment.drawn);
    to = Math.max(to, moment.drawn, moment.drawnEnd ?? -Infinity);
    seconds ||= moment.entry.at?.hasSeconds === true && moment.at !== null && moment.at % 60_000 !== 0;
    if (moment.at !== null) known++;
  }
  const people = new Map(review.people.map((person) => [person.id.value, person]));
  return {
    review,
    metrics,
    moments: all,
    tracks: readTracks(all, metrics.disruptions),
    zone: zone !== 'review' && isZone(zone) ? zone : review.zone,
    span: all.length === 0 ? [0, 0] : [from, to],
    seconds,
    timed: known > 0,
    mostlyUnknown: known < all.length / 2,
    parts: new Parts(),
    texts,
    personName: (id) => people.get(id)?.name?.value ?? id,
    role: (id) => people.get(id)?.role?.value ?? null,
  };
}

/** An entry with all its words, as the review has it now, at its place: for the few that are asked for. */
export const entryOf = ({ review }: Reading, { index }: Moment): Entry | null => entriesOf(review).at(index) ?? null;

export const hasWords = ({ review }: Reading, { index }: Moment): boolean =>
  (entriesOf(review).own[index]?.what ?? null) !== null;

export const wordsOf = ({ review }: Reading, { index }: Moment): string =>
  entriesOf(review).own[index]?.what?.value ?? '';

/** A sev5 disrupted nothing, so that it has nothing to restore. */
export const isFalseAlarm = ({ review }: Pick<Reading, 'review'>): boolean => review.severity?.value === 'sev5';
