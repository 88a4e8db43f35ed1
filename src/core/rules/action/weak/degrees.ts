/** Words of degree in an order: better, more robust, some kind of. What is a matter of degree is never done. */
import { COMPARATIVES, GRADED } from '../../../prose/lexicon/qualities';
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';

const KNOB =
  /^(?:limits?|timeouts?|quotas?|size|memory|cpu|replicas?|thresholds?|intervals?|ttl|retention|concurrency|pool|connections?|disk|storage|capacity|verbosity|level|period|window|frequency|count|number|requests?|rate|budget|resources?|instances?|nodes?|retries|priority)$/;

const GRADES: ReadonlySet<string> = new Set(GRADED.split(' '));
const COMPARED: ReadonlySet<string> = new Set(COMPARATIVES.split(' '));

/** Degrees without "more": how often, how strict. */
const DEGREE =
  /^(?:rigorous|robust|strict|stricter|stringent|comprehensive|thorough|regular|frequent|careful|cautious|effective|well-defined|meaningful|reasonable|sensible|strong)$/;
/** What is clear to one is not to another. */
const CLEAR_OF =
  /^(?:escalation|communication|ownership|process|processes|procedures?|polic(?:y|ies)|guidelines|responsibilit(?:y|ies)|roles?|expectations)$/;

/** "better …", "some kind of …", "a good …": a wish about a quality. */
export function quality(s: Sentence, from: number): number | null {
  for (let i = from; i < from + 4 && i < s.tokens.length; i++) {
    const end = qualityAt(s, i);
    if (end !== null) return end;
    if (
      !s.is(i, Tag.Determiner | Tag.Adverb) &&
      !s.says(i, /^(?:up|with|more|a|in|place|to|implement|something|set|much|way|for)$/)
    )
      return null;
  }
  return null;
}

/** The end of the words of quality that begin right here. */
export function qualityAt(s: Sentence, i: number): number | null {
  const word = s.word(i);
  if (comparedAt(s, i) !== null) return comparedAt(s, i);
  if (/^(?:better\/\S+|good|proper|improved|appropriate|adequate|sufficient|quick-and-dirty)$/.test(word)) return i + 1;
  if (
    DEGREE.test(word) &&
    // "regular expressions", "strict mode": names; "a comprehensive checklist": a thing that is there, or not.
    !s.says(
      i + 1,
      /^(?:expressions?|mode|schemas?|types?|version|equality|checklist|list|guide|manual|template|inventory|report|document)$/,
    )
  )
    return i + 1;
  if (/^(?:long-?term|permanent|lasting)$/.test(word) && s.says(i + 1, /^(?:plan|fix|fixes|solutions?)$/)) return i + 2;
  if (
    word === 'close' &&
    s.says(i + 1, /^(?:monitoring|attention|coordination|collaboration|communication|watch|look)$/)
  )
    return i + 2;
  if (word === 'clear' && s.says(i + 1, CLEAR_OF)) return i + 2;
  if (
    word === 'more' &&
    s.says(
      i + 1,
      /^(?:people|staff|time|hands|eyes|engineers|effort|attention|capacity|headcount|redundancy|visibility|insights?|knowledge|transparency|automation|ownership|confidence|training|robustness|resilience|work|care|thought|emphasis|focus|resources|weight|rigou?r|discipline|scrutiny|priority|and)$/,
    )
  )
    return i + 2;
  return word === 'some' && s.says(i + 1, /^(?:kind|sort|form|way|type)$/) ? i + 2 : null;
}

/** "sturdier", "more robust", "far less manual": a comparison of quality that begins right here. */
export function comparedAt(s: Sentence, i: number): number | null {
  const word = s.word(i);
  // "no better than", "harder than": held against something, and told.
  if (COMPARED.has(word)) return s.word(i + 1) === 'than' ? null : i + 1;
  if (word !== 'more' && word !== 'less') return null;
  const at = s.is(i + 1, Tag.Adverb) ? i + 2 : i + 1;
  return GRADES.has(s.word(at)) && s.word(at + 1) !== 'than' ? at + 1 : null;
}

/** The first comparison of quality among the `longest` tokens from here. */
export function comparedWithin(s: Sentence, from: number, longest: number): number | null {
  for (let i = from; i < from + longest && i < s.tokens.length; i++) {
    if (s.is(i, Tag.Sign) && s.word(i) !== ',') return null;
    const end = comparedAt(s, i);
    if (end !== null) return end;
  }
  return null;
}

