import type { Match } from '../../prose/match';
import { ACTS, SLIP_NOUNS, SLIPS, STEPS } from '../../prose/lexicon/acts';
import { except } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { FindingSeverity } from '../../text/finding';
import type { LanguageRule } from '../rule';
import { BELIEF_EXAMPLES, BELIEF_PHRASES } from './beliefs';
import { DUTY_EXAMPLES, DUTY_PHRASES } from './duties';
import { MORE_EXAMPLES } from './human-error-examples';
import { HURRY_EXAMPLES, HURRY_PHRASES } from './hurry';
import { NEGLECT_EXAMPLES, NEGLECT_PHRASES } from './neglect';
import { LEFT_UNDONE_PHRASES } from './left-undone';
import { MISTAKE_PHRASES } from './mistakes';
import { NOT_DONE_PHRASES } from './not-done';
import { agent, byPeople, byTheWay, humanAct, subjectless } from './whose-act';
import {
  actor,
  after,
  asked,
  before,
  denied,
  forestalled,
  reported,
  rightBefore,
  sentenceHas,
  somebodyMeant,
  subjectIs,
  supposed,
} from '../tests';

/** What a way of working invites, and no cause yet: "typing it by hand introduces human error". */
const hazard = before(
  /^(?:introduc(?:es|ing)|invit(?:es|ing)|prone|susceptible|vulnerable|room|allows|source|sources|robust|resilient|resistant|tolerate|tolerant|withstand|survive)$/,
  4,
);

/** Of people that are named: a warning; a passive that names nobody is a thing to look at. */
function graver(match: Match): FindingSeverity {
  const kind = actor(match) ?? agent(match);
  const named = kind === 'name' || kind === 'role' || kind === 'group' || kind === 'he' || kind === 'someone';
  return named && match.sentence.passage.section !== 'timeline' ? 'warning' : 'info';
}

/** We speak of ourselves in the learnings: an admission, left alone. */
function inLearnings(match: Match): boolean {
  const kind = actor(match);
  return match.sentence.passage.section === 'learnings' && (kind === 'we' || kind === 'i');
}

/** In the timeline, and where we speak of ourselves, it is a thing to look at and no more. */
function milder(match: Match): FindingSeverity {
  const kind = actor(match);
  return match.sentence.passage.section === 'timeline' || kind === 'we' || kind === 'i' ? 'info' : 'warning';
}

const lucky = sentenceHas(/^(?:otherwise|luckily|fortunately|lucky|luck)$/);
const excused = [denied, forestalled, supposed, lucky, rightBefore(/^being$/)];

