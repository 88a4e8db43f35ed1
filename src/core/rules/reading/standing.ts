/** Where a review stands: its status and severity, and where to say what it lacks. */
import type { FindingSeverity } from '../../text/finding';
import type { Span } from '../../text/span';
import type { Review, Severity, Status } from '../../format/model';
import type { BySeverity } from '../defaults';

export function statusOf(review: Review): Status {
  return review.status?.value ?? 'draft';
}

/** The level of a completeness finding: a hint in a draft, a warning once reviewed, an error once published. */
export function levelOf(status: Status): FindingSeverity {
  return status === 'draft' ? 'hint' : status === 'reviewed' ? 'warning' : 'error';
}

/** The gravest of the stated severities, or null. */
export function severityOf(review: Review): Severity | null {
  const stated = [review.severity, ...review.incidents.map((incident) => incident.severity)];
  return stated.reduce<Severity | null>(
    (worst, one) => (one !== null && (worst === null || one.value < worst) ? one.value : worst),
    null,
  );
}

/** Sev1 or sev2: what the book calls critical. */
export function isCritical(review: Review): boolean {
  const severity = severityOf(review);
  return severity === 'sev1' || severity === 'sev2';
}

/** Sev4 or sev5: nobody, or nearly nobody, was harmed. */
export function isMinor(review: Review): boolean {
  const severity = severityOf(review);
  return severity === 'sev4' || severity === 'sev5';
}

export function thresholdFor(review: Review, thresholds: BySeverity): number {
  return thresholds[severityOf(review) ?? 'none'];
}

/** Whether customers were affected, as far as the review says. */
export function customersAffected(review: Review): boolean | null {
  const said = [review.customerImpact, ...review.incidents.map((incident) => incident.customerImpact)].map(
    (one) => one?.affected ?? null,
  );
  return said.includes(true) ? true : said.includes(false) ? false : null;
}

/** Where to say that something is missing: at its section where that is written, else at the status that asks for it, else at `pir`. */
export function placeOfMissing(review: Review, ...sections: readonly string[]): Span {
  for (const section of sections) {
    const place = review.sections.get(section);
    if (place !== undefined) return place.key;
  }
  return review.status?.span ?? review.sections.get('pir')?.key ?? { start: 0, end: 0 };
}
