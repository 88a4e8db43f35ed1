import { firstLine } from '../reading/people-named';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

/** Words with which a reason begins, and signs behind which one stands. */
const REASON =
  /\b(?:because|since|as|for|so|until|unless|instead|already|duplicates?|covered|replaced|superseded|obsolete|accept(?:ed|s)?|costs?|worth|risk|enough|unlikely|no longer|not needed|moved to|part of|see)\b|[:;(–—]|[.!?]\s+\S/i;

function* check({ review, source }: ReviewSubject): Iterable<Report> {
  for (const { what, status, ticket, span } of review.actionItems) {
    if (what === null || status?.value !== 'dropped' || ticket.length > 0 || REASON.test(what.value)) continue;
    // A comment at the item is read by those who ask.
    if (/(?:^|\s)#\s*\S/m.test(source.slice(span.start, lineEnd(source, span.end)))) continue;
    yield {
      span: firstLine(what),
      message:
        'Dropped, and nothing says why. A few words keep it from being proposed again: "…: the risk is accepted".',
    };
  }
}

function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end;
}

const item = (text: string, more = ''): string =>
  `pir: 1\nstatus: reviewed\naction_items:\n  - { what: "${text}", owner: mo, status: dropped${more} }\n`;

const rule: ReviewRule = {
  type: 'review',
  id: 'action/declined-reason',
  severity: 'hint',
  from: 'reviewed',
  title: 'An action item that was dropped without a word',
  why: 'Whoever proposed it sees that it was not done and not why, and proposes less the next time.',
  instead: 'Write the reason behind its text, or link the ticket that has it.',
  source: 'PagerDuty, Postmortem Documentation (writing: say why something will not be done)',
  flag: [
    { source: item('Buy a second line.'), where: 'Buy a second line.' },
    { source: item('Keep two spare nodes'), where: 'Keep two spare nodes' },
    { source: item('Move the mail queue to another host.'), where: 'Move the mail queue to another host.' },
  ],
  allow: [
    item('Buy a second line: one outage in six years does not pay for it.'),
    item('Keep two spare nodes (covered by the new cluster).'),
    item('Move the mail queue. The vendor ends it in May.'),
    item('Buy a second line.', ', ticket: NET-4'),
    item('Buy a second line.').replace('dropped', 'done'),
    item('Buy a second line.').replace(' }\n', ' } # decided on 3 May: too dear\n'),
    item('Buy a second line.').replace('reviewed', 'draft'),
  ],
  check,
};

export default rule;
