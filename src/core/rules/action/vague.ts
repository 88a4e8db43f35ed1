import type { Match } from '../../prose/match';
import { COMPARATIVES } from '../../prose/lexicon/qualities';
import { verbForms } from '../../prose/lexicon/verbs';
import { subjectOf } from '../../prose/clause';
import { ordersIn } from '../../prose/order';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { FindingSeverity } from '../../text/finding';
import type { LanguageRule } from '../rule';
import { asked, reported } from '../tests';
import { abstractEnd } from './abstract';
import { hasCondition, hasFigure, hasMeans, hasResult } from './bounds';
import { degreeAhead, graded, quality } from './degrees';
import { BETTER, LOOK, MORE, SURE, vagueEnd } from './vague-verbs';
import { handsOn, heldTo, namesChange } from './named';
import { nominal } from './nominal';
import { wish } from './wish';

/** A second order that leaves a thing behind: "review and delete". */
const CONCRETE =
  /^(?:add|delete|remove|create|write|fix|document|implement|move|replace|configure|enable|disable|migrate|upgrade|publish|set|open|file|patch|rewrite|extend|split|pin|rename|drop|rotate|revoke|merge|link|alert|page|install|automate|apply)$/;

/** Outside of lists only these words make an order or a wish. */
const DUTY =
  /\b(?:should|must|needs?|will|shall|plans?|intends?|going|hop(?:es?|ing)|aims?|wants?|like|ought|ha[sd]|have|agreed|requires?|working|planning|committed|utmost|goal|continue|continuing|needed|required|promise|pledge|deserves?|merits?|warrants?|taught|reminds?|reminded|let['’]s|intention|intent|ambition|desire|aim|priority|objective|encouraged|advised|urged|recommended|looking|exploring|considering|investigating|evaluating|reviewing|aiming|striving|would be|(?:ticket|issue|task|story|card) to)\b|['’]ll\b/i;

/** A sentence without one of these has no vague verb and no wish. */
const WORDS = [
  ...[...LOOK, ...BETTER, ...MORE, ...SURE].flatMap((word) => [word, verbForms(word).participle]),
  ...COMPARATIVES.split(' '),
  ...(
    'look looking think figure find see check review work talk reach speak decide communicate spend spent propose suggest attempt try aim hope spike sure ' +
    'improved clearer clear continuous enhanced faster stronger increased continued improvement improvements closer good proper appropriate adequate sufficient easier safer ' +
    'quicker greater some priority plan strategy approach documentation docs more less easy simpler robust resilient obvious reliable nicer cleaner smoother smarter tighter ' +
    'visible friendlier establish define nice great useful helpful ideal worthwhile beneficial quick-and-dirty recommend agree align come change adjust modify enable introduce avoid reviewing revisiting reassessing revalidating aiming striving conduct hold organise organize schedule looking exploring considering evaluating put invest write have having making establishing creating developing implementing providing defining adding getting ' +
    'additional further extra stricter formal regular periodic frequent follow adopt keep stay thorough comprehensive deep in-depth detailed take taking seriously often frequently carefully closely sooner ' +
    'familiar acquainted comfortable re-evaluate reevaluate re-assess reassess re-examine watch thoroughly properly rigorously rigorous robust strict stringent effective well-defined meaningful reasonable sensible strong clear cautious careful proactive proper leverage culture mindset vision roadmap identify utmost rely depend assume trust expect hesitate wait rush investing goal raise expand define audit regular sooner later committed ' +
    'keep help get chase nudge push convince persuade motivate involve support guide onboard consult ' +
    'culture habit habits conversation conversations dialogue awareness discipline alignment collaboration cooperation relationship relationships trust understanding expectations transparency clarity consistency confidence balance accountability sense resilience robustness stability maintainability flexibility hygiene posture preparedness readiness complexity toil friction reliance dependence buy-in quality ties contact morale empathy rigor rigour safety ' +
    'deserve deserves merit merits warrant warrants reminded reminds taught everything fewer less pay debt enhancements hardening optimisations optimizations cleanup clean-up raise read engage sync gather collect push advocate lobby build meet touch promptly swiftly proactively transparently timely openly quickly early fast do investigation analysis discussion evaluation exploration assessment research follow-up deep-dive brainstorming consideration conversation ' +
    'needed required necessary devise formulate perform undertake carry solution best practices reflect know prevent worth everything option communication coordination maintenance'
  ).split(' '),
];

/** The vague part of an order, or null when it is checkable. */
function find(sentence: Sentence): Match | null {
  const match = unbound(sentence);
  if (match === null || hasFigure(sentence) || hasCondition(sentence) || hasResult(sentence)) return null;
  // "The carrier told us that they plan to improve …"
  return sentence.passage.section !== 'action_items' && reported(match) ? null : match;
}

function unbound(sentence: Sentence): Match | null {
  const { section, facts } = sentence.passage;
  if (
    section !== 'action_items' &&
    facts.item !== true &&
    !DUTY.test(sentence.text.slice(sentence.start, sentence.end))
  )
    return null;
  // Elsewhere than among the items a bare verb is an order only as a list item.
  const bareToo = section === 'action_items' || facts.item === true;
  for (const order of ordersIn(sentence)) {
    if (order.bare && !bareToo) continue;
    if (toldByTheWay(sentence, order.verb)) continue;
    if (explainsFix(sentence, order.verb)) continue;
    if (namesChange(sentence, order.verb)) continue;
    // "work with storage and make sure that …": the second order says what.
    if (
      sentence.word(order.verb) === 'work' &&
      sentence.word(order.verb + 1) === 'with' &&
      handsOn(sentence, order.verb)
    )
      continue;
    const perfect = /^(?:have|had)$/.test(sentence.word(order.verb)) && sentence.is(order.verb + 1, Tag.Participle);
    if (perfect || holdsState(sentence, order.verb)) continue;
    const to =
      vagueEnd(sentence, order.verb) ??
      degreeAhead(sentence, order.verb) ??
      (section === 'action_items' && order.bare ? abstractEnd(sentence, order.verb) : null);
    if (to === null) continue;
    if (tellsOn(sentence, order.verb) || (!order.bare && goesOn(sentence, order.verb))) continue;
    // "For this we first have to understand …": how the tale goes on.
    if (sentence.word(order.verb) === 'understand' && section !== 'action_items' && facts.item !== true) continue;
    const opinion = LOOK.has(sentence.word(order.verb)) || /^(?:look|check|review|see)/.test(sentence.word(order.verb));
    if (
      opinion
        ? (CONCRETE.test(sentence.word(to + 1)) && sentence.word(to) === 'and') || clearsUp(sentence, to)
        : hasMeans(sentence) || secondOrder(sentence, to)
    )
      return null;
    return { sentence, from: order.verb, to, anchor: order.verb };
  }
  const wished = wish(sentence);
  // "Strengthening the gateway by moving it …": the means is what will be there.
  if (wished !== null && sentence.is(wished.anchor, Tag.Gerund) && hasMeans(sentence)) return null;
  return wished ?? nominal(sentence) ?? paperwork(sentence);
}

/** "… and how we will improve the service", "we have been working to ensure …", "(which we would like to be quicker at)": no order. */
function toldByTheWay(s: Sentence, verb: number): boolean {
  for (let i = verb - 1; i >= verb - 4; i--) {
    if (s.word(i) === 'how' && s.is(verb - 1, Tag.Modal)) return true;
    if (s.word(i) === 'been' && s.word(i + 1) === 'working') return true;
  }
  const before = s.tokens.slice(0, verb).map(({ word }) => word);
  return before.lastIndexOf('(') > Math.max(s.lead, before.lastIndexOf(')'));
}

/** "This should make sure that …", "when it should be looking for …": what a thing does, no order. */
function explainsFix(s: Sentence, verb: number): boolean {
  if (s.is(verb, Tag.Gerund) && s.word(verb - 1) === 'be' && s.word(verb - 3) === 'it') return true;
  // "Items should address what was learned": what the text is to do.
  if (s.word(verb) === 'address' && verb > s.lead && s.word(verb - 1) !== 'be' && subjectOf(s, verb).type === 'thing')
    return true;
  return /^(?:make|ensure|be)$/.test(s.word(verb)) && /^(?:this|that|it|which|these)$/.test(s.word(verb - 2));
}

/** "In this article we will look at …": what the text goes on to tell, and no work. */
function tellsOn(s: Sentence, verb: number): boolean {
  const { section } = s.passage;
  if (s.tokens.some(({ word }) => /^(?:below|article|post)$/.test(word)) && LOOK.has(s.word(verb))) return true;
  if (section === 'action_items' || section === 'learnings' || !/^(?:will|'ll)$/.test(beforeVerb(s, verb)))
    return false;
  return (
    /^(?:discuss|look|explore|examine|review|consider)$/.test(s.word(verb)) &&
    // "We will explore moving the store" is work.
    !s.is(verb + 1, Tag.Gerund) &&
    !/^(?:whether|if|options|alternatives|ways)$/.test(s.word(verb + 1))
  );
}

/** "We are continuing to investigate this issue", "The second phase needs to look at every row": what goes on, and what a thing does. */
function goesOn(s: Sentence, verb: number): boolean {
  if (s.passage.section === 'action_items') return false;
  if (LOOK.has(s.word(verb)) && /^continu/.test(s.word(verb - 2)))
    return [1, 2, 3].some((ahead) =>
      /^(?:issues?|incident|outage|problem|this|it|causes?|errors?)$/.test(s.word(verb + ahead)),
    );
  return (
    /^(?:look|check|inspect|examine)$/.test(s.word(verb)) &&
    !/^(?:into)$/.test(s.word(verb + 1)) &&
    /^(?:needs|has|have|need)$/.test(s.word(verb - 2)) &&
    subjectOf(s, verb - 2).type === 'thing'
  );
}

function beforeVerb(s: Sentence, verb: number): string {
  let at = verb - 1;
  while (s.is(at, Tag.Adverb)) at--;
  return s.word(at);
}

/** "Ensure that the importer exits with 1": what a program does can be checked. */
function holdsState(s: Sentence, verb: number): boolean {
  if (!SURE.has(s.word(verb)) && s.word(verb + 1) !== 'sure') return false;
  const first = verb + (s.word(verb + 1) === 'sure' ? 2 : 1);
  if (heldTo(s, first)) return true;
  if (/^(?:all|every|each|any)$/.test(s.word(first)) || quality(s, first) !== null) return false;
  for (let i = first + 1; i < first + 8 && i < s.tokens.length; i++) {
    if (s.people.some(({ from, to }) => from <= i && i < to) || s.is(i, Tag.Sign)) return false;
    if (s.word(i) === 'configured' && s.word(i + 1) === 'to') return true;
    // "… that the pods are in a pool of their own"
    if (
      /^(?:is|are)$/.test(s.word(i)) &&
      /^(?:in|on|at|behind|part)$/.test(s.word(i + 1)) &&
      s.is(i + 2, Tag.Determiner)
    )
      return true;
    if (s.is(i, Tag.Third) && !s.is(i, Tag.Auxiliary) && !/^(?:needs|works|changes|releases|updates)$/.test(s.word(i)))
      return s.tokens.length > i + 1 && s.is(i + 1, Tag.Preposition | Tag.Determiner | Tag.Opaque | Tag.Number);
  }
  return false;
}

/** "review all accounts and delete the unused ones": what is left can be seen. */
function clearsUp(s: Sentence, from: number): boolean {
  return (
    s.word(from - 1) === 'review' &&
    s.tokens.some(
      ({ word }, at) =>
        at > from &&
        at < from + 8 &&
        /^(?:delete|remove|disable|revoke|rotate|drop)$/.test(word) &&
        s.word(at - 1) === 'and',
    )
  );
}

function secondOrder(s: Sentence, from: number): boolean {
  for (let i = from; i < s.tokens.length - 1; i++) {
    if ((s.word(i) === 'and' || s.word(i) === ';' || s.word(i) === ':') && CONCRETE.test(s.word(i + 1)))
      // "… and implement best practices" leaves nothing behind.
      return !/^(?:best|better|improved|necessary|appropriate)$/.test(s.word(i + 2));
  }
  return false;
}

/** "create a ticket to investigate …": the look is only put on paper. */
function paperwork(s: Sentence): Match | null {
  for (let i = s.lead; i < s.tokens.length - 2; i++) {
    if (
      !/^(?:ticket|issue|spike|task|card|story|meeting|discussion)$/.test(s.word(i)) ||
      s.word(i + 1) !== 'to' ||
      !LOOK.has(s.word(i + 2))
    )
      continue;
    if (s.tokens.slice(s.lead, i).some(({ tags, word }) => (tags & Tag.Past) !== 0 && word !== 'set')) return null;
    return { sentence: s, from: i, to: i + 3, anchor: i };
  }
  return null;
}

/**
 * A warning where items are asked for; a wish among the learnings is a thing to sharpen. "Ensure that X is Y" may name a state that can be
 * checked, so that it is an info unless the state itself is a matter of degree.
 */
function severity({ sentence, from }: Match): FindingSeverity {
  if (sentence.passage.section !== 'action_items' || /^(?:are|is|am|'re|been)$/.test(sentence.word(from)))
    return 'info';
  const sure = SURE.has(sentence.word(from)) || sentence.word(from + 1) === 'sure';
  return sure && quality(sentence, from + 1) === null && !graded(sentence, from) ? 'info' : 'warning';
}

export const vague: LanguageRule = {
  type: 'language',
  id: 'action/vague',
  severity: 'warning',
  title: 'An action item without an end',
  why: 'An item that cannot be seen to be done is never closed, and sinks to the bottom of the backlog.',
  instead: 'Verb, object, condition: what exists when it is done, and how anybody can check it.',
  source:
    'Hand, Post-Incident Reviews, ch. 9 and 10; Google SRE Workbook, ch. 10; Lunney, Lueder, Postmortem Action Items (2017)',
  sections: ['action_items', 'learnings', 'notes', 'summary', 'contributing_factors'],
  phrases: [
    {
      // "Can we see this sooner?": an item that asks is not decided.
      find: '^ should|can|could|do|is|are|what|how|would',
      sections: ['action_items'],
      when: [asked],
      unless: [
        ({ sentence, from }) => sentence.word(from - 1) === ':',
        // "Would a rehearsal have shown this?" asks about the past.
        ({ sentence, from }) =>
          sentence.tokens.some(({ word }, at) => at > from && word === 'have' && sentence.is(at + 1, Tag.Participle)),
      ],
    },
  ],
  check: { words: WORDS, find, severity },
  message:
    '“{words}” has no end that can be checked. Say what exists when it is done: verb, object, condition; or move it to the parking lot.',
  flag: [
    'Investigate the freeze and report back.',
    'Improve the board so that it is easier to read.',
    'Improve alerting.',
    'Look into the retry storm',
    'Consider feature flags for the importer.',
    'Ensure a better handover.',
    'We should investigate the memory use of the exporter.',
    'Figure out how to test the cleanup job',
    'Make sure that deploys are safe.',
    'Better alerting on the queue',
    'The decoder needs to be more resilient.',
    'We are continuing to refine how we answer pages.',
    'Our shop is aiming at fewer interruptions.',
    'We are revisiting our release process.',
    'Hold a session with both teams to discuss handovers.',
    'Implement additional testing procedures.',
    'Add more tests.',
    'Follow best practices for secrets.',
    'Keep the drivers up to date.',
    'Carry out a thorough review of all accounts.',
    'Rehearse the restore more often.',
    'Avoid releasing on Fridays.',
    'Identify ways to see this sooner.',
    'Schedule regular reviews of the quotas.',
    'Introduce stricter code reviews.',
    'Can we see this before customers do?',
    'Thoroughly test the importer before a release.',
    'Get familiar with the new console.',
    'Look deeper into the retries.',
    'Reflect on how announcements reach the shops.',
    'Find a path forward for the old queue.',
    'Change the probe to something more robust.',
    'Prevent this from happening again.',
    'Regular communication between both shifts should be established.',
    'It may be worth looking at the order of the steps.',
    'The hand-over can be improved.',
    'A third zone might be an option.',
    'The decoder should be easy to understand.',
    'A better process for the hand-over',
    'Rehearse more before a release.',
    'Review all accounts and think about the unused ones.',
    'We can likely improve this.',
    'The team fixed the lock and will prevent such interruptions in the future.',
    { text: 'We are looking into ways to run the restore by itself.', in: 'notes' },
    'Start a conversation with finance.',
    'Make rehearsals part of our culture.',
    'Keep stakeholders in the loop.',
    'Investigation into the two caches',
    'Relay resilience improvements',
    'In this case, improve the mechanism.',
    'Detection - be quicker to see a full disk.',
    'Our goal is to make this path more robust.',
    { text: 'We are committed to learning from this.', in: 'notes' },
    { text: 'Improvements will be made to the importer.', in: 'notes' },
  ],
  allow: [
    'Investigate why the probe passes on a frozen worker and note the answer in the runbook.',
    'Explore sharding of the ledger; result: a note in ADR 9.',
    'Consider a second carrier: decision memo by the planning of June.',
    'Improve the board so that it shows both time zones.',
    'Check the region column rather than the file name.',
    'Make the retry narrower in cases where the ledger answers.',
    'Create appropriate soak tests replaying the last sale.',
    'Improving the export to reject the rows without a region.',
    'Strengthening the gateway by moving it behind the relay.',
    'Ensure that the purge cannot be run while a restore is open.',
    'Would a rehearsal have shown the lock?',
    'Investigate why node 7 kept the lease: done when a reproduction is linked.',
    'Improve the p95 of search from 4.2 s to 1 s.',
    'Review and delete the 14 unused keys.',
    'Close #4127.',
    'Add an alert on queue age above five minutes.',
    'Increase the memory limit of the exporter.',
    'Improve alerting by paging on a queue age of five minutes.',
    'Move the importer to the second region.',
    'Handle queues that are slow to close.',
    'Simplify the restore steps into a checklist.',
    'Continuous checks should be run against the public page.',
    'Publish the limits, which we have yet to address.',
    'Review and patch the exporter.',
    'We are moving the exporter to the second region.',
    'Hold the restore rehearsal in the second region.',
    { text: 'The exporter read the old path when it should be looking for the new one.', in: 'contributing_factors' },
    { text: 'There are no plans to find out who sent them.', in: 'notes' },
    { text: 'We investigated the retry storm.', in: 'learnings' },
    'Add more tests for the billing webhook.',
    'Ensure that the importer exits with 1 on an empty file.',
    'Make sure the pods are in a pool of their own.',
    'Keep two weeks of logs.',
    'Set a regular expression for the host names.',
    'Implement alerts for failed backups.',
    'Ask the vendor: can the limit be raised?',
    'Test the importer with an empty file.',
    'Get the new console from the vendor.',
    'Update the checklist: keep the old node until the new one is up.',
    'Check the quota in the preflight of the pipeline.',
    'Increase max_connections',
    'It would be useful to have a channel for the two shifts.',
    'Items should address what was learned.',
    'Get the logs from the vendor.',
    'Keep the trust store in the image.',
    'Add a consistency check to the importer.',
    'Write down the conversation with the vendor.',
    'Involve the load balancer in the health check.',
    'Improve the release so that all steps are automated.',
    'Prevent this with a lint rule.',
    'The second restart was worth taking.',
    'Everything we can see is in the dashboard.',
    'Keep more than two copies.',
    'Read more about the flags in the handbook.',
    'Review all accounts and delete the unused ones.',
    'A better name was found.',
    { text: 'We were looking into ways to run the restore.', in: 'notes' },
    { text: 'The collector is exploring how deep the tree is.', in: 'notes' },
    'Simplify the deploy script so it always ships both images.',
    'Make sure the shop owners are told by mail (done)',
    'Avoid storing tokens in the image.',
    'Create a dashboard to see full queues more quickly.',
    'The label should reflect the region.',
    'Work to move the store to the second region.',
    'The limit can be raised to 40.',
    'Regular expressions should be tested by the build.',
    'The nightly job should check for free space before the dump.',
    'The new lock will prevent this from happening again.',
    'The command that moves the path to something under `/var` is gone.',
    { text: 'In this post we will look at what happened.', in: 'notes' },
    { text: 'Increased error rates for the exporter', in: 'contributing_factors' },
    { text: 'The page should have gone out earlier.', in: 'contributing_factors' },
  ],
};
