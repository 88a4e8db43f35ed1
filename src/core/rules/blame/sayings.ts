/** What is said of people in a saying: phrases of `blame/human-error`. */
import { except } from '../../prose/section';
import type { Phrase, SentenceExample } from '../rule';
import { asked, deniedBefore, reported, sentenceHas, subjectIs } from '../tests';
import { RATED } from './account';
import { EXPLAINING } from './sections';

const PAST = except('title', 'parking_lot', 'goals', 'questions', 'action_items');
const OURS = 'my|our|his|her|their';
const people = subjectIs('person', 'they');
const excused = [deniedBefore, asked, reported];

/** Said of machines the same words are a picture. */
const machinery = sentenceHas(
  /^(?:scheduler|balancer|parser|clients?|queue|failover|retries|retry|packets?|requests?|traffic|driver|kernels?)$/,
);

export const SAYING_PHRASES: readonly Phrase[] = [
  {
    find: [
      `slip%|slipped ..1 ${OURS}|everyone|everybody ..1 mind+|memory|attention|radar`,
      `escape% ${OURS}|everyone|everybody|anyone ..1 attention|notice`,
      `never crossed ${OURS}|anyone|anybody ..1 mind+`,
      'never occurred to me|us|him|her|them|anyone|anybody',
      'rubber-stamped|rubberstamped|rubber-stamp|rubber-stamping|rubberstamp',
      'rubber stamped|stamping',
      'left ..2 {much|a lot|something|plenty|lots} to be desired',
      `of ${OURS} own ..1 making|doing`,
      'wishful thinking',
      'leaving|delaying|delayed|putting|waiting|waited|postponing|left ..5 {until|till|to} the last minute',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, machinery],
    message: RATED,
  },
  {
    find: [
      '{shoot%|shot} ..2 in the foot',
      'hope% for the best',
      'wing% it',
      'play% with fire !drill+|alarms|alarm',
      '{take%|took} a ..1 gamble|punt',
      '{know%|knew} better',
      '{make%|made} a ..1 mess of',
      'drop% ..1 {the ball|the baton}',
      `{lose%|lost} ..1 ${OURS} ..1 {nerve|head+|patience|focus|concentration}`,
      'panicked|panicking',
      '{brush%|shrug%|laugh%} ..5 {off|aside}',
      '{write%|wrote|written|pass%|chalk%} ..4 off as',
      '{go%|went} {overboard|off-script|rogue}',
      '{get%|got} ..1 {carried away|sidetracked|distracted|cocky|greedy|impatient|muddled}',
      'goof%|bungle%|flub%|muff%|fluff%',
      'drag% ..1 feet|heels',
      '{leave%|left} ..4 {to the last minute|too late}',
      '{no idea|no clue|not know|hardly knew|barely knew} what :we ..1 doing',
    ],
    accept: people,
    severity: 'info',
    sections: PAST,
    unless: [...excused, machinery],
    message: RATED,
  },
  {
    // What had become a habit.
    find: [
      'become%|became|grow%|grew|grown|get%|got|gotten ..2 used|accustomed to',
      'be% ..1 used|accustomed to {ignoring|dismissing|skipping|bypassing|silencing|overriding}',
      'become%|became|grow%|grew|grown|be% ..2 numb|desensitised|deaf|inured|oblivious to',
      'be% blind to',
    ],
    accept: people,
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
    message: RATED,
  },
  {
    find: 'shipped|deployed|merged|released|pushed|published|went|proceeded|continued|carried|signed|approved|launched ..5 {anyway|nonetheless|nevertheless|regardless}',
    accept: people,
    severity: 'info',
    sections: EXPLAINING,
    unless: [...excused, sentenceHas(/^(?:luckily|fortunately|planned|safely)$/)],
    message: RATED,
  },
  {
    find: [
      'everyone|everybody|each|all ..3 {waited|waiting|relied|relying} ..2 {someone|somebody|another|others|else}',
      'everyone|everybody|people|engineers|teams|both ..4 {past each|at cross-purposes|in silos|without talking}',
      '{tread%|trod|step%} on each ..1 toes',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported],
    message: RATED,
  },
  {
    find: '{no|little} ..1 {reason|excuse} for us|me :part|to',
    severity: 'info',
    sections: PAST,
    unless: [asked, reported],
    message: RATED,
  },
];

export const SAYING_EXAMPLES: {
  readonly flag: readonly SentenceExample[];
  readonly allow: readonly SentenceExample[];
} = {
  flag: [
    'The renewal slipped our minds over the summer.',
    'It never crossed our minds that two tenants share a name.',
    'The plan was rubber-stamped on a Friday.',
    'The handling of the first hour left a lot to be desired.',
    'We hoped for the best and flipped the switch.',
    'We panicked and cleared every cache.',
    'The shift lead brushed the page off as a hiccup.',
    'I got distracted by the second page.',
    'The crew made a mess of the cut-over.',
    'We had no idea what we were doing.',
    'The team had grown used to the red light.',
    'We were blind to the growth of the table.',
    'The test was red, and we merged it anyway.',
    'Everybody waited for someone else to call.',
    'There was no reason for us to have kept the old key.',
  ],
  allow: [
    'The panicked kernel wrote a dump.',
    'The belt slipped off its wheel.',
    'A rubber mat lay on the floor.',
    'The clients got used to the new port.',
    'Grafana blinded the reader with forty panels.',
    'The watchers used two tools.',
    'The baton pass between the shifts worked.',
    'The parser brushed the header aside.',
    'The job went on regardless of the error.',
    'We made a list of the open ends.',
    'We did not panic.',
    'Everybody waited in the same call.',
    'There was no reason for the alert.',
    'The goal of the team is a restore in an hour.',
    'The proxy took a guess at the type.',
    'Did we panic?',
  ],
};
