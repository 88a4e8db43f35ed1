/** Needs and goals in running text: what is lacking or to be reached, without who does what. */
import type { Match } from '../../../prose/match';
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';
import { EFFORTS } from './announced';
import { comparedWithin } from './degrees';

const NEEDED = /^(?:clear|strong|urgent|real|pressing|general|definite|obvious|continued|ongoing|broader|growing)$/;
const TELLS =
  /^(?:underlin|underscor|highlight|indicat|show|demonstrat|reveal|emphasi[sz]|stress|reinforc|illustrat|expos|confirm|uncover|suggest|surfac|leav|learn)(?:e|es|ed|ing|s|n|t)?$/;

/** "… underlines the need for …", "there is a need for …", "the importance of better …", "room for a sturdier …". */
export function need(s: Sentence): Match | null {
  const at = s.find(/^(?:need|necessity|importance|value|room)$/);
  if (at < 0) return null;
  let verb = at - 1;
  while (verb > s.lead && (s.is(verb, Tag.Determiner | Tag.Adverb) || s.says(verb, NEEDED))) verb--;
  if (s.word(verb) === 'us') verb--;
  const told = s.says(verb, TELLS);
  const exists = s.says(verb, /^(?:is|are|remains|'s)$/) && s.word(verb - 1) === 'there';
  if ((!told && !exists) || s.tokens.slice(verb, at).some(({ word }) => word === 'no' || word === 'not')) return null;
  const word = s.word(at);
  const next = s.word(at + 1);
  const match = (to: number): Match => ({ sentence: s, from: verb, to, anchor: at });
  if (word === 'need' || word === 'necessity') return /^(?:for|to|of)$/.test(next) ? match(at + 2) : null;
  if (word === 'room')
    return next === 'for' && (s.says(at + 2, /^improve/) || comparedWithin(s, at + 2, 3) !== null)
      ? match(at + 3)
      : null;
  if (next !== 'of') return null;
  // "We have learned the importance of careful planning."
  if (s.word(verb).startsWith('learn')) return word === 'importance' ? match(at + 2) : null;
  return EFFORTS.has(s.word(at + 2)) || comparedWithin(s, at + 2, 3) !== null ? match(at + 3) : null;
}

/** "We will need a process that …": the thing that is needed has yet to be thought of. */
export function needsThought(s: Sentence): Match | null {
  for (let i = s.lead + 1; i < s.tokens.length - 2; i++) {
    if (s.word(i) !== 'need' || !s.people.some(({ kind, to }) => kind === 'we' && to <= i && to > i - 3)) continue;
    const noun = s.find(/^(?:process|mindset|culture|strategy|approach|plan|policy|practice|understanding)$/, i + 1, 3);
    if (noun >= 0) return { sentence: s, from: i, to: noun + 1, anchor: i };
  }
  return null;
}

const GOAL =
  /^(?:limited|minimi[sz]ed|contained|boring|seamless|painless|routine|trivial|rare|small|smaller|unaffected|robust|resilient|reliable|transparent|obvious|graceful|foolproof|stress-free|smooth|easy|straightforward|effortless|actionable|meaningful|understandable|manageable|self-explanatory|discoverable|human-readable)$/;
const GOAL_STATES =
  /^(?:usable|available|operational|stable|responsive|intact|unaffected|reachable|small|simple|core|central)$/;

/** "The reach must be limited", "should be far easier to see": a state that is wished for, of a thing. */
export function goalState(s: Sentence): Match | null {
  for (let i = s.lead + 1; i < s.tokens.length - 2; i++) {
    const duty = dutyAt(s, i);
    // "a setup that should be more maintainable": told of what is there.
    if (duty < 0 || s.says(i - 1, /^(?:that|which)$/)) continue;
    let at = duty;
    while (s.is(at, Tag.Adverb)) at++;
    const verb = s.word(at);
    const match = (to: number): Match => ({ sentence: s, from: i, to, anchor: i });
    // "should reach the right people", "should be able to see this sooner"
    if (
      s.word(at + 1) === 'the' &&
      s.word(at + 2) === 'right' &&
      /^(?:reach|have|get|go|involve|page|notify)$/.test(verb)
    )
      return match(at + 3);
    if (/^(?:stay|remain)$/.test(verb) && s.says(at + 1, GOAL_STATES)) return match(at + 2);
    if (verb === 'not' && s.word(at + 1) === 'be' && s.says(at + 2, /^(?:affected|impacted|harmed)$/))
      return match(at + 3);
    if (verb !== 'be') continue;
    let state = at + 1;
    while (s.is(state, Tag.Adverb) || s.says(state, /^(?:kept|made|held|a|as)$/)) state++;
    const compared = comparedWithin(s, state, 1);
    if (compared !== null) return match(compared);
    if (s.word(state) === 'matter' && s.word(state + 1) === 'of') return match(state + 2);
    // "limited to 64 KB": a bound.
    const bound = s.says(state + 1, /^(?:to|by|at|within)$/) && !s.is(state + 2, Tag.Base);
    if (s.says(state, GOAL) && !bound) return match(state + 1);
  }
  return null;
}

/** Behind "must", "has to": where the verb of the duty begins, or -1. */
function dutyAt(s: Sentence, i: number): number {
  if (s.says(i, /^(?:must|should|shall)$/)) return i + 1;
  // "Ideally the scheduler would be …"
  if (s.word(i) === 'would' && s.tokens.some(({ word }) => word === 'ideally')) return i + 1;
  return s.says(i, /^(?:has|have|needs|need)$/) && s.word(i + 1) === 'to' ? i + 2 : -1;
}
