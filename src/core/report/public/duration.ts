/** How long it was, computed: the words of a public report never state it. */
import type { Review } from '../../format/model';
import { figureSentence } from '../../metrics/duration-words';
import type { Disruption, Metrics } from '../../metrics/metrics';
import { day } from '../../chart/time/clock';
import { severityOf } from '../../rules/reading/standing';
import { capital } from '../document/make';
import { disruptedPeriod, periodWords, periodsWords } from '../times';

/** More periods than this are told as one, from the first start to the last end. */
const MOST_PERIODS = 4;

/** `28 min: Mon 10 Jul 2017, 15:52–16:20 (…)`; '' where the record has no time. */
export function durationOf(review: Review, { disruptions, timeDisrupted, timeDisruptedIncomplete }: Metrics): string {
  const period = disruptedPeriod(disruptions);
  if (period === null) return '';
  if (period.to === null) {
    const begin = `Began ${periodWords(review.zone, period.from, period.from)}`;
    if (disruptions.every(({ marks }) => marks.restored !== undefined)) return `${begin}; when it ended is not known.`;
    // A false alarm disrupted nothing, so there is nothing to restore.
    return severityOf(review) === 'sev5' ? '' : `${begin}; not restored at the time of this report.`;
  }
  const periods = separatePeriods(disruptions);
  const when =
    periods.length > 0 && periods.length <= MOST_PERIODS
      ? periodsWords(review.zone, periods)
      : periodWords(review.zone, period.from, period.to);
  if (timeDisrupted === null) return `${when}.`;
  const figure = { ...timeDisrupted, atLeast: timeDisrupted.atLeast || timeDisruptedIncomplete };
  const times = disruptions.length > 1 ? ` in all, in ${disruptions.length} disruptions` : '';
  return `${capital(figureSentence(figure))}${times}: ${when}.`;
}

/** `Mon 10 Jul 2017`, the day it began, or ''. */
export function dayOf({ zone }: Review, { disruptions }: Metrics): string {
  const period = disruptedPeriod(disruptions);
  return period === null ? '' : day(zone, period.from, true);
}

/** When customers were without the service, in time order, what overlaps as one; none where an end of one is not known. */
function separatePeriods(disruptions: readonly Disruption[]): { from: number; to: number }[] {
  const periods: { from: number; to: number }[] = [];
  const known = disruptions.map(({ marks }) => ({
    from: (marks.started ?? marks.detected)?.instant ?? NaN,
    to: marks.restored?.instant ?? NaN,
  }));
  if (!known.every(({ from, to }) => from <= to)) return [];
  for (const { from, to } of known.sort((a, b) => a.from - b.from)) {
    const last = periods.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else periods.push({ from, to });
  }
  return periods;
}
