import type { ArchivedReview } from '../../archive/archive';
import { longestFigure } from '../../archive/query';
import { StandingTargets, type SetTarget } from '../../archive/standing-targets';
import type { TargetSummary } from '../../archive/summary';
import { METRIC_NAMES } from '../../archive/trends/tables';
import { METRIC_KEYS } from '../../format/model';
import type { ArchiveReport, ArchiveRule, ArchiveSubject } from '../archive-rule';
import { linkedReviews } from '../reading/linked-reviews';

interface Earlier extends SetTarget {
  readonly review: ArchivedReview;
  readonly target: TargetSummary;
}

function* check({ reviews }: ArchiveSubject): Iterable<ArchiveReport> {
  const standing = new StandingTargets<Earlier>();
  const asked = new Set<Earlier>();
  let waiting: Earlier[] = [];
  let now = -Infinity;
  for (const review of reviews) {
    const { uri, summary } = review;
    const { services, status, instant, targets } = summary;
    if (instant === null) continue;
    // What is of the same moment is not earlier.
    if (instant > now) {
      for (const one of waiting) standing.add(one);
      [waiting, now] = [[], instant];
    }
    waiting.push(...targets.map((target) => ({ uri, key: target.key, services, review, target })));
    if (status === 'draft' || services.length === 0) continue;
    const concerned = services.flatMap((service) =>
      METRIC_KEYS.filter((key) => longestFigure(summary, key) !== null).flatMap((key) =>
        standing.of(key, [service], uri).map((earlier) => ({ service, earlier })),
      ),
    );
    // Only the next review is asked, whatever it says.
    const open = concerned.filter(({ earlier }) => !asked.has(earlier));
    for (const { earlier } of open) asked.add(earlier);
    if (targets.length > 0 || summary.learnings.some(({ what }) => /\btargets?\b/i.test(what))) continue;
    const linked = new Set(linkedReviews(review));
    if (concerned.some(({ earlier }) => linked.has(earlier.uri))) continue;
    // A review that names no service is not known to be about this one.
    const [first] = open.filter(({ earlier }) => earlier.services.length > 0 && earlier.target.milliseconds !== null);
    if (first !== undefined) yield { uri, span: summary.place, message: messageOf(first) };
  }
}

function messageOf({ service, earlier }: { readonly service: string; readonly earlier: Earlier }): string {
  const { title, date } = earlier.review.summary;
  const named = [title ?? 'untitled', ...(date === null ? [] : [date])].join(', ');
  return `An earlier review of ${service} (${named}) set a target for the ${METRIC_NAMES[earlier.key]}: ${earlier.target.text}. How did it go this time?`;
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
    {
      files: {
        'a.pir.yaml': FIRST.replace('services: orders', 'services: [mail, orders]'),
        'b.pir.yaml': review(6, 'status: reviewed\n'),
      },
      in: 'b.pir.yaml',
      where: 'Orders are lost on day 6',
    },
  ],
  allow: [
    {
      // What b set took the place of what a had set, and c is about the other figure only.
      'a.pir.yaml': FIRST.replace('services: orders', 'services: [orders, mail]'),
      'b.pir.yaml': review(
        4,
        'status: reviewed\ntargets: { time_to_recover: 30m, time_to_detect: -50% }\nlinks: ./a.pir.yaml\n',
      ),
      'c.pir.yaml': review(5, 'status: reviewed\nlinks: ./b.pir.yaml\n'),
    },
    { 'a.pir.yaml': FIRST, 'b.pir.yaml': review(4, '') },
    {
      'a.pir.yaml': FIRST,
      'b.pir.yaml': review(4, 'status: reviewed\nlinks: ./a.pir.yaml\n'),
      'c.pir.yaml': review(5, 'status: reviewed\n'),
    },
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
