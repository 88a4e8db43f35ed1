/** Notes of causes in few words, often without a subject, that rate people: phrases of `blame/human-error`. */
import type { Match } from '../../prose/match';
import type { Phrase, SentenceExample } from '../rule';
import { asked, deniedBefore, forestalled, reported, rightBefore } from '../tests';
import { RATED } from './account';
import { CAUSES, EXPLAINING } from './sections';

/** "… of the autoscaler", behind a reaction. */
const ofThing = ({ sentence, to }: Match): boolean =>
  /^(?:reaction|response|estimate|estimation|escalation)$/.test(sentence.word(to - 1)) &&
  /^(?:of|by|from)$/.test(sentence.word(to)) &&
  !sentence.people.some(({ from }) => from === to + 1);

export const CAUSE_NOTE_PHRASES: readonly Phrase[] = [
  {
    // A note without a subject: what people were like, or what they did.
    find: [
      '^ ..2 reluctance|unwillingness|hesitancy|hesitation|impatience|haste|forgetfulness|over-reliance|overreliance|indecision|procrastination|unawareness|inattention',
      '^ ignorance|unfamiliarity of|about|with',
      '^ misreading|misjudging|overlooking|forgetting|ignoring|underestimating|overestimating|neglecting|mistaking the|a|an|that|how|our|to|this',
      '^ carrying|continuing|proceeding|going|pressing|pushing ..8 although|despite|without|though|regardless',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, ({ sentence }) => sentence.passage.section === 'learnings'],
    message: RATED,
  },
  {
    find: [
      'gut feeling',
      'heat of the moment',
      'wishful thinking',
      'mix-up|mixup !of',
      'with {no one|nobody|no-one} ..1 {watching|looking|checking|listening}',
      'blind faith|trust',
      'tired|exhausted|overworked|sleepy|distracted|stressed human+|engineer+|person|people|operator|admin|administrator|developer|technician',
      'offending|guilty engineer|developer|person|employee|admin|team',
    ],
    severity: 'info',
    sections: EXPLAINING,
    unless: [deniedBefore, forestalled, asked, reported],
    message: RATED,
  },
  {
    // Notes of causes, in few words.
    find: [
      '^ slow|late|poor|bad|delayed|hesitant|sloppy|incomplete|wrong|confused ..1 reaction|handover|hand-over|handoff|hand-off|briefing|coordination|estimate|estimation|judgement|teamwork|shift',
      'slow|late|poor|bad|delayed|hesitant|wrong|confused reaction|response|decision|call|estimate|escalation of|by|from :person',
      '^ ..1 underestimation|overestimation|misdiagnosis|misjudgement|mishandling|neglect|misuse of',
      ':named not ..1 {following|reading|checking|testing|communicating|listening|looking|watching|paying|talking|responding|reacting|answering|understanding|noticing|realising|caring|asking|using|updating}',
      'because :person {trusted|thought|assumed|believed|ignored|relied|forgot|misread|hoped}',
      '^ rushing|trusting|skipping|bypassing|postponing|procrastinating|confusing the|a|an|our|on|with|to',
      '^ not {testing|reading|checking|verifying|reviewing|communicating|thinking|planning|monitoring|asking|telling|following|paying|documenting|listening|waiting|rehearsing|validating|coordinating|informing|escalating|noticing}',
      '^ relying on memory|luck|hope|habit|people|gut',
      'used to {ignoring|dismissing|skipping|overriding|bypassing|silencing|muting|acknowledging}',
      'habit|habits of {ignoring|dismissing|skipping|overriding|bypassing|silencing|muting|acknowledging|pushing|deploying|leaving}',
      'told ..2 to {skip|ignore|bypass|hurry|leave|rush}',
    ],
    severity: 'info',
    sections: CAUSES,
    // "a channel that the engineers do not read": a property of the channel; "slow reaction of the scaler": of a thing.
    unless: [asked, reported, deniedBefore, rightBefore(/^(?:that|which)$/), ofThing],
    message: RATED,
  },
];

export const CAUSE_NOTE_EXAMPLES: {
  readonly flag: readonly SentenceExample[];
  readonly allow: readonly SentenceExample[];
} = {
  flag: [
    { text: 'Poor handover from the night shift.', in: 'contributing_factors' },
    { text: 'Slow reaction of the on-call.', in: 'contributing_factors' },
    { text: 'Underestimation of the load.', in: 'contributing_factors' },
    'Unawareness of the new tariff.',
    { text: 'Approvers not following the checklist.', in: 'contributing_factors' },
    { text: "Because we trusted the vendor's word.", in: 'contributing_factors' },
    { text: 'Because the shift lead had told them to skip it.', in: 'contributing_factors' },
    'Reluctance to roll back.',
    { text: 'Not rehearsing the switch.', in: 'contributing_factors' },
    { text: 'Relying on luck.', in: 'contributing_factors' },
    'Misreading the graph, we drained the pool.',
    'Carrying on with the maintenance although the first zone had failed.',
  ],
  allow: [
    { text: 'A channel that the engineers do not read.', in: 'contributing_factors' },
    { text: 'Returned the wrong status.', in: 'contributing_factors' },
    { text: 'Slow response of the second replica.', in: 'contributing_factors' },
    { text: 'Because the script trusted the header.', in: 'contributing_factors' },
    { text: 'Approvers not having the key.', in: 'contributing_factors' },
    'Awareness of the new tariff was high.',
    'Reading of the graph took an hour.',
    'Carrying cables is heavy work.',
    'The reluctant valve was replaced.',
    'The gut of the case is metal.',
    'Moment of inertia.',
    { text: 'Not enough room for the switch.', in: 'contributing_factors' },
    { text: 'Relying clients saw a delay.', in: 'contributing_factors' },
    'Escalated to the vendor.',
    'The request for the on-call was sent.',
  ],
};
