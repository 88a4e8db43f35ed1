/** The sentences above the picture. Facts only: no cause, no judgement. */
import { IMPACTS, type Impact } from '../../format/model';
import { durationWords, figureSentence } from '../../metrics/duration-words';
import type { Figure } from '../../metrics/metrics';
import { impactOf } from '../reading/columns';
import type { Moment } from '../reading/moments';
import { isFalseAlarm, type Reading } from '../reading/reading';
import { coveredPlaces } from '../reading/tracks';
import { plainText } from '../text/wrap';
import { day, dayNumber } from '../time/clock';
import { count, plural } from './lengths';

/** `Login page unreachable · sev2 · Mon 10 Jul 2017`; the title alone may be shortened. `severities`: as the team calls them. */
export function overline(
  reading: Reading,
  severities: Readonly<Record<string, string>> = {},
): { title: string; rest: string } {
  const { review, span, zone, timed } = reading;
  const severity = review.severity?.value ?? gravest(reading);
  const sameDay = dayNumber(zone, span[0]) === dayNumber(zone, span[1]);
  const last = day(zone, span[1], true);
  const date = !timed ? '' : sameDay ? last : `${day(zone, span[0])} – ${last}`;
  const named = severities[severity] ?? severity;
  return { title: plainText(review.title?.value ?? ''), rest: [named, date].filter(Boolean).join(' · ') };
}

const gravest = (reading: Reading): string =>
  reading.review.incidents
    .flatMap((incident) => (incident.severity === null ? [] : [incident.severity.value]))
    .sort()[0] ?? '';

/** One sentence with the two times. */
export function headline(reading: Reading): string {
  const { metrics, moments } = reading;
  const { disruptions } = metrics;
  if (moments.length === 0) return 'No timeline yet';
  if (disruptions.length > 1) return severalHeadline(reading);
  const only = disruptions[0];
  if (only === undefined)
    return `${moments.length === 1 ? 'One entry' : plural(moments.length, 'entry', 'entries')}, no milestones yet`;
  const acknowledged = acknowledgedText(only.timeToAcknowledge);
  if (only.timeToRecover !== null) {
    return join(`Restored ${after(only.timeToRecover)}`, acknowledged);
  }
  if (only.marks.restored !== undefined) return join('Restored; how long it took is not known', acknowledged, '; ');
  if (only.timeToMitigate !== null) {
    return join(`Mitigated ${after(only.timeToMitigate)}, not restored in this record`, acknowledged, '; ');
  }
  if (isFalseAlarm(reading)) return join('A false alarm, or nothing to act on', acknowledged, '; ');
  return join('Not restored in this record', acknowledged, '; ');
}

const join = (a: string, b: string, by = ', '): string => (b === '' ? a : `${a}${by}${b}`);

function after(figure: Figure): string {
  const text = figureSentence({ ...figure, atLeast: false });
  if (text !== 'less than a minute') return `after ${figureSentence(figure)}`;
  return figure.atLeast ? 'within a minute of detection' : 'within a minute';
}

function acknowledgedText(figure: Figure | null): string {
  if (figure === null) return '';
  return figure.milliseconds === 0 ? 'acknowledged at once' : `acknowledged ${figureSentence(figure)} after detection`;
}

function severalHeadline({ metrics }: Reading): string {
  const { disruptions, timeDisrupted, timeDisruptedIncomplete } = metrics;
  const name = `${count(disruptions.length)} disruptions`;
  const open = disruptions.filter((disruption) => disruption.marks.restored === undefined).length;
  const rest =
    open === 0
      ? ''
      : open === disruptions.length
        ? 'not restored in this record'
        : `${count(open)} not restored in this record`;
  if (timeDisrupted === null) return join(name, rest);
  const figure = { ...timeDisrupted, atLeast: timeDisrupted.atLeast || timeDisruptedIncomplete };
  return join(`${name}, ${figureSentence(figure)} in all`, rest, '; ');
}

/** How many entries did what; for several disruptions also how long each was. */
export function subline(reading: Reading): string {
  if (reading.moments.length === 0) return '';
  return [lengths(reading), counts(reading)].filter((text) => text !== '').join(' ');
}

