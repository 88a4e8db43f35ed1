/** Omissions as the explanation: phrases of `blame/human-error`. `counterfactual/omission` speaks of the act itself. */
import { CARE, DELIBERATE, UNDONE } from '../../prose/lexicon/acts';
import { verbForms } from '../../prose/lexicon/verbs';
import type { Match } from '../../prose/match';
import { except } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { FindingSeverity } from '../../text/finding';
import type { Phrase } from '../rule';
import { after, asked, before, reported, sentenceHas, somebodyMeant, subjectIs, supposed } from '../tests';
import { atFault, troubled } from './account';
import { ANALYSIS } from './sections';
import { CLEARED, LEFT_OUT, reasoned, untold } from './undone';

/** An explanation by what was not done weighs less where people look back on themselves, and where a firm may be meant. */
function inLearning({ sentence, from }: Match): FindingSeverity {
  const firm = sentence.people.some(
    (phrase) =>
      phrase.from >= from - 1 && phrase.from < from + 2 && /^(?:vendors?|partner)$/.test(sentence.word(phrase.head)),
  );
  return firm || sentence.passage.section === 'learnings' ? 'info' : 'warning';
}

/** Base forms and participles. */
function forms(bases: string): string {
  return (
    bases
      .split('|')
      // Procedures that were not followed are for `blame/violation`.
      .filter((base) => base !== 'follow')
      .flatMap((base) => [base, verbForms(base).participle])
      .join('|')
  );
}

/** "did not restart it and took a heap dump first": what was done in its place. */
const firstInstead = after(/^first$/, 12);

/** Told as the reason of something: "because we did not …", "we did not …, so the backup was empty". */
function explains(match: Match): boolean {
  const { sentence, from, to } = match;
  // "Since we did not move the old node, it stayed up": what went well.
  if (sentence.tokens.some(({ word }) => /^(?:stayed|survived|unaffected|spared|saved|luckily)$/.test(word)))
    return false;
  if (/^(?:because|since|as)$/.test(sentence.word(from - 1))) return true;
  // "The cause was a limit that we did not notice"
  if (sentence.tokens.slice(0, from).some(({ word }) => /^(?:caused?|reason)$/.test(word))) return true;
  return sentence.tokens.some(
    ({ word }, at) =>
      at > to &&
      (/^(?:causing|resulting|leading|meaning|leaving|allowing)$/.test(word) ||
        (word === 'so' && sentence.word(at - 1) === ',' && sentence.word(at + 1) !== 'we') ||
        (word === 'which' && /^(?:meant|caused|led|resulted|left|allowed)$/.test(sentence.word(at + 1)))),
  );
}

/** What a machine chooses or skips. */
const byDesign = sentenceHas(
  /^(?:scheduler|router|balancer|algorithm|resolver|planner|script|job|pipeline|compiler|driver|query|heuristic|automatically|by)$/,
);

/** "Nobody was paged": what nobody met with, not what nobody did. */
function passive({ sentence, from, to }: Match): boolean {
  return (
    !sentence.is(to - 1, Tag.Gerund) &&
    sentence.tokens.slice(from, to).some(({ word }) => /^(?:was|were|is|be|been|being|gets?|got)$/.test(word))
  );
}

/** "Nobody outside the trial noticed", "nobody would have noticed": no act that was left out. */
const byOutsiders = ({ sentence, from, to }: Match): boolean =>
  sentence.tokens
    .slice(from, to)
    .some(({ word }) => /^(?:would|could|might|outside|users?|customers?|clients?|visitors?|merchants?)$/.test(word));

const OUTSIDE_TIMELINE = except('title', 'parking_lot', 'goals', 'questions', 'timeline', 'action_items');
const lucky = sentenceHas(/^(?:otherwise|luckily|fortunately|lucky|luck)$/);