export const humanError: LanguageRule = {
  type: 'language',
  id: 'blame/human-error',
  severity: 'warning',
  title: 'Human error as the explanation',
  why: 'Error is a name that is given afterwards; the question is what made the act look right, and what let it through.',
  instead: 'Write what the tool showed, what it accepted, and what nothing asked before it went ahead.',
  source: 'Hand, Post-Incident Reviews, ch. 2-3; Dekker, The Field Guide; Cook, How Complex Systems Fail, 7-8',
  sections: except('title', 'parking_lot', 'goals', 'questions'),
  phrases: [
    {
      find: [
        '{human|operator|manual|copy-paste|copy-and-paste|cut-and-paste|typing|transcription|data-entry|administrative|pilot|administrator|admin|engineer|developer|people|personnel|technician|clerical} {error|errors|mistake|mistakes|failure|fault|oversight|slip|slips|misunderstanding}',
        'user {misunderstanding|misconfiguration}',
        'user {error|errors|mistake|mistakes}',
      ],
      severity: milder,
      // "any operator error is a symptom": of no one in particular.
      unless: [denied, forestalled, hazard, supposed, reported, asked, rightBefore(/^(?:any|every|each)$/)],
    },
    {
      find: [
        '{wrong} {push|press|click} of',
        'fat-finger%|fat-fingered|fat-fingering|fatfingered|mistyped|misclick|misclicked|mis-click|mis-clicked|mis-typed',
        '{make%|made} !sure a|an|the|this|that|our|some|one|two|several|few ..2 {mistake|mistakes|error|errors|typo|slip|blunder|misstep}',
        'our ..1 first|second|biggest|worst|main|only|real mistake|error',
        '{mistake|error|oversight|slip|blunder|blunders|typo} {by|of|from|on} our|the|a|one ..1 :responder',
        '{mistake|error|slip|blunder} {made|committed} by our|the|a|an|one ..1 :responder',
        '{mistake|error|oversight|failure} on our|my|their|his|her part|side|end',
        'misunderstanding|miscommunication|confusion between|among|within',
        'dismiss%|dismissed ..4 as ..1 noise|spam|harmless|flaky|transient|unrelated|unimportant|false',
        'slip% through|past ..2 review|reviews|reviewers|us',
        'issued|entered|typed|submitted|executed|committed|run with a|an ..1 typo|mistake|error',
      ],
      severity: milder,
      // "the one who made the mistake": anybody, at any time.
      unless: [
        ...excused,
        ({ sentence, from }) => sentence.word(from - 1) === 'who' && sentence.is(from - 2, Tag.Role),
        before(/^(?:expected|feared|worried|afraid|whether)$/, 12),
      ],
    },
    {
      find: [
        '{communication|coordination} {gap|gaps|breakdown|breakdowns|lapse|lapses|failing|failings} !of',
        '{communication|coordination} {problem|problems|issue|issues|failure|failures} ..3 :person',
        'breakdown|gap|gaps|lack|absence {of|in} ..1 {communication|coordination}',
        'poor|bad|insufficient|inadequate|unclear|lacking|missing communication|coordination',
        'misunderstanding|misreading|misinterpretation of',
        '{due to|because of} a ..1 misunderstanding|confusion',
      ],
      severity: 'info',
      unless: excused,
    },
    { find: `${SLIPS} being :part`, severity: 'info', unless: [denied, forestalled, supposed, lucky] },
    { find: `${SLIPS} :gerund`, accept: byTheWay, severity: 'info', unless: excused },
    {
      find: [`${SLIPS} ${ACTS}`, `${SLIPS} :past|:third`, `${ACTS} ..5 ${SLIPS} $`, `${ACTS} ..3 ${SLIPS}`],
      accept: humanAct,
      severity: graver,
      unless: excused,
    },
    {
      find: [
        `${ACTS} ..6 {by mistake|by accident|in error|by oversight|unintentionally}`,
        `{by mistake|by accident|in error} , ..4 ${ACTS}`,
        `{by mistake|by accident} ..3 ${ACTS}`,
      ],
      accept: humanAct,
      severity: graver,
      unless: excused,
    },
    {
      find: '{by accident} !that|of',
      when: [({ sentence }) => sentence.people.some(({ kind }) => kind !== 'outsider' && kind !== 'you')],
      severity: graver,
      unless: [
        ...excused,
        before(/^(?:not|no)$/, 3),
        // A find, or a cure: luck.
        before(/^(?:found|discovered|noticed|spotted|worked|fixed|resolved|solved|saved|met|saw)$/, 6),
      ],
    },
    { find: '{by mistake} !that|of', severity: graver, unless: [...excused, before(/^(?:not|no)$/, 3)] },
    {
      find: `{accidental|mistaken|inadvertent|erroneous|unintentional|unintended} ${SLIP_NOUNS}`,
      severity: milder,
      unless: [...excused, sentenceHas(/^(?:protection|safeguard)$/)],
    },
    {
      find: [
        '{an|our|my|his|her|their|this|simple|human|honest} {oversight|mistake}',
        'a|an ..2 oversight',
        'oversight on|by|in|from|during',
        '^ oversight',
        '{our|my} bad as|for|that|because|,',
        '{our|my} bad $',
        'our ..1 mistake|mistakes|oversight|negligence',
        'mistake {was|is} made|noted|noticed',
        'error {was} made by|during|while|when|in',
        '{mistakes|errors} {were|was} made',
      ],
      severity: 'info',
      unless: [
        ...excused,
        sentenceHas(/^(?:committee|board|regulator|regulatory)$/),
        before(/^(?:without|lack|lacks|lacked)$/, 4),
      ],
    },
    {
      find: [
        '{misread|misreads|misunderstood|misunderstands|misjudged|misinterpreted|misremembered|misdiagnosed|mistook|miscalculated|miscommunicated|overlooked|overlook|disregarded|botched|fumbled|underestimated|overestimated}',
        `{${'wrongly|incorrectly|falsely|mistakenly|erroneously'}} {assess%|assume%|believe%|think%|interpret%|judge%|estimate%|infer%|presume%|identify%}`,
        `{incorrectly|wrongly|improperly} ${ACTS}|:past`,
        'incorrect|wrong|false|mistaken|faulty|bad|erroneous assumption|assumptions|assessment|belief|conclusion|conclusions',
      ],
      accept: subjectless,
      severity: 'info',
      unless: [denied, forestalled, lucky],
    },
    { find: 'forgot|forgotten !to', accept: subjectIs('we'), severity: 'info', unless: [denied, forestalled] },
    {
      find: [
        '{was|were|been} overlooked|misread|misunderstood|misjudged|misheard',
        'miscommunication|mis-communication',
        'mistake|error|oversight|slip of mine|ours|theirs|his|hers',
        'whoever ..4 {did not|had not|has not|forgot|never|failed}',
        'a mistake|slip|blunder during|while|when|in ..5 {took|caused|led|broke|deleted|removed|brought|left|resulted|meant}',
        '{was|were|been} missed in|during|by ..2 review|reviews|testing|tests|qa|planning|migration|us|everyone|handover|development|implementation|deployment|setup|upgrade|rollout|maintenance',
        '{alert|alerts|warning|warnings|page|pages|email|emails|notification|notifications|reminder|reminders|ticket} ..2 {was|were} ..1 ignored|dismissed|disregarded',
      ],
      severity: 'info',
      unless: [denied, forestalled, supposed, after(/^by$/, 1)],
    },
    {
      find: [
        '{incorrectly|wrongly|improperly|incompletely} :part by',
        'dismissed|ignored|disregarded|overlooked|neglected|missed by',
        'botched|bungled|mishandled|mismanaged|fumbled|misrouted|mislabelled|mislabeled|misapplied by',
        `wrong|erroneous|incorrect|faulty|mistaken|ill-considered|hasty|careless|imprudent|unwise ..2 ${STEPS} ..9 by`,
        ':part ..2 rashly|hastily|carelessly|prematurely by',
        'poor|bad|insufficient|inadequate|lacking|missing ..1 communication|coordination|judgement|judgment|care|attention|diligence|preparation|planning by|of',
      ],
      accept: byPeople,
      unless: [denied, supposed],
    },
    {
      find: [
        'confuse%|muddle%|misinform%|mislead%|misroute%|mishear%|mislabel%|misapply%|misremember%|misplace%',
        'mix% ..4 up',
        'lose% track',
        'wave% ..3 through',
        'rubber-stamp%|rubber-stamped',
        'jump% the gun',
        'cut% corners',
        'rush%|hurry% the|a|this|our ..1 release|deploy|deployment|change|fix|migration|launch|upgrade|rollout|review|update',
        'give%|gave ..3 wrong|bad|incorrect|misleading ..1 advice|information|answer|answers|instructions|link|data',
        'leave% ..4 {switched on|switched off|turned on|turned off|unlocked|exposed|enabled|disabled|muted}',
        'fall% asleep',
        'sleep% through',
        'do% a ..1 poor|bad|sloppy|terrible job',
        ':past ..3 rashly|hastily|carelessly',
      ],
      accept: (match) => somebodyMeant(match) ?? subjectIs('we')(match),
      severity: milder,
      unless: [
        denied,
        forestalled,
        supposed,
        reported,
        asked,
        // "was slow and confusing": how a thing was.
        ({ sentence, anchor }) => /^(?:confusing|misleading)$/.test(sentence.word(anchor)),
        // "… and confused": how somebody felt.
        ({ sentence, anchor }) => sentence.word(anchor) === 'confused' && !/\p{L}/u.test(sentence.word(anchor + 1)),
      ],
    },
    {
      find: [
        'human {factor|factors}',
        '{typed|entered|copied|pasted|chosen|picked|selected} ..2 {wrongly|incorrectly}',
      ],
      severity: 'info',
      unless: [denied, supposed, reported, asked, sentenceHas(/^(?:study|studies|research|engineering)$/)],
    },
    {
      // The act that is missing and the judgment on who did not do it are two things: `counterfactual/omission` has the first.
      find: [
        'fail%|neglect%|forget% to !:det',
        'forgot|forgotten to|about|that',
        'missed :gerund',
        'missed that :det|:adv|it|we',

        '{admit%} ..2 {mistake|mistakes|error|fault}',
        'miss%|ignore%|neglect%|overlook%|disregard% the|a|an|this|that|several|our|all|two|three|four|five|some|early|these|those|various|:num|both|repeated|multiple !sla|slo|deadline|target|meeting|call|window|goal',
      ],
      accept: subjectIs('person', 'they'),
      severity: 'info',
      unless: [denied, asked, reported, supposed, forestalled, inLearnings, before(/^(?:did|do|not|never|to)$/, 2)],
    },
    {
      find: 'forgot|forgotten|neglected to !:det',
      accept: subjectIs('person'),
      severity: 'info',
      unless: [denied, asked, reported, supposed, forestalled, inLearnings, before(/^(?:did|do|not|never|to)$/, 2)],
    },
    ...BELIEF_PHRASES,
    ...HURRY_PHRASES,
    ...NEGLECT_PHRASES,
    ...NOT_DONE_PHRASES,
    ...DUTY_PHRASES,
    ...LEFT_UNDONE_PHRASES,
    ...MISTAKE_PHRASES,
    {
      find: '{user|human|team|our|his|her|their|operator|developer} {misunderstanding|misinterpretation|misjudgement|misjudgment|misreading|confusion|miscommunication|inattention|forgetfulness}',
      unless: [denied, forestalled],
    },
  ],
  message:
    '“{words}” names an error of people as the explanation. Error is a label from hindsight; write what the tool showed and accepted, and what made the act look right.',
  flag: [
    { text: 'Did not test the second path.', in: 'contributing_factors' },
    'Human error during the certificate rotation.',
    'Someone fat-fingered the subnet mask.',
    'The nightly export was switched off by mistake.',
    'An operator mistake in the values file.',
    'The cleanup script was accidentally run against the live account.',
    'Accidental deletion of the routing table.',
    'The engineer misread the prompt.',
    { text: 'The key was inadvertently committed to a public repository.', in: 'customer_impact' },
    'Sara mistakenly applied the old plan.',
    'We overlooked the second replica.',
    'The field technician mixed up the two racks.',
    'A hasty command by the administrator emptied the table.',
    'The technician did not copy the new build to the eighth host.',
    { text: 'Nobody on our side tested the new path.', in: 'contributing_factors' },
    { text: 'We thought that the key was rotated, thus accidentally leaving the old one in use.', in: 'summary' },
    'There was a communication gap between the two teams.',
    { text: 'The wrong breaker was pulled in the second rack.', in: 'contributing_factors' },
    { text: 'The step to unmute the alert was forgotten.', in: 'contributing_factors' },
    { text: 'The approvers did not notice the missing limit.', in: 'contributing_factors' },
    'Two tables were missing due to a configuration oversight.',
    { text: 'We did not take the caches of older clients into account.', in: 'summary' },
    { text: 'The release was made from the wrong branch.', in: 'contributing_factors' },
    'We never got around to the second half of the migration.',
    { text: '10:05 Tomas mistakenly scales the pool to zero.', in: 'timeline' },
    'The report was sent to the customer and accidentally published.',
    'The exporter failed due to its host inadvertently being renamed.',
    'The reminder was dismissed by the person on call.',
    'A miscommunication meant that both shifts ran the job.',
    { text: 'We rushed the release.', in: 'contributing_factors' },
    { text: 'It did not occur to anyone that a batch may be empty.', in: 'contributing_factors' },
    { text: 'We did not restart the exporter, causing a gap in the graph.', in: 'summary' },
    { text: 'The provider failed to tell us of the power test.', in: 'contributing_factors' },
    { text: "The older clients weren't considered.", in: 'contributing_factors' },
    { text: 'The plan was approved without anyone reading it.', in: 'contributing_factors' },
    ...MORE_EXAMPLES.flag,
    ...BELIEF_EXAMPLES.flag,
    ...DUTY_EXAMPLES.flag,
    ...HURRY_EXAMPLES.flag,
    ...NEGLECT_EXAMPLES.flag,
  ],
  allow: [
    { text: 'Did not start after the reboot.', in: 'contributing_factors' },
    { text: 'Did not check out in the shop: the basket stayed empty.', in: 'timeline' },
    'The Postgres operator error-looped until 09:40.',
    { text: '11:35 The help desk presumed a user error and sent the manual.', in: 'timeline' },
    'The firewall rule was inadvertently matched by the health check.',
    { text: 'Add a guard against accidental deletion.', in: 'action_items' },
    'A lock makes it harder to accidentally drop a table.',
    'We were lucky that an engineer had accidentally opened the old console, otherwise nobody would have known.',
    'The log says `operator error: type mismatch`.',
    'There was no human error in this.',
    { text: 'Replace the typed command, which introduces human error.', in: 'action_items' },
    'The form leaves room for human error.',
    'An error in the template set the limit to zero.',
    'The setting inadvertently doubled the traffic.',
    'The proxy mixed up the two sessions.',
    'The responders left the call open over night.',
    'The collector missed the second window.',
    'The on-call engineer did not have the key.',
    'The customers did not read the notice.',
    { text: '10:12 The vendor did not answer.', in: 'timeline' },
    { text: 'The wrong index was chosen by the planner.', in: 'contributing_factors' },
    { text: 'Three lines were skipped by the parser.', in: 'contributing_factors' },
    'Nobody outside the trial noticed.',
    { text: 'Requests were sent to the wrong pool for a minute.', in: 'contributing_factors' },
    { text: 'The oversight board was told on Monday.', in: 'summary' },
    { text: 'The parser did not account for leap days.', in: 'summary' },
    'Access for the first responder was slow and confusing.',
    'The relay has a gap of ten seconds between two writes.',
    'The rollout changed the default, inadvertently doubling the traffic.',
    { text: 'We missed the early signs, and now know what they look like.', in: 'learnings' },
    'The batch was mistakenly marked as complete.',
    'Any operator error is a sign of a missing guard.',
    'Was it a human error or a full disk?',
    'We found the second leak by accident.',
    'The window was missed by the importer.',
    'The provider moved the volume to another rack.',
    'The node failed to tell its peers of the change.',
    { text: 'We did not use the new client until March.', in: 'summary' },
    { text: 'The error came and went, and we did not notice it at first.', in: 'summary' },
    'A mistake in the formula doubles the quota.',
    ...MORE_EXAMPLES.allow,
    ...BELIEF_EXAMPLES.allow,
    ...DUTY_EXAMPLES.allow,
    ...HURRY_EXAMPLES.allow,
    ...NEGLECT_EXAMPLES.allow,
  ],
};
