/** What people reproach themselves with, or us with what was to be foreseen: phrases of `blame/self`. */
import { except } from '../../prose/section';
import type { Phrase, SentenceExample } from '../rule';
import { after, asked, denied, reported, sentenceHas, subjectIs } from '../tests';

const OUTSIDE_GOALS = except('title', 'parking_lot', 'goals', 'questions');
const people = subjectIs('person', 'they');
const OWN =
  'rule|rules|policy|policies|guideline|guidelines|advice|standard|standards|convention|conventions|principle|principles|practice|practices|process';

export const REPROACH_PHRASES: readonly Phrase[] = [
  {
    find: [
      '{kick%|kicking|beat%|beating|blame%|curse%} myself|ourselves',
      'i|we {should not|cannot|can not} be {trusted|allowed}',
      'i|we feel%|felt ..2 {stupid|foolish|dumb|silly|like an idiot|incompetent}',
      '{only ourselves|only myself} to blame',
      '{stupid|dumb|silly|foolish|careless} of :person',
      'i ..1 {dismissed|ignored|overlooked|deleted} ..2 email+|mail+|alert+|warning+|reminder+|page|notification+|message',
    ],
    severity: 'info',
    sections: OUTSIDE_GOALS,
    unless: [asked, reported],
  },
  {
    // Told with irony: the harm as something that was achieved.
    find: [
      'manage%|managed to ..1 {delete|wipe|crash|brick|destroy|drop|corrupt|overwrite|kill|lose|erase|leak|nuke|break !the|out|down|through}',
      'manage%|managed to ..1 {push|ship|deploy|release|merge|publish|send|apply|run} ..2 broken|bad|buggy|wrong|untested|invalid|incorrect|faulty',
      'manage%|managed to {take|bring|knock} ..4 {down|offline|out}',
      'manage%|managed to lock ourselves|myself|itself|himself|herself|themselves|everyone',
      'manage%|managed to break the ..1 site|build|service|page|turnstile|production|login|deploy',
    ],
    accept: people,
    severity: 'info',
    sections: OUTSIDE_GOALS,
    unless: [
      denied,
      asked,
      reported,
      sentenceHas(/^(?:attackers?|thief|thieves|without|successfully|finally|safely|stuck|leftover|spam|tie)$/),
    ],
  },
  {
    find: [
      `{defy%|break%|broke|broken|violate%|ignore%|disregard%|flout%} our|my|their|its|his|her own ..1 ${OWN}`,
      `{against|contrary to} our|my|their|his|her own ..1 ${OWN}`,
      `{did|had|have} not ..1 {follow|followed|keep to|kept to|stick to|stuck to|live by|lived by|heed|heeded} our|my|their|his|her own ..1 ${OWN}`,
    ],
    accept: people,
    severity: 'info',
    sections: except('title', 'parking_lot', 'goals', 'questions', 'action_items'),
    unless: [asked, reported, after(/^(?:sets?|book|engine)$/, 1)],
  },
  {
    // Foresight is asked for once the outcome is known; the words of the norm are for `counterfactual`.
    find: [
      'should|could have ..1 {anticipated|foreseen|predicted|known better}',
      'not ..9 as ..1 {fast|quickly|soon|well|early|clearly|promptly|often} as we|i {could|should}',
    ],
    accept: people,
    severity: 'info',
    sections: OUTSIDE_GOALS,
    unless: [asked, reported, sentenceHas(/^(?:nobody|no-one|hardly)$/)],
  },
];

export const REPROACH_EXAMPLES: {
  readonly flag: readonly SentenceExample[];
  readonly allow: readonly SentenceExample[];
} = {
  flag: [
    'I am still kicking myself for leaving the hatch open.',
    'I should not be trusted with a crane.',
    'I felt rather stupid when the list came back empty.',
    'We managed to wipe the seat map.',
    'I managed to push a broken timetable twice.',
    'We defied our own rule of two signatures.',
    'We did not keep to our own standard.',
    'We should have anticipated the rush.',
    'We could have foreseen the rush.',
    'We did not reopen the bridge as quickly as we could have.',
  ],
  allow: [
    'The lane should not have closed.',
    'I started the pump myself.',
    'The certificate should not be trusted.',
    'We felt a dull shock.',
    'We managed to restart the pump by noon.',
    'The thief managed to wipe the tape.',
    'We managed to delete the stuck jobs.',
    'The firewall has its own rule for the harbour.',
    'Our own policy asks for two signatures.',
    'The tank should have held more water.',
    'The pump did not run as fast as it could.',
  ],
};
