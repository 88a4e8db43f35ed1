import type { Match } from '../../prose/match';
import { verbForms } from '../../prose/lexicon/verbs';
import { ordersIn } from '../../prose/order';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { FindingSeverity } from '../../text/finding';
import type { LanguageRule } from '../rule';
import { hasCondition, hasFigure, hasMeans } from './bounds';
import {
  additional,
  becomesBetter,
  degreeAhead,
  graded,
  knobAhead,
  lookNoun,
  planned,
  quality,
} from './degrees';

/** Ends with an opinion: to look, to talk, to think. */
const LOOK = forms(
  'investigate explore consider discuss research examine revisit determine study understand brainstorm contemplate reconsider rethink analyse analyze assess evaluate debate diagnose inspect troubleshoot',
);
/** Gradual: it can always be said to be done, and never. */
const BETTER = forms(
  'improve enhance better strengthen optimise optimize streamline simplify refine encourage promote foster strive prioritise prioritize harden diversify minimise minimize facilitate bolster boost maximise maximize',
);
/** Gradual unless its object is a knob. */
const MORE = forms('increase reduce lower decrease tighten shorten speed lessen address tackle act');
const SURE = forms('ensure guarantee');

/** Base forms and gerunds: "investigate", "be investigating". */
function forms(bases: string): ReadonlySet<string> {
  return new Set(bases.split(' ').flatMap((base) => [base, verbForms(base).gerund]));
}

/** A second order that leaves a thing behind: "review and delete". */
const CONCRETE =
  /^(?:add|delete|remove|create|write|fix|document|implement|move|replace|configure|enable|disable|migrate|upgrade|build|publish|set|open|file|patch|rewrite|extend|split|pin|rename|drop|rotate|revoke|merge|link|alert|page|install|automate|apply)$/;

/** Outside of lists only these words make an order or a wish. */
const DUTY =
  /\b(?:should|must|needs?|will|shall|plan|intend|going|hop(?:e|ing)|aim|want|like|ought|ha[sd]|have|agreed|requires?|working|planning|committed|proposed|continue|continuing|needed|required|would be|(?:ticket|issue|task|story|card) to)\b|['’]ll\b/i;

/** A sentence without one of these has no vague verb and no wish. */
const WORDS = [
  ...[...LOOK, ...BETTER, ...MORE, ...SURE].flatMap((word) => [word, verbForms(word).participle]),
  ...(
    'look looking think figure find see check review work talk reach speak decide communicate spend spent propose suggest attempt try aim hope spike sure ' +
    'improved clearer clear continuous enhanced faster stronger increased continued improvement improvements closer good proper appropriate adequate sufficient easier safer ' +
    'quicker greater some priority plan strategy approach documentation docs more less easy simpler robust resilient obvious reliable nicer cleaner smoother smarter tighter ' +
    'visible friendlier establish define nice great useful helpful ideal worthwhile beneficial quick-and-dirty recommend agree align come change adjust modify enable introduce avoid reviewing revisiting reassessing revalidating aiming striving conduct hold organise organize schedule looking exploring considering evaluating put invest write have having making establishing creating developing implementing providing defining adding getting ' +
    'additional further extra stricter formal regular periodic frequent follow adopt keep stay thorough comprehensive deep in-depth detailed take taking seriously often frequently carefully closely sooner ' +
    'needed required necessary devise formulate perform undertake carry solution best practices'
  ).split(' '),
];

/** The vague part of an order, or null when it is checkable. */
function find(sentence: Sentence): Match | null {
  const match = unbound(sentence);
  return match === null || hasFigure(sentence) || hasCondition(sentence) ? null : match;
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
    if (explainsFix(sentence, order.verb)) continue;
    const perfect = sentence.word(order.verb) === 'have' && sentence.is(order.verb + 1, Tag.Participle);
    if (perfect || holdsState(sentence, order.verb)) continue;
    const to = vagueEnd(sentence, order.verb) ?? degreeAhead(sentence, order.verb);
    if (to === null) continue;
    const opinion = LOOK.has(sentence.word(order.verb)) || /^(?:look|check|review|see)/.test(sentence.word(order.verb));
    if (
      opinion
        ? CONCRETE.test(sentence.word(to + 1)) && sentence.word(to) === 'and'
        : hasMeans(sentence) || secondOrder(sentence, to)
    )
      return null;
    return { sentence, from: order.verb, to, anchor: order.verb };
  }
  return wish(sentence) ?? paperwork(sentence);
}

