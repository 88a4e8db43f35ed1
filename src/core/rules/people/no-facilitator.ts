import { isOwner } from '../../metrics/compute';
import { isCritical, placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review }: ReviewSubject): Iterable<Report> {
  const { facilitator } = review;
  if (!isCritical(review) || (facilitator !== null && isOwner(facilitator.value))) return;
  yield {
    span: facilitator?.span ?? placeOfMissing(review, 'review'),
    message: 'No facilitator. Somebody who was not part of the response asks how, keeps the time and writes down.',
  };
}

const review = (more: string): string => `pir: 1\nstatus: reviewed\nseverity: sev2\n${more}`;

const rule: ReviewRule = {
  type: 'review',
  id: 'people/no-facilitator',
  severity: 'info',
  from: 'reviewed',
  title: 'A review that nobody facilitated',
  why: 'Without a facilitator the loudest account becomes the story.',
  instead: 'Name the facilitator under `review`. Where the review was held in writing, ignore this with that reason.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (the facilitator); Etsy, Debriefing Facilitation Guide',
  flag: [
    { source: review(''), where: 'reviewed' },
    { source: review('review: { facilitator: TBD }\n'), where: 'TBD' },
  ],
  allow: [
    review('review: { facilitator: ada }\n'),
    'pir: 1\nstatus: reviewed\nseverity: sev3\n',
    'pir: 1\nseverity: sev1\n',
  ],
  check,
};

export default rule;
