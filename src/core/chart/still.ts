/**
 * A picture with what hands need of it, as plain data that may cross processes: a page shows it, and is at hand, before it has read what
 * draws.
 */
import type { Chart, ChartMark } from './assemble';
import type { LabelPlacement } from './plot/place';
import { nodesToSvg } from './render/nodes';
import type { CharacterWidths } from './text/measure';
import type { Piece } from './time/pieces';

/** How a page wants its first picture. */
export interface StillOptions {
  readonly width: number;
  readonly zone: string;
  readonly fold: 'auto' | 'never';
  readonly domain?: readonly [number, number];
  readonly widths: CharacterWidths;
}

type Kept = 'width' | 'height' | 'order' | 'bands' | 'domain' | 'whole' | 'plot' | 'overview' | 'headline';

export interface Still extends Pick<Chart, Kept> {
  readonly svg: string;
  readonly title: string;
  readonly marks: readonly Omit<ChartMark, 'label'>[];
  readonly scale: {
    readonly pieces: readonly Piece[];
    readonly domain: readonly [number, number];
    readonly range: readonly [number, number];
    readonly msPerPixel: number;
  } | null;
  /** How many paths there are. */
  readonly paths: number;
  readonly placement: readonly (readonly [string, LabelPlacement])[];
}

export function stillOf(chart: Chart): Still {
  const { width, height, order, bands, domain, whole, plot, overview, headline, scale } = chart;
  return {
    ...{ width, height, order, bands, domain, whole, plot, overview, headline },
    svg: pageSvg(chart),
    title: chart.scene.title,
    marks: chart.marks.map(({ n, entry, x, y, r, drawn }) => ({ n, entry, x, y, r, drawn })),
    scale: scale && {
      pieces: scale.pieces,
      domain: scale.domain,
      range: scale.range,
      msPerPixel: scale.msPerPixel,
    },
    paths: chart.path.length,
    placement: [...chart.placement],
  };
}

/** The picture as SVG in the chart's page. It has no title: the slider around it speaks, and a title would only float over the card. */
export function pageSvg({ scene, width, height }: Chart): string {
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="pir" ${size}>${nodesToSvg(scene.nodes)}</svg>`;
}
