/** What is computed for a figure that a key or a milestone speaks of. */
import { METRIC_KEYS, type Milestone, type MetricKey, type Review } from '../../format/model';
import { durationText } from '../../format/duration';
import { downtimeBudget } from '../../metrics/budget';
import { durationWords, figureWords } from '../../metrics/duration-words';
import { figuresOf } from '../../metrics/figures';
import type { Metrics } from '../../metrics/metrics';
import { plain } from './markdown';

export function isMetricKey(key: string): key is MetricKey {
  return (METRIC_KEYS as readonly string[]).includes(key);
}

/** `Computed: 9 min`, one line a disruption where there are several. */
export function computedFigure({ disruptions }: Metrics, key: MetricKey): string[] {
  return disruptions.flatMap((disruption, index) => {
    const figure = figuresOf(disruption)[key];
    if (figure === null) return [];
    const of =
      disruptions.length === 1
        ? ''
        : ` (${disruption.incident === null ? `disruption ${index + 1}` : plain(disruption.incident)})`;
    return [`From the timeline: **${figureWords(figure)}**${of}`];
  });
}

/** The figures that end at a milestone. */
const ENDS: Readonly<Partial<Record<Milestone, readonly MetricKey[]>>> = {
  detected: ['time_to_detect'],
  acknowledged: ['time_to_acknowledge', 'detection'],
  declared: ['triage'],
  investigated: ['investigation'],
  identified: ['identification', 'response'],
  mitigated: ['time_to_mitigate'],
  restored: ['time_to_recover', 'remediation'],
  closed: ['time_to_close'],
};

const NAMES: Readonly<Record<MetricKey, string>> = {
  time_to_detect: 'time to detect',
  time_to_acknowledge: 'time to acknowledge',
  time_to_mitigate: 'time to mitigate',
  time_to_recover: 'time to recover',
  time_to_close: 'time to close',
  detection: 'detection phase',
  response: 'response phase',
  remediation: 'remediation phase',
  triage: 'triage',
  investigation: 'investigation',
  identification: 'identification',
};

/** `time to recover 28 min, remediation phase 2 min`, for the milestone of the entry at this index. */
export function figuresAt({ disruptions }: Metrics, milestone: Milestone, entry: number): string[] {
  const disruption = disruptions.find(({ marks }) => marks[milestone]?.entry === entry);
  if (disruption === undefined) return [];
  const figures = figuresOf(disruption);
  const words = (ENDS[milestone] ?? []).flatMap((key) => {
    const figure = figures[key];
    return figure === null ? [] : [`${NAMES[key]} **${figureWords(figure)}**`];
  });
  return words.length === 0 ? [] : [words.join(', ')];
}

/** How much of the downtime that the service level allows was used. */
export function serviceLevel(review: Review, metrics: Metrics): string[] {
  const budget = downtimeBudget(review, metrics);
  if (budget?.used == null || budget.share === null) return [];
  return [
    `Disrupted for **${figureWords(budget.used)}**, ${Math.round(100 * budget.share)} % of the ${durationWords(budget.allowed)} that are allowed in ${durationText(budget.window)}.`,
  ];
}
