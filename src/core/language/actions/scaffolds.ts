/** What to write instead where no edit can mend the words: room for what the rule asks for. */
import { addJudgment } from '../../format/edit/entry-edits';
import type { ParsedReview } from '../../format/parse';
import type { Finding } from '../../text/finding';
import { entryAt } from '../entry-at';
import type { Action } from './action';

/** Rules whose words give way to how the moment looked to those who were in it. */
const ABOUT_A_DECISION = /^(?:blame|counterfactual|hindsight)\//;

/**
 * For a finding about a decision in the timeline: a `judgment` in its entry, to be filled in. None where its own fix mends it, or where the
 * entry has one.
 */
export function scaffoldsFor(parsed: ParsedReview, { rule, span, fixes }: Finding): Action[] {
  if (!ABOUT_A_DECISION.test(rule) || fixes.some(({ safe }) => safe)) return [];
  const index = entryAt(parsed, span.start);
  if (index === null) return [];
  const { edits } = addJudgment(parsed, index);
  return edits.length === 0 ? [] : [{ title: 'Say what was known at that moment', kind: 'rewrite', edits }];
}
