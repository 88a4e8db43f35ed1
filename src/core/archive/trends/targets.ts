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
  const byService = new Map<string, TrendIncident[]>();
  for (const incident of incidents) {
    for (const service of new Set(incident.disruption.services)) {
      const known = byService.get(service);
      if (known === undefined) byService.set(service, [incident]);
      else known.push(incident);
    }
  }
  // From the last to the first, so that the target that took the place of one is known.
  const newer = new Map<string, number>();
  const until = stated.map(() => Infinity);
  for (let place = stated.length - 1; place >= 0; place--) {
    const one = stated[place];
    if (one === undefined) continue;
    const id = [one.key, ...[...one.services].sort()].join('\n');
    until[place] = newer.get(id) ?? Infinity;
    newer.set(id, one.at);
  }
  return stated.map(({ at, ...target }, place) => {
    const { key, services, uri } = target;
    const concerned =
      services.length === 0
        ? [incidents]
        : services.map((service) => byService.get(service) ?? ([] as TrendIncident[]));
    const later = new Set(concerned.flatMap((some) => between(some, at, until[place] ?? Infinity)));
    const figures = [...later].flatMap((one) =>
      one.uri === uri ? [] : (one.disruption.figures[key]?.milliseconds ?? []),
    );
    return { ...target, later: figures.length, met: figures.filter((one) => one <= target.milliseconds).length };
  });
}

/** The incidents that begin after the one moment and no later than the other, of a list in the order of time. */
function between(incidents: readonly TrendIncident[], after: number, until: number): TrendIncident[] {
  let [low, high] = [0, incidents.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((incidents[middle]?.start ?? Infinity) <= after) low = middle + 1;
    else high = middle;
  }
  const found: TrendIncident[] = [];
  for (let at = low; at < incidents.length; at++) {
    const incident = incidents[at];
    if (incident === undefined || incident.start > until) break;
    found.push(incident);
  }
  return found;
}
