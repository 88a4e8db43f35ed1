import type { EntryFacts } from '../../format/entry-facts';
import { markSpan } from '../reading/disruption-places';
import { markFixes } from '../reading/mark-fixes';
import { stretch } from '../reading/stretch';
import { isMinor, statusOf } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, entries, metrics, parsed }: ReviewSubject): Iterable<Report> {
  if (isMinor(review)) return;
  for (const { marks, phases } of metrics.disruptions) {
    const joined = phases.find((span) => span.phases.includes('response') && span.phases.includes('remediation'));
    // Without `acknowledged` there is one thing to say first (timeline/no-ack); what restored itself has no remediation.
    if (
      joined === undefined ||
      marks.restored === undefined ||
      marks.acknowledged === undefined ||
      marks.identified !== undefined
    )
      continue;
    if (
      entries.facts[marks.restored.entry]?.kind === 'automation' &&
      !actedUpon(entries.facts, marks.acknowledged.entry, marks.restored.entry)
    )
      continue;
    yield {
      span: markSpan(review, marks.restored),
      ...(statusOf(review) === 'draft' ? { severity: 'hint' as const } : {}),
      message:
        'Response and remediation are one span here: which entry is `identified`, the moment at which what to act on was known?',
      fixes: markFixes(parsed, helpful(entries.facts, marks.acknowledged.entry, marks.restored.entry), 'identified'),
    };
  }
}

/** Steps towards recovery, the last first: what to act on is often known just before it is acted upon. */
function helpful(timeline: readonly EntryFacts[], from: number, to: number): readonly number[] {
  return stretch(from, to)
    .filter((index) => timeline[index]?.impact === 'positive')
    .reverse();
}

function actedUpon(timeline: readonly EntryFacts[], from: number, to: number): boolean {
  return timeline.slice(from, to).some(({ kind }) => kind === null || kind === 'task');
}

const HEAD =
  'timeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n  - { at: 14:02, what: Mo answers., milestone: acknowledged }\n';

const rule: ReviewRule = {
  type: 'review',
  id: 'phase/missing',
  severity: 'warning',
  title: 'Phases that cannot be told apart',
  why: 'How do we recover sooner has two answers: understand sooner, and act sooner. Only `identified` tells them apart.',
  instead: 'Put `milestone: identified` on the entry in which what to act on was known.',
  source: 'Hand, Post-Incident Reviews, ch. 8 (phases of an incident) and 10',
  flag: [
    {
      source: `pir: 1\nstatus: reviewed\n${HEAD}  - { at: 14:40, what: Mails arrive., milestone: restored }\n`,
      where: 'restored',
    },
  ],
  allow: [
    `pir: 1\nstatus: reviewed\n${HEAD}  - { at: 14:30, what: A full disk is found., milestone: identified }\n  - { at: 14:40, what: Mails arrive., milestone: restored }\n`,
    `pir: 1\nstatus: reviewed\n${HEAD}`,
    `pir: 1\nstatus: reviewed\n${HEAD.replace('acknowledged }', 'acknowledged, kind: interaction }')}  - { at: 14:03, what: The queue drains by itself., kind: automation, milestone: restored }\n`,
    `pir: 1\nstatus: reviewed\nseverity: sev4\n${HEAD}  - { at: 14:40, what: Mails arrive., milestone: restored }\n`,
  ],
  check,
};

export default rule;