/** "This should make sure that …", "when it should be looking for …": what a thing does, no order. */
function explainsFix(s: Sentence, verb: number): boolean {
  if (s.is(verb, Tag.Gerund) && s.word(verb - 1) === 'be' && s.word(verb - 3) === 'it') return true;
  return /^(?:make|ensure|be)$/.test(s.word(verb)) && /^(?:this|that|it|which|these)$/.test(s.word(verb - 2));
}

/** "Ensure that the importer exits with 1": what a program does can be checked. */
function holdsState(s: Sentence, verb: number): boolean {
  if (!SURE.has(s.word(verb)) && s.word(verb + 1) !== 'sure') return false;
  const first = verb + (s.word(verb + 1) === 'sure' ? 2 : 1);
  if (/^(?:all|every|each|any)$/.test(s.word(first)) || quality(s, first) !== null) return false;
  for (let i = first + 1; i < first + 8 && i < s.tokens.length; i++) {
    if (s.people.some(({ from, to }) => from <= i && i < to) || s.is(i, Tag.Sign)) return false;
    if (s.word(i) === 'configured' && s.word(i + 1) === 'to') return true;
    if (s.is(i, Tag.Third) && !s.is(i, Tag.Auxiliary) && !/^(?:needs|works|changes|releases|updates)$/.test(s.word(i)))
      return s.tokens.length > i + 1 && s.is(i + 1, Tag.Preposition | Tag.Determiner | Tag.Opaque | Tag.Number);
  }
  return false;
}

