/** What an entry says besides its words, wherever it stands: what figures, orders and pictures are made of. */
import type { Entry, Impact, Kind, Milestone } from './model';
import { remembered } from '../text/remembered';
import type { Moment } from './time';

export interface EntryFacts {
  readonly at: Moment | null;
  readonly until: Moment | null;
  /** The text of its time, or of the time that an entry written as text begins with; also one that cannot be read. */
  readonly written: string | null;
  readonly form: Entry['form'];
  readonly who: readonly string[];
  readonly kind: Kind | null;
  readonly impact: Impact | null;
  readonly milestones: readonly Milestone[];
  readonly incident: string | null;
  /** Whether it has words. */
  readonly told: boolean;
}

const NONE: readonly never[] = [];

/** What an entry says besides its words and its times. */
export type EntryDeeds = Omit<EntryFacts, 'at' | 'until' | 'written'>;

export function factsOf(entry: Entry, written: string | null): EntryFacts {
  const { at, until, form, who, kind, impact, milestones, incident, what } = entry;
  return {
    at,
    until,
    written,
    form,
    who: who.length === 0 ? NONE : who.map(({ value }) => value),
    kind: kind?.value ?? null,
    impact: impact?.value ?? null,
    milestones: milestones.length === 0 ? NONE : milestones.map(({ value }) => value),
    incident: incident?.value ?? null,
    told: what !== null,
  };
}

/** Who is named under `who`, as numbers: a place among `names`, which are in the order of the list. */
export interface WhoColumns {
  readonly names: readonly string[];
  /** Of each entry the first; -1 where nobody is named. */
  readonly first: Int32Array;
  /** The others of the few entries that name several, each once, by the index of the entry. */
  readonly others: ReadonlyMap<number, readonly number[]>;
}

export const whoIn = remembered((deeds: readonly EntryDeeds[]): WhoColumns => {
  const numbers = new Map<string, number>();
  const first = new Int32Array(deeds.length).fill(-1);
  const others = new Map<number, readonly number[]>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  for (const [index, { who }] of deeds.entries()) {
    const [one, ...rest] = who.length > 1 ? new Set(who.map(numberOf)) : who.map(numberOf);
    if (one !== undefined) first[index] = one;
    if (rest.length > 0) others.set(index, rest);
  }
  return { names: [...numbers.keys()], first, others };
});

/** Everybody who is named under `who`, in the order of the list. */
export const namesIn = (deeds: readonly EntryDeeds[]): readonly string[] => whoIn(deeds).names;

export function isSameFacts(a: EntryFacts, b: EntryFacts): boolean {
  return isSameMoment(a.at, b.at) && isSameMoment(a.until, b.until) && a.written === b.written && isSameDeeds(a, b);
}

export function isSameDeeds(a: EntryDeeds, b: EntryDeeds): boolean {
  return (
    a.form === b.form &&
    isSameList(a.who, b.who) &&
    a.kind === b.kind &&
    a.impact === b.impact &&
    isSameList(a.milestones, b.milestones) &&
    a.incident === b.incident &&
    a.told === b.told
  );
}

/** Everything else about a moment follows from these and the zone, which changes the instant. */
function isSameMoment(a: Moment | null, b: Moment | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.text === b.text &&
    a.instant === b.instant &&
    a.date === b.date &&
    a.nextDay === b.nextDay &&
    a.clockChange === b.clockChange
  );
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);
