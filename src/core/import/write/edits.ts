/** Puts imported entries into a review that exists: in the order of time, everything else as it was. */
import type { Entry, Milestone } from '../../format/model';
import type { ParsedReview } from '../../format/parse';
import { writeKey } from '../../format/edit/mapping-edits';
import { writeDate } from '../../format/edit/write-date';
import { timelineLines, type Commented } from '../../format/write-review';
import type { EntryDraft } from '../../format/write-entry';
import type { TextEdit } from '../../text/edit';
import type { Imported } from '../imported';
import { draftEntry, placeEntries, type PlacedEntry } from './entries';
import { Known } from './duplicates';
import { insertion, type Gap } from './gap';

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

const NOTHING = { edits: [], added: 0, duplicates: 0, warnings: [] } as const;

/**
 * Edits that add the entries of an import to a review. An entry that the review has already (same minute, same words) is left out;
 * bare times around the new entries keep their dates. Milestones that the review marks already are not marked again.
 */
export function importEdits(parsed: ParsedReview, imported: Imported): ImportEdits {
  if (parsed.refused) return { ...NOTHING, refused: 'The review cannot be read, so nothing is added to it.' };
  const gap = insertion(parsed);
  if (gap === null) {
    return {
      ...NOTHING,
      refused: 'The timeline is not a list of lines that begin with a dash, so nothing is added to it.',
    };
  }
  const { review, source } = parsed;
  const timeline = gap.replaces ? [] : review.timeline;
  const zone = zoneFor(parsed, imported, timeline);
  const whole = dated(imported, timeline, gap.day);
  const warnings = whole.day === null ? [] : [`Times without a date are taken for ${whole.day}.`];
  const { entries, behind } = placeEntries(whole.imported, zone.zone);
  const known = new Known(timeline);
  const ids = idsOf(parsed, imported);
  const fresh: PlacedEntry[] = [];
  let comments: string[] = [];
  const unsaid = (text: string): boolean => !source.includes(`# ${text.split('\n', 1)[0] ?? ''}`);
  for (const placed of entries) {
    comments.push(...placed.above.filter(unsaid));
    if (known.has(placed, ids)) continue;
    fresh.push({ ...placed, above: comments });
    comments = [];
  }
  comments.push(...behind.filter(unsaid));
  const duplicates = entries.length - fresh.length;
  if (fresh.length === 0) return { ...NOTHING, duplicates, refused: null };
  const edits = zone.edits.concat(groupEdits(parsed, timeline, fresh, comments, gap, ids));
  return { edits, added: fresh.length, duplicates, warnings, refused: null };
}

/** The review's zone; that of the import where the review has neither a zone nor a time yet, and then it is written down. */
function zoneFor(
  { source, review, root }: ParsedReview,
  imported: Imported,
  timeline: readonly Entry[],
): { zone: string; edits: TextEdit[] } {
  const open = review.timezone === null && timeline.every(({ at }) => at === null) && root.pairs.length > 0;
  if (imported.zone === null || !open) return { zone: review.zone, edits: [] };
  return { zone: imported.zone, edits: writeKey(source, root, 'timezone', imported.zone, BEFORE_ZONE) };
}

const BEFORE_ZONE = ['pir', 'title', 'status', 'severity', 'incidents', 'services', 'tags', 'timezone'] as const;

/**
 * Times without a date take the first date of the import, else the day of the review's first entry; those behind midnight the next.
 * Entries of both may be without any, and then stay so.
 */
function dated(
  imported: Imported,
  timeline: readonly Entry[],
  template: string | null,
): { imported: Imported; day: string | null } {
  const undated = imported.entries.some(({ at }) => at !== null && at.date === null);
  const own = imported.entries.find(({ at }) => at?.date != null)?.at?.date ?? null;
  const day = own ?? timeline.find(({ at }) => at?.date != null)?.at?.date ?? template;
  if (day === null || !undated) return { imported, day: null };
  let date = day;
  let last = '';
  const entries = imported.entries.map((entry) => {
    if (entry.at === null || entry.at.date !== null) return entry;
    const { clock } = entry.at;
    if (last !== '' && Number(last.slice(0, 2)) - Number(clock.slice(0, 2)) > 12) date = nextDay(date);
    last = clock;
    return { ...entry, at: { ...entry.at, date }, until: entry.until && { ...entry.until, date } };
  });
  return { imported: { ...imported, entries }, day };
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Ids of the review's people for those of the import: the same id or the same name. */
function idsOf({ review }: ParsedReview, imported: Imported): Map<string, string> {
  const ids = new Map<string, string>();
  const named = new Map(imported.people.map(({ id, name }) => [id, name.toLowerCase()]));
  for (const entry of imported.entries) {
    for (const id of entry.who) {
      const name = named.get(id) ?? id;
      const found =
        review.people.find((person) => person.id.value.toLowerCase() === id) ??
        review.people.find((person) => person.name?.value.toLowerCase() === name);
      if (found !== undefined) ids.set(id, found.id.value);
    }
  }
  return ids;
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
  timeline: readonly Entry[],
  fresh: readonly PlacedEntry[],
  comments: readonly string[],
  gap: Gap,
  ids: ReadonlyMap<string, string>,
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
