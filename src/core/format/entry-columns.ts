/**
 * What is asked of every entry of a long timeline, one array a question. Entries lie all over memory, so that a look at each of ten
 * thousand takes milliseconds; a walk along an array takes a hundredth of that.
 */
import type { ListChange } from '../text/list-change';
import { remembered } from '../text/remembered';
import type { EntryFacts } from './entry-facts';
import { KINDS, type Kind } from './model';

/** Bits of `traits`. */
export const Trait = {
  /** `at` holds a time, known or not. */
  Timed: 1,
  /** Of `at`. */
  Bare: 1 << 1,
  NextDay: 1 << 2,
  Seconds: 1 << 3,
  About: 1 << 4,
  /** Of `until`. */
  UntilNextDay: 1 << 5,
  UntilAbout: 1 << 6,
  Positive: 1 << 7,
  Negative: 1 << 8,
  Neutral: 1 << 9,
  /** Somebody is named under `who`. */
  Who: 1 << 10,
  /** It marks a milestone. */
  Marked: 1 << 11,
} as const;

/** One place an entry, in the order of the list. */
export interface EntryColumns {
  readonly facts: readonly EntryFacts[];
  /** Milliseconds UTC of `at` and `until`; NaN where not known. */
  readonly at: Float64Array;
  readonly until: Float64Array;
  /** Days from 1970 to the date that `at` itself writes; NaN where it writes none. */
  readonly day: Float64Array;
  readonly traits: Uint16Array;
  /** The place among `KINDS`, from 1; 0 where it is not said. */
  readonly kind: Uint8Array;
}

/**
 * @param before those of an earlier version, whose places are taken over
 * @param change where the facts differ from those of that version
 */
export function columnsOf(facts: readonly EntryFacts[], before?: EntryColumns, change?: ListChange): EntryColumns {
  const size = facts.length;
  const columns = {
    facts,
    at: new Float64Array(size),
    until: new Float64Array(size),
    day: new Float64Array(size),
    traits: new Uint16Array(size),
    kind: new Uint8Array(size),
  };
  let [from, to] = [0, size];
  if (before !== undefined && change !== undefined) {
    [from, to] = [change.start, change.newEnd];
    for (const name of ['at', 'until', 'day', 'traits', 'kind'] as const) {
      columns[name].set(before[name].subarray(0, from));
      columns[name].set(before[name].subarray(change.oldEnd), to);
    }
  }
  let date: string | null = null;
  let day = NaN;
  for (let i = from; i < to; i++) {
    const entry = facts[i];
    if (entry === undefined) continue;
    const { at, until, kind } = entry;
    const own = at === null || at.bare ? null : at.date;
    if (own !== date) {
      date = own;
      day = own === null ? NaN : dayNumber(own);
    }
    columns.at[i] = at?.instant ?? NaN;
    columns.until[i] = until?.instant ?? NaN;
    columns.day[i] = day;
    columns.traits[i] = traitsOf(entry);
    columns.kind[i] = kind === null ? 0 : KINDS.indexOf(kind) + 1;
  }
  return columns;
}

function traitsOf({ at, until, impact, who, milestones }: EntryFacts): number {
  return (
    (at === null ? 0 : Trait.Timed) |
    (at?.bare === true ? Trait.Bare : 0) |
    (at?.nextDay === true ? Trait.NextDay : 0) |
    (at?.hasSeconds === true ? Trait.Seconds : 0) |
    (at?.approximate === true ? Trait.About : 0) |
    (until?.nextDay === true ? Trait.UntilNextDay : 0) |
    (until?.approximate === true ? Trait.UntilAbout : 0) |
    (impact === 'positive' ? Trait.Positive : 0) |
    (impact === 'negative' ? Trait.Negative : 0) |
    (impact === 'neutral' ? Trait.Neutral : 0) |
    (who.length > 0 ? Trait.Who : 0) |
    (milestones.length > 0 ? Trait.Marked : 0)
  );
}

/** The indices of the entries that mark a milestone. */
export const markedEntries = remembered(({ traits }: EntryColumns): readonly number[] => {
  const found: number[] = [];
  for (let i = 0; i < traits.length; i++) if (((traits[i] ?? 0) & Trait.Marked) !== 0) found.push(i);
  return found;
});

/** Which kinds occur, and of how many entries the kind is said. */
export function kindsIn({ kind }: EntryColumns): { readonly known: number; readonly kinds: ReadonlySet<Kind> } {
  const counts = new Uint32Array(KINDS.length + 1);
  for (const one of kind) counts[one] = (counts[one] ?? 0) + 1;
  return {
    known: kind.length - (counts[0] ?? 0),
    kinds: new Set(KINDS.filter((_, place) => (counts[place + 1] ?? 0) > 0)),
  };
}

/** Days from 1970 to a date, `YYYY-MM-DD`. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}
