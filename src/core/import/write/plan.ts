/** What an import would be in a review: its entries on the review's clock, and which of them the review has already. */
import type { Entry, Person } from '../../format/model';
import type { ParsedReview } from '../../format/parse';
import { zoneOffset } from '../../format/zone';
import { writeKey } from '../../format/edit/mapping-edits';
import type { TextEdit } from '../../text/edit';
import type { Imported } from '../imported';
import { giveDates } from '../time/undated';
import { Known } from './duplicates';
import { placeEntries, type PlacedEntry } from './entries';
import { insertion, type Gap } from './gap';

export interface PlannedEntry extends PlacedEntry {
  /** The review has it already: same minute, same words. */
  readonly known: boolean;
}

export interface Plan {
  readonly gap: Gap;
  /** The entries that the review has and keeps. */
  readonly timeline: readonly Entry[];
  readonly entries: readonly PlannedEntry[];
  /** Comments behind the last entry. */
  readonly behind: readonly string[];
  /** Ids of the review for ids of the import. */
  readonly ids: ReadonlyMap<string, string>;
  /** The zone of the import, written down in a review that has neither a zone nor a time. */
  readonly zoneEdits: readonly TextEdit[];
  readonly warnings: readonly string[];
}

/** The plan, or in one sentence why nothing can be added. */
export function planImport(parsed: ParsedReview, imported: Imported): Plan | string {
  if (parsed.refused) return 'The review cannot be read, so nothing is added to it.';
  const gap = insertion(parsed);
  if (gap === null) return 'The timeline is not a list of lines that begin with a dash, so nothing is added to it.';
  const timeline = gap.replaces ? [] : parsed.review.timeline;
  const zone = zoneFor(parsed, imported, timeline);
  const whole = dated(imported, timeline, gap.day);
  const warnings = whole.day === null ? [] : [`Times without a date are taken for ${whole.day}.`];
  const { entries, behind } = placeEntries(whole.imported, zone.zone);
  const known = new Known(timeline);
  const ids = idsOf(parsed, imported);
  return {
    gap,
    timeline,
    entries: entries.map((placed) => ({ ...placed, known: known.has(placed, ids) })),
    behind,
    ids,
    zoneEdits: zone.edits,
    warnings,
  };
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
  const day = own ?? dayOf(timeline, imported.zone) ?? template;
  if (day === null || !undated) return { imported, day: null };
  return { imported: { ...imported, entries: giveDates(imported.entries, day) }, day };
}

/** The day of the first entry that has one, on the clock of the import. */
function dayOf(timeline: readonly Entry[], zone: string | null): string | null {
  const at = timeline.find((entry) => entry.at?.date != null)?.at ?? null;
  if (at === null || at.instant === null || zone === null) return at?.date ?? null;
  return new Date(at.instant + zoneOffset(zone, at.instant) * 60_000).toISOString().slice(0, 10);
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
        review.people.find((person) => person.name?.value.toLowerCase() === name) ??
        sameGivenName(id, name, review.people, named);
      if (found !== undefined) ids.set(id, found.id.value);
    }
  }
  return ids;
}

/** `Mira Okafor` of the chat is `mira` of the review, and the other way round, where there is one Mira in either. */
function sameGivenName(
  id: string,
  name: string,
  declared: readonly Person[],
  imported: ReadonlyMap<string, string>,
): Person | undefined {
  const mine = partsOf(name === id ? id : name);
  const matches = declared.filter((person) => {
    const theirs = partsOf(person.name?.value.toLowerCase() ?? person.id.value.toLowerCase());
    return theirs[0] === mine[0] && (theirs.length === 1) !== (mine.length === 1);
  });
  const others = [...imported].filter(([other, full]) => other !== id && partsOf(full)[0] === mine[0]);
  return matches.length === 1 && others.length === 0 ? matches[0] : undefined;
}

function partsOf(name: string): string[] {
  return name.split(/[\s._-]+/).filter((part) => part !== '');
}
