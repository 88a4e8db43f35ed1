/** How others answered, and what was not answered: phrases of `blame/human-error`. */
import type { Match } from '../../prose/match';
import type { Phrase, SentenceExample } from '../rule';
import { asked, deniedBefore, reported, sentenceHas, subjectIs, supposed } from '../tests';
import { CAUSES, EXPLAINING } from './sections';

const UNHELPFUL =
  'unhelpful|unresponsive|uncooperative|dismissive|evasive|obstructive|useless|clueless|unprepared|ill-prepared|ill-equipped|uninformed|misinformed|indecisive|unforthcoming|unreliable|late|slow|sluggish|reluctant|unwilling|hesitant';
const TOLD =
  '“{words}” rates how people went about it, which the outcome has made easy. Write what was asked when, what came back, and what was to be seen from there.';

const people = subjectIs('person', 'they');
const excused = [deniedBefore, asked, reported, supposed];

/** Machines answer, too. */
const machinery = sentenceHas(
  /^(?:api|endpoints?|servers?|services?|nodes?|pods?|queue|broker|database|replica|latency|gateway|query|queries|pages?|console|site|website|app|clients?|controller|systems?|ms)$/,
);

/** Whose answers they are: "our", "the vendor's". */
function owned(match: Match): Match | null {
  const { sentence, from } = match;
  if (
    /^(?:our|my|their|his|her)$/.test(sentence.word(from - 1)) ||
    /^(?:our|my|their|his|her)$/.test(sentence.word(from))
  )
    return match;
  return sentence.people.some(
    ({ to, possessive, kind }) => possessive && kind !== 'outsider' && to <= from && from - to < 4,
  ) || /^(?:support|hand-?over|hand-?off)$/.test(sentence.word(from))
    ? match
    : null;
}

/** "never acted upon by the consumer": people are not meant. */
function byThing({ sentence, to }: Match): boolean {
  return (
    sentence.word(to) === 'by' && !sentence.people.some(({ from, kind }) => from === to + 1 && kind !== 'outsider')
  );
}

export const RESPONSE_PHRASES: readonly Phrase[] = [
  {
    find: [`be% ..2 ${UNHELPFUL}`, 'be% ..1 {of no|no|little|of little} ..1 help'],
    accept: people,
    severity: 'info',
    sections: CAUSES,
    // "was paged late", but "was slow to update the status page"
    unless: [
      ...excused,
      (match) =>
        match.sentence.word(match.to - 1) === 'late' && sentenceHas(/^(?:paged?|alert|mail|notified|told)$/)(match),
    ],
    message: TOLD,
  },
  {
    find: [
      `support|handover|hand-over|handoff|hand-off|response|reaction|handling|communication|answer+|help|advice|replies|reply|coordination|judgement|judgment|planning|preparation|attitude ..4 {was|were} ..2 ${UNHELPFUL}|poor|inadequate|lacking|sloppy|clumsy|chaotic|disorganised|abysmal|insufficient|lacklustre|lackluster|disappointing|subpar|unacceptable|wanting|improvised`,
    ],
    accept: owned,
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, machinery],
    message: TOLD,
  },
  {
    find: [
      'dismiss%|dismissed ..6 as ..2 {error|glitch|hiccup|blip|noise|duplicate|known|harmless|minor|usual|nothing|fluke|flakiness}',
      'react%|respond%|acted|escalate%|escalated|answer%|reply%|replied ..3 {far too|too|much too|very|so|rather} {slowly|late|slow}',
      'took ..2 too? long|ages|forever|eternity to {react|respond|escalate|notice|realise|act|answer|reply|declare|communicate|acknowledge|look|ask|call|get back|approve|decide|tell}',
      'waste%|wasted ..4 {time|hour+|minutes|day+|morning|afternoon|night|evening} ..2 {on|in|with|looking|chasing|trying|debugging|discussing|arguing|searching}',
      'dismissed ..3 reports|warnings|concerns|complaints|signs',
      'sitting|sat on the|it|our|this|that ..1 ticket|report|request|warning|alert|email|patch|fix|for',
      'lost|lose% control|track|sight of',
      '{did|done} nothing $',
      '{did|done} nothing about|with|until|for|,',
    ],
    accept: people,
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, machinery],
    message: TOLD,
  },
  {
    // Read or acknowledged, and left there.
    find: [
      'acknowledged|seen|read|noticed|known|raised|reported|flagged|discussed ..3 but|and ..2 {never|not} ..2 {acted|followed|addressed|handled|escalated|investigated|fixed|pursued|answered|prioritised}',
      '{never|not} ..1 acted {upon|on}',
      '{never|not} ..1 followed up',
      '{unnoticed|unseen|unanswered|ignored} by our|the|a ..1 :responder',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, supposed, byThing],
    message: TOLD,
  },
  {
    // Pressure, from people or from the calendar, given as what made people hasty.
    find: [
      '{time|schedule|deadline|delivery|release} pressure ..3 {led|made|pushed|drove|caused|forced} us|the|them|me|people|engineers|developers',
      'management|leadership|sales|product|marketing ..2 {pushed|pressed|insisted|rushed|pressured|demanded|wanted} !the|a|out|to|:num',
      'management|leadership|sales|product|marketing ..2 {pushed|pressed|pressured} for|us|the|hard|everyone',
    ],
    severity: 'info',
    sections: CAUSES,
    unless: [asked, reported, supposed],
    message: TOLD,
  },
];

