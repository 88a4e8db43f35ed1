/** Disruptions as they are drawn: one path for those that follow each other, a path each where they overlap. */
import type { Milestone } from '../../format/model';
import type { Disruption, Mark } from '../../metrics/metrics';
import { columnsOfSome, firstWhere, type MomentColumns } from './columns';
import type { Moment, Moments } from './moments';
import { isSame } from './same';

/** A place in time order: a drawn time, and the order of the entry that set it among those of the same time. */
export interface Place {
  readonly time: number;
  readonly order: number;
}

/** A stretch in which service was disrupted, or the whole record when no milestone says so. */
export interface Spell {
  readonly disruption: Disruption | null;
  readonly begin: Place;
  /** Null: not restored in this record, or another disruption of the same path began first. */
  readonly end: Place | null;
  /** The entry that restored service. */
  readonly restoring: Moment | null;
  /** A milestone says when it began; `false`: it is taken from the first entry. */
  readonly onset: boolean;
  /** `started` is known, not only when it was detected. */
  readonly startKnown: boolean;
  readonly milestones: readonly DrawnMilestone[];
}

export interface DrawnMilestone {
  readonly milestone: Milestone;
  readonly mark: Mark;
  readonly moment: Moment;
  /** Where it stands on the time axis. */
  readonly time: number;
}

/** One recovery path. */
export interface Track {
  /** The incident that names it, where there are several. */
  readonly incident: string | null;
  readonly spells: readonly Spell[];
  /** The entries that belong to it, in time order. */
  readonly moments: readonly Moment[];
  readonly columns: MomentColumns;
}

const AT_BEGINNING: ReadonlySet<Milestone> = new Set(['started', 'detected', 'acknowledged']);

export function readTracks({ list: moments, columns, orders }: Moments, disruptions: readonly Disruption[]): Track[] {
  const first = moments[0];
  if (first === undefined) return [{ incident: null, spells: [], moments, columns }];
  if (disruptions.length === 0) return [{ incident: null, spells: [wholeRecord(first)], moments, columns }];
  const of = ({ entry }: Mark): Moment | undefined => moments[orders === null ? entry : (orders[entry] ?? -1)];
  const spells = disruptions.map((disruption, i) => spellOf(disruption, of, i === 0 ? first : null, moments));
  if (!overlap(spells)) return [{ incident: null, spells: inSequence(spells), moments, columns }];
  const groups = new Map<string | null, Spell[]>();
  for (const spell of spells) {
    const name = spell.disruption?.incident ?? null;
    groups.set(name, [...(groups.get(name) ?? []), spell]);
  }
  const tracks = [...groups].map(([incident, members]) => ({ incident, spells: inSequence(members) }));
  return share(tracks, moments, columns);
}

function wholeRecord(first: Moment): Spell {
  const begin = { time: first.drawn, order: first.order };
  return { disruption: null, begin, end: null, restoring: null, onset: false, startKnown: false, milestones: [] };
}

function spellOf(
  disruption: Disruption,
  of: (mark: Mark) => Moment | undefined,
  fallback: Moment | null,
  moments: readonly Moment[],
): Spell {
  const milestones = Object.values(disruption.marks).flatMap((mark): DrawnMilestone[] => {
    const moment = of(mark);
    if (moment === undefined) return [];
    const time = AT_BEGINNING.has(mark.milestone) ? moment.drawn : (moment.drawnEnd ?? moment.drawn);
    return [{ milestone: mark.milestone, mark, moment, time }];
  });
  milestones.sort((a, b) => a.time - b.time || a.moment.order - b.moment.order);
  const find = (name: Milestone): DrawnMilestone | undefined => milestones.find((m) => m.milestone === name);
  const opening = find('started') ?? find('detected');
  const earliest = opening?.moment ?? fallback ?? milestones[0]?.moment ?? moments[0];
  const begin = { time: earliest?.drawn ?? 0, order: earliest?.order ?? 0 };
  const restored = find('restored');
  const end = restored === undefined ? null : { time: restored.time, order: restored.moment.order };
  const valid = end !== null && !isBefore(end, begin);
  return {
    disruption,
    begin,
    end: valid ? end : null,
    restoring: valid ? (restored?.moment ?? null) : null,
    onset: opening !== undefined,
    startKnown: find('started')?.mark.instant != null,
    milestones,
  };
}

/** The tracks with those spells of an earlier version that say the same. */
export const withKnownSpells = (tracks: readonly Track[], before: readonly Track[]): readonly Track[] =>
  tracks.map((track) => {
    const known = before.find(({ incident }) => incident === track.incident)?.spells ?? [];
    return { ...track, spells: track.spells.map((spell, i) => (isSameSpell(known[i], spell) ? known[i] : spell)) };
  });

