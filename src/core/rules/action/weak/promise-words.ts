/** By which words the sentences with a promise are searched; only the build reads them, as those of `vague-words.ts`. */
import { COMPARATIVES, GAINS, GRADED } from '../../../prose/lexicon/qualities';
import { EFFORTS } from './announced';
import { LOOK } from './verb-classes';

export const WORDS = [
  ...[...EFFORTS, ...LOOK].filter((word) => word.endsWith('ing')),
  ...COMPARATIVES.split(' '),
  ...GRADED.split(' '),
  ...GAINS.split(' '),
  ...(
    'looking work talks conversation conversations negotiations discussions attempting trying aiming striving seeking endeavouring hoping doing implementing putting introducing establishing developing adding building creating making taking setting working defining designing rolling deploying bringing providing giving being discussing reviewing investigating analysing analyzing studying examining assessing be plans steps measures actions changes improvements ' +
    'need necessity importance value room future forward now here next help ' +
    'changing updating revising adjusting adapting partnering putting continue continuing keep increasingly pondering hiring recruiting testing trying opportunity weighing having coming begun started launched added taken made done carried performed introduced implemented conducted exercised given put provided way pipeline works making limited minimised minimized contained boring seamless painless routine trivial rare small unaffected smooth graceful easy straightforward effortless foolproof affected impacted harmed matter available operational intact reachable simple ' +
    'prevent avoid emphasis focus attention effort resources such similar ideally risk risks likelihood chance chances probability odds impact severity frequency needed required necessary planned underway ongoing way'
  ).split(' '),
];