export const NOT_DONE_PHRASES: readonly Phrase[] = [
  {
    find: '{told|informed|warned|notified} {nobody|no-one|noone|no one}',
    severity: 'info',
    unless: CLEARED,
  },
  {
    find: `{did|had|has} not {${forms(DELIBERATE)}}`,
    accept: somebodyMeant,
    severity: inLearning,
    sections: OUTSIDE_TIMELINE,
    when: [atFault],
    unless: [...CLEARED, firstInstead],
    message: LEFT_OUT,
  },
  {
    find: [
      '{was|were|had|has} not ..1 been? {informed|told|notified|consulted|warned|briefed}',
      '{was|were} not ..1 {communicated|announced} to',
    ],
    accept: (match) =>
      subjectIs('person', 'we', 'i')(match) ?? (match.sentence.word(match.to - 1) === 'to' ? match : null),
    severity: 'info',
    sections: ['contributing_factors'],
    unless: [asked, reported, supposed],
  },
  {
    find: '{take%|took|taken} no {action|notice|steps|measures}',
    accept: subjectIs('person', 'they'),
    severity: 'info',
    unless: [asked, reported, supposed],
  },
  {
    // An act of somebody, though nobody is named.
    find: [
      'wrong ..2 {was|were} ..1 selected|chosen|picked|pressed|hit|flipped|clicked|typed|entered|pasted|unplugged|pulled|deleted|edited|restarted|disconnected',
      '{was|were|been} forgotten',
      '{step+|item+|task|check|line|flag} ..6 {was|were|been} ..1 missed|skipped|omitted|overlooked',
      '^ wrong ..2 {run|executed|typed|entered|selected|chosen|deleted|pulled|pushed|restarted|applied|deployed|used|unplugged}',
      '^ forgot|neglected|overlooked',
      'communication ..5 {broke down|failed|was lacking|was poor|was missing|was insufficient}',
      'release|deploy|deployment|change|fix|migration|launch|upgrade|rollout|review|update {was|were} ..1 rushed|hurried',
      'manual {operation|change|step|edit|update|intervention|process} ..4 {incorrectly|wrongly|improperly}',
      '{done|performed|executed|entered|typed} {incorrectly|wrongly|improperly}',
      '{was|were} {made|run|executed|deployed|applied|released|pushed|merged|performed|restored|built} ..3 from|to|on|against|in|into ..1 wrong',
      '{not enough|too little|insufficient|inadequate} care|attention|diligence|consideration|thought|preparation',
      '{no|little|not enough|too little} ..1 thought|care|attention|consideration|heed|priority {was|is|has been|had been} given|paid|taken',
    ],
    severity: 'info',
    sections: OUTSIDE_TIMELINE,
    unless: [asked, reported, supposed, byDesign],
  },
  {
    // A note without a subject: "Did not test the second path".
    find: `^ did not {${CARE}|use|tell|ask|update|read|involve|consult|declare|announce}`,
    severity: 'info',
    sections: ['contributing_factors', 'learnings'],
    unless: [asked, reported, reasoned],
    message: LEFT_OUT,
  },
  {
    find: ['did not {realise|recognise}', 'never {noticed|realised|spotted}'],
    accept: somebodyMeant,
    severity: 'info',
    sections: ANALYSIS,
    when: [
      ({ sentence, to, ...match }) =>
        /^reali|^recog/.test(sentence.word(to - 1)) || troubled({ sentence, to, ...match }),
    ],
    unless: [asked, reported, supposed],
    message: LEFT_OUT,
  },
  {
    find: ['did not {notice}'],
    accept: subjectIs('named', 'someone'),
    severity: 'info',
    sections: ['contributing_factors'],
    unless: [asked, reported, supposed],
    message: LEFT_OUT,
  },
  {
    // What ought to have been thought of: said of the outcome wherever it stands.
    find: [
      'did not {consider|anticipate|foresee|account for|think about}',
      'did not take ..7 into account',
      'did not ..1 {spend|put|pay|give|invest|take} enough|sufficient|much',
    ],
    accept: subjectIs('person'),
    severity: 'info',
    sections: ['contributing_factors', 'summary', 'notes', 'customer_impact'],
    unless: [asked, reported, supposed],
    message: LEFT_OUT,
  },
  {
    // A passive that leaves out who did not think of it.
    find: [
      '{was|were|been} {not|never} ..1 {considered|thought|anticipated|foreseen} !to|a|an|the',
      '{was|were|been} {not|never} taken into account',
    ],
    severity: 'info',
    sections: OUTSIDE_TIMELINE,
    unless: [asked, reported, supposed, reasoned],
    message: LEFT_OUT,
  },
  {
    find: ['did not occur to {anyone|anybody|us|any of us|the team}', 'did not cross our minds|mind'],
    severity: 'info',
    sections: OUTSIDE_TIMELINE,
    unless: [asked, reported],
    message: LEFT_OUT,
  },
  {
    // Of ourselves, where the consequence is told with it.
    find: `did not {${DELIBERATE}|notice|realise|know}`,
    accept: subjectIs('we'),
    severity: 'info',
    sections: OUTSIDE_TIMELINE,
    when: [explains],
    unless: [asked, reported, supposed, reasoned],
    message: LEFT_OUT,
  },
  {
    find: 'never {told|informed|notified|warned|consulted|asked|checked|tested|reviewed|verified|rehearsed|updated|documented|read|mentioned|announced|communicated|removed|rotated|renewed}',
    accept: somebodyMeant,
    severity: 'info',
    sections: OUTSIDE_TIMELINE,
    unless: [asked, reported, supposed],
    message: LEFT_OUT,
  },
  {
    find: '{approved|merged|released|deployed|made|applied|accepted|pushed|run} without anyone|anybody|us|people ..1 {looking|checking|reading|testing|reviewing|verifying|asking|rehearsing|approving}',
    severity: 'info',
    sections: OUTSIDE_TIMELINE,
    unless: [asked, reported, supposed],
  },
  {
    find: ['not|without|insufficient|lacking ..3 due diligence', '{not|never} ..1 get|got|gotten around to'],
    severity: 'info',
    unless: [asked, reported, supposed],
  },
  {
    find: [
      `{nobody|no-one|no one} ..4 {${UNDONE}}`,
      `{none of us|none of them|none of our} ..2 {${UNDONE}}`,
      '{nobody|no one|no-one} {was|were|is} {monitoring|watching|checking|looking|following|reviewing|paying|tracking|testing}',
    ],
    severity: inLearning,
    sections: OUTSIDE_TIMELINE,
    unless: [asked, reported, supposed, lucky, sentenceHas(/^apparently$/), byOutsiders, passive, untold],
    message: LEFT_OUT,
  },
  {
    find: [`did not {${CARE}|read|notice|realise|recognise}`, 'did not take ..7 into account'],
    accept: subjectIs('we'),
    severity: 'info',
    sections: ['contributing_factors'],
    // "We assumed that …, and did not verify it" is no guess of the writer.
    unless: [
      asked,
      reported,
      reasoned,
      before(/^(?:suspect|possibly|maybe|perhaps|might|may|apparently|probably|likely)$/, 8),
    ],
    message: LEFT_OUT,
  },
];