/** The end of the vague verb at `at`, or null when the verb is a plain one. */
function vagueEnd(s: Sentence, at: number): number | null {
  const word = s.word(at);
  const next = s.word(at + 1);
  if (LOOK.has(word) || BETTER.has(word) || SURE.has(word)) return at + 1;
  if (MORE.has(word)) return knobAhead(s, at) ? null : at + 1 + Number(next === 'up');
  if (
    word === 'be' &&
    // "will be considered an attack" names a thing; nobody promises to consider it.
    !(next === 'considered' && s.is(at + 2, Tag.Determiner)) &&
    /^(?:improved|investigated|discussed|considered|reviewed|revisited|evaluated|explored|enhanced|addressed|looked|optimi[sz]ed|prioriti[sz]ed|reconsidered|assessed|strengthened|simplified|streamlined|refined|better|clearer|clear|faster|easier|quicker|stricter|stronger|cautious|proactive|slower|smarter)$/.test(
      next,
    )
  )
    return at + 2;
  if (word === 'be' && next === 'more' && s.word(at + 2) !== 'than') return at + 3;
  switch (word) {
    case 'look':
    case 'looking':
      return /^(?:into|at|for|closer|more)$/.test(next) ? at + 2 : null;
    case 'think':
      return /^(?:about|of|through)$/.test(next) ? at + 2 : at + 1;
    case 'figure':
    case 'find':
      return next === 'out' || (/^a$/.test(next) && /^(?:way|better|solution)$/.test(s.word(at + 2)))
        ? at + 2
        : /^(?:ways?|better|potential|the|root)$/.test(next) && word === 'find'
          ? at + 2
          : null;
    case 'see':
      return /^(?:if|whether|how|what)$/.test(next) ? at + 2 : null;
    case 'check':
    case 'review':
      return reviewed(s, at) ? at + 1 : null;
    case 'make':
      return next === 'sure' ? at + 2 : graded(s, at) ? at + 1 : null;
    case 'be':
      return next === 'sure' ? at + 2 : null;
    case 'work':
    case 'working':
      return /^(?:on|with|towards?|to)$/.test(next) ? at + 2 : null;
    case 'talk':
    case 'reach':
    case 'speak':
      return /^(?:to|with|about|out)$/.test(next) ? at + 2 : null;
    case 'have':
      return planned(s, at + 1) ?? quality(s, at + 1) ?? additional(s, at + 1);
    case 'develop':
    case 'devise':
    case 'formulate':
    case 'establish':
    case 'create':
    case 'define':
      return openEnded(s, at + 1) ?? quality(s, at + 1) ?? additional(s, at + 1);
    case 'get':
    case 'provide':
    case 'need':
    case 'implement':
    case 'enable':
    case 'introduce':
    case 'adopt':
    case 'add':
    case 'set':
      return quality(s, at + 1) ?? additional(s, at + 1);
    case 'follow':
      if (next === 'up') return at + 2;
      return s.tokens.slice(at + 1, at + 4).some((token) => /^practices?$/.test(token.word)) ? at + 1 : null;
    case 'keep':
    case 'stay':
      return upToDate(s, at + 1);
    case 'perform':
    case 'undertake':
    case 'carry':
      return lookNoun(s, next === 'out' ? at + 2 : at + 1);
    case 'take':
    case 'taking':
      return lookNoun(s, at + 1) ?? additional(s, at + 1);
    case 'do':
      return quality(s, at + 1) ?? lookNoun(s, at + 1) ?? additional(s, at + 1);
    case 'come':
      return quality(s, at + 1) ?? (next === 'up' ? planned(s, at + 3) : null);
    case 'decide':
      return /^(?:on|whether|if|how)$/.test(next) ? at + 2 : null;
    case 'update':
      return s.tokens.length - at <= 4 &&
        /^(?:documentation|docs)$/.test(s.word(s.tokens.length - 1).replace('.', '') || s.word(s.tokens.length - 2))
        ? at + 1
        : null;
    case 'communicate':
      return at + 1;
    case 'recommend':
      return quality(s, at + 1);
    case 'conduct':
    case 'hold':
    case 'organise':
    case 'organize':
    case 'schedule':
      return talk(s, at) ?? (word === 'conduct' ? (lookNoun(s, at + 1) ?? additional(s, at + 1)) : null);
    case 'align':
      return next === 'with' || next === 'on' ? at + 2 : null;
    case 'plan':
      return next === 'for' && !s.is(at + 2, Tag.Determiner) ? at + 2 : next === 'for' ? quality(s, at + 2) : null;
    case 'agree':
      return /^(?:on|how)$/.test(next) ? at + 2 : null;
    case 'change':
    case 'adjust':
    case 'modify':
      return becomesBetter(s, at);
    case 'avoid':
      return s.is(at + 1, Tag.Gerund) ||
        /^(?:miscommunication|confusion|mistakes|errors|issues|problems)$/.test(next)
        ? at + 2
        : null;
    case 'invest':
      if (next === 'in' || next === 'more') return at + 1;
      return null;
    case 'spend':
    case 'spent':
    case 'put':
      return s.tokens.slice(at, at + 5).some((token) => /^(?:time|effort|energy|work)$/.test(token.word))
        ? at + 1
        : null;
    case 'write':
      return /^(?:more|better)$/.test(next) ? at + 2 : null;
    case 'propose':
    case 'suggest':
    case 'attempt':
    case 'try':
    case 'aim':
    case 'hope':
    case 'spike':
      return at + 1;
    default:
      return null;
  }
}

