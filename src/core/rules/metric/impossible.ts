import type { Milestone } from '../../format/model';
import { durationWords } from '../../metrics/duration-words';
import type { FindingSeverity } from '../../text/finding';
import { markSpan } from '../reading/disruption-places';
import { mendedInstants } from '../reading/mended-instants';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

/** Pairs that have an order, and how sure it is that a pair out of it is a slip. An alert may come before the harm that it warns of. */
const ORDER: readonly { readonly first: Milestone; readonly second: Milestone; readonly severity: FindingSeverity }[] =
  [
    { first: 'started', second: 'restored', severity: 'error' },
    { first: 'detected', second: 'restored', severity: 'error' },
    { first: 'started', second: 'detected', severity: 'warning' },
    { first: 'detected', second: 'acknowledged', severity: 'error' },
    { first: 'restored', second: 'closed', severity: 'error' },
  ];
const ABOUT = 15 * 60_000;

function* check(subject: ReviewSubject): Iterable<Report> {
  const { review, metrics } = subject;
  const instant = mendedInstants(subject);
  for (const { marks } of metrics.disruptions) {
    for (const { first, second, severity } of ORDER) {
      const [from, to] = [marks[first], marks[second]];
      const [begin, end] = [instant(from), instant(to)];
      if (from === undefined || to === undefined || begin === null || end === null) continue;
      const by = begin - end;
      if (by <= (from.approximate || to.approximate ? ABOUT : 0)) continue;
      yield {
        span: markSpan(review, to),
        severity,
        message: `\`${second}\` lies ${durationWords(by)} before \`${first}\`, so there is no figure from one to the other.`,
        related: [{ span: markSpan(review, from), message: `\`${first}\` is here.` }],
      };
      break;
    }
  }
}

const timeline = (...entries: readonly (readonly [string, string])[]): string =>
  `pir: 1\ntimeline:\n${entries.map(([at, milestone]) => `  - { at: 2026-02-03T${at}, what: Something is ${milestone}., milestone: ${milestone} }\n`).join('')}`;

const rule: ReviewRule = {
  type: 'review',
  id: 'metric/impossible',
  severity: 'error',
  title: 'Milestones that contradict each other',
  why: 'Nothing is restored before it is detected. One of the two times is a slip, and figures, chart and report follow it.',
  instead:
    'Correct the time or the date. Where it came back, `started` or `detected` on a later entry begins the next disruption.',
  source: 'File format: definitions of the figures; found in public reviews',
  flag: [
    { source: timeline(['15:00', 'detected'], ['14:10', 'restored']), where: 'restored' },
    {
      source: timeline(['15:00', 'detected'], ['14:50', 'acknowledged'], ['15:30', 'restored']),
      where: 'acknowledged',
    },
    { source: timeline(['15:00', 'started'], ['14:50', 'detected']), where: 'detected' },
  ],
  allow: [
    timeline(['15:00', 'detected'], ['15:10', 'acknowledged'], ['15:30', 'restored']),
    timeline(['15:00', 'detected'], ['15:00', 'acknowledged'], ['15:00', 'restored']),
    timeline(['15:00', 'detected'], ['15:05', 'restored'], ['15:10', 'acknowledged']),
    timeline(['15:00', 'detected'], ['15:20', 'identified'], ['15:10', 'declared'], ['15:30', 'restored']),
    timeline(['15:00', 'started'], ['~15:10', 'acknowledged'], ['15:30', 'restored']),
  ],
  check,
};

export default rule;
