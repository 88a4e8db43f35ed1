import type { Milestone } from '../../format/model';
import { isCritical } from '../reading/standing';
import { listWords } from '../reading/words';
import { markSpan } from '../reading/disruption-places';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

const KEY_MOMENTS: readonly Milestone[] = ['detected', 'identified', 'restored'];

function* check({ review, entries, metrics }: ReviewSubject): Iterable<Report> {
  if (!isCritical(review)) return;
  for (const { marks } of metrics.disruptions) {
    const bare = KEY_MOMENTS.flatMap((milestone) => marks[milestone] ?? []).filter((mark) => {
      const entry = entries.own[mark.entry];
      return (
        entry !== undefined &&
        entry.links.length === 0 &&
        entry.command === null &&
        entry.output === null &&
        entry.quote === null
      );
    });
    const first = bare[0];
    if (first === undefined) continue;
    const names = listWords(bare.map(({ milestone }) => `\`${milestone}\``));
    yield {
      span: markSpan(review, first),
      message: `${names} rest${bare.length === 1 ? 's' : ''} on memory. A link to a graph, an alert or a chat message lets others check it: \`links\`, \`output\`, \`quote\`.`,
    };
  }
}

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/evidence',
  severity: 'hint',
  from: 'reviewed',
  title: 'A key moment without a trace',
  why: 'Memory shifts within days. A graph or a message keeps the moment, and leads the next reader to the tools that were used.',
  instead: 'Add `links`, `command` and `output`, or a `quote`.',
  source: 'PagerDuty, Postmortem Documentation (for each item a metric or a page that shows it)',
  flag: [
    {
      source:
        'pir: 1\nstatus: reviewed\nseverity: sev1\ntimeline:\n  - { at: 2026-02-03T14:00, what: Mo sees it., who: mo, milestone: [detected, acknowledged] }\n  - { at: 14:40, what: Mails arrive., links: graphs/queue.png, milestone: restored }\n',
      where: 'detected',
    },
  ],
  allow: [
    'pir: 1\nstatus: reviewed\nseverity: sev1\ntimeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected, links: graphs/queue.png }\n',
    'pir: 1\nstatus: reviewed\nseverity: sev1\ntimeline:\n  - { at: 2026-02-03T14:00, quote: queue is red, milestone: detected }\n',
    'pir: 1\nstatus: reviewed\nseverity: sev3\ntimeline:\n  - { at: 2026-02-03T14:00, what: Mo sees it., who: mo, milestone: [detected, acknowledged] }\n  - { at: 14:40, what: Mails arrive., links: graphs/queue.png, milestone: restored }\n',
  ],
  check,
};

export default rule;
