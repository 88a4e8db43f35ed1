/** All rules: those of the parser, those about the whole review, those about its words. */
import actionAllLow from './action/all-low';
import actionDeclinedReason from './action/declined-reason';
import actionDueBeforeIncident from './action/due-before-incident';
import actionNoImmediate from './action/no-immediate';
import actionNoOwner from './action/no-owner';
import actionNoPriority from './action/no-priority';
import actionNoTicket from './action/no-ticket';
import actionNone from './action/none';
import actionOverdue from './action/overdue';
import actionOverload from './action/overload';
import actionPhase from './action/phase';
import commsFirstUpdateLate from './comms/first-update-late';
import commsNoCustomerImpact from './comms/no-customer-impact';
import commsNoStatusUpdate from './comms/no-status-update';
import factorOnlyHarmful from './factor/only-harmful';
import factorSingle from './factor/single';
import fileEmpty from './file/empty';
import fileFinalGate from './file/final-gate';
import fileIncomplete from './file/incomplete';
import fileNoTitle from './file/no-title';
import filePlaceholder from './file/placeholder';
import judgmentMissing from './judgment/missing';
import learningNone from './learning/none';
import learningOnlyNegative from './learning/only-negative';
import metricClock from './metric/clock';
import metricImpossible from './metric/impossible';
import metricMismatch from './metric/mismatch';
import metricProse from './metric/prose';
import metricTarget from './metric/target';
import metricUndivided from './metric/undivided';
import milestoneNoIncident from './milestone/no-incident';
import milestoneNoStart from './milestone/no-start';
import milestoneRepeated from './milestone/repeated';
import milestoneUnknownIncident from './milestone/unknown-incident';
import multiWindow from './multi/window';
import parkingStale from './parking/stale';
import peopleAtSign from './people/at-sign';
import peopleFacilitatorIsResponder from './people/facilitator-is-responder';
import peopleNoFacilitator from './people/no-facilitator';
import peopleSimilar from './people/similar';
import peopleVoices from './people/voices';
import phaseMissing from './phase/missing';
import phaseSubphase from './phase/subphase';
import publicConsistency from './public/consistency';
import publicMissing from './public/missing';
import publicSections from './public/sections';
import reviewLate from './review/late';
import reviewTooEarly from './review/too-early';
import severityGravest from './severity/gravest';
import severityImpact from './severity/impact';
import severityMissing from './severity/missing';
import slaMissing from './sla/missing';
import suppressReason from './suppress/reason';
import timeUntilBeforeAt from './time/until-before-at';
import timelineDateOutlier from './timeline/date-outlier';
import timelineEntryActor from './timeline/entry-actor';
import timelineEntryImpact from './timeline/entry-impact';
import timelineEvidence from './timeline/evidence';
import timelineGap from './timeline/gap';
import timelineNoAck from './timeline/no-ack';
import timelineNoDate from './timeline/no-date';
import timelineNoDetection from './timeline/no-detection';
import timelineNoFirstAlert from './timeline/no-first-alert';
import timelineNoLeadUp from './timeline/no-lead-up';
import timelineNoRestored from './timeline/no-restored';
import timelineNoTimezone from './timeline/no-timezone';
import timelineNone from './timeline/none';
import timelineOnePerspective from './timeline/one-perspective';
import timelineOrder from './timeline/order';
import timelineSingleKind from './timeline/single-kind';
import timelineTimezone from './timeline/timezone';
import type { ReviewRule } from './rule';

export { FORM_RULES } from './form-rules';
export { LANGUAGE_RULES } from './language-rules';

/** By family and name. */
export const REVIEW_RULES: readonly ReviewRule[] = [
  actionAllLow,
  actionDeclinedReason,
  actionDueBeforeIncident,
  actionNoImmediate,
  actionNoOwner,
  actionNoPriority,
  actionNoTicket,
  actionNone,
  actionOverdue,
  actionOverload,
  actionPhase,
  commsFirstUpdateLate,
  commsNoCustomerImpact,
  commsNoStatusUpdate,
  factorOnlyHarmful,
  factorSingle,
  fileEmpty,
  fileFinalGate,
  fileIncomplete,
  fileNoTitle,
  filePlaceholder,
  judgmentMissing,
  learningNone,
  learningOnlyNegative,
  metricClock,
  metricImpossible,
  metricMismatch,
  metricProse,
  metricTarget,
  metricUndivided,
  milestoneNoIncident,
  milestoneNoStart,
  milestoneRepeated,
  milestoneUnknownIncident,
  multiWindow,
  parkingStale,
  peopleAtSign,
  peopleFacilitatorIsResponder,
  peopleNoFacilitator,
  peopleSimilar,
  peopleVoices,
  phaseMissing,
  phaseSubphase,
  publicConsistency,
  publicMissing,
  publicSections,
  reviewLate,
  reviewTooEarly,
  severityGravest,
  severityImpact,
  severityMissing,
  slaMissing,
  suppressReason,
  timeUntilBeforeAt,
  timelineDateOutlier,
  timelineEntryActor,
  timelineEntryImpact,
  timelineEvidence,
  timelineGap,
  timelineNoAck,
  timelineNoDate,
  timelineNoDetection,
  timelineNoFirstAlert,
  timelineNoLeadUp,
  timelineNoRestored,
  timelineNoTimezone,
  timelineNone,
  timelineOnePerspective,
  timelineOrder,
  timelineSingleKind,
  timelineTimezone,
];
