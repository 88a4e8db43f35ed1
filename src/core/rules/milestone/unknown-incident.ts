import { editDistance } from '../../format/suggest';
import { listWords } from '../reading/words';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, entries }: ReviewSubject): Iterable<Report> {
  const declared = review.incidents.flatMap(({ id }) => id?.value ?? []);
  if (declared.length === 0) return;
  for (const [index, facts] of entries.facts.entries()) {
    if (facts.incident === null || declared.includes(facts.incident)) continue;
    const incident = entries.at(index)?.incident ?? null;
    if (incident === null) continue;
    const distance = (id: string): number => editDistance(id.toLowerCase(), incident.value.toLowerCase());
    const near = declared.filter((id) => distance(id) <= Math.min(2, Math.floor(id.length / 3)));
    yield {
      span: incident.span,
      message: `\`${incident.value}\` is none of the \`incidents\` (${listWords(declared.slice(0, 5), 'or')}).`,
      fixes: near.map((id, index) => ({
        title: `Change to ${id}`,
        edits: [{ ...incident.span, text: id }],
        safe: false,
        preferred: index === 0 && near.length === 1,
      })),
    };
  }
}

const rule: ReviewRule = {
  type: 'review',
  id: 'milestone/unknown-incident',
  severity: 'warning',
  title: 'An entry of an incident that the review does not list',
  why: 'A slip in the id makes a disruption of its own, without title and figures.',
  instead: 'Write one of the ids under `incidents`, or add this one there.',
  source: 'File format: `incident` of an entry',
  flag: [
    {
      source:
        'pir: 1\nincidents: [INC-41, INC-42]\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected, incident: INC-43 }\n',
      where: 'INC-43',
    },
  ],
  allow: [
    'pir: 1\nincidents: [INC-41, INC-42]\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected, incident: INC-42 }\n',
    'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected, incident: INC-43 }\n',
  ],
  check,
};

export default rule;
