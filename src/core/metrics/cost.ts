/** What downtime costs, from the team's rates. For the inside only. */
import type { Figure, Metrics } from './metrics';

/** What of the cost is not in a review (Hand, Post-Incident Reviews, ch. 9, after Puppet and DORA, State of DevOps 2016). */
export interface Rates {
  /** The time over which deployments are counted, in milliseconds. */
  readonly period: number | null;
  /** Deployments in that time. */
  readonly deployments: number | null;
  /** The share of changes that fail: 0.04 is 4%. */
  readonly changeFailureRate: number | null;
  /** What an hour of outage costs. */
  readonly outagePerHour: number | null;
  /** ISO 4217. */
  readonly currency: string | null;
}

export interface Cost {
  /** In units of the currency, not rounded. */
  readonly amount: number;
  readonly currency: string | null;
  readonly atLeast: boolean;
  readonly approximate: boolean;
}

const HOUR = 3_600_000;

/** The time disrupted × the cost of an hour. Null when either is not known. */
export function costOfDisruption(
  { timeDisrupted, timeDisruptedIncomplete }: Metrics,
  rates: Rates | null,
): Cost | null {
  if (timeDisrupted === null || rates?.outagePerHour == null) return null;
  const { milliseconds, atLeast, approximate } = timeDisrupted;
  const amount = (milliseconds / HOUR) * rates.outagePerHour;
  return { amount, currency: rates.currency, atLeast: atLeast || timeDisruptedIncomplete, approximate };
}

/**
 * The book's cost of downtime over a period: deployments × change failure rate × mean time to recover × cost of an hour. One review has no
 * mean: what it gives is what the period would cost if every failed change took as long.
 * @param timeToRecover the mean, or one figure to try it with
 */
export function costOverPeriod(timeToRecover: Figure | null, rates: Rates | null): Cost | null {
  if (timeToRecover === null || rates === null) return null;
  const { deployments, changeFailureRate, outagePerHour, currency } = rates;
  if (deployments === null || changeFailureRate === null || outagePerHour === null) return null;
  const { milliseconds, atLeast, approximate } = timeToRecover;
  return {
    amount: deployments * changeFailureRate * (milliseconds / HOUR) * outagePerHour,
    currency,
    atLeast,
    approximate,
  };
}

/** `≥ ~5,600 EUR`: whole units, the same in every locale. */
export function costWords({ amount, currency, atLeast, approximate }: Cost): string {
  const whole = String(Math.round(amount)).replace(/\B(?=(?:\d{3}){1,7}$)/g, ',');
  return `${atLeast ? '≥ ' : ''}${approximate ? '~' : ''}${whole}${currency === null ? '' : ` ${currency}`}`;
}
