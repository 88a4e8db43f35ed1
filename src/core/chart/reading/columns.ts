/** What is asked of every entry of a picture, one array a question, as `format/entry-columns` has it of a review. */
import { Trait, type EntryColumns } from '../../format/entry-columns';
import { IMPACTS, KINDS } from '../../format/model';
import type { Moment } from './moments';
import type { Order } from './drawn';

/** Bits of `flags`. */
export const Flag = {
  /** The time is not known. */
  Unknown: 1,
  /** It is about. */
  About: 1 << 1,
  Milestone: 1 << 2,
  /** Of a machine's doing, as far as is said. */
  Machine: 1 << 3,
} as const;

/** One place a moment, in time order. */
export interface MomentColumns {
  readonly order: Int32Array;
  /** Where it stands, and until when what lasted is drawn; NaN where nothing did. */
  readonly drawn: Float64Array;
  readonly end: Float64Array;
  readonly step: Int8Array;
  /** The places among `KINDS` and `IMPACTS`, from 1; 0 where not said. */
  readonly kind: Uint8Array;
  readonly impact: Uint8Array;
  readonly flags: Uint8Array;
}

export const AUTOMATION = KINDS.indexOf('automation') + 1;
const EVENT = KINDS.indexOf('event') + 1;

const empty = (size: number): MomentColumns => ({
  order: new Int32Array(size),
  drawn: new Float64Array(size),
  end: new Float64Array(size),
  step: new Int8Array(size),
  kind: new Uint8Array(size),
  impact: new Uint8Array(size),
  flags: new Uint8Array(size),
});

/** Of all entries of a review. `marked`: the indices of those that set a milestone. */
export function momentColumns(
  { at, until, traits, kind }: EntryColumns,
  { indices, drawn }: Order,
  marked: Iterable<number>,
): MomentColumns {
  const size = at.length;
  const milestones = new Uint8Array(size);
  for (const index of marked) milestones[index] = Flag.Milestone;
  const columns = { ...empty(size), drawn };
  const { Positive, Negative, Neutral, Who } = Trait;
  const About = Trait.About | Trait.UntilAbout;
  const { Unknown, About: IsAbout, Machine } = Flag;
  for (let i = 0; i < size; i++) {
    const index = indices === null ? i : (indices[i] ?? 0);
    const begin = at[index] ?? NaN;
    const end = until[index] ?? NaN;
    const trait = traits[index] ?? 0;
    const which = kind[index] ?? 0;
    const machine = which === AUTOMATION || which === EVENT || (which === 0 && (trait & Who) === 0);
    const positive = (trait & Positive) !== 0;
    const negative = (trait & Negative) !== 0;
    columns.order[i] = i;
    columns.end[i] = end > begin ? end : NaN;
    columns.step[i] = positive ? 1 : negative ? -1 : 0;
    columns.kind[i] = which;
    columns.impact[i] = positive ? 1 : negative ? 2 : (trait & Neutral) !== 0 ? 3 : 0;
    columns.flags[i] =
      (Number.isNaN(begin) ? Unknown : 0) |
      ((trait & About) !== 0 ? IsAbout : 0) |
      (milestones[index] ?? 0) |
      (machine ? Machine : 0);
  }
  return columns;
}

/** Of some of the moments. */
export function columnsOfSome(all: MomentColumns, moments: readonly Moment[]): MomentColumns {
  const some = empty(moments.length);
  moments.forEach(({ order }, i) => {
    for (const name of COLUMNS) some[name][i] = all[name][order] ?? 0;
  });
  return some;
}

const COLUMNS = ['order', 'drawn', 'end', 'step', 'kind', 'impact', 'flags'] as const;

/** The kind and the impact of a place in their columns. */
export const kindOf = (place: number): (typeof KINDS)[number] | null => KINDS[place - 1] ?? null;
export const impactOf = (place: number): (typeof IMPACTS)[number] | null => IMPACTS[place - 1] ?? null;

/** From the first of the drawn times in a stretch, both ends included, to behind the last; all without a stretch. */
export function placesIn(drawn: Float64Array, stretch: readonly [number, number] | null): readonly [number, number] {
  if (stretch === null) return [0, drawn.length];
  const [from, to] = stretch;
  return [
    firstWhere(drawn.length, (i) => (drawn[i] ?? 0) >= from),
    firstWhere(drawn.length, (i) => (drawn[i] ?? 0) > to),
  ];
}

/** The first index below `size` from which on something holds; `size`: nowhere. */
export function firstWhere(size: number, holds: (index: number) => boolean): number {
  let low = 0;
  for (let high = size; low < high;) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
