import { markedEntries } from '../../format/entry-columns';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ entries }: ReviewSubject): Iterable<Report> {
  const marked = markedEntries(entries.columns);
  const named = new Set(marked.flatMap((index) => entries.facts[index]?.incident ?? []));
  if (named.size === 0) return;
  for (const index of marked) {
    const first = entries.at(index)?.milestones[0];
    if (entries.facts[index]?.incident !== null || first === undefined) continue;
    yield {
      span: first.span,
      message: `Other milestones name their \`incident\` (${[...named].slice(0, 3).join(', ')}); without one this belongs to a disruption of its own.`,
    };
  }
}

const rule: ReviewRule = {
  type: 'review',
  id: 'milestone/no-incident',
  severity: 'warning',
  title: 'A milestone that does not say which incident it belongs to',
  why: 'Where incidents are told apart by name, a milestone without a name opens an unnamed disruption, and the figures of the others lack it.',
  instead: 'Write `incident: <id>` on the entry.',
  source: 'File format: disruptions that overlap are told apart by `incident`',
  flag: [
    {
      source:
        'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected, incident: a }\n  - { at: 14:20, what: Mails arrive., milestone: restored }\n',
      where: 'restored',
    },
  ],
  allow: [
    'pir: 1\nincidents: [a, b]\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n  - { at: 14:20, what: Mails arrive., milestone: restored }\n',
    'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected, incident: a }\n  - { at: 14:20, what: Mo looks at the disk. }\n',
  ],
  check,
};

export default rule;
