/** What one person did, told where causes are told: phrases of `blame/person-cause`. */
import { subjectOf } from '../../prose/clause';
import { ACTS } from '../../prose/lexicon/acts';
import type { Match } from '../../prose/match';
import type { PersonPhrase } from '../../prose/people';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { Phrase } from '../rule';
import { after, asked, denied, reported, sentenceHas, supposed } from '../tests';
import { troubled } from './account';
import { eased, noticing, supposedOrAsked } from './noticing';

/** One person, not a team and not us: "the developer", "a member of staff", "somebody", "one of us". */
export function isOne(sentence: Sentence, { kind, head, from }: PersonPhrase): boolean {
  const word = sentence.word(head);
  return (
    kind === 'name' ||
    kind === 'he' ||
    (kind === 'role' && !word.endsWith('s')) ||
    /^(?:some(?:one|body)|person|member)$/.test(word) ||
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

/** One person, not a team and not us: "the developer", "a member of staff", "somebody". */
function onePerson(match: Match): Match | null {
  const { sentence, from } = match;
  const subject = subjectOf(sentence, from);
  const helped = sentence.is(from - 1, Tag.Auxiliary) && sentence.word(from - 1) !== 'had';
  if (subject.type !== 'person' || helped || sentence.word(from - 1) === 'who') return null;
  if (!isOne(sentence, subject.phrase)) return null;
  const whole = { ...match, from: subject.phrase.from };
  return noticing(whole) ? null : whole;
}

/** "Two teams were occupied, which delayed …": a state, no act. */
function actsAtOnce({ sentence, from }: Match): boolean {
  const phrase = sentence.people.find((one) => one.from <= from && from < one.to);
  return phrase === undefined || !sentence.is(phrase.to, Tag.Auxiliary) || sentence.word(phrase.to) === 'did';
}

/** What tells that the act is offered as the cause, and not only narrated. */
const outright = sentenceHas(
  /^(?:production|prod|live|wrong|incorrect|thinking|believing|assuming|public|publicly|entire|whole|directly|unintended|thus|thereby|credentials|secrets?|passwords?|certificates?|meant|intended|stranger|needed|untested|unreviewed|unfinished|premature|prematurely|root|malicious|phishing)$/,
);

/** What does so with the trouble beside it, or among the causes. */
const telling = sentenceHas(
  /^(?:old|outdated|stale|unused|instead|without|manually|hand|caus(?:ing|ed)|lead(?:ing)?|led|result(?:ing|ed)|while|too|before|although|though|personal|early|still|once)$/,
);

/** Acts that nobody does on purpose. */
const CLUMSY =
  /^(?:reused|kicked|tripped|bumped|spilled|yanked|knocked|fat-fingered|contradicted|overrode|overruled|exposed|leaked|hard-coded|hardcoded)$/;

/** Acts that tell by themselves that something went amiss. */
const AMISS =
  /^(?:clicked|flipped|left|handed|pasted|severed|unplugged|deleted|dropped|disabled|muted|silenced|wiped|revoked|skipped|overwrote|truncated|destroyed|purged|erased|cut|disconnected|forced|killed)$/;

/** So does "somebody": who it was is held back, and that it was one. */
const weighty = (match: Match): boolean =>
  outright(match) ||
  CLUMSY.test(match.sentence.word(match.anchor)) ||
  (troubled(match) &&
    (telling(match) ||
      AMISS.test(match.sentence.word(match.anchor)) ||
      /^some(?:one|body)$/.test(match.sentence.word(match.from))));

/** What is told in a summary is a cause only where the act itself can do harm. */
const risky = ({ sentence, anchor }: Match): boolean =>
  sentence.passage.section === 'contributing_factors' ||
  /^(?:run|ran|executed|clicked|deleted|removed|dropped|truncated|destroyed|pushed|merged|published|exposed|leaked|committed|uploaded|typed|entered|pasted|pointed|wiped|purged|terminated|unplugged|swapped|disconnected|switched|turned|applied|overwrote|killed|revoked|left|put|reset|closed|skipped|hard-coded|hardcoded|handed|enabled|disabled|cut|severed|sent|rebooted|hit|pressed|kicked|tripped|flipped|bumped|spilled|yanked|knocked)$/.test(
    sentence.word(anchor),
  );

/** Where what the act did begins: "… made a change | that blocked all requests". */
function thatIn({ sentence, from, to }: Match): number {
  for (let i = from; i < to; i++) if (/^(?:that|which)$/.test(sentence.word(i))) return i;
  return to;
}

export const ONE_ACT_PHRASES: readonly Phrase[] = [
  {
    // Among the factors an act of one person stands as a cause.
    find: `{${ACTS}|reused|hit|pressed|kicked|tripped|flipped|bumped|spilled|yanked|knocked|handed|severed|forced|contradicted|overrode|overruled|pointed|truncated|unplugged|swapped|hard-coded|hardcoded}`,
    accept: onePerson,
    severity: 'info',
    sections: ['contributing_factors', 'summary', 'notes'],
    when: [weighty, risky],
    unless: [
      ...supposedOrAsked,
      ({ sentence }) => sentence.passage.facts.helpful === true,
      sentenceHas(
        /^(?:restored?|recovered|recovery|resolved|mitigat\w+|fixed|hotfix|rollback|runbook|dashboard|documentation|ticket|pr)$/,
      ),
      // A hand-over, a release that is cut: no harm.
      after(/^(?:release|version|branch|tag)$/, 3),
      ({ sentence, to }) => sentence.word(to) === 'over' && !sentence.is(to + 1, Tag.Determiner),
      // "After Jeremy left, …": somebody was gone.
      ({ sentence, to }) =>
        sentence.word(to - 1) === 'left' && (!/\p{L}/u.test(sentence.word(to)) || sentence.is(to, Tag.Preposition)),
      // "… left the company", "… had left the rotation"
      ({ sentence, to }) =>
        sentence.word(to - 1) === 'left' &&
        [0, 1, 2].some((ahead) =>
          /^(?:company|rotation|rota|team|firm|organi[sz]ation|project|shift|office|building)$/.test(
            sentence.word(to + ahead),
          ),
        ),
      // What was done about an alert mends something; that it was muted is the act itself.
      ({ sentence, anchor }) =>
        sentence.tokens.some(({ word }) => word === 'alert') &&
        !/^(?:muted|silenced|disabled)$/.test(sentence.word(anchor)),
    ],
  },
  {
    // "… made a change that blocked every request"
    find: [
      ':named :past ..3 change|rule|update|commit|migration|setting|query|filter|policy|command that|which ..1 blocked|broke|deleted|removed|disabled|caused|dropped|stopped|crashed|wiped|exposed',
      'i had? ..1 :past ..6 , which ..2 resulted|caused|led|broke',
      'i had? ..1 :past ..6 that|which ..1 broke|crashed|locked|wiped|caused|triggered|deleted|dropped|blocked|took|brought|knocked|overwrote|exposed|leaked',
    ],
    severity: 'info',
    unless: [
      ...supposedOrAsked,
      (match) => noticing({ ...match, to: thatIn(match) }),
      sentenceHas(/^(?:restored|recovered|resolved|mitigated|fixed)$/),
    ],
  },
  {
    find: [
      ':named :past ..8 , which ..2 caused|led|deleted|broke|resulted|triggered|wiped|crashed|dropped|stopped|removed|cost|prolonged|delayed|worsened',
      ':named :past ..8 , which ..2 {took|brought} ..3 down|out|offline',
    ],
    when: [actsAtOnce],
    unless: [...supposedOrAsked, eased, sentenceHas(/^(?:restored|recovered|resolved|mitigated|fixed)$/)],
  },
  {
    find: '{kicked off|switched off|turned off|shut off|disabled|deleted|removed|stopped|started|run|launched|altered|edited|overwritten|unplugged|disconnected|renamed|merged|pushed|triggered|muted|silenced|left|cut|dropped|killed|dismissed|cancelled|revoked|skipped} ..3 by',
    accept: byOne,
    severity: 'info',
    sections: EXPLAINING,
    unless: excused,
  },
  {
    // "Sam's change broke …": of ourselves it is no more than a neutral account.
    find: [
      "'s|my|his|her ..1 change|commit|deploy|push|merge|script|command|edit|delete|query|pr|patch|mistake|migration ..5 caused|broke|crashed|deleted|triggered|wiped|locked|blocked|stopped|dropped|exposed|leaked",
      "'s|my|his|her ..1 change|commit|deploy|push|merge|script|command|edit|pr|patch|migration ..5 {took|brought|knocked} ..3 down|offline|out",
    ],
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
