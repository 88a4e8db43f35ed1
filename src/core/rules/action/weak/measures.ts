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
  if (s.word(at) !== 'be' || !/^(?:will|'ll)$/.test(s.word(at - 1))) return null;
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
  if (!/^(?:making|taking|drawing|developing|preparing)$/.test(s.word(at))) return null;
  if (!ours(s, pastAdverbs(s, at - 1, -1))) return null;
  for (let i = at + 1; i < at + 4; i++) {
    if (!UNTOLD.test(s.word(i))) continue;
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
    return (MORE_OF.test(s.word(from)) && UNTOLD.test(s.word(from + 1))) ||
      // "on a lasting solution"
      (/^(?:long-?term|permanent|lasting|better)$/.test(s.word(from)) &&
        /^(?:fix|fixes|solutions?)$/.test(s.word(from + 1)))
      ? from + 2
      : null;
  }
  return null;
}

/** "several actions that we will be taking to reduce …" */
function toBeTaken(s: Sentence, at: number): number | null {
  if (!UNTOLD.test(s.word(at)) || !MORE_OF.test(s.word(at - 1))) return null;
  let i = at + 1;
  if (/^(?:that|which)$/.test(s.word(i))) i++;
  if (!/^(?:we|i)$/.test(s.word(i))) return null;
  for (let verb = i + 1; verb < i + 5; verb++)
    if (/^(?:tak|mak|implement)(?:e|ing)?$/.test(s.word(verb)))
      return s.word(verb + 1) === 'to' && aim(s, verb + 2) ? verb + 3 : null;
  return null;
}

/** "is reviewing this night to determine how such faults can be prevented" */
function studied(s: Sentence, at: number): number | null {
  if (!/^(?:reviewing|investigating|analy[sz]ing|studying|examining|assessing)$/.test(s.word(at))) return null;
  if (!/^(?:are|am|'re|'m|is)$/.test(s.word(pastAdverbs(s, at - 1, -1)))) return null;
  for (let i = at + 1; i < Math.min(at + 8, s.tokens.length - 2); i++) {
    if (s.word(i) !== 'to') continue;
    if (!/^(?:determine|understand|identify|see|find|establish|learn)$/.test(s.word(i + 1))) return null;
    const open = /^(?:how|ways?|what|whether|if|where)$/.test(s.word(i + 2));
    const rest = s.tokens.slice(i + 3).some(({ word }) => LATER.test(word));
    return open && rest ? i + 3 : null;
  }
  return null;
}

const LATER = /^(?:prevent\w*|avoid\w*|improv\w*|reduc\w*|better|future|again|recur\w*|stronger|safer|faster|sooner)$/;

function aim(s: Sentence, at: number): boolean {
  return AIM.test(s.word(at)) || EFFORTS.has(s.word(at));
}

function pastAdverbs(s: Sentence, at: number, step: 1 | -1 = 1): number {
  let i = at;
  while (s.is(i, Tag.Adverb)) i += step;
  return i;
}
