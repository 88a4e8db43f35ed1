/** Where in a disruption a moment lies. */
import type { Disruption, Mark, PhaseName } from '../../metrics/metrics';

/** The disruption in which a moment lies, else the last one before it, else the first one; of those of the entry's incident, where it names one. */
export function disruptionAt(
  disruptions: readonly Disruption[],
  instant: number,
  incident: string | null = null,
): Disruption | null {
  const named = incident === null ? [] : disruptions.filter((one) => one.incident === incident);
  const from = named.length > 0 ? named : disruptions;
  const begin = ({ marks }: Disruption): number => marks.started?.instant ?? marks.detected?.instant ?? Infinity;
  return from.findLast((one) => begin(one) <= instant) ?? from[0] ?? null;
}

/** The names of the phase in which a moment lies: `response and remediation` where they cannot be told apart, or an empty text. */
export function phaseAt({ phases }: Disruption, instant: number): string {
  const found = phases.find(({ start, end }) => start !== null && start <= instant && instant < (end ?? Infinity));
  return found?.phases.join(' and ') ?? '';
}

/** The phase that an entry begins, and when; null where it begins none. */
export function phaseBegunBy(
  { marks, phases }: Disruption,
  entry: number,
): { readonly words: string; readonly instant: number } | null {
  const openedBy: Record<PhaseName, Mark | undefined> = {
    detection: marks.started?.instant == null ? marks.detected : marks.started,
    response: marks.acknowledged,
    remediation: marks.identified,
  };
  for (const { phases: names, start, end } of phases) {
    const mark = names[0] === undefined ? undefined : openedBy[names[0]];
    // A phase without length is over when it begins.
    if (start === null || start === end || mark?.entry !== entry || mark.instant !== start) continue;
    // Where nothing divides the disruption, that its phases begin says nothing.
    return names.length === 3 ? null : { words: names.join(' and '), instant: start };
  }
  return null;
}
