import type { ArchivedReview } from '../../archive/archive';
import { repeatedFactors } from '../../archive/trends/factors';
import type { FactorSummary, ItemSummary } from '../../archive/summary';
import type { ArchiveReport, ArchiveRule, ArchiveSubject } from '../archive-rule';

const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);

/** The open item of a review that is about a factor: two longer words in common at least, or the only one that the factor has. */
function openItemAbout({ summary }: ArchivedReview, factor: FactorSummary): ItemSummary | undefined {
  const about = words(factor.what);
  if (about.size === 0) return undefined;
  return summary.items.find(
    ({ status, what }) =>
      (status === 'open' || status === 'in_progress') &&
      [...words(what)].filter((word) => about.has(word)).length >= Math.min(2, about.size),
  );
}

function* check({ reviews }: ArchiveSubject): Iterable<ArchiveReport> {
  for (const { places } of repeatedFactors(reviews)) {
    // The latest comes first. Each speaks of the one before it whose item is open.
    const open = places.flatMap(({ review, factor }, index) => {
      const item = openItemAbout(review, factor);
      return item === undefined ? [] : [{ index, review, item }];
    });
    let next = 0;
    for (const [index, { review, factor }] of places.entries()) {
      while ((open[next]?.index ?? Infinity) <= index) next++;
      const now = review.summary.instant;
      if (now === null) continue;
      // Several may be of the same moment: few are passed over.
      let at = next;
      while ((open[at]?.review.summary.instant ?? -Infinity) >= now) at++;
      const earlier = open[at];
      if (earlier === undefined || earlier.review.summary.instant === null) continue;
      const { title, date } = earlier.review.summary;
      yield {
        uri: review.uri,
        span: factor.span,
        message: `This contributed to ${title ?? 'an earlier incident'}${date === null ? '' : ` (${date})`} too, and its action item is still open: ${earlier.item.what}`,
      };
    }
  }
}

const review = (day: number, item = '', factor = 'Nobody reads the mailbox of the disk alerts.'): string =>
  `pir: 1\ntitle: The disk is full\ncontributing_factors:\n  - ${factor}\naction_items:\n  - { what: Send disk alerts to the pager., owner: mo${item} }\ntimeline:\n  - 2026-02-0${day}T14:00 The disk is full.\n`;

const rule: ArchiveRule = {
  type: 'archive',
  id: 'action/repeat',
  severity: 'info',
  title: 'A factor is back while its action item is open',
  why: 'What was understood and not done yet has cost something a second time. That is a reason for its priority.',
  instead: 'Raise the priority of the open item, or say why another way is better now; link the earlier review.',
  source: 'Beyer et al., The Site Reliability Workbook, ch. 10 (repeating incidents)',
  flag: [
    {
      files: { 'a.pir.yaml': review(3), 'b.pir.yaml': review(4, ', status: done') },
      in: 'b.pir.yaml',
      where: 'Nobody reads the mailbox of the disk alerts.',
    },
    {
      files: {
        'a.pir.yaml': review(3, ', status: in_progress'),
        'b.pir.yaml': review(4, '', 'Nobody reads the mailbox of disk alerts.'),
      },
      in: 'b.pir.yaml',
      where: 'Nobody reads the mailbox of disk alerts.',
    },
    {
      files: {
        'a.pir.yaml': review(3, '', 'No alerts.'),
        'b.pir.yaml': review(4, ', status: done', 'no alerts'),
      },
      in: 'b.pir.yaml',
      where: 'no alerts',
    },
  ],
  allow: [
    { 'a.pir.yaml': review(3, '', 'Alerts.'), 'b.pir.yaml': review(4, ', status: done', 'Alerts.') },
    { 'a.pir.yaml': review(3, ', status: done'), 'b.pir.yaml': review(4) },
    { 'a.pir.yaml': review(3), 'b.pir.yaml': review(4, '', 'The standby was never switched to.') },
    {
      'a.pir.yaml': review(3).replace('Send disk alerts to the pager.', 'Write a runbook for the standby.'),
      'b.pir.yaml': review(4),
    },
  ],
  check,
};

export default rule;
