import type { ArchiveReport, ArchiveRule, ArchiveSubject } from '../archive-rule';
import { linkedReview } from '../reading/linked-reviews';

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

function* check({ archive, reviews, isThere }: ArchiveSubject): Iterable<ArchiveReport> {
  const folders = new Set([...archive.reviews.keys()].map(folderOf));
  for (const { uri, summary } of reviews) {
    for (const { text, span } of summary.links) {
      const target = linkedReview(uri, text);
      // Only where the folder has been looked at: elsewhere there may be anything.
      if (target === null || archive.reviews.has(target) || !folders.has(folderOf(target)) || isThere(target)) continue;
      yield { uri, span, message: `There is no review at ${text}. Has it been renamed or moved?` };
    }
  }
}

const review = (links = ''): string => `pir: 1\ntitle: Orders are lost\n${links}`;

const rule: ArchiveRule = {
  type: 'archive',
  id: 'link/no-review',
  severity: 'warning',
  title: 'A link to a review that is not there',
  why: 'Reviews that lead to each other are how a team finds out that it has been here before.',
  instead: 'Correct the path, from the folder of this review.',
  source: 'Beyer et al., The Site Reliability Workbook, ch. 10 (postmortems that can be found again)',
  flag: [
    { files: { 'r/a.pir.yaml': review('links: ./gone.pir.yaml\n') }, in: 'r/a.pir.yaml', where: './gone.pir.yaml' },
    {
      files: { 'r/a.pir.yaml': review('links: [../s/old.pir.yaml]\n'), 's/b.pir.yaml': review() },
      in: 'r/a.pir.yaml',
      where: '../s/old.pir.yaml',
    },
  ],
  allow: [
    { 'r/a.pir.yaml': review('links: ./b.pir.yaml\n'), 'r/b.pir.yaml': review() },
    { 'r/a.pir.yaml': review('links: ../elsewhere/b.pir.yaml\n') },
    { 'r/a.pir.yaml': review('links: [https://example.com/x.pir.yaml, ./log.txt, /old.pir.yaml]\n') },
  ],
  check,
};

export default rule;
