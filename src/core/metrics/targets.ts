import type { MetricKey, StatedTarget } from '../format/model';
import { figuresOf } from './figures';
import type { Disruption, Figure } from './metrics';

/** A target condition beside the figure that it is about. */
export interface Comparison {
  readonly key: MetricKey;
  readonly figure: Figure;
  /** Milliseconds: as stated, or this figure changed by the stated share. */
  readonly target: number;
  /** The percent of a stated change, which is of this review's own figure and so about next time only; null for a length. */
  readonly change: number | null;
  /** Whether the figure was within it; a lower bound within it decides nothing, and a change is for next time to meet. */
  readonly met: boolean | null;
}

/** Every target whose figure a disruption has. */
export function compareTargets(targets: readonly StatedTarget[], disruption: Disruption): Comparison[] {
  const figures = figuresOf(disruption);
  return targets.flatMap(({ key, target: stated }): Comparison[] => {
    const figure = figures[key];
    if (figure === null) return [];
    if (stated.type !== 'duration') {
      const target = figure.milliseconds * (1 + stated.percent / 100);
      return [{ key, figure, target, change: stated.percent, met: null }];
    }
    const target = stated.duration.milliseconds;
    const within = figure.milliseconds <= target;
    return [{ key, figure, target, change: null, met: within && figure.atLeast ? null : within }];
  });
}

/** `−50 %`, `+10 %` */
export function changeWords(percent: number): string {
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent)} %`;
}

/** What is said of the comparison behind the target: `met`, `not met`, `not known`; '' for one about next time. */
export function verdict({ change, met }: Comparison): string {
  if (change !== null) return '';
  return met === null ? 'not known' : met ? 'met' : 'not met';
}
