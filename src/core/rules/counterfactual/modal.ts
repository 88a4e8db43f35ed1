/** Exceptions by meaning that the rules about should have, could have and would have share. */
import { subjectOf } from '../../prose/clause';
import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';

const ADJECTIVAL =
  /^(?:limited|cached|increased|reduced|degraded|mixed|shared|dedicated|detailed|outdated|elevated|restricted|automated|documented|extended|improved|defined|corrupted|broken|stored|encrypted|unlimited|combined|decreased|varied|unexpected|undesired|unintended|related|added|delayed|expired|duplicated|associated|fixed|set)$/;

/** "could have limited effect", "should have documented owners": something to possess, not something done. */
export function possesses({ sentence, from, to }: Match): boolean {
  const participle = sentence.word(to - 1);
  const next = sentence.tokens[to];
  if (participle === 'been' || participle === 'be' || next === undefined) return false;
  const noun = Tag.Capital | Tag.Base | Tag.Role | Tag.Group | Tag.Software | Tag.Outsider | Tag.Third;
  if ((next.tags & ~noun) !== 0) return false;
  if (sentence.passage.section === 'action_items') return true;
  return ADJECTIVAL.test(participle) && subjectOf(sentence, from).type !== 'person';
}

/** "It would have taken ten hours, so we decided …", "We could have rolled back, but chose …": weighed at that time. */
export function weighed({ sentence, from }: Match): boolean {
  if (sentence.passage.section === 'judgments') return subjectOf(sentence, from).type !== 'person';
  return sentence.tokens.some(
    ({ word }, at) =>
      /^(?:decided|chose|opted|elected|preferred|weighed|considered)$/.test(word) &&
      at !== from &&
      !/^(?:not|never)$/.test(sentence.word(at - 1)),
  );
}
