/** Vague orders that end all the same: a state that a program holds, a second order that leaves a thing behind. */
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';
import { quality } from './degrees';
import { heldTo } from './named';
import { SURE } from './verb-classes';

/** A second order that leaves a thing behind: "review and delete". */
export const CONCRETE =
  /^(?:add|delete|remove|create|write|fix|document|implement|move|replace|configure|enable|disable|migrate|upgrade|publish|set|open|file|patch|rewrite|extend|split|pin|rename|drop|rotate|revoke|merge|link|alert|page|install|automate|apply|sign|approve|order|buy|book|share|export|index|block|reject|refuse|test)$/;

/** "Ensure that the importer exits with 1": what a program does can be checked. */
export function holdsState(s: Sentence, verb: number): boolean {
  if (!SURE.has(s.word(verb)) && s.word(verb + 1) !== 'sure') return false;
  const first = verb + (s.word(verb + 1) === 'sure' ? 2 : 1);
  if (heldTo(s, first)) return true;
  // "Ensure everyone knows the number": people hold nothing.
  if (
    s.says(first, /^(?:everyone|everybody|people|nobody)$/) ||
    s.people.some(({ from, kind }) => from === first && kind !== 'outsider')
  )
    return false;
  // "… have `lock_timeout` set": a setting that is there or not.
  if (
    s.tokens.some(
      ({ word }, i) =>
        i > first && /^(?:have|has|use|uses|sets?)$/.test(word) && s.is(i + 1, Tag.Opaque | Tag.Identifier),
    )
  )
    return true;
  if (s.says(first, /^(?:all|every|each|any)$/) || quality(s, first) !== null) return false;
  for (let i = first + 1; i < first + 8 && i < s.tokens.length; i++) {
    if (s.people.some(({ from, to }) => from <= i && i < to) || s.is(i, Tag.Sign)) return false;
    if (s.word(i) === 'configured' && s.word(i + 1) === 'to') return true;
    // "… that the pods are in a pool of their own"
    if (s.says(i, /^(?:is|are)$/) && s.says(i + 1, /^(?:in|on|at|behind|part)$/) && s.is(i + 2, Tag.Determiner))
      return true;
    if (s.says(i, /^(?:is|are)$/) && s.says(i + 1, HELD) && s.is(i + 2, Tag.Preposition)) return true;
    // "… that the alert fires when the replica stops"
    if (/[^s]s$/.test(s.word(i)) && s.says(i + 1, /^(?:when|if|once|unless)$/) && !s.is(i, Tag.Auxiliary)) return true;
    if (s.says(i, DOES) && i + 1 < s.tokens.length) return quality(s, i + 1) === null;
    if (s.is(i, Tag.Third) && !s.is(i, Tag.Auxiliary) && !s.says(i, /^(?:needs|works|changes|releases|updates)$/))
      return s.tokens.length > i + 1 && s.is(i + 1, Tag.Preposition | Tag.Determiner | Tag.Opaque | Tag.Number);
  }
  return false;
}

/** "review all accounts and delete the unused ones": what is left can be seen. */
export function clearsUp(s: Sentence, from: number): boolean {
  return (
    s.word(from - 1) === 'review' &&
    s.tokens.some(
      ({ word }, at) =>
        at > from &&
        at < from + 8 &&
        /^(?:delete|remove|disable|revoke|rotate|drop)$/.test(word) &&
        s.word(at - 1) === 'and',
    )
  );
}

/** "… are encrypted with the new key": what a program does to things, and leaves to be seen. */
const HELD =
  /^(?:encrypted|stored|backed|replicated|mounted|signed|pinned|rotated|deleted|restarted|enabled|disabled|validated|retried|drained|routed|written|copied|cached|installed|deployed|scheduled|rejected|refused|blocked|capped|limited|set)$/;
/** What only a program does. */
const DOES =
  /^(?:exists?|refuses?|rejects?|exits?|returns?|emits?|retries|drains|encrypts?|restarts|stores|crashes|prints|raises)$/;

export function secondOrder(s: Sentence, from: number): boolean {
  for (let i = from; i < s.tokens.length - 1; i++) {
    if ((s.word(i) === 'and' || s.word(i) === ';' || s.word(i) === ':') && s.says(i + 1, CONCRETE))
      // "… and implement best practices" leaves nothing behind.
      return !s.says(i + 2, /^(?:best|better|improved|necessary|appropriate)$/);
  }
  return false;
}
