/** Several figures as one line: how many, the median, the 90th percentile. */

export interface Distribution {
  readonly count: number;
  /** Milliseconds; null where there is no figure. */
  readonly median: number | null;
  readonly p90: number | null;
  /** Only where it was asked for: a few long incidents pull a mean to where no incident lies. */
  readonly mean: number | null;
  /** How many of the figures are lower bounds, so that median and percentile may be longer. */
  readonly atLeast: number;
}

export function distributionOf(
  figures: readonly { readonly milliseconds: number; readonly atLeast: boolean }[],
  means: boolean,
): Distribution {
  const sorted = figures.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const sum = sorted.reduce((total, one) => total + one, 0);
  return {
    count: sorted.length,
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    mean: means && sorted.length > 0 ? sum / sorted.length : null,
    atLeast: figures.filter(({ atLeast }) => atLeast).length,
  };
}

/**
 * A quantile of ascending numbers, interpolated between neighbours (definition 7 of Hyndman and Fan, 1996; as `quantile_cont` of SQL and
 * `PERCENTILE.INC` of spreadsheets). Null for no numbers.
 */
export function quantile(sorted: readonly number[], share: number): number | null {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}
