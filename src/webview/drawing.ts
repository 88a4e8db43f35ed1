import {
  ChartMemory,
  chartWords,
  drawWith,
  nodesToSvg,
  pageSvg,
  readChart,
  WIDE,
  wideLayout,
  type Chart,
  type ChartOptions,
  type ChartReading,
  type ChartWords,
  type Entry,
  type LayOut,
  type Metrics,
  type Review,
} from '../core/index';
import { cardContent, phaseContent } from './card';
import { tables } from './table';

/** What draws: a file of its own, which is read after the first picture, or at once where the page draws that itself. */
export class Drawing {
  private readonly memory = new ChartMemory();
  private known: { review: Review; metrics: Metrics; zone: string | undefined; reading: ChartReading } | null = null;

  /** Of narrow pictures, once it is read; until then they are as wide as the least wide ones. */
  private narrow: LayOut | null = null;

  /** Reads what narrow pictures need besides. */
  async readNarrow(): Promise<void> {
    this.narrow = (await import('./narrow')).layOut;
  }

  /** The picture as data, drawn after the one `before`. */
  draw(review: Review, metrics: Metrics, options: ChartOptions, before: Pick<Chart, 'placement'> | null): Chart {
    const { memory } = this;
    const reading = this.read(review, metrics, options.zone);
    const { narrow } = this;
    const width = narrow === null ? Math.max(WIDE, options.width ?? WIDE) : options.width;
    return drawWith((pixels) => (pixels < WIDE && narrow !== null ? narrow : wideLayout), reading, {
      ...options,
      ...(width !== undefined && { width }),
      memory,
      ...(before !== null && { previous: before.placement }),
    });
  }

  readonly svg = pageSvg;
  readonly cardContent = cardContent;
  readonly phaseContent = phaseContent;
  readonly tables = tables;

  /** What cards, tables and screen readers say. */
  words(review: Review, metrics: Metrics, zone: string | undefined): ChartWords {
    return chartWords(this.read(review, metrics, zone));
  }

  /** The mark of an entry as it stands in the picture. */
  glyph({ kind, impact }: Entry): string {
    const look = { kind: kind?.value ?? null, impact: impact?.value ?? null, vague: false };
    const mark = nodesToSvg([{ type: 'mark', x: 9, y: 9, r: 6.5, ...look }]);
    return `<svg class="pir" width="18" height="18" viewBox="0 0 18 18">${mark}</svg>`;
  }

  /** One reading does for every width and view. */
  private read(review: Review, metrics: Metrics, zone: string | undefined): ChartReading {
    const { known } = this;
    if (known?.review === review && known.metrics === metrics && known.zone === zone) return known.reading;
    const reading = readChart(review, metrics, zone, this.memory);
    this.known = { review, metrics, zone, reading };
    return reading;
  }
}
