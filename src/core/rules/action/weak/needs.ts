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
  while (verb > s.lead && (s.is(verb, Tag.Determiner | Tag.Adverb) || NEEDED.test(s.word(verb)))) verb--;
  if (s.word(verb) === 'us') verb--;
  const told = TELLS.test(s.word(verb));
  const exists = /^(?:is|are|remains|'s)$/.test(s.word(verb)) && s.word(verb - 1) === 'there';
  if ((!told && !exists) || s.tokens.slice(verb, at).some(({ word }) => word === 'no' || word === 'not')) return null;
  const word = s.word(at);
  const next = s.word(at + 1);
  const match = (to: number): Match => ({ sentence: s, from: verb, to, anchor: at });
  if (word === 'need' || word === 'necessity') return /^(?:for|to|of)$/.test(next) ? match(at + 2) : null;
  if (word === 'room')
    return next === 'for' && (/^improve/.test(s.word(at + 2)) || comparedWithin(s, at + 2, 3) !== null)
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
    if (duty < 0 || /^(?:that|which)$/.test(s.word(i - 1))) continue;
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
    if (/^(?:stay|remain)$/.test(verb) && GOAL_STATES.test(s.word(at + 1))) return match(at + 2);
    if (verb === 'not' && s.word(at + 1) === 'be' && /^(?:affected|impacted|harmed)$/.test(s.word(at + 2)))
      return match(at + 3);
    if (verb !== 'be') continue;
    let state = at + 1;
    while (s.is(state, Tag.Adverb) || /^(?:kept|made|held|a|as)$/.test(s.word(state))) state++;
    const compared = comparedWithin(s, state, 1);
    if (compared !== null) return match(compared);
    if (s.word(state) === 'matter' && s.word(state + 1) === 'of') return match(state + 2);
    // "limited to 64 KB": a bound.
    const bound = /^(?:to|by|at|within)$/.test(s.word(state + 1)) && !s.is(state + 2, Tag.Base);
    if (GOAL.test(s.word(state)) && !bound) return match(state + 1);
  }
  return null;
}

/** Behind "must", "has to": where the verb of the duty begins, or -1. */
function dutyAt(s: Sentence, i: number): number {
  if (/^(?:must|should|shall)$/.test(s.word(i))) return i + 1;
  // "Ideally the scheduler would be …"
  if (s.word(i) === 'would' && s.tokens.some(({ word }) => word === 'ideally')) return i + 1;
  return /^(?:has|have|needs|need)$/.test(s.word(i)) && s.word(i + 1) === 'to' ? i + 2 : -1;
}
