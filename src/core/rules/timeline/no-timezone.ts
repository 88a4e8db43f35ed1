import type { EntryFacts } from '../../format/entry-facts';
import { placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, entries }: ReviewSubject): Iterable<Report> {
  if (review.timezone !== null) return;
  const floats = (when: EntryFacts['at']): boolean => when?.instant != null && when.writtenOffset === null;
  if (!entries.facts.some(({ at, until }) => floats(at) || floats(until))) return;
  yield {
    span: placeOfMissing(review, 'timezone', 'timeline'),
    message: 'The times carry no offset and the review no `timezone`, so they are read as UTC.',
  };
}

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/no-timezone',
  severity: 'warning',
  completeness: 'needed',
  lacks: 'a timezone',
  title: 'Times whose zone is not said',
  why: 'Readers in other places, and the logs of other systems, need to know which clock was read.',
  instead: 'Write `timezone: Europe/Madrid` (or `UTC`) once, or an offset on each time.',
  source: 'Wikimedia incident reports (all times in UTC); issues of several incident tools about times without a zone',
  flag: [
    { source: 'pir: 1\nstatus: reviewed\ntimeline:\n  - 2026-06-03T14:20 The queue stalls.\n', where: 'timeline' },
    {
      source: 'pir: 1\nstatus: reviewed\ntimezone:\ntimeline:\n  - 2026-06-03T14:20 The queue stalls.\n',
      where: 'timezone',
    },
  ],
  allow: [
    'pir: 1\nstatus: reviewed\ntimezone: UTC\ntimeline:\n  - 2026-06-03T14:20 The queue stalls.\n',
    'pir: 1\nstatus: reviewed\ntimeline:\n  - 2026-06-03T14:20Z The queue stalls.\n  - 2026-06-03T16:25+02:00 Mo answers.\n',
    'pir: 1\nstatus: reviewed\ntimeline:\n  - The queue stalls.\n',
  ],
  check,
};

export default rule;
