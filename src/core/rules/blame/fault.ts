import { HARM_NOUNS } from '../../prose/lexicon/harm';
import type { Match } from '../../prose/match';
import { PROSE } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';
import { after, asked, denied, sentenceHas } from '../tests';
import { CAUSES } from './sections';

/** "The culprit was Sam's change": people within reach of the word, none of them outsiders. */
function aboutPeople({ sentence, from, to }: Match): boolean {
  return sentence.people.some(
    (phrase) =>
      phrase.kind !== 'outsider' &&
      phrase.kind !== 'we' &&
      phrase.kind !== 'i' &&
      phrase.from < to + 6 &&
      phrase.to > from - 4,
  );
}

/** "Not Mara's fault, nor anybody's fault in the team": what is denied is denied to the end of the row. */
function clearedBefore({ sentence, from }: Match): boolean {
  for (let i = from - 1; i >= 0 && from - i < 14; i--) {
    if (/^(?:but|;|\.)$/.test(sentence.word(i))) return false;
    if (sentence.is(i, Tag.Negation) && sentence.word(i) !== 'instead') return true;
  }
  return false;
}

export const fault: LanguageRule = {
  type: 'language',
  id: 'blame/fault',
  severity: 'warning',
  title: 'Fault assigned to people',
  why: 'To find a fault is to stop asking; an account of what happened is what accountability means.',
  instead: 'Say which condition was there and which signal was missing; if ownership is meant, name an owner.',
  source: 'Hand, Post-Incident Reviews, ch. 3 (accountability); Dekker, Just Culture',
  sections: PROSE,
  phrases: [
    {
      find: [
        ':person be% ..2 at fault',
        ':person be% ..1 to blame',
        ":anybody 's fault",
        'his|her|their|whose|your|our own? fault',
        'fault of the? :named',
        '{lay%|put%|pin%|place%} ..2 blame on',
      ],
      // "our fault injection": a term.
      unless: [
        denied,
        clearedBefore,
        after(/^(?:handling|tolerance|injection|isolation|lines?|domains?|detection|model|tree)$/),
      ],
    },
    {
      // "Responsibility for the zone lies with …" is ownership, and without the harm it may be.
      find: 'responsibility {lies|lay|rests|rested|falls|fell} ..1 with|on :named',
      severity: 'info',
      sections: CAUSES,
      unless: [denied],
    },
    {
      find: `responsibility for the|this|that|our ..1 ${HARM_NOUNS} ..2 {lies|lay|rests|rested|falls|fell} ..1 with|on :named`,
      unless: [denied],
    },
    {
      find: ['guilty party|person|team|engineer|developer', ':person be% guilty', ':named plead% guilty'],
      unless: [denied],
    },
    // The denial is what is said.
    { find: '{nobody|no-one|no one} ..6 {took|takes|taking} ..1 {responsibility|ownership}', unless: [asked] },
    { find: 'culprit', when: [aboutPeople], unless: [denied, asked] },
    {
      find: [
        '{hold%|held} ..3 {accountable|responsible}',
        `:person be% ..1 responsible for the|this|that|our ..2 ${HARM_NOUNS}`,
        `person|people|engineer|team|developer|those responsible for the|this ..2 ${HARM_NOUNS}`,
      ],
      unless: [denied, sentenceHas(/^(?:fixing|resolving|investigating|handling|own(?:s|ing)?)$/)],
    },
    {
      find: [
        '{this|that} one? be% on :named',
        '{blame%|fault%} !for|on|me|tool|layer|culture :named',
        '{blame|fault} {lies|lay|falls|fell|rests|rested} with|on|at',
        '{bear%|deserve%|shoulder%} ..2 blame',
        ':named owes ..3 {explanation|apology}',
      ],
      unless: [denied, clearedBefore],
    },
  ],
  message:
    '“{words}” assigns fault. Once a fault is found the questions stop; write which condition was there and which signal was missing.',
  flag: [
    'The network team is to blame for the missing route.',
    'The culprit was a change by Jonas to the template.',
    'Whoever merged it has to be held accountable.',
    'That one is on the data engineers.',
    "It was the vendor technician's fault.",
    'The release manager is responsible for this outage.',
    'Nobody on the team took ownership of the alarm.',
    'Responsibility for this outage rests squarely with the release managers.',
    { text: 'Responsibility lies with the depot staff.', in: 'contributing_factors' },
  ],
  allow: [
    'Their fault tolerance held.',
    "It was not Mara's fault, or anybody's fault in the team.",
    'A page-fault storm followed the kernel update.',
    'The billing team is responsible for the invoice service.',
    'The culprit was a query that scans all rows.',
    'This review is blameless and nobody is at fault.',
    'We injected a fault in the rehearsal.',
    'The fault domain holds three racks.',
    'The cache was to blame for the stale prices.',
    'Responsibility for the zone file lies with the network team.',
    { text: 'Responsibility for renewals lies with the network team since May.', in: 'contributing_factors' },
    'Responsibility rests on a written rota.',
  ],
};
