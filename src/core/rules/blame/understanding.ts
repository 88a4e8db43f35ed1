/** What people had not understood, told as the cause: phrases of `blame/training`. */
import { KNOWING } from '../../prose/lexicon/minds';
import type { Match } from '../../prose/match';
import type { Phrase, SentenceExample } from '../rule';
import { after, asked, before, reported, sentenceHas, subjectIs } from '../tests';
import { CAUSES, EXPLAINING } from './sections';

/** "We did not yet understand why …": what was open then, and is told as that. */
const open = (match: Match): boolean =>
  after(/^(?:why|whether|yet)$/, 1)(match) ||
  before(/^(?:yet|still|initially|immediately|first)$/, 5)(match) ||
  (after(/^(?:what|how|where)$/, 1)(match) &&
    sentenceHas(/^(?:happening|happened|going|causing|caused|wrong)$/)(match));

const machine = sentenceHas(/^(?:models?|gpus?|dataset|ml|epoch|inference|weights|parser|compiler)$/);

const excused = [asked, reported, open, machine];

/** "without understanding": of people who act, or a passive; a client understands nothing. */
function ofPeople({ sentence, from }: Match): boolean {
  if (
    sentence.people.some(
      ({ kind, possessive, to }) => kind !== 'outsider' && kind !== 'you' && !possessive && to <= from,
    )
  )
    return true;
  return sentence.tokens.slice(0, from).some(({ word }) => /^(?:was|were|been|being)$/.test(word));
}

export const UNDERSTANDING_PHRASES: readonly Phrase[] = [
  {
    find: [
      `{did|had} not ..2 {${KNOWING}|understood|grasped|comprehended|appreciated}`,
      `fail% to ..1 {${KNOWING}|recognise|realise}`,
      'misunderstood|misjudged',
    ],
    accept: subjectIs('person'),
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
  },
  {
    find: '{did|do} not ..2 know|understand|test|plan|think|look|listen ..8 {well enough|closely enough|carefully enough|far enough|hard enough}',
    accept: subjectIs('person'),
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
  },
  {
    find: 'without|nor {understanding|grasping|comprehending}',
    when: [ofPeople],
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported],
  },
  {
    find: [
      '{few|too few|very few|hardly any|not many|only one|only two|only a few|just one|just two} ..1 people|of|members|developers|maintainers|person|engineer+|admins|operators|employees ..5 {understand+|understood|know+|knew|had|have|has}',
      '{only|the only} ..1 people|person|engineer+|one+ who|that ..1 {had|have|knew|know+|understood|understand+|has}',
      '{nobody|no-one|no one|none of us|nobody else|no one else} ..5 {understood|understand+|really knew|fully knew}',
      '{nobody|no-one|no one|none of us} ..5 {knew|knows|remembered|remembers|recalled} ..1 how|what|which|where|who',
    ],
    severity: 'info',
    sections: CAUSES,
    unless: [machine, asked, after(/^(?:access|permissions?|keys?|many|much|long|rights)$/, 2)],
  },
  {
    find: '{did|do|does} not ..1 know ..1 how|where|which|what|whom|that',
    accept: subjectIs('named'),
    severity: 'info',
    sections: CAUSES,
    unless: [asked, reported, machine],
  },
  {
    find: [
      '{nobody|no-one|no one|none of us|no engineer} ..3 {had|has} ..3 overview|picture|idea|understanding|clue|grasp',
      '{more|better|less} {experienced|skilled|seasoned|attentive|qualified|competent} ..1 engineer|operator|admin|administrator|developer|reviewer|responder|technician|colleague|person|team|crew',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, machine],
  },
  {
    find: [
      'few|little|hardly|scarcely ..2 people|anybody|anyone|engineers|members|developers|maintainers ..2 {understand|understood}',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked],
  },
  {
    find: [
      'our|their|his|her|my understanding|knowledge|grasp|familiarity|experience ..5 {was|were|is} ..2 {incomplete|insufficient|limited|lacking|poor|wrong|outdated|superficial|inadequate|thin|shallow|partial|too|not}',
      'understanding|knowledge|grasp ..5 {was|were} ..1 {incomplete|insufficient|limited|lacking|poor|superficial|inadequate|thin|shallow|partial|wrong}',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, machine],
  },
  {
    // What is known to some had not reached the others.
    find: [
      'knowledge|know-how|context|experience ..7 {not|never} ..2 shared|passed|spread|handed|transferred|communicated',
      'we {do not} ..1 know how|whom|who|which',
    ],
    severity: 'info',
    sections: ['contributing_factors', 'learnings', 'summary'],
    unless: [asked, reported, machine, after(/^(?:many|much|long|often)$/, 1)],
  },
  {
    find: 'have% {no|little|not enough|not much|insufficient|limited} ..2 {experience|understanding|familiarity|expertise|training|grasp}',
    accept: subjectIs('person', 'they'),
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, machine],
  },
];

export const UNDERSTANDING_EXAMPLES: {
  readonly flag: readonly SentenceExample[];
  readonly allow: readonly SentenceExample[];
} = {
  flag: [
    'We did not fully understand the locking of the new driver.',
    'The reviewers did not grasp that the change reached both regions.',
    'We did not know the cache layer well enough.',
    'The settings were copied without understanding what they do.',
    { text: 'Only one person knows how the signing machine works.', in: 'contributing_factors' },
    { text: 'Nobody on shift understood the output of the tool.', in: 'contributing_factors' },
    'Very few people understand how the ledger closes its books.',
    'Our understanding of the renewal was incomplete.',
    'The team had no experience with the new scheduler.',
    { text: 'Knowledge of the useful graphs was not shared with the shift.', in: 'contributing_factors' },
    { text: 'The staff did not know where the printed list was kept.', in: 'contributing_factors' },
    'A more experienced admin was on leave.',
  ],
  allow: [
    'We now understand how the ledger closes its books.',
    'We did not yet understand why latency was up.',
    'We did not understand what was happening at first.',
    'The old clients do not understand the new header.',
    'The client retries without understanding the code of the answer.',
    'It took an hour to understand the output.',
    'We did not know that the disk was full.',
    { text: 'Only one person has access to the vault.', in: 'contributing_factors' },
    { text: 'Nobody knew how long the copy takes.', in: 'contributing_factors' },
    'Our experience with the vendor was good.',
    { text: 'We do not know why the controller rebooted.', in: 'contributing_factors' },
    'The knowledge base was down.',
  ],
};
