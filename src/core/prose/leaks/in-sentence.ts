/** The same reading for rules, which look at one sentence at a time. */
import type { Match } from '../match';
import type { Sentence } from '../sentence';
import { leaksIn, type LeakKind } from './leak';
import { declaredNames } from './names';

const NOTHING: ReadonlyMap<string, string> = new Map();

/** The first leak of a kind in a sentence, as the tokens that it covers. The masks are lifted: code and addresses travel too. */
export function leakIn(sentence: Sentence, kind: LeakKind): Match | null {
  const { written, start, tokens, context } = sentence;
  const leak = leaksIn(written, {
    names: declaredNames(context.people),
    inner: NOTHING,
    publicHosts: context.publicHosts ?? [],
  }).find((one) => one.kind === kind);
  if (leak === undefined || tokens.length === 0) return null;
  const first = Math.max(
    0,
    tokens.findIndex(({ end }) => end > start + leak.start),
  );
  let to = first + 1;
  while (to < tokens.length && (tokens[to]?.start ?? Infinity) < start + leak.end) to++;
  return { sentence, from: first, to, anchor: first };
}
