/** What follows from a moment: when it was here and in UTC, how far into the disruption, in which phase. */
import type { Entry, Review, When } from '../../format/model';
import { offsetText, zoneOffset } from '../../format/zone';
import { durationWords } from '../../metrics/duration-words';
import type { Metrics } from '../../metrics/metrics';
import { disruptionAt, phaseAt } from '../glance/in-disruption';
import { localDateTime } from '../local-text';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon 10 Jul 2017 16:09` on the clocks of a zone. */
function dayAndTime(zone: string, instant: number): string {
  const local = localDateTime(zone, instant);
  const day = new Date(`${local.slice(0, 10)}T00:00Z`);
  return `${DAYS[day.getUTCDay()] ?? ''} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()] ?? ''} ${local.slice(0, 4)} ${local.slice(11)}`;
}

/** Lines of Markdown about a moment of the timeline. */
export function timeFacts(review: Review, metrics: Metrics, when: When): string[] {
  const { instant } = when;
  if (instant === null) return ['No date comes before this time, so the moment is not known.'];
  const about = when.approximate ? 'about ' : '';
  const offset = offsetText(zoneOffset(review.zone, instant));
  const local = `**${about}${dayAndTime(review.zone, instant)}** ${review.zone}${review.zone === 'UTC' ? '' : ` (${offset})`}`;
  const lines = [local];
  if (zoneOffset(review.zone, instant) !== 0) lines.push(`${about}${dayAndTime('UTC', instant)} UTC`);
  const entry = review.timeline.find(({ at, until }) => at === when || until === when);
  const sinces = elapsed(metrics, instant, entry);
  if (sinces !== '') lines.push(sinces);
  if (when.nextDay) lines.push('It is earlier than the time that it stands behind, so it is read as of the next day.');
  if (when.clockChange === 'gap') lines.push('The clocks skip this time; it is read with the offset before.');
  if (when.clockChange === 'overlap') lines.push('The clocks show this time twice; the first is taken.');
  return lines;
}

/** `17 min after the start, 9 min after detection; response phase`. Empty where no disruption is near. */
function elapsed({ disruptions }: Metrics, instant: number, entry: Entry | undefined): string {
  const here = disruptionAt(disruptions, instant, entry);
  if (here === null) return '';
  const { marks } = here;
  const parts: string[] = [];
  for (const [milestone, words] of [
    ['started', 'the start'],
    ['detected', 'detection'],
    ['restored', 'restoration'],
  ] as const) {
    const mark = marks[milestone];
    if (mark?.instant == null || mark.instant === instant || (milestone === 'restored' && mark.instant > instant))
      continue;
    const from = instant - mark.instant;
    parts.push(`${durationWords(Math.abs(from))} ${from < 0 ? 'before' : 'after'} ${words}`);
  }
  const phase = phaseAt(here, instant);
  return [parts.join(', '), phase === '' ? '' : `${phase} phase`].filter((part) => part !== '').join('; ');
}
