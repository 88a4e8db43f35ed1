/** Words of an order that give none: they tell how the text goes on, what a thing does, what is under way. */
import { has, subjectOf } from '../../../prose/clause';
import type { Order } from '../../../prose/order';
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';
import { LOOK } from './verb-classes';

/** "… and how the gate will get better", "we have been working to ensure …", "(which we would like to be quicker at)": no order. */
export function toldByTheWay(s: Sentence, verb: number): boolean {
  for (let i = verb - 1; i >= verb - 5; i--) {
    if (s.word(i) === 'how' && s.is(verb - 1, Tag.Modal)) return true;
    // "longer than it should have to take"
    if (s.word(i) === 'than') return true;
    if (s.word(i) === 'been' && s.word(i + 1) === 'working') return true;
  }
  const before = s.tokens.slice(0, verb).map(({ word }) => word);
  return before.lastIndexOf('(') > Math.max(s.lead, before.lastIndexOf(')'));
}

/** "This should make sure that …", "when it should be looking for …": what a thing does, no order. */
export function explainsFix(s: Sentence, verb: number): boolean {
  if (s.is(verb, Tag.Gerund) && s.word(verb - 1) === 'be' && s.word(verb - 3) === 'it') return true;
  // "Items should address what was learned": what the text is to do.
  if (s.word(verb) === 'address' && verb > s.lead && s.word(verb - 1) !== 'be' && subjectOf(s, verb).type === 'thing')
    return true;
  return s.says(verb, /^(?:make|ensure|be)$/) && s.says(verb - 2, /^(?:this|that|it|which|these)$/);
}

/** "The nodes need to agree on a leader": what things do among themselves. */
export function thingsAgree(s: Sentence, { verb, bare }: Order): boolean {
  return (
    !bare &&
    s.says(verb, /^(?:agree|decide|wait|coordinate|communicate|determine|talk)$/) &&
    s.word(verb - 1) === 'to' &&
    subjectOf(s, verb - 2).type === 'thing'
  );
}

/** "In this article we will look at …": what the text goes on to tell, and no work. */
export function tellsOn(s: Sentence, verb: number): boolean {
  const { section } = s.passage;
  if (has(s, /^(?:below|article|post)$/) && (LOOK.has(s.word(verb)) || s.says(verb, /^(?:try|aim|hope|attempt|look)$/)))
    return true;
  if (section === 'action_items' || section === 'learnings' || !/^(?:will|'ll)$/.test(beforeVerb(s, verb)))
    return false;
  return (
    s.says(verb, /^(?:discuss|look|explore|examine|review|consider)$/) &&
    // "We will explore moving the store" is work.
    !s.is(verb + 1, Tag.Gerund) &&
    s.find(/^(?:whether|if|options|alternatives|ways)$/, verb + 1, 2) < 0
  );
}

/** "We are continuing to investigate this issue", "The second phase needs to look at every row": what goes on, and what a thing does. */
export function goesOn(s: Sentence, verb: number): boolean {
  if (s.passage.section === 'action_items') return false;
  if (LOOK.has(s.word(verb)) && s.says(verb - 2, /^continu/))
    return s.find(/^(?:issues?|incident|outage|problem|this|it|causes?|errors?)$/, verb + 1, 3) >= 0;
  return (
    s.says(verb, /^(?:look|check|inspect|examine)$/) &&
    !s.says(verb + 1, /^(?:into)$/) &&
    s.says(verb - 2, /^(?:needs|has|have|need)$/) &&
    subjectOf(s, verb - 2).type === 'thing'
  );
}

function beforeVerb(s: Sentence, verb: number): string {
  let at = verb - 1;
  while (s.is(at, Tag.Adverb)) at--;
  return s.word(at);
}
