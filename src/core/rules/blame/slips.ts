/** Acts by accident, of people or with nobody named: phrases of `blame/human-error`. */
import { ACTS, SLIP_NOUNS, SLIPS } from '../../prose/lexicon/acts';
import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { Phrase } from '../rule';
import { before, denied, forestalled, sentenceHas, supposed } from '../tests';
import { EXCUSES as excused, graver, lucky, milder } from './weight';
import { byTheWay, humanAct } from './whose-act';

/** "accidentally found a second leak": luck. */
const find = ({ sentence, to }: Match): boolean =>
  /^(?:found|finds|discovered|noticed|spotted|fixed|solved|saved)$/.test(sentence.word(to - 1));

export const SLIP_PHRASES: readonly Phrase[] = [
  { find: `${SLIPS} being :part`, severity: 'info', unless: [denied, forestalled, supposed, lucky] },
  { find: `${SLIPS} :gerund`, accept: byTheWay, severity: 'info', unless: excused },
  {
    find: [`${SLIPS} ${ACTS}`, `${SLIPS} :past|:third`, `${ACTS} ..5 ${SLIPS} $`, `${ACTS} ..3 ${SLIPS}`],
    accept: humanAct,
    severity: graver,
    unless: [...excused, find],
  },
  {
    find: [
      `${ACTS} ..6 {by mistake|by accident|in error|by oversight|unintentionally} !of|that`,
      `{by mistake|by accident|in error} , ..4 ${ACTS}`,
      `{by mistake|by accident} ..3 ${ACTS}`,
    ],
    accept: humanAct,
    severity: graver,
    unless: excused,
  },
  {
    // Any verb in the passive: "was reprinted accidentally".
    find: `{is|are|was|were|been|gets|got} ..1 ${SLIPS}`,
    accept: (match) =>
      /ed$/.test(match.sentence.word(match.to - 2)) && !match.sentence.is(match.to, Tag.Participle)
        ? humanAct({ ...match, from: match.to - 1 })
        : null,
    severity: 'info',
    unless: excused,
  },
  {
    find: '{by accident} !that|of',
    when: [({ sentence }) => sentence.people.some(({ kind }) => kind !== 'outsider' && kind !== 'you')],
    severity: graver,
    unless: [
      ...excused,
      before(/^(?:not|no)$/, 3),
      // A find, or a cure: luck.
      before(/^(?:found|discovered|noticed|spotted|worked|fixed|resolved|solved|saved|met|saw)$/, 6),
    ],
  },
  {
    find: '{by mistake} !that|of',
    severity: graver,
    when: [
      ({ sentence, from }) =>
        sentence.tokens.some((_, at) => at < from && sentence.is(at, Tag.Past | Tag.Participle | Tag.Third)),
    ],
    unless: [...excused, before(/^(?:not|no)$/, 3), sentenceHas(/^easy$/)],
  },
  { find: `${SLIPS} not|never :part`, severity: 'info', unless: [forestalled, supposed, lucky] },
  {
    find: `{accidental|mistaken|inadvertent|erroneous|unintentional|unintended} ${SLIP_NOUNS}`,
    severity: milder,
    unless: [...excused, sentenceHas(/^(?:protection|safeguard)$/)],
  },
];
