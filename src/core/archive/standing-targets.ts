/** Which target holds for a service: the newest that an earlier review set for the figure, whatever other services it named. */
import type { MetricKey } from '../format/model';

export interface SetTarget {
  readonly uri: string;
  readonly key: MetricKey;
  /** A review without services speaks for all of them. */
  readonly services: readonly string[];
}

/** The name under which stands what holds for all services. */
const ALL = '';

/** Targets are added in the order of time; what was asked for then is what held at that time. */
export class StandingTargets<T extends SetTarget> {
  private readonly set = new Map<string, { readonly target: T; readonly place: number }[]>();
  private places = 0;

  add(target: T): void {
    const place = this.places++;
    for (const service of target.services.length === 0 ? [ALL] : new Set(target.services)) {
      const id = idOf(target.key, service);
      const known = this.set.get(id);
      if (known === undefined) this.set.set(id, [{ target, place }]);
      else known.push({ target, place });
    }
  }

  /** Of the figure and any of the services, each target once. What the review `uri` set itself is for the time after it. */
  of(key: MetricKey, services: readonly string[], uri: string): T[] {
    const found = new Set<T>();
    for (const service of services.length === 0 ? [ALL] : services) {
      const own = this.last(idOf(key, service), uri);
      const all = this.last(idOf(key, ALL), uri);
      const newest = own === undefined || (all !== undefined && all.place > own.place) ? all : own;
      if (newest !== undefined) found.add(newest.target);
    }
    return [...found];
  }

  private last(id: string, uri: string): { readonly target: T; readonly place: number } | undefined {
    return this.set.get(id)?.findLast(({ target }) => target.uri !== uri);
  }
}

const idOf = (key: MetricKey, service: string): string => `${key}\n${service}`;
