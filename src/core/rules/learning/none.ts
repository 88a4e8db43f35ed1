import { placeOfMissing, severityOf } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review }: ReviewSubject): Iterable<Report> {
  if (review.learnings.some(({ what }) => what !== null)) return;
  const falseAlarm = severityOf(review) === 'sev5';
  if (falseAlarm && review.actionItems.some(({ what }) => what !== null)) return;
  yield {
    span: placeOfMissing(review, 'learnings'),
    message: falseAlarm
      ? 'Neither a learning nor an action item. What made the alarm ring, and does it have to?'
      : 'No learnings, and they are what the review is for. What went well, what went poorly, where was luck, what was a surprise?',
  };
}

const rule: ReviewRule = {
  type: 'review',
  id: 'learning/none',
  severity: 'warning',
  completeness: 'needed',
  lacks: 'learnings',
  title: 'A review without learnings',
  why: 'The learnings are the reason to hold a review; action items are only some of what follows from them.',
  instead: 'Write what the people in the meeting know now and did not before, also about what went well.',
  source: 'Hand, Post-Incident Reviews, ch. 10 (the most important part of the report)',
  flag: [
    { source: 'pir: 1\nstatus: reviewed\n', where: 'reviewed' },
    { source: 'pir: 1\nstatus: published\nseverity: sev5\n', where: 'published' },
    { source: 'pir: 1\nstatus: reviewed\nlearnings:\n  -\n', where: 'learnings' },
  ],
  allow: [
    'pir: 1\nstatus: reviewed\nlearnings:\n  - The alert was muted since March.\n',
    'pir: 1\nstatus: reviewed\nseverity: sev5\naction_items:\n  - { what: Alert on growth., owner: mo }\n',
    'pir: 1\nstatus: published\nlearnings:\n  - { what: The alert was muted., went: poorly }\n',
  ],
  check,
};

export default rule;
