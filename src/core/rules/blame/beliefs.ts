/** What people took for true, told as the cause: phrases of `blame/human-error`. */
import { subjectOf } from '../../prose/clause';
import { BELIEFS, UNTRUE } from '../../prose/lexicon/minds';
import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { Phrase, SentenceExample } from '../rule';
import {
  after,
  asked,
  before,
  denied,
  deniedBefore,
  forestalled,
  reported,
  rightBefore,
  sentenceHas,
  somebodyMeant,
  subjectIs,
} from '../tests';
import { BELIEVED } from './account';
import { EXPLAINING } from './sections';

const CAUSES = ['contributing_factors', 'summary', 'notes'] as const;
/** Code assumes, tests expect, and models get things wrong: no belief of people. */
const ofThings = sentenceHas(
  /^(?:code|codebase|parser|compiler|function|method|class|library|clients?|script|query|planner|optimi[sz]er|model|classifier|algorithm|heuristic|unit|assertion|regex|scanner|scraper|driver|kernel|loop|type|sdk|parameter|linter|probe)$/,
);

/** "any misunderstanding", "sorry for the confusion": of nobody's act. */
const polite = before(/^(?:any|every|possible|potential|apologi[sz]e|apologies|sorry|clear|clarify|clears?)$/, 4);

/** "the users' misunderstanding": of those outside. */
function ofOutsiders({ sentence, from, to }: Match): boolean {
  return sentence.people.some(
    ({ kind, from: at }) =>
      (kind === 'outsider' || kind === 'you') &&
      ((at < from && at > from - 6) ||
        (at >= to && at < to + 3 && /^(?:by|among|of|from|between|for)$/.test(sentence.word(at - 1)))),
  );
}

/** One person or a team, and no one of us: "the reviewers thought", "the engineer who made the change thought". */
const others = (match: Match): Match | null => somebodyMeant(match);

/** A note without a subject: "Assumed that …". */
function nobodyNamed(match: Match): Match | null {
  return match.from === match.sentence.lead && subjectOf(match.sentence, match.from).type === 'none' ? match : null;
}

/** "assumed command", "assumed the role": an office is taken. */
const office = after(/^(?:command|control|roles?|office|responsibility|lead|duty|duties|ownership)$/, 3);

/** What was believed proved right. */
const borneOut = sentenceHas(/^(?:confirmed|agreed|right|rightly|correctly|indeed)$/);

/** "longer than we had assumed", "not the two hours that we had assumed": a measure. */
const measure = ({ sentence, from, to }: Match): boolean =>
  sentence.word(from - 1) === 'than' ||
  (sentence.word(from - 1) === 'that' && (to >= sentence.tokens.length || sentence.is(to, Tag.Sign)));

export const BELIEF_PHRASES: readonly Phrase[] = [
  {
    find: [
      `${UNTRUE} ..1 ${BELIEFS}`,
      `assumption+|belief+|expectation+|premise|understanding|impression ..9 {was|were|proved|proven|turned out} ..3 ${UNTRUE}|untrue|unjustified`,
      'assumption|assumptions|belief|expectation|premise ..7 {did not hold|was not true|was not correct|were not true|was not the case|were not correct}',
      '{due to|because of|caused by|result of|stem% from|rooted in|down to} ..2 assumption+|presumption|belief',
      '{jump%|leap%|rush%} to ..2 conclusion|conclusions',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [deniedBefore, forestalled, asked, ofThings, ofOutsiders],
    message: BELIEVED,
  },
  {
    find: 'misunderstanding|misunderstandings|misconception+|misinterpretation|misperception|misapprehension|miscommunication|miscommunications',
    severity: 'info',
    sections: EXPLAINING,
    unless: [denied, forestalled, asked, polite, ofOutsiders, before(/^(?:clear|avoid|no)$/, 3)],
    message: BELIEVED,
  },
  {
    // Of others a belief is told as what misled them; of ourselves it is mostly an account of what we saw.
    find: ['assumed|presumed !nothing', 'believed|thought|figured !about|of|out', 'expected ..5 to'],
    accept: others,
    severity: 'info',
    sections: CAUSES,
    unless: [
      asked,
      reported,
      ofOutsiders,
      office,
      // "Operators are expected to …": a rule.
      ({ sentence, from, to }) =>
        [from, from + 1, from + 2, from + 3].some((at) => at < to && /^(?:is|are)$/.test(sentence.word(at))),
      ({ sentence, from, to }) =>
        sentence.passage.section !== 'contributing_factors' && !toldAsCause(sentence.word(to - 1), sentence, from),
    ],
    message: BELIEVED,
  },
  {
    find: [
      'we|i {assumed|thought|believed|expected|trusted} ..9 , {which|but|and} ..4 {did not|was not|were not|had not|would not}',
      'we|i {assumed|thought|believed|expected|supposed|presumed} ..9 , ..6 wrong|incorrect|untrue|mistaken',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported],
    message: BELIEVED,
  },
  {
    find: [
      'we|i|they {assumed|thought|believed|expected|supposed|presumed} ..9 {was not|turned out not|were not} ..1 {the case|true|so|to be}',
      'we|i|they had ..1 {assumed|thought|believed|expected} ..9 but',
    ],
    severity: 'info',
    sections: ['contributing_factors'],
    unless: [asked, reported],
    message: BELIEVED,
  },
  {
    // A belief of before, told as what was not so.
    find: [
      'had ..1 {assumed|believed|thought|presumed|figured|reckoned} !about|of|up|nothing',
      'had ..1 {trusted} the|that|it|this|our|in',
      'had ..1 {counted on|relied on} ..6 to|being !the|a|an|this|that|our|its',
      'had ..1 no idea|clue|inkling|notion !why|what|whether|where',
      'thought|believed i|we|he|she|they knew',
    ],
    accept: subjectIs('person', 'they'),
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, office, borneOut, measure],
    message: BELIEVED,
  },
  {
    find: 'assumed|presumed !nothing',
    accept: subjectIs('we'),
    severity: 'info',
    sections: ['contributing_factors'],
    unless: [asked, reported, office, borneOut, ofOutsiders, rightBefore(/^so$/)],
    message: BELIEVED,
  },
  {
    find: ['^ assumed|presumed|trusted|believed', '^ thought that|this|the|it|same|we|all|they'],
    accept: nobodyNamed,
    severity: 'info',
    sections: ['contributing_factors'],
    unless: [asked, after(/^(?:by|roles?)$/, 1)],
    message: BELIEVED,
  },
  {
    find: '{under|with} the ..2 impression|assumption|belief|premise that',
    accept: (match) => subjectIs('person', 'they')(match) ?? match,
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, ofOutsiders],
    message: BELIEVED,
  },
];

