/** Duties that were not done, told as a cause: phrases of `blame/human-error`. */
import { CARE, DELIBERATE, DUTIES } from '../../prose/lexicon/acts';
import { verbForms } from '../../prose/lexicon/verbs';
import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { Phrase, SentenceExample } from '../rule';
import { after, asked, before, reported, sentenceHas, somebodyMeant, subjectIs, supposed } from '../tests';
import { atFault } from './account';
import { ANALYSIS, CAUSES } from './sections';
import { acting, asFault, CLEARED as excused, explains, firstTime, LEFT_OUT, reasoned, untold } from './undone';

const ALL = `${DELIBERATE}|${DUTIES}`;
const DONE = [...new Set(ALL.split('|').map((base) => verbForms(base).participle))].join('|');

const DELIBERATELY = new Set(
  DELIBERATE.split('|')
    .filter((base) => base !== 'follow')
    .flatMap((base) => [base, verbForms(base).participle]),
);

const OWED = new Set(
  [...CARE.split('|'), ...DUTIES.split('|'), 'ask', 'tell', 'read'].map((base) => verbForms(base).participle),
);

/** People, or nobody of them. */
function peopleOrNobody(match: Match): Match | null {
  const { sentence, from } = match;
  if (!/^(?:nobody|no-one|no|none)$/.test(sentence.word(from))) return subjectIs('person', 'they')(match);
  // "Nobody tried it until May": somebody did.
  return sentence.tokens.some(({ word }) => word === 'until') ? null : match;
}

