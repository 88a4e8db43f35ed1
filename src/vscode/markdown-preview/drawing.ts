import { computeMetrics, embeddedChart, parseReview, unreadableTimeline } from '../../core/index';

/** A chart as HTML, or the line (from 1) at which the timeline cannot be read. */
export type Drawn = { readonly html: string } | { readonly line: number };

export function drawnChart(source: string): Drawn {
  const parsed = parseReview(source);
  const error = unreadableTimeline(parsed);
  if (error !== null) return { line: source.slice(0, error.start).split('\n').length };
  return { html: embeddedChart(parsed.review, computeMetrics(parsed.review)) };
}
