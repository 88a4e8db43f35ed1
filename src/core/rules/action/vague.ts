import { subjectOf } from '../../prose/clause';
import { ordersIn } from '../../prose/order';
import type { Match } from '../../prose/match';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { FindingSeverity } from '../../text/finding';
import type { LanguageRule } from '../rule';
import { after, asked, denied, reported } from '../tests';
import { GENERAL_EXAMPLES } from './general-examples';
import { VAGUE_EXAMPLES } from './vague-examples';
import { abstractEnd } from './weak/abstract';
import { hasCondition, hasFigure, hasMeans, hasResult } from './weak/bounds';
import { degreeAhead, graded, quality } from './weak/degrees';
import { CONCRETE, clearsUp, holdsState, secondOrder } from './weak/ends';
import { generalNoun, inGeneral } from './weak/general';
import { handsOn, namesChange } from './weak/named';
import { nominal } from './weak/nominal';
import { explainsFix, goesOn, tellsOn, thingsAgree, toldByTheWay } from './weak/told';
import { vagueEnd } from './weak/vague-verbs';
import { WORDS } from './weak/vague-words';
import { BETTER, LOOK, SURE } from './weak/verb-classes';
import { wish } from './weak/wish';

/** Outside of lists only these words make an order or a wish. */
const DUTY =
  /\b(?:should|must|needs?|will|shall|plans?|intends?|going|hop(?:es?|ing)|aims?|wants?|like|ought|ha[sd]|have|focus|agreed|requires?|working|planning|committed|utmost|goal|continue|continuing|needed|required|promise|pledge|deserves?|merits?|warrants?|taught|reminds?|reminded|let['’]s|intention|intent|ambition|desire|aim|priority|objective|(?:encourag|advis|urg|recommend)ed|(?:look|explor|consider|investigat|evaluat|review|aim|striv)ing|would be|can (?:make|improve)|(?:ticket|issue|task|story|card) to)\b|['’]ll\b/i;

/** A figure, a condition, a result: what gives an item its end. */
const bound = ({ sentence }: Match): boolean =>
  hasFigure(sentence) || hasCondition(sentence) || hasResult(sentence) || hasMeans(sentence);

/** The vague part of an order, or null when it is checkable. */
function find(sentence: Sentence): Match | null {
  const match = unbound(sentence);
  if (match === null || hasFigure(sentence) || hasCondition(sentence) || hasResult(sentence)) return null;
  // "The carrier told us that they plan to improve …"
  return sentence.passage.section !== 'action_items' && reported(match) ? null : match;
}

function unbound(sentence: Sentence): Match | null {
  const { section, facts } = sentence.passage;
  const tasks = section === 'action_items';
  if (!tasks && facts.item !== true && !DUTY.test(sentence.text.slice(sentence.start, sentence.end))) return null;
  // Elsewhere than among the items a bare verb is an order only as a list item.
  const bareToo = tasks || (facts.item === true && section !== 'contributing_factors');
  for (const order of ordersIn(sentence)) {
    if (order.bare && !bareToo) continue;
    if (toldByTheWay(sentence, order.verb)) continue;
    // "We will never know how many": no order.
    if (sentence.word(order.verb) === 'know' && sentence.word(order.verb - 1) === 'never') continue;
    // "* Be considered valid and enter the pool": the rest of a sentence that the list goes on with.
    if (order.bare && !tasks && /^be considered/.test(`${sentence.word(order.verb)} ${sentence.word(order.verb + 1)}`))
      continue;
    if (explainsFix(sentence, order.verb) || thingsAgree(sentence, order)) continue;
    // "We should expect this again in May": what is foreseen.
    if (sentence.word(order.verb) === 'expect' && !tasks) continue;
    if (namesChange(sentence, order.verb)) continue;
    // "Consider it closed once …": when it counts as that.
    if (
      sentence.word(order.verb) === 'consider' &&
      sentence.find(/^(?:closed|done|resolved|fixed|complete)$/, order.verb + 2, 3) >= 0
    )
      continue;
    // "We should consider such rows as lost": how they count.
    if (
      sentence.word(order.verb) === 'consider' &&
      !sentence.is(order.verb + 1, Tag.Gerund) &&
      [2, 3, 4].some(
        (ahead) => sentence.word(order.verb + ahead) === 'as' && !sentence.is(order.verb + ahead + 1, Tag.Determiner),
      )
    )
      continue;
    // "work with storage and make sure that …": the second order says what.
    if (
      sentence.word(order.verb) === 'work' &&
      sentence.word(order.verb + 1) === 'with' &&
      handsOn(sentence, order.verb)
    )
      continue;
    const perfect = sentence.says(order.verb, /^(?:have|had)$/) && sentence.is(order.verb + 1, Tag.Participle);
    if (perfect || holdsState(sentence, order.verb)) continue;
    const to =
      vagueEnd(sentence, order.verb) ??
      degreeAhead(sentence, order.verb) ??
      (order.bare ? null : degreeBehind(sentence, order.verb)) ??
      (order.bare || subjectOf(sentence, order.verb).type !== 'thing' ? abstractEnd(sentence, order.verb) : null) ??
      (order.bare ? inGeneral(sentence, order.verb) : null);
    if (to === null) continue;
    if (tellsOn(sentence, order.verb) || (!order.bare && goesOn(sentence, order.verb))) continue;
    // "For this we first have to understand …": how the tale goes on.
    if (sentence.word(order.verb) === 'understand' && !tasks && facts.item !== true) continue;
    const opinion = LOOK.has(sentence.word(order.verb)) || sentence.says(order.verb, /^(?:look|check|review|see)/);
    if (
      opinion
        ? (sentence.says(to + 1, CONCRETE) && sentence.word(to) === 'and') || clearsUp(sentence, to)
        : hasMeans(sentence) || secondOrder(sentence, to)
    )
      return null;
    return { sentence, from: order.verb, to, anchor: order.verb };
  }
  // "Evaluate: a second reviewer": the verb as a label.
  if (
    tasks &&
    sentence.lead >= 2 &&
    sentence.word(1) === ':' &&
    (LOOK.has(sentence.word(0)) || BETTER.has(sentence.word(0)))
  )
    return { sentence, from: 0, to: 1, anchor: 0 };
  const general = tasks ? generalNoun(sentence) : null;
  if (general !== null) return { sentence, from: sentence.lead, to: general, anchor: sentence.lead };
  const wished = wish(sentence);
  // "Strengthening the gateway by moving it …": the means is what will be there.
  if (wished !== null && sentence.is(wished.anchor, Tag.Gerund) && hasMeans(sentence)) return null;
  return wished ?? nominal(sentence) ?? paperwork(sentence);
}

/** "needs to more closely mirror …": the degree stands before the verb. */
function degreeBehind(s: Sentence, verb: number): number | null {
  return s.says(verb - 2, /^(?:more|less)$/) && s.word(verb - 1).endsWith('ly') ? verb + 1 : null;
}

/** "create a ticket to investigate …": the look is only put on paper. */
function paperwork(s: Sentence): Match | null {
  for (let i = s.lead; i < s.tokens.length - 2; i++) {
    if (
      !s.says(i, /^(?:ticket|issue|spike|task|card|story|meeting|discussion)$/) ||
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
 * A warning where an item opens with a look, with a degree, or with a short wish for better; everything else is an info, since on reviews that
 * nobody had tuned to only those were right in nine of ten. A wish among the learnings is a thing to sharpen; "ensure that X is Y" may name
 * a state that can be checked; what is announced ("We will be improving …") or goes on for long often says what it is.
 */
function severity({ sentence, from }: Match): FindingSeverity {
  if (sentence.passage.section !== 'action_items' || from > sentence.lead + 1) return 'info';
  const word = sentence.word(from);
  // A follow-up of one ticket is seen in the ticket.
  if (/^(?:are|is|am|'re|been|follow|following)$/.test(word)) return 'info';
  if (LOOK.has(word)) return 'warning';
  // Which alerts, may be plain to those who wrote "Add alerts".
  if (inGeneral(sentence, from) !== null || generalNoun(sentence) !== null) return 'info';
  const sure = SURE.has(word) || sentence.word(from + 1) === 'sure';
  if (sure) return quality(sentence, from + 1) === null && !graded(sentence, from) ? 'info' : 'warning';
  return sentence.tokens.length - sentence.lead <= LONGEST_WISH ? 'warning' : 'info';
}

/** In words and signs. */
const LONGEST_WISH = 9;

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
      // What has still to be found out, or decided.
      find: [
        '{needs|need|requires|require|pending|awaiting} ..2 {investigation|discussion|thought|analysis|consideration|clarification|evaluation|attention|exploration|research}',
        '^ {to be} {discussed|decided|determined|defined|investigated|clarified|evaluated|discussed|agreed}',
        '^ {still|currently} {investigating|looking|discussing|evaluating|figuring|exploring|considering}',
        '^ {not sure|unclear|unsure|unknown} ..2 {how|what|whether|why|if}',
        '^ {how|whether|what} to :base',
        '^ sanity {check}',
      ],
      sections: ['action_items'],
      unless: [denied],
    },
    {
      // Somebody is to be told or reminded, or to go on with it: nothing is there afterwards.
      find: [
        '^ update|inform|brief|notify|remind|educate teams|team|everyone|everybody|staff|people|engineers|all|colleagues|responders on|about|of|that|to',
        '^ reminder|reminders of|to|for|about',
        '^ possible|potential|future|other solutions|solution|improvements|improvement|options|ideas|fixes|consideration|considerations for|to|of|before|around',
        '^ monitor|watch|observe !and ..3 closely|traffic|email|mail|mailbox|inbox|channel|situation|behaviour|behavior|usage|progress|trends|performance|reoccurrence|recurrence',
        '^ monitor ..4 and|to adjust|optimise|optimize|respond|react',
        '^ {re-affirm|reaffirm|renew|rebuild|revive|foster} ..1 communication|collaboration|commitment|trust|relationship|cooperation',
        '{recommend|suggest|propose|advise} :gerund|adjustment|adjustments|changes|improvements',
        'implement|establish|create|develop|define|introduce ..1 processes|measures|procedures|practices|strategies|safeguards to {minimise|minimize|prevent|reduce|avoid|ensure|improve|mitigate|limit}',
      ],
      sections: ['action_items'],
      severity: 'info',
      unless: [denied, bound],
    },
    {
      find: '^ needs|requires|need ..2 {investigation|discussion|thought|analysis|consideration|clarification|evaluation|exploration|research}',
      severity: 'info',
      unless: [denied],
    },
    {
      find: '{may|might|could} be able to ..1 improve|reduce|shorten|speed|detect|prevent|make',
      severity: 'info',
      unless: [denied, bound],
    },
    {
      // "Can we see this sooner?": an item that asks is not decided.
      find: '^ should|can|do|how|would|what|why',
      sections: ['action_items'],
      severity: 'info',
      when: [asked],
      unless: [
        ({ sentence, from }) => sentence.word(from - 1) === ':' && !sentence.says(from - 2, /^(?:question|tbd|idea)$/),
        // "What was the reason?" asks about the past.
        after(/^(?:was|were|had)$/, 1),
        // "Would a rehearsal have shown this?" asks about the past.
        ({ sentence, from }) =>
          sentence.tokens.some(({ word }, at) => at > from && word === 'have' && sentence.is(at + 1, Tag.Participle)),
      ],
    },
  ],
  check: { words: WORDS, find, severity },
  message:
    '“{words}” has no end that can be checked. Say what exists when it is done: verb, object, condition; or move it to the parking lot.',
  // The build leaves out all but the first.
  flag: ['Look into the memory of the relay.', ...VAGUE_EXAMPLES.flag, ...GENERAL_EXAMPLES.flag],
  allow: ['Page the relay team when its memory is above 80 %.', ...VAGUE_EXAMPLES.allow, ...GENERAL_EXAMPLES.allow],
};
