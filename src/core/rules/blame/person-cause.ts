import { ACTS } from '../../prose/lexicon/acts';
import { ASSETS, HARM_NOUNS, HARM_VERBS, OUTAGE_WORDS, REMOVAL_VERBS } from '../../prose/lexicon/harm';
import { subjectOf } from '../../prose/clause';
import { isOf, type Match } from '../../prose/match';
import { PROSE } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { FindingSeverity } from '../../text/finding';
import type { LanguageRule } from '../rule';
import { isOne, ONE_ACT_PHRASES } from './one-act';
import { after, asked, before, denied, reported, sentenceHas, subjectIs, supposed } from '../tests';

const named = subjectIs('named');
const we = subjectIs('we');

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

/** "An engineer wrote a rule that …, and that brought the edge down": the person acts first, the harm follows. */
function instigator(match: Match): Match | null {
  const { sentence, from } = match;
  const phrase = sentence.people.find(
    (one) =>
      isOf(one, 'named') &&
      one.to < from &&
      (one.from === sentence.lead || /^(?:,|when|after|because|that|while)$/.test(sentence.word(one.from - 1))),
  );
  if (phrase === undefined) return null;
  let verb = phrase.to;
  while (sentence.is(verb, Tag.Adverb)) verb++;
  if (!sentence.is(verb, Tag.Past) || sentence.is(verb, Tag.Auxiliary)) return null;
  const whole = { ...match, from: phrase.from };
  return noticing(whole) ? null : whole;
}

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

/** "Two teams were occupied, which delayed …": a state, no act. */
function actsAtOnce({ sentence, from }: Match): boolean {
  const phrase = sentence.people.find((one) => one.from <= from && from < one.to);
  return phrase === undefined || !sentence.is(phrase.to, Tag.Auxiliary) || sentence.word(phrase.to) === 'did';
}

/** In the timeline the same words tell a step as often as a harm. */
function inTimeline({ sentence }: Match): FindingSeverity {
  return sentence.passage.section === 'timeline' ? 'info' : 'warning';
}

/** What tells that the act is offered as the cause, and not only narrated. */
const telling = sentenceHas(
  /^(?:production|prod|live|wrong|incorrect|old|outdated|stale|unused|instead|without|thinking|believing|assuming|public|publicly|entire|whole|manually|hand|directly|unintended|causing|caused|leading|led|resulting|resulted|thus|thereby|while|credentials|secrets?|passwords?|certificates?|too)$/,
);

/** Acts that tell by themselves that something went amiss. */
const AMISS =
  /^(?:contradicted|overrode|overruled|left|handed|exposed|leaked|pasted|severed|unplugged|hard-coded|hardcoded|deleted|dropped|disabled|muted|silenced|wiped|revoked|skipped|overwrote|truncated|destroyed|purged|erased|cut|disconnected|forced|killed)$/;

/** So does "somebody": who it was is held back, and that it was one. */
const weighty = (match: Match): boolean =>
  telling(match) ||
  AMISS.test(match.sentence.word(match.anchor)) ||
  /^some(?:one|body)$/.test(match.sentence.word(match.from));

/** What is told in a summary is a cause only where the act itself can do harm. */
const risky = ({ sentence, anchor }: Match): boolean =>
  sentence.passage.section === 'contributing_factors' ||
  /^(?:run|ran|executed|deleted|removed|dropped|truncated|destroyed|pushed|merged|published|exposed|leaked|committed|uploaded|typed|entered|pasted|pointed|wiped|purged|terminated|unplugged|swapped|disconnected|switched|turned|applied|overwrote|killed|revoked|left|put|reset|closed|skipped|hard-coded|hardcoded)$/.test(
    sentence.word(anchor),
  );

/** Removal is harm where it hit what was in use, or where a consequence is told. */
const inUse = sentenceHas(
  /^(?:production|prod|live|wrong|entire|whole|primary|use|needed|customers|causing|caused|led|resulted|resulting|outage|incident|lost|which)$/,
);