function lengths({ metrics }: Reading): string {
  const { disruptions } = metrics;
  if (disruptions.length < 2 || disruptions.length > 6) return '';
  const named = disruptions.every((disruption) => disruption.incident !== null);
  const parts = disruptions.map((disruption, i) => {
    const figure = disruption.timeToRecover;
    const open = disruption.marks.restored === undefined ? 'is not restored' : 'lasted for a time that is not known';
    const name = named ? (disruption.incident ?? '') : `${i === 0 ? 'The' : 'the'} ${ORDINAL[i] ?? ''}`;
    return `${name} ${figure === null ? open : `lasted ${figureSentence(figure)}`}`;
  });
  return `${parts.join(', ')}.`;
}

const ORDINAL = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

function counts(reading: Reading): string {
  const spells = reading.tracks.flatMap((track) => track.spells);
  const number: Numbers = { positive: 0, negative: 0, neutral: 0, unsaid: 0 };
  const { impact, step, end } = reading.columns;
  const counted = new Uint8Array(impact.length);
  for (const spell of spells) for (const place of coveredPlaces(reading, spell)) counted[place] = 1;
  /** Those that moved recovery away and lasted. */
  const lasting: Moment[] = [];
  const byImpact = new Uint32Array(IMPACTS.length + 1);
  const first = counted.indexOf(1);
  let total = 0;
  for (let i = 0; i < counted.length; i++) {
    if (counted[i] === 0) continue;
    total++;
    byImpact[impact[i] ?? 0] = (byImpact[impact[i] ?? 0] ?? 0) + 1;
    const moment = (step[i] ?? 0) < 0 && !Number.isNaN(end[i]) ? reading.moments[i] : undefined;
    if (moment !== undefined) lasting.push(moment);
  }
  byImpact.forEach((many, place) => (number[impactOf(place) ?? 'unsaid'] += many));
  if (first < 0) return '';
  if (number.unsaid === total) {
    const restored = spells.some((spell) => spell.restoring !== null);
    return `No entry says what its impact was, so the path stays level${restored ? ' until service is restored' : ''}.`;
  }
  if (total === 1) return `The one entry ${ONE[impactOf(impact[first] ?? 0) ?? 'unsaid']}.`;
  const parts = countParts(number, unionOf(lasting));
  const during =
    total < reading.moments.length
      ? reading.metrics.disruptions.length > 1
        ? ' during the disruptions'
        : ' during the disruption'
      : '';
  return `Of ${plural(total, 'entry', 'entries')}${during}, ${parts.join(', ')}.`;
}

type Numbers = Record<Impact | 'unsaid', number>;

/** `5 entries: 3 brought recovery closer, 2 had no effect`; `no entry`. */
export function countsIn(moments: readonly Moment[]): string {
  const number: Numbers = { positive: 0, negative: 0, neutral: 0, unsaid: 0 };
  for (const { entry } of moments) number[entry.impact?.value ?? 'unsaid']++;
  const negative = moments.filter(({ step }) => step < 0);
  if (moments.length === 0) return 'no entry';
  if (number.unsaid === moments.length)
    return moments.length === 1
      ? '1 entry; its effect is not said'
      : `${count(moments.length)} entries; their effect is not said`;
  return `${plural(moments.length, 'entry', 'entries')}: ${countParts(number, unionOf(negative)).join(', ')}`;
}

/** How many did what. `lasting`: milliseconds in which one that moved recovery away lasted. */
function countParts(number: Numbers, lasting: number): string[] {
  return [
    ...part(number.positive, 'brought recovery closer'),
    ...part(
      number.negative,
      `${number.positive > 0 ? 'moved it' : 'moved recovery'} further away${lasting > 0 ? ` (lasting ${durationWords(lasting)})` : ''}`,
    ),
    ...part(number.neutral, 'had no effect'),
    ...part(number.unsaid, number.unsaid === 1 ? 'does not say' : 'do not say'),
  ];
}

const ONE: Readonly<Record<Impact | 'unsaid', string>> = {
  positive: 'brought recovery closer',
  negative: 'moved recovery further away',
  neutral: 'had no effect on recovery',
  unsaid: 'does not say its impact',
};

const part = (n: number, text: string): string[] => (n === 0 ? [] : [`${count(n)} ${text}`]);

/** Milliseconds in which at least one of them lasted. */
function unionOf(moments: readonly Moment[]): number {
  let sum = 0;
  let end = -Infinity;
  for (const { at, until } of moments) {
    if (at === null || until === null) continue;
    sum += Math.max(0, until - Math.max(at, end));
    end = Math.max(end, until);
  }
  return sum;
}
