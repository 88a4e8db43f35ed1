/** What a draft still lacks, without the rest of the linter: for reports, which read no rule about words. */
import type { ParsedReview } from '../format/parse';
import type { Metrics } from '../metrics/metrics';
import commsNoCustomerImpact from './comms/no-customer-impact';
import { DEFAULTS } from './defaults';
import { EntryAnswers } from './entry-answers';
import { incompleteDraft } from './file/incomplete';
import { withoutIgnored } from './ignore';
import learningNone from './learning/none';
import { readProse } from '../prose/passages';
import { timedEntries } from './reading/timeline-times';
import type { ReviewRule } from './rule';
import severityMissing from './severity/missing';
import { findingsOf, speaks } from './speak';
import timelineNoAck from './timeline/no-ack';
import timelineNoDetection from './timeline/no-detection';
import timelineNoTimezone from './timeline/no-timezone';
import timelineNone from './timeline/none';

/** Every rule that says what a draft lacks, in the order of the list of all rules (tested). */
export const LACKING: readonly ReviewRule[] = [
  commsNoCustomerImpact,
  learningNone,
  severityMissing,
  timelineNoAck,
  timelineNoDetection,
  timelineNoTimezone,
  timelineNone,
];

/** What `file/incomplete` says of a draft, or null where nothing is missing. */
export function stillToCome(parsed: ParsedReview, metrics: Metrics): string | null {
  const { review, source } = parsed;
  const { above, timeline, below } = readProse(review);
  const subject = {
    source,
    review,
    entries: timeline.entries,
    parsed,
    metrics,
    thresholds: DEFAULTS,
    today: null,
    times: timedEntries(parsed),
    passages: [...above, ...below],
    answers: new EntryAnswers(),
  };
  const found = LACKING.filter((rule) => speaks(rule, subject)).flatMap((rule) => findingsOf(rule, subject));
  const { findings } = withoutIgnored(source, found, { ids: [], unreadable: new Set(), silent: () => true });
  const lacks = new Map(LACKING.map(({ id, lacks: words }) => [id, words ?? '']));
  return incompleteDraft(review, findings, lacks).find(({ rule }) => rule === 'file/incomplete')?.message ?? null;
}
