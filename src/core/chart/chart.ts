/** A review and its metrics → the picture, wide or narrow. Pure: same input, same picture. */
import type { Review } from '../format/model';
import type { Metrics } from '../metrics/metrics';
import { drawWith, readChart, type Chart, type ChartReading } from './assemble';
import { narrowLayout } from './narrow/narrow';
import { WIDE, type ChartOptions } from './options';
import { wideLayout } from './wide/wide';

export const chart = (review: Review, metrics: Metrics, options: ChartOptions = {}): Chart =>
  drawChart(readChart(review, metrics, options.zone, options.memory), options);

/** `options.zone` is not looked at: it belongs to the reading. */
export const drawChart = (tell: ChartReading, options: ChartOptions = {}): Chart =>
  drawWith((width) => (width < WIDE ? narrowLayout : wideLayout), tell, options);
