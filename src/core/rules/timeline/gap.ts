import { durationWords } from '../../metrics/duration-words';
import { gapsOf } from '../../metrics/gaps';
import type { Mark } from '../../metrics/metrics';
import { statusOf, thresholdFor } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

/** A silence is one when it takes a good part of the whole as well: an incident of days has nights in it. */
const SHARE = 0.15;
/** The longest few are enough to ask about. */
const MOST = 3;

function* check(subject: ReviewSubject): Iterable<Report> {
  const { review, entries, metrics, thresholds } = subject;
  const least = thresholdFor(review, thresholds.gap);
  const reported = new Set<number>();
  for (const disruption of metrics.disruptions) {
    const { detected, started, restored } = disruption.marks;
    const instantOf = (mark: Mark | undefined): number => entries.facts[mark?.entry ?? -1]?.at?.instant ?? 0;
    const whole = instantOf(restored) - instantOf(detected ?? started);
    const gaps = gapsOf(entries.columns, disruption, Math.max(least, whole * SHARE)).filter(
      ({ after }) => !reported.has(after),
    );
    for (const { length, ...ends } of gaps.sort((a, b) => b.length - a.length).slice(0, MOST)) {
      reported.add(ends.after);
      const [before, after] = [entries.at(ends.before), entries.at(ends.after)];
      if (before === undefined || after === undefined) continue;
      yield {
        span: after.at?.span ?? after.span,
        severity: statusOf(review) === 'draft' ? 'hint' : 'info',
        message: `Nothing is told of the ${durationWords(length)} before this. What was looked at, or waited for? A wait is an entry with \`until\`.`,
        related: before.at === null ? [] : [{ span: before.at.span, message: 'The entry before it.' }],
      };
    }
  }
}

const HEAD =
  'pir: 1\nstatus: reviewed\nseverity: sev2\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n';
const TAIL = '  - { at: 14:45, what: Mails arrive., milestone: restored }\n';

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/gap',
  severity: 'info',
  title: 'A long time of which nothing is told',
  why: 'Time without a trace during a response is where the friction was: waiting, searching, an idea that led nowhere.',
  instead: 'Add what was looked at or waited for, with `until` where it lasted.',
  source: 'Hand, Post-Incident Reviews, ch. 5, 6 and 9 (elapsed time and data points)',
  flag: [{ source: `${HEAD}  - 14:05 Mo answers.\n  - 14:35 A node is added.\n${TAIL}`, where: '14:35' }],
  allow: [
    `${HEAD}  - 14:05 Mo answers.\n  - { at: 14:07, until: 14:35, what: Mo waits for the restore. }\n${TAIL}`,
    `${HEAD}  - 14:12 Mo answers.\n  - 14:25 A node is added.\n  - 14:33 The queue drains.\n${TAIL}`,
    `${HEAD}  - 14:05 Mo answers.\n  - Mo reads the logs.\n${TAIL}`,
    'pir: 1\ntimeline:\n  - 2026-02-03T14:00 The pager rings.\n  - 18:00 Mails arrive.\n',
  ],
  check,
};

export default rule;
