/** What people lacked, told in a noun as the cause: phrases of `blame/human-error`. */
import type { Phrase, SentenceExample } from '../rule';
import { after, asked, denied, deniedBefore, forestalled, reported, sentenceHas, subjectIs, supposed } from '../tests';
import { BELIEVED, RATED } from './account';
import { CAUSES, EXPLAINING } from './sections';

const POOR =
  'poor|bad|inadequate|insufficient|sloppy|deficient|haphazard|rushed|faulty|careless|superficial|incomplete|missing';
const MENTAL =
  'attention|concentration|judgement|judgment|memory|vigilance|discipline|communication|diligence|focus|awareness|reasoning|thinking';
/** Machines communicate, plan queries and check input. */
const machinery = sentenceHas(
  /^(?:nodes?|replicas?|controllers?|servers?|services?|sensors?|queue|broker|pods?|cluster|protocol|socket|query|optimi[sz]er|models?|parser|compiler|capacity|index|heap|pool|input|validator|clients?|api|bus|firmware)$/,
);
const people = subjectIs('person', 'they');

export const LACK_PHRASES: readonly Phrase[] = [
  {
    find: [
      `lapse+|error+|slip+|failing+ in|of ..1 ${MENTAL}`,
      'misplaced|undue|unjustified|unwarranted|excessive|blind trust|faith|confidence|reliance|optimism',
      'knowledge|skill+|experience|competence|awareness gap|gaps',
      'gap|gaps in ..2 knowledge|skills|understanding|experience|expertise|awareness',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [deniedBefore, forestalled, asked, reported, supposed, machinery],
    message: RATED,
  },
  {
    find: [
      'no|little|hardly|scant|insufficient|inadequate|missing|patchy ..1 communication|coordination|consultation|alignment with|between|to|from|among|across|beforehand|about|before',
      `${POOR} ..1 planning|preparation|foresight|teamwork|handover|supervision|judgement|judgment|leadership|management|discipline|organisation !of`,
      '{lack|absence|want} of ..1 planning|preparation|foresight|teamwork|leadership|coordination|thought|rigour|rigor',
      `${POOR} testing|review|reviewing|checking|verification|handling|communication|coordination|preparation|planning ..4 {by|from|among|on the part of} :person`,
      `${POOR} planning|preparation of|for|by`,
      ':anybody unfamiliar|unacquainted with',
      ':named ..1 {inexperienced|untrained|unprepared|unqualified}',
    ],
    severity: 'info',
    sections: CAUSES,
    unless: [asked, reported, supposed, machinery, after(/^(?:tools?|software|system|page|file)$/, 1)],
    message: RATED,
  },
  {
    find: [
      '{rely|relied|relying|depended|counted} too ..1 {much|heavily|strongly} on',
      '{put|placed|had} ..1 too much|great ..1 trust|faith|confidence',
      '{had been|have been|were} ..1 {asked|warned|told|reminded|alerted} ..6 {twice|repeatedly|before|times|already|earlier}',
      'insist%|insisted on|that',
      '{against|despite|contrary to} the ..2 advice|warning+|recommendation+|objections of|from|by',
      '{but|and|yet|though} ..2 never did',
    ],
    // Behind "and" the subject is that of the verb before.
    accept: (match) =>
      people(
        /^(?:but|and|yet|though)$/.test(match.sentence.word(match.from)) ? { ...match, from: match.from + 1 } : match,
      ),
    severity: 'info',
    sections: EXPLAINING,
    unless: [deniedBefore, asked, reported, supposed],
    message: RATED,
  },
  {
    find: [
      '{nobody|no-one|no one|none of us} ..4 {felt|saw} the ..1 need|necessity|urgency|point',
      '{nobody|no-one|no one|none of us} ..5 {had|has|found|took|made} ..1 time|capacity to|for',
      '{none of us} ..2 {knew|known|thought|expected|looked|tried|remembered|realised|noticed|considered|read}',
      'every one of us ..3 {thought|assumed|believed|expected|missed|overlooked}',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, supposed],
    message: RATED,
  },
  {
    find: [
      '{was|were|been} ..1 {hastily|rashly|thoughtlessly|half-heartedly|haphazardly|hurriedly} :part',
      '{was|were|been} ..1 :part hastily|rashly|thoughtlessly|half-heartedly|haphazardly|hurriedly|sloppily',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [denied, asked, reported, supposed, machinery],
    message: RATED,
  },
  {
    find: [
      '{signed off|signed|approved|merged|released|accepted|deployed|shipped|closed|launched} ..4 without ..2 {running|seeing|opening|trying|looking|glancing|a look|any look|reading}',
      'be% ..1 asleep',
    ],
    accept: people,
    severity: 'info',
    sections: CAUSES,
    unless: [deniedBefore, asked, reported, supposed],
    message: RATED,
  },
  {
    // What was believed of a step that went wrong.
    find: 'thought|believed|figured|assumed ..6 {only|just|merely|harmless|safe|unused}',
    accept: subjectIs('person', 'they', 'we'),
    severity: 'info',
    sections: EXPLAINING,
    unless: [deniedBefore, asked, reported, after(/^(?:after|later|when|until|because)$/, 1)],
    message: BELIEVED,
  },
];

export const LACK_EXAMPLES: { readonly flag: readonly SentenceExample[]; readonly allow: readonly SentenceExample[] } =
  {
    flag: [
      'It was an error of judgement.',
      'A lapse in concentration during the night.',
      'Misplaced confidence in the green light.',
      'Gaps in our knowledge of the new switch.',
      { text: 'No coordination with the network team beforehand.', in: 'contributing_factors' },
      { text: 'Poor preparation.', in: 'contributing_factors' },
      { text: 'Insufficient testing by the developers.', in: 'contributing_factors' },
      { text: 'Responders unfamiliar with the second site.', in: 'contributing_factors' },
      'We relied too much on the nightly copy.',
      'The team had been warned about the disk twice.',
      'Finance insisted on a date in May.',
      'We had meant to move the table and never did.',
      'None of us knew that the key is shared.',
      'The restore was hastily started.',
      { text: 'QA signed off without running the long test.', in: 'contributing_factors' },
      'I thought the command only lists the rows.',
    ],
    allow: [
      'The lapse of the lease freed the name.',
      'An error of the second pump.',
      'Confidence in the figures was high.',
      'Gaps in the graph show where the probe was down.',
      { text: 'No communication between the two nodes.', in: 'contributing_factors' },
      { text: 'Poor reception in the cellar.', in: 'contributing_factors' },
      { text: 'Insufficient memory.', in: 'contributing_factors' },
      { text: 'Lack of staging hosts.', in: 'contributing_factors' },
      'The job relies on the nightly copy.',
      'The team was warned by the probe at noon.',
      'The client insists on port 443.',
      'The queue was to drain and never did.',
      'None of the probes knew the name.',
      'The restore was quickly started.',
      { text: 'QA signed off after the long test.', in: 'contributing_factors' },
      'We thought about a failover only later.',
    ],
  };
