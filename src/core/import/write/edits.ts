/** Puts imported entries into a review that exists: in the order of time, everything else as it was. */
import type { Entry, Milestone } from '../../format/model';
import type { ParsedReview } from '../../format/parse';
import { writeDate } from '../../format/edit/write-date';
import { commentLines, timelineLines, type Commented } from '../../format/write-review';
import type { EntryDraft } from '../../format/write-entry';
import type { TextEdit } from '../../text/edit';
import type { Imported } from '../imported';
import { draftEntry, type PlacedEntry } from './entries';
import { declarePeople } from './people';
import { planImport, type Plan } from './plan';

export interface ImportEdits {
  readonly edits: readonly TextEdit[];
  /** Entries that the edits add. */
  readonly added: number;
  /** Entries that the review has already. */
  readonly duplicates: number;
  /** What had to be assumed, one sentence each. */
  readonly warnings: readonly string[];
  /** Why nothing can be added, in one sentence; null otherwise. */
  readonly refused: string | null;
}

export interface ImportEditsOptions {
  /** Adds an entry even where the review has it already: somebody has chosen it. */
  readonly again?: boolean;
}

const NOTHING = { edits: [], added: 0, duplicates: 0, warnings: [] } as const;

/**
 * Edits that add the entries of an import to a review. An entry that the review has already (same minute, same words) is left out;
 * bare times around the new entries keep their dates. Milestones that the review marks already are not marked again. People whose
 * id does not say their name are declared.
 */
export function importEdits(
  parsed: ParsedReview,
  imported: Imported,
  { again = false }: ImportEditsOptions = {},
): ImportEdits {
  const plan = planImport(parsed, imported);
  if (typeof plan === 'string') return { ...NOTHING, refused: plan };
  const { source } = parsed;
  const fresh: PlacedEntry[] = [];
  let comments: string[] = [];
  const written = new Set(source.split(/\r\n|\r|\n/).map((line) => line.trim()));
  const unsaid = (text: string): boolean => commentLines(text).some((line) => !written.has(line));
  for (const placed of plan.entries) {
    for (const text of placed.above) if (unsaid(text)) comments.push(text);
    if (placed.known && !again) continue;
    fresh.push({ ...placed, above: comments });
    comments = [];
  }
  for (const text of plan.behind) if (unsaid(text)) comments.push(text);
  const duplicates = plan.entries.length - fresh.length;
  if (fresh.length === 0) return { ...NOTHING, duplicates, refused: null };
  const who = new Set(fresh.flatMap(({ entry }) => entry.who));
  const strangers = imported.people.filter(({ id }) => who.has(id) && !plan.ids.has(id));
  const edits = [...plan.zoneEdits, ...declarePeople(parsed, strangers), ...groupEdits(parsed, plan, fresh, comments)];
  return { edits, added: fresh.length, duplicates, warnings: plan.warnings, refused: null };
}

/** The existing entries, each with what decides its place: its instant, or that of the entry it follows. */
function keysOf(timeline: readonly Entry[], fresh: readonly PlacedEntry[]): (number | null)[] {
  // A review without any date: its clock is compared on the first day of the import.
  const day = fresh.find(({ at }) => at?.date != null)?.at?.date ?? '1970-01-01';
  return timeline.map(({ at }) => at?.instant ?? (at === null ? null : clockOn(day, at.text)));
}

/** For an instant, the index of the last key that is not behind it, or -1; in logarithmic time, whatever their order. */
function lastNotBehind(keys: readonly (number | null)[]): (instant: number) => number {
  // The least from each place on never falls, so that it can be halved.
  const least: number[] = [];
  for (let i = keys.length - 1, lowest = Infinity; i >= 0; i--) {
    const key = keys[i] ?? Infinity;
    if (key < lowest) lowest = key;
    least[i] = lowest;
  }
  return (instant) => {
    let [low, high] = [0, least.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((least[middle] ?? Infinity) <= instant) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
}

function clockOn(day: string, text: string): number | null {
  const clock = /(\d{1,2}):(\d{2})/.exec(text);
  return clock === null ? null : Date.parse(`${day}T00:00:00Z`) + (Number(clock[1]) * 60 + Number(clock[2])) * 60_000;
}

function groupEdits(
  { source, review }: ParsedReview,
  { timeline, gap, ids }: Plan,
  fresh: readonly PlacedEntry[],
  comments: readonly string[],
): TextEdit[] {
  const placeOf = lastNotBehind(keysOf(timeline, fresh));
  const groups = new Map<number, PlacedEntry[]>();
  let place = -1;
  let day = '1970-01-01';
  for (const placed of fresh) {
    day = placed.at?.date ?? day;
    const key = placed.at?.instant ?? (placed.at === null ? null : clockOn(day, placed.at.clock));
    // An entry without a time stays with the one before it; at the beginning of an import, behind everything.
    if (key !== null) place = placeOf(key);
    else if (placed === fresh[0]) place = timeline.length - 1;
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [placed]);
    else group.push(placed);
  }
  const inOrder = [...groups].sort(([a], [b]) => a - b);
  const last = inOrder.at(-1)?.[0];
  const taken = new Set<Milestone>(review.timeline.flatMap(({ milestones }) => milestones.map(({ value }) => value)));
  const edits: TextEdit[] = [];
  // From each entry on, the first time that is written.
  const nextTimes: (Entry['at'] | undefined)[] = [];
  for (let i = timeline.length - 1; i >= 0; i--) nextTimes[i] = timeline[i]?.at ?? nextTimes[i + 1];
  let read = 0;
  let before: string | null = null;
  for (const [index, group] of inOrder) {
    for (; read <= index; read++) before = timeline[read]?.at?.date ?? before;
    let carried = before;
    const items: Commented<EntryDraft>[] = group.map((placed) => {
      const item = draftEntry(placed, { carried, taken, ids });
      carried = placed.at?.date ?? carried;
      for (const milestone of item.milestones ?? []) taken.add(milestone);
      return { item, above: placed.above };
    });
    const lines = timelineLines(items, index === last ? comments : [], gap.column);
    edits.push(gap.edit(index, lines));
    const next = nextTimes[index + 1];
    if (next?.bare === true && next.date !== null && next.date !== carried)
      edits.push(writeDate(source, next, next.date));
  }
  return edits;
}
