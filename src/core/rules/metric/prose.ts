import type { Milestone } from '../../format/model';
import { sliceWords } from '../../format/words';
import { zoneOffset } from '../../format/zone';
import { durationWords, figureWords } from '../../metrics/duration-words';
import type { Disruption, Metrics } from '../../metrics/metrics';
import { mask } from '../../prose/mask';
import type { Passage } from '../../prose/passages';
import { sentences } from '../../prose/sentences';
import { lengthsTold, type LengthTold, type Told } from '../reading/lengths-told';
import { momentsTold, type MomentTold } from '../reading/moments-told';
import { listWords } from '../reading/words';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

/** Where a review speaks of the disruption as a whole. */
const SECTIONS: ReadonlySet<Passage['section']> = new Set(['summary', 'customer_impact', 'public']);

/** What a length may be counted from and to. */
const ENDS: Readonly<Record<Told, { readonly from: readonly Milestone[]; readonly to: readonly Milestone[] }>> = {
  harm: { from: ['started', 'detected'], to: ['mitigated', 'restored'] },
  recover: { from: ['started', 'detected', 'acknowledged'], to: ['mitigated', 'restored', 'closed'] },
  detect: { from: ['started'], to: ['detected', 'acknowledged'] },
  acknowledge: { from: ['started', 'detected'], to: ['acknowledged'] },
};

const USUAL: Readonly<Record<Told, readonly [Milestone, Milestone]>> = {
  harm: ['started', 'restored'],
  recover: ['started', 'restored'],
  detect: ['started', 'detected'],
  acknowledge: ['detected', 'acknowledged'],
};

function* check({ review, entries, metrics, thresholds, passages }: ReviewSubject): Iterable<Report> {
  if (metrics.disruptions.length === 0) return;
  for (const { section, words } of passages) {
    if (!SECTIONS.has(section)) continue;
    const text = mask(words.value);
    for (const { start, end } of sentences(text)) {
      for (const told of lengthsTold(text.slice(start, end))) {
        const given = timelineGives(told, metrics, thresholds);
        if (given === null) continue;
        const { span } = sliceWords(words, start + told.span.start, start + told.span.end);
        const written = words.value.slice(start + told.span.start, start + told.span.end).replace(/\s+/g, ' ');
        yield { span, message: `“${written}” is told here, and the timeline gives ${given}.` };
      }
      for (const told of momentsTold(text.slice(start, end))) {
        const elsewhere = standsElsewhere(told, review, entries, metrics);
        if (elsewhere === null) continue;
        const { span } = sliceWords(words, start + told.span.start, start + told.span.end);
        const clock = text.slice(start + told.span.start, start + told.span.end);
        yield { span, message: `“${clock}” is told here; no entry stands there, and ${elsewhere}.` };
      }
    }
  }
}

/** What the timeline gives instead, in words; null where it agrees, or does not say. */
function timelineGives(
  told: LengthTold,
  { disruptions, timeDisrupted }: Metrics,
  { tolerance, approximateTolerance }: ReviewSubject['thresholds'],
): string | null {
  const lengths = [
    ...disruptions.flatMap((disruption) => between(disruption, told.of)),
    ...across(disruptions, told.of),
    ...(timeDisrupted === null || (told.of !== 'harm' && told.of !== 'recover') ? [] : [timeDisrupted.milliseconds]),
  ];
  const [from, to] = USUAL[told.of];
  const usual = disruptions.flatMap(({ marks, timeToDetect, timeToAcknowledge, timeToRecover }) => {
    const figure = {
      detect: timeToDetect,
      acknowledge: timeToAcknowledge,
      harm: timeToRecover,
      recover: timeToRecover,
    }[told.of];
    // An entry that lasts may begin or end the harm anywhere in it.
    return figure === null || marks[to] === undefined ? [] : [figure];
  });
  if (usual.length === 0 || usual.length < disruptions.length) return null;
  const room = told.bound === 'exact' ? Math.max(tolerance, told.exactness) : tolerance;
  const agrees = (length: number, approximate: boolean): boolean => {
    const off = Math.max(room, told.about || approximate ? 1.5 * approximateTolerance * length : 0);
    if (told.bound === 'least' && length >= told.milliseconds) return true;
    if (told.bound === 'most' && length <= told.milliseconds) return true;
    return Math.abs(length - told.milliseconds) <= off;
  };
  const unsure = disruptions.some(({ approximate }) => approximate);
  if (lengths.some((length) => agrees(length, unsure))) return null;
  // A lower bound is not contradicted by what is longer.
  if (usual.some(({ atLeast, milliseconds }) => atLeast && told.milliseconds > milliseconds)) return null;
  const names = usual.some(({ atLeast }) => atLeast) ? '' : ` from \`${from}\` to \`${to}\``;
  const whole =
    usual.length > 1 && timeDisrupted !== null && told.of === 'harm'
      ? `, ${durationWords(timeDisrupted.milliseconds)} in all`
      : '';
  return `${listWords([...new Set(usual.map(figureWords))], 'and')}${names}${whole}`;
}