const isSameSpell = (a: Spell | undefined, b: Spell): a is Spell =>
  a !== undefined &&
  a.restoring === b.restoring &&
  a.onset === b.onset &&
  a.startKnown === b.startKnown &&
  a.milestones.length === b.milestones.length &&
  a.milestones.every(({ moment, time }, i) => moment === b.milestones[i]?.moment && time === b.milestones[i].time) &&
  isSame(
    [a.begin, a.end, a.disruption, a.milestones.map(({ mark }) => mark)],
    [b.begin, b.end, b.disruption, b.milestones.map(({ mark }) => mark)],
  );

/** Whether two disruptions of different incidents were going on at once. */
function overlap(spells: readonly Spell[]): boolean {
  const sorted = [...spells].sort((a, b) => compare(a.begin, b.begin));
  return sorted.some((spell, i) => {
    const next = sorted[i + 1];
    if (next === undefined || next.disruption?.incident === spell.disruption?.incident) return false;
    return spell.end === null || spell.end.time > next.begin.time;
  });
}

/** Spells of one path follow each other; one that never ended stops where the next begins. */
function inSequence(spells: readonly Spell[]): Spell[] {
  const sorted = [...spells].sort((a, b) => compare(a.begin, b.begin));
  return sorted.map((spell, i) => {
    const next = sorted[i + 1];
    if (next === undefined || (spell.end !== null && !isBefore(next.begin, spell.end))) return spell;
    return { ...spell, end: next.begin, restoring: null };
  });
}

/**
 * Which entries stand on which path: by their incident; without one, on every path whose disruption is going on at their time
 * (the unnamed one alone, where there is one), else on the first.
 */
function share(
  tracks: readonly { incident: string | null; spells: readonly Spell[] }[],
  moments: readonly Moment[],
  columns: MomentColumns,
): Track[] {
  const members: Moment[][] = tracks.map(() => []);
  for (const moment of moments) {
    for (const i of homes(tracks, moment)) members[i]?.push(moment);
  }
  return tracks.map((track, i) => {
    const own = members[i] ?? [];
    return { ...track, moments: own, columns: columnsOfSome(columns, own) };
  });
}

function homes(tracks: readonly { incident: string | null; spells: readonly Spell[] }[], moment: Moment): number[] {
  const setBy = tracks.flatMap((track, i) =>
    track.spells.some((spell) => spell.milestones.some((m) => m.moment === moment)) ? [i] : [],
  );
  if (setBy.length > 0) return setBy;
  const incident = moment.entry.incident?.value ?? null;
  const named = tracks.findIndex((track) => incident !== null && track.incident === incident);
  if (named >= 0) return [named];
  const active = tracks.flatMap((track, i) => (track.spells.some((spell) => covers(spell, moment)) ? [i] : []));
  const unnamed = active.find((i) => tracks[i]?.incident === null);
  return unnamed !== undefined ? [unnamed] : active.length > 0 ? active : [0];
}

export const compare = (a: Place, b: Place): number => a.time - b.time || a.order - b.order;
export const isBefore = (a: Place, b: Place): boolean => compare(a, b) < 0;

/** Whether an entry counts for a disruption: from its beginning on, until service was restored. */
export function covers({ begin, end, restoring }: Spell, moment: Moment): boolean {
  if (moment === restoring) return true;
  const { drawn, order } = moment;
  if (drawn < begin.time || (drawn === begin.time && order < begin.order)) return false;
  return end === null || drawn < end.time || (drawn === end.time && order < end.order);
}

/** The places in the columns of a track that `covers` holds of: a stretch, and the entry that restored service, which may have begun earlier. */
export function coveredPlaces({ columns }: Pick<Track, 'columns'>, { begin, end, restoring }: Spell): Int32Array {
  const { drawn, order } = columns;
  const isFrom = (place: Place, i: number): boolean => {
    const time = drawn[i] ?? 0;
    return time > place.time || (time === place.time && (order[i] ?? 0) >= place.order);
  };
  const size = drawn.length;
  const first = firstWhere(size, (i) => isFrom(begin, i));
  const behind =
    end === null
      ? size
      : Math.max(
          first,
          firstWhere(size, (i) => isFrom(end, i)),
        );
  const own = restoring === null ? size : firstWhere(size, (i) => (order[i] ?? 0) >= restoring.order);
  const isAside = own < size && order[own] === restoring?.order && (own < first || own >= behind);
  const isBefore = isAside && own < first;
  const places = new Int32Array(behind - first + (isAside ? 1 : 0));
  for (let i = first; i < behind; i++) places[i - first + (isBefore ? 1 : 0)] = i;
  if (isAside) places[isBefore ? 0 : behind - first] = own;
  return places;
}
