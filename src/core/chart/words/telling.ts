/** What is said about entries: the reading with its paths, and where an entry stands in them. */
import type { Moment } from '../reading/moments';
import type { Reading } from '../reading/reading';
import { covers, type Spell } from '../reading/tracks';
import { recovery, type Recovery } from '../recovery';
import { day, dayNumber, plainClock } from '../time/clock';
import { headline, subline } from './headline';
import { phaseBands, type PhaseBand } from '../reading/phases';

export interface Telling {
  readonly reading: Reading;
  /** One for each track. */
  readonly recoveries: readonly Recovery[];
  /** For each disruption its phases and stages. */
  readonly bands: ReadonlyMap<Spell, readonly PhaseBand[]>;
  readonly severalDays: boolean;
  readonly headline: string;
  /** How many entries did what. */
  readonly subline: string;
}

/** `before`: of an earlier version, whose phases are taken over where their disruption is the same. */
export function telling(reading: Reading, before?: Telling): Telling {
  const end = reading.span[1];
  const known = before?.reading.span[1] === end ? before.bands : null;
  const recoveries = reading.tracks.map((track) => recovery(track, end));
  const spells = reading.tracks.flatMap((track) => track.spells);
  return {
    reading,
    recoveries,
    bands: new Map(spells.map((spell) => [spell, known?.get(spell) ?? phaseBands(spell, end)])),
    headline: headline(reading),
    subline: subline(reading),
    severalDays: dayNumber(reading.zone, reading.span[0]) !== dayNumber(reading.zone, reading.span[1]),
  };
}

/** The disruption in which an entry counts, or null. */
export function spellAt({ reading }: Telling, moment: Moment): Spell | null {
  for (const track of reading.tracks) {
    if (reading.tracks.length > 1 && !track.moments.includes(moment)) continue;
    const spell = track.spells.find((candidate) => covers(candidate, moment));
    if (spell !== undefined) return spell;
  }
  return null;
}

/** The disruption from which an entry's elapsed time counts: its own, the last one before it, else the first. */
export function spellBefore(tell: Telling, moment: Moment): Spell | null {
  const own = spellAt(tell, moment);
  if (own !== null) return own;
  const all = tell.reading.tracks.flatMap((track) => track.spells).sort((a, b) => a.begin.time - b.begin.time);
  return all.filter((spell) => spell.begin.time <= moment.drawn).pop() ?? all[0] ?? null;
}

/** `16:11`, with seconds where written, with the day where there are several; `time not known`. */
export function timeText({ reading, severalDays }: Telling, moment: Moment): string {
  if (moment.at === null) return 'time not known';
  const time = plainClock(reading.zone, moment.at, moment.entry.at?.hasSeconds === true);
  return `${moment.approximate ? 'about ' : ''}${severalDays ? `${day(reading.zone, moment.at)} ` : ''}${time}`;
}

/** How long after the beginning of the disruption an entry was, negative before it; null where a time is not known. */
export function elapsedOf(tell: Telling, moment: Moment): { milliseconds: number; approximate: boolean } | null {
  const spell = spellBefore(tell, moment);
  if (spell === null || !spell.onset || moment.at === null) return null;
  const begin =
    spell.milestones.find((m) => m.milestone === 'started') ?? spell.milestones.find((m) => m.milestone === 'detected');
  if (begin?.mark.instant == null) return null;
  const milliseconds = moment.at - begin.mark.instant;
  return {
    milliseconds,
    approximate: milliseconds !== 0 && (begin.mark.approximate || moment.entry.at?.approximate === true),
  };
}

/** The phase and the stage in which an entry falls. */
export function bandsAt(tell: Telling, moment: Moment): PhaseBand[] {
  const spell = spellAt(tell, moment);
  const bands = spell === null ? [] : (tell.bands.get(spell) ?? []);
  return (['phase', 'stage'] as const).flatMap((kind) => {
    const list = bands.filter((band) => band.kind === kind);
    const found =
      list.find((band) => moment.drawn >= band.from && moment.drawn < band.to) ??
      (kind === 'phase' ? list[list.length - 1] : undefined);
    return found === undefined ? [] : [found];
  });
}

export interface Effect {
  readonly before: number;
  readonly after: number;
}

/** Height of the path, in steps above restored, before an entry and after all of it; null where it takes no part in a disruption. */
export function effectOf(tell: Telling, moment: Moment): Effect | null {
  for (const recovery of tell.recoveries) {
    const path = recovery.spellOf(moment.order);
    if (path === null || path.spell.disruption === null) continue;
    const before = recovery.before(moment.order);
    if (moment === path.spell.restoring) return { before, after: 0 };
    return { before, after: moment.until === null ? recovery.after(moment.order) : before - moment.step };
  }
  return null;
}

/** Where the path stands, as the picture shows it; no forecast of what is still to come: `3 steps above restored`, `restored`. */
export function heightWords(level: number): string {
  const rounded = Math.round(level * 10) / 10;
  return rounded === 0 ? 'restored' : `${rounded} ${rounded === 1 ? 'step' : 'steps'} above restored`;
}

/** The phase, or that it was `before`, `between` or `after` the disruptions. */
export function phaseText(tell: Telling, moment: Moment): string {
  const spells = tell.reading.tracks.flatMap((track) => track.spells).filter((spell) => spell.onset);
  if (spells.length === 0) return '';
  if (spellAt(tell, moment) === null) {
    const later = spells.some((spell) => spell.begin.time > moment.drawn);
    const earlier = spells.some((spell) => spell.begin.time <= moment.drawn);
    return later && earlier ? 'between' : later ? 'before' : 'after';
  }
  return (
    bandsAt(tell, moment)
      .find((band) => band.kind === 'phase')
      ?.title.toLowerCase() ?? ''
  );
}