/** Where the timeline has the beginning or the end instead, in words; null where an entry stands at the time that is told. */
function standsElsewhere(
  told: MomentTold,
  review: ReviewSubject['review'],
  entries: ReviewSubject['entries'],
  { disruptions }: Metrics,
): string | null {
  const zone = told.utc ? 'UTC' : review.zone;
  const minuteOf = (instant: number): number =>
    Math.floor(instant / 60_000 + zoneOffset(zone, instant)) -
    1440 * Math.floor((instant / 60_000 + zoneOffset(zone, instant)) / 1440);
  const near = (instant: number): boolean => {
    const off = Math.abs(minuteOf(instant) - told.minute);
    return Math.min(off, 1440 - off) <= told.exactness;
  };
  const times = entries.facts.flatMap(({ at, until }) => [at?.instant ?? [], until?.instant ?? []].flat());
  const [disruption] = disruptions;
  const mark = told.end
    ? (disruption?.marks.restored ?? disruption?.marks.mitigated)
    : (disruption?.marks.started ?? disruption?.marks.detected);
  // Of several disruptions nobody can tell which one is meant.
  if (mark?.instant == null || mark.approximate || disruptions.length > 1 || times.some(near)) return null;
  const minute = minuteOf(mark.instant);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `\`${mark.milestone}\` is at ${two(Math.floor(minute / 60))}:${two(minute % 60)}${told.utc ? ' UTC' : ''}`;
}

function between({ marks }: Disruption, of: Told): number[] {
  const { from, to } = ENDS[of];
  return from.flatMap((first) =>
    to.flatMap((last) => {
      const [begin, end] = [marks[first]?.instant, marks[last]?.instant];
      return begin == null || end == null ? [] : [end - begin];
    }),
  );
}

/** From the beginning of the first disruption to the end of each later one. */
function across(disruptions: readonly Disruption[], of: Told): number[] {
  const { from, to } = ENDS[of];
  const first = disruptions[0]?.marks;
  return disruptions.slice(1).flatMap(({ marks }) =>
    from.flatMap((begin) =>
      to.flatMap((end) => {
        const [start, stop] = [first?.[begin]?.instant, marks[end]?.instant];
        return start == null || stop == null ? [] : [stop - start];
      }),
    ),
  );
}

const TIMELINE =
  'timeline:\n  - { at: 2026-02-03T14:00, what: The queue stalls., milestone: started }\n' +
  '  - { at: 14:12, what: The pager rings., milestone: detected }\n' +
  '  - { at: 14:15, what: Mo answers., milestone: acknowledged }\n' +
  '  - { at: 14:40, what: The queue drains., milestone: restored }\n';
const said = (summary: string): string => `pir: 1\nsummary: "${summary}"\n${TIMELINE}`;

