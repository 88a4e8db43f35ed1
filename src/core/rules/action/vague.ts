import type { Match } from '../../prose/match';
import { orderIn } from '../../prose/order';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { FindingSeverity } from '../../text/finding';
import type { LanguageRule } from '../rule';
import { hasCondition, hasFigure, hasMeans } from './bounds';

/** Ends with an opinion: to look, to talk, to think. */
const LOOK = new Set(
  'investigate explore consider discuss research examine revisit determine study understand brainstorm contemplate reconsider rethink analyse analyze assess evaluate debate diagnose inspect troubleshoot'.split(
    ' ',
  ),
);
/** Gradual: it can always be said to be done, and never. */
const BETTER = new Set(
  'improve enhance better strengthen optimise optimize streamline simplify refine encourage promote foster strive prioritise prioritize harden diversify minimise minimize facilitate bolster boost maximise maximize'.split(
    ' ',
  ),
);
/** Gradual unless its object is a knob. */
const MORE = new Set(
  'increase reduce lower raise decrease limit tighten shorten speed lessen address handle tackle mitigate avoid prevent'.split(
    ' ',
  ),
);
const SURE = new Set('ensure guarantee'.split(' '));
const KNOB =
  /^(?:limits?|timeouts?|quotas?|size|memory|cpu|replicas?|thresholds?|intervals?|ttl|retention|concurrency|pool|connections?|disk|storage|capacity|verbosity|level|period|window|frequency|count|number|requests?|rate|budget|resources?|instances?|nodes?|retries|priority)$/;
/** A second order that leaves a thing behind: "review and delete". */
const CONCRETE =
  /^(?:add|delete|remove|create|write|fix|document|implement|move|replace|configure|enable|disable|migrate|upgrade|build|publish|set|open|file|rotate|revoke|merge|link|alert|page|install|automate|apply)$/;

/** The vague part of an order, or null when it is checkable. */
function find(sentence: Sentence): Match | null {
  const order = orderIn(sentence);
  if (order === null) return wanting(sentence);
  const { section } = sentence.passage;
  if (section !== 'action_items' && (sentence.passage.facts.item !== true || section === 'timeline') && order.bare)
    return null;
  const to = vagueEnd(sentence, order.verb);
  if (to === null) return order.bare ? null : wanting(sentence);
  if (hasCondition(sentence) || hasFigure(sentence)) return null;
  if (LOOK.has(sentence.word(order.verb)) ? secondOrder(sentence, to) : hasMeans(sentence) || secondOrder(sentence, to))
    return null;
  return { sentence, from: order.verb, to, anchor: order.verb };
}

/** The end of the vague verb at `at`, or null when the verb is a plain one. */
function vagueEnd(s: Sentence, at: number): number | null {
  const word = s.word(at);
  const next = s.word(at + 1);
  if (LOOK.has(word) || BETTER.has(word) || SURE.has(word)) return at + 1;
  if (MORE.has(word)) return knobAhead(s, at) ? null : at + 1 + Number(next === 'up');
  if (
    word === 'be' &&
    /^(?:improved|investigated|discussed|considered|reviewed|revisited|evaluated|explored|enhanced|addressed|looked|optimi[sz]ed|prioriti[sz]ed|reconsidered|assessed|strengthened|simplified|streamlined|refined|better|clearer|clear|faster|easier)$/.test(
      next,
    )
  )
    return at + 2;
  if (word === 'be' && /^(?:more|a)$/.test(next) && !/^(?:way|single)$/.test(s.word(at + 2)))
    return s.word(at + 1) === 'a' && s.word(at + 3) !== 'priority' && s.word(at + 2) !== 'priority' ? null : at + 3;
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
      return /^(?:on|with|towards?|to)$/.test(next) ? at + 2 : null;
    case 'talk':
    case 'reach':
    case 'speak':
      return /^(?:to|with|about|out)$/.test(next) ? at + 2 : null;
    case 'have':
    case 'get':
    case 'provide':
    case 'need':
    case 'develop':
    case 'implement':
    case 'create':
    case 'set':
      return quality(s, at + 1);
    case 'communicate':
      return at + 1;
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

/** "better …", "some kind of …", "a good …": a wish about a quality. */
function quality(s: Sentence, from: number): number | null {
  for (let i = from; i < from + 4 && i < s.tokens.length; i++) {
    const word = s.word(i);
    if (
      /^(?:better|good|proper|clearer|improved|appropriate|adequate|sufficient|easier|faster|quicker|quick-and-dirty|greater|stronger)$/.test(
        word,
      )
    )
      return i + 1;
    if (word === 'some' && /^(?:kind|sort|form|way|type)$/.test(s.word(i + 1))) return i + 2;
    if (!s.is(i, Tag.Determiner | Tag.Adverb) && !/^(?:up|more|a|in|place|to|implement|something|set)$/.test(word))
      return null;
  }
  return null;
}

/** "make it more robust", "make X easier". */
function graded(s: Sentence, at: number): boolean {
  for (let i = at + 1; i < at + 8 && i < s.tokens.length; i++)
    if (
      /^(?:more|less|better|easier|easy|faster|clearer|safer|simpler|robust|resilient|obvious|reliable|stronger|nicer)$/.test(
        s.word(i),
      )
    )
      return true;
  return false;
}

function knobAhead(s: Sentence, at: number): boolean {
  for (let i = at + 1; i < at + 7 && i < s.tokens.length; i++) {
    if (s.word(i) === 'of' && i > at + 2) break;
    if (KNOB.test(s.word(i)) || s.is(i, Tag.Opaque)) return true;
  }
  return false;
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
function wanting(s: Sentence): Match | null {
  const { section } = s.passage;
  if (hasFigure(s) || hasCondition(s)) return null;
  const lead = s.lead;
  const item = section === 'action_items' || section === 'learnings';
  if (
    item &&
    /^(?:better|more|improved|clearer|clear|continuous|enhanced|faster|stronger|increased|continued|improving|investigating|investigate|reviewing|exploring|considering|ensuring|discussing|investigation|improvement|improvements|evaluation)$/.test(
      s.word(lead),
    ) &&
    !s.tokens.some(
      ({ tags }, at) => at > lead && (tags & (Tag.Past | Tag.Auxiliary | Tag.Third)) !== 0 && (tags & Tag.Base) === 0,
    )
  ) {
    return { sentence: s, from: lead, to: Math.min(lead + 2, s.tokens.length), anchor: lead };
  }
  for (let i = lead; i < s.tokens.length - 2; i++) {
    if (!/^(?:need|needs|should|must|require|requires|want)$/.test(s.word(i))) continue;
    const to = quality(s, i + 1);
    if (to !== null) return { sentence: s, from: i, to, anchor: i };
  }
  return null;
}

/** A warning where items are asked for; a wish among the learnings is a thing to sharpen. */
function severity({ sentence }: Match): FindingSeverity {
  return sentence.passage.section === 'action_items' ? 'warning' : 'info';
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
  check: { find, severity },
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
  ],
  allow: [
    'Investigate why node 7 kept the lease: done when a reproduction is linked.',
    'Improve the p95 of search from 4.2 s to 1 s.',
    'Review and delete the 14 unused keys.',
    'Fix #881.',
    'Add an alert on queue age above five minutes.',
    'Increase the memory limit of the exporter.',
    'Improve alerting by paging on a queue age of five minutes.',
    'Move the importer to the second region.',
    { text: 'We investigated the retry storm.', in: 'learnings' },
  ],
};
