import type { Match } from '../../prose/match';
import type { LanguageRule } from '../rule';
import { sentenceHas } from '../tests';

function afterwards({ sentence }: Match): boolean {
  return sentence.passage.facts.foresight === false;
}

const found = sentenceHas(
  /^(?:identif\w+|found|discover\w+|revert\w*|rolled|rollback|roll|removed?|replac\w+|fix\w*|confirm\w*|determin\w+|realis\w+|realiz\w+|report\w*|suspect\w*|located|detected|blocked|stopped)$/,
);
const CHANGES =
  'deploy|deployment|release|change|config|configuration|commit|build|version|push|update|upgrade|migration|restart|patch|merge|rollout|code|query|script|rule|flag|setting|image|certificate';

/** An info: what was known at that minute is told by the entries around it only in part. */
export const outcomeLeak: LanguageRule = {
  type: 'language',
  id: 'timeline/outcome-leak',
  severity: 'info',
  title: 'An entry that knows the outcome',
  why: 'At that minute nobody knew; the entry hides how the change looked when it was made.',
  instead: 'Use the name that it had then: a number, a version, a title.',
  source:
    'Dekker, The Field Guide to Understanding Human Error (inside the tunnel); PagerDuty, Postmortem Documentation (writing)',
  sections: ['timeline'],
  phrases: [
    {
      find: [
        `faulty|bad|broken|buggy|fatal|fateful|erroneous|defective|problematic|offending|breaking ..1 ${CHANGES}`,
        `${CHANGES} {that|which} ..2 {caused|broke|led|triggered|took|brought|started}`,
        'last chance',
        '{later|would} {caused|cause|break|turn|become}',
        'would later',
        'missed the {first|early|initial}',
        'unknown to ..2 at the time',
        'little did',
      ],
      unless: [afterwards, found],
    },
  ],
  message: '“{words}” knows the outcome, which nobody did at that minute. Use the name that it had then.',
  flag: [
    'The faulty deploy started.',
    'Merged the change that later caused the failure.',
    'The bad config was pushed.',
    'Last chance to stop the job.',
  ],
  allow: [
    'Deploy 4412 identified as the change that removed the limit.',
    'Config r881 pushed.',
    'The first sign of trouble arrives.',
    'The log says `fatal: no such ref`.',
    'The controller reports a faulty module in node 7.',
    { text: 'The faulty deploy starts again.', facts: { foresight: false } },
  ],
};
