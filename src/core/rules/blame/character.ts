import { PROSE } from '../../prose/section';
import type { LanguageRule } from '../rule';
import { after, asked, before, denied, deniedBefore, subjectIs } from '../tests';

const people = subjectIs('person');
const peopleNotThey = subjectIs('person', 'they');

export const character: LanguageRule = {
  type: 'language',
  id: 'blame/character',
  severity: 'warning',
  title: 'A trait of character as the explanation',
  why: 'A trait explains nothing that can be changed, and readers stop reporting what they did.',
  instead: 'Drop the trait and write what could be observed: sizes, times, what the tools showed.',
  source:
    'Hand, Post-Incident Reviews, ch. 3; Google SRE Workbook, ch. 10 (animated language); Dekker, The Field Guide (normative language)',
  sections: PROSE,
  phrases: [
    {
      find: [
        'careless|carelessly|carelessness|negligent|negligently|negligence|reckless|recklessly|recklessness|incompetent|incompetence|incompetently',
        'irresponsible|irresponsibly|irresponsibility|unprofessional|unprofessionally|unprofessionalism|sloppy|sloppily|sloppiness|laziness|thoughtless|thoughtlessly|thoughtlessness',
        'complacent|clueless|foolish|foolishly|foolishness|idiotic|moronic|idiot+|moron|stupidity|stupidly|ignorance|inept|ineptitude|amateurish|cavalier|slapdash|slipshod|half-assed|heedless|heedlessly|shoddy|feckless|inconsiderate|unconscientious',
        '{rookie|amateur|beginner+|newbie|stupid|dumb|silly|boneheaded|embarrassing} {mistake+|error+|move|decision|slip|thing|choice|oversight}',
        '{lack|absence|want} of {care|diligence|discipline|competence|professionalism|responsibility|rigour|rigor|conscientiousness|ownership}',
      ],
      unless: [
        denied,
        // "It was reckless to …": the act is judged, for `hindsight/judged-decision`.
        ({ sentence, from, to }) => sentence.word(to) === 'to' && /^(?:it|that|this)$/.test(sentence.word(from - 2)),
        before(/^(?:avoid|without|blameless|against)$/, 3),
        before(/^(?:expected|feared|worried|afraid|whether)$/, 12),
      ],
    },
    {
      find: [
        'be%|grow%|become% too? lazy|stupid|dumb|sloppy|ignorant|arrogant',
        'get%|got too? lazy|complacent|careless|sloppy|lax|overconfident',
        'lazy|arrogant|stupid|dumb :responder',
      ],
      unless: [denied, after(/^(?:load\w*|eval\w*|init\w*|propagation|deletion|terminal|pipe|switch)$/, 2)],
    },
    // Programs unmount, load and evaluate lazily.
    {
      find: 'lazily :past|:part',
      accept: subjectIs('person', 'they'),
      unless: [denied],
    },
    {
      find: ['not ..1 {a|the|our} ..1 {good|great|best|proudest|finest} look|moment|hour', 'bad look'],
      severity: 'info',
      unless: [asked, ({ sentence, to }) => sentence.word(to) === 'at'],
    },
    {
      find: ['lied|lies|lying to us|me|them|him|her|our|the|customers|users|support'],
      accept: subjectIs('person', 'they'),
      unless: [denied, asked],
    },
    {
      find: [
        'outright|flat-out|deliberately|knowingly|openly lied|lying',
        'be% ..2 useless|hopeless',
        'be% no|little help|use',
      ],
      // "They were useless" may be said of graphs; that they lied is not.
      accept: (match) => (/^l/.test(match.sentence.word(match.to - 1)) ? people : peopleNotThey)(match),
      severity: ({ sentence, to }) => (/^(?:help|use)$/.test(sentence.word(to - 1)) ? 'info' : 'warning'),
      unless: [deniedBefore, asked],
    },
    { find: '{could|did|do} not ..1 {bothered|bother}', accept: subjectIs('named', 'someone'), unless: [asked] },
    {
      find: 'be%|grow%|become% ..2 lax|slack|complacent|careless|inattentive|disorganised|undisciplined|lackadaisical|unresponsive|unhelpful|dismissive|uncooperative|sloppy|overconfident',
      accept: subjectIs('person', 'they'),
      unless: [denied, asked],
    },
  ],
  message:
    '“{words}” judges a character. A trait cannot be repaired and silences those who know most; write what could be observed instead.',
  flag: [
    'We got lazy with the roles.',
    'Two silent weeks were not a good look for us.',
    'The restart happened through plain carelessness.',
    'The hosting staff were negligent about the renewal.',
    'Approvers were too lazy to read the plan.',
    'An irresponsible push on a Friday evening.',
    'It was a rookie mistake.',
    'Sloppy testing let the regression through.',
    'We were far too lax about the old accounts.',
    'The support team of the vendor was unresponsive.',
    "The maintainers didn't bother to run the tests.",
    'The junior engineer was useless.',
    'The support team lied to us.',
    'They were flat-out lying.',
    'The duty officer was no help.',
  ],
  allow: [
    'It was reckless to close both gates.',
    'We got a lazy loader.',
    'The script lazily unmounts what is stale.',
    'It was a good look at the graph.',
    'The lazy loader requested each image twice.',
    'The naive retry policy multiplied the load by nine.',
    'An aggressive timeout of 200 ms closed healthy connections.',
    'The team responsible for billing was paged at 10:04.',
    'The greedy pattern matched the whole header.',
    'Nobody was careless here.',
    'The timeout was lax: it closed nothing for an hour.',
    'The console was unresponsive for an hour.',
    'The spare key was useless.',
    'Both keys were there, and they were useless.',
    'The gauge lied to us.',
    'The pipes were lying under the floor.',
    'The manual was no help.',
    'The crew was lying in wait for the boat.',
    'The importer did not bother the ledger.',
  ],
};
