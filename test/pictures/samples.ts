/** The reviews whose pictures are stored. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReview } from '../../src/core/format/parse';
import type { Review } from '../../src/core/format/model';
import { computeMetrics } from '../../src/core/metrics/compute';
import type { Metrics } from '../../src/core/metrics/metrics';
import { denseReview } from './dense';

export interface Sample {
  readonly name: string;
  readonly review: Review;
  readonly metrics: Metrics;
}

const REVIEWS = join(__dirname, 'reviews');

export function samples(): Sample[] {
  const files = readdirSync(REVIEWS)
    .filter((file) => file.endsWith('.pir.yaml'))
    .sort();
  return [
    ...files.map((file) => sample(file.replace('.pir.yaml', ''), readFileSync(join(REVIEWS, file), 'utf8'))),
    sample('c-dense-1000', denseReview(1000)),
  ];
}

export function sample(name: string, source: string): Sample {
  const { review } = parseReview(source);
  return { name, review, metrics: computeMetrics(review) };
}