/** People who meet with what is wrong, or mend it, have not made it. */
function noticing(match: Match): boolean {
  const { sentence, from, to } = match;
  // Of ourselves as often a cure as a slip: "we removed the wrong entries".
  const ours = sentence.people.some((phrase) => phrase.kind === 'we' && phrase.from === from);
  const wrongOne = !ours && sentence.word(to - 1) === 'wrong' && sentence.word(to - 2) === 'the';
  for (let i = from; i < to; i++) {
    const helps = sentence.is(i, Tag.Auxiliary) && sentence.is(i + 1, Tag.Participle | Tag.Adverb);
    // "removed a wrong route" mends it; "removed the wrong route" took another one than was meant.
    if (!helps && NOTICING.test(sentence.word(i)) && !(wrongOne && HANDLING.test(sentence.word(i)))) return true;
  }
  return false;
}

const HANDLING =
  /^(?:removed|replaced|restored|restarted|rebooted|isolated|cordoned|drained|blocked|stopped|repaired|swapped)$/;

const NOTICING =
  /^(?:found|find|finds|noticed|identified|saw|seen|reported|fixed|corrected|reverted|removed|replaced|restored|discovered|detected|investigated|suspected|confirmed|realised|realized|thought|rolled|repaired|isolated|cordoned|restarted|rebooted|drained|blocked|asked|spotted|checked|received|got|was|were|had|did|observed|looked|went|felt|swapped|located|stopped|knew|flagged)$/;

