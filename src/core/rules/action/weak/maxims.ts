/** Maxims among action items: orders to people that hold for ever, and that no tool enforces. */
import { has } from '../../../prose/clause';
import type { Match } from '../../../prose/match';
import { ordersIn } from '../../../prose/order';
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';

/** What people do by hand. "Never return …" and "Do not log …" are rules for a program. */
const BY_HAND =
  'kill stop restart reboot shut deploy release push merge ship upgrade touch edit change trust assume rely announce ask tell check double-check verify test review communicate think ' +
  'plan leave skip ignore rush hurry start begin hesitate panic forget underestimate take make go work schedule operate approve commit switch drain reuse click type copy paste ' +
  'wait warn inform notify read look keep pair speak talk document rehearse practise practice monitor watch be have let tag call escalate involve fight try do update migrate';
const HANDS: ReadonlySet<string> = new Set(BY_HAND.split(' '));

/** Where one of these stands, something else than people holds to the order. */
const ENFORCED =
  /^(?:ci|pipeline|hook|linter|lint|gateway|client|parser|automatically|automatic|automated|script|bot|code|header|flag|policy|default|config|image|container|worker|handler|api|endpoint|token|field|query|schema)$/;

/** The maxim in an item, or null. */
export function maxim(s: Sentence): Match | null {
  if (s.passage.facts.open === false) return null;
  const match = forEver(s) ?? spare(s) ?? calm(s);
  if (match === null) return null;
  // "…: reject it once the lease is gone": the tool that holds to it is told.
  const told = s.tokens.some(({ word }, i) => i > match.to && (word === ':' || word === ';'));
  return told || has(s, ENFORCED) ? null : match;
}

/** "Never stop the store with …", "Don't release on …", "Always ask …" */
function forEver(s: Sentence): Match | null {
  // "Alternatively, don't …"
  const lead = s.is(s.lead, Tag.Adverb) && s.word(s.lead + 1) === ',' ? s.lead + 2 : s.lead;
  const first = s.word(lead);
  let at = -1;
  if (/^(?:never|always|dont|please)$/.test(first)) at = lead + 1;
  else if (first === 'do' && s.word(lead + 1) === 'not') at = lead + 2;
  if (at < 0) return null;
  if (s.says(at, /^(?:never|always|ever|not|do)$/)) at++;
  while (s.is(at, Tag.Adverb)) at++;
  if (first === 'please' && !s.says(lead + 1, /^(?:never|always|not|do)$/)) return null;
  // "Always have at least two people …": a number holds.
  return HANDS.has(s.word(at)) && s.word(at + 2) !== 'least'
    ? { sentence: s, from: lead, to: at + 1, anchor: lead }
    : null;
}

/** "Give carriers plenty of notice", "Give the importer enough time": how much is left to those who give. */
function spare(s: Sentence): Match | null {
  const [order] = ordersIn(s);
  if (order === undefined || !s.says(order.verb, /^(?:give|allow|leave|take)$/)) return null;
  for (let i = order.verb + 1; i < order.verb + 8 && i < s.tokens.length; i++) {
    const word = s.word(i);
    if (
      /^(?:notice|warning|heads-up|attention|slack|headroom|room|margin|buffer)$/.test(word) &&
      !s.is(i + 1, Tag.Base | Tag.Third)
    )
      return { sentence: s, from: order.verb, to: i + 1, anchor: order.verb };
    if (word === 'time' && (s.word(i + 1) === 'to' || s.says(i - 1, /^(?:enough|more|sufficient|extra)$/)))
      return { sentence: s, from: order.verb, to: i + 1, anchor: order.verb };
    // "take the time from the header", "give each host 40 minutes"
    if (s.is(i, Tag.Number | Tag.Sign | Tag.Opaque)) return null;
  }
  return null;
}

/** "Keep calm", "Over-provision before the peak", "Buy more than seems necessary", "Think twice". */
function calm(s: Sentence): Match | null {
  const { lead } = s;
  const pair = `${s.word(lead)} ${s.word(lead + 1)}`;
  if (
    /^(?:keep|stay|remain) (?:calm|humble|curious|vigilant|positive|honest|cool)$|^think (?:twice|ahead|big|small)$/.test(
      pair,
    ) ||
    // "Check twice a day" is a schedule, and "Look twice at the scale" a step.
    (/^(?:check|look|measure) twice$/.test(pair) &&
      (lead + 2 >= s.tokens.length || s.is(lead + 2, Tag.Sign) || s.word(lead + 2) === 'before'))
  )
    return { sentence: s, from: lead, to: lead + 2, anchor: lead };
  if (s.says(lead, /^(?:over-?provision|overcommunicate|over-communicate)$/) && s.word(lead + 1) !== 'by')
    return { sentence: s, from: lead, to: lead + 1, anchor: lead };
  if (/^(?:buy|order|keep|hire|get) more$/.test(pair) && s.tokens.some(({ word }) => word === 'than'))
    return s.tokens.some(({ tags }) => (tags & Tag.Number) !== 0)
      ? null
      : { sentence: s, from: lead, to: lead + 2, anchor: lead };
  return null;
}

/** Words one of which stands in every maxim. */
export const MAXIM_WORDS =
  'never always do twice dont give allow leave take keep stay remain think over-provision overprovision overcommunicate over-communicate buy order hire get'.split(
    ' ',
  );
