import { subjectOf } from '../../prose/clause';
import type { Match } from '../../prose/match';
import { except } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';
import { negated } from '../tests';

/** People chose: they are named before, or right after the clause. */
function chosen({ sentence, from, to }: Match): boolean {
  if (
    sentence.people.some(
      ({ kind, possessive, from: at, to: end }) =>
        kind !== 'outsider' &&
        kind !== 'you' &&
        !possessive &&
        ((end <= from && from - end < 8) || (at >= to && at - to < 10 && sentence.word(at - 1) === ',')),
    )
  )
    return true;
  // A passive of a human act has no subject to name: "was made without telling anyone".
  return (
    sentence.is(from - 1, Tag.Participle) &&
    /^(?:was|were|been|be)$/.test(sentence.word(from - 2)) &&
    sentence.word(from) === 'without'
  );
}

function noMachine(match: Match): boolean {
  return subjectOf(match.sentence, match.from).type !== 'thing' || chosen(match);
}

/** A hint: a contrast tells as often how a step was taken, or weighs two ways. */
export const insteadOf: LanguageRule = {
  type: 'language',
  id: 'counterfactual/instead-of',
  severity: 'hint',
  title: 'A step measured against the one not taken',
  why: 'The other way is known to be better only now.',
  instead: 'Write under judgment which options were seen, what was known then, and why this one looked best.',
  source:
    'Dekker, The Field Guide to Understanding Human Error; Hand, Post-Incident Reviews, ch. 10 (judgments and decisions)',
  sections: except('title', 'parking_lot', 'goals', 'questions', 'action_items', 'learnings'),
  phrases: [
    { find: ['instead of {:gerund}', 'rather than {:gerund}'], when: [chosen], unless: [negated] },
    {
      find: 'without {telling|asking|checking|testing|verifying|consulting|notifying|informing|reviewing|taking|validating|reading|confirming|looking|escalating|documenting|announcing|coordinating|considering|waiting|making|backing}',
      when: [noMachine, chosen],
      unless: [negated],
    },
  ],
  message:
    '“{words}” measures a step against the one that was not taken. Write which options were seen, what was known then, and why this one looked best.',
  flag: [
    'Instead of failing over, the responder restarted the primary.',
    'He rebooted the host without checking the raid.',
    'The rename was made without informing the payments team.',
    'The index was dropped without taking a snapshot.',
    'The team patched forward rather than reverting.',
  ],
  allow: [
    'Traffic went to the old pool instead of the new one.',
    'The importer works without a transaction.',
    'The job retried without backing off.',
    'Merchants could pay without a stored card.',
    'The proxy forwarded requests instead of caching them.',
  ],
};
