/** What to write instead where no edit can mend the words: room for what the rule asks for. */
import { addJudgment } from '../../format/edit/entry-edits';
import type { ParsedReview } from '../../format/parse';
import type { Finding } from '../../text/finding';
import type { Action } from './action';

/** Rules whose words give way to how the moment looked to those who were in it. */
const ABOUT_A_DECISION = /^(?:blame|counterfactual|hindsight)\//;

/**
 * For a finding about a decision in the timeline: a `judgment` in its entry, to be filled in. None where its own fix mends it, or where the
 * entry has one.
 */
export function scaffoldsFor(parsed: ParsedReview, { rule, span, fixes }: Finding): Action[] {
  if (!ABOUT_A_DECISION.test(rule) || fixes.some(({ safe }) => safe)) return [];
  const entry = parsed.review.timeline.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  if (entry === undefined) return [];
  const { edits } = addJudgment(parsed, entry.index);
  return edits.length === 0 ? [] : [{ title: 'Say what was known at that moment', kind: 'rewrite', edits }];
}