export const DUTY_PHRASES: readonly Phrase[] = [
  {
    find: ['did|had not :base', 'did|had|has not :part'],
    accept: somebodyMeant,
    severity: 'info',
    sections: CAUSES,
    when: [acting],
    // What is as deliberate as in `not-done` is said there.
    unless: [
      ...excused,
      ({ sentence, to }) => DELIBERATELY.has(sentence.word(to - 1)),
      ({ sentence }) => sentence.people.every(({ kind }) => kind === 'outsider'),
    ],
    message: LEFT_OUT,
  },
  {
    find: `{did|had|have} not {${ALL}|${DONE}} ..6 before :gerund|we|i`,
    accept: subjectIs('person', 'they'),
    severity: 'info',
    sections: ANALYSIS,
    unless: excused,
    message: LEFT_OUT,
  },
  {
    find: [
      '{not|never} {told|informed|asked|warned|telling|informing|asking|warning} anyone|anybody|us|them|others',
      '{and|but|yet} ..1 never did',
      '{neither|neither of us|neither of them} ..2 {thought|checked|tested|noticed|looked|read|asked|realised|verified|questioned|told}',
      'nobody|no-one ..2 {stopped|bothered|paused|cared|dared|took the time} to',
      '{not|never|nobody} ..7 {take|took|taken|taking} ..6 seriously',
      'never occurred to {us|anyone|anybody|me|the}',
      '{not|never} ..1 {get|got|gotten} round to',
    ],
    accept: (match) =>
      subjectIs('person', 'they')(match) ??
      (/^(?:neither|nobody|no-one|never|not)$/.test(match.sentence.word(match.from)) ? match : null),
    severity: 'info',
    sections: ANALYSIS,
    unless: [asked, reported, supposed, reasoned],
    message: LEFT_OUT,
  },
  {
    find: '{was|were|had|has|have} not ..2 been? {communicated|announced|spotted|questioned|escalated|coordinated|prioritised|followed|rehearsed|thought} !to|by',
    severity: 'info',
    sections: CAUSES,
    unless: [...excused, machinery, byThings],
    message: LEFT_OUT,
  },
  {
    find: [`{did|had|has|have} not {${DUTIES}|${participles(DUTIES)}}`, `{has|have} not ..1 {${DONE}}`],
    accept: somebodyMeant,
    severity: 'info',
    sections: ANALYSIS,
    when: [atFault],
    unless: [...excused, after(/^(?:up|way|in|the most)$/, 1)],
    message: LEFT_OUT,
  },
  {
    find: `never {${DONE}}`,
    accept: (match) => somebodyMeant(match) ?? subjectIs('we')(match),
    severity: 'info',
    sections: ANALYSIS,
    when: [
      // "We never used that zone" is a fact; what one owes to others or to the work, and a cause, are more.
      (match) => OWED.has(match.sentence.word(match.to - 1)) || explains(match),
      ({ sentence, from, to }) => !sentence.tokens.slice(from, to).some(({ word }) => /^(?:is|are|be)$/.test(word)),
    ],
    unless: [...excused, firstTime],
    message: LEFT_OUT,
  },
  {
    find: [`{did not|had not|have not} {${ALL}|${DONE}}`],
    accept: subjectIs('we', 'i'),
    severity: 'info',
    sections: CAUSES,
    unless: excused,
    message: LEFT_OUT,
  },
  {
    // Any act of doing, where it is told as a cause: what they did not see or have is no act.
    find: ['did not :base', 'never :past|:part', '{nobody|no-one|no one|none of us} :past'],
    accept: peopleOrNobody,
    severity: 'info',
    sections: ANALYSIS,
    when: [acting, explains],
    unless: [...excused, firstTime, untold],
    message: LEFT_OUT,
  },
  {
    // Among the lessons what was not said to others, or not looked at.
    find: [
      'did not ..1 {communicate|coordinate|consult|inform|involve|notify|warn|announce|tell|ask|review|verify|validate|check|test|rehearse|read|follow|escalate|catch|listen|plan|prepare|think|consider}',
    ],
    accept: subjectIs('person'),
    severity: 'info',
    sections: ['learnings'],
    unless: excused,
    message: LEFT_OUT,
  },
  {
    find: `{did|had} not {${ALL}|${DONE}}`,
    accept: subjectIs('we'),
    severity: 'info',
    // A finite past tense: also under a heading of steps.
    sections: ['summary', 'notes', 'action_items'],
    when: [asFault],
    unless: excused,
    message: LEFT_OUT,
  },
  {
    find: [
      'put% off the|this|that|our|an|it',
      'postpone%|procrastinate%|defer% ..3 {too long|for months|for weeks|for years|several times|again|repeatedly}',
      'postpone%|deprioritise%|neglect% the|this|our',
      'leave% ..4 {for weeks|for months|for years|unattended|unpatched|unresolved|untested|unmonitored|unfixed|too late}',
    ],
    accept: subjectIs('person', 'they'),
    severity: 'info',
    sections: CAUSES,
    unless: [...excused, ({ sentence, anchor }) => sentence.is(anchor, Tag.Base) && sentence.word(anchor) !== 'put'],
    message: LEFT_OUT,
  },
  {
    // Nobody is named, and only people can be told or can neglect.
    find: [
      '{nobody|no one|no-one|none of us} ..5 {was|were|had been|has been} ..1 told|informed|warned|asked|consulted|trained|briefed',
      '^ failure|failing to {rotate|patch|upgrade|migrate|monitor|maintain|secure|notice|recognise|realise|understand|act|prepare|plan|remove|disable|update|check|provide|keep|clean|back|set|configure|perform|apply}',
      '{was|were|been} never ..1 {rotated|removed|retired|renewed|updated|communicated|reviewed|audited|handed|passed|questioned|followed|prioritised|addressed|finished|completed|assigned|revisited}',
    ],
    severity: 'info',
    sections: CAUSES,
    unless: [...excused, machinery, byThings, before(/^(?:users?|customers?|clients?)$/, 6)],
    message: LEFT_OUT,
  },
];

function machinery(match: Match): boolean {
  return sentenceHas(
    /^(?:requests?|packets?|messages?|events?|pods?|nodes?|leases?|transactions?|jobs?|rows?|locks?|writes?|socket|connections?|objects?|threads?|process|cache|callback|heartbeats?)$/,
  )(match);
}

/** "… by the broker": people are not meant. */
function byThings({ sentence, to }: Match): boolean {
  for (let i = to; i < to + 6; i++)
    if (sentence.word(i) === 'by') return !sentence.people.some(({ from }) => from === i + 1);
  return false;
}

function participles(bases: string): string {
  return bases
    .split('|')
    .map((base) => verbForms(base).participle)
    .join('|');
}

