/** Reviews for tests, from the text that a writer would write. */
import { computeMetrics } from '../../../src/core/metrics/compute';
import type { Review } from '../../../src/core/format/model';
import type { Metrics } from '../../../src/core/metrics/metrics';
import { parseReview } from '../../../src/core/format/parse';
import { chart, type Chart, type ChartOptions } from '../../../src/core/chart/index';
import { read, type Reading } from '../../../src/core/chart/reading/reading';
import { recovery, type Recovery } from '../../../src/core/chart/recovery';

export function review(source: string): { review: Review; metrics: Metrics } {
  const { review } = parseReview(source);
  return { review, metrics: computeMetrics(review) };
}

/** A review with these timeline items. */
export const timeline = (...lines: string[]): string =>
  `pir: 1\ntimeline:\n${lines.map((line) => `  - ${line}\n`).join('')}`;

export function draw(source: string, options: ChartOptions = {}): Chart {
  const { review: parsed, metrics } = review(source);
  return chart(parsed, metrics, options);
}

export function reading(source: string): Reading {
  const { review: parsed, metrics } = review(source);
  return read(parsed, metrics);
}

/** The path of the first track. */
export function pathOf(source: string): { path: Recovery; reading: Reading } {
  const found = reading(source);
  const track = found.tracks[0];
  if (track === undefined) throw new Error('no track');
  return { path: recovery(track, found.span[1]), reading: found };
}

export const minutes = (n: number): number => n * 60_000;
