/** Duties that were not done, told as a cause: phrases of `blame/human-error`. */
import { DELIBERATE, DUTIES, FIRMS } from '../../prose/lexicon/acts';
import { verbForms } from '../../prose/lexicon/verbs';
import type { Match } from '../../prose/match';
import { except } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { Phrase, SentenceExample } from '../rule';
import { after, asked, before, reported, sentenceHas, somebodyMeant, subjectIs, supposed } from '../tests';
import { CAUSES } from './sections';

const EXPLAINING = except('title', 'parking_lot', 'goals', 'questions', 'action_items', 'timeline', 'learnings');
const TOLD =
  '“{words}” explains by what people did not do, which only the outcome shows. Write what was done instead at that time, and what was to be seen from there.';

const ALL = `${DELIBERATE}|${DUTIES}`;
const DONE = [...new Set(ALL.split('|').map((base) => verbForms(base).participle))].join('|');

const DELIBERATELY = new Set(
  DELIBERATE.split('|')
    .filter((base) => base !== 'follow')
    .flatMap((base) => [base, verbForms(base).participle]),
);

/** The omission has its own reason in the sentence, or none was needed: that it was left out is then no cause. */
export function reasoned({ sentence, from, to }: Match): boolean {
  const { tokens } = sentence;
  if (tokens.slice(0, from).some(({ word }) => /^(?:reason|why)$/.test(word))) return true;
  // "Because the option was new, it was not considered": but "because we did not …" is the cause itself.
  const first = tokens.findIndex(({ word }) => /^(?:because|since|as)$/.test(word));
  if (first >= 0 && first < from - 2 && tokens.slice(first, from).some(({ word }) => word === ',')) return true;
  // "so we did not deploy both": a step, and what it was for.
  if (/^(?:so|therefore|thus|hence)$/.test(tokens[sentence.lead]?.word ?? '')) return true;
  // "…, as it would have made things worse"
  if (
    tokens
      .slice(to)
      .some(({ word }, at) => word === 'as' && /^(?:it|this|that|they|we|there)$/.test(tokens[to + at + 1]?.word ?? ''))
  )
    return true;
  return tokens
    .slice(to)
    .some(({ word }, at) => word === 'because' || (word === 'since' && opensClause(tokens, to + at + 1)));
}

/** "since it was new", "since the upgrade had failed"; but "since May", "since the last audit". */
function opensClause(tokens: Match['sentence']['tokens'], from: number): boolean {
  return tokens
    .slice(from, from + 7)
    .some(({ tags }, at) => at > 0 && (tags & (Tag.Past | Tag.Third | Tag.Auxiliary | Tag.Modal)) !== 0);
}

/** What was luckily left alone, or needless. */
const harmless = sentenceHas(/^(?:luckily|fortunately|lucky|necessary|needed|anyway|safely|lost|yet)$/);

/** "did not have to", "did not need": the verb after it is none of ours. */
const needless = after(/^(?:to)$/, 0);

/** A fact that clears a person: "… did not run the job; it came from another host". */
const clears = ({ sentence, to }: Match): boolean => sentence.tokens.some(({ word }, at) => word === ';' && at >= to);

/** "We had never restored a dump of this size": what had not come up. */
const firstTime = ({ sentence, from, to }: Match): boolean =>
  sentence.tokens.slice(from, to).some(({ word }) => /^(?:had|have)$/.test(word)) &&
  sentence.people.some(({ from: at, kind }) => at === from && kind === 'we');

const excused = [asked, reported, supposed, reasoned, harmless, needless, clears];

/** Told as what was wrong: "the problem is that we never …", "the lock that we never released", "we knew, but did not …". */
function asFault(match: Match): boolean {
  const { sentence, from } = match;
  const words = sentence.tokens.slice(0, from).map(({ word }) => word);
  const that = words.at(-1) === 'that' || words.at(-1) === 'which';
  const nouns = /^(?:problems?|issues?|mistakes?|trouble|failing|fault|gap|shortcoming|reason|cause|factor|weakness)$/;
  if (that && words.some((word) => nouns.test(word))) return true;
  // "I knew that it was no deploy, because I had not deployed": a conclusion.
  if (words.includes('because')) return false;
  return sentence.tokens
    .slice(0, match.to)
    .some(({ word }) => /^(?:knew|known|aware|coming|warned|planned|intended|promised|agreed)$/.test(word));
}

