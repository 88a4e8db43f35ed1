/** Targets for next time, and what next time brought. */
import type { MetricKey } from '../../format/model';
import type { ArchivedReview } from '../archive';
import type { TrendIncident } from './trends';

export interface TargetOutcome {
  readonly uri: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly key: MetricKey;
  readonly milliseconds: number;
  readonly text: string;
  readonly services: readonly string[];
  /** Later disruptions of the same services with this figure, until a newer review set another target. */
  readonly later: number;
  readonly met: number;
}

/** In the order of time. A review without services speaks for all of them. */
export function targetOutcomes(
  reviews: readonly ArchivedReview[],
  incidents: readonly TrendIncident[],
): TargetOutcome[] {
  const stated = reviews
    .flatMap(({ uri, summary }) =>
      summary.targets.flatMap(({ key, milliseconds, text }) =>
        milliseconds === null || summary.instant === null
          ? []
          : [
              {
                uri,
                title: summary.title,
                date: summary.date,
                at: summary.instant,
                key,
                milliseconds,
                text,
                services: summary.services,
              },
            ],
      ),
    )
    .sort((a, b) => a.at - b.at || (a.uri < b.uri ? -1 : 1));
  return stated.map(({ at, ...target }, place) => {
    const next = stated
      .slice(place + 1)
      .find((one) => one.key === target.key && one.at > at && same(one.services, target.services));
    const figures = incidents.flatMap(({ start, uri, disruption }) =>
      uri !== target.uri &&
      start > at &&
      start <= (next?.at ?? Infinity) &&
      concerns(target.services, disruption.services)
        ? (disruption.figures[target.key]?.milliseconds ?? [])
        : [],
    );
    return { ...target, later: figures.length, met: figures.filter((one) => one <= target.milliseconds).length };
  });
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join('\n') === [...b].sort().join('\n');

function concerns(target: readonly string[], services: readonly string[]): boolean {
  return target.length === 0 || services.some((one) => target.includes(one));
}
