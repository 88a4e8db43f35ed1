/** Targets of the review beside its figures. */
import type { MetricKey } from '../../format/model';
import { durationWords } from '../../metrics/duration-words';
import type { Figure } from '../../metrics/metrics';
import { changeWords } from '../../metrics/targets';
import type { Reading } from './reading';

export interface Goal {
  /** Milliseconds from where the figure begins. */
  readonly milliseconds: number;
  /** `target 4 min 30 s (−50 %)`. */
  readonly text: string;
  /** The same in less room, the longest first: `target 4 min 30 s`, `≤ 4 min 30 s`. */
  readonly shorter: readonly string[];
}

export function goalFor(reading: Reading, key: MetricKey | null, figure: Figure | null): Goal | null {
  const stated = reading.review.targets.find((target) => target.key === key)?.target;
  if (stated === undefined || figure === null) return null;
  if (stated.type === 'duration') {
    const { milliseconds, approximate } = stated.duration;
    const length = `${approximate ? '~' : ''}${durationWords(milliseconds)}`;
    return {
      milliseconds,
      text: `target ${length}`,
      shorter: [`≤ ${length}`],
    };
  }
  const milliseconds = figure.milliseconds * (1 + stated.percent / 100);
  const length = durationWords(milliseconds);
  return {
    milliseconds,
    text: `target ${length} (${changeWords(stated.percent)})`,
    shorter: [`target ${length}`, `≤ ${length}`],
  };
}
