/** Whether people meet with what is wrong or mend it, and have not made it: for the phrases of `blame/person-cause`. */
import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { FindingSeverity } from '../../text/finding';
import type { Test } from '../rule';
import { asked, denied, reported, sentenceHas, supposed } from '../tests';

/** People who meet with what is wrong, or mend it, have not made it. */
export function noticing(match: Match): boolean {
  const { sentence, from, to } = match;
  // Of ourselves as often a cure as a slip: "we removed the wrong entries".
  const ours = sentence.people.some((phrase) => phrase.kind === 'we' && phrase.from === from);
  const wrongOne = !ours && sentence.word(to - 1) === 'wrong' && sentence.word(to - 2) === 'the';
  for (let i = from; i < to; i++) {
    const helps = sentence.is(i, Tag.Auxiliary) && sentence.is(i + 1, Tag.Participle | Tag.Adverb);
    // "removed a wrong route" mends it; "removed the wrong route" took another one than was meant.
    if (!helps && NOTICING.test(sentence.word(i)) && !(wrongOne && HANDLING.test(sentence.word(i)))) return true;
  }
  return false;
}

const GREAT = sentenceHas(
  /^(?:latency|latencies|load|rates?|usage|utili[sz]ation|cpu|memory|backlog|lag|errors|times?|temperature|consumption|pressure)$/,
);

/** "…, which brought latency down": less of what was too much. */
export const eased: Test = (match) => match.sentence.word(match.to - 1) === 'down' && GREAT(match);

const HANDLING =
  /^(?:removed|replaced|restored|cleaned|restarted|rebooted|isolated|cordoned|drained|blocked|stopped|repaired|swapped)$/;

const NOTICING =
  /^(?:found|finds?|noticed|identified|saw|seen|reported|fixed|corrected|reverted|removed|replaced|restored|cleaned|discovered|detected|investigated|suspected|confirmed|realised|realized|thought|rolled|repaired|isolated|cordoned|restarted|rebooted|drained|blocked|asked|spotted|checked|received|got|was|were|had|did|observed|looked|went|felt|swapped|located|stopped|knew|flagged)$/;

/** In the timeline the same words tell a step as often as a harm. */
export function inTimeline({ sentence }: Match): FindingSeverity {
  return sentence.passage.section === 'timeline' ? 'info' : 'warning';
}

export const supposedOrAsked: readonly Test[] = [denied, supposed, reported, asked, conditional];

/** "if", "when" and what may be stand before; "when moving the rack, Mo …" tells what happened. */
function conditional({ sentence, from }: Match): boolean {
  for (let i = from - 1; i >= 0 && from - i <= 5; i--)
    if (
      /^(?:if|when|can|could|may|might|would|lets?|allow(?:s|ed|ing)?)$/.test(sentence.word(i)) &&
      !(sentence.word(i) === 'when' && sentence.is(i + 1, Tag.Gerund))
    )
      return true;
  return false;
}
