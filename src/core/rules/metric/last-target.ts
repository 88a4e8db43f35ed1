import { longestFigure } from '../../archive/query';
import { METRIC_NAMES } from '../../archive/trends/tables';
import type { ArchiveReport, ArchiveRule, ArchiveSubject } from '../archive-rule';
import { linkedReviews } from '../reading/linked-reviews';

function* check({ reviews }: ArchiveSubject): Iterable<ArchiveReport> {
  const latest = new Map<string, (typeof reviews)[number]>();
  for (const review of reviews) {
    const { summary } = review;
    const { services, status } = summary;
    if (summary.instant === null || services.length === 0) continue;
    const service = [...services].sort().join('\n');
    const before = latest.get(service);
    const speaks =
      summary.learnings.some(({ what }) => /\btargets?\b/i.test(what)) ||
      (before !== undefined && linkedReviews(review).includes(before.uri));
    if (before !== undefined && status !== 'draft' && summary.targets.length === 0 && !speaks) {
      const missed = before.summary.targets.find(
        ({ key, milliseconds }) => milliseconds !== null && longestFigure(summary, key) !== null,
      );
      if (missed !== undefined)
        yield {
          uri: review.uri,
          span: summary.place,
          message: `The last review of ${services.join(', ')} (${before.summary.title ?? 'untitled'}) set a target for the ${METRIC_NAMES[missed.key]}: ${missed.text}. How did it go this time?`,
        };
    }
    if (summary.targets.length > 0) latest.set(service, review);
  }
}

const review = (day: number, more: string): string =>
  `pir: 1\ntitle: Orders are lost on day ${day}\nservices: orders\n${more}timeline:\n  - { at: 2026-02-0${day}T14:00, what: It begins., milestone: started }\n  - { at: '14:20', what: Shops call., milestone: detected }\n`;
const FIRST = review(3, 'targets: { time_to_detect: 5m }\n');

const rule: ArchiveRule = {
  type: 'archive',
  id: 'metric/last-target',
  severity: 'hint',
  title: 'The last target is not spoken of',
  why: 'A target that nobody comes back to was a wish. The next incident is when it can be answered.',
  instead:
    'Say under `learnings` how the target was met or missed, link the earlier review, or set a new one under `targets`.',
  source: 'Hand, Post-Incident Reviews, ch. 10 and 11 (target conditions)',
  flag: [
    {
      files: { 'a.pir.yaml': FIRST, 'b.pir.yaml': review(4, 'status: reviewed\n') },
      in: 'b.pir.yaml',
      where: 'Orders are lost on day 4',
    },
    {
      files: { 'a.pir.yaml': FIRST, 'b.pir.yaml': review(5, 'status: published\n') },
      in: 'b.pir.yaml',
      where: 'Orders are lost on day 5',
    },
  ],
  allow: [
    { 'a.pir.yaml': FIRST, 'b.pir.yaml': review(4, '') },
    { 'a.pir.yaml': FIRST, 'b.pir.yaml': review(4, 'status: reviewed\ntargets: { time_to_detect: 3m }\n') },
    { 'a.pir.yaml': FIRST, 'b.pir.yaml': review(4, 'status: reviewed\nlinks: ./a.pir.yaml\n') },
    {
      'a.pir.yaml': FIRST,
      'b.pir.yaml': review(4, 'status: reviewed\n').replace('services: orders', 'services: mail'),
    },
  ],
  check,
};

export default rule;
