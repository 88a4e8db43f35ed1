/** Somebody who types into a review, with all of core's work that follows a keystroke in the editor. */
import {
  ChartMemory,
  computeMetrics,
  drawChart,
  LintMemory,
  lintReview,
  parseReview,
  readChart,
  type ChartOptions,
  type Metrics,
  type ParsedReview,
} from '../../src/core/index';
import { cpuTime } from './measure';

/** Milliseconds of CPU. */
export interface Stroke {
  readonly parse: number;
  readonly metrics: number;
  readonly lint: number;
  readonly chart: number;
}

export const whole = ({ parse, metrics, lint, chart }: Stroke): number => parse + metrics + lint + chart;

export class Writer {
  private readonly memory = new LintMemory();
  private readonly charts = new ChartMemory();
  private placement: ChartOptions = {};
  private parsed: ParsedReview;

  constructor(private readonly source: string) {
    this.parsed = parseReview(source);
    const metrics = computeMetrics(this.parsed.review);
    lintReview(this.parsed, { metrics, memory: this.memory });
    this.draw(metrics);
  }

  /** Reads the review with other words in place of what stands from one offset to another. */
  async type(words: string, from: number, to = from): Promise<Stroke> {
    const text = this.source.slice(0, from) + words + this.source.slice(to);
    // As an editor hands a text over: in one piece, which the first look at it makes of the three.
    text.charCodeAt(0);
    const parse = await cpuTime(() => (this.parsed = parseReview(text, this.parsed)));
    let known: Metrics | null = null;
    const metrics = await cpuTime(() => (known = computeMetrics(this.parsed.review)));
    const figures = known ?? computeMetrics(this.parsed.review);
    const lint = await cpuTime(() => lintReview(this.parsed, { metrics: figures, memory: this.memory }));
    const chart = await cpuTime(() => this.draw(figures));
    return { parse, metrics, lint, chart };
  }

  private draw(metrics: Metrics): void {
    const options = { width: 900, memory: this.charts, ...this.placement };
    const reading = readChart(this.parsed.review, metrics, 'review', this.charts);
    this.placement = { previous: drawChart(reading, options).placement };
  }
}

/** What is typed where: letters into the words of an entry in the middle or into the summary, or another second into a time. */
export type Place = 'words' | 'summary' | 'time';

export async function strokes(source: string, place: Place, count: number): Promise<Stroke[]> {
  const middle = source.indexOf('  - at: ', source.length >> 1);
  const inWords = source.indexOf('      ', middle) + 8;
  const second = middle + '  - at: 2026-03-03T10:00:0'.length;
  const inSummary = source.indexOf('summary: >-\n') + 'summary: >-\n  Orders '.length;
  const writer = new Writer(source);
  const times: Stroke[] = [];
  for (let stroke = 1; stroke <= count; stroke++) {
    const letters = 'word '.repeat(stroke).slice(0, stroke % 150);
    times.push(
      place === 'time'
        ? await writer.type(String(stroke % 10), second, second + 1)
        : await writer.type(letters, place === 'words' ? inWords : inSummary),
    );
  }
  return times;
}
