import { isCritical, placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, entries }: ReviewSubject): Iterable<Report> {
  if (!isCritical(review) || review.targets.length > 0 || entries.length === 0) return;
  yield {
    span: placeOfMissing(review, 'targets', 'metrics'),
    message:
      'No target for next time. `targets` may name one figure and how short it is to be: `time_to_acknowledge: 5m`, or `-50%` of this review.',
  };
}

const review = (more: string): string =>
  `pir: 1\nstatus: reviewed\nseverity: sev1\ntimeline:\n  - 2026-02-03T14:00 The pager rings.\n${more}`;

const rule: ReviewRule = {
  type: 'review',
  id: 'metric/target',
  severity: 'hint',
  from: 'reviewed',
  title: 'A grave incident without a target for next time',
  why: 'A target that can be measured turns "faster" into something the next review can answer.',
  instead: 'Set one under `targets`, for the phase in which the most time was lost.',
  source: 'Hand, Post-Incident Reviews, ch. 10 and 11 (target conditions)',
  flag: [{ source: review(''), where: 'reviewed' }],
  allow: [
    review('targets: { time_to_acknowledge: 5m }\n'),
    review('').replace('sev1', 'sev3'),
    review('').replace('reviewed', 'draft'),
  ],
  check,
};

export default rule;