export const RESPONSE_EXAMPLES: {
  readonly flag: readonly SentenceExample[];
  readonly allow: readonly SentenceExample[];
} = {
  flag: [
    { text: 'The storage team was slow to answer.', in: 'contributing_factors' },
    { text: 'The help desk was of no help.', in: 'contributing_factors' },
    { text: 'Operations was slow to react.', in: 'contributing_factors' },
    "The vendor's support took ages to answer.",
    'Procurement took far too long to approve the order.',
    "The vendor's support was slow and vague.",
    'Our reaction was clumsy.',
    'The help desk dismissed the first calls as a hiccup.',
    'We reacted far too late.',
    'The release manager dismissed the early reports.',
    'The hand-over between the shifts was chaotic.',
    { text: 'We were slow to update the status page.', in: 'contributing_factors' },
    'The depot team had been sitting on the ticket for weeks.',
    'The commander lost control of the call.',
    'We wasted an hour on the wrong graph.',
    'The team knew of the date and did nothing.',
    'The page was acknowledged but never acted on.',
    { text: 'Time pressure made us skip the rehearsal.', in: 'contributing_factors' },
    { text: 'Management had pushed for the date.', in: 'contributing_factors' },
  ],
  allow: [
    { text: 'The second replica was slow to answer.', in: 'contributing_factors' },
    { text: 'The page was of no help.', in: 'contributing_factors' },
    { text: 'Storage was slow to react.', in: 'contributing_factors' },
    { text: 'Operations was two doors away.', in: 'contributing_factors' },
    "The library's support for dates took ages to arrive.",
    'The pump took ages to answer.',
    'The response of the API was slow.',
    'Our support desk answered within two minutes.',
    'The filter marked the mail as a duplicate.',
    'The valve reacted too slowly.',
    'The filter dismissed the early reports.',
    'The crate was sitting on the belt.',
    'The pump lost track of its position.',
    'We wasted no time and drained the pool.',
    'The switch did nothing.',
    'The page was acknowledged at 10:02 and closed at 10:09.',
    { text: 'Water pressure made the pump stop.', in: 'contributing_factors' },
    { text: 'Management had approved the date.', in: 'contributing_factors' },
    { text: 'The on-call engineer was paged late.', in: 'contributing_factors' },
  ],
};