/** Any verb of doing: what people have, see, get or meet with is a state of things. */
function acting({ sentence, to }: Match): boolean {
  return !/^(?:know|known|understand|understood|realise|realised|realize|realized|have|had|been|be|see|saw|seen|get|got|gotten|receive|received|lose|lost|experience|experienced|need|needed|want|wanted|find|found|expect|expected|encounter|encountered|feel|felt|hear|heard|own|belong|hold|held|suffer|suffered|like|prefer|reach|reached|succeed|succeeded|change|changed|work|worked|make|made|go|gone|come|seem|appear|exist|lead|cause|affect|affected|impact|impacted|require|include|included)$/.test(
    sentence.word(to - 1),
  );
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
    message: TOLD,
  },
  {
    find: `{did|had|have} not {${ALL}|${DONE}} ..6 before :gerund|we|i`,
    accept: subjectIs('person', 'they'),
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
    message: TOLD,
  },
  {
    find: [
      '{not|never} {told|informed|asked|warned|telling|informing|asking|warning} anyone|anybody|us|them|others',
      '{and|but|yet} ..1 never did',
      '{neither|neither of us|neither of them} ..2 {thought|checked|tested|noticed|looked|read|asked|realised|realized|verified|questioned|told}',
      'nobody|no-one ..2 {stopped|bothered|paused|cared|took the time} to',
      '{not|never|nobody} ..7 {take|took|taken|taking} ..6 seriously',
      'never occurred to {us|anyone|anybody|me|the}',
      '{not|never} ..1 {get|got|gotten} round to',
    ],
    accept: (match) =>
      subjectIs('person', 'they')(match) ??
      (/^(?:neither|nobody|no-one|never|not)$/.test(match.sentence.word(match.from)) ? match : null),
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, supposed, reasoned],
    message: TOLD,
  },
  {
    find: '{was|were|had|has|have} not ..2 been? {communicated|announced|spotted|questioned|escalated|coordinated|prioritised|prioritized|followed|rehearsed|thought} !to|by',
    severity: 'info',
    sections: CAUSES,
    unless: [...excused, machinery, byThings],
    message: TOLD,
  },
  {
    find: [`{did|had|has|have} not {${DUTIES}|${participles(DUTIES)}}`, `{has|have} not ..1 {${DONE}}`],
    accept: somebodyMeant,
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, after(/^(?:up|way|in|the most)$/, 1)],
    message: TOLD,
  },
  {
    find: `never {${DONE}}`,
    accept: (match) => somebodyMeant(match) ?? subjectIs('we')(match),
    severity: 'info',
    sections: EXPLAINING,
    when: [
      ({ sentence, from, to }) => !sentence.tokens.slice(from, to).some(({ word }) => /^(?:is|are|be)$/.test(word)),
    ],
    unless: [...excused, firstTime],
    message: TOLD,
  },
  {
    find: [`{did not|had not|have not} {${ALL}|${DONE}}`],
    accept: subjectIs('we', 'i'),
    severity: 'info',
    sections: CAUSES,
    unless: excused,
    message: TOLD,
  },
  {
    find: `{did|had} not {${ALL}|${DONE}}`,
    accept: subjectIs('we'),
    severity: 'info',
    // A finite past tense: also under a heading of steps.
    sections: ['summary', 'notes', 'action_items'],
    when: [asFault],
    unless: excused,
    message: TOLD,
  },
  {
    find: [
      `${FIRMS} {has|have|had}? fail%|neglect%|refuse%|decline% to {inform|notify|tell|warn|announce|communicate|consult|coordinate|escalate|respond|reply|answer|react|act|deliver|honour|provide|give|fix|repair|help|upgrade|disclose|explain}`,
      `${FIRMS} {did not|never|has not|have not} {inform|notify|tell|warn|announce|communicate|consult|coordinate|informed|notified|told|warned|announced|communicated|consulted|give|given|gave|answer|answered|react|reacted|explain|explained|disclose|disclosed}`,
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [
      asked,
      reported,
      supposed,
      reasoned,
      sentenceHas(/^(?:api|endpoint|webhook|node|client|kubernetes|terraform|plugin|sdk)$/),
    ],
    message: TOLD,
  },
  {
    // A firm by its name: only with words that no product is the subject of.
    find: [
      ':cap {did not|has not|had not|have not|never|failed to|neglected to} {give|given|gave|provide|provided} ..5 notice|warning|heads-up',
      ':cap {did not|has not|had not|have not|never|failed to|has failed to|have failed to} {communicate|communicated|consult|consulted|apologise|apologize|coordinate|coordinated|collaborate|cooperate}',
      ':cap {has|have} failed to ..1 {upgrade|act|engage|take|address|honour|honor|explain|disclose|answer}',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, supposed, reasoned],
    message: TOLD,
  },
  {
    find: [
      'put% off the|this|that|our|an|it',
      'postpone%|procrastinate%|defer% ..3 {too long|for months|for weeks|for years|several times|again|repeatedly}',
      'postpone%|deprioritise%|deprioritize%|neglect% the|this|our',
      'leave% ..4 {for weeks|for months|for years|unattended|unpatched|unresolved|untested|unmonitored|unfixed|too late}',
    ],
    accept: subjectIs('person', 'they'),
    severity: 'info',
    sections: CAUSES,
    unless: [...excused, ({ sentence, anchor }) => sentence.is(anchor, Tag.Base) && sentence.word(anchor) !== 'put'],
    message: TOLD,
  },
  {
    // Nobody is named, and only people can be told or can neglect.
    find: [
      '{nobody|no one|no-one|none of us} ..5 {was|were|had been|has been} ..1 told|informed|warned|asked|consulted|trained|briefed',
      '^ failure|failing to {rotate|patch|upgrade|migrate|monitor|maintain|secure|notice|recognise|recognize|realise|realize|understand|act|prepare|plan|remove|disable|update|check|provide|keep|clean|back|set|configure|perform|apply}',
      '{was|were|been} never ..1 {rotated|documented|written|removed|retired|renewed|updated|communicated|reviewed|audited|handed|passed|questioned|followed|prioritised|prioritized|addressed|finished|completed|assigned|revisited}',
    ],
    severity: 'info',
    sections: CAUSES,
    unless: [...excused, machinery, byThings, before(/^(?:users?|customers?|clients?)$/, 6)],
    message: TOLD,
  },
];