/** "change the process to be quicker and more robust" */
export function becomesBetter(s: Sentence, at: number): number | null {
  for (let i = at + 1; i < at + 7 && i < s.tokens.length; i++)
    if (
      s.word(i) === 'to' &&
      s.word(i + 1) === 'something' &&
      s.says(i + 2, /^(?:more|less|better|simpler|safer|else)$/)
    )
      return i + 3;
    else if (s.word(i) === 'to' && s.word(i + 1) === 'be')
      return s.says(i + 2, /^(?:more|less|better|quicker|faster|safer|easier|simpler|clearer|stricter)$/)
        ? i + 3
        : null;
  return null;
}

/** "have a plan for …" */
export function planned(s: Sentence, from: number): number | null {
  const at = s.is(from, Tag.Determiner) ? from + 1 : from;
  return s.says(at, /^(?:plan|strategy|approach|discussions?|conversations?|think|chat|talks?|look)$/) ? at + 1 : null;
}

/** "make it more robust", "make X easier", "make it harder to …". */
export function graded(s: Sentence, at: number): boolean {
  for (let i = at + 1; i < at + 8 && i < s.tokens.length; i++)
    if (
      comparedAt(s, i) !== null ||
      // "with more than one replica": a number.
      (s.says(i, /^(?:more|less)$/) && !s.says(i + 1, /^(?:than|configurable)$/)) ||
      s.says(
        i,
        /^(?:better|easier|easy|faster|clearer|safer|simpler|robust|resilient|obvious|reliable|stronger|nicer|quicker|cleaner|smoother|smarter|tighter|visible|friendlier|boring)$/,
      )
    )
      return true;
  return false;
}

/** What can always be more of: with nothing behind it, it says neither where nor what. */
const MASS =
  /^(?:monitoring|testing|tests|logging|logs|alerting|alerts|metrics|documentation|docs|validation|visibility|observability|training|checks|automation|redundancy|resources)$/;
/** Names for work that is still to be named. */
const UNNAMED =
  /^(?:procedures?|processes|practices?|measures?|safeguards?|mechanisms?|protocols?|channels?|standards?|steps|precautions?|guardrails?|controls?|actions?)$/;

/** "additional testing procedures", "more tests": more of something that has no end; or that ends where the verb begins, at `before`. */
export function additional(s: Sentence, from: number, before = s.tokens.length): number | null {
  const first = s.is(from, Tag.Determiner) ? from + 1 : from;
  if (
    !s.says(
      first,
      /^(?:additional|more|further|extra|best|stricter|clear|clearer|formal|robust|comprehensive|regular|appropriate|necessary|preventive|preventative|stronger|thorough|sufficient|effective)$/,
    )
  )
    return null;
  for (let i = first + 1; i < first + 5 && i < s.tokens.length; i++) {
    if (s.says(i, UNNAMED)) return i + 1;
    if (
      s.says(
        i,
        /^(?:visibility|insights?|transparency|scrutiny|knowledge|redundancy|resilience|robustness|attention|care|guidance)$/,
      )
    )
      return i + 1;
    if (s.says(i, MASS) && (i + 1 === before || endsAt(s, i + 1))) return i + 1;
    if (s.is(i, Tag.Preposition | Tag.Sign)) return null;
  }
  return null;
}

/** "regular load tests", "periodic reviews of …": how often is left to those who do it. */
export function habitual(s: Sentence, from: number): number | null {
  if (!s.says(from, /^(?:regular|routine|periodic|frequent|ongoing|continuous)$/)) return null;
  const noun = s.find(
    /^(?:testing|tests?|reviews?|audits?|checks?|exercises|drills?|training|maintenance|communication|updates|meetings)$/,
    from + 1,
    4,
  );
  return noun < 0 ? null : noun + 1;
}

/** Nothing follows that says where or what: the end, a link, "as well". */
function endsAt(s: Sentence, at: number): boolean {
  const open = s.tokens.findIndex(({ word }, i) => i >= at && word === '(');
  return s.tokens
    .slice(at, open < 0 ? undefined : open)
    .every(({ tags, word }) => (tags & (Tag.Sign | Tag.Opaque | Tag.Adverb)) !== 0 || word === 'well');
}

