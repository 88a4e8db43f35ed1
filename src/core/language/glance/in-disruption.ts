/** Where in a disruption a moment lies. */
import type { Entry } from '../../format/model';
import type { Disruption, Mark, PhaseName } from '../../metrics/metrics';

/**
 * The disruption that an entry counts for at a moment, as in the chart: the one that it sets a milestone of; else of its incident, where it
 * names one, the one that is going on; else the last one before it; else the first one. Of several that go on side by side an entry
 * without an incident counts for the unnamed one, else for the one that is named first.
 */
export function disruptionAt(
  disruptions: readonly Disruption[],
  instant: number,
  entry: Pick<Entry, 'index' | 'incident'> | undefined,
): Disruption | null {
  const own = disruptions.find(({ marks }) => Object.values(marks).some((mark) => mark.entry === entry?.index));
  if (own !== undefined) return own;
  const incident = entry?.incident?.value;
  const named = incident === undefined ? [] : disruptions.filter((one) => one.incident === incident);
  const from = named.length > 0 ? named : disruptions;
  const begin = ({ marks }: Disruption): number => marks.started?.instant ?? marks.detected?.instant ?? Infinity;
  const active = from.filter((one) => begin(one) <= instant && instant < (one.marks.restored?.instant ?? Infinity));
  const track = active.find((one) => one.incident === null) ?? active[0];
  const here = track === undefined ? undefined : active.findLast((one) => one.incident === track.incident);
  return here ?? from.findLast((one) => begin(one) <= instant) ?? from[0] ?? null;
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
