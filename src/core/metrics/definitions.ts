/** What each figure is, in words: its name, what it is measured between, and who defined it so. */
import type { MetricKey } from '../format/model';
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
