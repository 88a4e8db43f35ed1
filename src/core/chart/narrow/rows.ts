/** The rows of the narrow picture: one an entry, or one for neighbours that a long review takes together. */
import type { Moment } from '../reading/moments';
import { covers, type Track } from '../reading/tracks';
import { count } from '../words/lengths';

export interface Row {
  /** In time order; several when taken together. */
  readonly moments: readonly Moment[];
  readonly first: Moment;
}

const TOGETHER_FROM = 80;
const MOST_ROWS = 320;

/** Above 80 entries, neighbours that are a machine's or without effect become one row; and so on until it is no book. */
export function rowsOf(moments: readonly Moment[]): Row[] {
  if (moments.length <= TOGETHER_FROM) return moments.map((moment) => ({ moments: [moment], first: moment }));
  const rows = joined(moments, isPlain, Infinity);
  if (rows.length <= MOST_ROWS) return rows;
  const milestones = moments.filter((moment) => moment.milestones.length > 0).length;
  const size = Math.ceil(moments.length / Math.max(20, MOST_ROWS - 2 * milestones));
  return joined(moments, (moment) => moment.milestones.length === 0, Math.max(2, size));
}

function joined(moments: readonly Moment[], mayJoin: (moment: Moment) => boolean, size: number): Row[] {
  const rows: { moments: Moment[]; first: Moment; open: boolean }[] = [];
  for (const moment of moments) {
    const may = mayJoin(moment);
    const last = rows[rows.length - 1];
    if (may && last?.open === true && last.moments.length < size) last.moments.push(moment);
    else rows.push({ moments: [moment], first: moment, open: may });
  }
  return rows;
}

function isPlain(moment: Moment): boolean {
  const kind = moment.entry.kind?.value;
  return (
    moment.milestones.length === 0 &&
    moment.until === null &&
    kind !== 'communication' &&
    (kind === 'automation' || moment.step === 0)
  );
}

/** "61 entries, 4 by people: 2 further away". */
export function togetherText({ moments }: Row): string {
  let machine = 0;
  let closer = 0;
  let further = 0;
  for (const { entry, step } of moments) {
    if (entry.kind?.value === 'automation' || entry.kind?.value === 'event') machine++;
    if (step > 0) closer++;
    if (step < 0) further++;
  }
  const people =
    machine === moments.length
      ? ', none by people'
      : machine === 0
        ? ''
        : `, ${count(moments.length - machine)} by people`;
  const effects = [closer > 0 ? `${count(closer)} closer` : '', further > 0 ? `${count(further)} further away` : '']
    .filter(Boolean)
    .join(', ');
  return `${count(moments.length)} entries${people}${effects === '' ? '' : `: ${effects}`}`;
}

/** Heights as in the plot. */
export interface RowLevel {
  readonly before: number;
  readonly after: number;
  /** Of one step. */
  readonly step: number;
}

export interface RowLevels {
  readonly top: number;
  /** By the order of an entry; those outside a disruption are at 0. */
  readonly levels: ReadonlyMap<number, RowLevel>;
  /** Where a disruption begins: the order of its first entry, and whether the start is known. */
  readonly onsets: ReadonlyMap<number, { readonly known: boolean; readonly marked: boolean }>;
}

/** As in the plot, but a task takes its step at once: a row has no length in time. */
export function rowLevels(track: Track): RowLevels {
  const levels = new Map<number, RowLevel>();
  const onsets = new Map<number, { known: boolean; marked: boolean }>();
  const spells = track.spells.map((spell) => {
    const inside = track.moments.filter((moment) => covers(spell, moment));
    // What was written while the restoring task was under way changes nothing more in a list.
    const until = spell.restoring === null ? inside.length : inside.indexOf(spell.restoring);
    let progress = 0;
    let best = 0;
    for (let i = 0; i < until; i++) best = Math.max(best, (progress += inside[i]?.step ?? 0));
    return { spell, inside, until, start: 1 + best };
  });
  const highest = spells.reduce((most, { start }) => Math.max(most, start), 1);
  let top = highest;
  for (const { spell, inside, until, start } of spells) {
    const step = highest / start;
    let before = highest;
    inside.forEach((moment, i) => {
      const after = i < until ? before - moment.step * step : 0;
      levels.set(moment.order, { before, after, step });
      top = Math.max(top, after);
      before = after;
    });
    const first = inside[0];
    if (first !== undefined) onsets.set(first.order, { known: spell.startKnown, marked: spell.onset });
  }
  return { top, levels, onsets };
}
