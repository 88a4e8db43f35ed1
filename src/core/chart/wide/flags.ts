/** Times of the milestones above the phase strip, each on a dotted line; they step up where they would touch. */
import type { Milestone } from '../../format/model';
import type { DrawnMilestone, Track } from '../reading/tracks';
import { clock } from '../time/clock';
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

const MAIN: ReadonlySet<Milestone> = new Set([
  'started',
  'detected',
  'acknowledged',
  'identified',
  'mitigated',
  'restored',
  'closed',
]);
const ROWS = 4;
const GAP = 8;
const INDENT = 4;

export function flags(sheet: Sheet, track: Track): Flag[] {
  const groups = grouped(track.spells.flatMap((spell) => spell.milestones).filter((m) => isInView(sheet, m.time)));
  const wanted = groups
    .map((group) => draft(sheet, group))
    .sort((a, b) => Number(b.main) - Number(a.main) || b.x - a.x);
  const placed: Flag[] = [];
  for (const { main, ...flag } of wanted) {
    const spot = place(sheet, flag, placed);
    // A stage's end is named below the strip as well, so without room it needs no line either.
    if (spot !== null) placed.push({ ...flag, ...spot });
    else if (main) placed.push({ ...flag, row: -1, side: 'right' });
  }
  return placed;
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
}

function draft(sheet: Sheet, group: readonly DrawnMilestone[]): Draft {
  const { reading, measure } = sheet;
  const first = group[0];
  const instant = first?.mark.instant ?? null;
  const names = group.map((m) => m.milestone).join(', ');
  const seconds = instant !== null && instant % 60_000 !== 0 && reading.span[1] - reading.span[0] < 600_000;
  const when = instant === null ? '' : clock(reading.zone, instant, seconds);
  const about = group.some((m) => m.mark.approximate) ? 'about ' : '';
  const runs: Run[] =
    instant === null
      ? [
          { text: names, bold: true },
          { text: ' time not known', muted: true },
        ]
      : [
          ...(about === '' ? [] : [{ text: about, muted: true }]),
          { text: when, bold: true },
          { text: ` ${names}`, muted: true },
        ];
  return {
    x: sheet.scale.x(first?.time ?? 0),
    runs,
    width: runsWidth(measure, runs, SIZE.small),
    entry: first?.moment.entry.index ?? 0,
    main: group.some((m) => MAIN.has(m.milestone)),
  };
}

const spanOf = (x: number, width: number, side: 'right' | 'left'): readonly [number, number] =>
  side === 'right' ? [x + INDENT, x + INDENT + width] : [x - INDENT - width, x - INDENT];

/** The lowest row in which the text touches no other, no line crosses it, and its own line crosses none; to the left at the edge. */
function place(sheet: Sheet, flag: Omit<Draft, 'main'>, placed: readonly Flag[]): Pick<Flag, 'row' | 'side'> | null {
  for (const side of ['right', 'left'] as const) {
    const [a, b] = spanOf(flag.x, flag.width, side);
    if (a < 0 || b > sheet.width) continue;
    for (let row = 0; row < ROWS; row++) {
      if (placed.every((other) => isClear(flag.x, a, b, row, other))) return { row, side };
    }
  }
  return null;
}

function isClear(x: number, a: number, b: number, row: number, other: Flag): boolean {
  if (other.row < 0) return other.x < a - 2 || other.x > b + 2;
  const [c, d] = flagSpan(other);
  if (other.row === row) return b + GAP <= c || a - GAP >= d;
  return other.row < row ? x < c - 3 || x > d + 3 : other.x < a - 3 || other.x > b + 3;
}

export const flagSpan = (flag: Flag): readonly [number, number] => spanOf(flag.x, flag.width, flag.side);
export const FLAG_ROW = 15;
