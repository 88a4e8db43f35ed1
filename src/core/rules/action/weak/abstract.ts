/** Orders whose object nobody can point at: a culture, a conversation, people who are to be kept or got somewhere. */
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';

/** What stays a matter of opinion however much is done for it. */
const ABSTRACT =
  /^(?:culture|mindset|habits?|conversations?|dialogue|awareness|discipline|alignment|collaboration|cooperation|relationships?|trust|understanding|expectations|transparency|clarity|consistency|confidence|balance|accountability|sense|resilience|robustness|stability|maintainability|flexibility|hygiene|posture|preparedness|readiness|complexity|toil|friction|reliance|dependence|momentum|buy-in|quality|ties|morale|empathy|diligence|rigou?r|safety|professionalism|knowledge|expertise|insights?|communication|competence|know-how|ownership|skills|experience|vigilance|confidence|headroom|lessons|reliability|capabilit(?:y|ies)|performance)$/;

/** "reliability", "our culture" */
export function isAbstract(s: Sentence, at: number): boolean {
  return s.says(s.is(at, Tag.Determiner) ? at + 1 : at, ABSTRACT);
}

/** These leave something behind whatever their object is called. */
const LEAVES =
  /^(?:write|send|publish|draft|assign|transfer|document|record|remove|delete|test|rename|log|export|drop|migrate|move|install|print|show|display|read|check|close|open|file|attach|link|copy|name|measure|verify|validate|assert|enforce|monitor|alert|page|store|restore|turn|set|use)$/;

/** People as objects that a review need not declare. */
const PEOPLE_TOO =
  /^(?:stakeholders|partners|providers?|suppliers?|vendors?|carriers?|exchanges|everyone|everybody|people|teams?|users|customers|clients|colleagues|squads|management|leadership|developers|engineers|staff|shops|contributors|operators|maintainers|newcomers)$/;

/** The end of an order to a vague end by what its object is, or null. */
export function abstractEnd(s: Sentence, verb: number): number | null {
  return overPeople(s, verb) ?? (s.says(verb, LEAVES) ? null : overIdea(s, verb));
}

/** "Start a conversation with …", "Make rehearsals part of our culture": the head of the object, nothing behind it that makes it a thing. */
function overIdea(s: Sentence, verb: number): number | null {
  for (let i = verb + 1; i < verb + 8 && i < s.tokens.length; i++) {
    if (s.is(i, Tag.Opaque | Tag.Identifier | Tag.Number | Tag.Sign)) return null;
    // Behind a preposition stands another object, but "part of our culture".
    if (s.is(i, Tag.Preposition) && !s.says(i, /^(?:of|up)$/)) return null;
    if (!s.says(i, ABSTRACT)) continue;
    const next = i + 1;
    const head =
      next >= s.tokens.length ||
      s.is(next, Tag.Preposition | Tag.Sign | Tag.Conjunction | Tag.Adverb | Tag.Participle) ||
      s.says(next, /^(?:better|more)$/);
    if (head && s.word(next) !== '-') return next;
  }
  return null;
}

/** "Keep stakeholders in the loop", "Help teams adopt …", "Get everyone on the same page", "Chase the vendor". */
function overPeople(s: Sentence, verb: number): number | null {
  if (
    !s.says(
      verb,
      /^(?:keep|help|get|chase|nudge|push|convince|persuade|motivate|involve|support|guide|onboard|consult)$/,
    )
  )
    return null;
  // "Support for the old format was dropped": the noun.
  if (s.word(verb + 1) === 'for') return null;
  let at = verb + 1;
  while (at < verb + 4 && !isPeople(s, at) && (s.is(at, Tag.Determiner) || (s.tags(at) & ~Tag.Base) === 0)) at++;
  if (!isPeople(s, at)) return null;
  // "Get the vendor's logs": what people have is a thing.
  if (s.word(at + 1) === "'s") return null;
  const rest = s.word(at + 1);
  // "keep two carriers on contract"
  if (rest === 'on' && !s.says(at + 2, /^(?:board|track|top|side|the|their|our)$/)) return null;
  if (s.says(verb, /^(?:keep|get)$/))
    return /^(?:in|informed|updated|posted|involved|engaged|happy|aware|on|up|aligned|used|familiar|comfortable)$/.test(
      rest,
    )
      ? at + 2
      : null;
  return at + 1;
}

function isPeople(s: Sentence, at: number): boolean {
  return s.says(at, PEOPLE_TOO) || s.people.some(({ from, to, possessive }) => from <= at && at < to && !possessive);
}