export const DUTY_EXAMPLES: { readonly flag: readonly SentenceExample[]; readonly allow: readonly SentenceExample[] } =
  {
    flag: [
      'We knew of the crack and had not fixed it yet.',
      'Nobody dared to stop the belt.',
      { text: 'The person on duty had not arranged cover.', in: 'contributing_factors' },
      'On-call had muted the route and not told anyone.',
      'Neither of us thought of the old clients.',
      'Nobody took the report seriously.',
      'The thought never occurred to us.',
      'We did not ask the owner before deleting the branch.',
      { text: 'The move was not announced.', in: 'contributing_factors' },
      { text: 'The support team did not pass the complaints on.', in: 'contributing_factors' },
      { text: 'The database group never enabled the second copy.', in: 'contributing_factors' },
      { text: 'The database group never enabled pruning, and eventually the disk was full.', in: 'summary' },
      'The leak goes back to a proxy that we never retired.',
      { text: 'We did not keep an eye on the growth of the queue.', in: 'contributing_factors' },
      { text: 'We did not follow up on the ticket from March.', in: 'contributing_factors' },
      'A further trouble is that we did not tell the warehouses of the window.',
      'The load was known to us, but we did not act on it.',
      { text: 'We did not label the second tap.', in: 'contributing_factors' },
      { text: 'Our crew never marked the old tap.', in: 'contributing_factors' },
      { text: 'Nobody labelled the second tap.', in: 'contributing_factors' },
      'The tap leaked because we did not label it.',
      { text: 'We did not warn the shops of the move.', in: 'learnings' },
      { text: 'We put off the upgrade for two years.', in: 'contributing_factors' },
      { text: 'No one had been told of the new address.', in: 'contributing_factors' },
      { text: 'Failure to rotate the keys after the departure.', in: 'contributing_factors' },
      { text: 'The token was never rotated.', in: 'contributing_factors' },
    ],
    allow: [
      'We have not fixed the crack yet.',
      'Nobody waited for leave.',
      'The support team did not pass the complaints on.',
      'The porter did not open the second gate.',
      { text: 'We did not read every label, and the short list was enough.', in: 'learnings' },
      { text: 'The person on duty had not received the page.', in: 'contributing_factors' },
      'The route was muted and nobody was asleep.',
      'Neither of the two nodes answered.',
      'The report was long.',
      'The error never occurred to date.',
      'The job did not finish before midnight.',
      { text: 'The move was not to another rack.', in: 'contributing_factors' },
      'The support team did not lose any mail.',
      'We never store card numbers.',
      { text: 'We did not have an alert on the certificate.', in: 'contributing_factors' },
      { text: 'We did not have to restore from the backup.', in: 'contributing_factors' },
      { text: 'We did not page the vendor because their page already named the fault.', in: 'contributing_factors' },
      { text: 'The reason we did not announce it was that it took a minute.', in: 'contributing_factors' },
      { text: 'So we did not deploy both together.', in: 'contributing_factors' },
      { text: 'Did not follow the plan, as it would have frozen the client.', in: 'contributing_factors' },
      'We did not restart the broker because the queue was still draining.',
      'We did not lose the second tap.',
      'We did not label the second tap.',
      { text: 'We did not archive the spent vouchers.', in: 'summary' },
      { text: 'We did not drain the pool, and moved the traffic instead.', in: 'contributing_factors' },
      { text: 'We did not write to the shops until the count was known.', in: 'contributing_factors' },
      { text: 'Our crew did not redeploy the broker.', in: 'contributing_factors' },
      { text: 'We did not look at the twin by hand, as a job compares it every hour.', in: 'contributing_factors' },
      'Our crew never saw such a tap.',
      'Nobody labelled the tap until May.',
      { text: 'We did not lose a sale over the move.', in: 'learnings' },
      { text: 'We never invoiced those riders.', in: 'learnings' },
      { text: 'We never opened the gate to the yard.', in: 'summary' },
      { text: 'We never stopped selling tickets.', in: 'summary' },
      { text: 'We did not test the twin by hand, as a job compares it every hour.', in: 'learnings' },
      'The scheduler did not give the job a slot.',
      { text: 'The request was never acknowledged by the broker.', in: 'contributing_factors' },
      { text: 'The lock was never removed by the job, since the process died.', in: 'contributing_factors' },
      { text: 'The second replica was not reachable.', in: 'contributing_factors' },
    ],
  };
