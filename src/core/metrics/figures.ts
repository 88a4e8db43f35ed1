import { METRIC_KEYS } from '../format/model';
import type { MetricKey } from '../format/model';
import type { Disruption, Figure } from './metrics';

const FIELDS = {
  time_to_detect: 'timeToDetect',
  time_to_acknowledge: 'timeToAcknowledge',
  time_to_mitigate: 'timeToMitigate',
  time_to_recover: 'timeToRecover',
  time_to_close: 'timeToClose',
  detection: 'detection',
  response: 'response',
  remediation: 'remediation',
  triage: 'triage',
  investigation: 'investigation',
  identification: 'identification',
} as const satisfies Record<MetricKey, keyof Disruption>;

/** The figures of a disruption by the names that the file has for them. */
export function figuresOf(disruption: Disruption): Readonly<Record<MetricKey, Figure | null>> {
  return Object.fromEntries(METRIC_KEYS.map((key) => [key, disruption[FIELDS[key]]])) as Record<
    MetricKey,
    Figure | null
  >;
}

/** Where `investigated` is not marked, identification is the same span as investigation: words tell it once. */
export function isSameStage(key: MetricKey, { stages }: Disruption): boolean {
  return (
    key === 'identification' &&
    stages.some((stage) => stage.stages.length > 1 && stage.stages.includes('identification'))
  );
}
