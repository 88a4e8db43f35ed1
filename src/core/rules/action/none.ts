import { placeOfMissing, severityOf } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review }: ReviewSubject): Iterable<Report> {
  if (
    severityOf(review) === 'sev5' ||
    review.actionItems.some(({ what, status }) => what !== null && status?.value !== 'dropped')
  )
    return;
  yield {
    span: placeOfMissing(review, 'action_items'),
    message:
      'No action item. Where learning alone is the result, that is worth a sentence: ignore this with the reason.',
  };
}

const rule: ReviewRule = {
  type: 'review',
  id: 'action/none',
  severity: 'warning',
  from: 'reviewed',
  title: 'A review without an action item',
  why: 'Without anything that follows, the same disruption finds the same system. Some reviews are for learning only, and say so.',
  instead: 'Add what will be done so that the team knows or recovers sooner; or ignore this with the reason.',
  source:
    'Hand, Post-Incident Reviews, ch. 9; Google, The Site Reliability Workbook, ch. 10. Etsy, Debriefing Facilitation Guide, differs: items are not required',
  flag: [
    { source: 'pir: 1\nstatus: reviewed\n', where: 'reviewed' },
    {
      source: 'pir: 1\nstatus: reviewed\naction_items:\n  - { what: Buy a bigger disk., status: dropped }\n',
      where: 'action_items',
    },
  ],
  allow: [
    'pir: 1\nstatus: reviewed\naction_items:\n  - { what: Page when the disk is full., owner: mo }\n',
    'pir: 1\nstatus: reviewed\nseverity: sev5\n',
    'pir: 1\n',
  ],
  check,
};

export default rule;