function machinery(match: Match): boolean {
  return sentenceHas(
    /^(?:request|requests|packet|packets|message|messages|event|events|pod|pods|node|nodes|lease|leases|transaction|transactions|job|jobs|row|rows|lock|locks|write|writes|socket|connection|connections|object|objects|thread|threads|process|cache|callback|heartbeat|heartbeats)$/,
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
      { text: 'The person on duty had not arranged cover.', in: 'contributing_factors' },
      'On-call had muted the route and not told anyone.',
      'Neither of us thought of the old clients.',
      'Nobody took the report seriously.',
      'The thought never occurred to us.',
      'We did not ask the owner before deleting the branch.',
      { text: 'The move was not announced.', in: 'contributing_factors' },
      'The support team did not pass the complaints on.',
      'The database group never enabled the second copy.',
      'The leak goes back to a proxy that we never retired.',
      { text: 'We did not keep an eye on the growth of the queue.', in: 'contributing_factors' },
      { text: 'We did not follow up on the ticket from March.', in: 'contributing_factors' },
      'A further trouble is that we did not tell the warehouses of the window.',
      'The load was known to us, but we did not act on it.',
      'The carrier has failed to respond to the ticket.',
      'The hosting company did not give notice of the power test.',
      'Fabrikam did not give Contoso sufficient notice.',
      { text: 'We put off the upgrade for two years.', in: 'contributing_factors' },
      { text: 'No one had been told of the new address.', in: 'contributing_factors' },
      { text: 'Failure to rotate the keys after the departure.', in: 'contributing_factors' },
      { text: 'The token was never rotated.', in: 'contributing_factors' },
    ],
    allow: [
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
      'The provider plugin did not give a hint.',
      'The scheduler did not give the job a slot.',
      { text: 'The request was never acknowledged by the broker.', in: 'contributing_factors' },
      { text: 'The lock was never removed by the job, since the process died.', in: 'contributing_factors' },
      { text: 'The second replica was not reachable.', in: 'contributing_factors' },
    ],
  };
