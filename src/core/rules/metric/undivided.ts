import type { PhaseName } from '../../metrics/metrics';
import type { Milestone } from '../../format/model';
import { durationWords } from '../../metrics/duration-words';
import { markSpan } from '../reading/disruption-places';
import { mendedInstants } from '../reading/mended-instants';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

/** The milestone between two phases. */
const DIVIDERS: readonly { readonly milestone: Milestone; readonly before: PhaseName; readonly after: PhaseName }[] = [
  { milestone: 'acknowledged', before: 'detection', after: 'response' },
  { milestone: 'identified', before: 'response', after: 'remediation' },
];

function* check(subject: ReviewSubject): Iterable<Report> {
  const { review, metrics } = subject;
  const instant = mendedInstants(subject);
  for (const { marks, phases } of metrics.disruptions) {
    for (const { milestone, before, after } of DIVIDERS) {
      const mark = marks[milestone];
      const moment = instant(mark);
      const joined = phases.some((span) => span.phases.includes(before) && span.phases.includes(after));
      if (mark === undefined || moment === null || !joined) continue;
      // The milestone on whose wrong side it lies.
      const { restored, acknowledged } = marks;
      const [end, begin] = [instant(restored), instant(acknowledged)];
      const other =
        restored !== undefined && end !== null && moment > end
          ? { mark: restored, by: moment - end, side: 'behind' }
          : acknowledged !== undefined && begin !== null && moment < begin
            ? { mark: acknowledged, by: begin - moment, side: 'before' }
            : null;
      if (other === null) continue;
      yield {
        span: markSpan(review, mark),
        message: `\`${milestone}\` lies ${durationWords(other.by)} ${other.side} \`${other.mark.milestone}\`, so it divides nothing: ${before} and ${after} are one phase, in figures and chart.`,
        related: [{ span: markSpan(review, other.mark), message: `\`${other.mark.milestone}\` is here.` }],
      };
    }
  }
}

const timeline = (...entries: readonly (readonly [string, string])[]): string =>
  `pir: 1\ntimeline:\n${entries.map(([at, milestone]) => `  - { at: 2026-02-03T${at}, what: Something is ${milestone}., milestone: ${milestone} }\n`).join('')}`;

const rule: ReviewRule = {
  type: 'review',
  id: 'metric/undivided',
  severity: 'info',
  title: 'A milestone that divides no phases',
  why: 'Phases follow each other. What is known only after service is back, or before anybody has taken it on, gives response and remediation no length of their own.',
  instead:
    'Mark the entry in which it was known what to act on, which may be less than the cause. Where that was never so, leave the milestone out.',
  source: 'File format: phases of a disruption; Hand, Post-Incident Reviews, ch. 8',
  flag: [
    {
      source: timeline(
        ['15:00', 'detected'],
        ['15:05', 'acknowledged'],
        ['15:30', 'restored'],
        ['16:00', 'identified'],
      ),
      where: 'identified',
    },
    {
      source: timeline(
        ['15:00', 'detected'],
        ['15:05', 'identified'],
        ['15:10', 'acknowledged'],
        ['15:30', 'restored'],
      ),
      where: 'identified',
    },
    {
      source: timeline(['15:00', 'detected'], ['15:05', 'restored'], ['15:10', 'acknowledged']),
      where: 'acknowledged',
    },
  ],
  allow: [
    timeline(['15:00', 'detected'], ['15:05', 'acknowledged'], ['15:20', 'identified'], ['15:30', 'restored']),
    timeline(['15:00', 'detected'], ['15:05', 'acknowledged'], ['15:30', 'identified'], ['15:30', 'restored']),
    timeline(['15:00', 'detected'], ['15:05', 'acknowledged'], ['15:30', 'restored']),
    timeline(['15:00', 'detected'], ['15:05', 'acknowledged'], ['16:00', 'identified']),
    timeline(['15:00', 'started'], ['15:30', 'restored'], ['16:00', 'closed']),
  ],
  check,
};

export default rule;
