import type { Match } from '../../prose/match';
import { except } from '../../prose/section';
import type { LanguageRule } from '../rule';
import { denied, sentenceHas } from '../tests';

/** A person's rights are taken, not a key's. */
function fromPerson({ sentence }: Match): boolean {
  return (
    sentence.people.some(({ kind }) => kind === 'name' || kind === 'role' || kind === 'he') ||
    sentence.tokens.some(({ word }) => /^(?:offenders?|violators?|culprits?)$/.test(word))
  );
}

const machinery = sentenceHas(
  /^(?:linter|compiler|clients?|requests?|nodes?|rate-limiter|limiter|ip|repeat|validators?|stak(?:e|es|ed|ing)|slash\w*|consensus|relays?|builders?|leaders?|replicas?|primary|peers?|protocols?|blocks?|epochs?|scores?|ranking|tiers?|bots?|spam\w*|quer(?:y|ies)|jobs?|process(?:es)?|supernodes?|pools?|hosts?)$/,
);

const security = sentenceHas(
  /^(?:compromised|leaked|stolen|attackers?|tokens?|keys?|malicious|former|phished|suspicious|departed|offboard\w*)$/,
);

export const punish: LanguageRule = {
  type: 'language',
  id: 'blame/punish',
  severity: 'warning',
  title: 'A sanction on people',
  why: 'Where an account is answered by a sanction, the next account is not given.',
  instead: 'Leave it out of the review; where misconduct is suspected another process takes over.',
  source: 'Hand, Post-Incident Reviews, ch. 3, 8 and 9; Allspaw, Blameless PostMortems and a Just Culture (2012)',
  sections: except('title', 'goals'),
  phrases: [
    {
      find: [
        'be% written up',
        'disciplinary|reprimand%|reprimanded',
        'discipline%|sanction%|penalise% :named',
        'disciplined',
        '{performance|appraisal} {improvement plan|rating}',
        'appraisal {review+|evaluation}',
        // "A performance review of the queries" is of things.
        'his|her|their|my|annual|yearly performance {review+|evaluation}',
        '{formal|official|written|verbal|final|stern} {warning+} !from',
        'warning|warnings {to|for} the? :named',
        'let go|fired|dismissed|suspended for|because|after|over',
        '{face%|suffer%} ..2 consequences',
        'offender|offenders',
      ],
      unless: [denied, machinery],
    },
    {
      // Consensus protocols punish validators, and leaders are demoted: of people only where some are named.
      find: 'punish%|punished|punishment|demoted|demotion|demote%',
      when: [
        ({ sentence }) => sentence.people.some(({ kind }) => kind !== 'outsider' && kind !== 'we' && kind !== 'you'),
      ],
      unless: [denied, machinery],
    },
    {
      find: [
        'remove%|revoke%|lose%|restrict%|suspend%|withdraw% ..4 access|rights|permission+|privileges',
        'take% away ..4 access|rights|permissions|privileges',
        'access|rights {be% revoked|be% removed|be% withdrawn}',
      ],
      when: [fromPerson],
      unless: [denied, security],
    },
    { find: ['remove% :named from the on-call|rotation|team'], unless: [denied] },
  ],
  message:
    '“{words}” is a sanction on people, and where it follows an account the next one is not given. It does not belong in the review.',
  flag: [
    'The engineer was demoted after this.',
    'The operator will be written up.',
    "We removed Jonas's production access.",
    'This goes into her performance review.',
    'Offenders lose the right to deploy.',
    'A formal warning was given to the engineer.',
  ],
  allow: [
    'The relay is demoted until it answers.',
    'A performance review of the index was held.',
    'Validators that sign twice are punished.',
    'The rate limiter penalises clients after five retries.',
    'The compiler gave a warning about the cast.',
    'The node was removed from the cluster.',
    'The signing key was revoked in the evening.',
    'The leaked token lost its access at 16:25.',
    'Nobody will be punished for this.',
  ],
};
