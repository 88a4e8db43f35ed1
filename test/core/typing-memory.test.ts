import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  ChartMemory,
  computeMetrics,
  drawChart,
  LintMemory,
  lintReview,
  parseReview,
  readChart,
  type ParsedReview,
} from '../../src/core/index';
import { longReview } from '../bench/long-review';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Types letters into an entry and takes them back, with everything that follows a keystroke in the editor. */
class Writer {
  private readonly source = longReview(30);
  private readonly place = this.source.indexOf('      ', this.source.length >> 1) + 8;
  private readonly language = new LintMemory();
  private readonly charts = new ChartMemory();
  private parsed: ParsedReview = parseReview(this.source);

  type(strokes: number): void {
    for (let i = 0; i < strokes; i++) {
      const words = 'nobody saw the queue '.slice(0, i % 20);
      const text = this.source.slice(0, this.place) + words + this.source.slice(this.place);
      this.parsed = parseReview(text, this.parsed);
      const metrics = computeMetrics(this.parsed.review);
      lintReview(this.parsed, { metrics, memory: this.language });
      drawChart(readChart(this.parsed.review, metrics, 'review', this.charts), { memory: this.charts });
    }
  }
}

describe('typing for long', () => {
  it('keeps nothing of earlier versions', () => {
    const writer = new Writer();
    const held = (): number => (collect(), process.memoryUsage().heapUsed);
    writer.type(40);
    const before = held();
    writer.type(200);
    const kilobytes = (held() - before) / 1024;
    assert.ok(kilobytes < 2000, `${Math.round(kilobytes)} KB more after 200 edits`);
  });
});