/** "a strategy for …", "a long-term solution": what is to be found is open. */
function openEnded(s: Sentence, from: number): number | null {
  for (let i = from; i < from + 4 && i < s.tokens.length; i++) {
    if (/^(?:strateg(?:y|ies)|approach|solutions?|vision|roadmap|ways?|culture|mindset)$/.test(s.word(i))) return i + 1;
    if (s.is(i, Tag.Preposition | Tag.Sign)) return null;
  }
  return null;
}

/** "keep … up to date", "stay on top of …": a state that never ends. */
function upToDate(s: Sentence, from: number): number | null {
  for (let i = from; i < from + 7 && i < s.tokens.length; i++) {
    if (/^(?:up-to-date|current|vigilant|alert|updated)$/.test(s.word(i))) return i + 1;
    if (s.word(i) === 'up' && s.word(i + 1) === 'to') return Math.min(i + 3, s.tokens.length);
    if (s.word(i) === 'on' && s.word(i + 1) === 'top') return i + 2;
    if (s.word(i) === 'in' && s.word(i + 1) === 'mind') return i + 2;
  }
  return null;
}

/** "hold a session to discuss …": what is to be there afterwards is open. */
function talk(s: Sentence, at: number): number | null {
  const noun = [1, 2, 3, 4, 5].find((ahead) =>
    /^(?:meeting|meetings|discussion|discussions|session|sessions|conversation|talk|brainstorming)$/.test(
      s.word(at + ahead),
    ),
  );
  return noun !== undefined && s.tokens.some(({ word }, i) => i > at && (LOOK.has(word) || BETTER.has(word) || /^(?:talk|speak)$/.test(word)))
    ? at + noun + 1
    : null;
}

/** "check why …", "review the process": a look; "check in", "review and delete" are more. */
function reviewed(s: Sentence, at: number): boolean {
  const next = s.word(at + 1);
  if (/^(?:in|out)$/.test(next)) return false;
  return s.word(at) === 'review' || /^(?:why|if|whether|what|how|with|on|for|that|the|all|other)$/.test(next);
}

function secondOrder(s: Sentence, from: number): boolean {
  for (let i = from; i < s.tokens.length - 1; i++) {
    if ((s.word(i) === 'and' || s.word(i) === ';' || s.word(i) === ':') && CONCRETE.test(s.word(i + 1))) return true;
  }
  return false;
}

