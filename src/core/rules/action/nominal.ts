/** "Investigation into the two caches": a look, written as a noun. */
import type { Match } from '../../prose/match';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';

/** Ends with an opinion, as the verbs do. An audit or a review of something leaves a list behind. */
const LOOKS =
  /^(?:investigations?|analysis|analyses|discussions?|evaluations?|exploration|assessments?|research|deep-dives?|brainstorming|considerations?|conversations?|follow-ups?|followups?|rethink|thoughts)$/;
const FIRST =
  /^(?:further|deeper|deep|additional|more|careful|detailed|in-depth|thorough|internal|joint|closer|continued|an?|the|some|initial)$/;

/** "Relay resilience improvements": a few words whose last is a gain. */
function growth(s: Sentence): Match | null {
  const last = s.tokens.at(-1)?.word === '.' ? s.tokens.length - 2 : s.tokens.length - 1;
  if (last <= s.lead || last - s.lead > 5 || s.is(s.lead, Tag.Base | Tag.Determiner | Tag.Number)) return null;
  if (!/^(?:improvements?|enhancements?|hardening|optimi[sz]ations?|clean-?up|awareness)$/.test(s.word(last)))
    return null;
  return { sentence: s, from: s.lead, to: last + 1, anchor: last };
}

/** An item whose first noun is a look at something. */
export function nominal(s: Sentence): Match | null {
  if (s.passage.section !== 'action_items' || s.passage.facts.item === false) return null;
  const growing = growth(s);
  if (growing !== null) return growing;
  let at = s.lead;
  while (at < s.lead + 3 && FIRST.test(s.word(at))) at++;
  if (!LOOKS.test(s.word(at)) || !/^(?:into|of|on|with|about|around|for|over|between|to)$/.test(s.word(at + 1)))
    return null;
  // "Evaluation of the flag moved to start-up", "Analysis of the lag is published": told, or to be seen.
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
  return told || done ? null : { sentence: s, from: s.lead, to: at + 2, anchor: at };
}
