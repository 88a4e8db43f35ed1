import { ASSETS, HARM_NOUNS, HARM_VERBS, OUTAGE_WORDS, REMOVAL_VERBS } from '../../prose/lexicon/harm';
import { subjectOf } from '../../prose/clause';
import type { Match } from '../../prose/match';
import { PROSE } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { FindingSeverity } from '../../text/finding';
import type { LanguageRule } from '../rule';
import { after, asked, before, denied, reported, sentenceHas, subjectIs, supposed } from '../tests';

const named = subjectIs('named');
const we = subjectIs('we');

/** "because of Sam's change", "due to the on-call engineer": people as the cause, also as owners of it. */
function namesPeople(match: Match): Match | null {
  const phrase = match.sentence.people.find(({ from }) => from === match.to);
  const named = ['name', 'role', 'group', 'he'].includes(phrase?.kind ?? '');
  if (phrase === undefined || !(named || match.sentence.word(phrase.head) === 'person')) return null;
  return { ...match, to: phrase.to };
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

/** "The vendor broke the contract of its API": a firm and its product, not people. */
function isFirm({ sentence, from }: Match): boolean {
  const subject = subjectOf(sentence, from);
  return subject.type === 'person' && /^vendors?$/.test(sentence.word(subject.phrase.head));
}

/** In the timeline the same words tell a step as often as a harm. */
function inTimeline({ sentence }: Match): FindingSeverity {
  return sentence.passage.section === 'timeline' ? 'info' : 'warning';
}

/** Removal is harm where it hit what was in use, or where a consequence is told. */
const inUse = sentenceHas(
  /^(?:production|prod|live|wrong|entire|whole|primary|causing|caused|led|resulted|resulting|outage|incident|lost|which)$/,
);

/** People who meet with what is wrong, or mend it, have not made it. */
function noticing({ sentence, from, to }: Match): boolean {
  for (let i = from; i < to; i++) {
    const helps = sentence.is(i, Tag.Auxiliary) && sentence.is(i + 1, Tag.Participle | Tag.Adverb);
    if (!helps && NOTICING.test(sentence.word(i))) return true;
  }
  return false;
}

const NOTICING =
  /^(?:found|find|finds|noticed|identified|saw|seen|reported|fixed|corrected|reverted|removed|replaced|restored|discovered|detected|investigated|suspected|confirmed|realised|realized|thought|rolled|repaired|isolated|cordoned|restarted|rebooted|drained|blocked|asked|spotted|checked|received|got|was|were|had|did|observed|looked|went|felt|swapped|located|stopped|knew|flagged)$/;

const supposedOrAsked = [denied, supposed, reported, asked, before(/^(?:if|when|can|could|may|might|would)$/, 5)];

export const personCause: LanguageRule = {
  type: 'language',
  id: 'blame/person-cause',
  severity: 'warning',
  title: 'A person as the cause of the harm',
  why: 'Naming who did it ends the search where it ought to begin: at what made the act reasonable and the harm possible.',
  instead:
    'Put the condition first and move the act into the timeline: what was possible, what it showed, what happened then.',
  source:
    'Hand, Post-Incident Reviews, ch. 2-3; Dekker, The Field Guide to Understanding Human Error (the bad-apple theory)',
  sections: PROSE,
  phrases: [
    {
      find: HARM_VERBS,
      accept: (match) => (isFirm(match) ? null : named(match)),
      unless: [...supposedOrAsked, after(/^(?:into|out|up|even|news)$/, 4)],
    },
    {
      find: [
        'take%|bring% ..4 down|offline',
        'take% out ..3 {production|prod|service|site|cluster|database|network|everything}',
        'knock% ..4 out|over|offline',
        'pull% the plug',
      ],
      accept: named,
      severity: inTimeline,
      unless: [
        ...supposedOrAsked,
        after(/^(?:to|for)$/, 1),
        sentenceHas(/^(?:notes?|screenshots?|snapshot|maintenance|drill|rehearsal)$/),
      ],
    },
    {
      find: `${REMOVAL_VERBS} ..4 ${ASSETS}`,
      accept: named,
      sections: PROSE.filter((section) => section !== 'timeline' && section !== 'action_items'),
      when: [inUse],
      unless: [
        ...supposedOrAsked,
        sentenceHas(/^(?:restored|recovered|mitigat\w+|unused|stuck|old|recreat\w+|rebuilt?|temporar\w+|rotated?)$/),
      ],
    },
    {
      find: `{cause%|trigger%|provoke%|introduce%} ..4 ${HARM_NOUNS}`,
      accept: (match) => (subjectOf(match.sentence, match.from).type === 'person' ? named(match) : null),
      unless: supposedOrAsked,
    },
    {
      find: [
        `${HARM_VERBS} ..3 ${ASSETS}`,
        `{take%|bring%|knock%} ..3 ${ASSETS} ..2 down|offline|out`,
        `{cause%|trigger%} ..4 ${HARM_NOUNS}`,
      ],
      accept: we,
      severity: 'info',
      unless: [...supposedOrAsked, after(/^into$/, 5)],
    },
    {
      find: [
        'cause%|broken|deleted|dropped|wiped|erased|emptied|severed|ruined|crashed|corrupted|leaked|overwritten|destroyed|misconfigured by',
        '{taken|brought} down by',
        'knocked out by',
        'misconfiguration|misstep|negligence|inattention|carelessness|inadvertence by|of|from',
        '{lapse|lapses} of|in concentration|attention|judgement|judgment|vigilance by|of|from|on',
        'because|result|fault of',
        'due to',
        'down to',
      ],
      accept: namesPeople,
      unless: [denied, supposed, asked, inState],
      sections: PROSE.filter((section) => section !== 'action_items'),
    },
    {
      find: ['cause|reason|trigger :|- :named :past', 'because :named :past'],
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
      find: [
        ':past ..6 wrong|bad|faulty|broken|incorrect|buggy|untested|unreviewed|erroneous|misconfigured|outdated|unfinished',
        '{fell for|fell victim}',
      ],
      accept: named,
      severity: inTimeline,
      unless: [...supposedOrAsked, after(/^(?:with|because)$/, 1), noticing],
    },
    {
      find: ':past ..4 wrong|incorrect',
      accept: we,
      severity: 'info',
      unless: [...supposedOrAsked, after(/^(?:with|because)$/, 1), noticing],
    },
    {
      find: 'wrong|incorrect ..3 be% :part ..4 by',
      accept: namesPeople,
      severity: inTimeline,
      unless: [...supposedOrAsked, noticing],
    },
    { find: 'trigger% by', accept: namesPeople, when: [sentenceHas(OUTAGE_WORDS)], unless: [denied, supposed, asked] },
    {
      find: 'introduced by',
      accept: namesPeople,
      when: [sentenceHas(/^(?:typo|bugs?|errors?|regression|mistakes?|issues?|misconfiguration|fault|defect)$/)],
      unless: [denied, supposed, asked],
    },
    {
      find: [
        ':named :past ..8 , which ..2 caused|led|deleted|broke|resulted|triggered|wiped|crashed|dropped|stopped|removed',
        ':named :past ..8 , which ..2 {took|brought} ..3 down|out|offline',
      ],
      unless: [...supposedOrAsked, sentenceHas(/^(?:restored|recovered|resolved|mitigated|fixed)$/)],
    },
  ],
  message:
    '“{words}” makes a person the cause. A cause that is a person hides what made the act reasonable; describe the condition, and leave the act to the timeline.',
  flag: [
    'Priya broke checkout with a late configuration push.',
    'The night operator took down both storage heads.',
    'The outage was caused by the on-call engineer.',
    'Reason: intern applied the plan to the live account.',
    'Orders were lost because the release captain restarted the broker before the queue was drained.',
    'A developer dropped the customers table in production.',
    { text: 'A contractor crashed the mail gateway during the rehearsal.', in: 'contributing_factors' },
    'An engineer ran the cleanup job against the live bucket, which deleted two years of invoices.',
    'An administrator had typed the wrong netmask into the form.',
    'The wrong account was chosen in the list by the person with the ticket.',
    'The outage was of our own making: we dropped the wrong table.',
  ],
  allow: [
    'The outage was caused by an exhausted connection pool.',
    'The storage team moved the volumes, and writes worked again at 11:20.',
    { text: '11:02 Tom deletes the stuck pods.', in: 'timeline' },
    'The scheduler killed the database process when memory ran out.',
    'The Kafka operator crashed after the upgrade.',
    'Clients timed out because they kept stale addresses.',
    'Customers told us that the page is down because they could not pay.',
    'The disruption was not caused by the platform team.',
    'We suspect that a contractor triggered the failure.',
    'The team broke the work into three parts.',
    'The responders chose to wait for the vendor, which took twenty minutes.',
    'The engineer had found the wrong netmask in the form.',
    'The vendor broke the contract of its API with version 7.',
    'We looked at the wrong graph first.',
    'The delay was due to the storage team not having the key.',
  ],
};
