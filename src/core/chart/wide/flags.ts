/** Times of the milestones above the phase strip, each on a dotted line; they step up where they would touch. */
import type { Milestone } from '../../format/model';
import type { DrawnMilestone, Track } from '../reading/tracks';
import type { Reading } from '../reading/reading';
import { date, day, dayNumber, plainClock } from '../time/clock';
import type { Run } from '../scene';
import { isInView, runsWidth, SIZE, type Sheet } from './sheet';

export interface Flag {
  readonly x: number;
  readonly runs: readonly Run[];
  readonly width: number;
  /** Rows above the strip, from 0; −1: no room for its text. */
  readonly row: number;
  readonly side: 'right' | 'left';
  readonly entry: number;
}

/** The dearest last: where there is no room for all, the first of these goes without a text. */
const BY_WORTH: readonly Milestone[] = [
  'closed',
  'mitigated',
  'identified',
  'acknowledged',
  'detected',
  'started',
  'restored',
];
const MAIN: ReadonlySet<Milestone> = new Set(BY_WORTH);
const MINUTE = 60_000;
const MANY_DAYS = 6 * 24 * 60 * MINUTE;
const ROWS = 5;
const GAP = 8;
/** So many spots are tried before one more flag goes without a text. */
const STEPS = 150;
const INDENT = 4;

export function flags(sheet: Sheet, track: Track): Flag[] {
  const groups = grouped(track.spells.flatMap((spell) => spell.milestones).filter((m) => isInView(sheet, m.time)));
  const names = openings(track);
  const drafts = groups
    .map((group, i) => draft(sheet, group, groups.slice(0, i).findLast(isMain), names))
    .sort((a, b) => b.x - a.x);
  const placed = arrange(
    sheet,
    drafts.filter((flag) => flag.main),
  );
  for (const flag of drafts.filter(({ main }) => !main)) {
    // A stage's end is named below the strip as well, so without room it needs no line either.
    const spot = spots(sheet, flag).find((candidate) => fits(flag, candidate, placed));
    if (spot !== undefined) placed.push(toFlag(flag, spot));
  }
  return placed;
}

/**
 * From right to left each flag takes the first of its spots that leaves one for all others; a few steps back are tried, then flags
 * are left without a text, as few as can be: the least worth first, else whichever leave room.
 */
function arrange(sheet: Sheet, drafts: readonly Draft[]): Flag[] {
  const least = [...drafts].sort((a, b) => a.worth - b.worth);
  for (let without = 0; without <= drafts.length; without++) {
    const given = new Set(least.slice(0, without));
    const kept = drafts.filter((flag) => !given.has(flag));
    const placed: Flag[] = [];
    if (placeFrom(sheet, kept, 0, 0, placed, { steps: STEPS }))
      return [...placed, ...[...given].map((flag) => toFlag(flag, NO_TEXT))];
    const others: Flag[] = [];
    if (without > 0 && placeFrom(sheet, drafts, 0, without, others, { steps: STEPS })) return others;
  }
  return [];
}

const NO_TEXT: Spot = { row: -1, side: 'right' };

function placeFrom(
  sheet: Sheet,
  drafts: readonly Draft[],
  i: number,
  without: number,
  placed: Flag[],
  budget: { steps: number },
): boolean {
  const flag = drafts[i];
  if (flag === undefined) return true;
  if (budget.steps-- < 0) return false;
  for (const spot of spots(sheet, flag)) {
    if (!fits(flag, spot, placed)) continue;
    placed.push(toFlag(flag, spot));
    if (placeFrom(sheet, drafts, i + 1, without, placed, budget)) return true;
    placed.pop();
  }
  if (without === 0) return false;
  placed.push(toFlag(flag, NO_TEXT));
  if (placeFrom(sheet, drafts, i + 1, without - 1, placed, budget)) return true;
  placed.pop();
  return false;
}

/** The incident at the first milestone of each disruption, where one path has those of several. */
export function openings({ spells }: Track): ReadonlyMap<DrawnMilestone | undefined, string> {
  const names = spells.map(({ disruption }) => disruption?.incident ?? null);
  if (new Set(names).size < 2) return new Map();
  return new Map(spells.flatMap((spell, i) => (names[i] == null ? [] : [[spell.milestones[0], names[i]] as const])));
}

