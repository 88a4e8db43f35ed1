/** Words of degree in an order: better, more robust, some kind of. What is a matter of degree is never done. */
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';

const KNOB =
  /^(?:limits?|timeouts?|quotas?|size|memory|cpu|replicas?|thresholds?|intervals?|ttl|retention|concurrency|pool|connections?|disk|storage|capacity|verbosity|level|period|window|frequency|count|number|requests?|rate|budget|resources?|instances?|nodes?|retries|priority)$/;

const GRADED =
  /^(?:robust|resilient|reliable|consistent|thorough|rigorous|proactive|structured|formal|effective|efficient|comprehensive|visible|obvious|careful|frequent|stable|secure|scalable)$/;

/** "better …", "some kind of …", "a good …": a wish about a quality. */
export function quality(s: Sentence, from: number): number | null {
  for (let i = from; i < from + 4 && i < s.tokens.length; i++) {
    const word = s.word(i);
    if (
      /^(?:better|good|proper|clearer|improved|appropriate|adequate|sufficient|easier|safer|faster|quicker|quick-and-dirty|greater|stronger)$/.test(
        word,
      )
    )
      return i + 1;
    if (word === 'more' && GRADED.test(s.word(i + 1))) return i + 2;
    if (word === 'some' && /^(?:kind|sort|form|way|type)$/.test(s.word(i + 1))) return i + 2;
    if (!s.is(i, Tag.Determiner | Tag.Adverb) && !/^(?:up|with|more|a|in|place|to|implement|something|set)$/.test(word))
      return null;
  }
  return null;
}

/** "change the process to be quicker and more robust" */
export function becomesBetter(s: Sentence, at: number): number | null {
  for (let i = at + 1; i < at + 7 && i < s.tokens.length; i++)
    if (s.word(i) === 'to' && s.word(i + 1) === 'be')
      return /^(?:more|less|better|quicker|faster|safer|easier|simpler|clearer|stricter)$/.test(s.word(i + 2))
        ? i + 3
        : null;
  return null;
}

/** "have a plan for …" */
export function planned(s: Sentence, from: number): number | null {
  const at = s.is(from, Tag.Determiner) ? from + 1 : from;
  return /^(?:plan|strategy|approach|discussion|conversation|think|chat|talk|look)$/.test(s.word(at)) ? at + 1 : null;
}

/** "make it more robust", "make X easier". */
export function graded(s: Sentence, at: number): boolean {
  for (let i = at + 1; i < at + 8 && i < s.tokens.length; i++)
    if (
      /^(?:more|less|better|easier|easy|faster|clearer|safer|simpler|robust|resilient|obvious|reliable|stronger|nicer|quicker|cleaner|smoother|smarter|tighter|visible|friendlier)$/.test(
        s.word(i),
      )
    )
      return true;
  return false;
}

export function knobAhead(s: Sentence, at: number): boolean {
  for (let i = at + 1; i < at + 7 && i < s.tokens.length; i++) {
    if (s.word(i) === 'of' && i > at + 2) break;
    if (KNOB.test(s.word(i)) || s.is(i, Tag.Opaque)) return true;
  }
  return false;
}
