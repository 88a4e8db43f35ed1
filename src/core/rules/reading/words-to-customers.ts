/** Which word to those affected is of which disruption. */
import type { EntryFacts } from '../../format/entry-facts';
import type { Disruption } from '../../metrics/metrics';

/** Indices of the entries between which a disruption runs, both included. */
interface Run {
  readonly incident: string | null;
  readonly begin: number;
  readonly end: number;
}

/**
 * The index of the entry with the first word of each disruption, undefined where none is of it. A word counts for the disruptions that run
 * where it stands in the list, else for the one that ended last; before all of them, for the first. With an `incident` that has
 * disruptions, it counts for these only.
 */
export function firstWords(
  disruptions: readonly Disruption[],
  facts: readonly EntryFacts[],
): readonly (number | undefined)[] {
  const runs = disruptions.map(runOf);
  const first = runs.map((): number | undefined => undefined);
  facts.forEach(({ kind, incident }, word) => {
    if (kind !== 'communication') return;
    const named = runs.filter((run) => incident !== null && run.incident === incident);
    for (const run of heardBy(word, named.length === 0 ? runs : named)) first[runs.indexOf(run)] ??= word;
  });
  return first;
}

function runOf({ incident, marks }: Disruption): Run {
  const entries = Object.values(marks).map(({ entry }) => entry);
  return { incident, begin: Math.min(...entries), end: marks.restored?.entry ?? Infinity };
}

function heardBy(word: number, runs: readonly Run[]): readonly Run[] {
  const begun = runs.filter(({ begin }) => begin <= word);
  if (begun.length === 0) return runs.slice(0, 1);
  const running = begun.filter(({ end }) => word <= end);
  if (running.length > 0) return running;
  return [begun.reduce((last, run) => (run.end > last.end ? run : last))];
}
