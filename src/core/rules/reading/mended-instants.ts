import type { Mark } from '../../metrics/metrics';
import type { ReviewSubject } from '../rule';

/** The instants of marks with mistyped dates mended, so that one slip is not reported again as a contradiction. */
export function mendedInstants({ times }: ReviewSubject): (mark: Mark | undefined) => number | null {
  return (mark) => {
    if (mark?.instant == null) return null;
    const written = times.columns.facts[mark.entry]?.at?.instant ?? null;
    const meant = times.instant(mark.entry);
    return written === null || meant === null ? mark.instant : mark.instant + meant - written;
  };
}
