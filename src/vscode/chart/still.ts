import {
  chart,
  measureBy,
  stillOf,
  type Config,
  type Metrics,
  type Review,
  type Still,
  type StillOptions,
} from '../../core/index';

/** The picture of a page that has not yet read what draws. */
export function drawStill(
  review: Review,
  metrics: Metrics,
  severities: Config['severities'],
  { widths, ...options }: StillOptions,
): Still {
  return stillOf(chart(review, metrics, { ...options, severities, measure: measureBy(widths) }));
}
