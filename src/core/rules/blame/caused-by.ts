/** People as the agent behind "by" or "because of": phrases of `blame/person-cause`. */
import { OUTAGE_WORDS } from '../../prose/lexicon/harm';
import type { Match } from '../../prose/match';
import { PROSE } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { Phrase } from '../rule';
import { after, asked, denied, reported, sentenceHas, supposed } from '../tests';
import { inTimeline, noticing, supposedOrAsked } from './noticing';

/** "because of Sam's change", "due to the on-call engineer": people as the cause, also as owners of it. */
function namesPeople(match: Match): Match | null {
  const phrase = match.sentence.people.find(({ from }) => from === match.to);
  const named = ['name', 'role', 'group', 'he', 'i'].includes(phrase?.kind ?? '');
  if (phrase === undefined || !(named || match.sentence.word(phrase.head) === 'person')) return null;
  return { ...match, to: phrase.to };
}

/** "was deleted at noon and restored by …": the agent is that of another verb. */
function otherVerb({ sentence, from, to }: Match): boolean {
  for (let i = from + 1; i < to - 1; i++)
    if (sentence.word(i) === 'and' || sentence.word(i) === ',' || sentence.is(i, Tag.Past | Tag.Participle))
      return true;
  return false;
}

/** "because the release manager approved …": an act, not a state or a perception. */
function acts({ sentence, to }: Match): boolean {
  const verb = sentence.word(to - 1);
  return !/^(?:was|were|had|did|could|knew|saw|needed|received|expected|felt|heard|found|noticed|reported|believed|thought|got|wanted)$/.test(
    verb,
  );
}

/** "due to the team not having the key": a state that they were in, no act of theirs. */
function inState({ sentence, to }: Match): boolean {
  const verb = sentence.word(to) === 'not' ? to + 1 : to;
  return /^(?:being|having|getting|receiving|knowing|seeing|needing)$/.test(sentence.word(verb));
}

export const CAUSED_BY_PHRASES: readonly Phrase[] = [
  {
    find: [
      'cause%|broken|deleted|dropped|wiped|erased|emptied|severed|ruined|crashed|corrupted|leaked|overwritten|destroyed|misconfigured by',
      '{taken|brought} down by',
      'knocked out by',
      'misconfigured|deleted|dropped|wiped|broken|overwritten|leaked ..5 by',
      'misconfiguration|misstep|negligence|inattention|carelessness|inadvertence by|of|from',
      '{lapse+} of|in concentration|attention|judgement|judgment|vigilance by|of|from|on',
      'because|result|fault of',
      'due to',
      'down to',
    ],
    accept: namesPeople,
    unless: [denied, supposed, asked, inState, otherVerb],
    sections: PROSE.filter((section) => section !== 'action_items'),
  },
  {
    find: ['cause|reason|trigger :|- :named :past', 'because :named :past', 'because :named was|were :gerund'],
    when: [
      acts,
      ({ sentence, from }) =>
        sentence.word(from) !== 'because' ||
        sentence.tokens.some(({ word }, at) => at < from && OUTAGE_WORDS.test(word)),
    ],
    unless: [
      denied,
      supposed,
      reported,
      asked,
      ({ sentence, from }) => sentence.people.some(({ kind, to }) => kind === 'outsider' && to <= from),
    ],
    sections: PROSE.filter((section) => section !== 'timeline' && section !== 'action_items'),
  },
  {
    find: 'wrong|incorrect|untested|unreviewed|unapproved|unfinished|incomplete ..3 be% :part ..4 by',
    accept: namesPeople,
    severity: inTimeline,
    unless: [...supposedOrAsked, noticing],
  },
  {
    // "… was pushed by a contractor without review"
    find: '{pushed|merged|deployed|released|approved|applied|made|run|changed|committed|started|executed} by',
    accept: namesPeople,
    severity: 'info',
    when: [after(/^(?:without|before|instead|prematurely|directly|despite)$/, 3)],
    unless: [denied, supposed, asked, otherVerb],
    sections: PROSE.filter((section) => section !== 'timeline' && section !== 'action_items'),
  },
  {
    // What was made worse or done with the wrong thing, by people.
    find: [
      'delayed|prolonged|worsened|aggravated|exacerbated|hampered|hindered|complicated|compounded by',
      'incorrect|wrong|improper|faulty|careless|erroneous|insufficient|poor|bad|inadequate|missing :gerund ..1 by',
      '{built|generated|created|released|signed|deployed|installed|configured|prepared|started} ..2 with|from|on|against a|an|the ..1 {wrong|outdated|old|stale|untested|incorrect} ..2 by',
    ],
    accept: namesPeople,
    severity: 'info',
    sections: PROSE.filter((section) => section !== 'timeline' && section !== 'action_items'),
    unless: [denied, supposed, asked, reported],
  },
  { find: 'trigger% by', accept: namesPeople, when: [sentenceHas(OUTAGE_WORDS)], unless: [denied, supposed, asked] },
  {
    find: 'introduced by',
    accept: namesPeople,
    when: [sentenceHas(/^(?:typo|bugs?|errors?|regression|mistakes?|issues?|misconfiguration|fault|defect)$/)],
    unless: [denied, supposed, asked],
  },
];
