/** What is there when a look is over: "… and attach the trace to OPS-114", "…; decision recorded as an ADR", "… . Done when …". */
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';

/** After these one thing more, or less, is there. */
const MAKES =
  /^(?:add|open|create|record|file|write|draft|submit|raise|send|publish|post|commit|merge|delete|remove|revoke|disable|attach|link)$/;
/** After these it lies where it can be read. */
const PLACES =
  /^(?:put|write|record|note|post|publish|present|attach|commit|list|store|report|document|file|answer|link|name|submit|send)$/;
const ONE = /^(?:an?|the|one|its|their|those)$/;
/** What is more of the same, or better, is no one thing. */
const OPEN = /^(?:better|more|improved|best|necessary|appropriate|needed|missing|plan|strategy)$/;

/** The outcome by its name: "decision recorded as", "findings to be published". */
const OUTCOME =
  /[;,:(–-] ?(?:the |with (?:the |its )?)?(?:decision|result|outcome|finding|answer|conclusion|recommendation)s? (?:(?:is|are|to|will|be) ){0,2}(?:recorded|written|documented|captured|published|noted|posted|presented|filed|kept) /;
/** "Investigate the stall. Done when …": the end stands in the next sentence. */
const NEXT =
  /^\W*(?:(?:done|finished|accepted|complete|closed) (?:when|once|if) |(?:outcome|result|deliverable|output)s?: )/;

/** A second order, an outcome or a next sentence says what will be there. */
export function handsOver(s: Sentence): boolean {
  for (let i = s.lead + 2; i < s.tokens.length - 2; i++) {
    if (!s.says(i, /^(?:and|then|;|,)$/)) continue;
    let verb = i + 1;
    while (s.is(verb, Tag.Adverb) || s.word(verb) === 'to') verb++;
    // "…, state when it was hit"
    if (s.says(verb, /^(?:state|log|show|print|alert|page|warn)$/) && s.says(verb + 1, /^(?:when|if|once)$/))
      return true;
    if ((s.says(verb, MAKES) && makesOne(s, verb + 1)) || (s.says(verb, PLACES) && puts(s, verb + 1))) return true;
  }
  return (
    OUTCOME.test(s.text.slice(s.start, s.end).toLowerCase()) ||
    (s.passage.section === 'action_items' && NEXT.test(s.sibling(1).toLowerCase()))
  );
}

function makesOne(s: Sentence, from: number): boolean {
  const one = s.says(from, ONE) || s.is(from, Tag.Number | Tag.Opaque | Tag.Identifier);
  return one && from + 1 < s.tokens.length && !s.says(from + 1, OPEN) && !IF_ANY.test(s.text.slice(s.start, s.end));
}

/** "… where needed": perhaps nothing at all. */
const IF_ANY = /\b(?:if|where|as|when) (?:needed|necessary|possible|required|appropriate|any)\b/i;

function puts(s: Sentence, from: number): boolean {
  if (s.word(from) === 'back') return false;
  for (let i = from; i < from + 7 && i < s.tokens.length - 1; i++) {
    const named = s.is(i + 1, Tag.Number | Tag.Opaque | Tag.Identifier);
    if (s.word(i) === 'to' && named) return true;
    if (
      s.says(i, /^(?:in|into|on|at|as|by|down|under)$/) &&
      (named || s.says(i + 1, ONE) || s.says(i + 1, /^(?:our|adr|rfc)$/))
    )
      return true;
  }
  return false;
}
