/** The figures of a review in the fewest words: above its timeline, and in the status bar. */
import { entriesOf } from '../../format/entries';
import type { ParsedReview } from '../../format/parse';
import type { Severity, Milestone } from '../../format/model';
import { figureDefinition } from '../../metrics/definitions';
import { disruptedWords } from '../../metrics/disrupted-words';
import { figureWords } from '../../metrics/duration-words';
import type { Disruption, Figure, Metrics } from '../../metrics/metrics';
import type { Finding } from '../../text/finding';
import type { Span } from '../../text/span';

/** A figure above the timeline; `≥` where it is a lower bound, `~` where it rests on such a time. */
export interface FigureLens {
  /** `TTR ≥ 28 min`. */
  readonly title: string;
  /** The name in full, and what it is measured between. */
  readonly tooltip: string;
  /** Where the moment stands that ends it, or null for a figure of the whole. */
  readonly target: Span | null;
}

const FIGURES = [
  ['TTD', 'Time to detect', 'timeToDetect', 'detected'],
  ['TTA', 'Time to acknowledge', 'timeToAcknowledge', 'acknowledged'],
  ['TTR', 'Time to recover', 'timeToRecover', 'restored'],
] as const satisfies readonly (readonly [string, string, keyof Disruption, Milestone])[];

const DEFINED = { TTD: 'time_to_detect', TTA: 'time_to_acknowledge', TTR: 'time_to_recover' } as const;

/** More disruptions than these are told by their total and the chart. */
const MOST = 5;

/** What stands above the timeline, at its key: the figures of a disruption; of several their total, then those of each. Null without entries. */
export function timelineLenses(
  { review }: ParsedReview,
  metrics: Metrics,
): { readonly span: Span; readonly figures: readonly FigureLens[] } | null {
  const section = review.sections.get('timeline');
  if (section === undefined || entriesOf(review).length === 0) return null;
  const { disruptions } = metrics;
  const told = disruptions.map((disruption) => figuresFor(review, disruption));
  if (disruptions.length < 2) return { span: section.key, figures: told.flat() };
  const each = disruptions.flatMap(({ incident }, index): FigureLens[] => {
    const figures = told[index] ?? [];
    const last = figures.at(-1);
    if (last === undefined) return [];
    const name = `No. ${index + 1}${incident === null ? '' : `, ${incident}`}`;
    return [
      {
        title: `${name}: ${figures.map(({ title }) => title).join(', ')}`,
        tooltip: `Disruption ${index + 1}: ${figures.map(({ tooltip }) => tooltip).join('. ')}`,
        target: last.target,
      },
    ];
  });
  const total = { ...disrupted(metrics), target: null };
  return { span: section.key, figures: [total, ...(each.length > MOST ? [] : each)] };
}

function figuresFor({ timeline }: ParsedReview['review'], disruption: Disruption): FigureLens[] {
  return FIGURES.flatMap(([short, name, key, milestone]): FigureLens[] => {
    const figure = disruption[key];
    if (figure === null) return [];
    const target = timeline[disruption.marks[milestone]?.entry ?? -1]?.span ?? null;
    const measured = figureDefinition(DEFINED[short]).measured.replace(
      'started',
      figure.atLeast ? 'detected' : 'started',
    );
    return [{ title: `${short} ${figureWords(figure)}`, tooltip: `${inFull(name, figure)}, ${measured}`, target }];
  });
}

export interface Status {
  readonly severity: Severity | null;
  /** `TTR 28 min`, `45 min disrupted`, or null. */
  readonly figure: string | null;
  readonly tooltip: string | null;
  /** Findings that are more than a hint. */
  readonly findings: number;
}

export function statusOf({ review }: ParsedReview, metrics: Metrics, findings: readonly Finding[]): Status {
  const [only, ...others] = metrics.disruptions;
  const recover = others.length === 0 ? (only?.timeToRecover ?? null) : null;
  const whole = others.length === 0 ? null : disrupted(metrics);
  return {
    severity: review.severity?.value ?? null,
    figure: whole?.title ?? disruptedWords(1, recover),
    tooltip: recover === null ? (whole?.tooltip ?? null) : inFull('Time to recover', recover),
    findings: findings.filter(({ severity }) => severity !== 'hint').length,
  };
}

function inFull(name: string, figure: Figure): string {
  const bound = figure.atLeast ? '; the start is not known, so it is at least this' : '';
  return `${name} ${figureWords(figure)}${bound}`;
}

/** Of several disruptions: their union. */
function disrupted({ disruptions, timeDisrupted, timeDisruptedIncomplete }: Metrics): {
  title: string;
  tooltip: string;
} {
  const count = `${disruptions.length} disruptions`;
  if (timeDisrupted === null) return { title: count, tooltip: count };
  const figure = { ...timeDisrupted, atLeast: timeDisrupted.atLeast || timeDisruptedIncomplete };
  const title = disruptedWords(disruptions.length, figure) ?? count;
  return { title, tooltip: `Disrupted for ${figureWords(figure)} in ${count}` };
}
