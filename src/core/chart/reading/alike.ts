/** Whether a new version of a review changes anything in its picture but words of entries. */
import { entriesOf } from '../../format/entries';
import type { Entry, Review, When } from '../../format/model';
import type { Metrics } from '../../metrics/metrics';
import { FACTS, type DrawnReview } from './reading';
import { isSame } from './same';

export function differsInWords(
  before: { readonly review: DrawnReview; readonly metrics: Metrics },
  review: Review,
  metrics: Metrics,
): boolean {
  const { own: then } = entriesOf(before.review);
  const { own: now } = entriesOf(review);
  if (then.length !== now.length) return false;
  for (let i = 0; i < then.length; i++) {
    const [a, b] = [then[i], now[i]];
    if (a !== b && (a === undefined || b === undefined || !isDrawnAlike(a, b))) return false;
  }
  return isSame(before.metrics, metrics) && FACTS.every((fact) => isSame(before.review[fact], review[fact]));
}

/** Milestones are compared where they count, among the figures. */
function isDrawnAlike(a: Entry, b: Entry): boolean {
  return (
    isSameTime(a.at, b.at) &&
    isSameTime(a.until, b.until) &&
    a.kind?.value === b.kind?.value &&
    a.impact?.value === b.impact?.value &&
    a.incident?.value === b.incident?.value &&
    (a.what === null) === (b.what === null) &&
    a.who.length === b.who.length &&
    a.who.every((person, i) => person.value === b.who[i]?.value)
  );
}

const isSameTime = (a: When | null, b: When | null): boolean =>
  a === null || b === null
    ? a === b
    : a.instant === b.instant && a.approximate === b.approximate && a.hasSeconds === b.hasSeconds;
