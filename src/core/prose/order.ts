/** Orders: sentences that tell somebody to do something, as action items do. */
import { subjectOf } from './clause';
import type { Sentence } from './sentence';
import { Tag } from './tags';

/** "We should also …", "The team needs to …", "Please …": the duty, and the verb that tells what to do. */
export interface Order {
  readonly verb: number;
  /** The sentence begins with the verb. */
  readonly bare: boolean;
}

const OBLIGES = /^(?:should|must|shall)$/;
const PROMISES = /^(?:will|'ll)$/;
const TO_OBLIGES =
  /^(?:needs?|ought|has|have|wants?|plans?|planning|intends?|aims?|hope|hoping|working|going|like|agreed|committed|proposed|promise|vow|pledge|expect|continue|continuing)$/;
/** "The format aims to be easy": a thing has no plans. */
const WANTS = /^(?:aims|hopes|wants|plans|intends)$/;
/** "Our goal is to …" */
const AIMS = /^(?:goal|aim|intention|intent|objective|ambition|hope|priority|commitment|desire|plan)$/;
/** Base forms that begin a sentence as nouns as often as not. */
const NOUNS_TOO =
  /^(?:support|requests?|changes?|release|report|access|load|test|traffic|monitoring|alert|deploy|issue|error|query|queue|cause|process|function|state|time|service|target|network|storage|cache|log|backup|result|volume|question|answer|schedule|version|list|lack|risk|impact|part|number|deal|cost|benefit|host|node|page|message|interest|plan|point|need|use|measure|form)$/;

/** The words that a duty begins with; the others need no second look. */
const DUTIES: ReadonlySet<string> = new Set(
  (
    "should must shall will 'll to on let " +
    'need needs ought has have want wants plan plans planning intend intends aim aims hope hoping working going like agreed committed proposed promise vow pledge expect continue continuing'
  ).split(' '),
);

/** Whether a base form begins sentences as a noun as often as as a verb. */
export function isNounToo(word: string): boolean {
  return NOUNS_TOO.test(word);
}

/** The orders that a sentence gives, in its own order; none when it gives none. */
export function ordersIn(s: Sentence): Order[] {
  const orders: Order[] = [];
  let at = s.lead;
  while (s.is(at, Tag.Adverb) || /^(?:please|and|also|then|,|so|but|to)$/.test(s.word(at))) at++;
  // "To avoid misunderstandings, times are in UTC": what for, and no order.
  const purpose = s.word(at - 1) === 'to' && s.tokens.some(({ word }, i) => i > at && word === ',');
  if (isBareVerb(s, at) && !purpose) orders.push({ verb: at, bare: true });
  else if (/^(?:before|when|whenever|if|after|once|during|while|in|for|as|to|with|next)$/.test(s.word(at))) {
    // "Before the move, plan ahead", "In this case, improve …": the order stands behind what it hangs on.
    const comma = s.tokens.findIndex(({ word }, i) => i > at && word === ',');
    let verb = comma + 1;
    while (s.is(verb, Tag.Adverb) && !s.is(verb, Tag.Base)) verb++;
    if (comma > 0 && comma - at < 12 && isBareVerb(s, verb)) orders.push({ verb, bare: true });
  }
  // "Pavel to look into …", "Mo check how …": whose it is stands before.
  const owned = ownersVerb(s, s.lead);
  if (owned !== null) orders.push({ verb: owned, bare: true });
  // "Detection - be quicker …": behind a label.
  const dash = [1, 2, 3].map((ahead) => at + ahead).find((i) => /^[-–—]$/.test(s.word(i)));
  if (dash !== undefined && isBareVerb(s, dash + 1)) orders.push({ verb: dash + 1, bare: true });
  for (let i = at; i < s.tokens.length; i++) {
    const word = s.word(i);
    if (!DUTIES.has(word)) continue;
    let verb: number | null = null;
    if (OBLIGES.test(word)) verb = verbAfter(s, i + 1);
    else if (PROMISES.test(word) && (isOurs(s, i) || promisesAlso(s, i))) verb = verbAfter(s, i + 1);
    else if (
      TO_OBLIGES.test(word) &&
      s.word(i - 1) !== 'no' &&
      !(WANTS.test(word) && subjectOf(s, i).type === 'thing')
    ) {
      if (s.word(i + 1) === 'to') verb = verbAfter(s, i + 2);
      else if (s.word(i + 2) === 'to' && s.is(i + 1, Tag.Adverb) && s.word(i + 1) !== 'yet') verb = verbAfter(s, i + 3);
    } else if (word === 'to' && /^(?:is|are)$/.test(s.word(i - 1)) && AIMS.test(s.word(i - 2)))
      verb = verbAfter(s, i + 1);
    // "It is our intention to …"
    else if (
      word === 'to' &&
      AIMS.test(s.word(i - 1)) &&
      /^(?:our|the|my)$/.test(s.word(i - 2)) &&
      /^(?:is|remains)$/.test(s.word(i - 3))
    )
      verb = verbAfter(s, i + 1);
    // "Operators are encouraged to …"
    else if (
      word === 'to' &&
      /^(?:encouraged|advised|urged|recommended|expected)$/.test(s.word(i - 1)) &&
      /^(?:is|are)$/.test(s.word(i - 2))
    )
      verb = verbAfter(s, i + 1);
    // "This taught us to …"; "Let's make sure …"
    else if (
      word === 'to' &&
      s.word(i - 1) === 'us' &&
      /^(?:taught|teach|teaches|reminds?|reminded|showed|shows)$/.test(s.word(i - 2))
    )
      verb = verbAfter(s, i + 1);
    else if (word === 'let' && /^(?:'s|us)$/.test(s.word(i + 1)) && s.is(i + 2, Tag.Base)) verb = i + 2;
    // "Our focus is on making …"
    else if (
      word === 'on' &&
      /^(?:is|be)$/.test(s.word(i - 1)) &&
      s.tokens.slice(i - 3, i).some((one) => one.word === 'focus')
    )
      verb = s.is(i + 1, Tag.Gerund) ? i + 1 : null;
    // "We plan on improving …"; "we were working on …" looks back.
    else if (
      word === 'on' &&
      !/^(?:was|were|been)$/.test(s.word(i - 2)) &&
      !/^(?:was|were|been)$/.test(s.word(i - 3)) &&
      /^(?:plans?|planning|focus|focusing|working)$/.test(s.word(i - 1)) &&
      s.is(i + 1, Tag.Gerund)
    )
      verb = i + 1;
    if (verb !== null && !orders.some((order) => order.verb === verb)) orders.push({ verb, bare: false });
  }
  return orders;
}

/** A promise is ours when we, a team or a named person makes it, or when it is a passive that leaves this open. */
function isOurs(s: Sentence, modal: number): boolean {
  const person = s.people.find(({ to }) => to === modal);
  if (person !== undefined) return person.kind !== 'outsider' && person.kind !== 'they' && person.kind !== 'you';
  return s.word(modal + 1) === 'be' && s.is(modal + 2, Tag.Participle | Tag.Gerund);
}

/** "I have revoked the key, and will avoid …": the one who promises stands before. */
function promisesAlso(s: Sentence, modal: number): boolean {
  return (
    /^(?:and|but)$/.test(s.word(modal - 1)) &&
    s.people.some(({ kind, to, possessive }) => !possessive && /^(?:we|i|role|group|name)$/.test(kind) && to < modal)
  );
}

function isBareVerb(s: Sentence, at: number): boolean {
  if (s.word(at) === 'setup') return true;
  if (!s.is(at, Tag.Base) || s.is(at, Tag.Modal | Tag.Pronoun)) return false;
  const next = at + 1;
  if (s.is(next, Tag.Past | Tag.Modal) && !s.is(next, Tag.Base | Tag.Participle)) return false;
  if (s.is(next, Tag.Auxiliary) && !/^(?:having|being)$/.test(s.word(next))) return false;
  if (!NOUNS_TOO.test(s.word(at))) return true;
  // "Change the path to …" without its article
  if (s.word(at) === 'change' && [2, 3, 4, 5].some((ahead) => s.word(at + ahead) === 'to')) return true;
  // "Test evacuations more often"
  if (s.passage.section === 'action_items' && /\bmore (?:often|frequently)\W*$/.test(s.text.slice(s.start, s.end)))
    return true;
  // "Deal with …", "Schedule time for …", "Test thoroughly."
  if (/^(?:deal with|schedule time)$/.test(`${s.word(at)} ${s.word(next)}`)) return true;
  return (
    s.is(next, Tag.Determiner | Tag.Opaque | Tag.Identifier | Tag.Number) ||
    (s.word(next).endsWith('ly') &&
      s.is(next, Tag.Adverb) &&
      (next + 1 >= s.tokens.length || s.word(next + 1) === '.')) ||
    /^(?:for|that|if|whether|why|how|all|and|regular|weekly|monthly|frequent|more|additional|better|ahead|where|wherever|everything|whenever|caution|common|care|good)$/.test(
      s.word(next),
    )
  );
}

/** Behind one or two words for whose item it is, the verb with "to", or the verb alone behind a short form in capitals; or null. */
function ownersVerb(s: Sentence, lead: number): number | null {
  if (s.passage.section !== 'action_items') return null;
  const handle = s.word(lead).startsWith('@');
  const person = s.people.find(({ from, possessive }) => from === lead && !possessive);
  for (let at = lead + 1; at <= lead + 3; at++) {
    if (s.word(at) === 'to' && s.is(at + 1, Tag.Base) && !s.is(at + 1, Tag.Determiner)) {
      const named =
        handle || person !== undefined || s.tokens.slice(lead, at).every(({ tags }) => (tags & Tag.Capital) !== 0);
      return named && !s.tokens.slice(lead, at).some(({ tags }) => (tags & Tag.Base) !== 0) ? at + 1 : null;
    }
  }
  return (handle || s.tokens[lead]?.isUpper === true) &&
    s.is(lead + 1, Tag.Base) &&
    !s.is(lead + 1, Tag.Preposition) &&
    QUESTION.test(s.word(lead + 2))
    ? lead + 1
    : null;
}

const QUESTION = /^(?:how|why|if|whether|what|that|with)$/;

/** The verb of the duty: adverbs, "not", "be looking to", "try to" and the like are on the way to it. */
function verbAfter(s: Sentence, from: number): number | null {
  let at = from;
  for (;;) {
    const word = s.word(at);
    const next = s.word(at + 1);
    const helper =
      s.is(at, Tag.Adverb | Tag.Negation) ||
      word === 'to' ||
      (word === 'be' && (s.is(at + 1, Tag.Gerund) || next === 'be')) ||
      (next === 'to' && /^(?:start|continue|looking|want|need|have|aim|able|planning|going|like)$/.test(word)) ||
      // "We will start looking at …"
      (/^(?:start|begin|keep|continue)$/.test(word) && at > from - 1 && s.is(at + 1, Tag.Gerund)) ||
      (word === 'be' && next === 'able') ||
      // "needs to more closely follow"
      (/^(?:more|less)$/.test(word) && next.endsWith('ly') && s.is(at + 1, Tag.Adverb));
    if (!helper) break;
    at++;
  }
  // "Should we have …?" asks.
  return at < s.tokens.length && !s.is(at, Tag.Sign) && !/^(?:we|i|they|you)$/.test(s.word(at)) ? at : null;
}
