import type { Review } from '../format/model';
import type { Figure, Metrics } from './metrics';

/** How much of the downtime that the service level allows was used (SRE practice: the error budget of availability). */
export interface Budget {
  /** The window of the service level, in milliseconds. */
  readonly window: number;
  /** (1 − objective) × window, in milliseconds. */
  readonly allowed: number;
  /** The time disrupted; null when it is not known. */
  readonly used: Figure | null;
  /** used ÷ allowed: 1 is all of it, more is beyond it. Null when the time is not known. */
  readonly share: number | null;
}

/** Null where `sla` says too little, or an objective that allows no downtime at all or any. */
export function downtimeBudget({ sla }: Review, { timeDisrupted }: Metrics): Budget | null {
  if (sla?.objective == null || sla.window == null || sla.window.milliseconds <= 0) return null;
  const objective = sla.objective.percent ? sla.objective.value / 100 : sla.objective.value;
  if (!(objective >= 0 && objective < 1)) return null;
  const window = sla.window.milliseconds;
  // A share such as 0.999 is not exact in binary; downtime is told in whole milliseconds.
  const allowed = Math.round((1 - objective) * window);
  if (allowed <= 0) return null;
  return {
    window,
    allowed,
    used: timeDisrupted,
    share: timeDisrupted === null ? null : timeDisrupted.milliseconds / allowed,
  };
}
