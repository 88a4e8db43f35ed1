import { compound } from './action/compound';
import { dashboardTrap } from './action/dashboard-trap';
import { moreProcess } from './action/more-process';
import { noVerb } from './action/no-verb';
import { personFix } from './action/person-fix';
import { promise } from './action/promise';
import { tense } from './action/tense';
import { unbounded } from './action/unbounded';
import { vague } from './action/vague';
import { weasel } from './action/weasel';
import { character } from './blame/character';
import { fault } from './blame/fault';
import { folkModel } from './blame/folk-model';
import { humanError } from './blame/human-error';
import { namedPerson } from './blame/named-person';
import { otherTeam } from './blame/other-team';
import { personCause } from './blame/person-cause';
import { punish } from './blame/punish';
import { self } from './blame/self';
import { training } from './blame/training';
import { violation } from './blame/violation';
import { domino } from './cause/domino';
import { fiveWhys } from './cause/five-whys';
import { handWave } from './cause/hand-wave';
import { neverAgain } from './cause/never-again';
import { singleRoot } from './cause/single-root';
import { thinFactor } from './cause/thin-factor';
import { couldHave } from './counterfactual/could-have';
import { ifOnly } from './counterfactual/if-only';
import { insteadOf } from './counterfactual/instead-of';
import { omission } from './counterfactual/omission';
import { preventable } from './counterfactual/preventable';
import { shouldHave } from './counterfactual/should-have';
import { supposedTo } from './counterfactual/supposed-to';
import { wouldHave } from './counterfactual/would-have';
import { judgedDecision } from './hindsight/judged-decision';
import { marker } from './hindsight/marker';
import { minimiser } from './hindsight/minimiser';
import { normativeVerb } from './hindsight/normative-verb';
import { obvious } from './hindsight/obvious';
import { timing } from './hindsight/timing';
import { absolute } from './language/absolute';
import { agentlessPassive } from './language/agentless-passive';
import { animated } from './language/animated';
import { minimisedImpact } from './language/minimised-impact';
import { undefinedTerm } from './language/undefined-term';
import { unmeasured } from './language/unmeasured';
import { isTask } from './learning/is-task';
import { platitude } from './learning/platitude';
import { meanMetric } from './naming/mean-metric';
import { outage } from './naming/outage';
import { personInTitle } from './naming/person-in-title';
import { postmortem } from './naming/postmortem';
import { customerName } from './public/customer-name';
import { internalDetail } from './public/internal-detail';
import { person } from './public/person';
import { speculation } from './public/speculation';
import { leading } from './question/leading';
import { who } from './question/who';
import { whyPerson } from './question/why-person';
import { collectiveActor } from './timeline/collective-actor';
import { evaluates } from './timeline/evaluates';
import { explains } from './timeline/explains';
import { outcomeLeak } from './timeline/outcome-leak';
import { vagueTime } from './timeline/vague-time';
import type { LanguageRule } from './rule';

/** All rules about words; in a family the first of equal severity speaks. */
export const LANGUAGE_RULES: readonly LanguageRule[] = [
  personCause,
  humanError,
  character,
  fault,
  violation,
  punish,
  training,
  otherTeam,
  folkModel,
  self,
  namedPerson,
  who,
  whyPerson,
  leading,
  shouldHave,
  couldHave,
  wouldHave,
  ifOnly,
  omission,
  insteadOf,
  supposedTo,
  preventable,
  obvious,
  judgedDecision,
  minimiser,
  normativeVerb,
  timing,
  marker,
  singleRoot,
  fiveWhys,
  thinFactor,
  handWave,
  neverAgain,
  domino,
  personInTitle,
  postmortem,
  outage,
  meanMetric,
  personFix,
  unbounded,
  vague,
  moreProcess,
  weasel,
  dashboardTrap,
  compound,
  promise,
  tense,
  noVerb,
  explains,
  evaluates,
  outcomeLeak,
  vagueTime,
  collectiveActor,
  animated,
  minimisedImpact,
  unmeasured,
  absolute,
  agentlessPassive,
  undefinedTerm,
  platitude,
  isTask,
  person,
  internalDetail,
  customerName,
  speculation,
];
