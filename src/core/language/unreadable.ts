import type { ParsedReview } from '../format/parse';
import type { Span } from '../text/span';

/** Where the timeline cannot be read as YAML at the moment, so that a picture of it would lack entries that are there; or null. */
export function unreadableTimeline({ review, findings, refused }: ParsedReview): Span | null {
  if (refused) return findings[0]?.span ?? null;
  const section = review.sections.get('timeline')?.span;
  const found = findings.find(
    ({ rule, span }) =>
      rule === 'yaml/syntax' && (section === undefined || (section.start <= span.start && span.start <= section.end)),
  );
  return found?.span ?? null;
}
