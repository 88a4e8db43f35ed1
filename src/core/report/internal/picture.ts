/** The picture of the recovery path, and what it shows in words. */
import { chart, FILE_MARGIN, toSvg } from '../../chart/index';
import { clean } from '../document/clean';
import type { Block } from '../document/document';
import { section } from '../document/make';
import type { Subject } from '../subject';

export function picture({ review, chart: drawn, table, picture: where }: Subject): Block[] {
  if (review.timeline.length === 0 || where === null) return [];
  return section(2, 'Recovery path', {
    type: 'picture',
    svg: where === 'inside' ? clean(toSvg(drawn.scene, 'follow', { style: false, fixed: true })) : '',
    file: where === 'inside' ? '' : where.file,
    alternative: `Timeline and recovery path. ${table.summary}`,
    caption: 'The timeline below tells the same, entry by entry.',
  });
}

/** The same picture as a file of its own, with its headline, in colours for paper. */
export function pictureFile({ review, metrics, team }: Subject): string {
  const { scene } = chart(review, metrics, { width: 1100, numbers: true, note: true, severities: team.severities });
  return `${clean(toSvg(scene, 'print', { margin: FILE_MARGIN }))}\n`;
}
