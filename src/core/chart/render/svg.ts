/** A scene as an SVG picture. */
import type { Scene } from '../scene';
import { num } from './geometry';
import { escape, nodesToSvg } from './nodes';
import { styleSheet } from './style-sheet';
import type { Theme } from './theme';

/** Pixels of ground around a picture that is a file of its own. */
export const FILE_MARGIN = 16;

export interface SvgOptions {
  /** Whether the style sheet stands inside. Default true; false where the page has it already. */
  readonly style?: boolean;
  /** Pixels of ground around the picture, so that nothing touches the edge of a file. Default 0. */
  readonly margin?: number;
  /** Texts are as wide as they were measured, whatever font the reader has. Default: yes, unless the page's colours are followed. */
  readonly fixed?: boolean;
}

/** The whole picture as one SVG element. Same scene, same bytes. */
export function toSvg(
  scene: Scene,
  theme: Theme = 'follow',
  { style = true, margin = 0, fixed = theme !== 'follow' }: SvgOptions = {},
): string {
  const edge = num(-margin);
  const width = num(scene.width + 2 * margin);
  const height = num(scene.height + 2 * margin);
  const ground =
    theme === 'follow'
      ? ''
      : `<path class="gd" d="M${edge} ${edge}H${num(scene.width + margin)}V${num(scene.height + margin)}H${edge}Z"/>`;
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" class="pir" viewBox="${edge} ${edge} ${width} ${height}" width="${width}" height="${height}" role="img">` +
    `<title>${escape(scene.title)}</title><desc>${escape(scene.description)}</desc>`;
  return `${head}${style ? `<style>${styleSheet(theme)}</style>` : ''}${ground}${nodesToSvg(scene.nodes, fixed)}</svg>`;
}
