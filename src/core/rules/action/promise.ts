import { COMPARATIVES, GAINS, GRADED } from '../../prose/lexicon/qualities';
import type { Match } from '../../prose/match';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';
import { after, denied, reported, rightBefore } from '../tests';
import { EFFORTS, foretold, habit, inTheWorks, underWay } from './announced';
import { bounded } from './bounds';
import { goalState, need, needsThought } from './needs';
import { LOOK } from './vague-verbs';

/** A sentence without one of these tells what was. */
const AHEAD =
  /\b(?:will|should|would|must|shall|needs?|ha(?:s|ve) to|importance|room|value|necessity|plan|intend|want|aim|hope|might|may|(?:are|is|am)\s(?:\w{1,20}\s){0,2}(?:in the|being|under|needed|required|necessary|planned|underway|ongoing|\w{1,20}ing))\b|['’](?:re|ll|m)\b/i;

function find(s: Sentence): Match | null {
  if (!AHEAD.test(s.text.slice(s.start, s.end))) return null;
  const match = underWay(s) ?? inTheWorks(s) ?? need(s) ?? foretold(s) ?? goalState(s) ?? needsThought(s) ?? habit(s);
  return match === null ||
    supposes(match) ||
    bounded(match) ||
    reported(match) ||
    denied({ ...match, to: match.from + 1 })
    ? null
    : match;
}

/** "Unless there is a need for …", "if further testing is required": a condition. */
function supposes({ sentence, from }: Match): boolean {
  for (let i = from - 1; i >= sentence.lead && !sentence.is(i, Tag.Sign); i--)
    if (/^(?:if|unless|when|whenever)$/.test(sentence.word(i))) return true;
  return false;
}

const WORDS = [
  ...[...EFFORTS, ...LOOK].filter((word) => word.endsWith('ing')),
  ...COMPARATIVES.split(' '),
  ...GRADED.split(' '),
  ...GAINS.split(' '),
  ...(
    'looking implementing putting introducing establishing developing adding building creating making taking setting working defining designing rolling deploying bringing providing giving being discussing reviewing ' +
    'need necessity importance value room future forward now here next help ' +
    'limited minimised minimized contained boring seamless painless routine trivial rare small unaffected smooth graceful easy straightforward effortless foolproof affected impacted harmed matter available operational intact reachable simple ' +
    'prevent avoid emphasis focus attention effort resources such similar ideally risk risks likelihood chance chances probability odds impact severity frequency needed required necessary planned underway ongoing way'
  ).split(' '),
];

/** An info: what is promised may be an item elsewhere, and a goal may have its test in another sentence. */
export const promise: LanguageRule = {
  type: 'language',
  id: 'action/promise',
  severity: 'info',
  title: 'A promise that no action item holds',
  why: 'What is only announced has no owner and no end, and is the first to be forgotten.',
  instead: 'Make it an action item: what exists when it is done, who has it, and until when.',
  source: 'Hand, Post-Incident Reviews, ch. 9 and 10; Lunney, Lueder, Postmortem Action Items (2017)',
  sections: ['summary', 'learnings', 'notes', 'contributing_factors', 'customer_impact', 'action_items'],
  phrases: [
    {
      find: "it {is|'s} ..1 important|essential|crucial|vital|imperative|critical|paramount ..1 {that|to}",
      unless: [denied, after(/^(?:note|say|mention|remember|understand|point|know|stress|emphasi[sz]e)$/, 1)],
      sections: ['summary', 'notes', 'contributing_factors', 'action_items'],
    },
    {
      find: "{there is|are|'s} ..2 discussion|discussions|talks|effort|efforts|conversation|conversations ..1 about|on|to|around|over",
      unless: [denied],
    },
    { find: '{is|are|remains|remain} a|an|our|the|my ..2 {priority}', unless: [denied, after(/^(?:than|at)$/, 1)] },
    {
      find: ['{work|more} ..1 to {do|be done}', '{remains|remain} to {be done|do}'],
      unless: [denied, rightBefore(/^(?:able|had)$/)],
    },
    { find: '{is|are} ..1 lot|much|things|areas|plenty ..4 {improve|better}', unless: [denied] },
  ],
  check: { words: WORDS, find },
  message:
    '“{words}” announces something, and nothing shows when it is done. Make it an action item with an end that can be checked, an owner and a date.',
  flag: [
    'We are looking to bring more redundancy into the booking path.',
    'We are in the process of overhauling how archives are cleaned up.',
    'The night underlines the need for sturdier failover.',
    'There is a need for clearer runbooks.',
    'The rewrite will make the fare engine much more robust.',
    'The reach of such a fault must be limited.',
    'Going forward, we will structure releases around safety.',
    'We will need a process that brings such faults to light.',
    'Work is under way to improve the paging.',
    'We are adding safeguards around price imports.',
    'This should help us build trust with carriers.',
  ],
  allow: [
    { text: 'In future we will keep two carriers.', in: 'notes' },
    { text: 'Next time we will make this change first.', in: 'notes' },
    'We are looking into the errors of the proxy.',
    'We are in the process of moving the broker to the second site.',
    'There is no need to restart the agent.',
    'The header must be limited to 64 KB.',
    'Both flags must be set for the worker to start.',
    'We are adding an alert on queue age above five minutes.',
    'In the future we will run the restore drill every Monday.',
    'The dashboard is looking at the wrong cluster.',
    'This should help readers who meet the same error.',
    'The upgrade made the import faster.',
    'The service needs 4 GB at start.',
    'Unless there is a need for a second node, one is started.',
    'If further testing is required, the gate stays shut.',
    'It explained the need for a second restart.',
  ],
};
