import type { CompiledPattern, Element, PeopleClass } from './pattern';
import type { PersonPhrase } from './people';
import type { Sentence } from './sentence';
import { Tag } from './tags';

/** Where a pattern was found: tokens `from` to `to` (exclusive), the anchor among them. */
export interface Match {
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
  readonly anchor: number;
  /** Where the words themselves begin, in a match that was widened to its subject. */
  readonly words?: number;
}

/** Tries a pattern with its anchor at token `at`. */
export function matchAt(pattern: CompiledPattern, sentence: Sentence, at: number): Match | null {
  const { elements, anchor } = pattern;
  const element = elements[anchor];
  if (element?.type !== 'word' || !element.words.has(sentence.word(at))) return null;
  const to = walk(sentence, elements, anchor + 1, at + 1, 1);
  if (to < 0) return null;
  const from = walk(sentence, elements, anchor - 1, at - 1, -1);
  if (from === FAILED) return null;
  return { sentence, from: from + 1, to, anchor: at };
}

const FAILED = -99;
const CLAUSE_ENDS = new Set([';', ':', '.', '!', '?', '(', ')', '—', '–']);

/**
 * Walks the elements from `e` on in one direction, `t` being the next token. Returns where it ended: the exclusive end to the
 * right, the token before the first to the left; `FAILED` when it cannot.
 */
function walk(s: Sentence, elements: readonly Element[], e: number, t: number, step: 1 | -1): number {
  const element = elements[e];
  if (element === undefined) return t;
  const next = e + step;
  switch (element.type) {
    case 'start':
      return step < 0 && (t < s.lead || (t < 0 && s.lead === 0)) ? walk(s, elements, next, t, step) : FAILED;
    case 'end':
      return isEnd(s, t) ? walk(s, elements, next, t, step) : FAILED;
    case 'not':
      return is(s, t, element) ? FAILED : walk(s, elements, next, t, step);
    case 'gap':
      for (let skipped = 0; skipped <= element.longest; skipped++) {
        const at = t + skipped * step;
        const end = walk(s, elements, next, at, step);
        if (end !== FAILED) return end;
        if (CLAUSE_ENDS.has(s.word(at)) || s.tokens[at] === undefined) break;
      }
      return FAILED;
    case 'people':
      return people(s, elements, element, e, t, step);
    default: {
      let at = t;
      for (let skipped = 0; skipped <= 2; skipped++) {
        if (is(s, at, element)) {
          const end = walk(s, elements, next, at + step, step);
          if (end !== FAILED) return end;
        }
        if (!s.is(at, Tag.Adverb)) break;
        at += step;
      }
      return element.optional ? walk(s, elements, next, t, step) : FAILED;
    }
  }
}

function people(
  s: Sentence,
  elements: readonly Element[],
  element: Element & { type: 'people' },
  e: number,
  t: number,
  step: 1 | -1,
): number {
  let at = t;
  for (let skipped = 0; skipped <= 2; skipped++) {
    const phrase = phraseAt(s, at, step);
    if (phrase !== null && isOf(phrase, element.which)) {
      const end = walk(s, elements, e + step, step > 0 ? phrase.to : phrase.from - 1, step);
      if (end !== FAILED) return end;
    }
    if (!s.is(at, Tag.Adverb)) break;
    at += step;
  }
  return element.optional ? walk(s, elements, e + step, t, step) : FAILED;
}

/** To the left a phrase must end where we stand; to the right we may enter it at any of its words. */
function phraseAt(s: Sentence, at: number, step: 1 | -1): PersonPhrase | null {
  return s.people.find(({ from, to }) => (step > 0 ? from <= at && at < to : to === at + 1)) ?? null;
}

export function isOf({ kind, possessive }: PersonPhrase, which: PeopleClass): boolean {
  if (which === 'anybody') return true;
  if (possessive) return false;
  switch (which) {
    case 'person':
      return kind !== 'outsider' && kind !== 'you';
    case 'named':
      return kind === 'name' || kind === 'role' || kind === 'group' || kind === 'someone' || kind === 'he';
    case 'responder':
      return kind !== 'outsider' && kind !== 'you' && kind !== 'they';
    case 'we':
      return kind === 'we' || kind === 'i';
  }
}

function is(s: Sentence, at: number, element: { words: ReadonlySet<string>; tags: number }): boolean {
  const token = s.tokens[at];
  return token !== undefined && (element.words.has(token.word) || (token.tags & element.tags) !== 0);
}

function isEnd(s: Sentence, at: number): boolean {
  const token = s.tokens[at];
  return token === undefined || /^[.!?]$/.test(token.word);
}
