import { ASSETS, HARM_NOUNS, HARM_VERBS, REMOVAL_VERBS } from '../../prose/lexicon/harm';
import { subjectOf } from '../../prose/clause';
import { isOf, type Match } from '../../prose/match';
import { PROSE } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';
import { accounted, weaker } from './account';
import { CAUSED_BY_PHRASES } from './caused-by';
import { eased, inTimeline, noticing, supposedOrAsked } from './noticing';
import { ONE_ACT_PHRASES } from './one-act';
import { OWN_ACT_EXAMPLES, OWN_ACT_PHRASES } from './own-act';
import { after, asked, denied, reported, sentenceHas, subjectIs, supposed } from '../tests';

const named = subjectIs('named');
const we = subjectIs('we');

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

/** "The vendor broke the contract of its API": a firm and its product, not people. */
function isFirm({ sentence, from }: Match): boolean {
  const subject = subjectOf(sentence, from);
  return subject.type === 'person' && /^vendors?$/.test(sentence.word(subject.phrase.head));
}

/** Removal is harm where it hit what was in use, or where a consequence is told. */
const inUse = sentenceHas(
  /^(?:production|prod|live|wrong|entire|whole|primary|use|needed|customers|causing|caused|led|resulted|resulting|outage|incident|lost|which)$/,
);

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
      // "Two people who do so at once break the lock": at any time.
      unless: [
        ...supposedOrAsked,
        after(/^(?:into|out|up|even|news)$/, 4),
        ({ sentence, words = 0 }) => sentence.is(words, Tag.Base) && !sentence.is(words, Tag.Past | Tag.Third),
      ],
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
        // "down and up again"
        ({ sentence, to }) => sentence.word(to) === 'and' && /^(?:up|back)$/.test(sentence.word(to + 1)),
        // Not how long it was down: "for an hour".
        ({ sentence, to }) =>
          sentence.word(to) === 'to' ||
          (sentence.word(to) === 'for' && !/^(?:an?|about|over|\d.*)$/.test(sentence.word(to + 1))),
        accounted,
        sentenceHas(
          /^(?:notes?|screenshots?|snapshot|maintenance|drill|rehearsal|prevent|avoid|protect|reduce|limit|mitigate|contain|intentionally|deliberately|old|unused|spare|test)$/,
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
        'broke|crashed|wrecked|bricked|botched|borked|nuked !into|out|up|down|even|for|off|through|with|ground|it',
        `{take%|bring%|knock%} ..3 ${ASSETS} ..2 down|offline|out`,
        `{cause%|trigger%} ..4 ${HARM_NOUNS}`,
      ],
      accept: (match) => (match.sentence.is(match.anchor, Tag.Gerund) ? null : we(match)),
      severity: 'info',
      unless: [...supposedOrAsked, after(/^(?:into|to|news)$/, 5), accounted],
    },
    {
      // Of ourselves only what is said to have been in use.
      find: '{delete%|drop%|destroy%|wipe%|erase%|overwrite%|truncate%} ..1 our|the ..1 production|prod|live|wrong|entire|whole',
      accept: (match) => (match.sentence.is(match.anchor, Tag.Past) ? we(match) : null),
      severity: 'info',
      unless: supposedOrAsked,
    },
    {
      find: [
        ':past ..2 wrong|bad|faulty|broken|incorrect|buggy|untested|unreviewed|erroneous|misconfigured|outdated|unfinished',
        ':past ..3 on|against|in|into|from|to|at the wrong',
        '{fell for|fell victim}',
      ],
      accept: (match) => (isFirm(match) ? null : named(match)),
      severity: inTimeline,
      unless: [
        ...supposedOrAsked,
        after(/^(?:with|because)$/, 1),
        noticing,
        sentenceHas(/^(?:fix|fixes|workarounds?|back|vendor|maker)$/),
      ],
    },
    {
      find: [
        ':past the wrong',
        ':past a|an|some wrong|incorrect|untested|unreviewed|unverified',
        ':past ..7 on|against|in|into|from|to|within|at the wrong ..1 host|server|cluster|database|environment|directory|folder|terminal|window|branch|account|region|machine|node|namespace|table|tab|shell|port|bucket|project|file',
        ':past ..2 untested|unreviewed|unverified',
      ],
      accept: we,
      severity: 'info',
      unless: [...supposedOrAsked, after(/^(?:with|because)$/, 1), noticing],
    },
    ...CAUSED_BY_PHRASES,
    ...weaker(ONE_ACT_PHRASES),
    ...weaker(OWN_ACT_PHRASES),
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
        eased,
      ],
    },
  ],
  message:
    '“{words}” makes a person the cause. A cause that is a person hides what made the act reasonable; describe the condition, and leave the act to the timeline.',
  flag: [
    'I dropped our production schema.',
    'Tom, our DBA, dropped the wrong schema.',
    'DevOps pushed the wrong tag.',
    'Somebody in IT unplugged the wrong cable.',
    'We broke the mail gateway twice that week.',
    'I ran the purge from within the wrong directory.',
    'Our sysadmin took the site down for an hour.',
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
    ...OWN_ACT_EXAMPLES.flag,
  ],
  allow: [
    'We dropped the staging schema.',
    'Tom, our DBA, found the wrong schema.',
    'Someone in it unplugged the lamp.',
    'We broke for lunch at noon.',
    'Two people who turn the key at once break the lock.',
    'I looked at the wrong directory for a minute.',
    'Our sysadmin took the site down to swap the battery.',
    'The tool lets an operator delete a live table.',
    'The owner of the timetable left the firm in May.',
    'The page reached an operator who had left the rota.',
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
    'The depot engineer brought the belt down and up again.',
    'The storage team found a full disk, leading to a second look at the alerts.',
    'The depot engineer opened the second valve, which brought the load down.',
    { text: 'Gina took over the status page.', in: 'contributing_factors', facts: { helpful: true } },
    { text: 'The platform team deployed version 7 on Monday.', in: 'contributing_factors' },
    { text: 'An engineer found the plan and closed it.', in: 'contributing_factors' },
    'We see this when disks fill up and cause the exporter to crash.',
    'The vendor released a faulty firmware.',
    { text: 'Alice deployed version 12 at 09:58.', in: 'contributing_factors' },
    'We stopped the job and removed the wrong entries by hand.',
    'The change was made by the network team in the planned window.',
    'The commander kept a log of all decisions.',
    ...OWN_ACT_EXAMPLES.allow,
  ],
};
