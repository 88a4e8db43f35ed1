/** Headings over what is to be done, by how they are made: a noun of plans, a way ahead, an order, a duty, a question. */
import { classOf, Tag } from '../tags';

/** "4.", "A)", "3.2 ", a sign of decoration. */
const NUMBERING = /^(?:[^\p{L}\d]|\d{1,3}(?:\.\d{1,3}){0,3}[.):]?\s|[a-z][.)]\s){1,4}/iu;

/** A noun that stands for work to come; one resolution tells how it ended, several are resolved on. */
const NOUNS =
  /\b(?:resolutions|safeguards|precautions|roadmap|outlook|suggestions|commitments?|remedies|preventatives?|safety measures|work items|(?:things|areas|room) (?:to|for) (?:improve\w*|change))\b|\b(?:proactive|preventive|protective|precautionary|planned|proposed|upcoming|future|further|suggested|lasting|structural|permanent|outstanding|remaining|open|additional) (?:\w+ ){0,2}(?:measures?|steps?|changes?|fix|fixes|solutions?|work|items|tickets|efforts|enhancements?)\b|\b(?:process|policy|organi[sz]ational) changes\b/i;

/** Steps, measures and changes with whose they are, or what for. */
const OURS =
  /\b(?:measures?|steps?|changes?|work)\b.{0,20}\b(?:we(?:['’]re| are| will| plan| intend)|(?:to|will) (?:avoid|prevent|stop|reduce|improve|keep|make)|against|ahead)\b/i;

/** "Looking forward", "The road ahead"; not a forward proxy or port forwarding. */
const AHEAD =
  /\b(?:looking|moving|going|way|path|road|steps?) (?:forwards?|fowards?|ahead|onwards?)\b|^(?:in|for) (?:the )?future$|\b(?:in|for) the future$/i;

const QUESTION =
  /\bhow\b.{0,30}\b(?:prevent|preventing|avoid|avoiding|keep|keeping|stop|stopping|stopped|prevented|avoided|ensure|make sure|improve|improving|do better)\b|\bwhere (?:do|are) we go\b|\bwhat\b.{0,20}\b(?:be(?:ing)? (?:done|improved|changed)|(?:will|to|can|could|should) (?:be )?(?:change|changed|improve|improved)\b|differently|we plan)/i;

/** Orders that only a plan gives as a heading. "Restore service" and "Roll back" tell the steps of a recovery. */
const ORDERS =
  /^(?:improve|strengthen|tighten|harden|prevent|avoid|minimi[sz]e|prepare|invest|shore|button|communicate|simplify|automate|rethink|reinforce|ensure|enhance|streamline|standardi[sz]e|formali[sz]e|educate|train|document|rehearse|practi[sc]e|over-?provision|diversify|clarify|moderni[sz]e|prioriti[sz]e|be|make|reduce|limit|lower|raise|increase|expand|extend|add|plan|keep|stop|learn|treat|give|never|always|don['’]?t)$/i;
/** The same in progress: "Improving our paging". */
const EFFORTS =
  /^(?:improving|strengthening|tightening|hardening|preventing|avoiding|minimi[sz]ing|preparing|investing|simplifying|rethinking|reinforcing|ensuring|enhancing|streamlining|moderni[sz]ing)$/i;
/** Behind one of these the order is no noun: "Increase the coverage", but "Increase in errors". */
const OBJECT =
  /^(?:the|our|your|a|an|all|more|less|fewer|better|ahead|for|it|this|this|these|that|each|every|both|sure|on|up|out|repeats?|recurrences?|\w+(?:er|ability|ness|ing))$/i;
/** Verbs of orders that are nouns as often, or stand in names: "Plan B", "Make and model", "Limit exceeded". */
const NOUN_TOO =
  /^(?:be|make|reduce|limit|lower|raise|increase|extend|add|plan|keep|stop|learn|treat|give|document|practice|train|expand)$/i;

/** "SSH settings should be hardened"; "What should have been seen" looks back. */
const DUTY = /\b(?:should|must|needs? to|has to|have to) (?:not |always |never |also )?(?!have\b|not\b)\p{Ll}/u;
const ASKS = /^(?:what|why|how|who|when|where|which|things)\b/i;

/** Whether a heading opens a list of work to come by the noun that it names. */
export function namesPlans(heading: string): boolean {
  const words = heading.replace(NUMBERING, '');
  return NOUNS.test(words) || OURS.test(words) || AHEAD.test(words) || QUESTION.test(words);
}

/** Whether a heading is itself an order or a duty: among lessons it is one of them, elsewhere what stands below is work to come. */
export function givesOrder(heading: string): boolean {
  const words = heading.replace(NUMBERING, '');
  if (DUTY.test(words) && !ASKS.test(words)) return true;
  const [first = '', second = '', third = ''] = words.split(/[\s:,]{1,3}/, 4);
  if (second === '') return false;
  // "Improve detection was …": told, not ordered.
  const told = (classOf(second.toLowerCase()) & (Tag.Past | Tag.Auxiliary | Tag.Modal)) !== 0 && !/^be/i.test(first);
  if (told || /^(?:is|was|are|were)$/i.test(third)) return false;
  if (EFFORTS.test(first)) return true;
  return ORDERS.test(first) && (!NOUN_TOO.test(first) || OBJECT.test(second) || OBJECT.test(third));
}
