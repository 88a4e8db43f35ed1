import { mendedInstants } from '../reading/mended-instants';
import { dayWords } from '../reading/words';
import type { Report, ReviewRule, ReviewSubject } from '../rule';
import { severityOf } from '../reading/standing';

const DAY = 86_400_000;
const OF_THE_INCIDENT = ['started', 'detected', 'acknowledged', 'restored'] as const;

function* check(subject: ReviewSubject): Iterable<Report> {
  const { held } = subject.review;
  if (held?.instant == null) return;
  const end = endOfIncident(subject);
  if (end === null) return;
  const latest = held.instant + (held.dateOnly ? DAY : 0);
  if (latest <= end.instant) {
    const when =
      end.date === null || held.date === null ? ['', ''] : [` (${dayWords(held.date)})`, ` (${dayWords(end.date)})`];
    const message = `The review${when[0]} lies before ${end.restored ? 'the end of ' : ''}the incident${when[1]}.`;
    yield { span: held.span, severity: 'warning', message };
  } else if (
    end.restored &&
    !held.dateOnly &&
    held.instant - end.instant < subject.thresholds.earliestReview &&
    severityOf(subject.review) !== 'sev5'
  ) {
    yield {
      span: held.span,
      message:
        'The review begins within the hour of restoration. After some sleep more is told, and the timeline is gathered.',
    };
  }
}

function endOfIncident(subject: ReviewSubject): { instant: number; restored: boolean; date: string | null } | null {
  const instantOf = mendedInstants(subject);
  let end: { instant: number; restored: boolean; date: string | null } | null = null;
  for (const { marks } of subject.metrics.disruptions) {
    for (const name of OF_THE_INCIDENT) {
      const mark = marks[name];
      const instant = instantOf(mark);
      if (mark === undefined || instant === null || (end !== null && instant <= end.instant)) continue;
      const date = instant === mark.instant ? (subject.entries.facts[mark.entry]?.at?.date ?? null) : null;
      end = { instant, restored: name === 'restored', date };
    }
  }
  return end;
}

const TIMELINE =
  'timeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n  - { at: 15:10, what: Mails arrive., milestone: restored }\n';

const rule: ReviewRule = {
  type: 'review',
  id: 'review/too-early',
  severity: 'hint',
  title: 'A review before the incident is over, or within the hour',
  why: 'A meeting before restoration is a slip of a date. One within the hour finds tired people and no timeline.',
  instead: 'Correct the date. A short talk at the end of the incident is an entry of the timeline.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (the review is held within the next business day)',
  flag: [
    { source: `pir: 1\nreview: { held: 2026-02-02 }\n${TIMELINE}`, where: '2026-02-02' },
    { source: `pir: 1\nreview: { held: 2026-02-03T15:30 }\n${TIMELINE}`, where: '2026-02-03T15:30' },
    { source: `pir: 1\nreview: { held: 2026-02-03T14:30 }\n${TIMELINE}`, where: '2026-02-03T14:30' },
  ],
  allow: [
    `pir: 1\nreview: { held: 2026-02-04T10:00 }\n${TIMELINE}`,
    `pir: 1\nreview: { held: 2026-02-03 }\n${TIMELINE}`,
    `pir: 1\nseverity: sev5\nreview: { held: 2026-02-03T15:30 }\n${TIMELINE}`,
    'pir: 1\nreview: { held: 2026-02-04 }\ntimeline:\n  - 2026-02-05T14:00 A node is replaced.\n',
  ],
  check,
};

export default rule;
