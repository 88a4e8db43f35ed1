/** Work that was done with too little care or left lying: phrases of `blame/human-error`. */
import { except } from '../../prose/section';
import type { Phrase, SentenceExample } from '../rule';
import { asked, deniedBefore, reported, sentenceHas, subjectIs, supposed } from '../tests';

const EXPLAINING = except('title', 'parking_lot', 'goals', 'questions', 'action_items', 'timeline');
const CAUSES = ['contributing_factors'] as const;
const TOLD =
  '“{words}” rates how people went about it, which the outcome has made easy. Write what was done, in which order, and what was to be seen from there.';

const excused = [deniedBefore, asked, reported, supposed];

/** Ours or theirs: who acts is people, and no outsider. */
const people = subjectIs('person', 'they');

/** What was put off by people; a queue defers as well. */
const queues = sentenceHas(
  /^(?:queues?|messages?|jobs?|requests?|retries|retry|scheduler|worker|workers|delivery|meeting|launch|release)$/,
);

export const NEGLECT_PHRASES: readonly Phrase[] = [
  {
    find: ':past ..6 without ..1 {reading|looking|checking|testing|verifying|reviewing|asking|validating|rehearsing|consulting|thinking|considering|confirming|waiting}',
    accept: (match) => people(match),
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
    message: TOLD,
  },
  {
    find: [
      'skim%|skimmed|glance% !stone',
      '{only|merely|just|barely|hardly|superficially|cursorily} {looked|checked|tested|read|skimmed|glanced|tried}',
      ':past ..6 too {fast|quickly|lightly|casually|hastily|eagerly|readily|carelessly}',
      ':past ..5 carelessly|sloppily|casually|lightly|half-heartedly|superficially|haphazardly',
    ],
    accept: people,
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
    message: TOLD,
  },
  {
    find: [
      '{left|went|gone|sat|sit|remained|lay} ..2 unanswered|unread|unheeded|unaddressed|unattended|ignored|neglected',
      'fall%|fell|slip% through the? cracks|net',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, queues],
    message: TOLD,
  },
  {
    find: '{was|were|been|be|kept being} ..1 {put off|shelved|neglected|deprioritised|deprioritized|postponed|deferred|pushed back} ..3 again|repeatedly|months|month|weeks|years|year|times|long|always|money|indefinitely',
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, queues],
    message: TOLD,
  },
  {
    find: ['shelve%', '{put%|putting} off', '{kick%|kicked} the can', 'sweep%|swept ..3 under'],
    accept: people,
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, queues],
    message: TOLD,
  },
  {
    find: [
      'asleep at the {wheel|switch}',
      '{take%|took|taken} our|their|his|her|my eye|eyes off',
      'caught {napping|sleeping}',
      '{turn%} a blind eye',
      '{lose%|lost} sight of',
      '{take%|took|taken} ..3 for granted',
      'be% reluctant|unwilling to',
      '{refuse%} to !:det',
      'could not be {bothered|arsed}',
    ],
    accept: people,
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
    message: TOLD,
  },
  {
    find: [
      '{nobody|no-one|no one} ..2 {reads|checks|watches|monitors|looks|tests|reviews|reacts|responds|answers|listens|cares}',
      'everyone|everybody|each|both|all ..4 {thought|assumed|believed|expected|figured} ..6 else|other|another|others',
      '{nobody|no-one|no one|none of us} ..4 {felt|feels} ..1 responsible',
      '{not enough|too few|few} ..1 people|engineers|of ..4 {feel|felt|care|cared}',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported],
    message: TOLD,
  },
  {
    find: '{do|did|had|has|have} not ..1 {do|done|tried|try} {enough|hard enough|more}',
    accept: people,
    severity: 'info',
    sections: CAUSES,
    unless: [asked, reported],
    message: TOLD,
  },
];

export const NEGLECT_EXAMPLES: {
  readonly flag: readonly SentenceExample[];
  readonly allow: readonly SentenceExample[];
} = {
  flag: [
    'We closed the first ticket without reading it.',
    'The reviewers only skimmed the plan.',
    'I went through the list too fast.',
    'The mail of the test team was left unanswered.',
    'The ticket fell through the cracks.',
    'The repair was put off month after month.',
    'The planning department shelved the repair.',
    'We were asleep at the wheel.',
    'We had taken the second link for granted.',
    'The technician was reluctant to call the hotline.',
    'Nobody reads that mailbox.',
    'Everyone thought that somebody else was writing the update.',
    { text: 'We have not done enough about it.', in: 'contributing_factors' },
  ],
  allow: [
    'The proxy closed the link without checking the quota.',
    'The queue grew too fast.',
    'We scaled the pool without a restart.',
    'The request went unanswered in the retry queue.',
    'The release was postponed by a day.',
    'The job was put off by the scheduler for two hours, many times.',
    'The shelf of the rack was full.',
    'The node took the lease for granted time slots.',
    'The client refused to connect.',
    'Nobody was at the desk on Sunday.',
    'Everyone else was on the call.',
    'We read the plan twice.',
    { text: 'The job has not done enough passes.', in: 'contributing_factors' },
  ],
};
