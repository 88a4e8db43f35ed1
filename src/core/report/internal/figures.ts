/** The figures with their definitions, one table a disruption, and what they are held against. */
import { goalFor } from '../../chart/reading/goals';
import { read } from '../../chart/reading/reading';
import { figureText } from '../../chart/words/lengths';
import schema from '../../format/schema.json';
import { METRIC_KEYS, type MetricKey, type Sla } from '../../format/model';
import { durationWords, figureWords } from '../../metrics/duration-words';
import { figuresOf } from '../../metrics/figures';
import type { Disruption, Metrics } from '../../metrics/metrics';
import type { Block, Words } from '../document/document';
import { note, paragraph, section, strong, text } from '../document/make';
import type { Subject } from '../subject';

const DEFINITIONS = schema.properties.metrics.properties;

export function figures(subject: Subject): Block[] {
  const { review, metrics } = subject;
  const several = metrics.disruptions.length > 1;
  const tables = metrics.disruptions.flatMap((disruption, index) => {
    const caption = several
      ? `Disruption ${index + 1}${disruption.incident === null ? '' : `, ${disruption.incident}`}`
      : '';
    return table(subject, disruption, caption);
  });
  const all =
    several && metrics.timeDisrupted !== null
      ? paragraph(strong(text(`Time disrupted: ${figureWords(metrics.timeDisrupted)}.`)), text(overlapWords(metrics)))
      : null;
  const budget = review.sla === null ? null : budgetWords(review.sla, metrics);
  const said = [...tables, all, budget === null ? null : paragraph(text(budget))].filter((block) => block !== null);
  return said.length === 0 ? [] : section(2, 'Key figures', ...said, note(text(signs(metrics))));
}

function overlapWords({ timeDisruptedIncomplete }: Metrics): string {
  return ` Time in which disruptions overlap counts once.${timeDisruptedIncomplete ? ' A disruption without a known start or end is left out.' : ''}`;
}

function table({ review, metrics }: Subject, disruption: Disruption, caption: string): Block[] {
  const reading = read(review, metrics);
  const rows = METRIC_KEYS.flatMap((key): Words[][] => {
    const figure = figuresOf(disruption)[key];
    if (figure === null || isTwice(key, disruption)) return [];
    const goal = figure.milliseconds === 0 ? null : goalFor(reading, key, figure);
    const target = goal === null ? '' : `${goal.text.replace(/^target /, '')}, ${goal.met ? 'met' : 'not met'}`;
    return [
      [
        text(metricName(key)),
        text(figureText(figure, reading.seconds)),
        text(definition(key, disruption)),
        text(target),
      ],
    ];
  });
  if (rows.length === 0) return [];
  const targets = rows.some((row) => (row[3] ?? []).length > 0);
  const columns = [
    { name: 'Figure', header: true },
    { name: 'Length', short: true },
    { name: 'Measured' },
    { name: 'Target' },
  ];
  return [
    {
      type: 'table',
      label: caption === '' ? 'Key figures' : caption,
      caption,
      columns: targets ? columns : columns.slice(0, 3),
      groups: [{ title: null, rows: targets ? rows : rows.map((row) => row.slice(0, 3)) }],
    },
  ];
}

/** Where `investigated` is not marked, the stage is told once, as the investigation. */
function isTwice(key: MetricKey, { stages }: Disruption): boolean {
  return (
    key === 'identification' &&
    stages.some((stage) => stage.stages.length > 1 && stage.stages.includes('identification'))
  );
}

export const metricName = (key: MetricKey): string => DEFINITIONS[key].title;

function definition(key: MetricKey, { atLeast, marks, phases }: Disruption): string {
  if (key === 'investigation')
    return `from declared to ${marks.investigated === undefined ? 'identified' : 'investigated'}`;
  if (key === 'detection') {
    const start = phases[0]?.start;
    return `from ${start != null && start === marks.started?.instant ? 'started' : 'detected'} to acknowledged`;
  }
  const words = DEFINITIONS[key].description.replace(/^The \w+ phase: /, '').replace(/\.$/, '');
  const plain = words.charAt(0).toLowerCase() + words.slice(1);
  // Until the start is known these count from the detection.
  return atLeast && /^from started/.test(plain) ? plain.replace('started', 'detected') : plain;
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

/** How much of the allowed downtime the disruption used. */
function budgetWords({ objective, window }: Sla, { timeDisrupted }: Metrics): string | null {
  if (objective === null || window === null) return null;
  const share = objective.percent ? objective.value / 100 : objective.value;
  if (!(share >= 0 && share < 1) || window.milliseconds === 0) return null;
  const allowed = (1 - share) * window.milliseconds;
  const promise = `An availability of ${objective.text} over ${durationWords(window.milliseconds)} allows ${durationWords(allowed)} of downtime`;
  if (timeDisrupted === null) return `${promise}.`;
  const used = Math.round((timeDisrupted.milliseconds / allowed) * 100);
  return `${promise}; this took ${figureWords(timeDisrupted)}, ${timeDisrupted.atLeast ? 'at least ' : timeDisrupted.approximate ? 'about ' : ''}${used}% of it.`;
}
