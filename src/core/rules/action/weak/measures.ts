/** Measures that running text speaks of and does not name: "taking steps for …", "further changes", "actions that we will be taking to …". */
import { has } from '../../../prose/clause';
import type { Match } from '../../../prose/match';
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';
import { EFFORTS, gradual, ours } from './announced';

/** Work by a name that leaves open what is done. */
const UNTOLD = /^(?:plans|steps|measures|actions|changes|improvements|enhancements|precautions|mitigations)$/;
const MORE_OF =
  /^(?:more|further|additional|other|several|various|some|many|necessary|appropriate|possible|potential)$/;
/** What it is for: nothing that could be ticked off. */
const AIM =
  /^(?:prevent|avoid|reduce|lower|mitigate|minimi[sz]e|limit|withstand|ensure|protect|guard|be|make|help|allow|enable|keep|handle|address|lessen)$/;

/** The first measure that is only spoken of, in a sentence about what is ahead. */
export function measures(s: Sentence): Match | null {
  for (let i = s.lead + 1; i < s.tokens.length; i++) {
    const to = continued(s, i) ?? making(s, i) ?? workingOn(s, i) ?? toBeTaken(s, i) ?? studied(s, i);
    if (to !== null) return { sentence: s, from: i, to, anchor: i };
  }
  return null;
}

/** "will be further hardening the path" */
function continued(s: Sentence, at: number): number | null {
  if (s.word(at) !== 'be' || !s.says(at - 1, /^(?:will|'ll)$/)) return null;
  // "We have moved the store, and will be further hardening it."
  if (!ours(s, at - 1) && !(s.word(at - 2) === 'and' && s.people.some(({ kind, to }) => kind === 'we' && to < at)))
    return null;
  const verb = pastAdverbs(s, at + 1);
  // "reducing edits by hand in favour of a form": there is the end.
  if (!s.is(verb, Tag.Gerund) || has(s, /^favou?r$/)) return null;
  const to = gradual(s, verb);
  if (to !== null) return to;
  return s.word(verb + 1) === 'and' && EFFORTS.has(s.word(verb + 2)) ? verb + 3 : null;
}

/** "are making plans to …", "are taking steps for …" */
function making(s: Sentence, at: number): number | null {
  if (!s.says(at, /^(?:making|taking|drawing|developing|preparing)$/)) return null;
  if (!ours(s, pastAdverbs(s, at - 1, -1))) return null;
  for (let i = at + 1; i < at + 4; i++) {
    if (!s.says(i, UNTOLD)) continue;
    const next = s.word(i + 1);
    const aimed = next === 'to' ? aim(s, i + 2) : /^(?:for|so|that|and)$/.test(next);
    return aimed ? i + 1 : null;
  }
  return null;
}

/** "are working with them on further changes" */
function workingOn(s: Sentence, at: number): number | null {
  if (s.word(at) !== 'working' || !ours(s, pastAdverbs(s, at - 1, -1))) return null;
  for (let i = at + 1; i < at + 7; i++) {
    if (s.word(i) !== 'on') continue;
    const from = s.is(i + 1, Tag.Determiner) ? i + 2 : i + 1;
    return (s.says(from, MORE_OF) && s.says(from + 1, UNTOLD)) ||
      // "on a lasting solution"
      (s.says(from, /^(?:long-?term|permanent|lasting|better)$/) && s.says(from + 1, /^(?:fix|fixes|solutions?)$/))
      ? from + 2
      : null;
  }
  return null;
}

/** "several actions that we will be taking to reduce …" */
function toBeTaken(s: Sentence, at: number): number | null {
  if (!s.says(at, UNTOLD) || !s.says(at - 1, MORE_OF)) return null;
  let i = at + 1;
  if (s.says(i, /^(?:that|which)$/)) i++;
  if (!s.says(i, /^(?:we|i)$/)) return null;
  for (let verb = i + 1; verb < i + 5; verb++)
    if (s.says(verb, /^(?:tak|mak|implement)(?:e|ing)?$/))
      return s.word(verb + 1) === 'to' && aim(s, verb + 2) ? verb + 3 : null;
  return null;
}

/** "is reviewing this night to determine how such faults can be prevented" */
function studied(s: Sentence, at: number): number | null {
  if (!s.says(at, /^(?:reviewing|investigating|analy[sz]ing|studying|examining|assessing)$/)) return null;
  if (!s.says(pastAdverbs(s, at - 1, -1), /^(?:are|am|'re|'m|is)$/)) return null;
  for (let i = at + 1; i < Math.min(at + 8, s.tokens.length - 2); i++) {
    if (s.word(i) !== 'to') continue;
    if (!s.says(i + 1, /^(?:determine|understand|identify|see|find|establish|learn)$/)) return null;
    const open = s.says(i + 2, /^(?:how|ways?|what|whether|if|where)$/);
    const rest = s.tokens.slice(i + 3).some(({ word }) => LATER.test(word));
    return open && rest ? i + 3 : null;
  }
  return null;
}

const LATER = /^(?:prevent\w*|avoid\w*|improv\w*|reduc\w*|better|future|again|recur\w*|stronger|safer|faster|sooner)$/;

function aim(s: Sentence, at: number): boolean {
  return s.says(at, AIM) || EFFORTS.has(s.word(at));
}

function pastAdverbs(s: Sentence, at: number, step: 1 | -1 = 1): number {
  let i = at;
  while (s.is(i, Tag.Adverb)) i += step;
  return i;
}
