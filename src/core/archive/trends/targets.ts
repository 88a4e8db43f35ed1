/** Targets for next time, and what next time brought. */
import type { MetricKey } from '../../format/model';
import type { ArchivedReview } from '../archive';
import { StandingTargets } from '../standing-targets';
import type { TrendIncident } from './trends';

export interface TargetOutcome {
  readonly uri: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly key: MetricKey;
  readonly milliseconds: number;
  readonly text: string;
  readonly services: readonly string[];
  /** Later disruptions with this figure, of a service for which no newer target had taken its place, that are within it or not. */
  readonly later: number;
  readonly met: number;
  /** Besides: lower bounds within the target, which decide nothing. */
  readonly notKnown: number;
}

interface Stated extends Omit<TargetOutcome, 'milliseconds' | 'later' | 'met' | 'notKnown'> {
  readonly at: number;
  /** Null where a change had no figure to be taken of: it takes the place of older ones and can be met by none. */
  readonly milliseconds: number | null;
}

/**
 * In the order of time, of the reviews that are shown. Each disruption is held against the newest earlier target of each of its services.
 * @param reviews all of them, since a target that is not shown takes the place of older ones too
 * @param incidents in the order of time
 */
export function targetOutcomes(
  reviews: readonly ArchivedReview[],
  incidents: readonly TrendIncident[],
  shown: ReadonlySet<string>,
): TargetOutcome[] {
  const stated = reviews.flatMap(statedIn).sort((a, b) => a.at - b.at || (a.uri < b.uri ? -1 : 1));
  const keys = new Set(stated.map(({ key }) => key));
  const counts = new Map(stated.map((one) => [one, { later: 0, met: 0, notKnown: 0 }]));
  const standing = new StandingTargets<Stated>();
  let next = 0;
  for (const { uri, start, disruption } of incidents) {
    for (let one = stated[next]; one !== undefined && one.at < start; one = stated[++next]) standing.add(one);
    for (const key of keys) {
      const figure = disruption.figures[key];
      if (figure === undefined) continue;
      for (const target of standing.of(key, disruption.services, uri)) {
        const count = counts.get(target);
        if (count === undefined || target.milliseconds === null) continue;
        const within = figure.milliseconds <= target.milliseconds;
        if (within && figure.atLeast) count.notKnown++;
        else {
          count.later++;
          if (within) count.met++;
        }
      }
    }
  }
  return [...counts].flatMap(([{ at: _, milliseconds, ...target }, count]) =>
    milliseconds === null || !shown.has(target.uri) ? [] : [{ ...target, milliseconds, ...count }],
  );
}

function statedIn({ uri, summary }: ArchivedReview): Stated[] {
  const { title, date, instant, services } = summary;
  if (instant === null) return [];
  return summary.targets.map(({ key, milliseconds, text }) => ({
    uri,
    title,
    date,
    at: instant,
    key,
    milliseconds,
    text,
    services,
  }));
}
