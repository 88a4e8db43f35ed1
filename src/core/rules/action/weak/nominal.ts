/** "Investigation into the two caches": a look, written as a noun. */
import type { Match } from '../../../prose/match';
import { isNounToo } from '../../../prose/order';
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';
import { additional, lookNoun, quality } from './degrees';

/** Ends with an opinion, as the verbs do. An audit or a review of something leaves a list behind. */
const LOOKS =
  /^(?:investigations?|analysis|analyses|discussions?|evaluations?|exploration|assessments?|research|deep-dives?|brainstorming|considerations?|conversations?|follow-ups?|followups?|rethink|thoughts|awareness|decisions?|strengthening|enhancements?|improvements?|optimi[sz]ations?|refinements?|hardening|streamlining|prioriti[sz]ation)$/;
const FIRST =
  /^(?:root|cause|root-cause|further|deeper|deep|additional|more|careful|detailed|in-depth|thorough|internal|joint|closer|continued|an?|the|some|initial)$/;

/** "Relay resilience improvements": a few words whose last is a gain. */
function growth(s: Sentence): Match | null {
  // "Speed improvements for the report page": what stands behind says where, not what.
  const end = s.find(/^(?:for|to|in|around|of|on|\.)$/, s.lead + 1);
  const last = (end < 0 ? s.tokens.length : end) - 1;
  if (
    last <= s.lead ||
    last - s.lead > 5 ||
    (s.is(s.lead, Tag.Base) && !isNounToo(s.word(s.lead))) ||
    s.is(s.lead, Tag.Determiner | Tag.Number)
  )
    return null;
  if (
    !s.says(last, /^(?:improvements?|enhancements?|hardening|optimi[sz]ations?|clean-?up|awareness|tuning|planning)$/)
  )
    return null;
  if (s.tokens.some(({ tags }, i) => i > last && (tags & (Tag.Auxiliary | Tag.Modal)) !== 0)) return null;
  return { sentence: s, from: s.lead, to: last + 1, anchor: last };
}

/** "Additional monitoring", "Extra care at peak times": more of what has no end. */
function moreOf(s: Sentence): Match | null {
  if (!s.says(s.lead, /^(?:additional|extra|further|added)$/)) return null;
  const noun = [1, 2, 3].map((ahead) => s.lead + ahead).find((i) => s.says(i, AMOUNTS));
  if (noun === undefined || s.tokens.some(({ tags }, i) => i > noun && (tags & (Tag.Auxiliary | Tag.Modal)) !== 0))
    return null;
  const next = s.word(noun + 1);
  // "Additional tests for the empty file": which ones is told.
  if (/^(?:of|for|on|that|which|against)$/.test(next)) return null;
  return { sentence: s, from: s.lead, to: noun + 1, anchor: noun };
}

const AMOUNTS =
  /^(?:monitoring|testing|tests|logging|alerting|documentation|validation|visibility|training|checks|safeguards|measures|precautions|care|caution|attention|redundancy|capacity|resources|communication|automation|steps|controls|review|reviews|scrutiny)$/;

/** An item whose first noun is a look at something. */
export function nominal(s: Sentence): Match | null {
  if (s.passage.section !== 'action_items' || s.passage.facts.item === false) return null;
  const growing = growth(s) ?? moreOf(s);
  if (growing !== null) return growing;
  // "A thorough review of the retry code"
  const look = s.is(s.lead, Tag.Base) ? null : lookNoun(s, s.lead);
  if (look !== null && s.says(look, /^(?:of|into|on)$/) && !toldOf(s, look - 1))
    return { sentence: s, from: s.lead, to: look, anchor: look - 1 };
  let at = s.lead;
  while (at < s.lead + 3 && s.says(at, FIRST)) at++;
  // "Implementation of improved checks": the degree stands behind.
  if (
    s.says(at, /^(?:implementation|introduction|establishment|creation|development|provision|adoption)$/) &&
    s.word(at + 1) === 'of'
  ) {
    const to = quality(s, at + 2) ?? additional(s, at + 2);
    if (to !== null) return { sentence: s, from: s.lead, to, anchor: at };
  }
  if (!s.says(at, LOOKS) || !s.says(at + 1, /^(?:into|of|on|with|about|around|for|over|between|to)$/)) return null;
  return toldOf(s, at) ? null : { sentence: s, from: s.lead, to: at + 2, anchor: at };
}

/** "Evaluation of the flag moved to start-up", "Analysis of the lag is published": told, or to be seen. */
function toldOf(s: Sentence, at: number): boolean {
  const told = s.tokens.some(
    ({ tags }, i) =>
      i > at && (tags & (Tag.Auxiliary | Tag.Modal | Tag.Past)) !== 0 && (tags & (Tag.Base | Tag.Participle)) === 0,
  );
  const done = s.tokens.some(
    ({ word, tags }, i) =>
      i > at + 1 &&
      (tags & Tag.Participle) !== 0 &&
      !s.is(i - 1, Tag.Determiner | Tag.Preposition | Tag.Conjunction) &&
      word.endsWith('ed'),
  );
  return told || done;
}
