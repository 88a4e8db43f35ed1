import { isMinor, placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

/** With fewer, one kind is no pattern. */
const ENOUGH = 3;

function* check({ review }: ReviewSubject): Iterable<Report> {
  const went = review.learnings.flatMap((learning) => learning.went ?? []);
  if (isMinor(review) || went.length < ENOUGH || went.some(({ value }) => value !== 'poorly')) return;
  if (review.contributingFactors.some(({ effect }) => effect?.value === 'helpful')) return;
  yield {
    span: placeOfMissing(review, 'learnings'),
    message: `All ${went.length} learnings that say so went poorly. What went well, and where was luck? That is worth keeping, or replacing by something better than luck.`,
  };
}

const review = (...went: readonly string[]): string =>
  `pir: 1\nstatus: reviewed\nlearnings:\n${went.map((word, index) => `  - { what: Learning ${index + 1}., went: ${word} }\n`).join('')}`;

const rule: ReviewRule = {
  type: 'review',
  id: 'learning/only-negative',
  severity: 'info',
  from: 'reviewed',
  title: 'Only what went poorly',
  why: 'People and defences that worked under pressure are as much to learn from, and are easily lost in the next reorganisation.',
  instead: 'Add what went well (`went: well`) and where luck helped (`went: lucky`).',
  source: 'Hand, Post-Incident Reviews, ch. 5 and 9; Hollnagel, Safety-I and Safety-II',
  flag: [{ source: review('poorly', 'poorly', 'poorly'), where: 'learnings' }],
  allow: [
    review('poorly', 'poorly', 'lucky'),
    review('poorly'),
    `${review('poorly', 'poorly', 'poorly')}contributing_factors:\n  - { what: A snapshot from an hour before., effect: helpful }\n`,
  ],
  check,
};

export default rule;
