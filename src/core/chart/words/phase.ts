/** What hovering a phase or a stage shows: how long it was, what its entries did, and how long nothing was written down in it. */
import { durationWords } from '../../metrics/duration-words';
import { goalFor } from '../reading/goals';
import type { Moment } from '../reading/moments';
import type { PhaseBand } from '../reading/phases';
import { plainClock, timeRange } from '../time/clock';
import { countsIn } from './headline';
import { bandsAt, type Telling } from './telling';

export interface PhaseCard {
  /** `Response`, `investigation`. */
  readonly title: string;
  /** `9 min`, or ''. */
  readonly length: string;
  /** `16:09–16:18` */
  readonly time: string;
  /** `target 5 min`, or ''. */
  readonly target: string;
  /** `5 entries: 3 brought recovery closer, 2 had no effect`, or `no entry`. */
  readonly counts: string;
  /** `longest time without an entry: 4 min`, or ''. */
  readonly quiet: string;
}

/** A quiet time is worth a word from this share of the phase on. */
const LONG = 0.2;
const MINUTE = 60_000;

export function phaseCard(tell: Telling, shown: PhaseBand): PhaseCard {
  const { reading } = tell;
  const band = ownBand(tell, shown);
  const inside = reading.moments.filter((moment) => bandsAt(tell, moment).includes(band));
  const time = (instant: number): string => plainClock(reading.zone, instant, reading.seconds);
  const quiet = longestQuiet(inside, band);
  const said = quiet >= MINUTE && quiet >= LONG * (band.to - band.from);
  return {
    title: band.title,
    length: band.length,
    time: timeRange(time(band.from), band.open ? '' : time(band.to)),
    target: goalFor(reading, band.key, band.figure)?.text ?? '',
    counts: countsIn(inside),
    quiet: said ? `longest time without an entry: ${durationWords(quiet)}` : '',
  };
}

/** A band of a picture that has crossed processes is a copy. */
function ownBand(tell: Telling, shown: PhaseBand): PhaseBand {
  const bands = [...tell.bands.values()].flat();
  const isCopy = ({ kind, title, from, to }: PhaseBand): boolean =>
    kind === shown.kind && title === shown.title && from === shown.from && to === shown.to;
  return bands.includes(shown) ? shown : (bands.find(isCopy) ?? shown);
}

/** Milliseconds of the longest stretch in which nothing was written down and no task was running. */
function longestQuiet(moments: readonly Moment[], { from, to }: PhaseBand): number {
  let longest = 0;
  let busy = from;
  for (const { at, until } of moments) {
    if (at === null) continue;
    longest = Math.max(longest, at - busy);
    busy = Math.max(busy, until ?? at);
  }
  return Math.max(longest, to - busy);
}