const rule: ReviewRule = {
  type: 'review',
  id: 'metric/prose',
  severity: 'info',
  title: 'A length in a sentence that the timeline does not give',
  why: 'Sentences are written first and times corrected later. Where the two disagree, a reader trusts neither.',
  instead:
    'Take the figure that the timeline gives, or correct the timeline. Where the sentence means a part of the time, say which.',
  source: 'Hand, Post-Incident Reviews, ch. 9 and 10 (metrics); public reviews whose summary and timeline disagree',
  flag: [
    { source: said('The outage lasted 55 minutes.'), where: '55 minutes' },
    { source: said('Mails were unavailable for an hour and 10 minutes.'), where: 'an hour and 10 minutes' },
    { source: said('Nobody could log in, and shops could not send mail for about 20 minutes.'), where: '20 minutes' },
    { source: said('For 25 minutes nobody could send mail.'), where: '25 minutes' },
    { source: said('The 2-hour outage hit all shops.'), where: '2-hour' },
    { source: said('Shops saw 22 minutes of downtime.'), where: '22 minutes' },
    { source: said('It took us 25 minutes to notice.'), where: '25 minutes' },
    { source: said('The incident was detected within 5 minutes.'), where: '5 minutes' },
    { source: said('Service was restored after 3 hours.'), where: '3 hours' },
    { source: said('Shops could not send mail for more than an hour.'), where: 'an hour' },
    { source: said('The outage went unnoticed for half an hour.'), where: 'half an hour' },
    { source: said('No orders for 25 minutes.'), where: '25 minutes' },
    { source: said('A faulty deployment took down checkout for 2 hours.'), where: '2 hours' },
    { source: said('The migration took the whole shop down for about 90 minutes.'), where: '90 minutes' },
    {
      source: said('A full disk brought checkout and search offline, taking down the shop for two hours.'),
      where: 'two hours',
    },
    { source: said('Between 13:52 and 14:40 shops could not send mail.'), where: '13:52' },
    { source: said('Mails were down from 14:00 UTC to 14:58 UTC.'), where: '14:58' },
    {
      source: `pir: 1\ncustomer_impact: { description: Shops were unable to print labels for two hours. }\n${TIMELINE}`,
      where: 'two hours',
    },
    { source: `pir: 1\npublic:\n  summary: Orders did not arrive for 90 minutes.\n${TIMELINE}`, where: '90 minutes' },
  ],
  allow: [
    ...['1 hour and 49 minutes', 'an hour and 49 minutes', '1 h 49 min'].map(
      (length) =>
        `pir: 1\nsummary: The outage lasted ${length}.\ntimeline:\n  - { at: 2026-02-03T10:00, what: It begins., milestone: started }\n  - { at: 11:49, what: It is back., milestone: restored }\n`,
    ),
    said('The outage lasted 40 minutes.'),
    said('A faulty deployment took down checkout for 40 minutes.'),
    said('A faulty deployment took down some of checkout for 10 minutes.'),
    said('A full disk took down two nodes for 2 hours.'),
    said('A full disk took one of the relays down for 2 hours.'),
    said('The rollout took the canary down for 2 hours.'),
    said('The second patch took a standby offline for 2 hours.'),
    said('The change brought the error rate down for 2 hours.'),
    said('We took the import down for 2 hours.'),
    said('Mo took down the notes for 2 hours.'),
    said('The deployment took down the staging shop for 2 hours.'),
    said('Each deployment takes down checkout for 5 minutes.'),
    said('The outage lasted about 45 minutes.'),
    said('The outage lasted less than an hour.'),
    said('Mails were unavailable for 28 minutes.'),
    said('Nobody could send mail for more than half an hour.'),
    said('It took us 12 minutes to notice, and 15 to answer.'),
    said('Service was restored within an hour of the first call.'),
    said('Some customers could not log in for 10 minutes.'),
    said('Each request failed for 30 seconds.'),
    said('Requests failed for 10 to 30 minutes at a time.'),
    said('Mails were down for another 5 minutes.'),
    said('Without the rollback the outage would have lasted three hours.'),
    said('The job runs for two hours every night.'),
    said('An outage in March lasted three hours.'),
    said('Mails came up to two hours late.'),
    said('The first outage lasted 10 minutes.'),
    said('Between 14:00 and 14:40 nobody could send mail.'),
    said('Between 14:12 and 14:40 we saw errors.'),
    said('Between 14:00 and 14:30 shops could not send mail.'),
    said('Mails were down from 16:00 CEST to 16:58 CEST.'),
    said('Between 13:10 and 13:20 we deployed.'),
    said('Some shops saw errors between 13:10 and 13:20.'),
    said('Shops could not send mail from 13:10 to 13:20 and from 14:00 to 14:40.'),
    said('The page was red for three days.'),
    said('It took us two hours to notice that the backup was empty.'),
    said('Our budget allows 43 minutes of downtime.'),
    said('`The outage lasted 55 minutes`, a newspaper said.'),
    said('The outage lasted 40 minutes and nobody noticed.'),
    said('The outage lasted 40 minutes, and shops called.'),
    said('Service was restored after 40 minutes as the queue drained.'),
    said('The outage took 10 minutes to mend.'),
    said('The outage lasted 2 hours less than the last one.'),
    said('The replica was down for 3 hours.'),
    said('We could not deploy for two days.'),
    said('Between 9:00 and 9:40 Pacific time shops were down.'),
    said('From 15:00 to 15:40 +01:00 shops were down.'),
    said('We hold a review from 10:00 to 11:00 about why shops were down.'),
    'pir: 1\nsummary: The outage lasted 55 minutes.\ntimeline:\n  - { at: 2026-02-03T14:00, what: It stalls., milestone: detected }\n  - { at: 14:40, what: It drains., milestone: restored }\n',
    'pir: 1\nsummary: The outage lasted 55 minutes.\ntimeline:\n  - { at: 2026-02-03T14:00, what: It stalls., milestone: started }\n',
    'pir: 1\nlearnings: [The outage lasted 55 minutes.]\n' + TIMELINE,
  ],
  check,
};

export default rule;
