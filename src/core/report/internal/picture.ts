/** The picture of the recovery path, and what it shows in words. */
import { toSvg, chart } from '../../chart/index';
import type { Block } from '../document/document';
import { section } from '../document/make';
import type { Subject } from '../subject';

export function picture({ review, chart: drawn, picture: file }: Subject): Block[] {
  if (review.timeline.length === 0) return [];
  const alternative = `Recovery path: ${drawn.table().summary} The timeline below tells the same entry by entry.`;
  return section(2, 'Recovery path', {
    type: 'picture',
    svg: toSvg(drawn.scene, 'follow', { style: false }),
    file,
    alternative,
  });
}

/** The same picture as a file of its own, with its headline, in colours for paper. */
export function pictureFile({ review, metrics }: Subject): string {
  return `${toSvg(chart(review, metrics, { width: 1100, numbers: true, note: true }).scene, 'print')}\n`;
}
