import { indicesWithin } from '../../metrics/gaps';
import { isMinor } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

/** Enough to talk about in one meeting. */
const MOST = 3;

function* check({ review, entries, metrics }: ReviewSubject): Iterable<Report> {
  if (isMinor(review)) return;
  const during = new Set(metrics.disruptions.flatMap((disruption) => indicesWithin(disruption)));
  const silent = [...during].filter((index) => {
    const { kind, impact } = entries.facts[index] ?? {};
    return kind === 'task' && impact === 'negative' && entries.own[index]?.judgment === null;
  });
  for (const index of silent.slice(0, MOST)) {
    const entry = entries.at(index);
    if (entry === undefined) continue;
    yield {
      span: entry.impact?.span ?? entry.span,
      message:
        'This task moved recovery away, as is known now. What was known then, and why did it make sense? `judgment` keeps that.',
    };
  }
}

const review = (entry: string, severity = 'sev2'): string =>
  `pir: 1\nstatus: reviewed\nseverity: ${severity}\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n  - { at: 14:05, what: Mo restarts the queue., ${entry} }\n  - { at: 14:40, what: Mails arrive., milestone: restored }\n`;

const rule: ReviewRule = {
  type: 'review',
  id: 'judgment/missing',
  severity: 'info',
  from: 'reviewed',
  title: 'A step that did not help, without how it was decided',
  why: 'What turned out badly was chosen for reasons. They are what the review can learn from, and the first thing that hindsight erases.',
  instead: 'Add `judgment` with what was `known`, the `reasoning` and the `alternatives`.',
  source: 'Hand, Post-Incident Reviews, ch. 6 and 10 (how judgments and decisions are made)',
  flag: [{ source: review('kind: task, impact: negative'), where: 'negative' }],
  allow: [
    review('kind: task, impact: negative, judgment: The runbook says so.'),
    review('kind: task, impact: neutral'),
    review('kind: automation, impact: negative'),
    review('kind: task, impact: negative', 'sev4'),
  ],
  check,
};

export default rule;