/** Where what the act did begins: "… made a change | that blocked all requests". */
function thatIn({ sentence, from, to }: Match): number {
  for (let i = from; i < to; i++) if (/^(?:that|which)$/.test(sentence.word(i))) return i;
  return to;
}

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
        sentenceHas(
          /^(?:notes?|screenshots?|snapshot|maintenance|drill|rehearsal|prevent|avoid|protect|reduce|limit|mitigate|contain|intentionally|deliberately)$/,
        ),
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
        '{blew away|blew up}',
        'broke|crashed|wrecked|bricked|botched|borked|nuked !into|out|up|down|even|the news',
        `{take%|bring%|knock%} ..3 ${ASSETS} ..2 down|offline|out`,
        `{cause%|trigger%} ..4 ${HARM_NOUNS}`,
      ],
      accept: (match) => (match.sentence.is(match.anchor, Tag.Gerund) ? null : we(match)),
      severity: 'info',
      unless: [...supposedOrAsked, after(/^into$/, 5)],
    },
    {
      find: [
        'cause%|broken|deleted|dropped|wiped|erased|emptied|severed|ruined|crashed|corrupted|leaked|overwritten|destroyed|misconfigured by',
        '{taken|brought} down by',
        'knocked out by',
        'misconfigured|deleted|dropped|wiped|broken|overwritten|leaked ..5 by',
        'misconfiguration|misstep|negligence|inattention|carelessness|inadvertence by|of|from',
        '{lapse|lapses} of|in concentration|attention|judgement|judgment|vigilance by|of|from|on',
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
      find: [
        ':past ..6 wrong|bad|faulty|broken|incorrect|buggy|untested|unreviewed|erroneous|misconfigured|outdated|unfinished',
        '{fell for|fell victim}',
      ],
      accept: (match) => (isFirm(match) ? null : named(match)),
      severity: inTimeline,
      unless: [...supposedOrAsked, after(/^(?:with|because)$/, 1), noticing],
    },
    {
      find: ':past ..6 wrong|incorrect|untested|unreviewed|unverified',
      accept: we,
      severity: 'info',
      unless: [...supposedOrAsked, after(/^(?:with|because)$/, 1), noticing],
    },
    {
      find: 'wrong|incorrect|untested|unreviewed|unapproved|unfinished|incomplete ..3 be% :part ..4 by',
      accept: namesPeople,
      severity: inTimeline,
      unless: [...supposedOrAsked, noticing],
    },
    {
      // Among the factors an act of one person stands as a cause.
      find: `{${ACTS}|handed|severed|forced|contradicted|overrode|overruled|pointed|truncated|unplugged|swapped|hard-coded|hardcoded}`,
      accept: onePerson,
      severity: 'info',
      sections: ['contributing_factors', 'summary', 'notes'],
      when: [weighty, risky],
      unless: [
        ...supposedOrAsked,
        ({ sentence }) => sentence.passage.facts.helpful === true,
        sentenceHas(
          /^(?:restored?|recovered|recovery|resolved|mitigat\w+|fixed|hotfix|rollback|runbook|dashboard|alert|documentation|ticket|pr)$/,
        ),
      ],
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
      // "… made a change that blocked every request"
      find: [
        ':named :past ..3 change|rule|update|commit|migration|setting|query|filter|policy|command that|which ..1 blocked|broke|deleted|removed|disabled|caused|dropped|stopped|crashed|wiped|exposed',
        'i had? ..1 :past ..6 , which ..2 resulted|caused|led|broke',
      ],
      severity: 'info',
      unless: [
        ...supposedOrAsked,
        (match) => noticing({ ...match, to: thatIn(match) }),
        sentenceHas(/^(?:restored|recovered|resolved|mitigated|fixed)$/),
      ],
    },
    ...ONE_ACT_PHRASES,
    { find: 'trigger% by', accept: namesPeople, when: [sentenceHas(OUTAGE_WORDS)], unless: [denied, supposed, asked] },
    {
      find: 'introduced by',
      accept: namesPeople,
      when: [sentenceHas(/^(?:typo|bugs?|errors?|regression|mistakes?|issues?|misconfiguration|fault|defect)$/)],
      unless: [denied, supposed, asked],
    },
    {
      find: [
        ', causing|triggering|crashing|breaking|wiping|corrupting|overloading|flooding|exhausting|deleting',
        ', resulting|ending in',
        ', leading to',
        ', ..1 {taking|bringing|knocking} ..4 down|offline|out',
        'and {that|this} ..2 {caused|broke|crashed|triggered|deleted|wiped}',
        'and {that|this} ..2 {took|brought|knocked} ..3 down|offline|out',
      ],
      accept: instigator,
      severity: inTimeline,
      unless: [
        denied,
        supposed,
        reported,
        asked,
        sentenceHas(/^(?:restored?|recovered|recovery|resolved|mitigated|fixed|reduced)$/),
      ],
    },
    {
      find: [
        ':named :past ..8 , which ..2 caused|led|deleted|broke|resulted|triggered|wiped|crashed|dropped|stopped|removed|cost|prolonged|delayed|worsened',
        ':named :past ..8 , which ..2 {took|brought} ..3 down|out|offline',
      ],
      when: [actsAtOnce],
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
    'A contractor applied the old rule set to all sites, and that took the edge down.',
    { text: 'The responder pasted the old plan into the live shell.', in: 'contributing_factors' },
    'The test account was misconfigured with live credentials by an engineer.',
    'An untested plan was merged by a maintainer.',
    'The change was pushed by a contractor without review.',
    'An employee deleted records that were still in use.',
    'Our intern deleted the live certificates.',
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
    'The table was dropped at noon and restored by the storage team.',
    'The storage team found a full disk, leading to a second look at the alerts.',
    { text: 'Gina took over the status page.', in: 'contributing_factors', facts: { helpful: true } },
    { text: 'The platform team deployed version 7 on Monday.', in: 'contributing_factors' },
    { text: 'An engineer found the plan and closed it.', in: 'contributing_factors' },
    'We see this when disks fill up and cause the exporter to crash.',
    'The vendor released a faulty firmware.',
    { text: 'Alice deployed version 12 at 09:58.', in: 'contributing_factors' },
    'We stopped the job and removed the wrong entries by hand.',
    'The change was made by the network team in the planned window.',
    'The commander kept a log of all decisions.',
  ],
};
