/** The figures with their definitions, one table a disruption, and what they are held against. */
import { goalFor } from '../../chart/reading/goals';
import { read } from '../../chart/reading/reading';
import { day, dayNumber, plainClock } from '../../chart/time/clock';
import { METRIC_KEYS, MILESTONES, type MetricKey, type Milestone, type Review } from '../../format/model';
import { downtimeBudget } from '../../metrics/budget';
import { costOfDisruption, costOverPeriod, costWords } from '../../metrics/cost';
import { detectedBy, type Detector } from '../../metrics/detector';
import { durationWords, figureWords } from '../../metrics/duration-words';
import { figuresOf, isSameStage } from '../../metrics/figures';
import { longestGap } from '../../metrics/gaps';
import type { Disruption, Metrics } from '../../metrics/metrics';
import { figureDefinition } from '../../metrics/definitions';
import { compareTargets, verdict } from '../../metrics/targets';
import type { Block, RowGroup, Words } from '../document/document';
import { note, paragraph, section, strong, text } from '../document/make';
import type { Subject } from '../subject';
import { rowId } from './timeline';

export function figures(subject: Subject): Block[] {
  const { review, metrics } = subject;
  const several = metrics.disruptions.length > 1;
  const groups = metrics.disruptions.flatMap((disruption, index) => {
    const name = `Disruption ${index + 1}${disruption.incident === null ? '' : `, ${disruption.incident}`}`;
    return groupOf(subject, disruption, several ? name : null);
  });
  const all =
    several && metrics.timeDisrupted !== null
      ? paragraph(strong(text(`Time disrupted: ${figureWords(metrics.timeDisrupted)}.`)), text(overlapWords(metrics)))
      : null;
  const notes = [...noticed(subject), budgetWords(review, metrics), costWordsOf(subject)].filter(
    (words) => words !== '',
  );
  const said = [table(groups), all, ...notes.map((words) => paragraph(text(words)))].filter((block) => block !== null);
  return said.length === 0 ? [] : section(2, 'Key figures', ...said, note(text(signs(metrics))));
}

function overlapWords({ timeDisruptedIncomplete }: Metrics): string {
  return ` Time in which disruptions overlap counts once.${timeDisruptedIncomplete ? ' A disruption without a known start or end is left out.' : ''}`;
}

/** The figures of a disruption, below a row that names it where there are several. */
function groupOf({ review, metrics }: Subject, disruption: Disruption, title: string | null): RowGroup[] {
  const reading = read(review, metrics);
  const places: number[] = [];
  const rows = METRIC_KEYS.flatMap((key): Words[][] => {
    const figure = figuresOf(disruption)[key];
    if (figure === null || isSameStage(key, disruption)) return [];
    const goal = figure.milliseconds === 0 ? null : goalFor(reading, key, figure);
    const compared = compareTargets(review.targets, disruption).find((one) => one.key === key);
    const target =
      goal === null || compared === undefined
        ? ''
        : `${goal.text.replace(/^target /, '')}${compared.change === null ? `, ${verdict(compared)}` : ' next time'}`;
    places.push(review.timeline[disruption.marks[ENDS_AT[key]]?.entry ?? -1]?.span.start ?? 0);
    return [
      [
        text(figureDefinition(key).name),
        text(figureWords(figure)),
        linked(definition(key, disruption), disruption),
        text(target),
      ],
    ];
  });
  for (const { phases, start, end, approximate } of disruption.phases) {
    const [first, last] = [phases[0], phases.at(-1)];
    if (phases.length < 2 || first === undefined || last === undefined || start === null || end === null) continue;
    // Nothing divides them, as in the chart.
    const from = first === 'detection' ? startOf(disruption) : ENDS_AT[first === 'response' ? 'detection' : 'response'];
    const length = figureWords({ milliseconds: end - start, atLeast: false, approximate });
    const name = phases.join(' + ');
    places.push(review.timeline[disruption.marks[ENDS_AT[last]]?.entry ?? -1]?.span.start ?? 0);
    rows.push([
      text(`${name.charAt(0).toUpperCase()}${name.slice(1)}`),
      text(length),
      linked(`from ${from} to ${ENDS_AT[last]}`, disruption),
      text(''),
    ]);
  }
  return rows.length === 0 ? [] : [{ title, rows, places, refers: true }];
}

function table(groups: readonly RowGroup[]): Block | null {
  if (groups.length === 0) return null;
  const targets = groups.some(({ rows }) => rows.some((row) => (row[3] ?? []).length > 0));
  const columns = [
    { name: 'Figure', header: true },
    { name: 'Length', short: true },
    { name: 'Measured' },
    { name: 'Target' },
  ].slice(0, targets ? 4 : 3);
  return {
    type: 'table',
    label: 'Key figures',
    caption: '',
    columns,
    groups: groups.map((group) => ({ ...group, rows: group.rows.map((row) => row.slice(0, columns.length)) })),
  };
}

/** The milestone at which a figure ends: where in the timeline it comes from. */
const ENDS_AT: Readonly<Record<MetricKey, Milestone>> = {
  time_to_detect: 'detected',
  time_to_acknowledge: 'acknowledged',
  time_to_mitigate: 'mitigated',
  time_to_recover: 'restored',
  time_to_close: 'closed',
  detection: 'acknowledged',
  response: 'identified',
  remediation: 'restored',
  triage: 'declared',
  investigation: 'investigated',
  identification: 'identified',
};

