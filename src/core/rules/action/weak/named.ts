/** Orders in vague words that name what changes all the same: the thing compared, the case tested, what holds at each try. */
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';

/** "Check the two keys rather than the date", "make it narrower in cases where …", "create suitable tests replaying …": what changes is named. */
export function namesChange(s: Sentence, verb: number): boolean {
  const word = s.word(verb);
  for (let i = verb + 2; i < s.tokens.length; i++) {
    if (/^(?:check|checking|compare|comparing)$/.test(word))
      if (s.word(i + 1) === 'than' ? s.word(i) === 'rather' : s.word(i) === 'instead' && s.word(i + 1) === 'of')
        return true;
    if (word === 'make' && s.says(i, /^cases?$/) && s.says(i + 1, /^(?:where|when|in)$/)) return true;
    if (
      /^(?:create|build|add|write|develop|implement)$/.test(word) &&
      s.says(i, REPLAYS) &&
      s.is(i + 1, Tag.Determiner | Tag.Opaque | Tag.Identifier | Tag.Number)
    )
      return true;
  }
  return false;
}

/** "and make sure …" within a few words. */
export function handsOn(s: Sentence, verb: number): boolean {
  return [3, 4, 5, 6].some((ahead) => s.word(verb + ahead) === 'and' && s.says(verb + ahead + 1, /^(?:make|ensure)$/));
}

/** What a check does with the case that it is for. */
const REPLAYS =
  /^(?:mimic(?:s|king)?|simulat(?:e|es|ing)|reproduc(?:e|es|ing)|replicat(?:e|es|ing)|replay(?:s|ing)?|emulat(?:e|es|ing)|exercis(?:e|es|ing)|resembl(?:e|es|ing)|assert(?:s|ing)?)$/;

/** "… are only run during …", "cannot be started if …", "must carry a header": what holds at each try. */
export function heldTo(s: Sentence, first: number): boolean {
  return s.tokens.some(
    ({ word }, i) =>
      i > first &&
      ((word === 'only' && /[^s]s$/.test(s.word(i + 1)) && s.is(i + 2, Tag.Preposition)) ||
        (word === 'only' &&
          s.says(i - 1, /^(?:is|are|be)$/) &&
          s.is(i + 1, Tag.Participle) &&
          s.says(i + 2, /^(?:during|from|by|after|when|while|on|in|through|via|with)$/)) ||
        // "cannot run outside of the gate"
        ((word === 'never' || (word === 'not' && s.word(i - 1) === 'can')) &&
          (s.is(i + 1, Tag.Base) || s.is(i + 1, Tag.Third)) &&
          !s.says(i + 1, /^(?:be|happens?|recurs?|occurs?|repeats?)$/) &&
          !s.people.some(({ from, to }) => from >= first && to <= i)) ||
        (word === 'be' &&
          s.tokens.slice(i - 3, i).some((token) => /^(?:cannot|can't|not|never)$/.test(token.word)) &&
          s.is(i + 1, Tag.Participle) &&
          s.tokens.slice(i + 2, i + 5).some((token) => /^(?:if|while|when|unless|without|before)$/.test(token.word)) &&
          !s.people.some(({ from, to }) => from >= first && to <= i)) ||
        (word === 'must' &&
          s.says(i + 1, /^(?:present|carry|send|contain|return|hold|name|match|answer)$/) &&
          s.is(i + 2, Tag.Determiner | Tag.Number | Tag.Opaque | Tag.Identifier) &&
          !s.people.some(({ from, to }) => from >= first && to <= i))),
  );
}
