import { subjectOf } from '../../prose/clause';
import type { Match } from '../../prose/match';
import { except } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';
import { accounted, weaker } from './account';
import { BELIEF_EXAMPLES, BELIEF_PHRASES } from './beliefs';
import { CAUSE_NOTE_EXAMPLES, CAUSE_NOTE_PHRASES } from './cause-notes';
import { DELAY_EXAMPLES, DELAY_PHRASES } from './delays';
import { DUTY_EXAMPLES, DUTY_PHRASES } from './duties';
import { HUMAN_ERROR_EXAMPLES } from './human-error-examples';
import { HURRY_EXAMPLES, HURRY_PHRASES } from './hurry';
import { FIRM_EXAMPLES, FIRM_PHRASES } from './firms';
import { JUDGED_EXAMPLES, JUDGED_PHRASES } from './judged';
import { NEGLECT_EXAMPLES, NEGLECT_PHRASES } from './neglect';
import { LEFT_UNDONE_PHRASES } from './left-undone';
import { MANNER_EXAMPLES, MANNER_PHRASES } from './manner';
import { MISTAKEN_PHRASES } from './mistaken';
import { MISTAKE_PHRASES } from './mistakes';
import { NOT_DONE_PHRASES } from './not-done';
import { SAYING_EXAMPLES, SAYING_PHRASES } from './sayings';
import { WRONG_ONE_EXAMPLES, WRONG_ONE_PHRASES } from './wrong-one';
import { RESPONSE_EXAMPLES, RESPONSE_PHRASES } from './response';
import { NEVER_DONE_EXAMPLES, NEVER_DONE_PHRASES } from './never-done';
import { LACK_EXAMPLES, LACK_PHRASES } from './lacks';
import { CONDUCT_EXAMPLES, CONDUCT_PHRASES } from './conduct';
import { SLIP_PHRASES } from './slips';
import { EXCUSES as excused, inLearnings, milder } from './weight';
import {
  after,
  asked,
  before,
  denied,
  forestalled,
  reported,
  rightBefore,
  sentenceHas,
  subjectIs,
  supposed,
} from '../tests';

/** What a way of working invites, and no cause yet: "typing it by hand introduces human error". */
const hazard = before(
  /^(?:introduc(?:es|ing)|invit(?:es|ing)|prone|susceptible|vulnerable|room|allows|sources?|robust|resilient|resistant|tolerate|tolerant|withstand|survive)$/,
  4,
);

/** "No order was lost because the team ignored …". */
const spared = ({ sentence, from }: Match): boolean =>
  /^(?:no|nothing|nobody|none)$/.test(sentence.word(sentence.lead)) && sentence.word(from - 1) === 'because';

/** A machine makes mistakes, too: people, or a name that is not known as one. */
function notThing(match: Match): Match | null {
  const { sentence, from } = match;
  const name = sentence.is(from - 1, Tag.Capital) && !sentence.is(from - 1, Tag.Software);
  return name || subjectOf(sentence, from).type !== 'thing' ? match : null;
}

/** "the one who made the mistake": anybody, at any time. */
const anybody = ({ sentence, from }: Match): boolean =>
  sentence.word(from - 1) === 'who' && sentence.is(from - 2, Tag.Role);

/** "a gap in communication between controller and agent". */
const ofMachines = ({ sentence, to }: Match): boolean =>
  /^(?:between|with)$/.test(sentence.word(to)) &&
  !sentence.people.some(({ from }) => from > to) &&
  !/sel(?:f|ves)$/.test(sentence.word(to + 1));

