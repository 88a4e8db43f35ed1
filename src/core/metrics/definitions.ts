/** What each figure is, in words: its name, what it is measured between, and who defined it so. */
import { METRIC_KEYS, type MetricKey } from '../format/model';
import schema from '../format/schema.json';

export interface FigureDefinition {
  /** `Time to recover (TTR)` */
  readonly name: string;
  /** `from started to restored` */
  readonly measured: string;
  readonly source: string;
}

const WORDS = schema.properties.metrics.properties;
const BOOK = 'Hand, Post-Incident Reviews';
const TIMES = `${BOOK}, ch. 9 (metrics)`;
const PHASES = `${BOOK}, ch. 8, fig. 8-1`;
const STAGES = `${BOOK}, ch. 8, fig. 8-2`;

const SOURCES: Readonly<Record<MetricKey, string>> = {
  time_to_detect: TIMES,
  time_to_acknowledge: TIMES,
  time_to_mitigate: TIMES,
  time_to_recover: TIMES,
  time_to_close: TIMES,
  detection: PHASES,
  response: PHASES,
  remediation: PHASES,
  triage: STAGES,
  investigation: STAGES,
  identification: STAGES,
};

/** The definition of a figure as the format has it. */
export function figureDefinition(key: MetricKey): FigureDefinition {
  const { title, description } = WORDS[key];
  const words = description.replace(/^The \w+ phase: /, '').replace(/\.$/, '');
  return { name: title, measured: words.charAt(0).toLowerCase() + words.slice(1), source: SOURCES[key] };
}

/** Figures that no review can state, under the names that `pir metrics` prints. */
const UNSTATED: readonly FigureDefinition[] = [
  {
    name: 'Longest gap',
    measured:
      'between two entries from detected to restored that follow each other and that no entry with `until` covers',
    source: `${BOOK}, ch. 5 (elapsed time)`,
  },
  {
    name: 'Service level (SLA)',
    measured: 'the time that customers were without the service, as a share of what `sla` allows in its window',
    source: 'site reliability engineering: the error budget of availability',
  },
];

/**
 * The figure that somebody names: by its key, by its name with or without the letters in brackets, or by those alone, in any case. The mean
 * over incidents that many teams know (MTTR) is asked for by the figure of one incident that it is the mean of.
 *
 * @returns null when there is none
 */
export function findFigure(asked: string): FigureDefinition | null {
  const plain = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[_\s]+/g, ' ')
      .trim();
  const wanted = plain(asked).replace(/^mtt(?=[a-z]$)/, 'tt');
  const names = ({ name }: FigureDefinition): string[] => {
    const [, whole = name, letters = ''] = /^(.*?)(?: \((\w+)\))?$/.exec(name) ?? [];
    return [name, whole, letters].map(plain);
  };
  const stated = METRIC_KEYS.find((key) => plain(key) === wanted || names(figureDefinition(key)).includes(wanted));
  if (stated !== undefined) return figureDefinition(stated);
  return UNSTATED.find((figure) => names(figure).includes(wanted)) ?? null;
}
