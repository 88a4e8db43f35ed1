/** Imported entries as they will be written: on the review's clock, in order, each milestone once. */
import type { Milestone } from '../../format/model';
import type { EntryDraft } from '../../format/write-entry';
import type { Imported, ImportedEntry } from '../imported';
import { localTime, timeText, withoutZeroSeconds, type LocalTime } from './local-time';

export interface PlacedEntry {
  /** Its place in the import. */
  readonly index: number;
  readonly entry: ImportedEntry;
  readonly at: LocalTime | null;
  readonly until: LocalTime | null;
  /** Comments that stand above it. */
  readonly above: readonly string[];
  /** What it is sorted by: its instant or that of the entry it follows; null where neither is known. */
  readonly key: number | null;
}

export interface PlacedEntries {
  readonly entries: readonly PlacedEntry[];
  /** Comments behind the last. */
  readonly behind: readonly string[];
}

/** The entries on the clock of `zone`, in the order of time. An entry without a time stays behind the one that it followed. */
export function placeEntries(imported: Imported, zone: string): PlacedEntries {
  const times = withoutZeroSeconds(
    imported.entries.flatMap(({ at, until }) => [
      at && localTime(at, imported.zone, zone),
      until && localTime(until, imported.zone, zone),
    ]),
  );
  const end = imported.entries.length;
  const comments = new Map<number, string[]>();
  for (const { text, before } of imported.rest) {
    const place = Math.min(before, end);
    const there = comments.get(place);
    if (there === undefined) comments.set(place, [text]);
    else there.push(text);
  }
  const placed = imported.entries.map((entry, index) => ({
    index,
    entry,
    at: times[2 * index] ?? null,
    until: times[2 * index + 1] ?? null,
    above: comments.get(index) ?? [],
  }));
  return { entries: sorted(oldestFirst(placed)), behind: comments.get(end) ?? [] };
}

type Unsorted = Omit<PlacedEntry, 'key'>;

/** Many tools list the newest first; then what has the same time is the wrong way round as well. */
function oldestFirst(entries: readonly Unsorted[]): readonly Unsorted[] {
  const instants = entries.flatMap(({ at }) => at?.instant ?? []);
  let down = 0;
  let up = 0;
  for (let i = 1; i < instants.length; i++) {
    const step = (instants[i] ?? 0) - (instants[i - 1] ?? 0);
    if (step < 0) down++;
    else if (step > 0) up++;
  }
  return down > 0 && up === 0 ? [...entries].reverse() : entries;
}

function sorted(entries: readonly Unsorted[]): PlacedEntry[] {
  const dated = entries.filter(({ at }) => at !== null).every(({ at }) => at?.instant != null);
  let key: number | null = null;
  const keyed = entries.map((entry) => ({ ...entry, key: (key = entry.at?.instant ?? key) }));
  if (!dated) return keyed;
  return keyed
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => (a.entry.key ?? -Infinity) - (b.entry.key ?? -Infinity) || a.index - b.index)
    .map(({ entry }) => entry);
}

export interface DraftOptions {
  /** The date that a bare time takes at this place. */
  readonly carried: string | null;
  /** Milestones that are marked already. */
  readonly taken: ReadonlySet<Milestone>;
  /** Ids of the review for ids of the import. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The entry as the format's writer takes it. */
export function draftEntry({ entry, at, until }: PlacedEntry, { carried, taken, ids }: DraftOptions): EntryDraft {
  const milestones = entry.milestones.filter((milestone) => !taken.has(milestone));
  return {
    ...(at === null ? {} : { at: timeText(at, carried) }),
    ...(at === null || until === null ? {} : { until: timeText(until, at.date ?? carried) }),
    ...text('what', entry.what),
    ...(entry.who.length === 0 ? {} : { who: [...new Set(entry.who.map((id) => ids.get(id) ?? id))] }),
    ...(entry.kind === null ? {} : { kind: entry.kind }),
    ...(milestones.length === 0 ? {} : { milestones }),
    ...text('output', entry.output),
    ...text('quote', entry.quote),
    ...(entry.links.length === 0 ? {} : { links: entry.links }),
  };
}

/** Several lines are a block, which ends with a line break. */
function text<K extends string>(key: K, value: string | null): { [P in K]?: string } {
  return (value === null ? {} : { [key]: block(value) }) as { [P in K]?: string };
}

export function block(value: string): string {
  return value.includes('\n') && !value.endsWith('\n') ? `${value}\n` : value;
}
