/** What the picture takes from a review and its metrics, once, before anything has a place. */
import { entriesOf } from '../../format/entries';
import { Trait } from '../../format/entry-columns';
import type { Entry, Review } from '../../format/model';
import { isZone } from '../../format/zone';
import type { Metrics } from '../../metrics/metrics';
import { Parts } from '../parts';
import type { MomentColumns } from './columns';
import { momentsOf, type Moment, type Moments } from './moments';
import { isSame } from './same';
import { readTracks, withKnownSpells, type Track } from './tracks';

/** All that a picture takes from a review, besides its entries. */
export const FACTS = ['title', 'severity', 'incidents', 'zone', 'people', 'commander', 'targets'] as const;
export type DrawnReview = Pick<Review, (typeof FACTS)[number] | 'timeline'>;

export interface Reading {
  readonly review: DrawnReview;
  readonly metrics: Metrics;
  /** In time order. */
  readonly moments: readonly Moment[];
  /** The same in columns, for what looks at all of them. */
  readonly columns: MomentColumns;
  /** The same with what they were made from, which the next version takes over. */
  readonly all: Moments;
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
  /** Another one where something of `FACTS` is another than in the version before. */
  readonly facts: object;
  /** What follows from all this, whatever words entries have. */
  readonly parts: Parts;
  /** What follows from texts and their measure alone, so that it holds for the next version of a review as well. */
  readonly texts: Parts;
  /** The name shown for a person's id. */
  personName(id: string): string;
  role(id: string): string | null;
}

/** `before`: of an earlier version of the review, of which all that is the same is taken over. */
export function read(review: Review, metrics: Metrics, zone = 'review', before?: Reading): Reading {
  const entries = entriesOf(review);
  const all = momentsOf(entries, metrics.disruptions, before?.all ?? null);
  const { columns } = all;
  const size = entries.length;
  let from = Infinity;
  let to = -Infinity;
  for (let i = 0; i < size; i++) {
    const drawn = columns.drawn[i] ?? 0;
    const end = columns.end[i] ?? NaN;
    from = Math.min(from, drawn);
    to = Math.max(to, drawn);
    if (end > to) to = end;
  }
  let seconds = false;
  let known = 0;
  const { at, traits } = entries.columns;
  for (let i = 0; i < size; i++) {
    const time = at[i] ?? NaN;
    if (Number.isNaN(time)) continue;
    known++;
    seconds ||= time % 60_000 !== 0 && ((traits[i] ?? 0) & Trait.Seconds) !== 0;
  }
  const people = new Map(review.people.map((person) => [person.id.value, person]));
  return {
    review,
    metrics,
    moments: all.list,
    columns,
    all,
    tracks: withKnownSpells(readTracks(all, metrics.disruptions), before?.tracks ?? []),
    zone: zone !== 'review' && isZone(zone) ? zone : review.zone,
    span: size === 0 ? [0, 0] : [from, to],
    seconds,
    timed: known > 0,
    mostlyUnknown: known < size / 2,
    facts: before !== undefined && FACTS.every((fact) => isSame(before.review[fact], review[fact])) ? before.facts : {},
    parts: new Parts(),
    texts: before?.texts ?? new Parts(),
    personName: (id) => people.get(id)?.name?.value ?? id,
    role: (id) => people.get(id)?.role?.value ?? null,
  };
}

/** What the picture has of the entry at an index. */
export function momentAt({ moments, all }: Reading, index: number): Moment | undefined {
  return moments[all.orders === null ? index : (all.orders[index] ?? -1)];
}

/** An entry with all its words, as the review has it now, at its place: for the few that are asked for. */
export const entryOf = ({ review }: Reading, { index }: Moment): Entry | null => entriesOf(review).at(index) ?? null;

export const hasWords = ({ review }: Reading, { index }: Moment): boolean =>
  (entriesOf(review).own[index]?.what ?? null) !== null;

export const wordsOf = ({ review }: Reading, { index }: Moment): string =>
  entriesOf(review).own[index]?.what?.value ?? '';

/** A sev5 disrupted nothing, so that it has nothing to restore. */
export const isFalseAlarm = ({ review }: Pick<Reading, 'review'>): boolean => review.severity?.value === 'sev5';
