/** Puts imported entries into a review that exists: in the order of time, everything else as it was. */
import type { Entry, Milestone } from '../../format/model';
import type { ParsedReview } from '../../format/parse';
import { writeDate } from '../../format/edit/write-date';
import { timelineLines, type Commented } from '../../format/write-review';
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
  const unsaid = (text: string): boolean => !source.includes(`# ${text.split('\n', 1)[0] ?? ''}`);
  for (const placed of plan.entries) {
    comments.push(...placed.above.filter(unsaid));
    if (placed.known && !again) continue;
    fresh.push({ ...placed, above: comments });
    comments = [];
  }
  comments.push(...plan.behind.filter(unsaid));
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
  const keys = keysOf(timeline, fresh);
  const groups = new Map<number, PlacedEntry[]>();
  let place = -1;
  let day = '1970-01-01';
  for (const placed of fresh) {
    day = placed.at?.date ?? day;
    const key = placed.at?.instant ?? (placed.at === null ? null : clockOn(day, placed.at.clock));
    // An entry without a time stays with the one before it; at the beginning of an import, behind everything.
    if (key !== null) place = keys.findLastIndex((other) => other !== null && other <= key);
    else if (placed === fresh[0]) place = timeline.length - 1;
    groups.set(place, [...(groups.get(place) ?? []), placed]);
  }
  const last = Math.max(...groups.keys());
  const taken = new Set<Milestone>(review.timeline.flatMap(({ milestones }) => milestones.map(({ value }) => value)));
  const edits: TextEdit[] = [];
  for (const [index, group] of [...groups].sort(([a], [b]) => a - b)) {
    const before = timeline.slice(0, index + 1).findLast(({ at }) => at?.date != null)?.at?.date ?? null;
    let carried = before;
    const items: Commented<EntryDraft>[] = group.map((placed) => {
      const item = draftEntry(placed, { carried, taken, ids });
      carried = placed.at?.date ?? carried;
      for (const milestone of item.milestones ?? []) taken.add(milestone);
      return { item, above: placed.above };
    });
    const lines = timelineLines(items, index === last ? comments : [], gap.column);
    edits.push(gap.edit(index, lines));
    const next = timeline.slice(index + 1).find(({ at }) => at !== null)?.at;
    if (next?.bare === true && next.date !== null && next.date !== carried)
      edits.push(writeDate(source, next, next.date));
  }
  return edits;
}
