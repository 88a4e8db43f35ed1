/** Faults that people own: phrases of `blame/self`. An info: an admission is never corrected, and still ends the search at a person. */
import { subjectOf } from '../../prose/clause';
import { HARM_NOUNS } from '../../prose/lexicon/harm';
import { isOf, type Match } from '../../prose/match';
import type { Phrase, SentenceExample } from '../rule';
import { after, asked, before, denied, deniedBefore, reported, sentenceHas, subjectIs } from '../tests';

const ours = subjectIs('we');

/** Ours, or of nobody who is named: "we take responsibility", "taking full responsibility". */
function oursOrNone(match: Match): Match | null {
  const subject = subjectOf(match.sentence, match.from);
  if (subject.type === 'person') return isOf(subject.phrase, 'we') ? { ...match, from: subject.phrase.from } : null;
  return subject.type === 'none' ? match : null;
}

const sorry = sentenceHas(/^(?:sorry|apologi[sz]e|apolog(?:y|ies))$/);
const future = sentenceHas(/^(?:will|shall|must|should|from|new)$/);
/** What a person lacks, when nouns of failing stand before "on my part". */
const FAILINGS =
  'lapse|lapses|failure|failing|mistake|mistakes|error|errors|oversight|negligence|carelessness|fault|omission|shortcoming|shortcomings|miss|slip|misunderstanding|misjudgement|misjudgment|miscommunication|lack|inattention|sloppiness|blunder|ignorance|confusion|naivety';
const JUDGED =
  'planning|leadership|management|judgement|judgment|coordination|organisational|organizational|supervision|governance|collective|personal|moral|diligence|discipline|imagination|oversight|foresight';

export const OWNED_PHRASES: readonly Phrase[] = [
  {
    find: [
      'take%|took|taken|accept%|assume%|bear%|bore|claim% ..2 {responsibility|blame|accountability|ownership} for|of',
      'take%|took|taken|accept% ..2 {responsibility|blame|accountability}',
      `own% this|that|the|our|my ..1 ${HARM_NOUNS}|mistake+|fault`,
    ],
    accept: oursOrNone,
    // Beside an apology it is one.
    severity: (match) => (sorry(match) ? 'hint' : 'info'),
    unless: [denied, reported, asked, future],
  },
  {
    find: [
      '{this|that|it|which|these} one? be% on me|us !to',
      'blame|fault|responsibility ..5 {falls|fell|lies|lay|rests} ..1 on|with me|us',
      'how|so wrong i|we was|were',
      'is|was on me|us $',
      `${FAILINGS} ..4 {on|from} our|my own? part|side|end`,
      `{be% a|the|our|my|an} ..1 {${JUDGED}} failure+|failing`,
      `failure+|failing of|in ..1 {${JUDGED}}`,
      'breakdown in how',
      `lack|absence of ..1 {${JUDGED.replace('collective|personal|moral|', '')}|caution|forethought|vigilance|scrutiny|follow-through|follow-up}`,
    ],
    severity: 'info',
    unless: [
      denied,
      reported,
      asked,
      sentenceHas(/^(?:nodes?|plugin|module|packet|console|proxy|daemon|protocol|bus|links?|pods?|brokers?|sensors?)$/),
    ],
  },
  {
    find: [
      'owe% ..7 {apology|apologies|explanation}',
      'let% ..1 you|everyone|everybody|them|people|users|customers|members|readers|clients|community|partners|team|us|each|one ..2 down',
      'let% our|the ..2 down $',
      'fail% you|everyone|them|each',
      'have? fail% $',
      'have? fail% {here|badly|miserably|spectacularly|at this|in this|there}',
      'fail% our|the ..1 users|customers|community|members|readers|clients|partners|duty|responsibility|promise|standards',
      'did not ..1 do our|my job|part|duty|homework|work',
      'did not ..2 {live up|rise} to',
      'fall%|fell|fallen ..1 short ..1 of|on our|your|what|the|that|expectations',
      'could|should have been ..1 more {honest|open|transparent|responsive|proactive}',
    ],
    accept: ours,
    severity: 'info',
    unless: [deniedBefore, reported, asked, sentenceHas(/^(?:will|shall|cool|shut)$/)],
  },
  {
    // The words of the norm are for `counterfactual/should-have`.
    find: 'i {should|ought to} not? have !been|had|received|got|seen|heard|known',
    accept: (match) => ({ ...match, to: match.from + 1 }),
    severity: 'info',
    unless: [reported, asked],
  },
  {
    // One person alone tells of a duty left undone; what "we" did not do is for `human-error`.
    find: [
      'i|me did|had|have not ..2 {check|test|verify|respond|answer|reply|monitor|renew|patch|update|back up|rotate|maintain|rehearse|proofread|double-check|checked|tested|verified|responded|answered|replied|monitored|renewed|patched|updated|backed up|rotated|maintained}',
      'i|me had|have not ..2 {done|made|taken|written|kept|set} ..4 {backup+|copy|copies|snapshot|test+|check+|note+}',
      'i never ..1 {checked|tested|verified|responded|answered|monitored|renewed|patched|updated|rotated|rehearsed}',
    ],
    severity: ({ sentence }) => (sentence.passage.section === 'timeline' ? 'hint' : 'info'),
    unless: [deniedBefore, reported, asked, before(/^(?:if|whether|when|so)$/, 4), sentenceHas(/^(?:yet|until)$/)],
  },
  {
    find: [
      'i ..2 regret|regretted|regrets',
      'i|we ..1 feel|felt ..2 {terrible|awful|horrible|dreadful|sick} about|for having|causing|letting|breaking|losing|leaving',
      'not ..2 proud of',
      'i|we ..4 feel|felt ..3 guilty|responsible|ashamed|responsibility|guilt|embarrassed',
      'i be% {to blame|at fault|responsible|careless|foolish|naive|stupid}',
    ],
    severity: 'info',
    unless: [deniedBefore, reported, asked, after(/^for (?:the )?(?:team|service)$/, 1)],
  },
  {
    find: [
      'got|get this|it|that|things ..2 wrong',
      'be% ..1 {wrong|mistaken} !way|time|place|one|number|order|side',
      'be% ..2 embarrassed|ashamed|mortified by|that|about|of|at',
      'be% not ..1 {ready|prepared} for|,|and|enough',
      'did not ..1 {listen|heed|care}',
      'did not communicate ..3 {well|enough|clearly|properly|in time|early|soon}',
      'lost your|their ..1 trust',
    ],
    accept: ours,
    severity: 'info',
    unless: [deniedBefore, reported, asked, before(/^(?:if|whether|when|might|may|could)$/, 6)],
  },
  {
    find: [
      '{responsibility|fault|blame|error|mistake|bug} {is|was|lies} ..1 {mine|ours|with me|with us}',
      '{this|that} one {is|was} mine|ours',
      'not ..1 {happy|pleased|satisfied} ..1 with|about how|the ..1 we|i',
      '{wrong|careless|naive|foolish|unwise|irresponsible|negligent|presumptuous|reckless} of us|me to|,|and',
      'you|users|customers|everyone|they {deserve|deserved} ..1 better',
      'our|my own ..1 doing|making',
      'it was ..1 me|him|her|us|one who|that :past',
    ],
    severity: 'info',
    unless: [
      deniedBefore,
      reported,
      asked,
      after(/^(?:noticed|found|fixed|spotted|discovered|suggested|reported|restored|saw)$/, 1),
      sentenceHas(/^(?:noticed|found|fixed|spotted|discovered|restored)$/),
    ],
  },
  {
    find: 'there be% no excuse !:modal',
    severity: 'info',
    unless: [asked, reported],
  },
];