/** Outside the causes only what is told of one who made or let through a change. */
function toldAsCause(word: string, sentence: Match['sentence'], from: number): boolean {
  if (word === 'assumed' || word === 'presumed') return true;
  return sentence.tokens
    .slice(from)
    .some(({ word: one }) => /^(?:making|made|reviewing|reviewed|approving|approved|merged|deployed)$/.test(one));
}

export const BELIEF_EXAMPLES: {
  readonly flag: readonly SentenceExample[];
  readonly allow: readonly SentenceExample[];
} = {
  flag: [
    { text: 'We assumed that the spare pump was full.', in: 'contributing_factors' },
    'We thought that it was empty, but it was not.',
    'The misrouting goes back to an incorrect assumption that every tenant has one shard.',
    'A faulty belief that the mirror was read-only made the second write look harmless.',
    'The gap arose from our mistaken impression that the backups were copied.',
    'Our assumption that nobody uses the old feed proved wrong.',
    'The delay was due to an assumption about the time zone.',
    'The crew jumped to the conclusion that the switch was broken.',
    'This misunderstanding led to two copies of the schedule.',
    'A misconception about the licence left us without support.',
    { text: 'The migration crew assumed that the replica would catch up by itself.', in: 'contributing_factors' },
    { text: 'The approver believed that the plan touched the test account.', in: 'contributing_factors' },
    'The engineer who made the change thought that the flag was off.',
    'We had relied on the alarm to ring.',
    'We assumed that the quota was per region, which turned out to be wrong.',
    { text: 'Assumed that the second link was live.', in: 'contributing_factors' },
    'We were under the impression that the old route had been withdrawn.',
  ],
  allow: [
    { text: 'Clerks are expected to answer within five minutes.', in: 'contributing_factors' },
    'The copy takes ten minutes, not the two hours that we had assumed.',
    'It took longer than we had assumed.',
    { text: 'The light was green, so we assumed that the pump was full.', in: 'contributing_factors' },
    'Half an hour in, the technician assumed nothing and opened the lid.',
    'We thought of it at noon, and then ate.',
    'The parser made an incorrect assumption that ids are unique.',
    'The wrong expectation in the unit test was corrected.',
    'The client assumes an invalid date to be today.',
    'The model gave a false impression of depth.',
    'To avoid misunderstandings, times are in UTC.',
    'We are sorry for any misunderstanding.',
    "The users' wrong assumption is one that the page invites.",
    { text: '10:04 The on-call engineer assumed a network fault.', in: 'timeline' },
    'The responders thought about a failover and chose to wait.',
    'We expected the rebuild to take twenty minutes.',
    { text: 'Assumed role of the exporter.', in: 'contributing_factors' },
    { text: 'One of our engineers figured out which rule matched.', in: 'contributing_factors' },
    'An incorrect value in the template set the limit to four.',
    'Is it a wrong assumption?',
    'The lead had assumed the duty at nine.',
    'We had relied on the list of June for the count.',
    'We thought we knew which valve it was, and the gauge confirmed it.',
  ],
};