/** Milestones of one time are one flag. */
function grouped(milestones: readonly DrawnMilestone[]): DrawnMilestone[][] {
  const groups: DrawnMilestone[][] = [];
  for (const milestone of [...milestones].sort((a, b) => a.time - b.time)) {
    const last = groups[groups.length - 1];
    if (last?.[0]?.time === milestone.time) last.push(milestone);
    else groups.push([milestone]);
  }
  return groups;
}

interface Draft {
  readonly x: number;
  readonly runs: readonly Run[];
  readonly width: number;
  readonly entry: number;
  readonly main: boolean;
  /** That of its dearest milestone. */
  readonly worth: number;
}

/** `before`: the main milestones before these, which tell the day if it is the same. */
function draft(
  sheet: Sheet,
  group: readonly DrawnMilestone[],
  before: readonly DrawnMilestone[] | undefined,
  incidents: ReturnType<typeof openings>,
): Draft {
  const { reading, measure } = sheet;
  const first = group[0];
  const instant = first?.mark.instant ?? null;
  const names = group.map((m) => m.milestone).join(', ');
  const about = group.some((m) => m.mark.approximate) ? 'about ' : '';
  const unknown = reading.mostlyUnknown ? '' : ' time not known';
  const opened = group.flatMap((m) => incidents.get(m) ?? []).join(', ');
  const when: Run[] =
    instant === null
      ? [{ text: names, bold: true }, ...(unknown === '' ? [] : [{ text: unknown, muted: true }])]
      : [
          ...(about === '' ? [] : [{ text: about, muted: true }]),
          { text: whenText(reading, instant, before?.[0]?.time ?? null), bold: true },
          { text: ` ${names}`, muted: true },
        ];
  const runs: Run[] = opened === '' ? when : [{ text: opened, bold: true }, { text: ' · ', muted: true }, ...when];
  return {
    x: sheet.scale.x(first?.time ?? 0),
    runs,
    width: runsWidth(measure, runs, SIZE.small),
    entry: first?.moment.index ?? 0,
    main: isMain(group),
    worth: Math.max(...group.map((m) => BY_WORTH.indexOf(m.milestone))),
  };
}

const isMain = (group: readonly DrawnMilestone[]): boolean => group.some((m) => MAIN.has(m.milestone));

/** With seconds in a record of minutes, and with its day where that is another than before, in a record of many days with the date. */
function whenText({ span, zone }: Reading, instant: number, before: number | null): string {
  const [first, last] = span;
  const time = plainClock(zone, instant, instant % MINUTE !== 0 && last - first < 10 * MINUTE);
  const today = dayNumber(zone, instant);
  const oneDay = dayNumber(zone, first) === dayNumber(zone, last);
  if (oneDay || (before !== null && dayNumber(zone, before) === today)) return time;
  const name = last - first < MANY_DAYS ? day(zone, instant).replace(/ .*/, '') : date(zone, instant);
  return `${name} ${time}`;
}

const spanOf = (x: number, width: number, side: 'right' | 'left'): readonly [number, number] =>
  side === 'right' ? [x + INDENT, x + INDENT + width] : [x - INDENT - width, x - INDENT];

type Spot = Pick<Flag, 'row' | 'side'>;

/** Right of the line in the lowest row first; left of it where that is better or the frame ends. */
function spots(sheet: Sheet, flag: Draft): Spot[] {
  return (['right', 'left'] as const).flatMap((side) => {
    const [a, b] = spanOf(flag.x, flag.width, side);
    return a < 0 || b > sheet.width ? [] : Array.from({ length: ROWS }, (_, row) => ({ row, side }));
  });
}

function toFlag({ x, runs, width, entry }: Draft, spot: Spot): Flag {
  return { x, runs, width, entry, ...spot };
}

function fits(flag: Draft, { row, side }: Spot, placed: readonly Flag[]): boolean {
  const [a, b] = spanOf(flag.x, flag.width, side);
  return placed.every((other) => isClear(flag.x, a, b, row, other));
}

/** Texts touch no other, no line crosses one, and the own line crosses none. */
function isClear(x: number, a: number, b: number, row: number, other: Flag): boolean {
  if (other.row < 0) return true;
  const [c, d] = flagSpan(other);
  if (other.row === row) return b + GAP <= c || a - GAP >= d;
  return other.row < row ? x < c - 3 || x > d + 3 : other.x < a - 3 || other.x > b + 3;
}

export const flagSpan = (flag: Flag): readonly [number, number] => spanOf(flag.x, flag.width, flag.side);
export const FLAG_ROW = 15;
