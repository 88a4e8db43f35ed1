/** Due dates that no item of this review can have. */
import type { When } from '../../format/model';
import type { ReviewSubject } from '../rule';
import { mendedInstants } from './mended-instants';
import { openItems } from './open-items';

/** The first signal or start of harm, as it is most likely meant; the first known time where nothing is marked. Null where none is. */
export function firstMoment(subject: ReviewSubject): number | null {
  const instantOf = mendedInstants(subject);
  const marked = subject.metrics.disruptions.flatMap(({ marks }) =>
    [instantOf(marks.started), instantOf(marks.detected)].flatMap((instant) => instant ?? []),
  );
  const known = marked.length > 0 ? marked : subject.times.instants.filter((instant) => !Number.isNaN(instant));
  let first = Infinity;
  for (const instant of known) first = Math.min(first, instant);
  return known.length === 0 ? null : first;
}

/** The due dates of open items that lie a day or more before the incident. */
export function dueBefore(subject: ReviewSubject, incident: number | null): readonly When[] {
  if (incident === null) return [];
  return openItems(subject.review).flatMap(({ due }) =>
    due?.instant != null && daysBetween(due.instant, incident) >= 1 ? [due] : [],
  );
}

/** Whole days. */
export const daysBetween = (from: number, to: number): number => Math.floor((to - from) / 86_400_000);
