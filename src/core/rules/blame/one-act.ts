/** What one person did, told where causes are told: phrases of `blame/person-cause`. */
import { subjectOf } from '../../prose/clause';
import type { Match } from '../../prose/match';
import type { PersonPhrase } from '../../prose/people';
import type { Sentence } from '../../prose/sentence';
import type { Phrase } from '../rule';
import { asked, denied, reported, sentenceHas, supposed } from '../tests';

/** One person, not a team and not us: "the developer", "a member of staff", "somebody", "one of us". */
export function isOne(sentence: Sentence, { kind, head, from }: PersonPhrase): boolean {
  const word = sentence.word(head);
  return (
    kind === 'name' ||
    kind === 'he' ||
    (kind === 'role' && !word.endsWith('s')) ||
    /^(?:some(?:one|body)|person)$/.test(word) ||
    (sentence.word(from) === 'one' && sentence.word(from + 1) === 'of')
  );
}

const CURES = sentenceHas(
  /^(?:restor\w+|recover\w+|resolved?|mitigat\w+|fix(?:e[ds]|ing)?|hotfix|rollback|rolled|revert\w*|repair\w*|patch\w*|runbook|dashboard|alert|documentation|ticket|reported|noticed|found)$/,
);

const EXPLAINING = ['contributing_factors', 'summary', 'notes'] as const;

/** "… by a colleague", "… by one of us". */
function byOne(match: Match): Match | null {
  const phrase = match.sentence.people.find(({ from }) => from === match.to);
  if (phrase === undefined || phrase.possessive || phrase.kind === 'outsider') return null;
  return isOne(match.sentence, phrase) ? { ...match, to: phrase.to } : null;
}

/** "a push that one of us made" */
function oneOfUs(match: Match): Match | null {
  const subject = subjectOf(match.sentence, match.from);
  if (subject.type !== 'person' || !isOne(match.sentence, subject.phrase)) return null;
  return { ...match, from: subject.phrase.from };
}

/** "Sam's change": one person, and no team. */
function ownedByOne(match: Match): Match | null {
  if (/^(?:my|his|her)$/.test(match.sentence.word(match.from))) return match;
  const owner = match.sentence.people.find(({ to, possessive }) => possessive && to === match.from);
  return owner !== undefined && owner.kind !== 'outsider' && isOne(match.sentence, owner)
    ? { ...match, from: owner.from }
    : null;
}

const excused = [denied, supposed, reported, asked, CURES];

export const ONE_ACT_PHRASES: readonly Phrase[] = [
  {
    find: '{switched off|turned off|shut off|disabled|deleted|removed|stopped|started|run|launched|altered|edited|overwritten|unplugged|disconnected|renamed|merged|pushed|triggered|muted|silenced|left|cut|dropped|killed|dismissed|cancelled|revoked|skipped} ..3 by',
    accept: byOne,
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
  },
  {
    // "Sam's change broke …": of ourselves it is no more than a neutral account.
    find: "'s|my|his|her ..1 change|commit|deploy|push|merge|script|command|edit|pr|patch|mistake|migration ..3 caused|broke|crashed|deleted|triggered|took|brought|wiped",
    accept: ownedByOne,
    severity: 'info',
    sections: EXPLAINING,
    unless: [denied, supposed, reported, asked],
  },
  {
    find: 'push|change|command|commit|merge|edit|deletion|deploy|release|click|restart|migration that|which ..5 made|pushed|ran|merged|committed|issued|typed|started|deployed',
    accept: oneOfUs,
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
  },
];
