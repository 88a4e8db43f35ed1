import { readDisruptions } from '../../metrics/disruptions';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ entries }: ReviewSubject): Iterable<Report> {
  for (const { entry, place, first, disruption } of readDisruptions(entries.columns).repeated) {
    const choice = entries.at(entry)?.milestones[place];
    if (choice === undefined) continue;
    const again =
      disruption.marks.restored === undefined
        ? ''
        : ' Where it came back, `started` or `detected` begins the next disruption.';
    const written = entries.at(first.entry)?.milestones.find(({ value }) => value === choice.value);
    yield {
      span: choice.span,
      message: `\`${choice.value}\` a second time in this disruption; the first one counts.${again}`,
      related: written === undefined ? [] : [{ span: written.span, message: 'This one counts.' }],
    };
  }
}

const rule: ReviewRule = {
  type: 'review',
  id: 'milestone/repeated',
  severity: 'warning',
  title: 'A milestone twice in one disruption',
  why: 'Two times for one moment give two figures. Several alerts or several fixes are entries; one of them is the milestone.',
  instead:
    'Keep the milestone on the first entry; a partial restoration is `mitigated`. Where the disruption came back, mark that as `started` or `detected`. Disruptions that overlap have an `incident` each.',
  source: 'Found in public reviews: header and timeline with different times for one mark',
  flag: [
    {
      source:
        'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n  - { at: 14:20, what: Mails arrive again., milestone: restored }\n  - { at: 14:25, what: All of them., milestone: [restored] }\n',
      where: 'restored',
    },
    {
      source:
        'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n  - { at: 14:02, what: A customer writes., milestone: detected }\n',
      where: 'detected',
    },
  ],
  allow: [
    'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n  - { at: 14:20, what: Some mails arrive., milestone: mitigated }\n  - { at: 14:25, what: All of them., milestone: restored }\n',
    'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n  - { at: 14:20, what: Mails arrive., milestone: restored }\n  - { at: 14:25, what: They stop., milestone: detected }\n  - { at: 14:35, what: They arrive., milestone: restored }\n',
    'pir: 1\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected, incident: a }\n  - { at: 14:02, what: Another rings., milestone: detected, incident: b }\n',
  ],
  check,
};

export default rule;
