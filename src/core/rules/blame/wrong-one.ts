/** The wrong one was taken, or two were mixed up: phrases of `blame/human-error`. */
import { except } from '../../prose/section';
import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { Phrase, SentenceExample } from '../rule';
import { asked, denied, forestalled, reported, sentenceHas, subjectIs, supposed } from '../tests';
import { graver } from './weight';
import { EXPLAINING } from './sections';

const PAST = except('title', 'parking_lot', 'goals', 'questions', 'action_items');

/** What a machine chooses, mixes up or serves. */
const byDesign = sentenceHas(
  /^(?:scheduler|router|balancer|algorithm|resolver|planner|script|job|pipeline|compiler|driver|query|heuristic|parser|cache|cdn|election|proxy|clients?|classifier|automatically|scanner|filter|model|detector)$/,
);

const excused = [denied, forestalled, supposed, asked, reported, byDesign];

/** Behind "by" stands a thing. */
function byThing({ sentence, to }: Match): boolean {
  for (let i = to; i < to + 6; i++)
    if (sentence.word(i) === 'by') return !sentence.people.some(({ from }) => from === i + 1);
  return false;
}

const people = subjectIs('person', 'they');

/** People, or a name that is not known as one: what stands before an act by mistake is somebody. */
function somebody(match: Match): Match | null {
  const { sentence, from } = match;
  const at = from - 1;
  const name = at === sentence.lead && sentence.is(at, Tag.Capital) && !sentence.is(at, Tag.Software | Tag.Determiner);
  return people(match) ?? (name && sentence.passage.section === 'timeline' ? { ...match, from: at } : null);
}

export const WRONG_ONE_PHRASES: readonly Phrase[] = [
  {
    find: 'wrong ..2 {was|were|been|being|got} ..1 deployed|merged|pushed|uploaded|supplied|rebooted|installed|shipped|released|unplugged|revoked|removed|deleted|wiped|reset|restored|archived|closed|emailed|called|detached|attached|edited|restarted|stopped',
    severity: 'info',
    sections: PAST,
    unless: [...excused, byThing],
  },
  {
    find: [
      '{was|were|been|got|gets} ..1 mistaken for',
      '{was|were|been|got} ..1 {mixed up|interchanged|confused with|muddled up|jumbled}',
      '{was|were|been} ..1 wrongly|wrongfully|carelessly copied|pasted|typed|entered|left|removed|deleted|chosen|installed|wired|plugged',
      '{was|were|been} ..1 wrongly|falsely|mistakenly|erroneously taken to|for',
      'wrong|stray|errant|mistaken|misplaced|accidental keystroke|keypress|click|mouse-click|tap|paste',
    ],
    severity: 'info',
    sections: PAST,
    unless: [
      ...excused,
      byThing,
      // "were confused and worried": how somebody felt.
      ({ sentence, to }) =>
        sentence.word(to - 1) === 'confused' &&
        /^(?:concerned|frustrated|worried|upset|anxious|annoyed|angry)$/.test(sentence.word(to + 1)),
    ],
  },
  {
    // The words are a belief themselves: no guess of the writer.
    find: '{was|were|been} ..1 wrongly|incorrectly|falsely|mistakenly|erroneously assumed|believed|thought|presumed|supposed',
    severity: 'info',
    sections: PAST,
    unless: [denied, forestalled, asked, reported, byDesign, byThing],
  },
  {
    // In the present tense of a timeline as well.
    find: ':third|:past ..6 {in error|by accident|by mistake|by oversight|unintentionally|unwittingly}',
    accept: somebody,
    severity: graver,
    unless: [denied, forestalled, supposed, asked, sentenceHas(/^(?:found|discovered|fixed|worked|spotted)$/)],
  },
  {
    find: '{restarts|reboots|kills|stops|deletes|removes|drops|pulls|pushes|merges|deploys|applies|runs|types|enters|opens|closes|unplugs|edits|copies|restores|drains|calls} the? wrong|incorrect',
    accept: people,
    severity: 'info',
    sections: PAST,
    unless: excused,
  },
  {
    find: [
      'upgraded|updated|restarted|joined|acted|pressed|clicked|started|ran|merged|deployed|closed|stopped|opened|switched|released|launched|rebooted|pulled|pushed|ended|left|declared ..4 too {early|soon}',
      'pressed|clicked|merged|deployed|closed|released|launched|rebooted|ran|pushed|ended|declared ..3 prematurely',
    ],
    accept: people,
    severity: 'info',
    sections: EXPLAINING,
    unless: [denied, supposed, asked, reported, byDesign, sentenceHas(/^(?:incident|restored|recovered)$/)],
  },
  {
    find: [
      'get%|got the ..1 arithmetic|sums|math+|numbers|order|units|dates|sizes|sign|syntax|estimate|calculation ..1 wrong',
      'our|my|their|his|her ..1 estimate+|guess|forecast|projection|sizing|calculation+|diagnosis|assessment|judgement|judgment|reading ..1 {was|were|proved} ..2 {off|wrong|low|optimistic|inaccurate|short}',
      'let%|allow% ..5 to {expire|lapse|run out|run dry|go stale|rot|decay|pile up|accumulate}',
    ],
    accept: (match) => (/^(?:our|my|their|his|her)$/.test(match.sentence.word(match.from)) ? match : people(match)),
    severity: 'info',
    sections: EXPLAINING,
    unless: [denied, forestalled, asked, reported, sentenceHas(/^(?:intentionally|deliberately|caches?|entries)$/)],
  },
];

export const WRONG_ONE_EXAMPLES: {
  readonly flag: readonly SentenceExample[];
  readonly allow: readonly SentenceExample[];
} = {
  flag: [
    'The wrong chart was deployed on Monday.',
    'The archive disk was mistaken for a spare.',
    'Two serial numbers were mixed up in the order.',
    'The old key was wrongly believed to be unused.',
    'A stray click in the console.',
    { text: '10:02 Lea stops the second pump by mistake.', in: 'timeline' },
    { text: '10:02 Lea restarts the wrong pump.', in: 'timeline' },
    'The release captain pressed the button too early.',
    'We got the units wrong.',
    'Our forecast was far off.',
    'We allowed the licence to lapse.',
  ],
  allow: [
    'The wrong page was served by the cache.',
    'The wrong replica was removed by the election.',
    'The burst was mistaken for an attack by the filter.',
    'The threads were confused by the clock.',
    'A single keystroke opens the menu.',
    { text: '10:02 Lea stops the second pump.', in: 'timeline' },
    { text: '10:02 Lea finds the wrong address in the table.', in: 'timeline' },
    'The client closed the connection too early.',
    'The clock shows the wrong time.',
    'We got the right answer.',
    'The forecast was right.',
    'The cache lets entries go stale after an hour.',
    'Allow the lease to expire before the next run.',
  ],
};
