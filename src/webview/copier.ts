import { chart, FILE_MARGIN, toSvg, type Metrics, type Review } from '../core/index';
import type { Kept } from './host';
import type { PictureFormat } from './protocol';
import { tables } from './table';
import { toBase64, toPage, toPng } from './take-along';

export interface Shown {
  readonly review: Review;
  readonly metrics: Metrics;
  readonly severities: Readonly<Record<string, string>>;
  readonly kept: Kept;
  readonly zone: string;
}

/** Pixels of a picture that leaves the page: wide enough for a slide or a document. */
const WIDTH = 1200;

/** Takes the picture along: the view as it is, in colours for paper, with words on how to read it. */
export class Copier {
  constructor(private readonly shown: Shown | null) {}

  /** SVG or a page as text, PNG in base 64; null when there is nothing to draw or it cannot be. */
  async draw(format: PictureFormat): Promise<string | null> {
    const drawn = this.picture();
    if (drawn === null) return null;
    try {
      if (format === 'svg') return drawn.svg;
      if (format === 'png') return await toBase64(await toPng(drawn.svg, drawn.width, drawn.height));
      return toPage(drawn.title, drawn.svg, tables(drawn.table()));
    } catch {
      return null;
    }
  }

  /** Puts the picture on the clipboard as PNG; whether that was possible. */
  async copy(): Promise<boolean> {
    const drawn = this.picture();
    if (drawn === null) return false;
    try {
      // The promise is handed over, not awaited: the click that allows it would be over.
      await navigator.clipboard.write([
        new ClipboardItem({ 'image/png': toPng(drawn.svg, drawn.width, drawn.height) }),
      ]);
      return true;
    } catch {
      return false;
    }
  }

  private picture() {
    if (this.shown === null) return null;
    const { review, metrics, severities, kept, zone } = this.shown;
    const drawn = chart(review, metrics, {
      width: WIDTH - 2 * FILE_MARGIN,
      zone,
      severities,
      fold: kept.trueScale ? 'never' : 'auto',
      numbers: true,
      note: true,
      ...(kept.domain && { domain: kept.domain }),
    });
    const { width, height, scene } = drawn;
    return {
      svg: toSvg(scene, 'print', { margin: FILE_MARGIN }),
      width: width + 2 * FILE_MARGIN,
      height: height + 2 * FILE_MARGIN,
      title: scene.title,
      table: () => drawn.table(),
    };
  }
}