/** "runs under human oversight": a supervision. */
const supervised = ({ sentence, from, to }: Match): boolean =>
  sentence.word(to - 1) === 'oversight' && !/^(?:due|to|by|from|through|an?|simple|was)$/.test(sentence.word(from - 1));

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
        '{human|operator|manual|copy-paste|copy-and-paste|cut-and-paste|typing|transcription|data-entry|administrative|pilot|administrator|admin|engineer|developer|people|personnel|technician|clerical} {error+|mistake+|failure|fault|oversight|slip+|misunderstanding}',
        'human-error|operator-error|admin-error|user-error',
        'user {misunderstanding|misconfiguration}',
        'user {error+|mistake+}',
      ],
      severity: milder,
      // "any operator error is a symptom": of no one in particular.
      // "the human error page": what is shown to people.
      unless: [
        denied,
        forestalled,
        hazard,
        supervised,
        supposed,
        reported,
        asked,
        rightBefore(/^(?:any|every|each)$/),
        after(/^(?:pages?|messages?|screens?|codes?|rates?|budget|template|text|logs?)$/, 1),
      ],
    },
    {
      find: '{make%|made} !sure a|an|the|this|that|our|some|one|two|several|few ..2 {mistake+|error+|typo|slip|blunder|misstep}',
      accept: notThing,
      severity: milder,
      unless: [...excused, anybody, before(/^(?:expected|feared|worried|afraid|whether)$/, 12)],
    },
    {
      find: [
        '{wrong} {push|press|click} of',
        'fat-finger%|fat-fingered|fat-fingering|fatfingered|mistyped|misclick|misclicked|mis-click|mis-clicked|mis-typed',
        'our ..1 first|second|biggest|worst|main|only|real mistake|error',
        '{mistake|error|oversight|slip|blunder+|typo} {by|of|from|on} our|the|a|one ..1 :responder',
        '{mistake|error|slip|blunder} {made|committed} by our|the|a|an|one ..1 :responder',
        '{mistake|error|oversight|failure} on our|my|their|his|her part|side|end',
        'misunderstanding|miscommunication between|among|within',
        'confusion between|among|within ..3 :person',
        'dismiss%|dismissed ..4 as ..1 noise|spam|harmless|flaky|transient|unrelated|unimportant|false',
        'slip% through|past ..2 review+|reviewers|us',
        'issued|entered|typed|submitted|executed|committed|run with a|an ..1 typo|mistake|error',
      ],
      severity: milder,
      unless: [...excused, before(/^(?:expected|feared|worried|afraid|whether)$/, 12)],
    },
    {
      find: [
        '{communication|coordination} {gap+|breakdown+|lapse+|failing+} !of',
        '{communication|coordination} {problem+|issue+|failure+} ..3 :person',
        'breakdown|breakdowns|gap+|lack|absence|failure+ {of|in} ..1 {communication+|coordination}',
        'poor|bad|insufficient|inadequate|unclear|lacking|missing communication|coordination',
        'misunderstanding|misreading|misinterpretation of',
        '{due to|because of} a ..1 misunderstanding|confusion',
      ],
      severity: 'info',
      unless: [...excused, ofMachines],
    },
    {
      find: [
        '{an|our|my|his|her|their|this|simple|human|honest} {oversight|mistake}',
        'a|an ..2 oversight',
        'oversight on|by|in|from|during',
        '^ oversight !of|over|by|committee|board|role',
        '{our|my} bad as|for|that|because|,',
        '{our|my} bad $',
        'our ..1 mistake+|oversight|negligence',
        'mistake {was|is} made|noted|noticed',
        'error {was} made by|during|while|when|in',
        '{mistakes|errors} {were|was} made',
      ],
      severity: 'info',
      unless: [
        ...excused,
        sentenceHas(/^(?:committee|board|regulator|regulatory)$/),
        before(/^(?:without|lacks?|lacked)$/, 4),
        after(/^(?:role|committee|board|body|function)$/, 1),
        supervised,
      ],
    },
    {
      // The words hold their own denial.
      find: 'whoever ..5 {did not|had not|has not|forgot|never|failed}',
      severity: 'info',
      unless: [forestalled, supposed, asked],
    },
    { find: 'forgot|forgotten !to', accept: subjectIs('we'), severity: 'info', unless: [denied, forestalled] },
    {
      find: [
        '{was|were|been} !easily overlooked|misread|misunderstood|misjudged|misheard',
        'miscommunication|mis-communication',
        'mistake|error|oversight|slip of mine|ours|theirs|his|hers',
        'a mistake|slip|blunder during|while|when|in ..5 {took|caused|led|broke|deleted|removed|brought|left|resulted|meant}',
        '{was|were|been} missed in|during|by ..2 review+|testing|tests|qa|planning|migration|us|everyone|handover|development|implementation|deployment|setup|upgrade|rollout|maintenance',
        '{alert+|warning+|page+|email+|notification+|reminder+|ticket|monitoring|dashboard|advice|concern+|signs|signal+|message|notice} ..3 {was|were} ..1 ignored|dismissed|disregarded',
      ],
      severity: 'info',
      unless: [denied, forestalled, supposed, after(/^by$/, 1)],
    },
    {
      find: ['human {factor+}', '{typed|entered|copied|pasted|chosen|picked|selected} ..2 {wrongly|incorrectly}'],
      severity: 'info',
      unless: [denied, supposed, reported, asked, sentenceHas(/^(?:study|studies|research|engineering)$/)],
    },
    {
      // "Forgot to", "failed to" is for `counterfactual/omission` to say.
      find: [
        'forgot|forgotten about|that',
        'missed :gerund',
        'missed that :det|:adv|it|we',
        '{admit%} ..2 {mistake+|error|fault}',
        'miss%|ignore%|neglect%|overlook%|disregard% the|a|an|this|that|several|our|all|two|three|four|five|some|early|these|those|various|:num|both|repeated|multiple !sla|slo|deadline|target|meeting|call|window|goal',
        'missed a|the|one|some|two ..1 {call+} to',
      ],
      accept: subjectIs('person', 'they'),
      severity: 'info',
      unless: [
        denied,
        asked,
        reported,
        supposed,
        forestalled,
        inLearnings,
        spared,
        accounted,
        before(/^(?:did|do|not|never|to)$/, 2),
      ],
    },
    {
      // Under a heading of steps as well, where the other rule is silent.
      find: ['fail%|neglect%|forget% to !:det', 'forgotten to !:det'],
      accept: subjectIs('person', 'they'),
      severity: 'info',
      sections: ['action_items'],
      unless: [denied, asked, reported, supposed, forestalled, before(/^(?:did|do|not|never|to)$/, 2)],
    },
    ...SLIP_PHRASES,
    ...MISTAKEN_PHRASES,
    ...weaker(BELIEF_PHRASES),
    ...HURRY_PHRASES,
    ...weaker(NEGLECT_PHRASES),
    ...CAUSE_NOTE_PHRASES,
    ...weaker(MANNER_PHRASES),
    ...weaker(NOT_DONE_PHRASES),
    ...weaker(DUTY_PHRASES),
    ...weaker(FIRM_PHRASES),
    ...weaker(LEFT_UNDONE_PHRASES),
    ...weaker(CONDUCT_PHRASES),
    ...weaker(LACK_PHRASES),
    ...weaker(NEVER_DONE_PHRASES),
    ...weaker(RESPONSE_PHRASES),
    ...weaker(WRONG_ONE_PHRASES),
    ...weaker(SAYING_PHRASES),
    ...MISTAKE_PHRASES,
    ...weaker(JUDGED_PHRASES),
    ...weaker(DELAY_PHRASES),
    {
      find: '{user|human|team|our|his|her|their|operator|developer} {misunderstanding|misinterpretation|misjudgement|misjudgment|misreading|confusion|miscommunication|inattention|forgetfulness}',
      // Confusion is what a screen makes as well.
      severity: ({ sentence, to }) => (sentence.word(to - 1) === 'confusion' ? 'info' : 'warning'),
      unless: [denied, forestalled],
    },
  ],
  message:
    '“{words}” names an error of people as the explanation. Error is a label from hindsight; write what the tool showed and accepted, and what made the act look right.',
  flag: [
    ...HUMAN_ERROR_EXAMPLES.flag,
    ...BELIEF_EXAMPLES.flag,
    ...DUTY_EXAMPLES.flag,
    ...FIRM_EXAMPLES.flag,
    ...HURRY_EXAMPLES.flag,
    ...NEGLECT_EXAMPLES.flag,
    ...CAUSE_NOTE_EXAMPLES.flag,
    ...MANNER_EXAMPLES.flag,
    ...CONDUCT_EXAMPLES.flag,
    ...LACK_EXAMPLES.flag,
    ...NEVER_DONE_EXAMPLES.flag,
    ...RESPONSE_EXAMPLES.flag,
    ...WRONG_ONE_EXAMPLES.flag,
    ...SAYING_EXAMPLES.flag,
    ...JUDGED_EXAMPLES.flag,
    ...DELAY_EXAMPLES.flag,
  ],
  allow: [
    ...HUMAN_ERROR_EXAMPLES.allow,
    ...BELIEF_EXAMPLES.allow,
    ...DUTY_EXAMPLES.allow,
    ...FIRM_EXAMPLES.allow,
    ...HURRY_EXAMPLES.allow,
    ...NEGLECT_EXAMPLES.allow,
    ...CAUSE_NOTE_EXAMPLES.allow,
    ...MANNER_EXAMPLES.allow,
    ...CONDUCT_EXAMPLES.allow,
    ...LACK_EXAMPLES.allow,
    ...NEVER_DONE_EXAMPLES.allow,
    ...RESPONSE_EXAMPLES.allow,
    ...WRONG_ONE_EXAMPLES.allow,
    ...SAYING_EXAMPLES.allow,
    ...JUDGED_EXAMPLES.allow,
    ...DELAY_EXAMPLES.allow,
  ],
};
