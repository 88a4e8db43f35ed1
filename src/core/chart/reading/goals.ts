/** Targets of the review beside its figures. */
import type { MetricKey } from '../../format/model';
import { durationWords } from '../../metrics/duration-words';
import type { Figure } from '../../metrics/metrics';
import type { Reading } from './reading';

export interface Goal {
  /** Milliseconds from where the figure begins. */
  readonly milliseconds: number;
  /** `target 4 min 30 s (−50 %)`. */
  readonly text: string;
  readonly met: boolean;
}

export function goalFor(reading: Reading, key: MetricKey | null, figure: Figure | null): Goal | null {
  const stated = reading.review.targets.find((target) => target.key === key)?.target;
  if (stated === undefined || figure === null) return null;
  if (stated.type === 'duration') {
    const { milliseconds, approximate } = stated.duration;
    return {
      milliseconds,
      text: `target ${approximate ? '~' : ''}${durationWords(milliseconds)}`,
      met: figure.milliseconds <= milliseconds,
    };
  }
  const milliseconds = figure.milliseconds * (1 + stated.percent / 100);
  const change = `${stated.percent < 0 ? '−' : '+'}${Math.abs(stated.percent)} %`;
  return {
    milliseconds,
    text: `target ${durationWords(milliseconds)} (${change})`,
    met: figure.milliseconds <= milliseconds,
  };
}
