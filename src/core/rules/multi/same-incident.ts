import type { ArchiveReport, ArchiveRule, ArchiveSubject } from '../archive-rule';
import { linkedReviews } from '../reading/linked-reviews';

function* check({ reviews }: ArchiveSubject): Iterable<ArchiveReport> {
  const first = new Map<string, (typeof reviews)[number]>();
  for (const review of reviews) {
    for (const { id, span } of review.summary.incidents) {
      const before = first.get(id.toLowerCase());
      if (before === undefined) first.set(id.toLowerCase(), review);
      else if (
        before.uri !== review.uri &&
        !linkedReviews(review).includes(before.uri) &&
        !linkedReviews(before).includes(review.uri)
      )
        yield {
          uri: review.uri,
          span,
          message: `${id} is also an incident of ${before.summary.title ?? 'another review'}. If both are about it, one links to the other.`,
        };
    }
  }
}

const review = (id: string, more = ''): string =>
  `pir: 1\ntitle: Orders are lost\nincidents: ${id}\n${more}timeline:\n  - 2026-02-0${more === '' ? 3 : 4}T14:00 Shops call.\n`;

const rule: ArchiveRule = {
  type: 'archive',
  id: 'multi/same-incident',
  severity: 'warning',
  title: 'Two reviews of one incident',
  why: 'Counted twice, an incident bends every trend; and two reviews that do not know of each other learn half each.',
  instead: 'Correct the id, make one review of the two, or link the later one to the earlier under `links`.',
  source: 'Hand, Post-Incident Reviews, ch. 10 (one timeline for one problem)',
  flag: [
    {
      files: { 'a.pir.yaml': review('INC-7'), 'b.pir.yaml': review('INC-7', 'severity: sev2\n') },
      in: 'b.pir.yaml',
      where: 'INC-7',
    },
    {
      files: { 'a.pir.yaml': review('INC-7'), 'b.pir.yaml': review('[INC-6, inc-7]', 'severity: sev2\n') },
      in: 'b.pir.yaml',
      where: 'inc-7',
    },
  ],
  allow: [
    { 'a.pir.yaml': review('INC-7'), 'b.pir.yaml': review('INC-8', 'severity: sev2\n') },
    { 'a.pir.yaml': review('INC-7'), 'b.pir.yaml': review('INC-7', 'links: ./a.pir.yaml\n') },
    { 'a.pir.yaml': review('[INC-7, INC-7]') },
  ],
  check,
};

export default rule;