/** No order, but a wish: "Better alerting", "X needs to be more resilient", "We need better …". */
function wish(s: Sentence): Match | null {
  const { section, facts } = s.passage;
  const { lead } = s;
  const first = s.word(lead);
  // "Continuous checks should be run": what is continuous is a thing to be made.
  const made = /^continu/.test(first) && s.tokens.some(({ tags }) => (tags & Tag.Modal) !== 0);
  const told = s.tokens.some(
    ({ tags, word }, at) =>
      at > lead && word !== 'based' && (tags & (Tag.Past | Tag.Auxiliary)) !== 0 && (tags & Tag.Base) === 0,
  );
  const gradual =
    /^(?:better|more|improved|clearer|clear|continuous|enhanced|faster|stronger|increased|continued|improvement|improvements|closer)$/.test(
      first,
    );
  const opens =
    LOOK.has(first) || BETTER.has(first) || SURE.has(first) || (first === 'making' && s.word(lead + 1) === 'sure');
  const gerund =
    s.is(lead, Tag.Gerund) &&
    (opens ||
      (/^(?:establishing|creating|developing|implementing|providing|defining|having|adding|getting)$/.test(first) &&
        quality(s, lead + 1) !== null));
  const item = section === 'action_items' || section === 'learnings' || facts.item === true;
  const lacking = s.tokens.findIndex(({ word }, at) => at > lead && /^(?:needed|required|necessary)$/.test(word));
  if (item && gradual && lacking > 0 && /^(?:is|are)$/.test(s.word(lacking - 1)))
    return { sentence: s, from: lead, to: lacking + 1, anchor: lead };
  if (
    section === 'action_items' &&
    /^(?:regular|periodic|frequent|ongoing)$/.test(first) &&
    !told &&
    s.tokens.length - lead < 10
  )
    return { sentence: s, from: lead, to: Math.min(lead + 2, s.tokens.length), anchor: lead };
  if (item && section !== 'timeline' && ((gradual && !told && !made) || (gerund && !isSubject(s, lead)))) {
    return { sentence: s, from: lead, to: Math.min(lead + 2, s.tokens.length), anchor: lead };
  }
  if (item && section !== 'timeline') {
    const nice = s.tokens.findIndex(
      ({ word }, at) =>
        at > lead &&
        word === 'be' &&
        s.word(at - 1) === 'would' &&
        /^(?:good|nice|great|useful|helpful|better|ideal|worthwhile|beneficial)$/.test(s.word(at + 1)),
    );
    if (nice > 0) return { sentence: s, from: nice - 1, to: nice + 2, anchor: nice };
  }
  if (section === 'action_items' || section === 'learnings') {
    const underWay = s.tokens.findIndex(
      ({ word }, at) =>
        at >= lead && /^(?:are|am|'re|been)$/.test(word) && [at + 1, at + 2].some((verb) => isUnderWay(s, verb)),
    );
    const aimed = s.tokens.findIndex(
      ({ word }, at) => at > lead && /^(?:aiming|striving)$/.test(word) && /^(?:are|is|am|'re)$/.test(s.word(at - 1)),
    );
    if (aimed > 0) return { sentence: s, from: aimed - 1, to: Math.min(aimed + 2, s.tokens.length), anchor: aimed };
    if (underWay > 0)
      return { sentence: s, from: underWay, to: Math.min(underWay + 3, s.tokens.length), anchor: underWay };
  }
  // "Migrating the store should be a priority" names its work.
  if (s.is(lead, Tag.Gerund)) return null;
  for (let i = lead; i < s.tokens.length - 2; i++) {
    if (!/^(?:need|needs|should|must|require|requires|want)$/.test(s.word(i))) continue;
    const to = quality(s, s.word(i + 1) === 'have' ? i + 2 : i + 1) ?? priority(s, i + 1);
    if (to !== null) return { sentence: s, from: i, to, anchor: i };
  }
  return null;
}

/** "Improving the alert took a week": the gerund is the subject of a verb, and no order. */
function isSubject(s: Sentence, lead: number): boolean {
  for (let i = lead + 1; i < s.tokens.length; i++) {
    if (/^(?:that|which|who|so|when|if|because|,|how|whether|what)$/.test(s.word(i))) return false;
    const finite = s.is(i, Tag.Auxiliary | Tag.Modal) || (s.is(i, Tag.Past) && !s.is(i, Tag.Participle));
    if (finite && s.word(i - 1) !== 'to' && !/^(?:be|been|being|having)$/.test(s.word(i))) return true;
  }
  return false;
}

/** "we are looking at …": begun, and without an end. */
function isUnderWay(s: Sentence, verb: number): boolean {
  if (s.word(verb) === 'working')
    return s.word(verb + 1) === 'on' && /^(?:figuring|understanding|improving|finding)$/.test(s.word(verb + 2));
  return /^(?:looking|exploring|considering|evaluating|investigating|thinking|reviewing|revisiting|reassessing|revalidating|rethinking|reconsidering|researching|discussing|assessing)$/.test(
    s.word(verb),
  );
}

/** "should be a top priority" */
function priority(s: Sentence, at: number): number | null {
  if (s.word(at) !== 'be') return null;
  const end = [at + 1, at + 2, at + 3].find((i) => s.word(i) === 'priority');
  return end === undefined ? null : end + 1;
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
  phrases: [],
  check: { words: WORDS, find, severity },
  message:
    '“{words}” has no end that can be checked. Say what exists when it is done: verb, object, condition; or move it to the parking lot.',
  flag: [
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
  ],
  allow: [
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
  ],
};
