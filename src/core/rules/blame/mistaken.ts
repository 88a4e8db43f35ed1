/** Verbs of mistaken people, in the active voice or with their agent behind "by": phrases of `blame/human-error`. */
import { ACTS, STEPS } from '../../prose/lexicon/acts';
import type { Phrase } from '../rule';
import { asked, denied, forestalled, reported, somebodyMeant, subjectIs, supposed } from '../tests';
import { lucky, milder } from './weight';
import { byPeople, subjectless } from './whose-act';

export const MISTAKEN_PHRASES: readonly Phrase[] = [
  {
    find: [
      '{misread+|misunderstood|misunderstands|misjudged|misinterpreted|misremembered|misdiagnosed|mistook|miscalculated|miscommunicated|overlooked|overlook|disregarded|botched|fumbled|underestimated|overestimated}',
      `{${'wrongly|incorrectly|falsely|mistakenly|erroneously'}} {assess%|assume%|believe%|think%|interpret%|judge%|estimate%|infer%|presume%|identify%}`,
      `{incorrectly|wrongly|improperly} ${ACTS}|:past|:third`,
      'incorrect|wrong|false|mistaken|faulty|bad|erroneous assumption+|assessment|belief|conclusion|conclusions',
    ],
    accept: subjectless,
    severity: 'info',
    unless: [denied, forestalled, lucky],
  },
  {
    find: [
      '{incorrectly|wrongly|improperly|incompletely} :part by',
      'dismissed|ignored|disregarded|overlooked|neglected|missed by',
      'botched|bungled|mishandled|mismanaged|fumbled|misrouted|mislabelled|mislabeled|misapplied by',
      `wrong|erroneous|incorrect|faulty|mistaken|ill-considered|hasty|careless|imprudent|unwise ..2 ${STEPS} ..9 by`,
      ':part ..2 rashly|hastily|carelessly|prematurely by',
      'poor|bad|insufficient|inadequate|lacking|missing ..1 communication|coordination|judgement|judgment|care|attention|diligence|preparation|planning by|of',
    ],
    accept: byPeople,
    unless: [denied, supposed],
  },
  {
    find: [
      'confuse%|muddle%|misinform%|mislead%|misroute%|mishear%|mislabel%|misapply%|misremember%|misplace%',
      'mix% ..4 up',
      'lose% track',
      'wave% ..3 through',
      'rubber-stamp%|rubber-stamped',
      'jump% the gun',
      'cut% corners',
      'rush%|hurry% the|a|this|our ..1 release|deploy|deployment|change|fix|migration|launch|upgrade|rollout|review|update',
      'give%|gave ..3 wrong|bad|incorrect|misleading ..1 advice|information|answer+|instructions|link|data',
      'leave% ..4 {switched on|switched off|turned on|turned off|unlocked|exposed|enabled|disabled|muted}',
      'fall% asleep',
      'sleep% through',
      'do% a ..1 poor|bad|sloppy|terrible job',
      ':past ..3 rashly|hastily|carelessly',
    ],
    accept: (match) => somebodyMeant(match) ?? subjectIs('we')(match),
    severity: milder,
    unless: [
      denied,
      forestalled,
      supposed,
      reported,
      asked,
      // "was slow and confusing": how a thing was.
      ({ sentence, anchor }) => /^(?:confusing|misleading)$/.test(sentence.word(anchor)),
      // "… and confused": how somebody felt.
      ({ sentence, anchor }) => sentence.word(anchor) === 'confused' && !/\p{L}/u.test(sentence.word(anchor + 1)),
    ],
  },
];
