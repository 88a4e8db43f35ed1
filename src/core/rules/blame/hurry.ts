/** Acts that were overdone, forced or done in a hurry: phrases of `blame/human-error`. */
import { subjectOf } from '../../prose/clause';
import { isOf, type Match } from '../../prose/match';
import { except } from '../../prose/section';
import type { Phrase, SentenceExample } from '../rule';
import { asked, deniedBefore, forestalled, reported, sentenceHas, subjectIs, supposed } from '../tests';
import { accounted } from './account';
import { EXPLAINING } from './sections';

const TOLD = except('title', 'parking_lot', 'goals', 'questions', 'action_items');
const excused = [deniedBefore, forestalled, supposed, asked, reported];

/** "pressed on with the restore": good where things went well. */
const praised = sentenceHas(/^(?:luckily|fortunately|successfully|well|thanks|proud|calmly|restored|recovered)$/);

/** People, or a passive that names nobody; never a thing that acts by itself. */
export function peopleOrPassive(match: Match): Match | null {
  const { sentence, from } = match;
  const subject = subjectOf(sentence, from);
  if (subject.type === 'person') return isOf(subject.phrase, 'person') ? { ...match, from: subject.phrase.from } : null;
  return [from - 1, from - 2].some((at) => /^(?:was|were|been)$/.test(sentence.word(at))) || subject.type === 'none'
    ? match
    : null;
}

/** "tried to push a fixed configuration": what one does with a change. */
const pushesChange = ({ sentence, to }: Match): boolean =>
  sentence.word(to - 1) === 'push' &&
  [0, 1, 2, 3].some((ahead) =>
    /^(?:fix|fixes|patch|config|configurations?|images?|commits?|branch|files?|update|tag)$/.test(
      sentence.word(to + ahead),
    ),
  );

export const HURRY_PHRASES: readonly Phrase[] = [
  {
    find: 'be% ..2 overzealous|over-zealous|overeager|over-eager|overambitious|over-ambitious|overhasty|trigger-happy|gung-ho|headstrong|heavy-handed',
    accept: subjectIs('person', 'they'),
    severity: 'info',
    sections: TOLD,
    unless: excused,
  },
  {
    find: [
      'forge%|plough%|plow%|press%|charge%|barrel%|soldier%|push% ahead|onward|onwards',
      'forge%|plough%|plow%|press%|soldier%|push% on !:det',
      '{get|got} {ahead of} ourselves|themselves|myself|himself|herself',
      '{go|went|gone|going} ahead ..8 despite|although|though|without|anyway|regardless',
      'proceeded ..7 despite|although|though|anyway|regardless',
    ],
    accept: subjectIs('person', 'they'),
    severity: 'info',
    sections: TOLD,
    unless: [...excused, praised],
  },
  {
    find: [
      'be% too|overly|so ..1 {quick|hasty|eager|keen|ambitious|impatient|aggressive|fast|confident|optimistic|trusting|proud|stubborn|shy|polite} {to|with|in|about}',
      'take%|took|taken ..1 shortcut|shortcuts',
      '{cut|cutting} ..1 corners',
      'try%|tried to {force|push|rush|squeeze}',
      'force%|ram% ..4 through',
      'handle%|manage%|deal%|dealt|respond%|behave% ..7 badly|poorly|wrongly',
      '{rush%|hurry%} it|this|that|things|everything|through',
      'let ..4 {slide|expire|lapse|slip|pile up|run out|run low|go stale}',
    ],
    accept: subjectIs('person', 'they'),
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, pushesChange, sentenceHas(/^(?:failover|reload|refresh|traffic|requests?|packets?)$/)],
  },
  {
    find: [
      '{was|were|been} ..1 rushed|hurried ..1 out|through|into|live|to',
      '{was|were|been} ..1 {pushed|forced|waved} through ..6 without|despite|although|before',
    ],
    severity: 'info',
    sections: TOLD,
    unless: [...excused, accounted, sentenceHas(/^(?:hospital|proxy|queue|traffic|requests?|packets?|messages?)$/)],
  },
  {
    find: 'blindly|naively|thoughtlessly|half-heartedly|overconfidently|uncritically|impulsively :past|:part',
    accept: peopleOrPassive,
    severity: 'info',
    sections: TOLD,
    unless: [deniedBefore, forestalled, asked, reported],
  },
];

export const HURRY_EXAMPLES: { readonly flag: readonly SentenceExample[]; readonly allow: readonly SentenceExample[] } =
  {
    flag: [
      'We were overzealous with the clean-up and removed live rows too.',
      'The team forged ahead with the cut-over although the rehearsal had stopped half-way.',
      'We got ahead of ourselves and closed the old site.',
      'We went ahead with the move despite the open warnings.',
      'I was too quick to press enter.',
      'We took a shortcut and edited the table by hand.',
      'We tried to force the deploy through after two failures.',
      'The support desk handled the first calls badly.',
      'The finance team let the card expire.',
      'The upgrade was rushed out before the weekend.',
      'The change was pushed through without a rehearsal.',
      'The operator blindly followed the prompt.',
      'It was naively assumed that relays follow the feed.',
    ],
    allow: [
      'When we tried to push a corrected timetable file, the scripts were gone.',
      'The limiter is overzealous and drops health checks.',
      'The rush of logins began at eight.',
      'We moved ahead with the restore at noon.',
      'The plan was to go ahead at nine.',
      'We forced a failover at 10:20.',
      'The client tried to force a reload.',
      'The scheduler aggressively evicts pods.',
      'The packets were pushed through the tunnel without a copy.',
      'The job blindly retries for two hours.',
      'The cache handled the load badly.',
      'The lease was let go.',
      'The support desk handled 240 calls.',
      'We pressed on and, luckily, the second copy was whole.',
    ],
  };
