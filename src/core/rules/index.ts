/** All rules: those of the parser, those about the whole review, those about its words. */
import actionNoOwner from './action/no-owner';
import fileEmpty from './file/empty';
import fileFinalGate from './file/final-gate';
import fileIncomplete from './file/incomplete';
import fileNoTitle from './file/no-title';
import filePlaceholder from './file/placeholder';
import metricMismatch from './metric/mismatch';
import milestoneNoIncident from './milestone/no-incident';
import milestoneNoStart from './milestone/no-start';
import milestoneRepeated from './milestone/repeated';
import milestoneUnknownIncident from './milestone/unknown-incident';
import peopleAtSign from './people/at-sign';
import peopleFacilitatorIsResponder from './people/facilitator-is-responder';
import peopleSimilar from './people/similar';
import reviewTooEarly from './review/too-early';
import suppressReason from './suppress/reason';
import timeUntilBeforeAt from './time/until-before-at';
import timelineDateOutlier from './timeline/date-outlier';
import timelineNoDate from './timeline/no-date';
import timelineNoTimezone from './timeline/no-timezone';
import timelineOrder from './timeline/order';
import timelineTimezone from './timeline/timezone';
import type { ReviewRule } from './rule';

export { FORM_RULES } from './form-rules';
export { LANGUAGE_RULES } from './language-rules';

export const REVIEW_RULES: readonly ReviewRule[] = [
  actionNoOwner,
  fileEmpty,
  fileFinalGate,
  fileIncomplete,
  fileNoTitle,
  filePlaceholder,
  metricMismatch,
  milestoneNoIncident,
  milestoneNoStart,
  milestoneRepeated,
  milestoneUnknownIncident,
  peopleAtSign,
  peopleFacilitatorIsResponder,
  peopleSimilar,
  reviewTooEarly,
  suppressReason,
  timeUntilBeforeAt,
  timelineDateOutlier,
  timelineNoDate,
  timelineNoTimezone,
  timelineOrder,
  timelineTimezone,
];
