/** What people confess: phrases of `blame/self`. An info: an admission is never corrected, and still ends the search at a person. */
import { except } from '../../prose/section';
import type { Phrase, SentenceExample } from '../rule';
import { after, asked, denied, deniedBefore, reported, sentenceHas, subjectIs } from '../tests';

const PAST = except('title', 'parking_lot', 'goals', 'questions', 'action_items');
const ours = subjectIs('we');
const HASTY =
  'hasty|careless|rushed|stupid|sloppy|clumsy|premature|naive|foolish|ill-considered|ill-judged|rash|misguided|half-baked|thoughtless|overeager|silly|dumb|botched|bungled';

export const CONFESSED_PHRASES: readonly Phrase[] = [
  {
    find: [
      '{this|that|it} be% ..2 me $',
      '{this|that|it} be% ..1 me ,|–|—|-|who|and',
      '{this|that|it|which} be% ..1 {my|our|his|her|their} ..1 {decision|call|idea|choice|doing|screw-up|screwup|blunder|slip|omission|neglect} !to',
      '{this|that|it} be% ..1 {my|our} ..1 {decision|call|idea|choice} to {skip|leave|wait|ignore|postpone|go|push|ship|deploy|release|merge|not|keep|drop|disable|delete}',
      `{my|our|his|her|their|a|the|this} ${HASTY} ..1 {merge|deploy|change|edit|command|push|fix|release|rollout|decision|commit|migration|restart|click|copy|reply|test|review|switch|clean-up|cleanup|refactoring|refactor|upgrade|assumption|rollback}`,
      '^ no excuses',
      'on my|our|his|her|their own? part',
      '{the|all} ..1 {blame|fault} ..1 {is|lies|was} ..1 {on|with} us|me',
    ],
    severity: 'info',
    sections: PAST,
    unless: [
      denied,
      asked,
      reported,
      sentenceHas(
        /^(?:needed|required|necessary|stress|efforts?|work|scramble|investigation|interest|investment|research)$/,
      ),
    ],
  },
  {
    find: [
      'blow%|blew it|this|that',
      'botch%|bungle%|mishandle%|mismanage%|misconfigure%|mistype%|mislabel%|misname%|misapply%|miscount%|misquote%|misroute%|misplace%|misuse%|misspell%|misspelled|misspelt|mislabelled|underprovision%|mis-set',
      'get%|got ..4 {wrong|backwards} !number|address|answer|page|result+|value',
      'embarrassed|ashamed|sorry to {say|admit|report}',
      'goof%|slip% up',
      'be% ..1 {guilty} of',
      '{did|do} a ..1 {bad|poor|terrible|lousy|sloppy|awful} job',
    ],
    accept: ours,
    severity: 'info',
    sections: PAST,
    unless: [denied, asked, reported, after(/^(?:feeling|idea|impression)$/, 2)],
  },
  {
    find: [
      '{did|have|had} not ..2 {think|thought} ..6 through',
      '{did|have|had} not ..2 {do|done} ..1 homework',
      'lesson|lessons ..7 not ..1 {learned|learnt|heeded|applied}',
      '{against|despite} ..2 better judgement|judgment|knowledge',
    ],
    severity: 'info',
    sections: PAST,
    unless: [deniedBefore, asked, reported],
  },
];

export const CONFESSED_EXAMPLES: {
  readonly flag: readonly SentenceExample[];
  readonly allow: readonly SentenceExample[];
} = {
  flag: [
    'Sorry, that was me.',
    'It was my call to leave the old key in place.',
    'My hasty edit took the second line with it.',
    'There was a slip on our part.',
    'We blew it.',
    'We misconfigured the second gateway.',
    'I am embarrassed to say that the disk was full.',
    'We did not think the order of the steps through.',
    'The lessons of May were not learned.',
    'The move went ahead against our better judgement.',
  ],
  allow: [
    'That was a Monday.',
    'It is our decision to make.',
    'A quick edit of the second line was enough.',
    'Nothing is needed on our part.',
    'The fuse blew at noon.',
    'The gateway was configured by hand.',
    'I am pleased to say that the disk held.',
    'We thought the order of the steps through.',
    'The lessons of May were applied.',
    'It is a judgement of the court.',
  ],
};
