import { isMinor, placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review }: ReviewSubject): Iterable<Report> {
  const effects = review.contributingFactors.flatMap(({ effect }) => effect ?? []);
  if (isMinor(review) || effects.length < 2 || effects.some(({ value }) => value === 'helpful')) return;
  if (review.learnings.some(({ went }) => went?.value === 'well' || went?.value === 'lucky')) return;
  yield {
    span: placeOfMissing(review, 'contributing_factors'),
    message: 'All factors are harmful. What kept it from being worse, and what helped the recovery?',
  };
}

const review = (...effects: readonly string[]): string =>
  `pir: 1\nstatus: reviewed\ncontributing_factors:\n${effects.map((effect, index) => `  - { what: Factor ${index + 1}., effect: ${effect} }\n`).join('')}`;

const rule: ReviewRule = {
  type: 'review',
  id: 'factor/only-harmful',
  severity: 'info',
  from: 'reviewed',
  title: 'No factor that helped',
  why: 'What limited the harm and what sped the recovery is worth protecting, and is rarely written down.',
  instead: 'Add a factor with `effect: helpful`.',
  source: 'Hand, Post-Incident Reviews, ch. 10 (factors helpful or harmful to disruption and recovery)',
  flag: [{ source: review('harmful', 'harmful'), where: 'contributing_factors' }],
  allow: [
    review('harmful', 'helpful'),
    review('harmful'),
    `${review('harmful', 'harmful')}learnings:\n  - { what: The snapshot was an hour old., went: lucky }\n`,
  ],
  check,
};

export default rule;
