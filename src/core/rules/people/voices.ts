import { idOf, responders } from '../reading/people-named';
import { isCritical } from '../reading/standing';
import { listWords } from '../reading/words';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review }: ReviewSubject): Iterable<Report> {
  const first = review.attendees[0];
  if (!isCritical(review) || first === undefined) return;
  const present = new Set(
    [...review.attendees, ...(review.facilitator === null ? [] : [review.facilitator])].map(idOf),
  );
  const teams = new Set(review.people.flatMap(({ team }) => (team === null ? [] : [idOf(team)])));
  const outside = new Set(
    review.people
      .filter(({ role }) => /outside|external|vendor|reporter|customer/i.test(role?.value ?? ''))
      .map(({ id }) => idOf(id)),
  );
  const absent = [...responders(review)]
    .filter(([id]) => !present.has(id) && !teams.has(id) && !outside.has(id))
    .map(([, words]) => words.value);
  if (absent.length === 0) return;
  yield {
    span: first.span,
    message: `${listWords(absent.slice(0, 4))} ${absent.length === 1 ? 'is' : 'are'} in the timeline and not among the attendees. What did it look like from there? A written account helps as well.`,
  };
}

const review = (attendees: string): string =>
  `pir: 1\nstatus: reviewed\nseverity: sev2\nreview: { attendees: [${attendees}] }\ntimeline:\n  - { at: 2026-02-03T14:00, what: Mo answers., who: mo }\n  - { at: 14:10, what: Sam joins., who: sam }\n`;

const rule: ReviewRule = {
  type: 'review',
  id: 'people/voices',
  severity: 'info',
  from: 'reviewed',
  title: 'A responder who is not at the review',
  why: 'Those who are absent are the ones about whom others guess.',
  instead: 'Invite them, or ask for a written account and add its entries.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (who takes part)',
  flag: [{ source: review('mo'), where: 'mo' }],
  allow: [
    review('mo, sam'),
    review('mo, sam, ada'),
    review('mo').replace('sev2', 'sev3'),
    review('mo').replace('attendees: [mo]', 'facilitator: ada'),
  ],
  check,
};

export default rule;
