import { subjectOf } from '../../prose/clause';
import type { Match } from '../../prose/match';
import { ANALYSIS } from '../../prose/section';
import type { LanguageRule } from '../rule';
import { after, before, denied, sentenceHas, subjectIs } from '../tests';
import { UNDERSTANDING_EXAMPLES, UNDERSTANDING_PHRASES } from './understanding';
import { weaker } from './account';

const machine = sentenceHas(/^(?:models?|gpus?|dataset|ml|epoch|inference|weights)$/);

/** Of one person: "he was not aware of …"; of all of us it is a fact about the organisation. */
function onePerson(match: Match): Match | null {
  const subject = subjectOf(match.sentence, match.from);
  if (
    subject.type !== 'person' ||
    (subject.phrase.kind !== 'he' && subject.phrase.kind !== 'role' && subject.phrase.kind !== 'name')
  )
    return null;
  return { ...match, from: subject.phrase.from };
}

/** An info: a gap in knowledge may be named where it is told of the organisation, which the words do not say. */
export const training: LanguageRule = {
  type: 'language',
  id: 'blame/training',
  severity: 'info',
  title: 'What a person had not learned as the cause',
  why: 'Training is where the search stops when it has come to a person; how knowledge is spread and what the tools explain is where it goes on.',
  instead: 'Say where the knowledge is kept, who can reach it, and what the tool itself tells.',
  source: 'Hand, Post-Incident Reviews, ch. 2-3; Google SRE Workbook, ch. 10',
  sections: ANALYSIS,
  phrases: weaker([
    { find: 'error in not knowing' },
    ...UNDERSTANDING_PHRASES,
    {
      find: [
        'lack|lacked|lacking|absence of? ..4 training|discipline|experience|knowledge|attention|awareness|understanding|skill+|expertise|familiarity|know-how|competence|competency',
        'insufficient|inadequate|poor|limited|low|deficient|little|missing|incomplete|weak|wrong ..1 training|experience|knowledge|attention|awareness|understanding|skill+|expertise|familiarity|know-how',
        'inexperience|inexperienced|untrained|undertrained|under-trained|ill-trained|unskilled|unqualified|underqualified|unfamiliarity|inattention|inattentiveness',
        'need% {further|more|additional|better} training',
      ],
      unless: [
        denied,
        machine,
        after(/^(?:data|set|jobs?|runs?|cluster|pipeline)$/, 1),
        before(/^(?:common|public)$/, 1),
      ],
    },
    {
      find: 'not ..2 adequate|sufficient|proper|enough ..1 training|experience|knowledge|instruction',
      unless: [machine],
    },
    {
      find: '{nobody|no-one|no one} ..5 {knows|knew} ..1 how !many|much|long|often',
      sections: ['contributing_factors'],
      unless: [machine],
    },
    { find: 'have% no idea|clue', accept: onePerson },
    {
      find: [
        '{nobody|no-one|no one|none of us|not everyone|not everybody} ..4 {familiar|acquainted|comfortable|experienced|qualified|proficient|versed} with|in',
        '{only|just|merely} ..1 vaguely|partially|partly|dimly|barely|superficially aware|familiar|informed',
        '{knowledge|know-how|expertise} ..3 {left|walked|departed|retired} ..4 with',
      ],
      unless: [machine],
    },
    {
      find: 'be% ..4 unsure|uncertain|unclear|confused what|how|where|which|about',
      accept: onePerson,
      sections: ['contributing_factors'],
      unless: [machine],
    },
    { find: ':named not being ..1 aware|familiar|trained|experienced|qualified', unless: [machine] },
    {
      find: ['not familiar|experienced|trained|qualified|versed', 'unfamiliar with', 'be% unaware of|that'],
      accept: subjectIs('named'),
      unless: [machine],
    },
    {
      find: ['not familiar|experienced|trained|versed with|in|enough', 'unfamiliar with'],
      accept: subjectIs('we'),
      sections: ['contributing_factors', 'summary', 'notes'],
      unless: [machine],
    },
    {
      find: [
        '{not enough|too few|few|no} people|engineers|staff|colleagues|responders|of ..3 {trained|familiar|qualified|experienced}',
        ':named unaware of|that',
      ],
      unless: [machine],
    },
    { find: 'training issue|gap+|problem|deficit', unless: [machine, denied] },
    {
      find: [
        'not aware|familiar|experienced|trained|qualified',
        'unfamiliar with',
        '{was|were|had|being|quite|very|only|relatively|fairly|still} ..1 new to the|this|our {team|system|platform|service|tool|process|codebase|role|rotation|company}',
        'not ..1 know|understand|realise how|that|what|which|the|about|of|where',
      ],
      accept: onePerson,
      unless: [machine],
    },
  ]),
  message:
    '“{words}” ends the search at what a person had not learned. Say where that knowledge is kept, who can reach it, and what the tool itself tells.',
  flag: [
    'The responders were not familiar with the console.',
    'Not enough people trained on the tool.',
    'Insufficient training of the weekend crew.',
    'Lack of attention during the migration.',
    'Poor knowledge of the failover steps delayed the recovery.',
    'The technician was not familiar with the new console.',
    'The inexperienced responder chose the wrong region.',
    'Because the team is only vaguely aware of the valve, and because nobody else was free, it took a day.',
    'The operator had not received adequate training.',
    { text: 'No one on the team knows how to unseal the vault.', in: 'contributing_factors' },
    'The author of the change was new to the team and unfamiliar with the tool.',
    ...UNDERSTANDING_EXAMPLES.flag,
  ],
  allow: [
    'The responders were not in the room.',
    'Not enough memory for the people on the list.',
    'It is not common knowledge how to reach the vault.',
    'Knowledge of the billing job sits with two people.',
    'The training job for the ranking model used all memory.',
    'None of the responders had used the console before; it is not in the on-call image.',
    'There was no lack of knowledge in the room.',
    { text: 'No one knew how long the rebuild would take.', in: 'summary' },
    'We were not aware of the second queue.',
    'The model had not seen enough training data.',
    'The new importer was unfamiliar with the old date format.',
    { text: 'Kofi did not know that the valve existed, since no plan shows it.', in: 'contributing_factors' },
    'The clerk was not aware of the new rule, because the notice hung in the other hall.',
    ...UNDERSTANDING_EXAMPLES.allow,
  ],
};