export const OWNED_EXAMPLES: { readonly flag: readonly SentenceExample[]; readonly allow: readonly SentenceExample[] } =
  {
    flag: [
      'The responsibility for the flood lies with me.',
      'That was when I saw how wrong I was.',
      'We got this wrong.',
      'I had not checked the mailbox of the registrar for months.',
      'The domain lapsed because I did not answer.',
      'I never tested the restore.',
      'We were wrong about the quota.',
      'I am ashamed of how this went.',
      'The fault is mine.',
      'We are not happy with how we ran the desk.',
      'Our customers deserve better.',
      'It was our own doing.',
      'It was me who restarted the box.',
      'I take full responsibility for the lost drafts.',
      'We take responsibility for this interruption.',
      'We own this failure.',
      'This one is on us.',
      'It was a lapse on my part.',
      'This was a planning failure.',
      'It was a failure of leadership.',
      'We owe everyone who waited an apology.',
      'We let our readers down.',
      'We failed our users last night.',
      'Here we have failed.',
      'We did not do our job here.',
      'We fell short of what was promised.',
      'I should have waited for a second pair of eyes.',
      'I regret that I did not ask sooner.',
      'I feel guilty about the lost drafts.',
      'There is no excuse for leaving the port open.',
    ],
    allow: [
      'The blame lies with no one.',
      'It was unclear how wrong the clock was.',
      'We got the page at noon.',
      'I have not checked the second region yet.',
      'The page came at noon, so I did not check the mail.',
      'I asked whether I had not answered.',
      'The clock was wrong.',
      'The team was not ashamed.',
      'The fault is in the second rack.',
      'Customers were not happy with how the page looked.',
      'The new rack is better.',
      'The choice is our own.',
      'It was Tom who noticed the dip.',
      'There was a breakdown in the second pump.',
      'We are sorry for the trouble.',
      'We will take responsibility for the new gateway in May.',
      'The platform team takes responsibility for the new gateway.',
      'We own two hundred racks.',
      'It is on us to choose the window.',
      'This was a hardware failure.',
      'This was a failure of the second pump.',
      'A planning meeting failed to start on time.',
      'The link between the halls was down.',
      'We let the tank cool down.',
      'The check failed here.',
      'It fell short of the threshold.',
      'The node should have waited.',
      'We feel that the drill was useful.',
      'The exporter owes its name to a bird.',
      'The disk is on the list.',
      'We did not do the second pass.',
    ],
  };