/** "a thorough review of …", "a deep dive into …": a look under another name. */
export function lookNoun(s: Sentence, from: number): number | null {
  const first = s.is(from, Tag.Determiner) ? from + 1 : from;
  for (let i = first; i < first + 4 && i < s.tokens.length; i++) {
    if (s.says(i, /^(?:investigation|analysis|assessment|evaluation|look|deep-dive|research|rethink)$/)) return i + 1;
    if (s.word(i) === 'deep' && s.word(i + 1) === 'dive') return i + 2;
    if (
      s.says(i, /^(?:review|audit|check|inspection)s?$/) &&
      i > first &&
      s.says(
        first,
        /^(?:thorough|comprehensive|deep|deeper|full|complete|detailed|careful|proper|closer|in-depth|regular|periodic|routine|frequent|further|internal|post-incident|post-mortem|postmortem)$/,
      )
    )
      return i + 1;
    if (s.is(i, Tag.Preposition | Tag.Sign)) return null;
  }
  return null;
}

/** How well it is to be done. */
const HOW =
  /^(?:better|thoroughly|carefully|gracefully|properly|consistently|smoothly|wisely|sensibly|appropriately|adequately|effectively|efficiently|closely|cautiously|rigorously)$/;
const OCCASION = /^(?:in|during|before|when|after|around|for|at|on)$/;
const CARE = /^(?:time|notice|lead|warning|care|caution|thought|diligence|attention|rigou?r|discipline)$/;

/** "more often", "seriously", "sooner": an order that says only in which degree. */
export function degreeAhead(s: Sentence, verb: number): number | null {
  // "Create a dashboard to see this more quickly": what the thing is for.
  const made = s.says(
    verb,
    /^(?:create|add|build|write|install|publish|configure|implement|develop|set|setup|introduce|integrate|deploy|enable|establish|provide)$/,
  );
  // "Test more before a release", "be built more into the way of working"
  const done = s.word(verb) === 'be' && s.is(verb + 1, Tag.Participle) ? verb + 1 : verb;
  if (
    s.says(done + 1, /^(?:more|better|harder|less)$/) &&
    s.is(done + 2, Tag.Preposition) &&
    !s.says(done + 2, /^(?:than|about|from|of)$/)
  )
    return done + 2;
  for (let i = verb + 1; i < s.tokens.length; i++) {
    const word = s.word(i);
    if (made && word === 'to') return null;
    if (/^(?:;|:|so|when|if|because|until|that)$/.test(word)) return null;
    if (
      /^(?:more|less)$/.test(word) &&
      (s.says(i + 1, /^(?:often|aggressive|proactive)$/) || (s.is(i + 1, Tag.Adverb) && s.word(i + 1).endsWith('ly')))
    )
      return i + 2;
    if (/^(?:seriously|sooner|quicker)$/.test(word) && s.word(i + 1) !== 'than') return i + 1;
    // "in a timely manner", "promptly when something breaks"
    if (/^(?:promptly|swiftly|proactively|transparently|timely|openly)$/.test(word)) return i + 1;
    if (/^(?:quickly|early|fast)$/.test(word) && !made && (endsAt(s, i + 1) || s.word(i + 1) === 'when')) return i + 1;
    if (
      /^(?:earlier|faster|more|harder)$/.test(word) &&
      (endsAt(s, i + 1) || (s.word(i + 1) === 'on' && endsAt(s, i + 2)))
    )
      return i + 1;
    // "handle bad rows gracefully", "plan the moves better"
    if (HOW.test(word) && i < verb + 10 && !made && i > verb && (endsAt(s, i + 1) || s.says(i + 1, OCCASION)))
      return i + 1;
    // "with more care", "in advance"
    if (
      word === 'with' &&
      CARE.test(s.word(s.says(i + 1, /^(?:more|greater|extra|due|great|utmost)$/) ? i + 2 : i + 1))
    )
      return i + 2;
    if (s.word(i) === 'in' && s.word(i + 1) === 'advance' && i < verb + 10 && s.word(i - 1) !== 'days') return i + 2;
  }
  return null;
}

export function knobAhead(s: Sentence, at: number): boolean {
  for (let i = at + 1; i < at + 7 && i < s.tokens.length; i++) {
    if (s.word(i) === 'of' && i > at + 2) break;
    if (s.says(i, KNOB) || s.is(i, Tag.Opaque | Tag.Identifier)) return true;
  }
  return false;
}
