/** The chart for a page that runs no script and whose width nobody knows yet, such as a Markdown preview. */
import type { Review } from '../format/model';
import type { Metrics } from '../metrics/metrics';
import { readChart } from './assemble';
import { drawChart } from './chart';
import { styleSheet } from './render/style-sheet';
import { toSvg } from './render/svg';

/** Layouts in pixels, each with the widths of a page that it is shown at: from its own on, up to the next one's. */
const LAYOUTS = [
  { name: 'pir-narrow', width: 400, from: 0 },
  { name: 'pir-middle', width: 680, from: 600 },
  { name: 'pir-wide', width: 960, from: 860 },
] as const;

/**
 * The picture in every layout, as HTML that may stand in a paragraph; `embedStyle` shows the one that fits. Colours are those of the
 * page, the text alternative is in the picture.
 */
export function embeddedChart(review: Review, metrics: Metrics): string {
  const reading = readChart(review, metrics);
  const pictures = LAYOUTS.map(({ name, width }) => {
    const { scene } = drawChart(reading, { width, note: true });
    return `<span class="${name}">${toSvg(scene, 'follow', { style: false, fixed: true })}</span>`;
  });
  return `<span class="pir-chart">${pictures.join('')}</span>`;
}

/** The style sheet for pages with embedded charts. */
export function embedStyle(): string {
  const shown = LAYOUTS.map(({ name, width, from }, i) => {
    const next = LAYOUTS[i + 1]?.from;
    const upTo = next === undefined ? '' : ` and (width < ${next}px)`;
    return `@container (width >= ${from}px)${upTo}{.pir-chart>.${name}{display:block;max-width:${Math.round(width * 1.15)}px}}`;
  });
  return [
    styleSheet('follow'),
    '.pir-chart{display:block;container-type:inline-size;margin:1em 0}.pir-chart>span{display:none}',
    '.pir-chart svg{display:block;width:100%;height:auto}',
    ...shown,
    '.pir-said{display:block;font-style:italic}',
  ].join('\n');
}
