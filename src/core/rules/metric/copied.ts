import type { ArchivedReview } from '../../archive/archive';
import { longestFigure } from '../../archive/query';
import type { StatedFigure } from '../../archive/summary';
import type { ArchiveReport, ArchiveRule, ArchiveSubject } from '../archive-rule';

const MINUTE = 60_000;

/** A timeline that gives the figure says that it is this review's own. */
function isConfirmed({ summary }: ArchivedReview, { key, milliseconds }: StatedFigure): boolean {
  const computed = longestFigure(summary, key);
  return computed !== null && Math.abs(computed.milliseconds - milliseconds) <= MINUTE;
}

function* check({ reviews }: ArchiveSubject): Iterable<ArchiveReport> {
  const first = new Map<string, ArchivedReview>();
  for (const review of reviews) {
    for (const stated of review.summary.stated) {
      // Round lengths meet by chance.
      if (stated.milliseconds % (5 * MINUTE) === 0 || isConfirmed(review, stated)) continue;
      const id = `${stated.key} ${stated.milliseconds}`;
      const before = first.get(id);
      if (before === undefined) first.set(id, review);
      else if (before.uri !== review.uri)
        yield {
          uri: review.uri,
          span: stated.span,
          message: `${before.summary.title ?? 'Another review'} states the same ${stated.text}, and the timeline does not give it. Is it from there?`,
        };
    }
  }
}

const review = (day: number, stated: string, restored = '15:00'): string =>
  `pir: 1\ntitle: Orders are lost\nmetrics: { time_to_recover: ${stated} }\ntimeline:\n  - { at: 2026-02-0${day}T14:00, what: Shops call., milestone: started }\n  - { at: '${restored}', what: Orders come in., milestone: restored }\n`;

const rule: ArchiveRule = {
  type: 'archive',
  id: 'metric/copied',
  severity: 'hint',
  title: 'A figure that another review has as well',
  why: 'A new review often begins as a copy of the last one, and a figure that nobody has changed looks like one that somebody measured.',
  instead: 'Take the stated figure away: it is computed from the timeline.',
  source: 'Public incident reviews in which consecutive reports state one duration to the minute',
  flag: [
    {
      files: { 'a.pir.yaml': review(3, '35h 36m'), 'b.pir.yaml': review(4, '35h 36m') },
      in: 'b.pir.yaml',
      where: '35h 36m',
    },
    {
      files: { 'a.pir.yaml': review(3, '47m', '14:50'), 'b.pir.yaml': review(5, '47m') },
      in: 'b.pir.yaml',
      where: '47m',
    },
  ],
  allow: [
    { 'a.pir.yaml': review(3, '47m', '14:47'), 'b.pir.yaml': review(4, '47m', '14:47') },
    { 'a.pir.yaml': review(3, '20m'), 'b.pir.yaml': review(4, '20m') },
    { 'a.pir.yaml': review(3, '47m'), 'b.pir.yaml': review(4, '48m') },
  ],
  check,
};

export default rule;