/** The milestone from which the first phase counts. */
function startOf({ marks, phases }: Disruption): Milestone {
  const start = phases[0]?.start;
  return start != null && start === marks.started?.instant ? 'started' : 'detected';
}

function definition(key: MetricKey, disruption: Disruption): string {
  const { atLeast, marks } = disruption;
  if (key === 'investigation')
    return `from declared to ${marks.investigated === undefined ? 'identified' : 'investigated'}`;
  if (key === 'detection') return `from ${startOf(disruption)} to acknowledged`;
  const { measured } = figureDefinition(key);
  // Until the start is known these count from the detection.
  return atLeast && /^from started/.test(measured) ? measured.replace('started', 'detected') : measured;
}

const NAMED = new RegExp(`\\b(${MILESTONES.join('|')})\\b`);

/** Each milestone leads to the row of the timeline that set it. */
function linked(words: string, { marks }: Disruption): Words {
  return words.split(NAMED).flatMap((piece): Words => {
    const mark = marks[piece as Milestone];
    return mark === undefined ? text(piece) : [{ type: 'see', id: rowId(mark.entry), text: piece }];
  });
}

/** The signs that occur, and where the definitions come from. */
function signs({ disruptions, timeDisrupted }: Metrics): string {
  const all = [...disruptions.flatMap((disruption) => Object.values(figuresOf(disruption))), timeDisrupted].filter(
    (figure) => figure !== null,
  );
  return [
    ...(all.some(({ atLeast }) => atLeast) ? ['≥ is a lower bound: the start is not known.'] : []),
    ...(all.some(({ approximate }) => approximate) ? ['~ rests on an approximate time.'] : []),
    'Computed from the milestones of the timeline; definitions after Hand, Post-Incident Reviews, chapters 8 to 10.',
  ].join(' ');
}

const NOTICED: Readonly<Record<Detector, string>> = {
  customers: 'Customers noticed first.',
  monitoring: 'An automatic notice came first.',
  people: 'People of ours noticed first.',
};

/** Who knew first, and the longest time of which nothing is told: where the two questions of a review begin. */
function noticed({ review, metrics }: Subject): string[] {
  const several = metrics.disruptions.length > 1;
  return metrics.disruptions.map((disruption, index) => {
    const by = detectedBy(review, disruption);
    const gap = longestGap(review, disruption);
    const [from, to] = [gap?.before.until?.instant ?? gap?.before.at?.instant, gap?.after.at?.instant];
    const silent =
      gap === null || from == null || to == null || gap.length < LEAST_GAP
        ? ''
        : `From the detection on, the longest time of which nothing is told is ${durationWords(gap.length)}, ${betweenWords(review.zone, to - gap.length, to)}.`;
    const words = [by === null ? '' : NOTICED[by], silent].filter((part) => part !== '').join(' ');
    return words === '' || !several ? words : `Disruption ${index + 1}: ${words}`;
  });
}

/** `16:20 to 17:05`, `Thu 11 Jun 02:00 to Fri 12 Jun 09:15`. */
function betweenWords(zone: string, from: number, to: number): string {
  const sameDay = dayNumber(zone, from) === dayNumber(zone, to);
  return [from, to].map((t) => `${sameDay ? '' : `${day(zone, t)} `}${plainClock(zone, t)}`).join(' to ');
}

/** Milliseconds; shorter silences are no news. */
const LEAST_GAP = 5 * 60_000;

/** How much of the allowed downtime the disruption used, or ''. */
function budgetWords(review: Review, metrics: Metrics): string {
  const budget = downtimeBudget(review, metrics);
  if (budget === null) return '';
  const promise = `An availability of ${review.sla?.objective?.text ?? ''} over ${durationWords(budget.window)} allows ${durationWords(budget.allowed)} of downtime`;
  const { used, share } = budget;
  if (used === null || share === null) return `${promise}.`;
  return `${promise}; this took ${figureWords(used)}, ${used.atLeast ? 'at least ' : used.approximate ? 'about ' : ''}${Math.round(share * 100)}% of it.`;
}

/** What it cost by the team's rates, with its inputs, or ''. */
function costWordsOf({ metrics, team: { cost: rates } }: Subject): string {
  const cost = costOfDisruption(metrics, rates);
  if (cost === null || rates?.outagePerHour == null || metrics.timeDisrupted === null) return '';
  const hour = { amount: rates.outagePerHour, currency: rates.currency, atLeast: false, approximate: false };
  const own = `Cost of this downtime: ${costWords(cost)}, from ${figureWords(metrics.timeDisrupted)} at ${costWords(hour)} an hour.`;
  const [only] = metrics.disruptions;
  const period = metrics.disruptions.length === 1 ? costOverPeriod(only?.timeToRecover ?? null, rates) : null;
  if (period === null || rates.period === null) return own;
  const share = `${Number(((rates.changeFailureRate ?? 0) * 100).toFixed(2))}%`;
  return `${own} If each of the ${share} of ${rates.deployments ?? 0} deployments in ${durationWords(rates.period)} that fail took as long: ${costWords(period)}.`;
}
