import type { MetricKey, StatedTarget } from '../format/model';
import { figuresOf } from './figures';
import type { Disruption, Figure } from './metrics';

/** A target condition beside the figure that it is about. */
export interface Comparison {
  readonly key: MetricKey;
  readonly figure: Figure;
  /** Milliseconds: as stated, or this figure changed by the stated share. */
  readonly target: number;
  /** Whether the figure was within it; a lower bound beyond it is beyond it, one within it decides nothing. */
  readonly met: boolean | null;
}

/** Every target whose figure a disruption has. A change (`-50%`) is a wish about next time, so this time has not met it. */
export function compareTargets(targets: readonly StatedTarget[], disruption: Disruption): Comparison[] {
  const figures = figuresOf(disruption);
  return targets.flatMap(({ key, target: stated }) => {
    const figure = figures[key];
    if (figure === null) return [];
    const target =
      stated.type === 'duration' ? stated.duration.milliseconds : figure.milliseconds * (1 + stated.percent / 100);
    const within = figure.milliseconds <= target;
    return [{ key, figure, target, met: within && figure.atLeast ? null : within }];
  });
}
